import type { Cell, SheetRow, SheetRows } from '../cells/cell';
import type { PackedRows } from '../cells/packed-rows';
import type { MergedCells } from './sheet-handler';

/** Limit of the cells filled for merged cells, including blank ones created before them; a sheet with more is left unchanged. */
const mostFilled = 1_000_000;

/** Returns the index of the first row from the number `row` on. */
const firstFrom = (rows: PackedRows, row: number): number => {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rows.numberAt(middle) < row) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** A row with the values of merged cells in it. */
interface FilledRow extends SheetRow {
  readonly cells: Cell[];
  readonly merged: number[];
}

/**
 * Fills the value of merged cells downwards in their first column: a title over two rows of a header, or a building's name merged beside its flats, is in every
 * row concerned, marked as merged. Rows without other content are not added.
 */
export const fillMerged = (rows: PackedRows, merged: readonly MergedCells[]): SheetRows => {
  const filled = new Map<number, FilledRow>();
  let count = 0;
  for (const { top, bottom, left } of merged) {
    const first = firstFrom(rows, top);
    const value = first < rows.length && rows.numberAt(first) === top ? rows.cellAt(first, left) : undefined;
    if (value === undefined) continue;
    for (let i = first + 1; i < rows.length && rows.numberAt(i) <= bottom; i += 1) {
      const before = filled.get(i);
      count += 1;
      if (count > mostFilled) return rows;
      if ((before?.cells[left] ?? rows.cellAt(i, left)) !== undefined) continue;
      const into = before ?? { row: rows.numberAt(i), cells: [...(rows.at(i)?.cells ?? [])], merged: [] };
      filled.set(i, into);
      count += Math.max(0, left - into.cells.length);
      if (count > mostFilled) return rows;
      while (into.cells.length <= left) into.cells.push(undefined);
      into.cells[left] = value;
      into.merged.push(left);
    }
  }
  return filled.size === 0 ? rows : { length: rows.length, at: (index) => filled.get(index) ?? rows.at(index) };
};
