import type { CivilDate } from '@community1373/base/calendar';
import type { Params } from '@community1373/base/explain';
import { type Draft, type Entry, entered, type Ledger, type Problem, unknown } from './ledger';
import type { NeedState, ProjectStatus } from './linkage-state';
import type { Project } from '../model/need';
import { isWithin } from '../model/places';
import { needStatusNames, projectStatusNames, thingNames } from '../model/terms';

const isOpen = (need: Pick<NeedState, 'status'>): boolean => need.status === 'waiting' || need.status === 'in-project';

/** Returns the open needs of a project, in the project's order. */
export const openNeeds = (ledger: Ledger, project: Project): readonly string[] =>
  project.needIds.filter((id) => {
    const need = ledger.needs.get(id);
    return need !== undefined && need.projectId === project.id && isOpen(need);
  });

const statusProblem = (need: NeedState, field: string): readonly Problem[] => [
  {
    code: 'linkage.need-ended',
    field,
    received: need.need.id,
    params: { id: need.need.id, status: needStatusNames[need.status] },
  },
];

export const enterNeed: Entry<'need-reported'> = (ledger, { need, at }) => {
  if (ledger.needs.has(need.id))
    return [
      { code: 'linkage.duplicate', field: 'need', received: need.id, params: { what: thingNames.need, id: need.id } },
    ];
  const problems = [
    ...(ledger.kinds.has(need.kindId) ? entered : unknown('kind', 'need', need.kindId)),
    ...(ledger.tree.has(need.placeId) ? entered : unknown('place', 'need', need.placeId)),
  ];
  if (problems.length > 0) return problems;
  ledger.needs.set(need.id, { need, reportedAt: at, status: 'waiting', reached: {} });
  return entered;
};

export const enterWithdrawal: Entry<'need-withdrawn'> = (ledger, { needId }) => {
  const need = ledger.needs.get(needId);
  if (need === undefined) return unknown('need', 'needId', needId);
  if (!isOpen(need)) return statusProblem(need, 'needId');
  need.status = 'withdrawn';
  return entered;
};

export const enterOutcome: Entry<'need-closed'> = (ledger, { needId, outcome, at }) => {
  const need = ledger.needs.get(needId);
  if (need === undefined) return unknown('need', 'needId', needId);
  if (!isOpen(need)) return statusProblem(need, 'needId');
  const project = need.projectId === undefined ? undefined : ledger.projects.get(need.projectId);
  if (project !== undefined && project.status !== 'in-service')
    return [
      {
        code: 'linkage.step-missing',
        field: 'needId',
        received: needId,
        params: {
          what: thingNames.project,
          id: project.project.id,
          status: projectStatusNames[project.status],
          missing: projectStatusNames['in-service'],
        },
      },
    ];
  need.status = outcome;
  need.reached = { ...need.reached, closed: at };
  return entered;
};

export const enterEvaluation: Entry<'need-evaluated'> = (ledger, { needId, satisfied, at }) => {
  const need = ledger.needs.get(needId);
  if (need === undefined) return unknown('need', 'needId', needId);
  if (need.status !== 'resolved' && need.status !== 'unresolved')
    return [
      {
        code: 'linkage.step-missing',
        field: 'needId',
        received: needId,
        params: {
          what: thingNames.need,
          id: needId,
          status: needStatusNames[need.status],
          missing: [needStatusNames.resolved, needStatusNames.unresolved],
        },
      },
    ];
  if (need.satisfied !== undefined)
    return [{ code: 'linkage.evaluated-twice', field: 'needId', received: needId, params: { id: needId } }];
  need.satisfied = satisfied;
  need.reached = { ...need.reached, evaluated: at };
  return entered;
};

const fitProblems = (ledger: Ledger, project: Project): readonly Problem[] => {
  const problems: Problem[] = [];
  const seen = new Set<string>();
  for (const id of project.needIds) {
    const held = ledger.needs.get(id);
    const say = (code: Problem['code'], params: Params): number =>
      problems.push({ code, field: 'project', received: id, params });
    if (held === undefined) problems.push(...unknown('need', 'project', id));
    else if (seen.has(id)) say('linkage.duplicate', { what: thingNames.need, id });
    else if (held.status === 'in-project') say('linkage.need-in-project', { id, project: held.projectId ?? '' });
    else if (held.status !== 'waiting') problems.push(...statusProblem(held, 'project'));
    else if (held.need.kindId !== project.kindId)
      say('linkage.kind-differs', { id, kind: held.need.kindId, project: project.id, wanted: project.kindId });
    else if (!isWithin(ledger.tree, held.need.placeId, project.placeId))
      say('linkage.place-differs', { id, place: held.need.placeId, project: project.id, wanted: project.placeId });
    else if (project.groupId !== undefined && held.need.groupId !== project.groupId)
      say('linkage.group-differs', {
        id,
        group: held.need.groupId ?? '–',
        project: project.id,
        wanted: project.groupId,
      });
    seen.add(id);
  }
  return problems;
};

export const enterProject: Entry<'project-formed'> = (ledger, { project, at }) => {
  if (ledger.projects.has(project.id))
    return [
      {
        code: 'linkage.duplicate',
        field: 'project',
        received: project.id,
        params: { what: thingNames.project, id: project.id },
      },
    ];
  const problems = fitProblems(ledger, project);
  if (problems.length > 0) return problems;
  ledger.projects.set(project.id, { project, status: 'waiting', formedAt: at, offers: [], joined: [] });
  for (const id of project.needIds) putIntoProject(ledger.needs.get(id), project.id, at);
  return entered;
};

const putIntoProject = (need: Draft<NeedState> | undefined, projectId: string, at: CivilDate): void => {
  if (need === undefined) return;
  need.status = 'in-project';
  need.projectId = projectId;
  if (need.reached.grouped === undefined) need.reached = { ...need.reached, grouped: at };
};

/** Returns a problem when the status of a project is not one that the event requires. */
export const projectAt = (status: ProjectStatus, id: string, ...wanted: readonly ProjectStatus[]): readonly Problem[] =>
  wanted.includes(status)
    ? entered
    : [
        {
          code: 'linkage.step-missing',
          field: 'projectId',
          received: id,
          params: {
            what: thingNames.project,
            id,
            status: projectStatusNames[status],
            missing: wanted.map((one) => projectStatusNames[one]),
          },
        },
      ];

export const enterDissolution: Entry<'project-dissolved'> = (ledger, { projectId, at }) => {
  const project = ledger.projects.get(projectId);
  if (project === undefined) return unknown('project', 'projectId', projectId);
  const problems = projectAt(project.status, projectId, 'waiting');
  if (problems.length > 0) return problems;
  for (const id of openNeeds(ledger, project.project)) {
    const need = ledger.needs.get(id);
    if (need === undefined) continue;
    need.status = 'waiting';
    delete need.projectId;
  }
  project.status = 'dissolved';
  project.endedAt = at;
  return entered;
};
