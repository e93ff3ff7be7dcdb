import { localScale } from '../points/ellipsoid';
import { cellSteps, type Lattice, stepsOf } from '../points/lattice';
import type { PointColumns } from '../points/points';

/** Numbers in a provider's record: lattice position x, y, then the scale a0, a1, b0, b1, b2 per lattice step. One cache line. */
export const recordSize = 8;

const blockShift = 2;

/** Cells along the side of a block of the provider grid: 4 × 4 cells a block. */
export const blockCells = 2 ** blockShift;

/** Providers with the scale at their latitude, linked into blocks of cells; those outside the lattice are in the blocks at its edge. */
export interface ProviderGrid {
  readonly lattice: Lattice;
  readonly columns: number;
  readonly rows: number;
  /** The first provider of each block, −1 for none. */
  readonly head: Int32Array;
  /** The next provider of the same block, −1 at the end. */
  next: Int32Array;
  /** The block of each provider, −1 for one that was removed. */
  block: Int32Array;
  record: Float64Array;
  /** Squared detour factor: lengths are straight lines times the factor. */
  readonly factor2: number;
}

const clamp = (value: number, last: number): number => (value < 0 ? 0 : value > last ? last : value);

/** Returns the block column or row of a cell column or row, clamped to the grid. */
export const blockOf = (cell: number, blocks: number): number => clamp(cell >> blockShift, blocks - 1);

/** Removes a provider from its block. */
export const unlinkProvider = (grid: ProviderGrid, p: number): void => {
  const block = Number(grid.block[p]);
  if (block < 0) return;
  const after = Number(grid.next[p]);
  let at = Number(grid.head[block]);
  if (at === p) grid.head[block] = after;
  else {
    while (Number(grid.next[at]) !== p) at = Number(grid.next[at]);
    grid.next[at] = after;
  }
  grid.block[p] = -1;
};

/** Links a provider, which must not be linked yet, at a place in degrees. */
export const linkProvider = (grid: ProviderGrid, p: number, lon: number, lat: number): void => {
  const { lattice, record, factor2 } = grid;
  const { a0, a1, b0, b1, b2 } = localScale(lat);
  const step = 1 / lattice.perDegree;
  const x = stepsOf(lattice, lon);
  const y = stepsOf(lattice, lat);
  const at = p * recordSize;
  const square = step * step * factor2;
  record[at] = x;
  record[at + 1] = y;
  record[at + 2] = a0 * square;
  record[at + 3] = a1 * square * step;
  record[at + 4] = b0 * square;
  record[at + 5] = b1 * square * step;
  record[at + 6] = b2 * square * step * step;
  const column = blockOf(clamp(Math.floor(x / cellSteps) - lattice.column0, lattice.columns), grid.columns);
  const row = blockOf(clamp(Math.floor(y / cellSteps) - lattice.row0, lattice.rows), grid.rows);
  const block = row * grid.columns + column;
  grid.next[p] = Number(grid.head[block]);
  grid.head[block] = p;
  grid.block[p] = block;
};

/** Makes room for provider p. */
export const growProviders = (grid: ProviderGrid, p: number): void => {
  if (p < grid.next.length) return;
  const size = Math.max(p + 1, Math.ceil(grid.next.length * 1.5));
  const next = new Int32Array(size);
  const block = new Int32Array(size).fill(-1);
  const record = new Float64Array(size * recordSize);
  next.set(grid.next);
  block.set(grid.block);
  record.set(grid.record);
  grid.next = next;
  grid.block = block;
  grid.record = record;
};

/** Creates a provider grid over the blocks of a lattice. NaN coordinates mark a removed provider. */
export const gridProviders = ({ lon, lat }: PointColumns, lattice: Lattice, detour: number): ProviderGrid => {
  const columns = ((lattice.columns - 1) >> blockShift) + 1;
  const rows = ((lattice.rows - 1) >> blockShift) + 1;
  const grid: ProviderGrid = {
    lattice,
    columns,
    rows,
    head: new Int32Array(columns * rows).fill(-1),
    next: new Int32Array(lon.length),
    block: new Int32Array(lon.length).fill(-1),
    record: new Float64Array(lon.length * recordSize),
    factor2: detour * detour,
  };
  for (let p = 0; p < lon.length; p += 1)
    if (!Number.isNaN(Number(lon[p]))) linkProvider(grid, p, Number(lon[p]), Number(lat[p]));
  return grid;
};
