import type { Cell, RawSheet } from '../cells/cell';
import { bareKey, headerKey, sheetKeys, unnumberedKey } from './header-key';
import { otherNumber } from './other-columns';
import type { Column, SheetTable } from './table';

/** The header found in a sheet, with the index of each column. */
export interface FoundHeader {
  /** The index of the header's last row among the sheet's rows. */
  readonly at: number;
  /** The number of that row, as shown by a spreadsheet program. */
  readonly row: number;
  readonly columns: readonly { readonly index: number; readonly column: Column; readonly header: string }[];
  /** The columns of the remainder, in order. */
  readonly others: readonly number[];
  /** Columns for people only. */
  readonly shown: readonly number[];
  readonly unknown: readonly { readonly index: number; readonly header: string }[];
  readonly repeated: readonly { readonly index: number; readonly header: string }[];
  readonly missing: readonly Column[];
}

/** Number of rows above a header that may hold titles and notes. */
const headerRows = 30;

/** The known headers of a table. */
interface KnownHeaders {
  readonly columnOf: (header: string) => Column | undefined;
  readonly shown: ReadonlySet<string>;
}

/** Returns the known headers of a table, with the column of each. */
const knownHeaders = (table: SheetTable): KnownHeaders => {
  const known = new Map<string, Column>();
  const enter = (column: Column, texts: readonly string[]): void => {
    for (const key of texts.map(headerKey)) if (!known.has(key)) known.set(key, column);
  };
  // A column's own header takes precedence over an alias of another column, and both over a header without its unit.
  for (const column of table.columns) enter(column, [column.header['zh-CN'], column.header.en]);
  for (const column of table.columns) enter(column, column.aliases ?? []);
  for (const column of table.columns)
    enter(
      column,
      [column.header['zh-CN'], column.header.en].map((text) => bareKey(headerKey(text))),
    );
  const plain = (key: string): Column | undefined => known.get(key) ?? known.get(bareKey(key));
  return {
    columnOf: (header) => plain(headerKey(header)) ?? plain(unnumberedKey(header)),
    shown: new Set((table.info ?? []).flatMap(({ header }) => [headerKey(header['zh-CN']), headerKey(header.en)])),
  };
};

const textOf = (cell: Cell): string | undefined =>
  typeof cell === 'string' ? cell : typeof cell === 'number' ? String(cell) : undefined;

/** The longest header; a longer text belongs to a row. */
const longestHeader = 200;

const headerAt = (cells: readonly Cell[], index: number): string => {
  const text = textOf(cells[index]) ?? '';
  return text.length > longestHeader ? '' : text.trim();
};

/** Reads one row as a header. */
const readHeader = (
  table: SheetTable,
  known: KnownHeaders,
  cells: readonly Cell[],
  at: number,
  row: number,
): FoundHeader => {
  const columns: { index: number; column: Column; header: string }[] = [];
  const others: { index: number; n: number }[] = [];
  const unknown: { index: number; header: string }[] = [];
  const repeated: { index: number; header: string }[] = [];
  const shown: number[] = [];
  const found = new Set<Column>();
  cells.forEach((_, index) => {
    const header = headerAt(cells, index);
    if (header === '') return;
    const key = headerKey(header);
    const column = known.columnOf(header);
    const n = otherNumber(key);
    if (column !== undefined && found.has(column)) repeated.push({ index, header });
    else if (column !== undefined) {
      found.add(column);
      columns.push({ index, column, header });
    } else if (n !== undefined) others.push({ index, n });
    else if (known.shown.has(key)) shown.push(index);
    else unknown.push({ index, header });
  });
  return {
    at,
    row,
    columns,
    others: others.sort((a, b) => a.n - b.n).map(({ index }) => index),
    shown,
    unknown,
    repeated,
    missing: table.columns.filter((column) => column.required === true && !found.has(column)),
  };
};

/**
 * Joins a row and the one below it into one header: the lower row names only columns that the upper row leaves open. Undefined when the lower row is not part
 * of a header.
 */
const joinRows = (known: KnownHeaders, upper: readonly Cell[], lower: readonly Cell[]): readonly Cell[] | undefined => {
  let more = 0;
  const joined: Cell[] = [];
  for (let index = 0; index < Math.max(upper.length, lower.length); index += 1) {
    const [above, below] = [headerAt(upper, index), headerAt(lower, index)];
    // Numbers, dates and texts that only look blank are not part of a header.
    if (lower[index] !== undefined && (typeof lower[index] !== 'string' || below === '')) return undefined;
    const [ofAbove, ofBelow] = [known.columnOf(above), known.columnOf(below)];
    // Below a known column, the cell is blank or, when cells are merged, repeats the header.
    if (ofAbove !== undefined && below !== '' && ofBelow !== ofAbove) return undefined;
    if (ofBelow !== undefined && ofAbove === undefined) more += 1;
    joined.push(below === '' ? upper[index] : lower[index]);
  }
  return more === 0 ? undefined : joined;
};

/** Finds the row of a sheet that best matches the header of a table, or two rows that match together; undefined when no row matches. */
export const findHeader = (table: SheetTable, sheet: RawSheet): FoundHeader | undefined => {
  const known = knownHeaders(table);
  let best: FoundHeader | undefined;
  for (let at = 0; at < Math.min(headerRows, sheet.rows.length); at += 1) {
    const { row, cells } = sheet.rows.at(at) ?? { row: 1, cells: [] };
    const found = readHeader(table, known, cells, at, row);
    if (found.columns.length > (best?.columns.length ?? 0)) best = found;
    const below = found.columns.length === 0 ? undefined : sheet.rows.at(at + 1);
    const joined = below === undefined ? undefined : joinRows(known, cells, below.cells);
    const both =
      below === undefined || joined === undefined ? undefined : readHeader(table, known, joined, at + 1, below.row);
    if (both !== undefined && both.columns.length > (best?.columns.length ?? 0)) best = both;
  }
  return best;
};

/** Returns the columns missing from a sheet, except those that a mask removes. */
export const absentColumns = (table: SheetTable, header: FoundHeader): readonly Column[] =>
  table.columns.filter(
    (column) => column.sensitive === undefined && !header.columns.some((found) => found.column === column),
  );

const namesOf = (table: SheetTable): readonly string[] =>
  [table.id, table.sheet['zh-CN'], table.sheet.en, ...(table.aliases ?? [])].map(headerKey);

/** Returns the table of a sheet: by its name, or by a header with every required column of a table; the most columns win. */
export const tableOf = (tables: readonly SheetTable[], sheet: RawSheet): SheetTable | undefined => {
  for (const key of sheetKeys(sheet.name)) {
    const named = tables.find((table) => namesOf(table).includes(key));
    if (named !== undefined) return named;
  }
  let best: { readonly table: SheetTable; readonly columns: number } | undefined;
  for (const table of tables) {
    const found = findHeader(table, sheet);
    if (found === undefined || found.missing.length > 0 || found.columns.length < 2) continue;
    if (found.columns.length > (best?.columns ?? 0)) best = { table, columns: found.columns.length };
  }
  return best?.table;
};
