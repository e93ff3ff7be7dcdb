import type { Locale } from '@community1373/base/explain';
import { type CellCodec, readAs, refuse } from './codec';
import { dateOfText } from './date-codecs';
import { parseJson } from './parse-json';
import { weekdayName, weekdayOf } from './week-codecs';
import { toHalfWidth } from './width';

const shortMonths = { skip: ['短月跳过', 'skip'], 'last-day': ['短月取末日', 'last-day'], next: ['短月顺延', 'next'] } as const;

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

const readWeekly = (text: string): object | undefined => {
  const [, every, days = '', since] =
    /^每(\d+)?周(.+?)(?:[,、]?\s*自\s*(\d.*?)起)?$/.exec(text) ?? /^every(?:\s+(\d+))?\s+weeks?\s+on\s+(.+?)(?:\s+since\s+(\d.*))?$/i.exec(text) ?? [];
  const weekdays = listOf(days, weekdayOf);
  const from = since === undefined ? undefined : dateOfText(since);
  if (weekdays === undefined || (since !== undefined && from === undefined)) return undefined;
  return { kind: 'weekly', weekdays, ...(every === undefined ? {} : { every: Number(every) }), ...(from === undefined ? {} : { since: from }) };
};

const readMonthly = (text: string): object | undefined => {
  const [, day, word] = /^每月(\d{1,2})[日号](?:\((.+)\))?$/.exec(text) ?? /^monthly\s+on\s+(\d{1,2})(?:\s*\((.+)\))?$/i.exec(text) ?? [];
  const shortMonth = word === undefined ? 'skip' : shortMonthOf(word);
  return day === undefined || shortMonth === undefined ? undefined : { kind: 'monthly', day: Number(day), shortMonth };
};

const readRecurrence = (text: string): unknown => {
  if (text.startsWith('{')) return parseJson(text)?.value;
  const found = readWeekly(text) ?? readMonthly(text);
  if (found !== undefined) return found;
  const dates = listOf(text, dateOfText);
  return dates === undefined ? undefined : { kind: 'dates', dates };
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

const writeRecurrence = (value: unknown, locale: Locale): string | undefined => {
  if (!isRecord(value)) return undefined;
  const { kind, weekdays, every, since, day, shortMonth, dates } = value;
  const english = locale === 'en';
  if (kind === 'weekly' && Array.isArray(weekdays)) {
    const names = weekdays.map((weekday) => weekdayName(Number(weekday), locale));
    if (english) return `every ${every === undefined ? 'week' : `${String(every)} weeks`} on ${names.join(', ')}${since === undefined ? '' : ` since ${String(since)}`}`;
    return `每${every === undefined ? '' : String(every)}周${names.map((name) => name?.slice(1)).join('、')}${since === undefined ? '' : `，自${String(since)}起`}`;
  }
  if (kind === 'monthly' && typeof shortMonth === 'string') {
    const words = Object.entries(shortMonths).find(([id]) => id === shortMonth)?.[1];
    return english ? `monthly on ${String(day)} (${words?.[1]})` : `每月${String(day)}日（${words?.[0]}）`;
  }
  return kind === 'dates' && Array.isArray(dates) ? dates.map(String).join(english ? ', ' : '、') : undefined;
};

// The same facts in the same order of keys, whatever order they came in.
const canonical = (value: unknown): string => JSON.stringify(value, (_, held: unknown) => (isRecord(held) && !Array.isArray(held) ? Object.fromEntries(Object.entries(held).sort(([a], [b]) => (a < b ? -1 : 1))) : held));

/** When something recurs: 每周一、三; 每2周五，自2026-11-30起; 每月20日（短月跳过）; dates. What this cannot say stands as JSON. */
export const recurrence = (locale: Locale): CellCodec => {
  const read = (cell: string): unknown => readRecurrence(toHalfWidth(cell.replace(/^'/, '')).trim());
  return {
    kind: 'recurrence',
    read: (cell) => {
      const value = typeof cell === 'string' ? read(cell) : undefined;
      return value === undefined ? refuse('exchange.cell-recurrence') : readAs(value);
    },
    write: (value) => {
      const text = writeRecurrence(value, locale);
      return text !== undefined && canonical(read(text)) === canonical(value) ? text : JSON.stringify(value);
    },
  };
};
