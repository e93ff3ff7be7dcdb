import type { RosterRuleBase } from './rule-base';

/**
 * Rule of overlaps: no two shifts at the same time, including past service with a known start. Unit: an overlapping pair of shifts of one person, or of a
 * shift and past service.
 */
export interface OverlapRule extends RosterRuleBase {
  /** Kind of the rule. */
  readonly kind: 'overlap';
}

/** The minutes on foot between two places, in either direction. */
export interface WalkingLeg {
  /** Id of one place. */
  readonly from: string;
  /** Id of the other place. */
  readonly to: string;
  /** Minutes on foot between them, at most 1440. */
  readonly minutes: number;
}

/**
 * Rule of walking time: between two shifts of one person that do not overlap there are at least the minutes from the place of the earlier to that of the
 * later. These are the minutes of `legs` where the two places are named there, otherwise the straight distance at `metersPerMinute`, rounded up; 0
 * between shifts at one place and where a position is unknown. Every such pair is checked, which is no stricter than checking consecutive places, as
 * long as no detour is quicker than the direct way. Unit: a pair of shifts too close.
 */
export interface TravelRule extends RosterRuleBase {
  /** Kind of the rule. */
  readonly kind: 'travel';
  /** Walking speed in metres per minute, for places that `legs` does not name. */
  readonly metersPerMinute: number;
  /** Known walking times between places; absent: none. */
  readonly legs?: readonly WalkingLeg[] | undefined;
}

/**
 * Rule of rest: at least `minutes` between the end of a shift and the start of a later one, also over the edges of the horizon: past service with a known
 * start is included. Unit: a pair of shifts too close (and not overlapping), or of a shift and past service.
 */
export interface RestRule extends RosterRuleBase {
  /** Kind of the rule. */
  readonly kind: 'rest';
  /** Minimum rest in minutes, at most a week. */
  readonly minutes: number;
}

/**
 * Rule of load: the minutes or shifts of a person in a day, a week (Monday to Sunday) or the whole period; a shift counts fully where it begins, past
 * service in its day and week. With `types`: the load of some types. At least one of `max` and `min` is given. Unit: a minute or a shift too many or too
 * few.
 */
export interface LoadRule extends RosterRuleBase {
  /** Kind of the rule. */
  readonly kind: 'load';
  /** Span of time over which the load is summed. */
  readonly per: 'day' | 'week' | 'period';
  /** Quantity that is summed. */
  readonly of: 'minutes' | 'shifts';
  /** Maximum load; `own` is the person's own `maxMinutesPerWeek` (for minutes per week only). Absent: no maximum. */
  readonly max?: number | 'own' | undefined;
  /** Minimum load; absent: no minimum. */
  readonly min?: number | undefined;
}

/**
 * Rule of consecutive days, from `min` to `max`; at least one of the two is given. A day is worked when a shift of the scope begins on it. A block of days
 * that touches an edge of the horizon is exempt from `min`. Past service extends this: where a person has any before the horizon, the days before are
 * known, worked where past service lies on them and off otherwise; a block continues into them and is no longer exempt at that edge; a block entirely in
 * the past that ends right before the horizon is held to `min` only. Past service on a day of the horizon makes it worked. Unit: a day too many or too
 * few in a block.
 */
export interface ConsecutiveRule extends RosterRuleBase {
  /** Kind of the rule. */
  readonly kind: 'consecutive';
  /** Days that are counted: those on which the person serves (`worked`), or does not serve (`off`). */
  readonly days: 'worked' | 'off';
  /** Minimum length of a block in days; absent: no minimum. */
  readonly min?: number | undefined;
  /** Maximum length of a block in days; absent: no maximum. */
  readonly max?: number | undefined;
}

/**
 * Rule of weekends: at most `max` weekends, Saturday 00:00 to Monday 00:00, on which a person serves at least a minute, past service of the same weekends
 * included: a night from Friday is on the weekend, one from Sunday is by its Sunday. Unit: a weekend too many.
 */
export interface WeekendsRule extends RosterRuleBase {
  /** Kind of the rule. */
  readonly kind: 'weekends';
  /** Maximum number of weekends. */
  readonly max: number;
}

/**
 * Rule of succession: on the day after a shift of the type `after` (by its date) a person serves in none of the types `forbidden`; past service with a
 * type is included. Unit: a pair of shifts, or of a shift and past service.
 */
export interface SuccessionRule extends RosterRuleBase {
  /** Kind of the rule. */
  readonly kind: 'succession';
  /** Type (班种) of the shift on the first day. */
  readonly after: string;
  /** Types that are forbidden on the day after; at least one. */
  readonly forbidden: readonly string[];
}
