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
  /** Number or amount of what is reached. */
  readonly numerator: number;
  /** Number or amount of what is wanted. */
  readonly denominator: number;
  /** Numerator divided by denominator, from 0; undefined when the denominator is 0. */
  readonly ratio: number | undefined;
}

/** A figure of one part: a node, a post, a group. */
export interface PartIndicator extends RatioIndicator {
  /** Id of the part. */
  readonly id: string;
}

/** One gap of a coverage: its subjects and the reason. */
export interface CoverageGap {
  /** The ids of the nodes, households or needs concerned, at least one. */
  readonly subjects: readonly string[];
  /** The reason, for `explain`. */
  readonly why: Explanation;
}

/** One coverage of the work model, computed for a scenario. */
export interface CoverageAssessment extends RatioIndicator {
  /** Id of the coverage in the work model. */
  readonly coverageId: string;
  /** Name as the work model gives it. */
  readonly name: LocalText;
  /** Unit of numerator and denominator: posts at grid nodes, households, or minutes of service in the period. */
  readonly unit: 'node-posts' | 'households' | 'minutes';
  /** 达标线 ratio from which the coverage counts as met, 0 to 1. */
  readonly threshold: number;
  /** True when the ratio reaches the threshold; undefined for a denominator of 0, from which nothing follows. */
  readonly met: boolean | undefined;
  /** The figure of each grid node with something to cover. */
  readonly byNode: readonly PartIndicator[];
  /** The figure of each post with something to cover. */
  readonly byPost: readonly PartIndicator[];
  /** The figure of each population group with something to cover. */
  readonly byGroup: readonly PartIndicator[];
  /** The gaps, grouped by reason, the largest first; empty when everything is covered. */
  readonly missing: readonly CoverageGap[];
  /** The smallest change that closes the gap, computed and verified with one unit less. */
  readonly suggestion?: Explanation;
  /** The numerator after this change; absent when there is no suggestion. */
  readonly coveredAfterRemedy?: number;
  /** The same change as data, when `applyRemedy` can apply it. */
  readonly remedy?: Remedy;
}

/** The circle along the ways, for a mobility class: in seconds, with the time that an able person needs for the radius on level ground as the limit. */
export interface WalkingAssessment extends RatioIndicator {
  /** Mobility class that the ways are measured for. */
  readonly mobility: ReachSettings['mobility'];
  /** Scale of the elevations in percent: 100 as recorded, 0 flat. */
  readonly slopePercent: number;
  /** Walking time in seconds up to which a household is in reach. */
  readonly limitSeconds: number;
  /** Walking time in seconds of the farthest household among those with a way to a station; undefined when there is none. */
  readonly farthestSeconds: number | undefined;
  /** Number of households without a passable way to a station. */
  readonly cutOff: number;
}

/** The service circle around the stations: the households in reach of a station, and the distance of the farthest household. */
export interface CircleAssessment extends RatioIndicator {
  /** Radius of the service circle in metres. */
  readonly radiusMeters: number;
  /** True when the metric is no longer informative, because everyone is inside the circle. */
  readonly saturated: boolean;
  /** The reason for the saturation; absent when the metric is informative. */
  readonly saturation?: Explanation;
  /** Distance in metres of the farthest household from its nearest station; undefined when no household has a position. */
  readonly farthestMeters: number | undefined;
  /** The households in reach of each station; `nearestOf` counts those that have no nearer station. */
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
  /** Id of the shift. */
  readonly shiftId: string;
  /** Id of the post that it serves. */
  readonly postId: string;
  /** Id of the grid node where it is served; undefined for one without a place. */
  readonly nodeId: string | undefined;
  /** Day on which it begins. */
  readonly date: CivilDate;
  /** Time at which it begins. */
  readonly start: ClockTime;
  /** Length in minutes. */
  readonly minutes: number;
  /** The households that an elder round visits, in walking order. */
  readonly visits: readonly string[];
  /** Its places, as many as the volunteers wanted and at least those assigned. */
  readonly places: readonly RosterPlace[];
}

/** The roster of the period and its quality. */
export interface RosterAssessment {
  /** First day of the period. */
  readonly from: CivilDate;
  /** The last day, included. */
  readonly to: CivilDate;
  /** True when the facts on which it is based have changed since. */
  readonly stale: boolean;
  /** Seed of the random numbers that the roster was made with. */
  readonly seed: string;
  /** Filled places of all wanted places. */
  readonly filled: RatioIndicator;
  /** Lower bound on open places; equal to the open places when the roster is proven optimal in this. */
  readonly openBound: number;
  /** Number of violations of hard rules. */
  readonly hardViolations: number;
  /**
   * Facts of people and shifts that the roster was not checked for because no rule reads them, or a note that there are no rules; empty when all facts are
   * checked.
   */
  readonly unchecked: readonly Diagnostic[];
  /** The shifts in the order of the plan. */
  readonly shifts: readonly RosterShift[];
  /** Minutes and number of shifts of each volunteer. */
  readonly byVolunteer: readonly { readonly volunteerId: string; readonly minutes: number; readonly shifts: number }[];
  /** Filled places of all wanted places, for each post. */
  readonly byPost: readonly PartIndicator[];
  /** Volunteers who could take the open places, and the number of further volunteers needed; absent when no place is open or no filling was found. */
  readonly filling?: FilledPlaces;
}

/** Amounts of one household in fen: its share, payments and refunds. */
export interface LevyShare {
  /** Id of the household. */
  readonly householdId: string;
  /** 预收 advance asked of the household, in fen. */
  readonly advance: number;
  /** Amount that it has paid, in fen. */
  readonly paid: number;
  /** 分摊额 its share of the actual cost, in fen; before the actual cost is known, of the advance. */
  readonly share: number;
  /** Amount in fen. Positive: to be refunded to the household; negative: still to be paid. */
  readonly balance: number;
  /** The steps whose sum in fen is the share. */
  readonly steps: readonly { readonly why: Explanation; readonly fen: number }[];
}

/** A levy from advance through actual cost to refund, in fen. */
export interface LevyAssessment {
  /** Id of the levy. */
  readonly levyId: string;
  /** Title as people read it. */
  readonly title: string;
  /** The decision or law that it rests on, for `explain`; for a levy that cannot be settled, the number of its problems. */
  readonly authority: Explanation;
  /** Sum of the advances asked, in fen. */
  readonly advanceTotal: number;
  /** Sum of the payments, in fen. */
  readonly collected: number;
  /** Actual cost in fen; undefined while it is not known. */
  readonly actualCost: number | undefined;
  /** 应退 sum to be refunded, in fen. */
  readonly refundTotal: number;
  /** 应补 sum still to be paid, in fen. */
  readonly topUpTotal: number;
  /** Sum in fen of voluntary refusals, which nobody is charged for. */
  readonly gap: number;
  /** The amounts of each household in scope; empty when the levy cannot be settled. */
  readonly shares: readonly LevyShare[];
  /** The remedies that close the gap and settle the top-ups, verified by settling with each amount and with one fen less; absent when nothing is open. */
  readonly remedies?: { readonly gap?: Remedy | undefined; readonly topUp?: Remedy | undefined };
  /** The reasons why the levy cannot be settled; empty when it can. */
  readonly problems: readonly Diagnostic[];
}

/** A finding for people to act on, ranked by the number of people affected. */
export interface Finding {
  /** Id of the finding, the same after edits that do not resolve it. */
  readonly id: string;
  /** Severity; findings are ranked by it first. */
  readonly severity: 'serious' | 'notable' | 'hint';
  /** Number of people affected; 0 when it affects nobody in particular. */
  readonly touches: number;
  /** The finding as a sentence, for `explain`. */
  readonly what: Explanation;
  /** The smallest change that resolves the finding, when one was computed and verified. */
  readonly suggestion?: Explanation;
  /** The same change as data: `applyRemedy` resolves the finding. */
  readonly remedy?: Remedy;
}

/** The evaluation of a scenario without optimising; see `assess`. */
export interface Assessment {
  /** 服务圈 the service circle; undefined when the work model has none. */
  readonly circle: CircleAssessment | undefined;
  /** The coverages, in the order of the work model. */
  readonly coverages: readonly CoverageAssessment[];
  /** The adopted roster; undefined when none is adopted. */
  readonly roster: RosterAssessment | undefined;
  /** The levies, in the order of the scenario. */
  readonly levies: readonly LevyAssessment[];
  /** Hours served, on the roster and outside it. */
  readonly served: ServedAssessment;
  /** The days with seats, in the order of the scenario. */
  readonly seatedDays: readonly BookableDayAssessment[];
  /** 停供 the outages, in the order of the scenario. */
  readonly outages: readonly OutageAssessment[];
  /** 事项 the matters and their success rate. */
  readonly matters: MattersAssessment;
  /** The linkage; undefined when no linkage log is kept. */
  readonly linkage: LinkageAssessment | undefined;
  /** The findings, the most severe first, then by the number of people affected. */
  readonly findings: readonly Finding[];
}
