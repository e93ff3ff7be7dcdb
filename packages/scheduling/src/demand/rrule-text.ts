import {
  addDays,
  type CivilDate,
  civilDateSchema,
  type ClockTime,
  isCivilDate,
  minutesSinceMidnight,
  weekday,
} from '@community1373/base/calendar';
import { DiagnosticSink, expects, parseWith, type Result } from '@community1373/base/diagnostics';
import * as z from 'zod';
import type { RosterInputCode } from '../messages/problem-messages';
import { datesOfRecurrence } from './recurrence-dates';
import { type Recurrence, recurrenceSchema } from './recurrence';
import { startSchema } from '../problem/availability-window';

/** The content of an RRULE: the recurrence, and the last date where it has an end. */
export interface RecurrenceRule {
  /** The recurrence. */
  readonly recurrence: Recurrence;
  /** The first date, from DTSTART. */
  readonly from: CivilDate;
  /** The last date, from UNTIL or COUNT; absent: without end. */
  readonly to?: CivilDate | undefined;
}

/** The time of a series, by which an UNTIL with a time becomes a date. */
export interface SeriesTime {
  /** The local start time of each occurrence, from DTSTART. */
  readonly start?: ClockTime;
  /** Minutes by which local time is ahead of UTC at the end of the series: 480 in China. */
  readonly utcOffset?: number;
}

const seriesTimeSchema = z.object({
  start: startSchema.exactOptional(),
  utcOffset: z.int(expects('minutes')).min(-840).max(840).exactOptional(),
});

const dayCodes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
const knownParts = ['FREQ', 'INTERVAL', 'COUNT', 'UNTIL', 'WKST', 'BYDAY', 'BYMONTHDAY', 'BYSETPOS'];

/** The spans, in years, in which the occurrences of a COUNT are searched; few need the longest. */
const countedYears = [1, 6, 40];

const ofWeekday = (code: string): number => dayCodes.findIndex((known) => known === code) + 1;

const lackingWords = {
  start: { 'zh-CN': '开始时间', en: 'start' },
  offset: { 'zh-CN': '时区（与 UTC 的时差）', en: 'offset from UTC' },
} as const;

/** The missing information for reading an UNTIL with a time. */
type Lacking = 'start' | 'offset';

/**
 * Returns the last date on which an occurrence may begin: the date of an UNTIL, or where it has a time its date in local time, and the day before where
 * the series begins later than that time; an UNTIL in UTC is first converted to local time. A missing start or offset is reported, never guessed.
 */
const untilOf = (text: string, { start, utcOffset }: SeriesTime): CivilDate | Lacking | undefined => {
  const [, year, month, day, hours, minutes, utc] =
    /^(\d{4})(\d{2})(\d{2})(?:T([01]\d|2[0-3])([0-5]\d)(?:[0-5]\d|60)(Z?))?$/.exec(text) ?? [];
  const date = `${year}-${month}-${day}`;
  if (!isCivilDate(date)) return undefined;
  if (hours === undefined) return date;
  if (utc === 'Z' && utcOffset === undefined) return 'offset';
  const at = Number(hours) * 60 + Number(minutes) + (utc === 'Z' ? Number(utcOffset) : 0);
  const days = Math.floor(at / 1440);
  const last = addDays(date, days);
  const time = at - days * 1440;
  // Any occurrence on the date begins before its last minute is over.
  if (time === 1439) return last;
  if (start === undefined) return 'start';
  return minutesSinceMidnight(start) <= time ? last : addDays(last, -1);
};

/** Lists the days from 28 to `day`, of which the last existing one counts, for a day that short months lack. */
const lastDayList = (day: number): string => Array.from({ length: day - 27 }, (_, i) => 28 + i).join(',');

type Parts = ReadonlyMap<string, string>;

/** Returns the recurrence of the parts, or the unsupported part. */
const recurrenceOf = (parts: Parts, from: CivilDate, every: number): Recurrence | string => {
  const [days, monthDays, position] = [parts.get('BYDAY'), parts.get('BYMONTHDAY'), parts.get('BYSETPOS')];
  const counted = every === 1 ? {} : { every, since: from };
  const named = (part: string): string => `${part}=${parts.get(part) ?? ''}`;
  switch (parts.get('FREQ')) {
    case 'DAILY':
      if (every !== 1) return named('INTERVAL');
      if (days !== undefined) return named('BYDAY');
      if (monthDays !== undefined) return named('BYMONTHDAY');
      if (position !== undefined) return named('BYSETPOS');
      return { kind: 'weekly', weekdays: [1, 2, 3, 4, 5, 6, 7] };
    case 'WEEKLY': {
      if (monthDays !== undefined) return named('BYMONTHDAY');
      if (position !== undefined) return named('BYSETPOS');
      const weekdays = days === undefined ? [weekday(from)] : days.split(',').map(ofWeekday);
      if (weekdays.includes(0)) return named('BYDAY');
      // Weeks that begin on another day than Monday put some days into another week, which matters when not every week counts.
      const wkst = parts.get('WKST') ?? 'MO';
      const alone = weekdays.every((day) => day === weekday(from));
      const sameWeeks = wkst === 'MO' || alone || (wkst === 'SU' && !weekdays.includes(7) && weekday(from) !== 7);
      if (every > 1 && !sameWeeks) return named('WKST');
      return { kind: 'weekly', weekdays: [...new Set(weekdays)].sort((a, b) => a - b), ...counted };
    }
    case 'MONTHLY': {
      if (days !== undefined) {
        if (!/^(-1|\+?[1-5])(MO|TU|WE|TH|FR|SA|SU)$/.test(days) || monthDays !== undefined) return named('BYDAY');
        if (position !== undefined) return named('BYSETPOS');
        return {
          kind: 'monthly-weekday',
          weekday: ofWeekday(days.slice(-2)),
          nth: Number(days.slice(0, -2)),
          ...counted,
        };
      }
      const list = monthDays ?? String(Number(from.slice(8)));
      const ofList = position === '-1' ? [28, 29, 30, 31].find((day) => list === lastDayList(day)) : undefined;
      if (ofList !== undefined) return { kind: 'monthly', day: ofList, shortMonth: 'last-day', ...counted };
      if (position !== undefined) return named('BYSETPOS');
      if (list === '-1') return { kind: 'monthly', day: 31, shortMonth: 'last-day', ...counted };
      const day = /^\d{1,2}$/.test(list) ? Number(list) : 0;
      return day >= 1 && day <= 31 ? { kind: 'monthly', day, shortMonth: 'skip', ...counted } : named('BYMONTHDAY');
    }
    default:
      return named('FREQ');
  }
};

/** Returns the date of the occurrence number `count`; undefined where there are fewer in forty years. */
const lastCounted = (recurrence: Recurrence, from: CivilDate, count: number): CivilDate | undefined => {
  for (const years of countedYears) {
    const date = datesOfRecurrence(recurrence, from, addDays(from, years * 366))[count - 1];
    if (date !== undefined) return date;
  }
  return undefined;
};

/**
 * Parses a recurrence rule of iCalendar (RFC 5545, RRULE) whose first date (DTSTART) is `from`: DAILY, WEEKLY with BYDAY, MONTHLY with one BYMONTHDAY (−1
 * is the last) or one BYDAY such as 2SA or −1FR, INTERVAL (not of days), COUNT, and UNTIL with a date, or with a time where `time` gives the start of the
 * series (and, for a time in UTC, the offset of local time). Weeks begin on Monday. Every other part of the standard is refused by name, and nothing is
 * read differently from the standard. As in the standard, DTSTART should be a date of the rule; otherwise COUNT does not include it.
 *
 * @example
 * import { parseRRule } from '@community1373/scheduling/demand';
 * const read = parseRRule('FREQ=MONTHLY;BYMONTHDAY=20;COUNT=3', '2026-01-20');
 * read.ok && read.value; // => { from: '2026-01-20', recurrence: { kind: 'monthly', day: 20, shortMonth: 'skip' }, to: '2026-03-20' }
 * parseRRule('FREQ=DAILY;UNTIL=20261231T155959Z', '2026-12-01', { start: '09:00', utcOffset: 480 }).ok; // => true
 * parseRRule('FREQ=HOURLY', '2026-01-20').report.items[0]?.code; // => 'scheduling.rrule-unsupported'
 */
export const parseRRule = (
  text: string,
  from: CivilDate,
  time: SeriesTime = {},
): Result<RecurrenceRule, RosterInputCode> => {
  const sink = new DiagnosticSink<RosterInputCode>();
  const series = parseWith(seriesTimeSchema, time);
  sink.merge(series.report, ['time']);
  if (!series.ok) return { ok: false, report: sink.report() };
  const refuse = (
    code: 'scheduling.rrule-unreadable' | 'scheduling.rrule-unsupported',
    part: string,
  ): Result<never, RosterInputCode> => {
    sink.add(code, [], part, { part });
    return { ok: false, report: sink.report() };
  };
  if (typeof text !== 'string' || text.length > 1000)
    return refuse('scheduling.rrule-unreadable', String(text).slice(0, 40));
  if (!isCivilDate(from)) return refuse('scheduling.rrule-unreadable', `DTSTART=${String(from).slice(0, 40)}`);
  const parts = new Map<string, string>();
  for (const part of text
    .trim()
    .toUpperCase()
    .replace(/^RRULE:/, '')
    .split(';')) {
    const [name = '', value = '', ...more] = part.split('=');
    if (name === '' || value === '' || more.length > 0 || parts.has(name))
      return refuse('scheduling.rrule-unreadable', part);
    if (!knownParts.includes(name)) return refuse('scheduling.rrule-unsupported', part);
    parts.set(name, value);
  }
  const whole = (name: string, most: number): number | undefined => {
    const value = parts.get(name) ?? '1';
    return /^\d{1,4}$/.test(value) && Number(value) >= 1 && Number(value) <= most ? Number(value) : undefined;
  };
  const every = whole('INTERVAL', parts.get('FREQ') === 'MONTHLY' ? 120 : 52);
  if (every === undefined) return refuse('scheduling.rrule-unreadable', `INTERVAL=${parts.get('INTERVAL')}`);
  const count = whole('COUNT', 9999);
  if (count === undefined) return refuse('scheduling.rrule-unreadable', `COUNT=${parts.get('COUNT')}`);
  const until = parts.get('UNTIL');
  const last = until === undefined ? undefined : untilOf(until, series.value);
  if (until !== undefined && last === undefined) return refuse('scheduling.rrule-unreadable', `UNTIL=${until}`);
  if (last === 'start' || last === 'offset') {
    sink.add('scheduling.rrule-until', [], until, { part: `UNTIL=${until}`, lacking: lackingWords[last] });
    return { ok: false, report: sink.report() };
  }
  if (until !== undefined && parts.has('COUNT'))
    return refuse('scheduling.rrule-unreadable', `COUNT=${parts.get('COUNT')}`);
  if (ofWeekday(parts.get('WKST') ?? 'MO') === 0)
    return refuse('scheduling.rrule-unreadable', `WKST=${parts.get('WKST')}`);
  const recurrence = recurrenceOf(parts, from, every);
  if (typeof recurrence === 'string') return refuse('scheduling.rrule-unsupported', recurrence);
  const end = parts.has('COUNT') ? lastCounted(recurrence, from, count) : last;
  if (parts.has('COUNT') && end === undefined)
    return refuse('scheduling.rrule-unsupported', `COUNT=${parts.get('COUNT')}`);
  return { ok: true, report: sink.report(), value: { from, recurrence, ...(end === undefined ? {} : { to: end }) } };
};

/**
 * Formats a recurrence as RRULE text of RFC 5545 (without `RRULE:`); its DTSTART is the first date of the recurrence. Single dates, and a missing day that
 * moves to the next month, are not expressible as one rule and are refused by name.
 *
 * @example
 * import { formatRRule } from '@community1373/scheduling/demand';
 * const text = formatRRule({ kind: 'weekly', weekdays: [2, 4], every: 2, since: '2026-11-03' }, '2026-12-31');
 * text.ok && text.value; // => 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;UNTIL=20261231'
 */
export const formatRRule = (recurrence: Recurrence, to?: CivilDate): Result<string, RosterInputCode> => {
  const sink = new DiagnosticSink<RosterInputCode>();
  sink.merge(parseWith(recurrenceSchema, recurrence).report, ['recurrence']);
  sink.merge(parseWith(civilDateSchema.optional(), to).report, ['to']);
  if (sink.hasErrors) return { ok: false, report: sink.report() };
  const end = to === undefined ? [] : [`UNTIL=${to.replaceAll('-', '')}`];
  const interval = recurrence.kind === 'dates' || (recurrence.every ?? 1) === 1 ? [] : [`INTERVAL=${recurrence.every}`];
  const written = (parts: readonly string[]): Result<string, RosterInputCode> => ({
    ok: true,
    report: sink.report(),
    value: [...parts, ...end].join(';'),
  });
  if (recurrence.kind === 'weekly')
    return written([
      'FREQ=WEEKLY',
      ...interval,
      `BYDAY=${[...new Set(recurrence.weekdays)]
        .sort((a, b) => a - b)
        .map((day) => dayCodes[day - 1])
        .join(',')}`,
    ]);
  if (recurrence.kind === 'monthly-weekday')
    return written(['FREQ=MONTHLY', ...interval, `BYDAY=${recurrence.nth}${dayCodes[recurrence.weekday - 1]}`]);
  if (recurrence.kind === 'monthly') {
    const { day, shortMonth } = recurrence;
    if (day <= 28 || shortMonth === 'skip') return written(['FREQ=MONTHLY', ...interval, `BYMONTHDAY=${day}`]);
    if (shortMonth === 'last-day')
      return written([
        'FREQ=MONTHLY',
        ...interval,
        ...(day === 31 ? ['BYMONTHDAY=-1'] : [`BYMONTHDAY=${lastDayList(day)}`, 'BYSETPOS=-1']),
      ]);
  }
  sink.add('scheduling.rrule-inexpressible', ['kind'], recurrence.kind, {
    part: recurrence.kind === 'dates' ? 'dates' : 'shortMonth=next',
  });
  return { ok: false, report: sink.report() };
};
