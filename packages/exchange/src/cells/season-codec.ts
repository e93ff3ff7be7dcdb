import { type CellCodec, readAs, refuse } from './codec';
import { dateOfText } from './date-codecs';
import { toHalfWidth } from './width';

/** A span of dates, both included: 2026-01-20至2026-02-20. A hyphen belongs to the dates, so that it sets none apart. */
const seasonOf = (text: string): object | undefined => {
  const [first = '', last = '', ...more] = text.split(/\s*(?:至|到|~|～|\bto\b)\s*/);
  const [from, to] = [dateOfText(first.trim()), dateOfText(last.trim())];
  return from === undefined || to === undefined || more.length > 0 ? undefined : { from, to };
};

const isSeason = (value: unknown): value is { readonly from: string; readonly to: string } =>
  typeof value === 'object' && value !== null && Object.keys(value).join() === 'from,to' && 'from' in value && typeof value.from === 'string' && 'to' in value && typeof value.to === 'string';

const read = (text: string): readonly (object | undefined)[] =>
  toHalfWidth(text.replace(/^'/, ''))
    .split(/[;、,\n\r]+/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
    .map(seasonOf);

/** Seasons in one cell: 2026-01-20至2026-02-20；2026-07-10至2026-08-31. What does not read back equal is left to be kept beside. */
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
