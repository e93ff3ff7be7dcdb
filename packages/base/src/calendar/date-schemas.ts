import * as z from 'zod';
import { expects } from '../diagnostics';
import { type CivilDate, type CivilMonth, type ClockTime, isCivilDate, isClockTime } from './civil-date';

/** Zod schema of a {@link CivilDate}. */
export const civilDateSchema: z.ZodType<CivilDate> = z.custom<CivilDate>(
  (value) => typeof value === 'string' && isCivilDate(value),
  expects('YYYY-MM-DD'),
);

/** Zod schema of a {@link CivilMonth}. */
export const civilMonthSchema: z.ZodType<CivilMonth> = z.custom<CivilMonth>(
  (value) => typeof value === 'string' && /^\d{4}-(0[1-9]|1[0-2])$/.test(value),
  expects('YYYY-MM'),
);

/** Zod schema of a {@link ClockTime}; `24:00` is the end of the day. */
export const clockTimeSchema: z.ZodType<ClockTime> = z.custom<ClockTime>(isClockTime, expects('HH:MM'));
