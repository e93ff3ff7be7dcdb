import type { Cell, RawSheet, Sheet, SheetRow, SheetRows } from './cell';

/** Rows of one block. */
const rowsPerBlock = 256;

/** The cells of consecutive rows, one after the other, with the number of each row and the place of its first cell. */
interface Block<Cells, Numbers> {
  readonly cells: Cells;
  readonly numbers: Numbers;
  readonly starts: Numbers;
}

/**
 * Rows in a compact form: an object and an array for each of a hundred thousand rows would take more memory than their cells. Rows are added at the end, and made
 * on demand.
 */
export class PackedRows implements SheetRows {
  private readonly blocks: Block<readonly Cell[], Uint32Array>[] = [];
  private last: Block<Cell[], number[]> = { cells: [], numbers: [], starts: [] };
  /** Rows with wide gaps stay as they are: packed, they would take the place of their blank cells. */
  private readonly sparse = new Map<number, SheetRow>();

  get length(): number {
    return this.blocks.length * rowsPerBlock + this.last.numbers.length;
  }

  /** Adds a row with the first `width` of the cells. */
  add(row: number, cells: readonly Cell[], width: number): void {
    const { last } = this;
    last.numbers.push(row);
    last.starts.push(last.cells.length);
    for (let i = 0; i < width; i += 1) last.cells.push(cells[i]);
    if (last.numbers.length < rowsPerBlock) return;
    this.blocks.push({
      cells: last.cells.slice(),
      numbers: Uint32Array.from(last.numbers),
      starts: Uint32Array.from(last.starts),
    });
    this.last = { cells: [], numbers: [], starts: [] };
  }

  /** Adds a row with wide gaps between its cells. */
  addSparse(row: SheetRow): void {
    this.sparse.set(this.length, row);
    this.add(row.row, [], 0);
  }

  at(index: number): SheetRow | undefined {
    if (index < 0 || index >= this.length) return undefined;
    const { cells, start, end } = this.span(index);
    return this.sparse.get(index) ?? { row: this.numberAt(index), cells: cells.slice(start, end) };
  }

  /** Returns the number of a row. */
  numberAt(index: number): number {
    return this.blockOf(index).numbers[index % rowsPerBlock] ?? 0;
  }

  /** Returns one cell of a row. */
  cellAt(index: number, column: number): Cell {
    const { cells, start, end } = this.span(index);
    return start + column < end ? cells[start + column] : this.sparse.get(index)?.cells[column];
  }

  private blockOf(index: number): Block<readonly Cell[], ArrayLike<number>> {
    return this.blocks[Math.floor(index / rowsPerBlock)] ?? this.last;
  }

  private span(index: number): { readonly cells: readonly Cell[]; readonly start: number; readonly end: number } {
    const { cells, starts } = this.blockOf(index);
    const place = index % rowsPerBlock;
    return { cells, start: starts[place] ?? 0, end: starts[place + 1] ?? cells.length };
  }
}

/** Returns a sheet with its rows as an array. */
export const unpacked = ({ name, rows, hidden }: RawSheet): Sheet => {
  const all = Array.from({ length: rows.length }, (_, i): SheetRow => rows.at(i) ?? { row: i + 1, cells: [] });
  return { name, rows: all, ...(hidden === true ? { hidden } : {}) };
};
