import type { LocalText } from '@community1373/base/explain';
import type { Cell } from '../cells/cell';
import { guardText, readText, tidyText } from '../cells/text-guard';
import { headerKey } from './header-key';

/** Header of the columns for the remainder of a row, which its other columns cannot represent, as JSON cut into cells. */
export const otherHeader: LocalText = { 'zh-CN': '其他（JSON）', en: 'Other (JSON)' };

/** UTF-16 code units of one piece: a spreadsheet program cuts a cell at 32,767, and a piece may get an apostrophe. */
const pieceLength = 30_000;

const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;

/** Cuts a text into pieces that fit into a cell, without splitting a character. */
export const cutText = (text: string, length = pieceLength): readonly string[] => {
  const pieces: string[] = [];
  for (let at = 0; at < text.length;) {
    const end = Math.min(at + length, text.length);
    const cut = end < text.length && isHighSurrogate(text.charCodeAt(end - 1)) ? end - 1 : end;
    pieces.push(text.slice(at, cut));
    at = cut;
  }
  return pieces;
};

/** Writes the remainder of a row as cells. */
export const otherCells = (rest: Readonly<Record<string, unknown>>): readonly Cell[] =>
  cutText(JSON.stringify(rest)).map((piece) => guardText(piece, tidyText));

const keys = [headerKey(otherHeader['zh-CN']), headerKey(otherHeader.en)];

/** Returns the number of a header among the columns for the remainder (1, 2, …); undefined for any other header. */
export const otherNumber = (key: string): number | undefined => {
  const base = keys.find((known) => key.startsWith(known));
  if (base === undefined) return undefined;
  const number = key.slice(base.length);
  return number === '' ? 1 : /^[1-9]\d{0,3}$/.test(number) ? Number(number) : undefined;
};

/** Returns the header of the n-th column for the remainder. */
export const otherHeaderText = (header: string, n: number): string => (n === 1 ? header : `${header}${n}`);

/** Returns the text of one piece of a remainder. */
export const pieceOf = (cell: Cell): string =>
  typeof cell === 'string'
    ? readText(cell, tidyText)
    : cell === undefined
      ? ''
      : typeof cell === 'object'
        ? ''
        : String(cell);
