import { isHolder } from '@community1373/base/diagnostics';
import { checkFinite, checkLists, refuse } from './linear-program';

/**
 * Columns to add: column j has the entries `starts[j]` up to (not including) `starts[j + 1]` of `rows` and `values`. Variables are ≥ 0 without an upper bound.
 */
export interface FurtherColumns {
  /** Cost of each column. */
  readonly cost: ArrayLike<number>;
  /** For each column, the position of its first entry; one more for the end of the last column. */
  readonly starts: ArrayLike<number>;
  /** Row of each entry. */
  readonly rows: ArrayLike<number>;
  /** Coefficient of each entry. */
  readonly values: ArrayLike<number>;
}

const isPlace = (place: number, count: number): boolean => Number.isInteger(place) && place >= 0 && place < count;

/** Checks columns to add to a model of so many rows. */
export const checkFurther = (columns: FurtherColumns, count: number): void => {
  if (!isHolder(columns)) refuse('program.shape', columns);
  const { cost, starts, rows, values } = columns;
  checkLists(cost, starts, rows, values);
  checkFinite(cost);
  checkFinite(values);
  if (starts.length !== cost.length + 1 || rows.length !== values.length)
    refuse('program.length', [starts.length, cost.length, rows.length, values.length]);
  if (starts[0] !== 0 || starts[cost.length] !== rows.length)
    refuse('program.matrix', [starts[0], starts[cost.length]]);
  for (let j = 0; j < cost.length; j += 1) {
    const [from, to] = [Number(starts[j]), Number(starts[j + 1])];
    if (!Number.isInteger(from) || !(from <= to)) refuse('program.matrix', [j, from, to]);
    const seen = new Set<number>();
    for (let k = from; k < to; k += 1) {
      const row = Number(rows[k]);
      if (!isPlace(row, count) || seen.has(row)) refuse('program.matrix', [j, row]);
      seen.add(row);
    }
  }
};

/** Checks columns, named by their places, and one cost for each. */
export const checkCosts = (columns: ArrayLike<number>, costs: ArrayLike<number>, count: number): void => {
  checkLists(columns, costs);
  if (columns.length !== costs.length) refuse('program.length', [columns.length, costs.length]);
  checkFinite(costs);
  for (let k = 0; k < columns.length; k += 1)
    if (!isPlace(Number(columns[k]), count)) refuse('program.matrix', columns[k]);
};

/** Checks the columns of a basis: as many as there are rows, none twice. */
export const checkBasis = (columns: ArrayLike<number>, rows: number, count: number): void => {
  checkLists(columns);
  if (columns.length !== rows) refuse('program.length', [columns.length, rows]);
  const seen = new Set<number>();
  for (let k = 0; k < rows; k += 1) {
    const column = Number(columns[k]);
    if (!isPlace(column, count) || seen.has(column)) refuse('program.matrix', column);
    seen.add(column);
  }
};
