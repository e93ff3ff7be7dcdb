import { type ClockTime, clockTimeSchema, minutesSinceMidnight } from '@community1373/base/calendar';
import { expects } from '@community1373/base/diagnostics';
import * as z from 'zod';

/** Zod schema of an ISO day of the week: 1 is Monday, 7 is Sunday. */
export const weekdaySchema = z.int().min(1).max(7);

/** Zod schema of a start time: before 24:00. */
export const startSchema = clockTimeSchema.refine(
  (time: ClockTime) => minutesSinceMidnight(time) < 1440,
  expects('00:00–23:59'),
);

/** Zod schema of a {@link WeekSlot}. */
export const weekSlotSchema = z.object({ weekday: weekdaySchema, start: startSchema }).readonly();

/** A weekly start time of shifts. */
export interface WeekSlot {
  /** ISO day of the week, from 1 (Monday) to 7 (Sunday). */
  readonly weekday: number;
  /** Local start time, from 00:00 to 23:59. */
  readonly start: ClockTime;
}

/** Zod schema of an {@link AvailabilityWindow}. */
export const availabilityWindowSchema = z
  .object({ weekday: weekdaySchema, from: clockTimeSchema, to: clockTimeSchema })
  .readonly()
  .refine((window) => minutesSinceMidnight(window.from) < minutesSinceMidnight(window.to), expects('from < to'));

/** A window of one weekday in which a person can serve. */
export interface AvailabilityWindow {
  /** ISO day of the week, from 1 (Monday) to 7 (Sunday). */
  readonly weekday: number;
  /** Local time at which the window begins. */
  readonly from: ClockTime;
  /** Local time at which the window ends, later than `from`; `24:00` is the end of the day. */
  readonly to: ClockTime;
}
