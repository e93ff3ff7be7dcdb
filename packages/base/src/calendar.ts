import { UTCDate } from '@date-fns/utc';
import { addDays as addDaysTo, differenceInCalendarDays, format, getDaysInMonth, getISODay } from 'date-fns';
import { z } from 'zod';
import { CodedError, type Diagnostic, showReceived } from './diagnostics';

/** A date of the civil calendar, `YYYY-MM-DD`, without time or zone. */
export type CivilDate = `${number}-${number}-${number}`;

/** A month of the civil calendar, `YYYY-MM`. */
export type CivilMonth = `${number}-${number}`;

/** A time of day, `HH:MM`, local to the zone that the document names. */
export type ClockTime = `${number}:${number}`;

// Years below 1000 are left out: the platform reads 00 to 99 as years of the twentieth century.
const datePattern = /^([1-9]\d{3})-(\d{2})-(\d{2})$/;

const toUtc = (date: CivilDate): UTCDate => {
  const [, year, month, day] = datePattern.exec(date) ?? [];
  const utc = new UTCDate(Number(year), Number(month) - 1, Number(day));
  if (day === undefined || utc.getDate() !== Number(day) || utc.getMonth() !== Number(month) - 1)
    throw new CodedError('calendar.date', date);
  return utc;
};

// The pattern writes exactly the shape that the type names.
const fromUtc = (utc: UTCDate): CivilDate => format(utc, 'yyyy-MM-dd') as CivilDate;

/**
 * Whether a text is a date that exists: the pattern `YYYY-MM-DD` and a day of that month.
 *
 * @example
 * import { isCivilDate } from '@community1373/base/calendar';
 * isCivilDate('2028-02-29'); // => true
 * isCivilDate('2026-02-29'); // => false
 */
export const isCivilDate = (text: string): text is CivilDate => {
  const [, year, month, day] = datePattern.exec(text) ?? [];
  if (day === undefined || Number(month) < 1 || Number(month) > 12) return false;
  return Number(day) >= 1 && Number(day) <= getDaysInMonth(new UTCDate(Number(year), Number(month) - 1, 1));
};

/** Zod schema of a {@link CivilDate}. */
export const civilDateSchema = z.custom<CivilDate>((value) => typeof value === 'string' && isCivilDate(value), {
  error: 'YYYY-MM-DD',
});

/** Zod schema of a {@link CivilMonth}. */
export const civilMonthSchema = z.custom<CivilMonth>(
  (value) => typeof value === 'string' && /^\d{4}-(0[1-9]|1[0-2])$/.test(value),
  { error: 'YYYY-MM' },
);

/** Zod schema of a {@link ClockTime}; `24:00` is the end of the day. */
export const clockTimeSchema = z.custom<ClockTime>(
  (value) => typeof value === 'string' && /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/.test(value),
  { error: 'HH:MM' },
);

/**
 * The date `days` after (or, if negative, before) another. Throws `calendar.date` for a date that does not exist.
 *
 * @example
 * import { addDays } from '@community1373/base/calendar';
 * addDays('2026-12-31', 1); // => '2027-01-01'
 */
export const addDays = (date: CivilDate, days: number): CivilDate => fromUtc(addDaysTo(toUtc(date), days));

/** Whole days from one date to another: negative when `to` is earlier. */
export const daysBetween = (from: CivilDate, to: CivilDate): number => differenceInCalendarDays(toUtc(to), toUtc(from));

/**
 * The ISO day of the week: 1 is Monday, 7 is Sunday.
 *
 * @example
 * import { weekday } from '@community1373/base/calendar';
 * weekday('2026-11-24'); // => 2
 */
export const weekday = (date: CivilDate): number => getISODay(toUtc(date));

/** Every date from `from` to `to`, both included; empty when `to` is earlier. */
export const datesBetween = (from: CivilDate, to: CivilDate): readonly CivilDate[] =>
  Array.from({ length: Math.max(0, daysBetween(from, to) + 1) }, (_, i) => addDays(from, i));

/**
 * The dates of a month.
 *
 * @example
 * import { datesOfMonth } from '@community1373/base/calendar';
 * datesOfMonth('2026-02').length; // => 28
 */
export const datesOfMonth = (month: CivilMonth): readonly CivilDate[] => {
  const first: CivilDate = `${month}-01`;
  return datesBetween(first, addDays(first, getDaysInMonth(toUtc(first)) - 1));
};

/**
 * Minutes since midnight of a clock time.
 *
 * @example
 * import { minutesOf } from '@community1373/base/calendar';
 * minutesOf('09:30'); // => 570
 */
export const minutesOf = (time: ClockTime): number => {
  const [hours, minutes] = time.split(':');
  return Number(hours) * 60 + Number(minutes);
};

/** Which days are worked, within the range that the calendar answers for. Weekends rest unless named in `workdays`. */
export const workCalendarSchema = z.object({
  id: z.string().min(1),
  from: civilDateSchema,
  to: civilDateSchema,
  holidays: z.array(civilDateSchema),
  workdays: z.array(civilDateSchema),
  source: z.string(),
});

export type WorkCalendar = Readonly<z.infer<typeof workCalendarSchema>>;

/** The one thing that can go wrong with a date and a calendar: the calendar does not answer for it. */
export type CalendarCode = 'calendar.outside-range';

/** Texts of {@link CalendarCode}. */
export const calendarCatalogue = {
  'zh-CN': {
    'calendar.outside-range': '日期 {date} 不在日历“{calendar}”的有效范围（{from} 至 {to}）内',
    'calendar.outside-range/mend': '请换用覆盖该日期的日历，或修改日期',
  },
  en: {
    'calendar.outside-range': 'The date {date} is outside the range of the calendar “{calendar}” ({from} to {to})',
    'calendar.outside-range/mend': 'Use a calendar that covers the date, or change the date',
  },
} as const;

/** A day of a calendar, or the named problem that the calendar does not answer for the date. */
export type CalendarAnswer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Diagnostic<CalendarCode> };

const outside = (calendar: WorkCalendar, date: CivilDate): CalendarAnswer<never> => ({
  ok: false,
  problem: {
    code: 'calendar.outside-range',
    severity: 'error',
    path: [],
    received: showReceived(date),
    params: { date, calendar: calendar.id, from: calendar.from, to: calendar.to },
  },
});

/**
 * Whether a date is a working day. A date outside the declared range is a named problem, never a guess.
 *
 * @example
 * import { isWorkingDay } from '@community1373/base/calendar';
 * const calendar = { id: 'cn', from: '2026-10-01', to: '2026-10-31', holidays: ['2026-10-01'], workdays: ['2026-10-10'], source: 'example' } as const;
 * const holiday = isWorkingDay({ ...calendar, holidays: [...calendar.holidays], workdays: [...calendar.workdays] }, '2026-10-01');
 * holiday.ok && holiday.value; // => false
 */
export const isWorkingDay = (calendar: WorkCalendar, date: CivilDate): CalendarAnswer<boolean> => {
  if (date < calendar.from || date > calendar.to) return outside(calendar, date);
  if (calendar.workdays.includes(date)) return { ok: true, value: true };
  return { ok: true, value: !calendar.holidays.includes(date) && weekday(date) <= 5 };
};

/** The date on which the `count`-th working day after `date` falls (`count` ≥ 0; 0 is the date itself). */
export const addWorkingDays = (calendar: WorkCalendar, date: CivilDate, count: number): CalendarAnswer<CivilDate> => {
  let current = date;
  let left = count;
  if (date < calendar.from || date > calendar.to) return outside(calendar, date);
  while (left > 0) {
    current = addDays(current, 1);
    const working = isWorkingDay(calendar, current);
    if (!working.ok) return working;
    if (working.value) left -= 1;
  }
  return { ok: true, value: current };
};
