import type { CalendarCode, CivilDate, ClockTime } from '@community1373/base/calendar';
import type { RosterInputCode } from '../messages/problem-messages';
import type { Shift } from '../problem/shift';
import type { CourseSession } from './course-sessions';

/** A visit (走访) to a household in a shift: the `order`-th of its round, counted from 1. */
export interface Visit {
  /** Id of the visit. */
  readonly id: string;
  /** Id of the visit plan. */
  readonly planId: string;
  /** Id of the shift of the round. */
  readonly shiftId: string;
  /** Id of the household. */
  readonly householdId: string;
  /** Position in the round, counted from 1. */
  readonly order: number;
  /** Date of the visit. */
  readonly date: CivilDate;
  /** Local time at which the visit begins. */
  readonly start: ClockTime;
  /** Length in minutes, without the walk to it. */
  readonly minutes: number;
}

/** The shifts, visits and sessions of courses of a span, by date, start and id. */
export interface ServiceExpansion<PostId extends string = string> {
  /** The shifts, by date, start and id. */
  readonly shifts: readonly Shift<PostId>[];
  /** The visits to households, by date, start and id. */
  readonly visits: readonly Visit[];
  /** The sessions of courses, by date, start and id. */
  readonly sessions: readonly CourseSession[];
}

/** Code of a problem of an expansion. */
export type ExpansionCode = RosterInputCode | CalendarCode;
