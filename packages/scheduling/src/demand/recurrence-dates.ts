import {
  addDays,
  type CivilDate,
  type CivilMonth,
  datesOfMonth,
  civilDateSchema,
  isWorkingDay,
  weekday,
  type CalendarCode,
  type WorkCalendar,
  workCalendarSchema,
} from '@community1373/base/calendar';
import { CodedError, emptyReport, requireArgument, type Result } from '@community1373/base/diagnostics';
import {
  type HolidayPolicy,
  holidayPolicySchema,
  type MonthlyRecurrence,
  type MonthlyWeekdayRecurrence,
  type Recurrence,
  recurrenceSchema,
} from './recurrence';
import { dateOfDay, dayNumber, weekNumber } from '../problem/week-number';

const monthOf = (date: CivilDate): CivilMonth => {
  // The first seven characters of YYYY-MM-DD are YYYY-MM.
  return date.slice(0, 7) as CivilMonth;
};

type Monthly = MonthlyRecurrence | MonthlyWeekdayRecurrence;

const monthNumber = (date: CivilDate): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;

/** Returns the date of a recurrence in a month, or undefined where there is none. */
const dateInMonth = (recurrence: Monthly, month: readonly CivilDate[], following: CivilDate): CivilDate | undefined => {
  if (recurrence.kind === 'monthly') {
    const { day, shortMonth } = recurrence;
    return (
      month[day - 1] ??
      (shortMonth === 'skip' ? undefined : shortMonth === 'next' ? following : month[month.length - 1])
    );
  }
  const fitting = month.filter((date) => weekday(date) === recurrence.weekday);
  return recurrence.nth === -1 ? fitting[fitting.length - 1] : fitting[recurrence.nth - 1];
};

const monthlyDates = (recurrence: Monthly, from: CivilDate, to: CivilDate): readonly CivilDate[] => {
  const { every = 1, since } = recurrence;
  const dates: CivilDate[] = [];
  // One month early: its missing day may move into the span.
  let first: CivilDate = `${monthOf(addDays(`${monthOf(from)}-01`, -1))}-01`;
  while (first <= to) {
    const month = datesOfMonth(monthOf(first));
    const following = addDays(first, month.length);
    const held = (monthNumber(first) - (since === undefined ? 0 : monthNumber(since))) % every === 0;
    const date = held ? dateInMonth(recurrence, month, following) : undefined;
    // Ascending: a date that moves into the next month is its first day, and the date of that month is then its 29th or later.
    if (date !== undefined && date >= from && date <= to && (since === undefined || date >= since)) dates.push(date);
    first = following;
  }
  return dates;
};

/** Lists the dates of a parsed recurrence between two valid dates. */
export const datesOfRecurrence = (recurrence: Recurrence, from: CivilDate, to: CivilDate): readonly CivilDate[] => {
  switch (recurrence.kind) {
    case 'weekly': {
      const { weekdays, every = 1, since } = recurrence;
      const phase = since === undefined ? 0 : weekNumber(since);
      const first = dayNumber(since === undefined || since < from ? from : since);
      const last = dayNumber(to);
      const dates: CivilDate[] = [];
      for (let day = first; day <= last; day += 1) {
        const week = Math.floor(day / 7);
        if (weekdays.includes(day - 7 * week + 1) && (week - phase) % every === 0) dates.push(dateOfDay(day));
      }
      return dates;
    }
    case 'monthly':
    case 'monthly-weekday':
      return monthlyDates(recurrence, from, to);
    case 'dates':
      return [...new Set(recurrence.dates)].filter((date) => date >= from && date <= to).sort();
    default:
      throw new CodedError('scheduling.recurrence', recurrence satisfies never);
  }
};

/**
 * Lists the dates of a recurrence from `from` to `to`, both included, ascending, each once; before any holiday policy. Throws a coded error for an invalid
 * recurrence or date.
 *
 * @example
 * import { recurrenceDates } from '@community1373/scheduling/demand';
 * recurrenceDates({ kind: 'monthly', day: 31, shortMonth: 'last-day' }, '2026-02-01', '2026-04-30'); // => ['2026-02-28', '2026-03-31', '2026-04-30']
 */
export const recurrenceDates = (recurrence: Recurrence, from: CivilDate, to: CivilDate): readonly CivilDate[] =>
  datesOfRecurrence(
    requireArgument(recurrenceSchema, recurrence, 'scheduling.recurrence'),
    requireArgument(civilDateSchema, from, 'scheduling.from'),
    requireArgument(civilDateSchema, to, 'scheduling.to'),
  );

/** The longest run of holidays that a date is moved over. */
export const longestMove = 31;

/** Returns the date under a holiday policy; the arguments of {@link adjustForHoliday} have been parsed. */
export const movedOffHoliday = (
  date: CivilDate,
  policy: HolidayPolicy,
  calendar: WorkCalendar,
): Result<CivilDate | undefined, CalendarCode> => {
  if (policy === 'keep') return { ok: true, value: date, report: emptyReport };
  let current = date;
  for (let moved = 0; moved <= longestMove; moved += 1) {
    const known = isWorkingDay(calendar, current);
    if (!known.ok) return known;
    if (!calendar.holidays.includes(current)) return { ok: true, value: current, report: emptyReport };
    if (policy === 'skip') break;
    current = addDays(current, policy === 'next' ? 1 : -1);
  }
  return { ok: true, value: undefined, report: emptyReport };
};

/**
 * Returns the date under a holiday policy; undefined where it is left out. A holiday is a date that the calendar lists as one (weekends are not). A date
 * outside the calendar's range is a reported problem; an invalid date, policy or calendar throws a coded error.
 *
 * @example
 * import { adjustForHoliday } from '@community1373/scheduling/demand';
 * const calendar = { id: 'cn-2026', from: '2026-01-01', to: '2026-12-31', holidays: ['2026-02-19', '2026-02-20'], workdays: [], source: 'example' } as const;
 * const moved = adjustForHoliday('2026-02-20', 'next', { ...calendar, holidays: [...calendar.holidays], workdays: [] });
 * moved.ok && moved.value; // => '2026-02-21'
 */
export const adjustForHoliday = (
  date: CivilDate,
  policy: HolidayPolicy,
  calendar: WorkCalendar,
): Result<CivilDate | undefined, CalendarCode> =>
  movedOffHoliday(
    requireArgument(civilDateSchema, date, 'scheduling.date'),
    requireArgument(holidayPolicySchema, policy, 'scheduling.holiday-policy'),
    requireArgument(workCalendarSchema, calendar, 'scheduling.calendar'),
  );
