import { type ClockTime, clockTimeSchema } from '@community1373/base/calendar';
import * as z from 'zod';

/** Hours on one weekday, in local clock times. Hours across midnight are two records. */
export interface WeeklyHours {
  /** The ISO weekday: 1 is Monday, 7 Sunday. */
  readonly weekday: number;
  /** The beginning. */
  readonly from: ClockTime;
  /** The end, later than `from`; `24:00` is the end of the day. */
  readonly to: ClockTime;
}

/** Schema of {@link WeeklyHours}. */
export const weeklyHoursSchema = z
  .object({ weekday: z.int().min(1).max(7), from: clockTimeSchema, to: clockTimeSchema })
  .readonly();
