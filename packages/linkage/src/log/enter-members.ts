import { type Entry, entered, type Ledger, type Problem, unknown } from './ledger';
import type { MemberKind } from '../model/members';
import type { PartyRole } from '../model/linkage-model';
import { thingNames } from '../model/terms';

const roleMissing = ({ roles }: Ledger, role: PartyRole, field: string, id: string): readonly Problem[] =>
  roles.has(role)
    ? entered
    : [{ code: 'linkage.role-absent', field, received: id, params: { role: thingNames[role] } }];

const unknownOf = (
  what: 'kind' | 'place' | 'aid',
  known: { has: (id: string) => boolean },
  ids: readonly string[],
  field: string,
): readonly Problem[] => ids.filter((id) => !known.has(id)).flatMap((id) => unknown(what, field, id));

export const enterOrganisation: Entry<'organisation-entered'> = (ledger, { organisation }) => {
  const { id, kinds, areas = [] } = organisation;
  const problems = [
    ...roleMissing(ledger, 'organisation', 'organisation', id),
    ...unknownOf('kind', ledger.kinds, kinds, 'organisation'),
    ...unknownOf('place', ledger.tree, areas, 'organisation'),
  ];
  if (problems.length > 0) return problems;
  const held = ledger.organisations.get(id);
  if (held === undefined)
    ledger.organisations.set(id, { organisation, active: true, carried: 0, pending: 0, takenOn: [] });
  else Object.assign(held, { organisation, active: true });
  return entered;
};

export const enterSocialWorker: Entry<'social-worker-entered'> = (ledger, { socialWorker }) => {
  const { id, kinds } = socialWorker;
  const problems = [
    ...roleMissing(ledger, 'social-worker', 'socialWorker', id),
    ...unknownOf('kind', ledger.kinds, kinds, 'socialWorker'),
  ];
  if (problems.length > 0) return problems;
  const held = ledger.socialWorkers.get(id);
  if (held === undefined) ledger.socialWorkers.set(id, { socialWorker, active: true, carried: 0 });
  else Object.assign(held, { socialWorker, active: true });
  return entered;
};

export const enterVolunteer: Entry<'volunteer-entered'> = (ledger, { volunteer }) => {
  const { id, kinds } = volunteer;
  const problems = [
    ...roleMissing(ledger, 'volunteer', 'volunteer', id),
    ...unknownOf('kind', ledger.kinds, kinds, 'volunteer'),
  ];
  if (problems.length > 0) return problems;
  const held = ledger.volunteers.get(id);
  if (held === undefined) ledger.volunteers.set(id, { volunteer, active: true, carried: 0 });
  else Object.assign(held, { volunteer, active: true });
  return entered;
};

/** Enters a donor under every model: pairing uses donors even where the model has no donor party. */
export const enterDonor: Entry<'donor-entered'> = (ledger, { donor }) => {
  const problems = unknownOf('aid', ledger.aids, donor.aids, 'donor');
  if (problems.length > 0) return problems;
  const held = ledger.donors.get(donor.id);
  if (held === undefined) ledger.donors.set(donor.id, { donor, active: true, carried: 0, households: 0 });
  else Object.assign(held, { donor, active: true });
  return entered;
};

export const enterHousehold: Entry<'household-entered'> = (ledger, { household }) => {
  const problems = unknownOf('aid', ledger.aids, household.aids, 'household');
  if (problems.length > 0) return problems;
  const held = ledger.households.get(household.id);
  if (held === undefined) ledger.households.set(household.id, { household, active: true });
  else Object.assign(held, { household, active: true });
  return entered;
};

const memberOf = (ledger: Ledger, kind: MemberKind, id: string): { active: boolean; busy: number } | undefined => {
  switch (kind) {
    case 'organisation': {
      const held = ledger.organisations.get(id);
      return held && { active: held.active, busy: held.carried + held.pending };
    }
    case 'social-worker': {
      const held = ledger.socialWorkers.get(id);
      return held && { active: held.active, busy: held.carried };
    }
    case 'volunteer': {
      const held = ledger.volunteers.get(id);
      return held && { active: held.active, busy: held.carried };
    }
    case 'donor': {
      const held = ledger.donors.get(id);
      return held && { active: held.active, busy: held.carried + held.households };
    }
    case 'household': {
      const held = ledger.households.get(id);
      return held && { active: held.active, busy: held.donorId === undefined ? 0 : 1 };
    }
  }
};

const lists = {
  organisation: 'organisations',
  'social-worker': 'socialWorkers',
  volunteer: 'volunteers',
  donor: 'donors',
  household: 'households',
} as const;

export const enterLeaving: Entry<'member-left'> = (ledger, { member, memberId }) => {
  const held = memberOf(ledger, member, memberId);
  if (held === undefined) return unknown(member, 'memberId', memberId);
  const what = { what: thingNames[member], id: memberId };
  if (!held.active) return [{ code: 'linkage.has-left', field: 'memberId', received: memberId, params: what }];
  if (held.busy > 0)
    return [
      { code: 'linkage.still-busy', field: 'memberId', received: memberId, params: { ...what, count: held.busy } },
    ];
  const record = ledger[lists[member]].get(memberId);
  if (record !== undefined) record.active = false;
  return entered;
};
