import { noDistance, stepsOfSquare } from './count-reach';
import type { Span } from './cell-reach';
import type { HouseholdCells } from './household-cells';
import { cellSteps } from '../points/lattice';
import { blockOf, type ProviderGrid, recordSize } from './provider-grid';

/** Finds the households of one provider, or the providers of one place; the result arrays are reused. */
export interface Scan {
  /** Finds the households in reach of a provider into `household` and `distance`; returns their number. */
  readonly provider: (p: number) => number;
  household: Int32Array;
  /** Steps of 0.1 mm. */
  distance: Uint32Array;
  /** Finds the providers in reach of a place in lattice steps, the nearest into `nearest`; returns their number. */
  readonly place: (x: number, y: number) => number;
  readonly nearest: { provider: number; distance: number };
  /** The providers found by the last call of `place`. */
  readonly reaching: { provider: Int32Array; distance: Uint32Array };
}

const clampCell = (value: number, last: number): number => (value < 0 ? 0 : value > last ? last : value);

/** Creates a scan over households and providers that follows their edits. `limit` is the squared radius. */
export const createScan = (cells: HouseholdCells, grid: ProviderGrid, span: Span, limit: number): Scan => {
  const { lattice } = cells;
  const scan: Scan = {
    household: new Int32Array(1024),
    distance: new Uint32Array(1024),
    nearest: { provider: -1, distance: noDistance },
    reaching: { provider: new Int32Array(256), distance: new Uint32Array(256) },
    provider: (p) => {
      const at = p * recordSize;
      const { record } = grid;
      const x = Number(record[at]);
      const y = Number(record[at + 1]);
      const a0 = Number(record[at + 2]);
      const a1 = Number(record[at + 3]);
      const b0 = Number(record[at + 4]);
      const b1 = Number(record[at + 5]);
      const b2 = Number(record[at + 6]);
      const column = Math.floor(x / cellSteps) - lattice.column0;
      const row = Math.floor(y / cellSteps) - lattice.row0;
      const lastColumn = clampCell(column + span.columns, lattice.columns - 1);
      const lastRow = clampCell(row + span.rows, lattice.rows - 1);
      let found = 0;
      if (column + span.columns < 0 || row + span.rows < 0) return 0;
      for (let r = clampCell(row - span.rows, lattice.rows); r <= lastRow; r += 1) {
        const y0 = (lattice.row0 + r) * cellSteps - y;
        const dyEdge = y0 > 0 ? y0 : y0 + cellSteps < 0 ? y0 + cellSteps : 0;
        const along = (a0 + dyEdge * a1) * dyEdge * dyEdge;
        if (along * 0.98 >= limit) continue;
        const across = b0 + dyEdge * (b1 + dyEdge * b2);
        for (let c = clampCell(column - span.columns, lattice.columns); c <= lastColumn; c += 1) {
          const x0 = (lattice.column0 + c) * cellSteps - x;
          const dxEdge = x0 > 0 ? x0 : x0 + cellSteps < 0 ? x0 + cellSteps : 0;
          if ((across * dxEdge * dxEdge + along) * 0.98 >= limit) continue;
          const cell = r * lattice.columns + c;
          const size = Number(cells.length[cell]);
          if (size === 0) continue;
          if (found + size > scan.household.length) grow(scan, found + size);
          const { household, distance } = scan;
          const from = Number(cells.start[cell]);
          for (let s = from; s < from + size; s += 1) {
            const dx = Number(cells.east[s]) + x0;
            const dy = Number(cells.north[s]) + y0;
            const square = (b0 + dy * (b1 + dy * b2)) * dx * dx + (a0 + dy * a1) * dy * dy;
            if (square >= limit) continue;
            household[found] = Number(cells.household[s]);
            distance[found] = stepsOfSquare(square);
            found += 1;
          }
        }
      }
      return found;
    },
    place: (x, y) => {
      const { record, head, next } = grid;
      const column = Math.floor(x / cellSteps) - lattice.column0;
      const row = Math.floor(y / cellSteps) - lattice.row0;
      const lastColumn = blockOf(column + span.columns, grid.columns);
      const lastRow = blockOf(row + span.rows, grid.rows);
      let count = 0;
      let nearest = -1;
      let best = noDistance;
      for (let r = blockOf(row - span.rows, grid.rows); r <= lastRow; r += 1)
        for (let c = blockOf(column - span.columns, grid.columns); c <= lastColumn; c += 1)
          for (let p = Number(head[r * grid.columns + c]); p >= 0; p = Number(next[p])) {
            const at = p * recordSize;
            const dx = x - Number(record[at]);
            const dy = y - Number(record[at + 1]);
            const square =
              (Number(record[at + 4]) + dy * (Number(record[at + 5]) + dy * Number(record[at + 6]))) * dx * dx +
              (Number(record[at + 2]) + dy * Number(record[at + 3])) * dy * dy;
            if (square >= limit) continue;
            const steps = stepsOfSquare(square);
            if (count === scan.reaching.provider.length) growReaching(scan);
            scan.reaching.provider[count] = p;
            scan.reaching.distance[count] = steps;
            count += 1;
            if (steps > best || (steps === best && p > nearest)) continue;
            best = steps;
            nearest = p;
          }
      scan.nearest.provider = nearest;
      scan.nearest.distance = best;
      return count;
    },
  };
  return scan;
};

const grow = (scan: Scan, size: number): void => {
  const household = new Int32Array(size * 2);
  const distance = new Uint32Array(size * 2);
  household.set(scan.household);
  distance.set(scan.distance);
  scan.household = household;
  scan.distance = distance;
};

const growReaching = ({ reaching }: Scan): void => {
  const size = 2 * reaching.provider.length;
  const provider = new Int32Array(size);
  const distance = new Uint32Array(size);
  provider.set(reaching.provider);
  distance.set(reaching.distance);
  reaching.provider = provider;
  reaching.distance = distance;
};
