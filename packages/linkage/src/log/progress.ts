import { addDays, type CivilDate, daysBetween } from '@community1373/base/calendar';
import { checkedState } from './checked-state';
import { compareIds } from '../model/ids';
import type { LinkageState, NeedState, NeedStep } from './linkage-state';
import { type Quantiles, quantiles } from './quantiles';

/** A ratio with its numerator and denominator. */
export interface ProgressRatio {
  /** Number of cases that met the criterion. */
  readonly numerator: number;
  /** Number of cases that were decided, met or not. */
  readonly denominator: number;
  /** Number of cases that are not decided yet; they are in neither number. */
  readonly open: number;
  /** numerator / denominator, from 0 to 1; absent while the denominator is 0. */
  readonly ratio?: number | undefined;
}

/** Progress of needs to one step; `reached`, `open` and `missed` sum to the needs counted. */
export interface StepStatistics {
  /** Number of needs that reached the step. */
  readonly reached: number;
  /** Number of needs that can still reach it. */
  readonly open: number;
  /** Number of needs that ended without it. */
  readonly missed: number;
  /** Days from the report to the step, over the needs that reached it; absent: none did. */
  readonly days?: Quantiles | undefined;
  /** Longest wait so far in days, over the needs that can still reach it; absent: none can. */
  readonly longestOpen?: number | undefined;
}

/** Counts of offers by status; each offer is in exactly one of the counts besides `made`. */
export interface OfferStatistics {
  /** Number of offers in total. */
  readonly made: number;
  /** Number of offers without an answer yet. */
  readonly pending: number;
  /** Number of offers that were taken on and not handed back. */
  readonly taken: number;
  /** Number of offers that were declined. */
  readonly declined: number;
  /** Number of offers that lapsed without an answer. */
  readonly lapsed: number;
  /** Number of offers that were taken on and later handed back. */
  readonly handedBack: number;
}

/** Progress indicators of a linkage. Every need counts once, whatever the number of its offers or projects; withdrawn needs are counted apart. */
export interface LinkageProgress {
  /** Day for which the indicators hold. */
  readonly asOf: CivilDate;
  /** Number of needs reported and not withdrawn: the basis of the other indicators. */
  readonly needs: number;
  /** Number of needs that were withdrawn; they are in none of the other indicators. */
  readonly withdrawn: number;
  /** 响应率: needs answered within `responseDays` (in a project, or settled directly), of those answered or overdue; open: not due yet. */
  readonly response: ProgressRatio;
  /** 解决率: needs resolved, of those closed; open: not closed. */
  readonly resolution: ProgressRatio;
  /** 满意率: needs rated satisfied, of those evaluated; open: closed and not evaluated. */
  readonly satisfaction: ProgressRatio;
  /** Progress of the needs to each step. */
  readonly steps: Readonly<Record<NeedStep, StepStatistics>>;
  /** Counts of offers by status. */
  readonly offers: OfferStatistics;
}

const figure = (numerator: number, denominator: number, open: number): ProgressRatio => ({
  numerator,
  denominator,
  open,
  ...(denominator === 0 ? {} : { ratio: numerator / denominator }),
});

const count = <T>(items: readonly T[], is: (item: T) => boolean): number =>
  items.reduce((sum, item) => sum + (is(item) ? 1 : 0), 0);

const isClosed = (need: NeedState): boolean => need.status === 'resolved' || need.status === 'unresolved';

/** Returns the day of the first answer: a project that contains the need, or its direct settlement. */
const answeredAt = ({ reached }: NeedState): CivilDate | undefined => reached.grouped ?? reached.closed;

const responseOf = (needs: readonly NeedState[], days: number, asOf: CivilDate): ProgressRatio => {
  let inTime = 0;
  let late = 0;
  for (const need of needs) {
    const due = addDays(need.reportedAt, days);
    const answered = answeredAt(need);
    if (answered !== undefined && answered <= due) inTime += 1;
    else if (answered !== undefined || asOf > due) late += 1;
  }
  return figure(inTime, inTime + late, needs.length - inTime - late);
};

/** True when a need can still reach a step: after closing, only the evaluation remains open. */
const canReach = (need: NeedState, step: NeedStep): boolean => step === 'evaluated' || !isClosed(need);

const stepOf = (needs: readonly NeedState[], step: NeedStep, asOf: CivilDate): StepStatistics => {
  const days: number[] = [];
  const waits: number[] = [];
  for (const need of needs) {
    const at = need.reached[step];
    if (at !== undefined) days.push(daysBetween(need.reportedAt, at));
    else if (canReach(need, step)) waits.push(daysBetween(need.reportedAt, asOf));
  }
  return {
    reached: days.length,
    open: waits.length,
    missed: needs.length - days.length - waits.length,
    ...(days.length === 0 ? {} : { days: quantiles(days) }),
    ...(waits.length === 0 ? {} : { longestOpen: waits.reduce((most, wait) => Math.max(most, wait), 0) }),
  };
};

const offersOf = (state: LinkageState, kindId: string | undefined): OfferStatistics => {
  const all = state.projects
    .filter(({ project }) => kindId === undefined || project.kindId === kindId)
    .flatMap(({ offers }) => offers);
  return {
    made: all.length,
    pending: count(all, (offer) => offer.status === 'pending'),
    taken: count(all, (offer) => offer.status === 'taken'),
    declined: count(all, (offer) => offer.status === 'declined'),
    lapsed: count(all, (offer) => offer.status === 'lapsed'),
    handedBack: count(all, (offer) => offer.status === 'handed-back'),
  };
};

/**
 * Computes the progress indicators of a state on its day `asOf`, over all needs or the needs of one kind. Ratios carry their numerator and
 * denominator; times are whole days from the report to the first time a step was reached.
 *
 * @example
 * import { linkageProgress, replayLinkage, threeParties } from '@community1373/linkage';
 * const name = { 'zh-CN': '为老服务', en: 'Elder service' };
 * const kinds = [{ id: 'elder', name, statuses: ['filed' as const] }];
 * const model = { id: 'm', name, parties: threeParties, kinds, aids: [], rotation: { windowDays: 365, measure: 'projects' as const }, offerDays: 7, responseDays: 3 };
 * const { state } = replayLinkage([
 *   { type: 'opened', at: '2026-03-01', by: 'c-1', model, places: [{ id: 'b1', parentId: null }] },
 *   { type: 'need-reported', at: '2026-03-01', by: 'c-1', need: { id: 'n-1', kindId: 'elder', placeId: 'b1', value: 1 } },
 *   { type: 'need-closed', at: '2026-03-03', by: 'c-1', needId: 'n-1', outcome: 'resolved' },
 * ]);
 * state && linkageProgress(state).resolution; // => { numerator: 1, denominator: 1, open: 0, ratio: 1 }
 * state && linkageProgress(state).steps.closed.days?.median; // => 2
 */
export const linkageProgress = (state: LinkageState, kindId?: string): LinkageProgress => {
  const { asOf, model } = checkedState(state);
  const reported = state.needs.filter(({ need }) => kindId === undefined || need.kindId === kindId);
  const needs = reported.filter((need) => need.status !== 'withdrawn');
  const closed = needs.filter(isClosed);
  const evaluated = closed.filter((need) => need.satisfied !== undefined);
  const step = (name: NeedStep): StepStatistics => stepOf(needs, name, asOf);
  return {
    asOf,
    needs: needs.length,
    withdrawn: reported.length - needs.length,
    response: responseOf(needs, model.responseDays, asOf),
    resolution: figure(
      count(closed, (need) => need.status === 'resolved'),
      closed.length,
      needs.length - closed.length,
    ),
    satisfaction: figure(
      count(evaluated, (need) => need.satisfied === true),
      evaluated.length,
      closed.length - evaluated.length,
    ),
    steps: {
      grouped: step('grouped'),
      offered: step('offered'),
      takenOn: step('takenOn'),
      joined: step('joined'),
      begun: step('begun'),
      closed: step('closed'),
      evaluated: step('evaluated'),
    },
    offers: offersOf(state, kindId),
  };
};

/** Indicators of one organisation: the offers it received by status, and its current load and capacity. */
export interface OrganisationProgress extends OfferStatistics {
  /** Id of the organisation. */
  readonly organisationId: string;
  /** True until it leaves. */
  readonly active: boolean;
  /** Number of projects that it carries now. */
  readonly carried: number;
  /** Maximum number of concurrent projects. */
  readonly capacity: number;
}

/**
 * Counts the offers to each organisation by status, sorted by id: the data by which the fairness of the rotation is judged.
 *
 * @example
 * import { organisationProgress, replayLinkage, threeParties } from '@community1373/linkage';
 * const name = { 'zh-CN': '为老服务', en: 'Elder service' };
 * const model = { id: 'm', name, parties: threeParties, kinds: [], aids: [], rotation: { windowDays: 365, measure: 'projects' as const }, offerDays: 7, responseDays: 3 };
 * const day = { at: '2026-03-01', by: 'c-1' } as const;
 * const { state } = replayLinkage([
 *   { ...day, type: 'opened', model, places: [] },
 *   { ...day, type: 'organisation-entered', organisation: { id: 'o-1', status: 'filed', kinds: [], capacity: 2 } },
 * ]);
 * state && organisationProgress(state)[0]?.made; // => 0
 */
export const organisationProgress = (state: LinkageState): readonly OrganisationProgress[] => {
  const figures = new Map<string, { -readonly [K in keyof OfferStatistics]: number }>();
  for (const { offers } of checkedState(state).projects)
    for (const { organisationId, status } of offers) {
      const own = figures.get(organisationId) ?? {
        made: 0,
        pending: 0,
        taken: 0,
        declined: 0,
        lapsed: 0,
        handedBack: 0,
      };
      own.made += 1;
      own[status === 'handed-back' ? 'handedBack' : status] += 1;
      figures.set(organisationId, own);
    }
  return state.organisations
    .map(({ organisation, active, carried }) => ({
      organisationId: organisation.id,
      active,
      carried,
      capacity: organisation.capacity,
      ...(figures.get(organisation.id) ?? { made: 0, pending: 0, taken: 0, declined: 0, lapsed: 0, handedBack: 0 }),
    }))
    .sort((a, b) => compareIds(a.organisationId, b.organisationId));
};
