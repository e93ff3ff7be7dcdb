import type { CivilDate } from '@community1373/base/calendar';
import { checkedState } from './checked-state';
import { type KindIndex, kindsOf, organisationRefusals } from '../match/eligibility';
import type { LinkageModel } from '../model/linkage-model';
import type { LinkageState, OrganisationState, ProjectState } from './linkage-state';
import { placesAround, type PlaceTree, placeTree } from '../model/places';
import { compareTurns, isAskedLast, takenSince, windowStart } from './rotation';

/** Returns the number of places that an organisation has left: its capacity less its projects and its unanswered offers. */
export const placesLeft = ({ organisation, carried, pending }: OrganisationState): number =>
  organisation.capacity - carried - pending;

/** The context in which the turn of a project is determined, besides the organisations. */
interface TurnContext {
  readonly model: LinkageModel;
  readonly kinds: KindIndex;
  readonly tree: PlaceTree;
  readonly asOf: CivilDate;
}

/** Returns the organisations to which a project may be offered on the day `asOf`, in the order of their turn. */
export const turnOrder = (
  context: TurnContext,
  project: ProjectState,
  organisations: Iterable<OrganisationState>,
): readonly OrganisationState[] => {
  const { rotation } = context.model;
  const asked = new Set(project.offers.map((offer) => offer.organisationId));
  const compare = compareTurns(rotation);
  const first = windowStart(rotation, context.asOf);
  const around = placesAround(context.tree, project.project.placeId);
  return [...organisations]
    .filter(
      (held) =>
        held.active &&
        !asked.has(held.organisation.id) &&
        placesLeft(held) > 0 &&
        organisationRefusals(context.kinds, around, project.project, held.organisation).length === 0,
    )
    .map((held) => {
      const { id, capacity } = held.organisation;
      const silent = isAskedLast(rotation, held.silentSince, first);
      return {
        held,
        turn: { id, capacity, taken: takenSince(held.takenOn, first), lastTaken: held.takenOn.at(-1), silent },
      };
    })
    .sort((a, b) => compare(a.turn, b.turn))
    .map(({ held }) => held);
};

/**
 * Returns the ids of the organisations to ask for a project, next one first: those that are active, meet the hard conditions (kind, status,
 * area), have a place left and were not yet asked for it, in the order of their turn. Empty when none is left, and for an unknown project.
 *
 * @example
 * import { offerQueue, replayLinkage, threeParties } from '@community1373/linkage';
 * const name = { 'zh-CN': '为老服务', en: 'Elder service' };
 * const kinds = [{ id: 'elder', name, statuses: ['filed' as const, 'registered' as const] }];
 * const model = { id: 'm', name, parties: threeParties, kinds, aids: [], rotation: { windowDays: 365, measure: 'projects' as const }, offerDays: 7, responseDays: 3 };
 * const day = { at: '2026-03-01', by: 'c-1' } as const;
 * const enter = (id: string) => ({ ...day, type: 'organisation-entered' as const, organisation: { id, status: 'filed' as const, kinds: ['elder'], capacity: 2 } });
 * const { state } = replayLinkage([
 *   { ...day, type: 'opened', model, places: [{ id: 'b1', parentId: null }] },
 *   enter('o-2'),
 *   enter('o-1'),
 *   { ...day, type: 'need-reported', need: { id: 'n-1', kindId: 'elder', placeId: 'b1', value: 1 } },
 *   { ...day, type: 'project-formed', project: { id: 'p-1', kindId: 'elder', placeId: 'b1', needIds: ['n-1'] } },
 *   { ...day, type: 'project-offered', projectId: 'p-1', organisationId: 'o-1' },
 *   { ...day, type: 'offer-declined', projectId: 'p-1', organisationId: 'o-1' },
 * ]);
 * state && offerQueue(state, 'p-1'); // => ['o-2']
 */
export const offerQueue = (state: LinkageState, projectId: string): readonly string[] => {
  const project = checkedState(state).projects.find((held) => held.project.id === projectId);
  if (project === undefined) return [];
  const context = { model: state.model, kinds: kindsOf(state.model), tree: placeTree(state.places), asOf: state.asOf };
  return turnOrder(context, project, state.organisations).map((held) => held.organisation.id);
};
