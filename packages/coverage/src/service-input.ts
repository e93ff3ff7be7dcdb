import type { Metric } from './metric';
import type { Position } from './points';

/** Hours of a weekday (1 is Monday, 7 Sunday) in minutes since midnight, `from` up to but not including `to`. */
export interface WeeklySpan {
  readonly weekday: number;
  readonly from: number;
  readonly to: number;
}

/** How often: `times` in each week, month or quarter. A year has 52 weeks, 12 months, 4 quarters. */
export interface Cadence {
  readonly every: 'week' | 'month' | 'quarter';
  readonly times: number;
}

/** A need: which post's help, where, how often, how long, and at which hours it can be given (at any, where none are named). */
export interface ServiceNeed {
  readonly id: string;
  readonly postId: string;
  readonly groupId?: string | undefined;
  readonly nodeId?: string | undefined;
  readonly position?: Position | undefined;
  readonly cadence: Cadence;
  /** Minutes of one visit, a whole number. */
  readonly minutes: number;
  readonly during?: readonly WeeklySpan[] | undefined;
}

/** Hours that someone offers or is rostered for: minutes in the whole window, from where, at which hours, for whom. */
export interface ServiceHours {
  readonly id: string;
  readonly posts: readonly string[];
  readonly position?: Position | undefined;
  /** Minutes in the whole window, a whole number. */
  readonly minutes: number;
  /** At any hour where none are named. */
  readonly during?: readonly WeeklySpan[] | undefined;
  /** The needs that a rostered round serves; anyone in reach where none are named. */
  readonly needIds?: readonly string[] | undefined;
}

/** What service coverage is judged by. */
export interface ServiceInput {
  readonly needs: readonly ServiceNeed[];
  /** What people offer. */
  readonly hours: readonly ServiceHours[];
  /** What is on the roster; where it is given, only this counts. */
  readonly rostered?: readonly ServiceHours[] | undefined;
  /** The window in weeks, a whole number. */
  readonly weeks: number;
  /** Metres, or seconds where the metric measures time. */
  readonly radius: number;
  readonly metric?: Metric | undefined;
}
