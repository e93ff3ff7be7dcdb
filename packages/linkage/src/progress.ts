import { addDays, type CivilDate, daysBetween } from '@community1373/base/calendar';
import { checkedState } from './checked-state';
import { compareIds } from './ids';
import type { LinkageState, NeedState, NeedStep } from './linkage-state';
import { type Quantiles, quantiles } from './quantiles';

/** A ratio with what it is made of; `ratio` is absent while nothing can be judged. What is still `open` is in neither number. */
export interface Figure {
  readonly numerator: number;
  readonly denominator: number;
  readonly open: number;
  readonly ratio?: number | undefined;
}

/**
 * How far needs came with one step: `reached` it, are `open` (have not ended and can still reach it), or `missed` it (ended without).
 * The three sum to the needs counted. `days` from the report, over those that reached it; `longestOpen` is the longest wait so far.
 */
export interface StepFigure {
  readonly reached: number;
  readonly open: number;
  readonly missed: number;
  readonly days?: Quantiles | undefined;
  readonly longestOpen?: number | undefined;
}

/** What became of the offers; each offer is in exactly one of the counts. */
export interface OfferFigures {
  readonly made: number;
  readonly pending: number;
  readonly taken: number;
  readonly declined: number;
  readonly lapsed: number;
  readonly handedBack: number;
}

/** Progress figures of a linkage. Every need counts once, in however many offers or projects it was; withdrawn ones are apart. */
export interface LinkageProgress {
  readonly asOf: CivilDate;
  /** Needs reported and not withdrawn: what the other figures divide. */
  readonly needs: number;
  readonly withdrawn: number;
  /** 响应率: answered within `responseDays` (in a project, or settled directly), of those answered or overdue; open: not due yet. */
  readonly response: Figure;
  /** 解决率: resolved, of those closed; open: not closed. */
  readonly resolution: Figure;
  /** 满意率: satisfied, of those evaluated; open: closed and not evaluated. */
  readonly satisfaction: Figure;
  readonly steps: Readonly<Record<NeedStep, StepFigure>>;
  readonly offers: OfferFigures;
}

const figure = (numerator: number, denominator: number, open: number): Figure => ({
  numerator,
  denominator,
  open,
  ...(denominator === 0 ? {} : { ratio: numerator / denominator }),
});

const count = <T>(items: readonly T[], is: (item: T) => boolean): number => items.reduce((sum, item) => sum + (is(item) ? 1 : 0), 0);

const isClosed = (need: NeedState): boolean => need.status === 'resolved' || need.status === 'unresolved';

/** The day of the first answer: a project that holds the need, or its direct settlement. */
const answeredAt = ({ reached }: NeedState): CivilDate | undefined => reached.grouped ?? reached.closed;

const responseOf = (needs: readonly NeedState[], days: number, asOf: CivilDate): Figure => {
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

/** Steps before the last are out of reach once a need is closed; an evaluation is open until it is made. */
const canReach = (need: NeedState, step: NeedStep): boolean => step === 'evaluated' || !isClosed(need);

const stepOf = (needs: readonly NeedState[], step: NeedStep, asOf: CivilDate): StepFigure => {
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

const offersOf = (state: LinkageState, kindId: string | undefined): OfferFigures => {
  const all = state.projects.filter(({ project }) => kindId === undefined || project.kindId === kindId).flatMap(({ offers }) => offers);
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
 * The progress figures of a state on its day `asOf`, over all needs or those of one kind. Ratios carry their numbers; times are whole days
 * from the report to the first time a step was reached.
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
  const step = (name: NeedStep): StepFigure => stepOf(needs, name, asOf);
  return {
    asOf,
    needs: needs.length,
    withdrawn: reported.length - needs.length,
    response: responseOf(needs, model.responseDays, asOf),
    resolution: figure(count(closed, (need) => need.status === 'resolved'), closed.length, needs.length - closed.length),
    satisfaction: figure(count(evaluated, (need) => need.satisfied === true), evaluated.length, closed.length - evaluated.length),
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

/** One organisation's part: what it was offered, what it did with it, and what it has now. */
export interface OrganisationProgress extends OfferFigures {
  readonly organisationId: string;
  readonly active: boolean;
  readonly carried: number;
  readonly capacity: number;
}

/**
 * What became of the offers to each organisation, by id: the data that a fair turn is judged by.
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
  const figures = new Map<string, { -readonly [K in keyof OfferFigures]: number }>();
  for (const { offers } of checkedState(state).projects)
    for (const { organisationId, status } of offers) {
      const own = figures.get(organisationId) ?? { made: 0, pending: 0, taken: 0, declined: 0, lapsed: 0, handedBack: 0 };
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
