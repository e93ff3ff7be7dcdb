import { type CivilDate, isCivilDate, type WorkCalendar } from '@community1373/base/calendar';
import { DiagnosticSink, isHolder, parseWith, type Result } from '@community1373/base/diagnostics';
import * as z from 'zod';
import type { RosterInputCode } from '../messages/problem-messages';

/** Tables of China's holidays and shifted workdays (调休) by date, in the shape of the `chinese-days` package's data; the values of the dates are not read. */
export interface ChinaHolidayData {
  /** Holidays; the keys are dates (YYYY-MM-DD). */
  readonly holidays: Readonly<Record<string, unknown>>;
  /** Weekend days that are worked (调休上班); the keys are dates (YYYY-MM-DD). */
  readonly workdays: Readonly<Record<string, unknown>>;
}

/** The years of a calendar, and the source of its data. */
export interface ChinaCalendarOptions {
  /** Id of the calendar. */
  readonly id: string;
  /** First year of the calendar, from 1949. */
  readonly fromYear: number;
  /** Last year of the calendar, included; at most 2199. */
  readonly toYear: number;
  /** Recorded in the calendar: the notice of the State Council, the package and its version. */
  readonly source: string;
}

const optionsSchema = z.object({
  id: z.string().min(1),
  fromYear: z.int().min(1949).max(2199),
  toYear: z.int().min(1949).max(2199),
  source: z.string(),
});

const datesOf = (table: Readonly<Record<string, unknown>>): readonly CivilDate[] =>
  Object.keys(table).filter(isCivilDate).sort();

/**
 * True when a year is known, that is, contains both New Year's Day and National Day: notices are published whole, but may put late December into the table
 * of the next year.
 */
const isKnown = (holidays: readonly CivilDate[], year: number): boolean =>
  holidays.includes(`${year}-01-01`) && holidays.includes(`${year}-10-01`);

/**
 * The last day of a year that the notice for the next year has never touched. That notice is published in the autumn before and may list days at the end
 * of December with New Year's Day: 29 December 2007 and 2018 were worked and 30 and 31 December 2018 rested, 30 and 31 December 2006 worked, 31 December
 * 2011 worked and 31 December 2022 rested (General Office of the State Council, notices on the holidays of 2007, 2008, 2012, 2019 and 2023); none has
 * reached further back.
 */
const lastSureDay = '12-28';

/**
 * Creates a calendar of China's holidays and shifted workdays from given data, from 1 January of the first year to 31 December of the last, or to its 28
 * December where the data lacks the following year, whose notice may still turn the days from 29 December on into holidays or workdays. The calendar
 * declares the range it covers. A year without data is a reported problem: a table without the year would make its every Monday a workday.
 *
 * @example
 * import { chinaCalendar } from '@community1373/scheduling/demand';
 * const data = { holidays: { '2026-01-01': '元旦', '2026-10-01': '国庆节' }, workdays: { '2026-10-10': '国庆节' } };
 * const read = chinaCalendar(data, { id: 'cn', fromYear: 2026, toYear: 2026, source: 'example' });
 * read.ok && [read.value.from, read.value.to, read.value.workdays]; // => ['2026-01-01', '2026-12-28', ['2026-10-10']]
 * chinaCalendar(data, { id: 'cn', fromYear: 2026, toYear: 2027, source: 'example' }).report.items[0]?.code; // => 'scheduling.holidays-unknown'
 */
export const chinaCalendar = (
  data: ChinaHolidayData,
  options: ChinaCalendarOptions,
): Result<WorkCalendar, RosterInputCode> => {
  const sink = new DiagnosticSink<RosterInputCode>();
  const asked = parseWith(optionsSchema, options);
  sink.merge(asked.report, ['options']);
  for (const part of ['holidays', 'workdays'] as const)
    if (!isHolder(data) || !isHolder(data[part]))
      sink.add('scheduling.holidays-unreadable', [part], isHolder(data) ? data[part] : data, { what: part });
  if (!asked.ok || sink.hasErrors) return { ok: false, report: sink.report() };
  const { id, fromYear, toYear, source } = asked.value;
  if (fromYear > toYear)
    sink.add('scheduling.span-reversed', ['options', 'toYear'], toYear, { from: fromYear, to: toYear });
  const [holidays, workdays] = [datesOf(data.holidays), datesOf(data.workdays)];
  for (let year = fromYear; year <= toYear; year += 1)
    if (!isKnown(holidays, year)) sink.add('scheduling.holidays-unknown', ['holidays'], year, { year });
  if (sink.hasErrors) return { ok: false, report: sink.report() };
  const [from, to]: readonly [CivilDate, CivilDate] = [
    `${fromYear}-01-01`,
    `${toYear}-${isKnown(holidays, toYear + 1) ? '12-31' : lastSureDay}`,
  ];
  const inRange = (dates: readonly CivilDate[]): CivilDate[] => dates.filter((date) => date >= from && date <= to);
  return {
    ok: true,
    report: sink.report(),
    value: { id, from, to, holidays: inRange(holidays), workdays: inRange(workdays), source },
  };
};
