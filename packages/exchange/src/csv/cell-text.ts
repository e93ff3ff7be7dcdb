import { type Cell, isErrorValue } from '../cells/cell';
import { serialText } from '../cells/serial-date';
import { codeOf } from '../xlsx/code-units';
import { inGb18030 } from './gb18030';

/** The encodings of CSV files. Spreadsheet programs need a byte order mark to recognise UTF-8. */
export type CsvEncoding = 'utf-8-bom' | 'utf-8' | 'gb18030';

// Characters that neither encoding can hold or that programs take for an end: control characters except tab and line ends, lone surrogates. They are written as
// in a workbook, `_xHHHH_`; an underscore that would look like an escape is escaped too.
const unheld = /(?![\t\n\r])\p{Cc}|\p{Cs}|\uFEFF|_(?=x(?:00[0189][0-9A-F]|007F|[DEF][0-9A-F]{3}|005F)_)/gu;
const privateUse = /[\uE000-\uF8FF]/g;
const held = /_x(00[0189][0-9A-F]|007F|[DEF][0-9A-F]{3}|005F)_/g;

/** Writes a cell as the text of a field. */
export const fieldOf = (cell: Cell, encoding: CsvEncoding): string => {
  if (cell === undefined) return '';
  if (typeof cell === 'object') return cell.kind === 'error' ? cell.error : (serialText(cell) ?? String(cell.serial));
  if (typeof cell !== 'string') return Object.is(cell, -0) ? '-0' : String(cell);
  const text = cell.replace(unheld, codeOf);
  return encoding === 'gb18030' ? text.replace(privateUse, (char) => (inGb18030(char) ? char : codeOf(char))) : text;
};

/** A text written as a formula, so that a spreadsheet program keeps its digits: ="0101". */
const textFormula = /^="((?:[^"]|"")*)"$/;
/** A formula that begins with a function or a cell. */
const formula = /^=[+-]?(?:[a-z][a-z0-9.]{0,30}\(|\$?[a-z]{1,3}\$?\d)/i;

/** Reads the text of a field as a cell; a blank field is undefined. An error value such as `#N/A` is an error as in a workbook, and a formula has no result. */
export const cellOf = (field: string): Cell => {
  if (field === '') return undefined;
  if (field.startsWith('=')) {
    const [, text] = textFormula.exec(field) ?? [];
    if (text !== undefined) return text === '' ? undefined : `'${text.replaceAll('""', '"')}`;
    if (formula.test(field)) return { kind: 'error', error: field.slice(0, 32), uncalculated: true };
  }
  if (isErrorValue(field)) return { kind: 'error', error: field };
  return field.includes('_x')
    ? field.replace(held, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : field;
};

/** Quotes a field that contains a delimiter or a line end, or has blanks at its ends. */
export const quotedField = (field: string): string =>
  /[",\t;，\r\n]|^\s|\s$/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
