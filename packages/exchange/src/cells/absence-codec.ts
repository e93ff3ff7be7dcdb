import { timeOfText } from './clock-text';
import { type CellCodec, readAs, refuse } from './codec';
import { date, dateOfText } from './date-codecs';
import { toHalfWidth } from './width';

/** A date, or a date and a time: 2026-11-30, 2026-11-30 18:00. */
const endOf = (text: string): string | undefined => {
  const whole = dateOfText(text);
  if (whole !== undefined) return whole;
  const [, day = '', clock = ''] = /^(\d{4}[-/.年]?\d{1,2}[-/.月]?\d{1,2}日?)(?:T|\s)\s*(\S.*)$/.exec(text) ?? [];
  const [onDay, at] = [dateOfText(day.trim()), timeOfText(clock.trim())];
  return onDay === undefined || at === undefined || at === '24:00' ? undefined : `${onDay}T${at}`;
};

const absenceOf = (text: string): string | object | undefined => {
  const [first = '', last, ...more] = text.split(/至|到|~|～|\bto\b/).map((part) => part.trim());
  if (last === undefined) return dateOfText(first);
  const [from, to] = [endOf(first), endOf(last)];
  return from === undefined || to === undefined || more.length > 0 ? undefined : { from, to };
};

const read = (text: string): readonly (string | object | undefined)[] =>
  toHalfWidth(text.replace(/^'/, ''))
    .split(/[;、,\n\r]+/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
    .map(absenceOf);

const isSpan = (value: unknown): value is { readonly from: string; readonly to: string } =>
  typeof value === 'object' &&
  value !== null &&
  Object.keys(value).join() === 'from,to' &&
  'from' in value &&
  typeof value.from === 'string' &&
  'to' in value &&
  typeof value.to === 'string';

const write = (value: unknown): string | undefined => {
  if (typeof value === 'string') return value;
  return isSpan(value) ? `${value.from.replace('T', ' ')}至${value.to.replace('T', ' ')}` : undefined;
};

/**
 * Absences in one cell: days, days from–to and spans of local times, 2026-11-30；2026-12-05至2026-12-07；2026-12-10 18:00至2026-12-11 08:00. A value that does not
 * read back equal goes to the remainder.
 */
export const absences: CellCodec = {
  kind: 'absences',
  read: (cell) => {
    if (typeof cell !== 'string') {
      // A single day is a date to a spreadsheet program.
      const day = date.read(cell);
      return day.ok ? readAs([day.value]) : refuse('exchange.cell-absences');
    }
    const values = read(cell);
    return values.length === 0 || values.includes(undefined) ? refuse('exchange.cell-absences') : readAs(values);
  },
  write: (value) => {
    if (!Array.isArray(value) || value.length === 0) return undefined;
    const texts = value.map(write);
    if (texts.includes(undefined)) return undefined;
    const text = texts.join('；');
    return JSON.stringify(read(text)) === JSON.stringify(value) ? text : undefined;
  },
};
