import type { PointColumns } from './points';

/** Steps along the side of a cell: 2^32, so that a place in a cell is two 32-bit offsets. */
export const cellSteps = 2 ** 32;

/**
 * Square cells of 2^-level degrees over the community. A position is snapped to 2^-(level + 32) degrees (50 nm for a radius of 1 km), so that
 * cell and offset hold it exactly and differences of positions are exact integers.
 */
export interface Lattice {
  readonly level: number;
  /** Lattice steps in a degree. */
  readonly perDegree: number;
  /** The lower left cell, counted from (0°, 0°). */
  readonly column0: number;
  readonly row0: number;
  readonly columns: number;
  readonly rows: number;
}

/** Converts a coordinate in degrees to lattice steps. Scaling by a power of two is exact; only the floor loses precision. */
export const stepsOf = (lattice: Lattice, degrees: number): number => Math.floor(degrees * lattice.perDegree);

interface Box {
  readonly west: number;
  readonly east: number;
  readonly south: number;
  readonly north: number;
}

/** Returns the smallest box that contains all points; an empty box at the origin when there are none. */
export const boxOf = ({ lon, lat }: PointColumns): Box => {
  let west = Number.POSITIVE_INFINITY;
  let east = Number.NEGATIVE_INFINITY;
  let south = Number.POSITIVE_INFINITY;
  let north = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < lon.length; i += 1) {
    const x = Number(lon[i]);
    const y = Number(lat[i]);
    if (x < west) west = x;
    if (x > east) east = x;
    if (y < south) south = y;
    if (y > north) north = y;
  }
  return lon.length === 0 ? { west: 0, east: 0, south: 0, north: 0 } : { west, east, south, north };
};

const metersPerDegree = 111_320;
/** The level of the smallest cells. */
export const finest = 18;
const fewestCells = 4096;

/** Metres along the side of a cell of a level, at the equator. */
export const widestCell = (level: number): number => metersPerDegree / 2 ** level;

/**
 * Creates a lattice for `count` households in a box. Cells are about a quarter of the radius (metres), coarser where there would be more cells
 * than households. A margin of one radius leaves room for moves. All shards get the same `atLevel`, so that they snap places alike.
 */
export const latticeFor = (
  { west, east, south, north }: Box,
  radius: number,
  count: number,
  atLevel?: number,
): Lattice => {
  const margin = radius / metersPerDegree;
  for (let level = atLevel ?? finest; ; level -= 1) {
    const perCell = 2 ** level;
    if (widestCell(level) < radius / 8) continue;
    const column0 = Math.floor((west - margin) * perCell);
    const row0 = Math.floor((south - margin) * perCell);
    const columns = Math.floor((east + margin) * perCell) - column0 + 1;
    const rows = Math.floor((north + margin) * perCell) - row0 + 1;
    if (columns * rows <= Math.max(fewestCells, count) || level === atLevel)
      return { level, perDegree: perCell * cellSteps, column0, row0, columns, rows };
  }
};
