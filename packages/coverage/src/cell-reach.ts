import type { HouseholdCells } from './household-cells';
import { cellSteps, type Lattice } from './lattice';
import { localScale } from './ellipsoid';
import { blockOf, type ProviderGrid, recordSize } from './provider-grid';

/**
 * The providers that may reach the households of one cell, found once for all of them: `whole` reach every household, `part` need a test of
 * each. Those of `whole` that may be the nearest of a household come first, `rivals` of them.
 */
export interface CellReach {
  whole: Int32Array;
  wholes: number;
  rivals: number;
  part: Int32Array;
  parts: number;
  /** Squared metres to the nearest place of the box, by provider of `whole`. */
  least: Float64Array;
}

/** Room for `providers` providers in reach of one cell. */
export const createCellReach = (providers: number): CellReach => ({
  whole: new Int32Array(providers),
  wholes: 0,
  rivals: 0,
  part: new Int32Array(providers),
  parts: 0,
  least: new Float64Array(providers),
});

/** How far a radius goes, in cells. */
export interface Span {
  readonly columns: number;
  readonly rows: number;
}

/** The span of `meters` (along the ground) at the latitude of the lattice where a cell is smallest. */
export const spanOf = (lattice: Lattice, meters: number): Span => {
  const perCell = lattice.perDegree / cellSteps;
  const furthest = Math.max(Math.abs(lattice.row0), Math.abs(lattice.row0 + lattice.rows)) / perCell;
  const { b0 } = localScale(Math.min(furthest, 89));
  const { a0 } = localScale(0);
  const reach = meters * 1.01 * perCell;
  return { columns: Math.ceil(reach / Math.sqrt(b0)) + 1, rows: Math.ceil(reach / Math.sqrt(a0)) + 1 };
};

/** Over a box the least distance may lie off its nearest corner by the drift of the scale: this much of the square is given away. */
const slack = 0.98;

/** Finds the providers of a cell. `limit` is the squared radius. Returns false for a cell without households. */
export const gatherCell = (cells: HouseholdCells, grid: ProviderGrid, span: Span, limit: number, cell: number, reach: CellReach): boolean => {
  const count = Number(cells.length[cell]);
  reach.wholes = 0;
  reach.rivals = 0;
  reach.parts = 0;
  if (count === 0) return false;
  const { lattice, east, north } = cells;
  const { record, head, next } = grid;
  const { whole, part, least } = reach;
  const from = Number(cells.start[cell]);
  let west = cellSteps;
  let right = 0;
  let south = cellSteps;
  let top = 0;
  for (let s = from; s < from + count; s += 1) {
    const x = Number(east[s]);
    const y = Number(north[s]);
    if (x < west) west = x;
    if (x > right) right = x;
    if (y < south) south = y;
    if (y > top) top = y;
  }
  const row = Math.floor(cell / lattice.columns);
  const column = cell - row * lattice.columns;
  const x0 = (lattice.column0 + column) * cellSteps;
  const y0 = (lattice.row0 + row) * cellSteps;
  const lastColumn = blockOf(column + span.columns, grid.columns);
  const lastRow = blockOf(row + span.rows, grid.rows);
  let nearest = Number.POSITIVE_INFINITY;
  for (let blockRow = blockOf(row - span.rows, grid.rows); blockRow <= lastRow; blockRow += 1)
    for (let blockColumn = blockOf(column - span.columns, grid.columns); blockColumn <= lastColumn; blockColumn += 1)
      for (let p = Number(head[blockRow * grid.columns + blockColumn]); p >= 0; p = Number(next[p])) {
        const at = p * recordSize;
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
        const far = px - west > right - px ? px - west : right - px;
        const low = south - py;
        const high = top - py;
        const maxLow = (b0 + low * (b1 + low * b2)) * far * far + (a0 + low * a1) * low * low;
        const maxHigh = (b0 + high * (b1 + high * b2)) * far * far + (a0 + high * a1) * high * high;
        const max = maxLow > maxHigh ? maxLow : maxHigh;
        if (max < nearest) nearest = max;
        if (max < limit) {
          whole[reach.wholes] = p;
          least[reach.wholes] = min;
          reach.wholes += 1;
        } else {
          part[reach.parts] = p;
          reach.parts += 1;
        }
      }
  // A rival could win or tie a household of this cell: nobody is nearer everywhere by more than the rounding of distances.
  const bound = nearest + (2 * Math.sqrt(nearest) + 1) * 1e-3;
  for (let i = 0; i < reach.wholes; i += 1) {
    if (Number(least[i]) > bound) continue;
    const p = Number(whole[i]);
    whole[i] = Number(whole[reach.rivals]);
    least[i] = Number(least[reach.rivals]);
    whole[reach.rivals] = p;
    reach.rivals += 1;
  }
  return true;
};
