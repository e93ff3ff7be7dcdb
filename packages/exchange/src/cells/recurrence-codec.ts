import { isHolder } from '@community1373/base/diagnostics';
import type { Locale } from '@community1373/base/explain';
import { canonicalJson } from '@community1373/base/log';
import { type CellCodec, type CellRead, type FilledCell, readAs, refuse } from './codec';
import { dateOfText } from './date-codecs';
import { parseJson } from './parse-json';
import { type OffsetAt, readRRule } from './rrule-cell';
import { weekdayName, weekdayOf } from './week-codecs';
import { toHalfWidth } from './width';

const shortMonths = {
  skip: ['短月跳过', 'skip'],
  'last-day': ['短月取末日', 'last-day'],
  next: ['短月顺延', 'next'],
} as const;

const shortMonthOf = (word: string): string | undefined =>
  Object.entries(shortMonths).find(([, words]) => words.some((known) => known === word))?.[0];

const listOf = <T>(text: string, read: (word: string) => T | undefined): readonly T[] | undefined => {
  const found: T[] = [];
  for (const word of text.split(/[、,;\s]+/).filter((piece) => piece !== '')) {
    const value = read(word);
    if (value === undefined) return undefined;
    found.push(value);
  }
  return found.length === 0 ? undefined : found;
};

/** A recurrence every so many weeks or months may end with the date from which they are counted: 自2026-11-30起, since 2026-11-30. */
const sinceIn = (text: string): { readonly rule: string; readonly since?: string } | undefined => {
  const chinese = text.endsWith('起') ? text.lastIndexOf('自') : -1;
  const at = chinese > 0 ? chinese : text.search(/ since /i);
  if (at <= 0) return { rule: text };
  const from = dateOfText((chinese > 0 ? text.slice(at + 1, -1) : text.slice(at + ' since '.length)).trim());
  return from === undefined
    ? undefined
    : {
        rule: text
          .slice(0, at)
          .trimEnd()
          .replace(/[,、]$/, ''),
        since: from,
      };
};

const readWeekly = (text: string): object | undefined => {
  const found = sinceIn(text);
  if (found === undefined) return undefined;
  const [, every, days = ''] =
    /^每(\d{1,4})?周(.+)$/.exec(found.rule) ?? /^every (?:(\d{1,4}) )?weeks? on (.+)$/i.exec(found.rule) ?? [];
  const weekdays = listOf(days, weekdayOf);
  if (weekdays === undefined) return undefined;
  return {
    kind: 'weekly',
    weekdays,
    ...(every === undefined ? {} : { every: Number(every) }),
    ...(found.since === undefined ? {} : { since: found.since }),
  };
};

const chineseDigits = ['一', '二', '三', '四', '五'];

const nthOf = (word: string): number | undefined => {
  if (/^(最后一?|last)$/i.test(word)) return -1;
  const [, digit = ''] = /^第([1-5一二三四五])个$/.exec(word) ?? /^([1-5])(?:st|nd|rd|th)$/i.exec(word) ?? [];
  const nth = chineseDigits.includes(digit) ? chineseDigits.indexOf(digit) + 1 : Number(digit);
  return nth >= 1 ? nth : undefined;
};

const readMonthly = (text: string): object | undefined => {
  const found = sinceIn(text);
  if (found === undefined) return undefined;
  const [, every, on = ''] =
    /^每(?:(\d{1,4})个)?月(.+)$/.exec(found.rule) ??
    /^(?:monthly|every (\d{1,4}) months) on (.+)$/i.exec(found.rule) ??
    [];
  const counted = {
    ...(every === undefined ? {} : { every: Number(every) }),
    ...(found.since === undefined ? {} : { since: found.since }),
  };
  const [, day, word] = /^(\d{1,2})[日号]? ?(?:\((.+)\))?$/.exec(on) ?? [];
  const shortMonth = word === undefined ? 'skip' : shortMonthOf(word);
  if (day !== undefined && shortMonth !== undefined)
    return { kind: 'monthly', day: Number(day), shortMonth, ...counted };
  const [, nth = '', name = ''] = /^(第[1-5一二三四五]个|最后一?)个?(.+)$/.exec(on) ?? /^(\S+) (.+)$/.exec(on) ?? [];
  const [position, weekday] = [nthOf(nth), weekdayOf(name)];
  return position === undefined || weekday === undefined
    ? undefined
    : { kind: 'monthly-weekday', weekday, nth: position, ...counted };
};

const isRule = (text: string): boolean => /^(RRULE:|FREQ=)/i.test(text);

/** Reads an RRULE without its row: it must state what it depends on. */
const readRule = (text: string): unknown => {
  const found = sinceIn(text);
  const read =
    found === undefined ? undefined : readRRule(found.rule, found.since === undefined ? {} : { from: found.since });
  return read?.ok === true && read.to === undefined ? read.recurrence : undefined;
};

const readRecurrence = (written: string): unknown => {
  if (written.startsWith('{')) return parseJson(written)?.value;
  const text = written.replace(/\s+/g, ' ');
  if (isRule(text)) return readRule(text);
  const found = readWeekly(text) ?? readMonthly(text);
  if (found !== undefined) return found;
  const dates = listOf(text, dateOfText);
  return dates === undefined ? undefined : { kind: 'dates', dates };
};

const writeRecurrence = (value: unknown, locale: Locale): string | undefined => {
  if (!isHolder(value)) return undefined;
  const { kind, weekdays, every, since, day, shortMonth, dates, weekday, nth } = value;
  const english = locale === 'en';
  const monthly = (on: string): string =>
    english
      ? `${every === undefined ? 'monthly' : `every ${String(every)} months`} on ${on}${since === undefined ? '' : ` since ${String(since)}`}`
      : `每${every === undefined ? '' : `${String(every)}个`}月${on}${since === undefined ? '' : `，自${String(since)}起`}`;
  if (kind === 'weekly' && Array.isArray(weekdays)) {
    const names = weekdays.map((weekday) => weekdayName(Number(weekday), locale));
    if (english)
      return `every ${every === undefined ? 'week' : `${String(every)} weeks`} on ${names.join(', ')}${since === undefined ? '' : ` since ${String(since)}`}`;
    return `每${every === undefined ? '' : String(every)}周${names.map((name) => name?.slice(1)).join('、')}${since === undefined ? '' : `，自${String(since)}起`}`;
  }
  if (kind === 'monthly' && typeof shortMonth === 'string') {
    const words = Object.entries(shortMonths).find(([id]) => id === shortMonth)?.[1];
    return monthly(english ? `${String(day)} (${words?.[1]})` : `${String(day)}日（${words?.[0]}）`);
  }
  if (kind === 'monthly-weekday') {
    const name = weekdayName(Number(weekday), locale);
    return monthly(
      english
        ? `${nth === -1 ? 'last' : `${String(nth)}${['st', 'nd', 'rd'][Number(nth) - 1] ?? 'th'}`} ${name}`
        : `${nth === -1 ? '最后一个' : `第${String(nth)}个`}${name}`,
    );
  }
  return kind === 'dates' && Array.isArray(dates) ? dates.map(String).join(english ? ', ' : '、') : undefined;
};

const plainText = (cell: string): string => toHalfWidth(cell.replace(/^'/, '')).trim();

/**
 * Reads an RRULE with the other cells of its row: the first date (from), the start and the last date (to). The end that it states belongs to the column `to`.
 * Undefined for a cell that is not an RRULE.
 */
export const recurrenceInRow = (
  cell: FilledCell,
  row: Readonly<Record<string, unknown>>,
  offsetAt: OffsetAt,
): CellRead | undefined => {
  const text = typeof cell === 'string' ? plainText(cell).replace(/\s+/g, ' ') : '';
  const found = isRule(text) ? sinceIn(text) : undefined;
  if (found === undefined) return undefined;
  const { start, to } = row;
  const from = found.since ?? row['from'];
  const read = readRRule(found.rule, {
    ...(typeof from === 'string' ? { from } : {}),
    ...(typeof start === 'string' ? { start } : {}),
    offsetAt,
  });
  if (!read.ok) return read;
  if (read.to === undefined) return readAs(read.recurrence);
  if (to !== undefined && to !== read.to) return refuse('exchange.cell-rule-end', { date: read.to, other: String(to) });
  return { ok: true, value: read.recurrence, also: { to: read.to } };
};

/**
 * Codec for a recurrence: 每周一、三; 每2周五，自2026-11-30起; 每月20日（短月跳过）; 每3个月第2个周六，自2026-01-10起; dates. RRULE text of a calendar program is read too. A recurrence that
 * this form cannot represent is written as JSON.
 */
export const recurrence = (locale: Locale): CellCodec => {
  const read = (cell: string): unknown => readRecurrence(plainText(cell));
  return {
    kind: 'recurrence',
    read: (cell) => {
      const value = typeof cell === 'string' ? read(cell) : undefined;
      return value === undefined ? refuse('exchange.cell-recurrence') : readAs(value);
    },
    write: (value) => {
      const text = writeRecurrence(value, locale);
      const back = text === undefined ? undefined : read(text);
      return back !== undefined && canonicalJson(back) === canonicalJson(value) ? text : JSON.stringify(value);
    },
  };
};
