import type { Cell, SheetRow } from '../cells/cell';
import type { MergedCells } from './sheet-handler';

/** Limit of the cells filled for merged cells, including blank ones created before them; a sheet with more is left unchanged. */
const mostFilled = 1_000_000;

/** Returns the index of the first row from the number `row` on. */
const firstFrom = (rows: readonly SheetRow[], row: number): number => {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.row ?? 0) < row) low = middle + 1;
    else high = middle;
  }
  return low;
};

/**
 * Fills the value of merged cells downwards in their first column: a title over two rows of a header, or a building's name merged beside its flats, is in every
 * row concerned, marked as merged. Rows without other content are not added.
 */
export const fillMerged = (rows: readonly SheetRow[], merged: readonly MergedCells[]): readonly SheetRow[] => {
  if (merged.length === 0) return rows;
  const filled = new Map<number, { readonly cells: Cell[]; readonly merged: number[] }>();
  let count = 0;
  for (const { top, bottom, left } of merged) {
    const first = firstFrom(rows, top);
    const start = rows[first];
    const value = start?.row === top ? start.cells[left] : undefined;
    if (value === undefined) continue;
    for (let i = first + 1; i < rows.length && (rows[i]?.row ?? 0) <= bottom; i += 1) {
      count += 1 + Math.max(0, left - (filled.get(i)?.cells ?? rows[i]?.cells ?? []).length);
      if (count > mostFilled) return rows;
      if (rows[i]?.cells[left] !== undefined || filled.get(i)?.cells[left] !== undefined) continue;
      const into = filled.get(i) ?? { cells: [...(rows[i]?.cells ?? [])], merged: [] };
      filled.set(i, into);
      while (into.cells.length <= left) into.cells.push(undefined);
      into.cells[left] = value;
      into.merged.push(left);
    }
  }
  return rows.map((row, i) => {
    const into = filled.get(i);
    return into === undefined ? row : { row: row.row, ...into };
  });
};
