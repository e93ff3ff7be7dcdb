/** A cell formatted as a date or time: days since the epoch of its workbook, as stored in the workbook. */
export interface SerialCell {
  /** Kind of the cell. */
  readonly kind: 'serial';
  /** Days since the epoch, with the time of day as a fraction. */
  readonly serial: number;
  /** True when day 0 is 1904-01-01; otherwise the 1900 system, with its nonexistent day 60. */
  readonly since1904: boolean;
}

/** A cell that a spreadsheet program could not compute, such as `#REF!`. */
export interface ErrorCell {
  /** Kind of the cell. */
  readonly kind: 'error';
  /** The text shown in place of a result. */
  readonly error: string;
  /** True for a formula without a stored result, as written by libraries that do not compute. */
  readonly uncalculated?: true;
}

const errorValues = new Set([
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#GETTING_DATA',
  '#SPILL!',
  '#CALC!',
  '#FIELD!',
  '#BLOCKED!',
  '#CONNECT!',
  '#UNKNOWN!',
  '#BUSY!',
]);

/** True for a text that a spreadsheet program shows in place of a result it could not compute. */
export const isErrorValue = (text: string): boolean => text.startsWith('#') && errorValues.has(text);

/** The content of a cell before its column is known; undefined is blank. A text file contains texts only. */
export type Cell = string | number | boolean | SerialCell | ErrorCell | undefined;

/** A row of a sheet: its number as shown by a spreadsheet program (from 1) and its cells from the first column. */
export interface SheetRow {
  /** Number of the row, from 1. */
  readonly row: number;
  /** Its cells from the first column; blank ones at the end may be left out. */
  readonly cells: readonly Cell[];
  /** The columns, from 0, whose cell is merged with the one above and has its value. */
  readonly merged?: readonly number[];
}

/** Rows by index, ascending: an array of them, or a compact form of them. */
export interface SheetRows {
  /** Number of rows. */
  readonly length: number;
  /** Returns the row at an index from 0; undefined beyond the end. */
  readonly at: (index: number) => SheetRow | undefined;
}

/** A sheet to be read, whatever holds its rows. */
export interface RawSheet {
  /** Name of the sheet. */
  readonly name: string;
  /** The rows with content, ascending. */
  readonly rows: SheetRows;
  /** True when the sheet is hidden in its workbook. */
  readonly hidden?: true;
}

/** A check of what is typed into a column: a spreadsheet program offers its choices, shows its hint, and asks again where the content is none of its kind. */
export interface ColumnCheck {
  /** The column, from 0. */
  readonly column: number;
  /** One of some words, a whole number, a number, a date, or any content. */
  readonly kind: 'list' | 'whole' | 'decimal' | 'date' | 'any';
  /** The words to choose from; empty for other kinds. */
  readonly options: readonly string[];
  /** Instructions for filling in the column. */
  readonly hint: string;
}

/** A sheet: its name and the rows with content, ascending. */
export interface Sheet {
  /** Name of the sheet. */
  readonly name: string;
  /** The rows with content, ascending. */
  readonly rows: readonly SheetRow[];
  /** The columns, from 0, that are formatted as text, so that a room typed as 3-2 does not become a date. */
  readonly texts?: readonly number[];
  /** Checks of what is typed into the columns. */
  readonly checks?: readonly ColumnCheck[];
  /** True when the sheet is hidden in its workbook. */
  readonly hidden?: true;
}

/** Returns the displayed content of a cell, for a problem's `received`. */
export const shownCell = (cell: Cell): string | number | boolean | undefined => {
  if (typeof cell !== 'object') return cell;
  return cell.kind === 'error' ? cell.error : cell.serial;
};
