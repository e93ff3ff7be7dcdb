import { type CellReach, fullestCell, type Span, visitCells } from './cell-reach';
import { stepsPerMeter } from '../points/ellipsoid';
import type { HouseholdCells } from './household-cells';
import { type ProviderGrid, recordSize } from './provider-grid';

/** The distance of a household without a provider in reach. */
export const noDistance = 0xffff_ffff;

/** For each household: the number of providers in reach, the nearest (−1 for none) and the distance to it in whole steps. */
export interface Counts {
  readonly count: Uint32Array;
  readonly nearest: Int32Array;
  readonly distance: Uint32Array;
}

/** Returns counts with no provider in reach of any household. */
export const emptyCounts = (households: number): Counts => ({
  count: new Uint32Array(households),
  nearest: new Int32Array(households).fill(-1),
  distance: new Uint32Array(households).fill(noDistance),
});

/** Returns the squared distance in metres at and beyond which a place is outside a radius in steps. */
export const limitOf = (steps: number): number => {
  const meters = (steps + 0.5) / stepsPerMeter;
  return meters * meters;
};

/** Converts squared metres to a distance in steps of 0.1 mm. */
export const stepsOfSquare = (square: number): number => Math.floor(Math.sqrt(square) * stepsPerMeter + 0.5);

/** The interim result for the households of one cell. */
interface Scratch {
  readonly count: Uint32Array;
  /** The nearest provider so far and its squared distance in metres, the limit where there is none. */
  readonly nearest: Int32Array;
  readonly square: Float64Array;
}

/** Counts a provider that cannot be the nearest of any household in the cell. */
const countOnly = (
  { east, north }: HouseholdCells,
  { nearby: { record }, x0, y0 }: CellReach,
  n: number,
  from: number,
  size: number,
  limit: number,
  count: Uint32Array,
): void => {
  const at = n * recordSize;
  const px = Number(record[at]) - x0;
  const py = Number(record[at + 1]) - y0;
  const a0 = Number(record[at + 2]);
  const a1 = Number(record[at + 3]);
  const b0 = Number(record[at + 4]);
  const b1 = Number(record[at + 5]);
  const b2 = Number(record[at + 6]);
  for (let i = 0; i < size; i += 1) {
    const dx = Number(east[from + i]) - px;
    const dy = Number(north[from + i]) - py;
    const square = (b0 + dy * (b1 + dy * b2)) * dx * dx + (a0 + dy * a1) * dy * dy;
    count[i] = Number(count[i]) + (square < limit ? 1 : 0);
  }
};

/**
 * Tests a provider against the households of a cell: counts `one` where it is in reach, and keeps the nearest, the lower index on a tie.
 * `tie` is the largest difference between the squares of equal distances in steps.
 */
const offer = (
  { east, north }: HouseholdCells,
  { nearby, x0, y0 }: CellReach,
  n: number,
  from: number,
  size: number,
  limit: number,
  tie: number,
  one: number,
  { count, nearest, square: best }: Scratch,
): void => {
  const { record } = nearby;
  const p = Number(nearby.provider[n]);
  const at = n * recordSize;
  const px = Number(record[at]) - x0;
  const py = Number(record[at + 1]) - y0;
  const a0 = Number(record[at + 2]);
  const a1 = Number(record[at + 3]);
  const b0 = Number(record[at + 4]);
  const b1 = Number(record[at + 5]);
  const b2 = Number(record[at + 6]);
  for (let i = 0; i < size; i += 1) {
    const dx = Number(east[from + i]) - px;
    const dy = Number(north[from + i]) - py;
    const square = (b0 + dy * (b1 + dy * b2)) * dx * dx + (a0 + dy * a1) * dy * dy;
    if (one === 1) count[i] = Number(count[i]) + (square < limit ? 1 : 0);
    const held = Number(best[i]);
    if (square >= held + tie || square >= limit) continue;
    if (square > held - tie && Number(nearest[i]) >= 0) {
      const steps = stepsOfSquare(square);
      const bestSteps = stepsOfSquare(held);
      if (steps > bestSteps || (steps === bestSteps && p > Number(nearest[i]))) continue;
    }
    best[i] = square;
    nearest[i] = p;
  }
};

/**
 * Counts every household's providers in reach, and finds the nearest, cell by cell. `limit` is the squared radius; `out` must start as
 * returned by `emptyCounts`.
 */
export const countReach = (cells: HouseholdCells, grid: ProviderGrid, span: Span, limit: number, out: Counts): void => {
  const fullest = fullestCell(cells);
  const scratch: Scratch = {
    count: new Uint32Array(fullest),
    nearest: new Int32Array(fullest),
    square: new Float64Array(fullest),
  };
  const { count, nearest, square } = scratch;
  const tie = (2 * Math.sqrt(limit) + 1) / stepsPerMeter;
  visitCells(cells, grid, span, limit, (from, size, reach) => {
    if (reach.wholes + reach.parts === 0) return;
    count.fill(reach.wholes, 0, size);
    nearest.fill(-1, 0, size);
    square.fill(limit, 0, size);
    for (let k = 0; k < reach.wholeRivals; k += 1)
      offer(cells, reach, Number(reach.whole[k]), from, size, limit, tie, 0, scratch);
    for (let k = 0; k < reach.partRivals; k += 1)
      offer(cells, reach, Number(reach.part[k]), from, size, limit, tie, 1, scratch);
    for (let k = reach.partRivals; k < reach.parts; k += 1)
      countOnly(cells, reach, Number(reach.part[k]), from, size, limit, count);
    for (let i = 0; i < size; i += 1) {
      const h = Number(cells.household[from + i]);
      const p = Number(nearest[i]);
      out.count[h] = Number(count[i]);
      out.nearest[h] = p;
      out.distance[h] = p < 0 ? noDistance : stepsOfSquare(Number(square[i]));
    }
  });
};
