import { cellSteps, type Lattice } from './lattice';
import type { PointColumns } from './points';

/** Where each household is: its slot and its cell, both −1 for one that was removed; and how many slots each cell owns. */
export interface HouseholdPlaces {
  slot: Int32Array;
  cell: Int32Array;
  readonly room: Uint32Array;
}

/**
 * Households sorted by cell, as structure of arrays. Cell c holds the slots `start[c]` to `start[c] + length[c] − 1`; a slot holds the
 * offsets of a household in its cell and its index. Single households are found by `places`, which is made when first needed.
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

/** The cell of a place, or −1 outside the lattice. */
export const cellAt = ({ column0, row0, columns, rows }: Lattice, x: number, y: number): number => {
  const column = Math.floor(x / cellSteps) - column0;
  const row = Math.floor(y / cellSteps) - row0;
  return column < 0 || column >= columns || row < 0 || row >= rows ? -1 : row * columns + column;
};

/** Sorts households by cell: a counting sort, two passes over the input. */
export const sortByCell = ({ lon, lat }: PointColumns, lattice: Lattice): HouseholdCells => {
  const count = lon.length;
  const { perDegree, column0, row0, columns, rows } = lattice;
  const perCell = perDegree / cellSteps;
  const cells = columns * rows;
  const cellOf = new Uint32Array(count);
  const length = new Uint32Array(cells);
  for (let i = 0; i < count; i += 1) {
    const cell = (Math.floor(Number(lat[i]) * perCell) - row0) * columns + Math.floor(Number(lon[i]) * perCell) - column0;
    cellOf[i] = cell;
    length[cell] = Number(length[cell]) + 1;
  }
  const start = new Uint32Array(cells);
  let free = 0;
  for (let c = 0; c < cells; c += 1) {
    start[c] = free;
    free += Number(length[c]);
  }
  const east = new Uint32Array(count);
  const north = new Uint32Array(count);
  const household = new Int32Array(count);
  for (let i = 0; i < count; i += 1) {
    const cell = Number(cellOf[i]);
    const slot = Number(start[cell]);
    start[cell] = slot + 1;
    const x = Number(lon[i]) * perCell;
    const y = Number(lat[i]) * perCell;
    east[slot] = (x - Math.floor(x)) * cellSteps;
    north[slot] = (y - Math.floor(y)) * cellSteps;
    household[slot] = i;
  }
  for (let c = 0; c < cells; c += 1) start[c] = Number(start[c]) - Number(length[c]);
  return { lattice, start, length, east, north, household, places: undefined, free };
};

