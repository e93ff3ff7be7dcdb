import type { CivilDate, ClockTime } from '@community1373/base/calendar';
import type { Diagnostic } from '@community1373/base/diagnostics';
import type { Explanation, LocalText } from '@community1373/base/explain';
import type { LinkageAssessment, MattersAssessment, OutageAssessment, SeatedDayAssessment, ServedAssessment } from './assessment-records';
import type { ReachSettings } from './reach-settings';
import type { FilledPlaces } from './remedies/fill-places';
import type { Remedy } from './remedies/remedy';

export type {
  LinkageAssessment,
  MatterAssessment,
  MattersAssessment,
  OutageAssessment,
  SeatedDate,
  SeatedDayAssessment,
  ServedAssessment,
  ServedPart,
  WaitingProject,
} from './assessment-records';

/** A ratio that shows what it is made of; `ratio` is undefined where the denominator is 0, and then nothing is claimed. */
export interface Figure {
  readonly numerator: number;
  readonly denominator: number;
  readonly ratio: number | undefined;
}

/** A figure of one part: a node, a post, a group. */
export interface PartFigure extends Figure {
  readonly id: string;
}

/** One thing that a coverage misses: what it is about, and why. */
export interface Missing {
  /** The ids of the nodes, households or needs concerned, at least one. */
  readonly subjects: readonly string[];
  readonly why: Explanation;
}

/** One coverage of the work model, as computed for a scenario. */
export interface CoverageAssessment extends Figure {
  readonly coverageId: string;
  readonly name: LocalText;
  /** What the numerator and the denominator count. */
  readonly unit: 'node-posts' | 'households' | 'minutes';
  readonly threshold: number;
  readonly met: boolean;
  readonly byNode: readonly PartFigure[];
  readonly byPost: readonly PartFigure[];
  readonly byGroup: readonly PartFigure[];
  /** Grouped by reason, the largest first. */
  readonly missing: readonly Missing[];
  /** The smallest change that closes the gap, computed and checked with one unit less. */
  readonly mend?: Explanation;
  /** The numerator after it. */
  readonly mended?: number;
  /** The same as data, where it is one that `applyRemedy` can make. */
  readonly remedy?: Remedy;
}

/** The circle along the ways, for a class of people: in seconds, the limit being what anyone able needs for the radius on the flat. */
export interface WaysAssessment extends Figure {
  readonly mobility: ReachSettings['mobility'];
  readonly slopePercent: number;
  readonly limitSeconds: number;
  /** Of those whom a way leads to a station. */
  readonly farthestSeconds: number;
  /** Households that no passable way leads to a station. */
  readonly cutOff: number;
}

/** The service circle round the stations: who is in reach of one, and how far the farthest household has to go. */
export interface CircleAssessment extends Figure {
  readonly radiusMeters: number;
  /** True where the metric says nothing any more, because the circle holds everyone. */
  readonly saturated: boolean;
  /** Why it is saturated. */
  readonly saturation?: Explanation;
  readonly farthestMeters: number;
  readonly byStation: readonly (PartFigure & { readonly nearestOf: number })[];
  /** The same along the ways; absent where no ways are drawn. */
  readonly ways?: WaysAssessment;
}

/** One place of a shift: taken by a volunteer, or open with the reason. */
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

/** The roster of the period and how good it is. */
export interface RosterAssessment {
  readonly from: CivilDate;
  /** The last day, included. */
  readonly to: CivilDate;
  /** True when the facts it was made from have changed since. */
  readonly stale: boolean;
  readonly seed: string;
  /** Filled over wanted places. */
  readonly filled: Figure;
  /** No roster can leave fewer places open; equal to the open places where the roster is proven best in this. */
  readonly openBound: number;
  readonly hardViolations: number;
  /** Facts of people and shifts that no rule reads, for which the roster was not checked, or that there is no rule at all; empty where all is checked. */
  readonly unchecked: readonly Diagnostic[];
  readonly shifts: readonly RosterShift[];
  readonly byVolunteer: readonly { readonly volunteerId: string; readonly minutes: number; readonly shifts: number }[];
  readonly byPost: readonly PartFigure[];
  /** Who could take the open places, and how many more are needed for the rest; absent where none is open or no filling was found. */
  readonly filling?: FilledPlaces;
}

/** What one household pays, has paid and gets back, in fen. */
export interface LevyShare {
  readonly householdId: string;
  readonly advance: number;
  readonly paid: number;
  readonly share: number;
  /** Positive: refunded to the household; negative: still to pay. */
  readonly balance: number;
  /** The steps that sum to the share. */
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
  /** What nobody is charged for: voluntary refusals. */
  readonly gap: number;
  readonly shares: readonly LevyShare[];
  /** What closes the gap, and what settles the top-ups: computed by settling with it and with one fen less. */
  readonly remedies?: { readonly gap?: Remedy | undefined; readonly topUp?: Remedy | undefined };
  /** Why the levy cannot be settled; empty where it can. */
  readonly problems: readonly Diagnostic[];
}

/** Something a person should know, ranked by how many people it touches. */
export interface Finding {
  readonly id: string;
  readonly severity: 'serious' | 'notable' | 'hint';
  readonly touches: number;
  readonly what: Explanation;
  /** The smallest change that mends it, where one was computed and checked. */
  readonly mend?: Explanation;
  /** The same as data: with `applyRemedy` the finding is gone. */
  readonly remedy?: Remedy;
}

/** Everything that can be said of a scenario without optimising; see `assess`. */
export interface Assessment {
  readonly circle: CircleAssessment | undefined;
  readonly coverages: readonly CoverageAssessment[];
  readonly roster: RosterAssessment | undefined;
  readonly levies: readonly LevyAssessment[];
  readonly served: ServedAssessment;
  readonly seatedDays: readonly SeatedDayAssessment[];
  readonly outages: readonly OutageAssessment[];
  readonly matters: MattersAssessment;
  /** Undefined where no linkage log is kept. */
  readonly linkage: LinkageAssessment | undefined;
  readonly findings: readonly Finding[];
}
