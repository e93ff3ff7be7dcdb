import { type CellCodec, type CellKind, type FilledCell, readAs, refuse } from './codec';
import { parseJson } from './parse-json';
import { serialText } from './serial-date';
import { guardText, readText, type Tidy, tidyCode, tidyText } from './text-guard';

const textOf = (cell: FilledCell, tidy: Tidy): string | undefined => {
  if (typeof cell === 'string') return readText(cell, tidy);
  if (typeof cell === 'object') return serialText(cell);
  return String(cell);
};

const textCodec = (kind: CellKind, tidy: Tidy): CellCodec => ({
  kind,
  read: (cell) => {
    const text = textOf(cell, tidy);
    return text === undefined ? refuse('exchange.cell-text') : readAs(text);
  },
  write: (value) => (typeof value === 'string' ? guardText(value, tidy) : undefined),
});

/** A text for people: a name, a title. */
export const freeText: CellCodec = textCodec('text', tidyText);

/** An id, a room, an official code: a number in the cell is read as its digits. */
export const codeText: CellCodec = textCodec('code', tidyCode);

/** Any JSON value as text. */
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
