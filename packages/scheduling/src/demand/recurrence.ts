import { type CivilDate, civilDateSchema } from '@community1373/base/calendar';
import * as z from 'zod';
import { weekdaySchema } from '../problem/availability-window';

const everyMonthsShape = {
  every: z.int().min(1).max(120).optional(),
  since: civilDateSchema.optional(),
} as const;

/** Zod schema of a {@link Recurrence}. */
export const recurrenceSchema = z.discriminatedUnion('kind', [
  z
    .object({
      kind: z.literal('weekly'),
      weekdays: z.array(weekdaySchema).min(1).readonly(),
      every: z.int().min(1).max(52).optional(),
      since: civilDateSchema.optional(),
    })
    .readonly(),
  z
    .object({
      kind: z.literal('monthly'),
      day: z.int().min(1).max(31),
      shortMonth: z.enum(['skip', 'last-day', 'next']),
      ...everyMonthsShape,
    })
    .readonly(),
  z
    .object({
      kind: z.literal('monthly-weekday'),
      weekday: weekdaySchema,
      nth: z.union([z.int().min(1).max(5), z.literal(-1)]),
      ...everyMonthsShape,
    })
    .readonly(),
  z.object({ kind: z.literal('dates'), dates: z.array(civilDateSchema).readonly() }).readonly(),
]);

/** A recurrence on days of the week, every week or every `every`-th week. */
export interface WeeklyRecurrence {
  /** Kind of the recurrence. */
  readonly kind: 'weekly';
  /** ISO days of the week, from 1 (Monday) to 7 (Sunday); at least one. */
  readonly weekdays: readonly number[];
  /** Number of weeks from one occurrence to the next; default: 1. */
  readonly every?: number | undefined;
  /** First date of the recurrence, whose week is the first that counts; absent: no first date, weeks counted from that of 1970-01-05. */
  readonly since?: CivilDate | undefined;
}

/** A recurrence on one day of the month, every month or every `every`-th month. */
export interface MonthlyRecurrence {
  /** Kind of the recurrence. */
  readonly kind: 'monthly';
  /** Day of the month, from 1 to 31. */
  readonly day: number;
  /** Treatment of a month without that day: skipped, on its last day, or on the first of the next month. */
  readonly shortMonth: 'skip' | 'last-day' | 'next';
  /** Number of months from one occurrence to the next; default: 1. */
  readonly every?: number | undefined;
  /** First date of the recurrence, whose month is the first that counts; absent: no first date, months counted from January of the year 0. */
  readonly since?: CivilDate | undefined;
}

/** A recurrence on the `nth` weekday of the month, such as the second Tuesday, every month or every `every`-th month. */
export interface MonthlyWeekdayRecurrence {
  /** Kind of the recurrence. */
  readonly kind: 'monthly-weekday';
  /** ISO day of the week, from 1 (Monday) to 7 (Sunday). */
  readonly weekday: number;
  /** Which such weekday of the month: 1 to 5 from its beginning, or the last (−1). A fifth that a month lacks is skipped. */
  readonly nth: number;
  /** Number of months from one occurrence to the next; default: 1. */
  readonly every?: number | undefined;
  /** First date of the recurrence, whose month is the first that counts; absent: no first date, months counted from January of the year 0. */
  readonly since?: CivilDate | undefined;
}

/** A recurrence on exactly the dates listed. */
export interface DatesRecurrence {
  /** Kind of the recurrence. */
  readonly kind: 'dates';
  /** The dates, in any order. */
  readonly dates: readonly CivilDate[];
}

/** A recurrence as plain data over civil dates. */
export type Recurrence = WeeklyRecurrence | MonthlyRecurrence | MonthlyWeekdayRecurrence | DatesRecurrence;

/** Zod schema of a {@link HolidayPolicy}. */
export const holidayPolicySchema = z.enum(['keep', 'next', 'previous', 'skip']);

/** Treatment of a date that is a holiday: kept, moved to the next or previous date that is not a holiday, or left out. */
export type HolidayPolicy = 'keep' | 'next' | 'previous' | 'skip';
