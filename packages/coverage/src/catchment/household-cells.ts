import { cellSteps, type Lattice } from '../points/lattice';
import type { PointColumns } from '../points/points';

/** The slot and cell of each household, both −1 for a removed one, and the number of slots that each cell owns. */
export interface HouseholdPlaces {
  slot: Int32Array;
  cell: Int32Array;
  readonly room: Uint32Array;
}

/**
 * Households sorted by cell, as structure of arrays. Cell c holds the slots `start[c]` to `start[c] + length[c] − 1`; a slot holds the
 * offsets of a household in its cell and its index. `places` locates single households; it is built when first needed.
 */
export interface HouseholdCells {
  readonly lattice: Lattice;
  start: Uint32Array;
  readonly length: Uint32Array;
  east: Uint32Array;
  north: Uint32Array;
  household: Int32Array;
  places: HouseholdPlaces | undefined;
  /** The first slot that no cell owns. */
  free: number;
}

/** Returns the cell of a place; −1 outside the lattice. */
export const cellAt = ({ column0, row0, columns, rows }: Lattice, x: number, y: number): number => {
  const column = Math.floor(x / cellSteps) - column0;
  const row = Math.floor(y / cellSteps) - row0;
  return column < 0 || column >= columns || row < 0 || row >= rows ? -1 : row * columns + column;
};

/** Target number of households in a band of rows, so that a band is sorted within the processor's cache. */
const bandSize = 32_768;
const mostBands = 1024;

/**
 * Sorts households by cell: first into bands of rows, which are written sequentially, then each band by a counting sort. Households keep
 * their input order within a cell.
 */
export const sortByCell = ({ lon, lat }: PointColumns, lattice: Lattice): HouseholdCells => {
  const count = lon.length;
  const { perDegree, column0, row0, columns, rows } = lattice;
  const perCell = perDegree / cellSteps;
  const bandRows = Math.ceil(rows / Math.min(mostBands, Math.ceil(count / bandSize) + 1));
  const bands = Math.ceil(rows / bandRows);
  const bandStart = new Uint32Array(bands + 1);
  const bandOfRow = Uint32Array.from({ length: rows }, (_, row) => Math.floor(row / bandRows));
  for (let i = 0; i < count; i += 1) {
    const after = Number(bandOfRow[Math.floor(Number(lat[i]) * perCell) - row0]) + 1;
    bandStart[after] = Number(bandStart[after]) + 1;
  }
  for (let b = 0; b < bands; b += 1) bandStart[b + 1] = Number(bandStart[b + 1]) + Number(bandStart[b]);
  const banded = {
    cell: new Uint32Array(count),
    east: new Uint32Array(count),
    north: new Uint32Array(count),
    household: new Int32Array(count),
  };
  const next = bandStart.slice();
  for (let i = 0; i < count; i += 1) {
    const x = Number(lon[i]) * perCell;
    const y = Number(lat[i]) * perCell;
    const column = Math.floor(x);
    const row = Math.floor(y);
    const band = Number(bandOfRow[row - row0]);
    const at = Number(next[band]);
    next[band] = at + 1;
    banded.cell[at] = (row - row0) * columns + column - column0;
    banded.east[at] = (x - column) * cellSteps;
    banded.north[at] = (y - row) * cellSteps;
    banded.household[at] = i;
  }
  const length = new Uint32Array(columns * rows);
  const start = new Uint32Array(columns * rows);
  const east = new Uint32Array(count);
  const north = new Uint32Array(count);
  const household = new Int32Array(count);
  for (let b = 0; b < bands; b += 1) {
    const from = Number(bandStart[b]);
    const to = Number(bandStart[b + 1]);
    const firstCell = b * bandRows * columns;
    const lastCell = Math.min(rows, (b + 1) * bandRows) * columns;
    for (let k = from; k < to; k += 1) {
      const cell = Number(banded.cell[k]);
      length[cell] = Number(length[cell]) + 1;
    }
    let free = from;
    for (let c = firstCell; c < lastCell; c += 1) {
      start[c] = free;
      free += Number(length[c]);
    }
    for (let k = from; k < to; k += 1) {
      const cell = Number(banded.cell[k]);
      const slot = Number(start[cell]);
      start[cell] = slot + 1;
      east[slot] = Number(banded.east[k]);
      north[slot] = Number(banded.north[k]);
      household[slot] = Number(banded.household[k]);
    }
    for (let c = firstCell; c < lastCell; c += 1) start[c] = Number(start[c]) - Number(length[c]);
  }
  return { lattice, start, length, east, north, household, places: undefined, free: count };
};
