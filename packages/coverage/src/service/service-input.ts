import type { Metric } from '../points/metric';
import type { Position } from '../points/points';

/** A time span on a weekday (1 is Monday, 7 Sunday) in minutes since midnight, from `from` up to but not including `to`. */
export interface WeeklySpan {
  /** ISO day of the week, from 1 (Monday) to 7 (Sunday). */
  readonly weekday: number;
  /** First minute since midnight. */
  readonly from: number;
  /** Minute since midnight at which the span ends, not included; at most 1440. */
  readonly to: number;
}

/** A frequency: `times` in each week, month or quarter. A year has 52 weeks, 12 months, 4 quarters. */
export interface VisitInterval {
  /** Span of time in which the visits are counted; a year has 52 weeks, 12 months, 4 quarters. */
  readonly every: 'week' | 'month' | 'quarter';
  /** Number of visits in each such span. */
  readonly times: number;
}

/** A need for help from a post: the place, frequency, duration, and the hours at which it can be given (any hour by default). */
export interface ServiceNeed {
  /** Id of the need. */
  readonly id: string;
  /** Id of the post that helps. */
  readonly postId: string;
  /** Id of the population group; absent: none. */
  readonly groupId?: string | undefined;
  /** Id of the node of the grid tree; absent: none. */
  readonly nodeId?: string | undefined;
  /** Place of the need; absent: unknown, and then only hours that name it in `needIds` are in reach. */
  readonly position?: Position | undefined;
  /** Frequency of the visits. */
  readonly cadence: VisitInterval;
  /** Minutes of one visit, a whole number. */
  readonly minutes: number;
  /** Hours at which the help can be given; default: any hour. */
  readonly during?: readonly WeeklySpan[] | undefined;
}

/** Hours that someone offers or is rostered for: minutes in the whole window, starting place, times of the week, needs served. */
export interface ServiceHours {
  /** Id of the hours. */
  readonly id: string;
  /** Ids of the posts that they serve. */
  readonly posts: readonly string[];
  /** Place from which they start, not read where `needIds` is given; absent: unknown, and then no need is in reach. */
  readonly position?: Position | undefined;
  /** Minutes in the whole window, a whole number. */
  readonly minutes: number;
  /** Times of the week; default: any time. */
  readonly during?: readonly WeeklySpan[] | undefined;
  /** Ids of the needs that a rostered round serves, wherever they are; default: any need in reach. */
  readonly needIds?: readonly string[] | undefined;
}

/** Input of service coverage. */
export interface ServiceInput {
  /** Needs for help. */
  readonly needs: readonly ServiceNeed[];
  /** Hours offered. */
  readonly hours: readonly ServiceHours[];
  /** Hours on the roster; if given, only these count. Absent: the hours offered count. */
  readonly rostered?: readonly ServiceHours[] | undefined;
  /** Length of the window in weeks, a whole number. */
  readonly weeks: number;
  /** Radius within which hours serve a need, in metres, or seconds where the metric measures time. */
  readonly radius: number;
  /** Measure of distance; default: the straight line. */
  readonly metric?: Metric | undefined;
}
