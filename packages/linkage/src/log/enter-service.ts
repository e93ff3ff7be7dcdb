import { openNeeds, projectAt } from './enter-needs';
import { type Draft, endOffer, type Entry, entered, type Ledger, type Problem, reach, unknown } from './ledger';
import type { JoiningRole } from '../model/members';
import type { ProjectState } from './linkage-state';
import { thingNames } from '../model/terms';

/** The fields checked when a party joins a project, whatever its role; donors support any kind and have no caseload. */
interface Joiner {
  readonly active: boolean;
  readonly consents: boolean;
  readonly kinds?: readonly string[];
  readonly caseload?: number;
  readonly carried: number;
}

const joinerOf = (ledger: Ledger, role: JoiningRole, id: string): Joiner | undefined => {
  switch (role) {
    case 'social-worker': {
      const held = ledger.socialWorkers.get(id);
      return held && { ...held.socialWorker, active: held.active, carried: held.carried, consents: true };
    }
    case 'volunteer': {
      const held = ledger.volunteers.get(id);
      return held && { ...held.volunteer, active: held.active, carried: held.carried };
    }
    case 'donor': {
      const held = ledger.donors.get(id);
      return held && { active: held.active, carried: held.carried, consents: true };
    }
  }
};

const lists = { 'social-worker': 'socialWorkers', volunteer: 'volunteers', donor: 'donors' } as const;

const carry = (ledger: Ledger, role: JoiningRole, id: string, by: 1 | -1): void => {
  const held = ledger[lists[role]].get(id);
  if (held !== undefined) held.carried += by;
};

const release = (ledger: Ledger, project: Draft<ProjectState>): void => {
  for (const { role, memberId } of project.joined) carry(ledger, role, memberId, -1);
  const organisation =
    project.organisationId === undefined ? undefined : ledger.organisations.get(project.organisationId);
  if (organisation !== undefined) organisation.carried -= 1;
};

export const enterJoining: Entry<'party-joined'> = (ledger, { projectId, role, memberId, at }) => {
  const project = ledger.projects.get(projectId);
  const joiner = joinerOf(ledger, role, memberId);
  const problems: Problem[] = [];
  const say = (code: Problem['code'], params: Problem['params'] = {}): number =>
    problems.push({ code, field: 'memberId', received: memberId, params });
  const what = { what: thingNames[role], id: memberId };
  if (project === undefined) problems.push(...unknown('project', 'projectId', projectId));
  else problems.push(...projectAt(project.status, projectId, 'taken-on', 'in-service'));
  if (!ledger.roles.has(role)) say('linkage.role-absent', { role: thingNames[role] });
  if (joiner === undefined) problems.push(...unknown(role, 'memberId', memberId));
  else {
    if (!joiner.active) say('linkage.has-left', what);
    if (!joiner.consents) say('linkage.no-consent', what);
    if (project !== undefined && joiner.kinds?.includes(project.project.kindId) === false)
      say('linkage.not-capable', { ...what, kind: project.project.kindId });
    if (joiner.caseload !== undefined && joiner.carried >= joiner.caseload)
      say('linkage.caseload-full', { ...what, carried: joiner.carried, caseload: joiner.caseload });
  }
  if (project?.joined.some((one) => one.role === role && one.memberId === memberId) === true)
    say('linkage.joined-already', { ...what, project: projectId });
  if (problems.length > 0 || project === undefined) return problems;
  project.joined = [...project.joined, { role, memberId, joinedAt: at }];
  carry(ledger, role, memberId, 1);
  if (role === 'social-worker') reach(ledger, project.project.needIds, 'joined', at);
  return entered;
};

export const enterPartyWithdrawal: Entry<'party-withdrew'> = (ledger, { projectId, role, memberId }) => {
  const project = ledger.projects.get(projectId);
  if (project === undefined) return unknown('project', 'projectId', projectId);
  const isOne = (one: { readonly role: JoiningRole; readonly memberId: string }): boolean =>
    one.role === role && one.memberId === memberId;
  const open = project.status === 'taken-on' || project.status === 'in-service';
  if (!open || !project.joined.some(isOne))
    return [
      {
        code: 'linkage.not-joined',
        field: 'memberId',
        received: memberId,
        params: { what: thingNames[role], id: memberId, project: projectId },
      },
    ];
  project.joined = project.joined.filter((one) => !isOne(one));
  carry(ledger, role, memberId, -1);
  return entered;
};

export const enterService: Entry<'service-began'> = (ledger, { projectId, at }) => {
  const project = ledger.projects.get(projectId);
  if (project === undefined) return unknown('project', 'projectId', projectId);
  const problems = projectAt(project.status, projectId, 'taken-on');
  if (problems.length > 0) return problems;
  // The community always takes part, and so does the organisation once it has taken the project on.
  const there = new Set<string>(['community', 'organisation', ...project.joined.map((one) => one.role)]);
  const missing = ledger.model.parties.filter((party) => party.requiredToServe && !there.has(party.role));
  if (missing.length > 0)
    return [
      {
        code: 'linkage.party-missing',
        field: 'projectId',
        received: projectId,
        params: { id: projectId, parties: missing.map((party) => party.name) },
      },
    ];
  project.status = 'in-service';
  project.begunAt = at;
  reach(ledger, project.project.needIds, 'begun', at);
  return entered;
};

export const enterHandingBack: Entry<'project-handed-back'> = (ledger, { projectId, organisationId, reason, at }) => {
  const project = ledger.projects.get(projectId);
  if (project === undefined) return unknown('project', 'projectId', projectId);
  const problems = projectAt(project.status, projectId, 'taken-on', 'in-service');
  if (problems.length > 0) return problems;
  if (project.organisationId !== organisationId)
    return [
      {
        code: 'linkage.not-its-project',
        field: 'organisationId',
        received: organisationId,
        params: { id: organisationId, project: projectId, holder: project.organisationId ?? '–' },
      },
    ];
  release(ledger, project);
  endOffer(project, { status: 'handed-back', endedAt: at, reason });
  project.status = 'waiting';
  project.joined = [];
  delete project.organisationId;
  delete project.begunAt;
  return entered;
};

export const enterClosing: Entry<'project-closed'> = (ledger, { projectId, at }) => {
  const project = ledger.projects.get(projectId);
  if (project === undefined) return unknown('project', 'projectId', projectId);
  const problems = projectAt(project.status, projectId, 'taken-on', 'in-service');
  if (problems.length > 0) return problems;
  const open = openNeeds(ledger, project.project);
  if (open.length > 0)
    return [
      { code: 'linkage.needs-open', field: 'projectId', received: projectId, params: { id: projectId, needs: open } },
    ];
  release(ledger, project);
  project.status = 'closed';
  project.endedAt = at;
  return entered;
};
