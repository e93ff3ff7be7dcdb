import { UTCDate } from '@date-fns/utc';
import { addDays as addDaysTo, differenceInCalendarDays, getDaysInMonth, getISODay, lightFormat } from 'date-fns';
import { CodedError } from '../diagnostics/coded-error';

/** A date of the civil calendar, `YYYY-MM-DD`, without time or zone. */
export type CivilDate = `${number}-${number}-${number}`;

/** A month of the civil calendar, `YYYY-MM`. */
export type CivilMonth = `${number}-${number}`;

/** A time of day, `HH:MM`, local to the zone that the document names. */
export type ClockTime = `${number}:${number}`;

// Years below 1000 are excluded: the platform reads 00 to 99 as years of the twentieth century.
const datePattern = /^([1-9]\d{3})-(\d{2})-(\d{2})$/;

const toUtc = (date: CivilDate): UTCDate => {
  // A list of one text reads as that text in a pattern.
  const [, year, month, day] = (typeof date === 'string' ? datePattern.exec(date) : null) ?? [];
  const utc = new UTCDate(Number(year), Number(month) - 1, Number(day));
  if (day === undefined || utc.getDate() !== Number(day) || utc.getMonth() !== Number(month) - 1)
    throw new CodedError('calendar.date', date);
  return utc;
};

// The pattern writes exactly the form of the type.
const fromUtc = (utc: UTCDate): CivilDate => lightFormat(utc, 'yyyy-MM-dd') as CivilDate;

/**
 * Checks if a text is an existing date: the pattern `YYYY-MM-DD` and a day of that month.
 *
 * @example
 * import { isCivilDate } from '@community1373/base/calendar';
 * isCivilDate('2028-02-29'); // => true
 * isCivilDate('2026-02-29'); // => false
 */
export const isCivilDate = (text: string): text is CivilDate => {
  const [, year, month, day] = (typeof text === 'string' ? datePattern.exec(text) : null) ?? [];
  if (day === undefined || Number(month) < 1 || Number(month) > 12) return false;
  return Number(day) >= 1 && Number(day) <= getDaysInMonth(new UTCDate(Number(year), Number(month) - 1, 1));
};

/**
 * Returns the date `days` after (or, if negative, before) another. Throws `calendar.date` for a date that does not exist. Throws `calendar.date` for
 * a date that does not exist, `calendar.days` for what is no whole number and for days that lead out of the years 1000 to 9999.
 *
 * @example
 * import { addDays } from '@community1373/base/calendar';
 * addDays('2026-12-31', 1); // => '2027-01-01'
 */
export const addDays = (date: CivilDate, days: number): CivilDate => {
  const utc = addDaysTo(toUtc(date), days);
  const year = utc.getFullYear();
  if (!Number.isInteger(days) || !(year >= 1000 && year <= 9999)) throw new CodedError('calendar.days', days);
  return fromUtc(utc);
};

/**
 * Counts whole days from one date to another: negative when `to` is earlier.
 *
 * @example
 * import { daysBetween } from '@community1373/base/calendar';
 * daysBetween('2026-02-27', '2026-03-01'); // => 2
 * daysBetween('2026-03-01', '2026-02-27'); // => -2
 */
export const daysBetween = (from: CivilDate, to: CivilDate): number => differenceInCalendarDays(toUtc(to), toUtc(from));

/**
 * Returns the ISO day of the week: 1 is Monday, 7 is Sunday.
 *
 * @example
 * import { weekday } from '@community1373/base/calendar';
 * weekday('2026-11-24'); // => 2
 */
export const weekday = (date: CivilDate): number => getISODay(toUtc(date));

/**
 * Lists every date from `from` to `to`, both included; empty when `to` is earlier.
 *
 * @example
 * import { datesBetween } from '@community1373/base/calendar';
 * datesBetween('2026-02-27', '2026-03-01'); // => ['2026-02-27', '2026-02-28', '2026-03-01']
 */
export const datesBetween = (from: CivilDate, to: CivilDate): readonly CivilDate[] =>
  Array.from({ length: Math.max(0, daysBetween(from, to) + 1) }, (_, i) => addDays(from, i));

/**
 * Lists the dates of a month. Throws a coded error for what is none.
 *
 * @example
 * import { datesOfMonth } from '@community1373/base/calendar';
 * datesOfMonth('2026-02').length; // => 28
 */
export const datesOfMonth = (month: CivilMonth): readonly CivilDate[] => {
  if (typeof month !== 'string') throw new CodedError('calendar.month', month);
  const first: CivilDate = `${month}-01`;
  return datesBetween(first, addDays(first, getDaysInMonth(toUtc(first)) - 1));
};

const timePattern = /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/;

/** True for a time of day as {@link ClockTime} writes it; `24:00` is the end of the day. */
export const isClockTime = (value: unknown): value is ClockTime => typeof value === 'string' && timePattern.test(value);

/**
 * Returns the minutes since midnight of a clock time. Throws `calendar.time` for what is none.
 *
 * @example
 * import { minutesSinceMidnight } from '@community1373/base/calendar';
 * minutesSinceMidnight('09:30'); // => 570
 */
export const minutesSinceMidnight = (time: ClockTime): number => {
  if (!isClockTime(time)) throw new CodedError('calendar.time', time);
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
};
