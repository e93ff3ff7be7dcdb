import { type CellCodec, readAs, refuse } from './codec';
import { dateOfText } from './date-codecs';
import { dashes } from './dashes';
import { toHalfWidth } from './width';

const day = '(\\d{4}[-/.年]?\\d{1,2}[-/.月]?\\d{1,2}日?)';
const span = new RegExp(`^${day}\\s{0,9}(?:[${dashes}]{1,3}|至|到|to)\\s{0,9}${day}$`, 'iu');

/** A range of dates, both included: 2026-01-20至2026-02-20, or with any dash between them. */
const seasonOf = (text: string): object | undefined => {
  const [, first = '', last = ''] = span.exec(text) ?? [];
  const [from, to] = [dateOfText(first), dateOfText(last)];
  return from === undefined || to === undefined ? undefined : { from, to };
};

const isSeason = (value: unknown): value is { readonly from: string; readonly to: string } =>
  typeof value === 'object' &&
  value !== null &&
  Object.keys(value).join() === 'from,to' &&
  'from' in value &&
  typeof value.from === 'string' &&
  'to' in value &&
  typeof value.to === 'string';

const read = (text: string): readonly (object | undefined)[] =>
  toHalfWidth(text.replace(/^'/, ''))
    .split(/[;、,\n\r]+/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
    .map(seasonOf);

/** Codec for seasons in one cell: 2026-01-20至2026-02-20；2026-07-10至2026-08-31. A value that does not read back equal goes to the remainder. */
export const seasons: CellCodec = {
  kind: 'seasons',
  read: (cell) => {
    const values = typeof cell === 'string' ? read(cell) : [];
    return values.length === 0 || values.includes(undefined) ? refuse('exchange.cell-seasons') : readAs(values);
  },
  write: (value) => {
    if (!Array.isArray(value) || value.length === 0 || !value.every(isSeason)) return undefined;
    const text = value.map(({ from, to }) => `${from}至${to}`).join('；');
    return JSON.stringify(read(text)) === JSON.stringify(value) ? text : undefined;
  },
};
