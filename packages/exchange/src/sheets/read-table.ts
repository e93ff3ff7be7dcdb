import { type DiagnosticSink, isHolder, type Path } from '@community1373/base/diagnostics';
import type { RunControl } from '@community1373/base/run';
import type { MaskedPart } from '@community1373/core/privacy';
import { type Cell, type RawSheet, shownCell } from '../cells/cell';
import type { CellKind } from '../cells/cell-kind';
import { parseJson } from '../cells/parse-json';
import { isRemark } from '../cells/remark';
import { columnLetters } from '../xlsx/cell-address';
import { type Draft, putAt, sameJson, valueAt } from './document';
import { absentColumns, findHeader, type FoundHeader } from './find-header';
import { FirstRecords } from './first-records';
import { isSystemHeader, systemColumn } from './header-key';
import { pieceOf } from './other-columns';
import { RecordPlaces, type SheetRead } from './record-places';
import { SharedValues } from './shared-values';
import { type Column, columnAt, type SheetTable } from './table';

/** The records from the sheets of one table, with the sheet and row of each. */
export interface TableRecords {
  readonly table: SheetTable;
  readonly records: Draft[];
  readonly places: RecordPlaces;
  readonly headers: Map<SheetRead, FoundHeader>;
  /** The cell of a record in the column that states the system of its position, if its sheet has one. */
  readonly systems: Map<number, Cell>;
}

export const startRecords = (table: SheetTable): TableRecords => ({
  table,
  records: [],
  places: new RecordPlaces(),
  headers: new Map(),
  systems: new Map(),
});

/** True when a masked part has a column in this table, but none in its sheets. */
export const isLackedBy = ({ table, headers }: TableRecords, part: MaskedPart): boolean =>
  headers.size > 0 &&
  table.columns.some(({ sensitive }) => sensitive === part) &&
  ![...headers.values()].some(({ columns }) => columns.some(({ column }) => column.sensitive === part));

/** Returns the path of a problem of a record in the files: sheet, row, and the header of the column, if one is concerned. */
export const cellPath = ({ table, places, headers }: TableRecords, record: number, rest: Path): Path => {
  const sheet = places.sheetAt(record);
  const row = places.rowAt(record);
  if (sheet === undefined || row === undefined) return [table.sheet['zh-CN']];
  const column = columnAt(table.columns, rest);
  const header =
    headers.get(sheet)?.columns.find((found) => found.column === column)?.header ?? column?.header['zh-CN'];
  return header === undefined ? [sheet.name, row] : [sheet.name, row, header];
};

const isBlank = (cell: Cell): boolean => cell === undefined || (typeof cell === 'string' && cell.trim() === '');

/** Sets the value of one cell in a record, or reports why it cannot be read. */
const readCell = (sink: DiagnosticSink, record: Draft, column: Column, cell: Cell, path: () => Path): void => {
  if (cell === undefined || isBlank(cell)) {
    if (column.required === true && column.blank === undefined) sink.add('exchange.cell-missing', path(), '');
    else if (column.blank !== undefined) putAt(record, column.path, column.blank);
    return;
  }
  if (typeof cell === 'object' && cell.kind === 'error') {
    sink.add(cell.uncalculated === true ? 'exchange.cell-formula' : 'exchange.cell-error', path(), cell.error);
    return;
  }
  const read = column.inRow?.(cell, record) ?? column.codec.read(cell);
  if (!read.ok) {
    sink.add(read.code, path(), shownCell(cell), read.params);
    return;
  }
  if (read.warning !== undefined) sink.add(read.warning, path(), shownCell(cell), {}, 'warning');
  putAt(record, column.path, read.value);
  for (const [key, value] of Object.entries(read.also ?? {})) record[key] = value;
};

const countedKinds: ReadonlySet<CellKind> = new Set(['integer', 'decimal', 'area']);

/** True when a number of this column belongs to one row only, so that merged cells do not repeat it. */
const isCounted = ({ codec, repeats }: Column): boolean => repeats !== true && countedKinds.has(codec.kind);

/** Adds the remainder of a row to its record. */
const readOthers = (
  sink: DiagnosticSink,
  record: Draft,
  cells: readonly Cell[],
  others: readonly number[],
  path: Path,
): void => {
  const text = others.map((index) => pieceOf(cells[index])).join('');
  if (text === '') return;
  const rest = parseJson(text)?.value;
  if (!isHolder(rest)) {
    sink.add('exchange.cell-json', path, text);
    return;
  }
  // A key that would reach into an object's prototype is not a field of any record.
  for (const [key, value] of Object.entries(rest)) if (key !== '__proto__') record[key] = value;
};

/** Number of rows read before yielding to other tasks. */
const rowsPerTurn = 2000;

/** Columns that depend on others of their row come after these. */
const inReadingOrder = (columns: FoundHeader['columns']): FoundHeader['columns'] =>
  columns.some(({ column }) => column.inRow !== undefined)
    ? columns.toSorted((a, b) => Number(a.column.inRow !== undefined) - Number(b.column.inRow !== undefined))
    : columns;

/** Reads one row as a record: its columns and the derived fields; reports cells that cannot be read. */
export const readRow = (
  sink: DiagnosticSink,
  table: SheetTable,
  header: Pick<FoundHeader, 'columns' | 'others'>,
  cells: readonly Cell[],
  pathOf: (column?: string) => Path,
  merged: readonly number[] = [],
): Draft => {
  const record: Draft = {};
  for (const { index, column, header: text } of inReadingOrder(header.columns)) {
    const shared = merged.length > 0 && merged.includes(index) && isCounted(column);
    // For a required number the row is refused; otherwise the row has no number, with a warning.
    if (shared)
      sink.add(
        'exchange.cell-merged',
        pathOf(text),
        shownCell(cells[index]),
        {},
        column.required === true ? 'error' : 'warning',
      );
    if (!shared) readCell(sink, record, column, cells[index], () => pathOf(text));
    else if (column.blank !== undefined) putAt(record, column.path, column.blank);
  }
  if (header.others.length > 0) readOthers(sink, record, cells, header.others, pathOf());
  table.complete?.(record);
  return record;
};

/** True when a row repeats the header, as printed pages do. */
const repeatsHeader = (header: FoundHeader, cells: readonly Cell[]): boolean =>
  header.columns.length > 1 &&
  header.columns.every(({ index, header: text }) => {
    const cell = cells[index];
    return typeof cell === 'string' && cell.trim() === text;
  });

/** Returns the first text of a row that is not a record: a total, a note, a repeated header; undefined for a record. */
const remarkIn = (header: FoundHeader, cells: readonly Cell[]): string | undefined => {
  const first = cells.find((cell) => !isBlank(cell));
  return typeof first === 'string' && (isRemark(first) || repeatsHeader(header, cells)) ? first : undefined;
};

/** Tracks the columns of a sheet that have content but are not read. */
class UnreadColumns {
  private readonly read: ReadonlySet<number>;
  private readonly used = new Set<number>();

  constructor(private readonly header: FoundHeader) {
    this.read = new Set([
      ...header.columns.map(({ index }) => index),
      ...header.repeated.map(({ index }) => index),
      ...header.others,
      ...header.shown,
    ]);
  }

  look(cells: readonly Cell[]): void {
    cells.forEach((cell, index) => {
      if (!this.read.has(index) && !isBlank(cell)) this.used.add(index);
    });
  }

  report(sink: DiagnosticSink, sheet: SheetRead): void {
    const { row } = this.header;
    for (const index of [...this.used].sort((a, b) => a - b)) {
      const header = this.header.unknown.find((found) => found.index === index)?.header;
      const letters = columnLetters(index);
      if (header === undefined)
        sink.add('exchange.column-unheaded', [sheet.name, row, letters], letters, { column: letters }, 'warning');
      else if (!isSystemHeader(header))
        sink.add('exchange.header-unknown', [sheet.name, row, header], header, { header }, 'warning');
    }
  }
}

const reportHeader = (sink: DiagnosticSink, sheet: SheetRead, header: FoundHeader): boolean => {
  const { row } = header;
  for (const { header: text } of header.repeated)
    sink.add('exchange.header-repeated', [sheet.name, row, text], text, { header: text });
  if (header.missing.length > 0)
    sink.add(
      'exchange.header-missing',
      [sheet.name, row],
      header.columns.map((found) => found.header),
      { sheet: sheet.name, columns: header.missing.map((column) => column.header) },
    );
  return header.missing.length === 0 && header.repeated.length === 0;
};

/** Sets the blank values of missing columns; masked columns get their values from elsewhere. */
const fillAbsent = (record: Draft, absent: readonly Column[]): void => {
  for (const { path, blank } of absent)
    if (blank !== undefined && valueAt(record, path) === undefined) putAt(record, path, blank);
};

/** Reads the rows of one sheet as records of its table; false when the run was stopped. */
export const readTable = async (
  sink: DiagnosticSink,
  into: TableRecords,
  sheet: RawSheet,
  run: RunControl,
): Promise<boolean> => {
  const { table, records, places, headers, systems } = into;
  const header = findHeader(table, sheet);
  if (header === undefined) {
    // A sheet without any content is ignored.
    if (sheet.rows.length > 0)
      sink.add('exchange.header-none', [sheet.name], sheet.name, {
        sheet: sheet.name,
        columns: table.columns.slice(0, 5).map((column) => column.header),
      });
    return true;
  }
  if (headers.size > 0)
    sink.add(
      'exchange.sheet-again',
      [sheet.name],
      sheet.name,
      { sheet: sheet.name, other: [...headers.keys()][0]?.name ?? '' },
      'warning',
    );
  const read: SheetRead = { name: sheet.name };
  headers.set(read, header);
  if (!reportHeader(sink, sheet, header)) return true;
  const system = systemColumn(header);
  const unread = new UnreadColumns(header);
  const absent = absentColumns(table, header);
  const shared = new SharedValues();
  const ids = new FirstRecords(records, sheet.rows.length);
  for (let i = header.at + 1; i < sheet.rows.length; i += 1) {
    if (i % rowsPerTurn === 0 && !(await run.turn({ phase: sheet.name, done: i, total: sheet.rows.length })))
      return false;
    const { row, cells, merged = [] } = sheet.rows.at(i) ?? { row: 0, cells: [] };
    const remark = remarkIn(header, cells);
    if (remark !== undefined) {
      sink.add('exchange.row-left-out', [sheet.name, row], remark, {}, 'warning');
      continue;
    }
    unread.look(cells);
    if (!header.columns.some(({ index }) => !isBlank(cells[index]))) continue;
    if (table.single === true && records.length > 0)
      sink.add('exchange.single-row', [sheet.name, row], records.length + 1);
    const record = readRow(
      sink,
      table,
      header,
      cells,
      (text) => (text === undefined ? [sheet.name, row] : [sheet.name, row, text]),
      merged,
    );
    fillAbsent(record, absent);
    const { id } = record;
    const first = id === undefined || table.givenId === undefined ? undefined : ids.placeOf(id);
    if (first !== undefined && sameJson(records[first], record)) {
      sink.add('exchange.duplicate-row', [sheet.name, row], id, { row: places.rowAt(first) ?? 0 }, 'warning');
      continue;
    }
    if (system !== undefined) systems.set(records.length, cells[system.index]);
    shared.shareIn(record);
    records.push(record);
    places.add(read, row);
  }
  unread.report(sink, sheet);
  return true;
};
