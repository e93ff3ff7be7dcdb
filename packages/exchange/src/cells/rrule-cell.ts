import { type CivilDate, type ClockTime, isCivilDate } from '@community1373/base/calendar';
import { parseRRule, type Recurrence } from '@community1373/scheduling/demand';
import { type CellRefusal, refuse } from './codec';

/** Returns the minutes by which local time is ahead of UTC at a moment in UTC; undefined for a zone whose rules are not known. */
export type OffsetAt = (date: CivilDate, minutes: number) => number | undefined;

/** The facts of a series that stand outside its RRULE. */
interface SeriesFacts {
  /** The first date (DTSTART). */
  readonly from?: string;
  /** The local time of the start. */
  readonly start?: string;
  readonly offsetAt?: OffsetAt;
}

/** A recurrence and its last date, or why the cell is refused. */
type RuleRead =
  | { readonly ok: true; readonly recurrence: Recurrence; readonly to?: CivilDate | undefined }
  | CellRefusal;

/** Two dates with different weekday, day and month: a rule that gives the same result for both does not depend on its first date. */
const neutral: readonly CivilDate[] = ['1996-01-01', '1997-03-18'];

const isClockTime = (text: string | undefined): text is ClockTime =>
  text !== undefined && /^([01]\d|2[0-3]):[0-5]\d$/.test(text);

/** The offset at the end of a series that ends at a time in UTC. */
const offsetOf = (rule: string, offsetAt: OffsetAt | undefined): number | undefined => {
  const [, year, month, day, hours, minutes] = /UNTIL=(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})\d{2}Z/i.exec(rule) ?? [];
  const date = `${year}-${month}-${day}`;
  return isCivilDate(date) ? offsetAt?.(date, Number(hours) * 60 + Number(minutes)) : undefined;
};

/**
 * Reads the RRULE of a calendar program. A rule that depends on its first date needs it, and so does an end with a time the start, and an end in UTC the zone; what
 * is missing or not supported is named.
 */
export const readRRule = (rule: string, { from, start, offsetAt }: SeriesFacts): RuleRead => {
  const utcOffset = offsetOf(rule, offsetAt);
  const time = { ...(isClockTime(start) ? { start } : {}), ...(utcOffset === undefined ? {} : { utcOffset }) };
  const firsts = from !== undefined && isCivilDate(from) ? [from] : neutral;
  const read = firsts.map((first) => parseRRule(rule, first, time));
  const [one, other = one] = read;
  if (one === undefined || other === undefined) return refuse('exchange.cell-recurrence');
  if (!one.ok) {
    const [problem] = one.report.items;
    return problem?.code === 'scheduling.rrule-until'
      ? refuse('exchange.cell-rule-until', problem.params)
      : refuse('exchange.cell-rule-part', problem?.params);
  }
  const said = ({ recurrence, to }: { readonly recurrence: Recurrence; readonly to?: CivilDate | undefined }): string =>
    JSON.stringify([recurrence, to]);
  if (!other.ok || said(one.value) !== said(other.value)) return refuse('exchange.cell-rule-first');
  return { ok: true, recurrence: one.value.recurrence, to: one.value.to };
};
