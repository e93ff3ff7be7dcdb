import { addDays } from '@community1373/base/calendar';
import { organisationRefusals } from '../match/eligibility';
import { openNeeds, projectAt } from './enter-needs';
import { type Draft, endOffer, type Entry, entered, type Ledger, type Problem, reach, unknown } from './ledger';
import type { OrganisationState, ProjectState } from './linkage-state';
import { placesAround } from '../model/places';
import { thingNames } from '../model/terms';
import { placesLeft, turnOrder } from './offer-queue';

const fullProblem = ({ organisation, carried, pending }: OrganisationState): Problem => ({
  code: 'linkage.organisation-full',
  field: 'organisationId',
  received: organisation.id,
  params: { id: organisation.id, carried, pending, capacity: organisation.capacity },
});

type Both = { readonly project: Draft<ProjectState>; readonly organisation: Draft<OrganisationState> };

const both = (ledger: Ledger, event: { projectId: string; organisationId: string }): Both | readonly Problem[] => {
  const project = ledger.projects.get(event.projectId);
  const organisation = ledger.organisations.get(event.organisationId);
  if (project !== undefined && organisation !== undefined) return { project, organisation };
  return [
    ...(project === undefined ? unknown('project', 'projectId', event.projectId) : entered),
    ...(organisation === undefined ? unknown('organisation', 'organisationId', event.organisationId) : entered),
  ];
};

const isProblems = (found: Both | readonly Problem[]): found is readonly Problem[] => Array.isArray(found);

export const enterOffer: Entry<'project-offered'> = (ledger, event) => {
  const found = both(ledger, event);
  if (isProblems(found)) return found;
  const { project, organisation: held } = found;
  const { id } = held.organisation;
  const problems: Problem[] = [...projectAt(project.status, event.projectId, 'waiting')];
  if (!held.active)
    problems.push({
      code: 'linkage.has-left',
      field: 'organisationId',
      received: id,
      params: { what: thingNames.organisation, id },
    });
  const around = placesAround(ledger.tree, project.project.placeId);
  for (const { code, params } of organisationRefusals(ledger.kinds, around, project.project, held.organisation))
    problems.push({ code, field: 'organisationId', received: id, params });
  if (placesLeft(held) <= 0) problems.push(fullProblem(held));
  if (openNeeds(ledger, project.project).length === 0)
    problems.push({
      code: 'linkage.no-open-need',
      field: 'projectId',
      received: event.projectId,
      params: { id: event.projectId },
    });
  if (problems.length > 0) return problems;
  const [next] = turnOrder(ledger, project, ledger.organisations.values());
  if (event.outOfTurn === undefined && next !== held)
    return next === undefined
      ? [
          {
            code: 'linkage.asked-already',
            field: 'organisationId',
            received: id,
            params: { id, project: event.projectId },
          },
        ]
      : [
          {
            code: 'linkage.out-of-turn',
            field: 'organisationId',
            received: id,
            params: { id, next: next.organisation.id },
          },
        ];
  const due = addDays(event.at, ledger.model.offerDays);
  const outOfTurn = event.outOfTurn === undefined || next === held ? {} : { outOfTurn: event.outOfTurn };
  project.offers = [
    ...project.offers,
    { organisationId: id, offeredAt: event.at, due, status: 'pending', ...outOfTurn },
  ];
  project.status = 'offered';
  held.pending += 1;
  ledger.pending.add(project);
  reach(ledger, project.project.needIds, 'offered', event.at);
  return entered;
};

/** Returns a problem when the offer that an event answers is not pending: never made, made to another organisation, or lapsed. */
const answerProblems = ({ project, organisation }: Both): readonly Problem[] => {
  const { id } = organisation.organisation;
  const last = project.offers.at(-1);
  if (project.status === 'offered' && last?.organisationId === id) return entered;
  const own = project.offers.findLast((offer) => offer.organisationId === id);
  if (own?.status === 'lapsed')
    return [
      {
        code: 'linkage.offer-lapsed',
        field: 'organisationId',
        received: id,
        params: { id, project: project.project.id, due: own.due },
      },
    ];
  return [
    {
      code: 'linkage.offer-missing',
      field: 'organisationId',
      received: id,
      params: { id, project: project.project.id },
    },
  ];
};

export const enterDecline: Entry<'offer-declined'> = (ledger, event) => {
  const found = both(ledger, event);
  if (isProblems(found)) return found;
  const problems = answerProblems(found);
  if (problems.length > 0) return problems;
  const { project, organisation } = found;
  endOffer(project, { status: 'declined', endedAt: event.at, reason: event.reason });
  project.status = 'waiting';
  organisation.pending -= 1;
  delete organisation.silentSince;
  ledger.pending.delete(project);
  return entered;
};

export const enterTakingOn: Entry<'project-taken-on'> = (ledger, event) => {
  const found = both(ledger, event);
  if (isProblems(found)) return found;
  const problems = answerProblems(found);
  if (problems.length > 0) return problems;
  const { project, organisation } = found;
  // The capacity may have been lowered since the offer.
  if (organisation.carried >= organisation.organisation.capacity) return [fullProblem(organisation)];
  endOffer(project, { status: 'taken', endedAt: event.at });
  project.status = 'taken-on';
  project.organisationId = event.organisationId;
  organisation.pending -= 1;
  delete organisation.silentSince;
  organisation.carried += 1;
  organisation.takenOn = [...organisation.takenOn, event.at];
  ledger.pending.delete(project);
  reach(ledger, project.project.needIds, 'takenOn', event.at);
  return entered;
};
