import type { Cell } from '../cells/cell';
import { codeOf } from '../xlsx/code-units';
import { inGb18030 } from './gb18030';

/** The encodings of CSV files. Spreadsheet programs need a byte order mark to take a file for UTF-8. */
export type CsvEncoding = 'utf-8-bom' | 'utf-8' | 'gb18030';

// What neither encoding can hold, or what programs take for an end: control characters but tab and line ends, lone halves of pairs. They stand as a workbook
// writes them, `_xHHHH_`; an underscore that would look like one is escaped too.
const unheld = /(?![\t\n\r])\p{Cc}|\p{Cs}|\uFEFF|_(?=x(?:00[0189][0-9A-F]|007F|[DEF][0-9A-F]{3}|005F)_)/gu;
const privateUse = /[\uE000-\uF8FF]/g;
const held = /_x(00[0189][0-9A-F]|007F|[DEF][0-9A-F]{3}|005F)_/g;

/** A cell as the text of a field. */
export const fieldOf = (cell: Cell, encoding: CsvEncoding): string => {
  if (cell === undefined) return '';
  if (typeof cell === 'object') return cell.kind === 'error' ? cell.error : String(cell.serial);
  if (typeof cell !== 'string') return Object.is(cell, -0) ? '-0' : String(cell);
  const text = cell.replace(unheld, codeOf);
  return encoding === 'gb18030' ? text.replace(privateUse, (char) => (inGb18030(char) ? char : codeOf(char))) : text;
};

/** The cell that the text of a field stands for; a blank field is none. */
export const cellOf = (field: string): Cell =>
  field === '' ? undefined : field.includes('_x') ? field.replace(held, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))) : field;

/** A field between quotation marks where it holds what would end it, or blanks at its ends. */
export const quotedField = (field: string): string => (/[",\t;，\r\n]|^\s|\s$/.test(field) ? `"${field.replaceAll('"', '""')}"` : field);
