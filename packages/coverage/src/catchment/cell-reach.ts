import { localScale } from '../points/ellipsoid';
import type { HouseholdCells } from './household-cells';
import { cellSteps, type Lattice } from '../points/lattice';
import { blockCells, blockOf, type ProviderGrid, recordSize } from './provider-grid';

/** The providers that may reach some cell of a block: their indices, and contiguous copies of their records. */
interface Nearby {
  readonly provider: Int32Array;
  readonly record: Float64Array;
  count: number;
}

/**
 * The providers that may reach the households of one cell, as offsets into `nearby`: `whole` reach every household, `part` need a test for each.
 * In both lists the providers that may be nearest to some household come first: `wholeRivals` and `partRivals` of them.
 */
export interface CellReach {
  readonly nearby: Nearby;
  readonly whole: Int32Array;
  wholes: number;
  wholeRivals: number;
  readonly part: Int32Array;
  parts: number;
  partRivals: number;
  /** The cell's corner in lattice steps. */
  x0: number;
  y0: number;
  /** The least squared distance in metres from each of `nearby` to the box of the cell's households. */
  readonly least: Float64Array;
}

/** The extent of a radius in cells. */
export interface Span {
  readonly columns: number;
  readonly rows: number;
}

/** Returns the span of `meters` (along the ground) at the latitude of the lattice where a cell is smallest. */
export const spanOf = (lattice: Lattice, meters: number): Span => {
  const perCell = lattice.perDegree / cellSteps;
  const furthest = Math.max(Math.abs(lattice.row0), Math.abs(lattice.row0 + lattice.rows)) / perCell;
  const { b0 } = localScale(Math.min(furthest, 89));
  const { a0 } = localScale(0);
  const reach = meters * 1.01 * perCell;
  return { columns: Math.ceil(reach / Math.sqrt(b0)) + 1, rows: Math.ceil(reach / Math.sqrt(a0)) + 1 };
};

/** Safety factor on squared distances: because the scale drifts over a box, the least distance may lie off its nearest corner. */
const slack = 0.98;

const createReach = (providers: number): CellReach => ({
  nearby: { provider: new Int32Array(providers), record: new Float64Array(providers * recordSize), count: 0 },
  whole: new Int32Array(providers),
  wholes: 0,
  wholeRivals: 0,
  part: new Int32Array(providers),
  parts: 0,
  partRivals: 0,
  x0: 0,
  y0: 0,
  least: new Float64Array(providers),
});

/** Gathers the providers that may reach a block of cells. */
const gatherBlock = (
  grid: ProviderGrid,
  span: Span,
  limit: number,
  column: number,
  row: number,
  nearby: Nearby,
): void => {
  const { record, head, next, lattice } = grid;
  const west = (lattice.column0 + column) * cellSteps;
  const south = (lattice.row0 + row) * cellSteps;
  const size = blockCells * cellSteps;
  const lastColumn = blockOf(column + blockCells + span.columns, grid.columns);
  const lastRow = blockOf(row + blockCells + span.rows, grid.rows);
  let count = 0;
  for (let r = blockOf(row - span.rows, grid.rows); r <= lastRow; r += 1)
    for (let c = blockOf(column - span.columns, grid.columns); c <= lastColumn; c += 1)
      for (let p = Number(head[r * grid.columns + c]); p >= 0; p = Number(next[p])) {
        const at = p * recordSize;
        const x = Number(record[at]) - west;
        const y = Number(record[at + 1]) - south;
        const dx = x < 0 ? -x : x > size ? x - size : 0;
        const dy = y < 0 ? -y : y > size ? size - y : 0;
        const across = Number(record[at + 4]) + dy * (Number(record[at + 5]) + dy * Number(record[at + 6]));
        if ((across * dx * dx + (Number(record[at + 2]) + dy * Number(record[at + 3])) * dy * dy) * slack >= limit)
          continue;
        nearby.provider[count] = p;
        const to = count * recordSize;
        for (let k = 0; k < recordSize; k += 1) nearby.record[to + k] = Number(record[at + k]);
        count += 1;
      }
  nearby.count = count;
};

/** Moves the providers of a list that may be nearest to its front; returns their number. */
const rivalsFirst = (list: Int32Array, length: number, least: Float64Array, bound: number): number => {
  let rivals = 0;
  for (let i = 0; i < length; i += 1) {
    const n = Number(list[i]);
    if (Number(least[n]) > bound) continue;
    list[i] = Number(list[rivals]);
    list[rivals] = n;
    rivals += 1;
  }
  return rivals;
};

/** Sorts the providers near a block into those that reach all of one cell and those that reach part of it. */
const gatherCell = (cells: HouseholdCells, limit: number, from: number, count: number, reach: CellReach): void => {
  const { east, north } = cells;
  const { nearby, whole, part, least, x0, y0 } = reach;
  const { record } = nearby;
  let west = cellSteps;
  let right = 0;
  let south = cellSteps;
  let top = 0;
  for (let s = from; s < from + count; s += 1) {
    const x = Number(east[s]);
    const y = Number(north[s]);
    west = x < west ? x : west;
    right = x > right ? x : right;
    south = y < south ? y : south;
    top = y > top ? y : top;
  }
  let wholes = 0;
  let parts = 0;
  let nearest = Number.POSITIVE_INFINITY;
  let first = 0;
  for (let n = 0; n < nearby.count; n += 1) {
    const at = n * recordSize;
    const px = Number(record[at]) - x0;
    const py = Number(record[at + 1]) - y0;
    const a0 = Number(record[at + 2]);
    const a1 = Number(record[at + 3]);
    const b0 = Number(record[at + 4]);
    const b1 = Number(record[at + 5]);
    const b2 = Number(record[at + 6]);
    const dx = px < west ? west - px : px > right ? px - right : 0;
    const dy = py < south ? south - py : py > top ? top - py : 0;
    const min = ((b0 + dy * (b1 + dy * b2)) * dx * dx + (a0 + dy * a1) * dy * dy) * slack;
    if (min >= limit) continue;
    least[n] = min;
    const far = px - west > right - px ? px - west : right - px;
    const low = south - py;
    const high = top - py;
    const maxLow = (b0 + low * (b1 + low * b2)) * far * far + (a0 + low * a1) * low * low;
    const maxHigh = (b0 + high * (b1 + high * b2)) * far * far + (a0 + high * a1) * high * high;
    const max = maxLow > maxHigh ? maxLow : maxHigh;
    if (max < nearest) nearest = max;
    if (max < limit) {
      // The likeliest nearest goes first: later ones seldom win.
      if (max === nearest) first = wholes;
      whole[wholes] = n;
      wholes += 1;
    } else {
      part[parts] = n;
      parts += 1;
    }
  }
  if (wholes > 0) {
    const n = Number(whole[first]);
    whole[first] = Number(whole[0]);
    whole[0] = n;
  }
  // A provider beyond this bound is no rival: some provider is nearer everywhere in the cell, by more than the rounding of distances.
  const bound = nearest + (2 * Math.sqrt(nearest) + 1) * 1e-3;
  reach.wholes = wholes;
  reach.parts = parts;
  reach.wholeRivals = rivalsFirst(whole, wholes, least, bound);
  reach.partRivals = rivalsFirst(part, parts, least, bound);
};

/** Visits every cell that has households, with the providers that reach it; `limit` is the squared radius. */
export const visitCells = (
  cells: HouseholdCells,
  grid: ProviderGrid,
  span: Span,
  limit: number,
  visit: (from: number, count: number, reach: CellReach) => void,
): void => {
  const { lattice, start, length } = cells;
  const reach = createReach(grid.next.length);
  for (let blockRow = 0; blockRow < lattice.rows; blockRow += blockCells)
    for (let blockColumn = 0; blockColumn < lattice.columns; blockColumn += blockCells) {
      let gathered = false;
      const lastRow = Math.min(blockRow + blockCells, lattice.rows);
      const lastColumn = Math.min(blockColumn + blockCells, lattice.columns);
      for (let row = blockRow; row < lastRow; row += 1)
        for (let column = blockColumn; column < lastColumn; column += 1) {
          const cell = row * lattice.columns + column;
          const count = Number(length[cell]);
          if (count === 0) continue;
          if (!gathered) gatherBlock(grid, span, limit, blockColumn, blockRow, reach.nearby);
          gathered = true;
          reach.x0 = (lattice.column0 + column) * cellSteps;
          reach.y0 = (lattice.row0 + row) * cellSteps;
          gatherCell(cells, limit, Number(start[cell]), count, reach);
          visit(Number(start[cell]), count, reach);
        }
    }
};

/** Returns the largest number of households in one cell. */
export const fullestCell = ({ length }: HouseholdCells): number => {
  let most = 0;
  for (let c = 0; c < length.length; c += 1) if (Number(length[c]) > most) most = Number(length[c]);
  return most;
};
