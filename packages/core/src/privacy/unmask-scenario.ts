import type { Levy } from '@community1373/apportionment';
import { CodedError } from '@community1373/base/diagnostics';
import { canonicalJson } from '@community1373/base/log';
import { asId, type Community, type Need, type WorkModel } from '@community1373/model';
import type { RosterDecision, Scenario } from '../document/scenario';
import { unusedId } from '../document/unused-id';
import { maskScenario } from './mask-scenario';
import {
  isOfHousehold,
  isOfPairing,
  type MaskedPart,
  maskedParts,
  maskedReason,
  outdatedFingerprint,
} from './masked-parts';
import { putBack } from './put-back';
import { checkList, checkScenario } from '../document/check-scenario';

const byId = <T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, T> =>
  new Map(list.map((entry) => [entry.id, entry]));

const idsOf = (list: readonly { readonly id: string }[]): ReadonlySet<string> => new Set(list.map(({ id }) => id));

const residentsBack = ({ model, community }: Scenario, whole: Scenario): Community['households'] => {
  const known = byId(whole.community.households);
  const groups = idsOf(model.groups);
  return community.households.map((household) => {
    const residents = known.get(household.id)?.residents;
    if (residents === undefined || Object.keys(household.residents).length > 0) return household;
    return {
      ...household,
      residents: Object.fromEntries(Object.entries(residents).filter(([group]) => groups.has(group))),
    };
  });
};

const homesBack = ({ community }: Scenario, whole: Scenario): Community['volunteers'] => {
  const known = byId(whole.community.volunteers);
  const nodes = idsOf(community.nodes);
  return community.volunteers.map((volunteer) => {
    const home = known.get(volunteer.id)?.homeNodeId;
    return home === undefined || volunteer.homeNodeId !== undefined || !nodes.has(home)
      ? volunteer
      : { ...volunteer, homeNodeId: home };
  });
};

/** Restores which owners live in their units, where the ownership is still of the same owner and unit. */
const occupancyBack = ({ community }: Scenario, whole: Scenario): Community['ownerships'] => {
  const known = byId(whole.community.ownerships);
  return community.ownerships.map((ownership) => {
    const from = known.get(ownership.id);
    return from?.resident === undefined || from.unitId !== ownership.unitId || from.ownerId !== ownership.ownerId
      ? ownership
      : { ...ownership, resident: from.resident };
  });
};

/** Gives a new id to a need that was added to the copy under the id of a masked need. */
const renamed = (needs: readonly Need[], hidden: ReadonlySet<string>): readonly Need[] => {
  if (!needs.some(({ id }) => hidden.has(id))) return needs;
  const taken = new Set<string>([...hidden, ...needs.map(({ id }) => id)]);
  return needs.map((need) => {
    if (!hidden.has(need.id)) return need;
    const id = asId('need', unusedId(need.id, taken));
    taken.add(id);
    return { ...need, id };
  });
};

const needsBack = ({ model, community }: Scenario, whole: Scenario): Community['needs'] => {
  const shown = idsOf(community.needs.filter(isOfHousehold));
  const [households, posts, groups] = [idsOf(community.households), idsOf(model.posts), idsOf(model.groups)];
  const isLeftOut = ({ id, postId, groupId, of }: Need): boolean =>
    of.kind === 'household' &&
    households.has(of.householdId) &&
    !shown.has(id) &&
    posts.has(postId) &&
    (groupId === undefined || groups.has(groupId));
  const hidden = idsOf(whole.community.needs.filter(isLeftOut));
  return putBack(renamed(community.needs, hidden), whole.community.needs, { isLeftOut, keyOf: ({ id }) => id });
};

const servedBack = ({ served }: Scenario, whole: Scenario): Scenario['served'] => {
  const known = byId(whole.served);
  return served.map((record) => {
    const { households, observation } = known.get(record.id) ?? {};
    return {
      ...(record.households !== undefined || households === undefined ? record : { ...record, households }),
      ...(record.observation !== undefined || observation === undefined ? {} : { observation }),
    };
  });
};

/** Restores the reasons of records, in order among those of the same key. */
const reasonsBack = <T extends { readonly reason?: string | undefined }>(
  copy: readonly T[],
  whole: readonly T[] = [],
  keyOf: (record: T) => string,
): readonly T[] => {
  const known = new Map<string, T[]>();
  for (const record of whole) known.set(keyOf(record), [...(known.get(keyOf(record)) ?? []), record]);
  return copy.map((record) => {
    const reason = known.get(keyOf(record))?.shift()?.reason;
    return reason === undefined || (record.reason !== undefined && record.reason !== maskedReason)
      ? record
      : { ...record, reason };
  });
};

const leviesBack = ({ levies }: Scenario, whole: Scenario): Scenario['levies'] => {
  const known = byId(whole.levies);
  return levies.map((levy): Levy => {
    const from = known.get(levy.id);
    if (from === undefined) return levy;
    const { exemptions, exclusions, refusals } = levy;
    return {
      ...levy,
      ...(exemptions === undefined
        ? {}
        : { exemptions: reasonsBack(exemptions, from.exemptions, ({ householdId }) => householdId) }),
      ...(exclusions === undefined
        ? {}
        : { exclusions: reasonsBack(exclusions, from.exclusions, ({ householdId }) => householdId) }),
      ...(refusals === undefined
        ? {}
        : { refusals: reasonsBack(refusals, from.refusals, ({ householdId, on }) => `${on} ${householdId}`) }),
    };
  });
};

const linkageBack = ({ linkage }: Scenario, whole: Scenario): Scenario['linkage'] => {
  const shown = new Set(linkage.filter(isOfPairing).map((event) => canonicalJson(event)));
  return putBack(linkage, whole.linkage, {
    isLeftOut: (event) => isOfPairing(event) && !shown.has(canonicalJson(event)),
    keyOf: (event) => canonicalJson(event),
    // The days of a log never go backwards.
    isBefore: (back, added) => back.at <= added.at,
  });
};

const rosterBack = (copy: RosterDecision, whole: Scenario): RosterDecision => {
  const from = whole.decisions.roster;
  if (from === undefined) return copy;
  const known = byId(from.shifts);
  const shifts = copy.shifts.map((shift) => {
    const { clients, position } = known.get(shift.id) ?? {};
    return {
      ...shift,
      ...(shift.clients === undefined && clients !== undefined ? { clients } : {}),
      ...(shift.position === undefined && position !== undefined ? { position } : {}),
    };
  });
  const isSamePlan = (): boolean => copy.seed === from.seed && canonicalJson(shifts) === canonicalJson(from.shifts);
  // A roster made from the copy's own facts keeps their fingerprint: it becomes outdated once more facts are restored.
  const isMasked =
    copy.fingerprint === maskScenario(whole).decisions.roster?.fingerprint ||
    (copy.fingerprint === outdatedFingerprint && isSamePlan());
  return { ...copy, shifts, fingerprint: isMasked ? from.fingerprint : copy.fingerprint };
};

/**
 * Restores from a whole scenario the data that a mask removed from a copy, by the id of household, volunteer, ownership, need, record, levy, shift; edits of the copy
 * stay. Records removed from the copy are not restored, and records added to it get nothing; a home at a node, or a need of a post, that the copy no longer has
 * is not restored. `parts` limits the parts restored. Throws `core.unmask-other` for a scenario with another id.
 *
 * @example
 * import { fingerprint } from '@community1373/core';
 * import { maskScenario, unmaskScenario } from '@community1373/core/privacy';
 * import { sampleScenario } from '@community1373/core/sample';
 * const scenario = sampleScenario();
 * fingerprint(unmaskScenario(maskScenario(scenario), scenario)) === fingerprint(scenario); // => true
 */
export const unmaskScenario = <M extends WorkModel>(
  masked: Scenario<M>,
  whole: Scenario<M>,
  parts: readonly MaskedPart[] = maskedParts,
): Scenario<M> => {
  checkScenario(masked);
  checkScenario(whole);
  checkList(parts, 'core.masked-parts');
  if (masked.id !== whole.id) throw new CodedError('core.unmask-other', whole.id);
  // Ids are compared and copied, never created: scenarios with literal ids are also ones with string ids, and the result has the ids of both.
  const [copy, from] = [masked as unknown as Scenario, whole as unknown as Scenario];
  const back = new Set(parts);
  const { masked: _, ...rest } = copy;
  const { community, decisions } = copy;
  const { roster } = decisions;
  const unmasked: Scenario = {
    ...rest,
    community: {
      ...community,
      ...(back.has('residents') ? { households: residentsBack(copy, from) } : {}),
      ...(back.has('homes') ? { volunteers: homesBack(copy, from) } : {}),
      ...(back.has('occupancy') ? { ownerships: occupancyBack(copy, from) } : {}),
      ...(back.has('needs') ? { needs: needsBack(copy, from) } : {}),
    },
    ...(back.has('served') ? { served: servedBack(copy, from) } : {}),
    ...(back.has('levies') ? { levies: leviesBack(copy, from) } : {}),
    ...(back.has('linkage') ? { linkage: linkageBack(copy, from) } : {}),
    ...(back.has('roster') && roster !== undefined
      ? { decisions: { ...decisions, roster: rosterBack(roster, from) } }
      : {}),
    ...(from.masked === true ? { masked: true } : {}),
  };
  return unmasked as unknown as Scenario<M>;
};
