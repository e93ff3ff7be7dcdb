import type { CivilDate, ClockTime } from '@community1373/base/calendar';
import type { Diagnostic } from '@community1373/base/diagnostics';
import type { Explanation, LocalText } from '@community1373/base/explain';
import type {
  BookableDayAssessment,
  LinkageAssessment,
  MattersAssessment,
  OutageAssessment,
  ServedAssessment,
} from './assessment-records';
import type { ReachSettings } from '../document/reach-settings';
import type { FilledPlaces } from '../what-if/remedies/fill-places';
import type { Remedy } from '../what-if/remedies/remedy';

export type {
  LinkageAssessment,
  MatterAssessment,
  MattersAssessment,
  OutageAssessment,
  BookableDate,
  BookableDayAssessment,
  ServedAssessment,
  ServedPart,
  WaitingProject,
} from './assessment-records';

/** A ratio with its numerator and denominator; `ratio` is undefined when the denominator is 0. */
export interface RatioIndicator {
  readonly numerator: number;
  readonly denominator: number;
  readonly ratio: number | undefined;
}

/** A figure of one part: a node, a post, a group. */
export interface PartIndicator extends RatioIndicator {
  readonly id: string;
}

/** One gap of a coverage: its subjects and the reason. */
export interface CoverageGap {
  /** The ids of the nodes, households or needs concerned, at least one. */
  readonly subjects: readonly string[];
  readonly why: Explanation;
}

/** One coverage of the work model, computed for a scenario. */
export interface CoverageAssessment extends RatioIndicator {
  readonly coverageId: string;
  readonly name: LocalText;
  /** The unit of numerator and denominator. */
  readonly unit: 'node-posts' | 'households' | 'minutes';
  readonly threshold: number;
  /** True when the ratio reaches the threshold; undefined for a denominator of 0, from which nothing follows. */
  readonly met: boolean | undefined;
  readonly byNode: readonly PartIndicator[];
  readonly byPost: readonly PartIndicator[];
  readonly byGroup: readonly PartIndicator[];
  /** Grouped by reason, the largest first. */
  readonly missing: readonly CoverageGap[];
  /** The smallest change that closes the gap, computed and verified with one unit less. */
  readonly suggestion?: Explanation;
  /** The numerator after this change. */
  readonly coveredAfterRemedy?: number;
  /** The same change as data, when `applyRemedy` can apply it. */
  readonly remedy?: Remedy;
}

/** The circle along the ways, for a mobility class: in seconds, with the time that an able person needs for the radius on level ground as the limit. */
export interface WalkingAssessment extends RatioIndicator {
  readonly mobility: ReachSettings['mobility'];
  readonly slopePercent: number;
  readonly limitSeconds: number;
  /** Among the households that have a way to a station; undefined when there is none. */
  readonly farthestSeconds: number | undefined;
  /** Households without a passable way to a station. */
  readonly cutOff: number;
}

/** The service circle around the stations: the households in reach of a station, and the distance of the farthest household. */
export interface CircleAssessment extends RatioIndicator {
  readonly radiusMeters: number;
  /** True when the metric is no longer informative, because everyone is inside the circle. */
  readonly saturated: boolean;
  /** The reason for the saturation. */
  readonly saturation?: Explanation;
  /** The distance of the farthest household from its nearest station; undefined when no household has a position. */
  readonly farthestMeters: number | undefined;
  readonly byStation: readonly (PartIndicator & { readonly nearestOf: number })[];
  /** The same along the ways; absent where no ways are drawn. */
  readonly ways?: WalkingAssessment;
}

/** One place of a shift: taken by a volunteer, or open with a reason. */
export type RosterPlace =
  | { readonly kind: 'taken'; readonly volunteerId: string }
  | { readonly kind: 'open'; readonly why: Explanation };

/** A shift of the month with its places. */
export interface RosterShift {
  readonly shiftId: string;
  readonly postId: string;
  readonly nodeId: string | undefined;
  readonly date: CivilDate;
  readonly start: ClockTime;
  readonly minutes: number;
  /** The households that an elder round visits, in walking order. */
  readonly visits: readonly string[];
  readonly places: readonly RosterPlace[];
}

/** The roster of the period and its quality. */
export interface RosterAssessment {
  readonly from: CivilDate;
  /** The last day, included. */
  readonly to: CivilDate;
  /** True when the facts on which it is based have changed since. */
  readonly stale: boolean;
  readonly seed: string;
  /** Filled places of all wanted places. */
  readonly filled: RatioIndicator;
  /** Lower bound on open places; equal to the open places when the roster is proven optimal in this. */
  readonly openBound: number;
  readonly hardViolations: number;
  /**
   * Facts of people and shifts that the roster was not checked for because no rule reads them, or a note that there are no rules; empty when all facts are
   * checked.
   */
  readonly unchecked: readonly Diagnostic[];
  readonly shifts: readonly RosterShift[];
  readonly byVolunteer: readonly { readonly volunteerId: string; readonly minutes: number; readonly shifts: number }[];
  readonly byPost: readonly PartIndicator[];
  /** Volunteers who could take the open places, and the number of further volunteers needed; absent when no place is open or no filling was found. */
  readonly filling?: FilledPlaces;
}

/** Amounts of one household in fen: its share, payments and refunds. */
export interface LevyShare {
  readonly householdId: string;
  readonly advance: number;
  readonly paid: number;
  readonly share: number;
  /** Positive: to be refunded to the household; negative: still to be paid. */
  readonly balance: number;
  /** The steps whose sum is the share. */
  readonly steps: readonly { readonly why: Explanation; readonly fen: number }[];
}

/** A levy from advance through actual cost to refund, in fen. */
export interface LevyAssessment {
  readonly levyId: string;
  readonly title: string;
  readonly authority: Explanation;
  readonly advanceTotal: number;
  readonly collected: number;
  readonly actualCost: number | undefined;
  readonly refundTotal: number;
  readonly topUpTotal: number;
  /** Voluntary refusals, which nobody is charged for. */
  readonly gap: number;
  readonly shares: readonly LevyShare[];
  /** The remedies that close the gap and settle the top-ups: verified by settling with each amount and with one fen less. */
  readonly remedies?: { readonly gap?: Remedy | undefined; readonly topUp?: Remedy | undefined };
  /** The reasons why the levy cannot be settled; empty when it can. */
  readonly problems: readonly Diagnostic[];
}

/** A finding for people to act on, ranked by the number of people affected. */
export interface Finding {
  readonly id: string;
  readonly severity: 'serious' | 'notable' | 'hint';
  readonly touches: number;
  readonly what: Explanation;
  /** The smallest change that resolves the finding, when one was computed and verified. */
  readonly suggestion?: Explanation;
  /** The same change as data: `applyRemedy` resolves the finding. */
  readonly remedy?: Remedy;
}

/** The evaluation of a scenario without optimising; see `assess`. */
export interface Assessment {
  readonly circle: CircleAssessment | undefined;
  readonly coverages: readonly CoverageAssessment[];
  readonly roster: RosterAssessment | undefined;
  readonly levies: readonly LevyAssessment[];
  readonly served: ServedAssessment;
  readonly seatedDays: readonly BookableDayAssessment[];
  readonly outages: readonly OutageAssessment[];
  readonly matters: MattersAssessment;
  /** Undefined when no linkage log is kept. */
  readonly linkage: LinkageAssessment | undefined;
  readonly findings: readonly Finding[];
}
