import { type CivilDate, isCivilDate, type WorkCalendar } from '@community1373/base/calendar';
import { DiagnosticSink, type Result } from '@community1373/base/diagnostics';
import type { ProblemCode } from './problem-messages';

/** Tables of China's holidays and shifted workdays (调休) by date, in the shape of the `chinese-days` package's data; what stands beside a date is not read. */
export interface ChinaHolidayData {
  readonly holidays: Readonly<Record<string, unknown>>;
  readonly workdays: Readonly<Record<string, unknown>>;
}

/** The years that a calendar is made for, and where its data comes from. */
export interface ChinaCalendarOptions {
  readonly id: string;
  readonly fromYear: number;
  readonly toYear: number;
  /** Said with the calendar: the notice of the State Council, the package and its version. */
  readonly source: string;
}

const isTable = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

const datesOf = (table: Readonly<Record<string, unknown>>): readonly CivilDate[] => Object.keys(table).filter(isCivilDate).sort();

/** A year is known once both New Year's Day and National Day are in it: notices are published whole, but may put late December beside the next year. */
const isKnown = (holidays: readonly CivilDate[], year: number): boolean => holidays.includes(`${year}-01-01`) && holidays.includes(`${year}-10-01`);

/**
 * Makes a calendar of China's holidays and shifted workdays for whole years from data that is passed in. The calendar declares the range it covers, and a year that
 * the data says nothing of is a named problem: a table without the year would call its every Monday a workday.
 *
 * @example
 * import { chinaCalendar } from '@community1373/scheduling';
 * const data = { holidays: { '2026-01-01': '元旦', '2026-10-01': '国庆节' }, workdays: { '2026-10-10': '国庆节' } };
 * const read = chinaCalendar(data, { id: 'cn', fromYear: 2026, toYear: 2026, source: 'example' });
 * read.ok && [read.value.from, read.value.to, read.value.workdays]; // => ['2026-01-01', '2026-12-31', ['2026-10-10']]
 * chinaCalendar(data, { id: 'cn', fromYear: 2026, toYear: 2027, source: 'example' }).report.items[0]?.code; // => 'scheduling.holidays-unknown'
 */
export const chinaCalendar = (data: ChinaHolidayData, { id, fromYear, toYear, source }: ChinaCalendarOptions): Result<WorkCalendar, ProblemCode> => {
  const sink = new DiagnosticSink<ProblemCode>();
  for (const part of ['holidays', 'workdays'] as const)
    if (!isTable(data) || !isTable(data[part])) sink.add('scheduling.holidays-unreadable', [part], isTable(data) ? data[part] : data, { what: part });
  if (!Number.isInteger(fromYear) || !Number.isInteger(toYear) || fromYear < 1949 || toYear > 2199 || fromYear > toYear)
    sink.add('scheduling.span-reversed', ['toYear'], toYear, { from: fromYear, to: toYear });
  if (sink.hasErrors) return { ok: false, report: sink.report() };
  const [holidays, workdays] = [datesOf(data.holidays), datesOf(data.workdays)];
  for (let year = fromYear; year <= toYear; year += 1)
    if (!isKnown(holidays, year)) sink.add('scheduling.holidays-unknown', ['holidays'], year, { year });
  if (sink.hasErrors) return { ok: false, report: sink.report() };
  const [from, to]: readonly [CivilDate, CivilDate] = [`${fromYear}-01-01`, `${toYear}-12-31`];
  const inRange = (dates: readonly CivilDate[]): CivilDate[] => dates.filter((date) => date >= from && date <= to);
  return { ok: true, report: sink.report(), value: { id, from, to, holidays: inRange(holidays), workdays: inRange(workdays), source } };
};
