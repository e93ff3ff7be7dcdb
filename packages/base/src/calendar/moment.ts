import * as z from 'zod';
import { type CivilDate, type ClockTime, isCivilDate, isClockTime } from './civil-date';
import { CodedError } from '../diagnostics/coded-error';
import { expects } from '../diagnostics';

/**
 * A local time to the minute, `YYYY-MM-DDTHH:MM`, in the zone that the document names. Texts compare in order of time. `T24:00` is the end of a day and is only
 * written by deadlines.
 */
export type Moment = `${CivilDate}T${ClockTime}`;

const isMoment = (text: string): text is Moment =>
  isCivilDate(text.slice(0, 10)) && /^T([01]\d|2[0-3]):[0-5]\d$/.test(text.slice(10));

/** Zod schema of the {@link Moment} of an event. */
export const momentSchema: z.ZodType<Moment> = z.custom<Moment>(
  (value) => typeof value === 'string' && isMoment(value),
  expects('YYYY-MM-DDTHH:MM'),
);

/** True for a {@link Moment} or a date. */
export const isDateOrMoment = (value: unknown): value is CivilDate | Moment =>
  typeof value === 'string' && (isCivilDate(value) || isMoment(value));

/** Zod schema of a date, or of a local time to the minute. */
export const dateOrMomentSchema: z.ZodType<CivilDate | Moment> = z.custom<CivilDate | Moment>(
  isDateOrMoment,
  expects('YYYY-MM-DD or YYYY-MM-DDTHH:MM'),
);

/** A moment that a caller gives, `T24:00` among them; throws for what is none. */
const given = (moment: Moment): Moment => {
  if (
    typeof moment !== 'string' ||
    moment[10] !== 'T' ||
    !isCivilDate(moment.slice(0, 10)) ||
    !isClockTime(moment.slice(11))
  )
    throw new CodedError('calendar.moment', moment);
  return moment;
};

/**
 * Returns the date of a moment. Throws `calendar.moment` for what is none.
 *
 * @example
 * import { dateOfMoment } from '@community1373/base/calendar';
 * dateOfMoment('2026-01-12T19:30'); // => '2026-01-12'
 */
// The first ten characters of a moment are its date, by the type's pattern.
export const dateOfMoment = (moment: Moment): CivilDate => given(moment).slice(0, 10) as CivilDate;

/**
 * Returns the clock time of a moment. Throws `calendar.moment` for what is none.
 *
 * @example
 * import { clockOfMoment } from '@community1373/base/calendar';
 * clockOfMoment('2026-01-12T19:30'); // => '19:30'
 */
// The clock time of a moment follows its `T`, by the type's pattern.
export const clockOfMoment = (moment: Moment): ClockTime => given(moment).slice(11) as ClockTime;
