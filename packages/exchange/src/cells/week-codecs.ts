import type { Locale } from '@community1373/base/explain';
import { type CellCodec, type FilledCell, readAs, refuse } from './codec';
import { partOfDayIn, timeOfText } from './clock-text';
import { dashes } from './dashes';
import { toHalfWidth } from './width';

const chineseDays = ['一', '二', '三', '四', '五', '六', '日'] as const;
const englishDays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;

/** Returns the name of an ISO weekday (1 is Monday); undefined for any other number. */
export const weekdayName = (weekday: number, locale: Locale): string | undefined => {
  const name = (locale === 'en' ? englishDays : chineseDays)[weekday - 1];
  return name === undefined || locale === 'en' ? name : `周${name}`;
};

/** Returns the ISO weekday of a word: 周一, 星期一, 礼拜天, 一, Mon, Monday, 1. */
export const weekdayOf = (word: string): number | undefined => {
  const bare = word.replace(/^(周|星期|礼拜)/, '');
  if (/^[1-7]$/.test(bare)) return Number(bare);
  const chinese = [...chineseDays].findIndex((day) => day === bare || (day === '日' && bare === '天'));
  const english = englishDays.findIndex((day) => bare.length >= 3 && bare.toLowerCase().startsWith(day.toLowerCase()));
  return chinese >= 0 ? chinese + 1 : english >= 0 ? english + 1 : undefined;
};

const plain = (cell: FilledCell): string | undefined =>
  typeof cell === 'string' ? toHalfWidth(cell.replace(/^'/, '')).trim() : undefined;

const pieces = (text: string): readonly string[] =>
  text
    .split(/[;；、,\n\r]+/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');

const hasKeys = (value: unknown, keys: readonly string[]): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' &&
  value !== null &&
  Object.keys(value).length === keys.length &&
  keys.every((key) => Object.hasOwn(value, key));

/** Codec for a list of records in one cell, each a piece of text; a value that does not read back equal goes to the remainder. */
const pieceCodec = (
  kind: 'hours' | 'slots',
  code: 'exchange.cell-hours' | 'exchange.cell-slots',
  readPiece: (piece: string) => object | undefined,
  writePiece: (value: unknown) => string | undefined,
): CellCodec => {
  const read = (text: string): readonly (object | undefined)[] => pieces(text).map(readPiece);
  return {
    kind,
    read: (cell) => {
      const text = plain(cell);
      const values = text === undefined ? [undefined] : read(text);
      return values.includes(undefined) ? refuse(code) : readAs(values);
    },
    write: (value) => {
      if (!Array.isArray(value) || value.length === 0) return undefined;
      const texts = value.map(writePiece);
      if (texts.includes(undefined)) return undefined;
      const text = texts.join('；');
      return JSON.stringify(read(text)) === JSON.stringify(value) ? text : undefined;
    },
  };
};

/** Splits a piece into the weekday at its beginning and the rest. */
const dayAndRest = (piece: string): { readonly weekday: number | undefined; readonly rest: string } => {
  const [, day = '', rest = ''] =
    /^((?:周|星期|礼拜)?[一二三四五六日天]|[A-Za-z]{3,9}|(?:周|星期)?[1-7](?=\D))[\s:]*(.*)$/su.exec(piece) ?? [];
  return { weekday: weekdayOf(day), rest };
};

const between = new RegExp(`[${dashes}至到]+|\\bto\\b`, 'iu');

/** Reads a span of time: 上午8:30-11:30, 14:30 to 17:30. A word for a part of the day before the first time also applies to the second when possible. */
const spanOf = (text: string): { readonly from: string; readonly to: string } | undefined => {
  const [opens = '', closes = '', ...more] = text.split(between);
  const [from, plainTo] = [timeOfText(opens), timeOfText(closes)];
  if (from === undefined || more.length > 0) return undefined;
  const [word, own] = [partOfDayIn(opens), partOfDayIn(closes) ?? /[ap]m\s*$/i.exec(closes)?.[0]];
  if (own !== undefined && word === undefined && !/[ap]m\s*$/i.test(opens)) return undefined;
  const to =
    own !== undefined || word === undefined
      ? plainTo
      : [timeOfText(word + closes), plainTo].find((time) => time !== undefined && time > from);
  return to === undefined ? undefined : { from, to };
};

/** Codec for weekly hours: 周一 08:30-11:30；周二 14:30-17:30. */
export const weeklyHours = (locale: Locale): CellCodec =>
  pieceCodec(
    'hours',
    'exchange.cell-hours',
    (piece) => {
      const { weekday, rest } = dayAndRest(piece);
      const span = spanOf(rest);
      return weekday === undefined || span === undefined ? undefined : { weekday, ...span };
    },
    (value) => {
      if (!hasKeys(value, ['weekday', 'from', 'to'])) return undefined;
      const day = weekdayName(Number(value['weekday']), locale);
      return day === undefined ? undefined : `${day} ${String(value['from'])}-${String(value['to'])}`;
    },
  );

/** Codec for weekly starting times of shifts: 周一 09:00；周三 14:30. */
export const weekSlots = (locale: Locale): CellCodec =>
  pieceCodec(
    'slots',
    'exchange.cell-slots',
    (piece) => {
      const { weekday, rest } = dayAndRest(piece);
      const start = timeOfText(rest);
      return weekday === undefined || start === undefined ? undefined : { weekday, start };
    },
    (value) => {
      if (!hasKeys(value, ['weekday', 'start'])) return undefined;
      const day = weekdayName(Number(value['weekday']), locale);
      return day === undefined ? undefined : `${day} ${String(value['start'])}`;
    },
  );
