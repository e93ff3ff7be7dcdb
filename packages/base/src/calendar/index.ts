import type * as z from 'zod';
import { addDays, type CivilDate, isCivilDate, weekday } from './civil-date';
import type { CalendarCode } from './calendar-texts';
import { CodedError, DiagnosticSink, emptyReport, type Result } from '../diagnostics';
import { type WorkCalendar, workCalendarSchema as workCalendar } from './work-calendar';

export { type Absence, type AbsenceRange, type AbsenceSpan, absenceSchema, spanOfAbsence } from './absence';
export { type CalendarCode, calendarCatalogue } from './calendar-texts';
export {
  addDays,
  type CivilDate,
  type CivilMonth,
  type ClockTime,
  datesBetween,
  datesOfMonth,
  daysBetween,
  isCivilDate,
  minutesSinceMidnight,
  weekday,
} from './civil-date';
export { civilDateSchema, civilMonthSchema, clockTimeSchema } from './date-schemas';
export { formatPattern } from './format-pattern';
export { clockOfMoment, dateOfMoment, dateOrMomentSchema, type Moment, momentSchema } from './moment';
export type { WorkCalendar } from './work-calendar';

/** Zod schema of a {@link WorkCalendar}. */
export const workCalendarSchema: z.ZodType<WorkCalendar> = workCalendar;

const outside = (calendar: WorkCalendar, date: CivilDate): Result<never, CalendarCode> => {
  const sink = new DiagnosticSink<CalendarCode>();
  sink.add('calendar.outside-range', [], date, { date, calendar: calendar.id, from: calendar.from, to: calendar.to });
  return { ok: false, report: sink.report() };
};

const readBefore = new WeakSet<object>();

/** Throws for what is no calendar, or no date that exists; a calendar is read once. */
const checkDay = (calendar: WorkCalendar, date: CivilDate): void => {
  if (!readBefore.has(calendar)) {
    if (!workCalendarSchema.safeParse(calendar).success) throw new CodedError('calendar.calendar', calendar);
    readBefore.add(calendar);
  }
  if (!isCivilDate(date)) throw new CodedError('calendar.date', date);
};

const workingDay = (calendar: WorkCalendar, date: CivilDate): Result<boolean, CalendarCode> => {
  if (date < calendar.from || date > calendar.to) return outside(calendar, date);
  if (calendar.workdays.includes(date)) return { ok: true, value: true, report: emptyReport };
  return { ok: true, value: !calendar.holidays.includes(date) && weekday(date) <= 5, report: emptyReport };
};

/**
 * Checks if a date is a working day. A date outside the range of the calendar is a named problem, never a guess. Throws a coded error for what is no
 * calendar or no date.
 *
 * @example
 * import { isWorkingDay } from '@community1373/base/calendar';
 * const calendar = { id: 'cn', from: '2026-10-01', to: '2026-10-31', holidays: ['2026-10-01'], workdays: ['2026-10-10'], source: 'example' } as const;
 * const holiday = isWorkingDay(calendar, '2026-10-01');
 * holiday.ok && holiday.value; // => false
 */
export const isWorkingDay = (calendar: WorkCalendar, date: CivilDate): Result<boolean, CalendarCode> => {
  checkDay(calendar, date);
  return workingDay(calendar, date);
};

/**
 * Returns the date of the `count`-th working day after `date` (`count` ≥ 0; 0 is the date itself). Throws a coded error for what is no calendar, no
 * date or no count.
 *
 * @example
 * import { addWorkingDays, type WorkCalendar } from '@community1373/base/calendar';
 * const calendar: WorkCalendar = { id: 'cn', from: '2026-10-01', to: '2026-10-31', holidays: ['2026-10-02'], workdays: [], source: 'example' };
 * const day = addWorkingDays(calendar, '2026-10-01', 1);
 * day.ok && day.value; // => '2026-10-05'
 */
export const addWorkingDays = (
  calendar: WorkCalendar,
  date: CivilDate,
  count: number,
): Result<CivilDate, CalendarCode> => {
  checkDay(calendar, date);
  if (!Number.isSafeInteger(count) || count < 0) throw new CodedError('calendar.count', count);
  let current = date;
  let left = count;
  if (date < calendar.from || date > calendar.to) return outside(calendar, date);
  while (left > 0) {
    current = addDays(current, 1);
    const working = workingDay(calendar, current);
    if (!working.ok) return working;
    if (working.value) left -= 1;
  }
  return { ok: true, value: current, report: emptyReport };
};
