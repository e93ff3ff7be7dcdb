import { type LinkageEvent, type LinkageState, offerQueue, replayLinkage } from '@community1373/linkage';
import { groupNeeds } from '@community1373/linkage/matching';
import { unusedId } from '../../document/unused-id';
import { standIn } from './remedy';

/** Projects that take in the needs without a project, and the organisation to be asked first for each. */
export interface FormableProjects {
  /** The events by which the projects are formed. */
  readonly events: readonly LinkageEvent[];
  /** The projects. */
  readonly projects: readonly {
    /** Id of the project. */
    readonly projectId: string;
    /** Number of needs in it. */
    readonly needs: number;
    /** Id of the organisation asked first; undefined when there is nobody to ask. */
    readonly firstAsked: string | undefined;
  }[];
}

/** Returns the state of a log with further events. */
const withMore = (past: readonly LinkageEvent[], events: readonly LinkageEvent[]): LinkageState | undefined =>
  replayLinkage([...past, ...events]).state;

const waitingIn = (state: LinkageState | undefined): number | undefined =>
  state?.needs.filter(({ status }) => status === 'waiting').length;

/**
 * 立项 forms projects from the needs without one, by kind, place and group. Verified by replaying the log with them, and with each left out; undefined when no
 * need waits or a project cannot be formed.
 */
export const formProjects = (past: readonly LinkageEvent[], state: LinkageState): FormableProjects | undefined => {
  const waiting = state.needs.filter(({ status }) => status === 'waiting').map(({ need }) => need);
  if (waiting.length === 0) return undefined;
  const projects = groupNeeds(waiting, {
    places: state.places,
    usedIds: state.projects.map(({ project }) => project.id),
  });
  const events = projects.map((project): LinkageEvent => ({
    type: 'project-formed',
    at: state.asOf,
    by: standIn,
    project,
  }));
  const after = withMore(past, events);
  if (after === undefined || waitingIn(after) !== 0) return undefined;
  const needed =
    events.length > 50 || events.every((_, i) => (waitingIn(withMore(past, events.toSpliced(i, 1))) ?? 0) > 0);
  if (!needed) return undefined;
  return {
    events,
    projects: projects.map(({ id, needIds }) => ({
      projectId: id,
      needs: needIds.length,
      firstAsked: offerQueue(after, id)[0],
    })),
  };
};

/**
 * 引入组织 returns the entry of an organisation of a project's kind that would be asked for it, verified by replaying its entry; undefined when it would not be
 * asked.
 */
export const enterOrganisation = (
  past: readonly LinkageEvent[],
  state: LinkageState,
  kindId: string,
  projectId: string,
): LinkageEvent | undefined => {
  const id = unusedId(standIn, new Set(state.organisations.map(({ organisation }) => organisation.id)));
  const status = state.model.kinds.find((kind) => kind.id === kindId)?.statuses[0] ?? 'filed';
  const entering: LinkageEvent = {
    type: 'organisation-entered',
    at: state.asOf,
    by: standIn,
    organisation: { id, status, kinds: [kindId], capacity: 1 },
  };
  const after = withMore(past, [entering]);
  return after !== undefined && offerQueue(after, projectId).includes(id) ? entering : undefined;
};
