import { isCivilDate } from '@community1373/base/calendar';
import { type CellCodec, type FilledCell, readAs, refuse } from './codec';
import { timeOfText } from './clock-text';
import { clockText, dateOfSerial, minuteOfSerial, serialText } from './serial-date';
import { fifteenDigits } from './fifteen-digits';
import { toHalfWidth } from './width';

const plain = (cell: FilledCell): string | undefined =>
  typeof cell === 'string' ? toHalfWidth(cell.replace(/^'/, '')).trim() : undefined;

// 2026-11-30, 2026/11/30, 2026.11.30, 2026年11月30日, 20261130. The year comes first: 11/30/2026 would be ambiguous.
const datePatterns = [
  /^(\d{4})([-/.\u2010-\u2015\u2212])(\d{1,2})\2(\d{1,2})$/u,
  /^(\d{4})(年)(\d{1,2})月(\d{1,2})日?$/,
  /^(\d{4})()(\d{2})(\d{2})$/,
];

/** Reads a date from text, as `YYYY-MM-DD`. */
export const dateOfText = (text: string): string | undefined => {
  for (const pattern of datePatterns) {
    const [, year, , month = '', day = ''] = pattern.exec(text) ?? [];
    const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    if (year !== undefined && isCivilDate(date)) return date;
  }
  return undefined;
};

// 20261130 would be a serial number only in the far future: serial numbers of dates have five digits.
const dateOfNumber = (value: number): string | undefined =>
  value > 9_999_999 ? dateOfText(String(value)) : dateOfSerial(value, false);

// Some programs have no date without a time and write the midnight at its beginning.
const midnight = /(?:[T ]\s{0,8})0{1,2}:00(?::00(?:\.0{1,9})?)?Z?$/i;

/** Reads a day from text, also from its midnight: 2026-12-01T00:00:00. */
const dayOfText = (text: string): string | undefined => dateOfText(text.replace(midnight, ''));

/** Rounds a number that a computation left slightly off a whole number. */
const dateOfWhole = (value: number, read: (whole: number) => string | undefined): string | undefined => {
  const whole = fifteenDigits(value);
  return Number.isInteger(whole) ? read(whole) : undefined;
};

const asIs = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** Codec for a date: a date cell, a serial number, or text with the year first. */
export const date: CellCodec = {
  kind: 'date',
  read: (cell) => {
    let found: string | undefined;
    if (typeof cell === 'object') found = dateOfWhole(cell.serial, (serial) => dateOfSerial(serial, cell.since1904));
    else if (typeof cell === 'number') found = dateOfWhole(cell, dateOfNumber);
    else found = dayOfText(plain(cell) ?? '');
    return found === undefined ? refuse('exchange.cell-date') : readAs(found);
  },
  write: asIs,
};

/** Codec for a time of day: a time cell, a fraction of a day, or text; `24:00` is the end of the day. */
export const time: CellCodec = {
  kind: 'time',
  read: (cell) => {
    const serial = typeof cell === 'object' ? cell.serial : cell;
    let found: string | undefined;
    if (serial === 1) found = '24:00';
    else if (typeof serial === 'number') {
      const minute = serial < 1 ? minuteOfSerial(serial) : undefined;
      found = minute === undefined ? undefined : clockText(minute);
    } else found = timeOfText(plain(cell) ?? '');
    return found === undefined ? refuse('exchange.cell-time') : readAs(found);
  },
  write: asIs,
};

/** Codec for a date and a time to the minute, `YYYY-MM-DDTHH:MM`. */
export const moment: CellCodec = {
  kind: 'moment',
  read: (cell) => {
    const text =
      typeof cell === 'object'
        ? serialText(cell)
        : typeof cell === 'number'
          ? serialText({ kind: 'serial', serial: cell, since1904: false })
          : plain(cell);
    const [, day = '', clock = ''] =
      /^(\d{4}[-/.年]?\d{1,2}[-/.月]?\d{1,2}日?)(?:T|\s)\s*(\S.*)$/.exec(text ?? '') ?? [];
    const [onDay, at] = [dateOfText(day), timeOfText(clock)];
    return onDay === undefined || at === undefined ? refuse('exchange.cell-moment') : readAs(`${onDay}T${at}`);
  },
  write: asIs,
};
