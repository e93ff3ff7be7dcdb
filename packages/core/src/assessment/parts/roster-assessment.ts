import type { CivilDate, ClockTime } from '@community1373/base/calendar';
import type { Diagnostic } from '@community1373/base/diagnostics';
import type { Explanation } from '@community1373/base/explain';
import type { FilledPlaces } from '../../what-if/remedies/fill-places';
import type { PartIndicator, RatioIndicator } from './ratio-indicator';

/** A place of a shift that a volunteer takes. */
export interface TakenPlace {
  /** Kind of the place. */
  readonly kind: 'taken';
  /** Id of the volunteer. */
  readonly volunteerId: string;
}

/** A place of a shift that nobody takes. */
export interface OpenPlace {
  /** Kind of the place. */
  readonly kind: 'open';
  /** The reason, for `explain`. */
  readonly why: Explanation;
}

/** One place of a shift. */
export type RosterPlace = TakenPlace | OpenPlace;

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
