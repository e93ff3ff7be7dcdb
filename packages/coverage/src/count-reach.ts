import { type CellReach, createCellReach, gatherCell, type Span } from './cell-reach';
import { stepsPerMeter } from './ellipsoid';
import type { HouseholdCells } from './household-cells';
import { cellSteps } from './lattice';
import { type ProviderGrid, recordSize } from './provider-grid';

/** The distance of a household without a provider in reach. */
export const noDistance = 0xffff_ffff;

/** For each household: how many providers reach it, which is nearest (−1 for none) and how far it is, in steps of 0.1 mm. */
export interface Counts {
  readonly count: Uint32Array;
  readonly nearest: Int32Array;
  readonly distance: Uint32Array;
}

/** No provider in reach of anyone. */
export const emptyCounts = (households: number): Counts => ({
  count: new Uint32Array(households),
  nearest: new Int32Array(households).fill(-1),
  distance: new Uint32Array(households).fill(noDistance),
});

/** The squared distance from which on something is out of a radius in steps. */
export const limitOf = (steps: number): number => {
  const meters = (steps + 0.5) / stepsPerMeter;
  return meters * meters;
};

/** Squared metres as steps of 0.1 mm. */
export const stepsOfSquare = (square: number): number => Math.floor(Math.sqrt(square) * stepsPerMeter + 0.5);

interface Scratch {
  readonly count: Uint32Array;
  readonly nearest: Int32Array;
  readonly distance: Uint32Array;
  /** Squared metres under which a provider wins or ties. */
  readonly rival: Float64Array;
}

/** Offers one provider to the households of a cell: counts those in reach and keeps the nearest; of a tie the lower index. */
const offer = (cells: HouseholdCells, record: Float64Array, p: number, x0: number, y0: number, from: number, size: number, limit: number, one: number, { count, nearest, distance, rival }: Scratch): void => {
  const { east, north } = cells;
  const at = p * recordSize;
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
    if (square >= limit) continue;
    count[i] = Number(count[i]) + one;
    if (square >= Number(rival[i])) continue;
    const steps = stepsOfSquare(square);
    const best = Number(distance[i]);
    if (steps > best || (steps === best && p > Number(nearest[i]))) continue;
    distance[i] = steps;
    nearest[i] = p;
    rival[i] = limitOf(steps);
  }
};

/** Counts every household's providers in reach, and finds the nearest, cell by cell. */
export const countReach = (cells: HouseholdCells, grid: ProviderGrid, span: Span, limit: number, out: Counts): void => {
  const { lattice, start, length, household } = cells;
  let longest = 0;
  for (let c = 0; c < length.length; c += 1) longest = Math.max(longest, Number(length[c]));
  const scratch: Scratch = { ...emptyCounts(longest), rival: new Float64Array(longest) };
  const reach: CellReach = createCellReach(grid.next.length);
  const { count, nearest, distance, rival } = scratch;
  for (let cell = 0; cell < length.length; cell += 1) {
    if (!gatherCell(cells, grid, span, limit, cell, reach)) continue;
    const size = Number(length[cell]);
    const from = Number(start[cell]);
    const row = Math.floor(cell / lattice.columns);
    const x0 = (lattice.column0 + cell - row * lattice.columns) * cellSteps;
    const y0 = (lattice.row0 + row) * cellSteps;
    count.fill(reach.wholes, 0, size);
    nearest.fill(-1, 0, size);
    distance.fill(noDistance, 0, size);
    rival.fill(limit, 0, size);
    for (let i = 0; i < reach.rivals; i += 1) offer(cells, grid.record, Number(reach.whole[i]), x0, y0, from, size, limit, 0, scratch);
    for (let i = 0; i < reach.parts; i += 1) offer(cells, grid.record, Number(reach.part[i]), x0, y0, from, size, limit, 1, scratch);
    for (let i = 0; i < size; i += 1) {
      const h = Number(household[from + i]);
      out.count[h] = Number(count[i]);
      out.nearest[h] = Number(nearest[i]);
      out.distance[h] = Number(distance[i]);
    }
  }
};
