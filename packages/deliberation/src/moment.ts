import { addDays, type CivilDate, type ClockTime, clockTimeSchema, daysBetween, isCivilDate, minutesOf } from '@community1373/base/calendar';
import { expects } from '@community1373/base/diagnostics';
import * as z from 'zod';

/**
 * A local time to the minute, `YYYY-MM-DDTHH:MM`, in the zone that the document names. Texts compare as times do. `T24:00` is the end of a day
 * and is only written by deadlines.
 */
export type Moment = `${CivilDate}T${ClockTime}`;

const isMoment = (text: string): text is Moment =>
  isCivilDate(text.slice(0, 10)) && text[10] === 'T' && clockTimeSchema.safeParse(text.slice(11)).success && !text.endsWith('24:00');

/** Zod schema of a {@link Moment} on which something happened. */
export const momentSchema = z.custom<Moment>((value) => typeof value === 'string' && isMoment(value), expects('YYYY-MM-DDTHH:MM'));

/**
 * The day of a moment.
 *
 * @example
 * import { dayOf } from '@community1373/deliberation';
 * dayOf('2026-01-12T19:30'); // => '2026-01-12'
 */
// The first ten characters of a moment are its date, by the type's pattern.
export const dayOf = (moment: Moment): CivilDate => moment.slice(0, 10) as CivilDate;

// What follows the `T` of a moment is its clock time, by the type's pattern.
const clockOf = (moment: Moment): ClockTime => moment.slice(11) as ClockTime;

/** Minutes since midnight of a moment. */
export const minuteOfDay = (moment: Moment): number => minutesOf(clockOf(moment));

/** The last instant of a day: a deadline in days is kept by what happens at or before it. */
export const endOf = (day: CivilDate): Moment => `${day}T24:00`;

const dayMinutes = 24 * 60;

const twoDigits = (n: number): string => String(n).padStart(2, '0');

/**
 * The moment some minutes later.
 *
 * @example
 * import { addMinutes } from '@community1373/deliberation';
 * addMinutes('2026-01-12T23:50', 30); // => '2026-01-13T00:20'
 */
export const addMinutes = (moment: Moment, minutes: number): Moment => {
  const sum = minuteOfDay(moment) + minutes;
  const days = Math.floor(sum / dayMinutes);
  const rest = sum - days * dayMinutes;
  // Two digits, a colon and two digits are a clock time.
  const clock = `${twoDigits(Math.floor(rest / 60))}:${twoDigits(rest % 60)}` as ClockTime;
  return `${addDays(dayOf(moment), days)}T${clock}`;
};

/**
 * Minutes from one moment to another; negative when `to` is earlier.
 *
 * @example
 * import { minutesBetween } from '@community1373/deliberation';
 * minutesBetween('2026-01-12T06:40', '2026-01-12T07:05'); // => 25
 */
export const minutesBetween = (from: Moment, to: Moment): number =>
  daysBetween(dayOf(from), dayOf(to)) * dayMinutes + minuteOfDay(to) - minuteOfDay(from);
