import type { Metric } from '../points/metric';
import type { Position } from '../points/points';

/** A time span on a weekday (1 is Monday, 7 Sunday) in minutes since midnight, from `from` up to but not including `to`. */
export interface WeeklySpan {
  readonly weekday: number;
  readonly from: number;
  readonly to: number;
}

/** A frequency: `times` in each week, month or quarter. A year has 52 weeks, 12 months, 4 quarters. */
export interface VisitInterval {
  readonly every: 'week' | 'month' | 'quarter';
  readonly times: number;
}

/** A need for help from a post: the place, frequency, duration, and the hours at which it can be given (any hour by default). */
export interface ServiceNeed {
  readonly id: string;
  readonly postId: string;
  readonly groupId?: string | undefined;
  readonly nodeId?: string | undefined;
  readonly position?: Position | undefined;
  readonly cadence: VisitInterval;
  /** Minutes of one visit, a whole number. */
  readonly minutes: number;
  readonly during?: readonly WeeklySpan[] | undefined;
}

/** Hours that someone offers or is rostered for: minutes in the whole window, starting place, times of the week, needs served. */
export interface ServiceHours {
  readonly id: string;
  readonly posts: readonly string[];
  readonly position?: Position | undefined;
  /** Minutes in the whole window, a whole number. */
  readonly minutes: number;
  /** Times of the week; any time by default. */
  readonly during?: readonly WeeklySpan[] | undefined;
  /** The needs that a rostered round serves; any need in reach by default. */
  readonly needIds?: readonly string[] | undefined;
}

/** Input of service coverage. */
export interface ServiceInput {
  readonly needs: readonly ServiceNeed[];
  /** Hours offered. */
  readonly hours: readonly ServiceHours[];
  /** Hours on the roster; if given, only these count. */
  readonly rostered?: readonly ServiceHours[] | undefined;
  /** The window in weeks, a whole number. */
  readonly weeks: number;
  /** Metres, or seconds where the metric measures time. */
  readonly radius: number;
  readonly metric?: Metric | undefined;
}
