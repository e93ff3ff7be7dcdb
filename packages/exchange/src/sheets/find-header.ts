import type { Cell, Sheet } from '../cells/cell';
import { headerKey } from './header-key';
import { otherNumber } from './other-columns';
import type { Column, SheetTable } from './table';

/** A sheet whose header was found: which column stands where. */
export interface FoundHeader {
  /** The place of the header among the sheet's rows. */
  readonly at: number;
  readonly columns: readonly { readonly index: number; readonly column: Column; readonly header: string }[];
  /** The columns of the remainder, in order. */
  readonly others: readonly number[];
  readonly unknown: readonly { readonly index: number; readonly header: string }[];
  readonly repeated: readonly { readonly index: number; readonly header: string }[];
  readonly missing: readonly Column[];
}

/** Titles and notes may stand above a header, this many rows of them. */
const headerRows = 30;

/** A header without what stands in brackets at its end, such as a unit. */
const bareHeader = (key: string): string => key.replace(/\(.*\)$/, '');

/** Which column each header means. */
const columnsByKey = (table: SheetTable): ReadonlyMap<string, Column> => {
  const known = new Map<string, Column>();
  const enter = (column: Column, texts: readonly string[]): void => {
    for (const key of texts.map(headerKey)) if (!known.has(key)) known.set(key, column);
  };
  // A header of its own goes before an alias of another column, and both before a header without its unit.
  for (const column of table.columns) enter(column, [column.header['zh-CN'], column.header.en]);
  for (const column of table.columns) enter(column, column.aliases ?? []);
  for (const column of table.columns) enter(column, [column.header['zh-CN'], column.header.en].map((text) => bareHeader(headerKey(text))));
  return known;
};

const textOf = (cell: Cell): string | undefined => (typeof cell === 'string' ? cell : typeof cell === 'number' ? String(cell) : undefined);

/** Reads one row as a header. */
const readHeader = (table: SheetTable, known: ReadonlyMap<string, Column>, info: ReadonlySet<string>, cells: readonly Cell[], at: number): FoundHeader => {
  const columns: { index: number; column: Column; header: string }[] = [];
  const others: { index: number; n: number }[] = [];
  const unknown: { index: number; header: string }[] = [];
  const repeated: { index: number; header: string }[] = [];
  cells.forEach((cell, index) => {
    const header = textOf(cell)?.trim();
    if (header === undefined || header === '') return;
    const key = headerKey(header);
    const column = known.get(key) ?? known.get(bareHeader(key));
    const n = otherNumber(key);
    if (column !== undefined && columns.some((found) => found.column === column)) repeated.push({ index, header });
    else if (column !== undefined) columns.push({ index, column, header });
    else if (n !== undefined) others.push({ index, n });
    else if (!info.has(key)) unknown.push({ index, header });
  });
  return {
    at,
    columns,
    others: others.sort((a, b) => a.n - b.n).map(({ index }) => index),
    unknown,
    repeated,
    missing: table.columns.filter((column) => column.required === true && !columns.some((found) => found.column === column)),
  };
};

/** The row of a sheet that is most like the header of a table; undefined where no row has a header of it. */
export const findHeader = (table: SheetTable, sheet: Sheet): FoundHeader | undefined => {
  const known = columnsByKey(table);
  const info = new Set((table.info ?? []).flatMap(({ header }) => [headerKey(header['zh-CN']), headerKey(header.en)]));
  let best: FoundHeader | undefined;
  for (const [at, { cells }] of sheet.rows.slice(0, headerRows).entries()) {
    const found = readHeader(table, known, info, cells, at);
    if (found.columns.length > (best?.columns.length ?? 0)) best = found;
  }
  return best;
};

const namesOf = (table: SheetTable): readonly string[] => [table.id, table.sheet['zh-CN'], table.sheet.en, ...(table.aliases ?? [])].map(headerKey);

/** The table that a sheet is of: by its name, else by a header with every required column of one table, the most columns winning. */
export const tableOf = (tables: readonly SheetTable[], sheet: Sheet): SheetTable | undefined => {
  const key = headerKey(sheet.name);
  const named = tables.find((table) => namesOf(table).includes(key));
  if (named !== undefined) return named;
  let best: { readonly table: SheetTable; readonly columns: number } | undefined;
  for (const table of tables) {
    const found = findHeader(table, sheet);
    if (found === undefined || found.missing.length > 0 || found.columns.length < 2) continue;
    if (found.columns.length > (best?.columns ?? 0)) best = { table, columns: found.columns.length };
  }
  return best?.table;
};
