import type { DiagnosticSink, Path } from '@community1373/base/diagnostics';
import type { RunControl } from '@community1373/base/run';
import { type Cell, type Sheet, shownCell } from '../cells/cell';
import { parseJson } from '../cells/parse-json';
import { type Draft, isPlain, putAt, sameJson } from './document';
import { findHeader, type FoundHeader } from './find-header';
import { isSystemHeader } from './header-key';
import { pieceOf } from './other-columns';
import { type Column, columnAt, type SheetTable } from './table';

/** The records that the sheets of one table give, and where each stands. */
export interface TableRecords {
  readonly table: SheetTable;
  readonly records: Draft[];
  readonly sheetOf: Sheet[];
  readonly rowOf: number[];
  readonly headers: Map<Sheet, FoundHeader>;
}

export const startRecords = (table: SheetTable): TableRecords => ({ table, records: [], sheetOf: [], rowOf: [], headers: new Map() });

/** Where in the files a problem of a record is: sheet, row, and the header of the column where one is meant. */
export const cellPath = ({ table, sheetOf, rowOf, headers }: TableRecords, record: number, rest: Path): Path => {
  const sheet = sheetOf[record];
  const row = rowOf[record];
  if (sheet === undefined || row === undefined) return [table.sheet['zh-CN']];
  const column = columnAt(table.columns, rest);
  const header = headers.get(sheet)?.columns.find((found) => found.column === column)?.header ?? column?.header['zh-CN'];
  return header === undefined ? [sheet.name, row] : [sheet.name, row, header];
};

const isBlank = (cell: Cell): boolean => cell === undefined || (typeof cell === 'string' && cell.trim() === '');

/** Puts the value of one cell into a record; false where it cannot be read. */
const readCell = (sink: DiagnosticSink, record: Draft, column: Column, cell: Cell, path: () => Path): boolean => {
  if (cell === undefined || isBlank(cell)) {
    if (column.required === true && column.blank === undefined) {
      sink.add('exchange.cell-missing', path(), '');
      return false;
    }
    if (column.blank !== undefined) putAt(record, column.path, column.blank);
    return true;
  }
  if (typeof cell === 'object' && cell.kind === 'error') {
    sink.add('exchange.cell-error', path(), cell.error);
    return false;
  }
  const read = column.codec.read(cell);
  if (!read.ok) {
    sink.add(read.code, path(), shownCell(cell), read.params);
    return false;
  }
  putAt(record, column.path, read.value);
  return true;
};

/** Adds the remainder of a row to its record. */
const readOthers = (sink: DiagnosticSink, record: Draft, cells: readonly Cell[], others: readonly number[], path: Path): void => {
  const text = others.map((index) => pieceOf(cells[index])).join('');
  if (text === '') return;
  const rest = parseJson(text)?.value;
  if (!isPlain(rest)) {
    sink.add('exchange.cell-json', path, text);
    return;
  }
  // A name that would reach into an object's prototype is no field of any record.
  for (const [key, value] of Object.entries(rest)) if (key !== '__proto__') record[key] = value;
};

/** How many rows are read before others get a turn. */
const rowsPerTurn = 2000;

/** The record of one row, its columns and what follows from them; what cannot be read is reported. */
export const readRow = (sink: DiagnosticSink, table: SheetTable, header: Pick<FoundHeader, 'columns' | 'others'>, cells: readonly Cell[], pathOf: (column?: string) => Path): Draft => {
  const record: Draft = {};
  for (const { index, column, header: text } of header.columns) readCell(sink, record, column, cells[index], () => pathOf(text));
  if (header.others.length > 0) readOthers(sink, record, cells, header.others, pathOf());
  table.complete?.(record);
  return record;
};

/** Gives ids to the rows without one, beside all ids that stand in the sheets. */
const giveIds = (sink: DiagnosticSink, into: TableRecords): void => {
  const { table, records, rowOf } = into;
  if (table.givenId === undefined) return;
  const taken = new Set(records.map(({ id }) => id));
  records.forEach((record, i) => {
    if (record['id'] !== undefined) return;
    let id = `${table.givenId}-${rowOf[i]}`;
    while (taken.has(id)) id = `${id}x`;
    taken.add(id);
    record['id'] = id;
    sink.add('exchange.id-given', cellPath(into, i, ['id']), '', { id }, 'warning');
  });
};

const reportHeader = (sink: DiagnosticSink, { table }: TableRecords, sheet: Sheet, header: FoundHeader): boolean => {
  const row = sheet.rows[header.at]?.row ?? 1;
  const used = new Set<number>();
  for (const { cells } of sheet.rows.slice(header.at + 1)) for (const { index } of header.unknown) if (!isBlank(cells[index])) used.add(index);
  for (const { header: text, index } of header.unknown)
    if (used.has(index) && !isSystemHeader(text)) sink.add('exchange.header-unknown', [sheet.name, row, text], text, { header: text }, 'warning');
  for (const { header: text } of header.repeated) sink.add('exchange.header-repeated', [sheet.name, row, text], text, { header: text });
  if (header.missing.length > 0)
    sink.add('exchange.header-missing', [sheet.name, row], header.columns.map((found) => found.header), { sheet: sheet.name, columns: header.missing.map((column) => column.header) });
  if (table.single === true && sheet.rows.length > header.at + 2) sink.add('exchange.single-row', [sheet.name, sheet.rows[header.at + 2]?.row ?? row], sheet.rows.length - header.at - 1);
  return header.missing.length === 0 && header.repeated.length === 0;
};

/** Reads the rows of one sheet as records of its table; false where the run was stopped. */
export const readTable = async (sink: DiagnosticSink, into: TableRecords, sheet: Sheet, run: RunControl): Promise<boolean> => {
  const { table, records, sheetOf, rowOf, headers } = into;
  const header = findHeader(table, sheet);
  if (header === undefined) {
    // A sheet that nothing was written on is as good as none.
    if (sheet.rows.length > 0)
      sink.add('exchange.header-none', [sheet.name], sheet.name, { sheet: sheet.name, columns: table.columns.slice(0, 5).map((column) => column.header) });
    return true;
  }
  headers.set(sheet, header);
  if (!reportHeader(sink, into, sheet, header)) return true;
  const firstWithId = new Map<unknown, number>(records.map(({ id }, i) => [id, i]));
  for (let i = header.at + 1; i < sheet.rows.length; i += 1) {
    if (i % rowsPerTurn === 0 && !(await run.turn({ phase: sheet.name, done: i, total: sheet.rows.length }))) return false;
    const { row, cells } = sheet.rows[i] ?? { row: 0, cells: [] };
    if (!header.columns.some(({ index }) => !isBlank(cells[index]))) continue;
    const record = readRow(sink, table, header, cells, (text) => (text === undefined ? [sheet.name, row] : [sheet.name, row, text]));
    const { id } = record;
    const first = id === undefined || table.givenId === undefined ? undefined : firstWithId.get(id);
    if (first !== undefined && sameJson(records[first], record)) {
      sink.add('exchange.duplicate-row', [sheet.name, row], id, { row: rowOf[first] ?? 0 }, 'warning');
      continue;
    }
    if (id !== undefined && first === undefined) firstWithId.set(id, records.length);
    records.push(record);
    sheetOf.push(sheet);
    rowOf.push(row);
  }
  return true;
};

/** What remains once all sheets of a table are read. */
export const finishTable = (sink: DiagnosticSink, into: TableRecords): void => giveIds(sink, into);
