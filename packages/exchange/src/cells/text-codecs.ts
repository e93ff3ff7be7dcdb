import { type CellCodec, type CellRead, type FilledCell, readAs, readWarned, refuse } from './codec';
import { endsInNoughts, hasLostDigits, looksLikeDate, tidyId } from './codes';
import { fifteenDigits } from './fifteen-digits';
import { parseJson } from './parse-json';
import { serialText } from './serial-date';
import { guardText, readText, type Tidy, tidyText } from './text-guard';

const textOf = (cell: FilledCell, tidy: Tidy): string | undefined => {
  if (typeof cell === 'string') return readText(cell, tidy);
  if (typeof cell === 'object') return serialText(cell);
  return String(cell);
};

/** Codec for a text for people: a name, a title. A date in such a cell may have been a name such as 3-2. */
export const freeText: CellCodec = {
  kind: 'text',
  read: (cell) => {
    const text = textOf(cell, tidyText);
    if (text === undefined) return refuse('exchange.cell-text');
    return typeof cell === 'object' ? readWarned(text, 'exchange.text-date') : readAs(text);
  },
  write: (value) => (typeof value === 'string' ? guardText(value, tidyText) : undefined),
};

/** From this number on, digits are lost in spreadsheet programs and become zeros. */
const firstBeyond = 1e15;

const codeOfNumber = (cell: number): CellRead => {
  const value = fifteenDigits(cell);
  return Math.abs(value) >= firstBeyond ? refuse('exchange.cell-digits') : readAs(String(value));
};

/** Codec for an id, a room, an official code: a number in the cell is read as its digits, up to the precision of a spreadsheet program. */
export const codeText: CellCodec = {
  kind: 'code',
  read: (cell) => {
    if (typeof cell === 'number') return codeOfNumber(cell);
    if (typeof cell === 'object') return refuse('exchange.cell-code-date', { shown: serialText(cell) ?? '' });
    if (typeof cell !== 'string') return readAs(String(cell));
    const code = readText(cell, tidyId);
    if (cell.startsWith("'")) return readAs(code);
    if (hasLostDigits(code)) return refuse('exchange.cell-digits');
    if (endsInNoughts(code)) return readWarned(code, 'exchange.code-noughts');
    return looksLikeDate(code) ? readWarned(code, 'exchange.code-date') : readAs(code);
  },
  write: (value) => {
    if (typeof value !== 'string') return undefined;
    return hasLostDigits(value) || endsInNoughts(value) || looksLikeDate(value)
      ? `'${value}`
      : guardText(value, tidyId);
  },
};

/** Codec for any JSON value as text. */
export const jsonText: CellCodec = {
  kind: 'json',
  read: (cell) => {
    const parsed = parseJson(textOf(cell, tidyText) ?? '');
    return parsed === undefined ? refuse('exchange.cell-json') : readAs(parsed.value);
  },
  write: (value) => {
    const text = JSON.stringify(value);
    return text === undefined ? undefined : guardText(text, tidyText);
  },
};
