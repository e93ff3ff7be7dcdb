import { CodedError } from '@community1373/base/diagnostics';
import {
  addDays,
  type CivilDate,
  clockOfMoment,
  type ClockTime,
  dateOfMoment,
  daysBetween,
  minutesSinceMidnight,
  type Moment,
} from '@community1373/base/calendar';

export { type Moment, momentSchema } from '@community1373/base/calendar';

const momentPattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;

/** Returns a moment given by a caller, which may be the end of a day; throws the coded error `deliberation.moment` for anything else. */
const given = (moment: Moment): Moment => {
  if (typeof moment !== 'string' || !momentPattern.test(moment)) throw new CodedError('deliberation.moment', moment);
  return moment;
};

/**
 * Returns the day of a moment.
 *
 * @example
 * import { dayOf } from '@community1373/deliberation';
 * dayOf('2026-01-12T19:30'); // => '2026-01-12'
 */
export const dayOf = (moment: Moment): CivilDate => dateOfMoment(given(moment));

/** Returns the minutes since midnight of a moment. */
export const minuteOfDay = (moment: Moment): number => minutesSinceMidnight(clockOfMoment(given(moment)));

/** Returns the last instant of a day: a deadline in days is kept by an event at or before it. */
export const endOf = (day: CivilDate): Moment => `${day}T24:00`;

const dayMinutes = 24 * 60;

const twoDigits = (n: number): string => String(n).padStart(2, '0');

/**
 * Returns the moment some minutes later.
 *
 * @example
 * import { addMinutes } from '@community1373/deliberation';
 * addMinutes('2026-01-12T23:50', 30); // => '2026-01-13T00:20'
 */
export const addMinutes = (moment: Moment, minutes: number): Moment => {
  if (!Number.isSafeInteger(minutes)) throw new CodedError('deliberation.minutes', minutes);
  const sum = minuteOfDay(moment) + minutes;
  const days = Math.floor(sum / dayMinutes);
  const rest = sum - days * dayMinutes;
  // Two digits, a colon and two digits form a clock time.
  const clock = `${twoDigits(Math.floor(rest / 60))}:${twoDigits(rest % 60)}` as ClockTime;
  return `${addDays(dayOf(moment), days)}T${clock}`;
};

/**
 * Returns the minutes from one moment to another; negative when `to` is earlier.
 *
 * @example
 * import { minutesBetween } from '@community1373/deliberation';
 * minutesBetween('2026-01-12T06:40', '2026-01-12T07:05'); // => 25
 */
export const minutesBetween = (from: Moment, to: Moment): number =>
  daysBetween(dayOf(from), dayOf(to)) * dayMinutes + minuteOfDay(to) - minuteOfDay(from);
