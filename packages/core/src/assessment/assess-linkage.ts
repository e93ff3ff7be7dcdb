import { dayOf, type Moment } from '@community1373/deliberation';
import {
  type LinkageEvent,
  linkageProgress,
  offerQueue,
  organisationProgress,
  replayLinkage,
} from '@community1373/linkage';
import type { LinkageAssessment, WaitingProject } from './assessment';
import { eventsUntil } from './events-until';
import { enterOrganisation, formProjects } from '../what-if/remedies/form-projects';

/** Inputs of the linkage; without `now`, it is assessed on the day of its last event. */
export interface LinkageInputs {
  readonly linkage: readonly LinkageEvent[];
  readonly now: Moment | undefined;
}

/** 联动 the progress of the needs of the linkage, their providers, and the projects that wait. Undefined when no log is kept. */
export const assessLinkage = ({ linkage, now }: LinkageInputs): LinkageAssessment | undefined => {
  const { state, report } = replayLinkage(linkage, now === undefined ? {} : { now: dayOf(now) });
  if (state === undefined) return undefined;
  const past = now === undefined ? linkage : eventsUntil(linkage, dayOf(now)).events;
  const waiting = state.projects
    .filter(({ status }) => status === 'waiting')
    .map(({ project, formedAt }): WaitingProject => {
      const next = offerQueue(state, project.id);
      const entering = next.length === 0 ? enterOrganisation(past, state, project.kindId, project.id) : undefined;
      return {
        projectId: project.id,
        kindId: project.kindId,
        placeId: project.placeId,
        needs: project.needIds.length,
        since: formedAt,
        next,
        oneMoreWouldDo: entering !== undefined,
        entering,
      };
    });
  const workers = state.socialWorkers.filter(({ active }) => active);
  const pairings = state.households.filter(({ active }) => active);
  return {
    asOf: state.asOf,
    modelName: state.model.name,
    parties: state.model.parties.map(({ id, name }) => ({ id, name })),
    progress: linkageProgress(state),
    organisations: organisationProgress(state),
    socialWorkers: {
      count: workers.length,
      carried: workers.reduce((sum, { carried }) => sum + carried, 0),
      caseload: workers.reduce((sum, { socialWorker }) => sum + socialWorker.caseload, 0),
    },
    volunteers: state.volunteers.filter(({ active }) => active).length,
    donors: state.donors.filter(({ active }) => active).length,
    paired: { numerator: pairings.filter(({ donorId }) => donorId !== undefined).length, denominator: pairings.length },
    waiting,
    withoutProject: state.needs
      .filter(({ status }) => status === 'waiting')
      .map(({ need }) => ({ needId: need.id, placeId: need.placeId })),
    formable: formProjects(past, state),
    problems: report.items,
  };
};
