/** A cell formatted as a date or time: days since the epoch of its workbook, as the workbook holds them. */
export interface SerialCell {
  readonly kind: 'serial';
  readonly serial: number;
  /** Whether day 0 is 1904-01-01; otherwise the 1900 system, with its day 60 that never was. */
  readonly since1904: boolean;
}

/** A cell that a spreadsheet program could not compute, such as `#REF!`. */
export interface ErrorCell {
  readonly kind: 'error';
  readonly error: string;
  /** Whether it is a formula whose result the file does not hold, as a library writes it that computes nothing. */
  readonly uncalculated?: true;
}

/** What a cell holds before its column is known; undefined is blank. A text file holds texts only. */
export type Cell = string | number | boolean | SerialCell | ErrorCell | undefined;

/** A row of a sheet: its number as a spreadsheet program shows it (from 1) and its cells from the first column on. */
export interface SheetRow {
  readonly row: number;
  readonly cells: readonly Cell[];
  /** The columns, from 0, whose cell is merged with the one above: it holds that one's value. */
  readonly merged?: readonly number[];
}

/** A sheet: its name and the rows that hold anything, ascending. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly SheetRow[];
  /** The columns, from 0, that a spreadsheet program is told to keep as text, so that a room typed as 3-2 becomes no date there. */
  readonly texts?: readonly number[];
  /** Whether people do not see the sheet in its workbook. */
  readonly hidden?: true;
}

/** What a cell showed, for a problem's `received`. */
export const shownCell = (cell: Cell): string | number | boolean | undefined => {
  if (typeof cell !== 'object') return cell;
  return cell.kind === 'error' ? cell.error : cell.serial;
};
