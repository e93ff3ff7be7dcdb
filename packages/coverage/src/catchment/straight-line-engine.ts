import { spanOf } from './cell-reach';
import { countReach, limitOf, noDistance, stepsOfSquare } from './count-reach';
import { localScale, squaredMeters, stepsPerMeter } from '../points/ellipsoid';
import { cellAt, type HouseholdCells, sortByCell } from './household-cells';
import { dropHousehold, liftHousehold, placesOf } from './household-places';
import { boxOf, cellSteps, latticeFor, stepsOf } from '../points/lattice';
import type { StraightLineMetric } from '../points/metric';
import type { PointColumns, Position } from '../points/points';
import { gridProviders, growProviders, linkProvider, type ProviderGrid, unlinkProvider } from './provider-grid';
import type { NearestAnywhere, ReachEngine } from './reach-engine';
import { sumReach } from './reach-sums';
import { createScan, type Scan } from './scan-reach';

interface Index {
  readonly cells: HouseholdCells;
  readonly grid: ProviderGrid;
  readonly scan: Scan;
}

/** Returns the snapped position of a household in degrees. */
const placeAt = ({ lattice, places, east, north }: HouseholdCells, h: number): Position | undefined => {
  const cell = Number(places?.cell[h] ?? -1);
  if (cell < 0) return undefined;
  const slot = Number(places?.slot[h]);
  const row = Math.floor(cell / lattice.columns);
  const x = (lattice.column0 + cell - row * lattice.columns) * cellSteps + Number(east[slot]);
  const y = (lattice.row0 + row) * cellSteps + Number(north[slot]);
  return [x / lattice.perDegree, y / lattice.perDegree];
};

/** Returns the diagonal of the households' box in metres. */
const extentOf = ({ lattice, start, length, east, north }: HouseholdCells): number => {
  let west = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  let south = Number.POSITIVE_INFINITY;
  let top = Number.NEGATIVE_INFINITY;
  for (let cell = 0; cell < length.length; cell += 1) {
    const row = Math.floor(cell / lattice.columns);
    const x0 = (lattice.column0 + cell - row * lattice.columns) * cellSteps;
    const y0 = (lattice.row0 + row) * cellSteps;
    const end = Number(start[cell]) + Number(length[cell]);
    for (let s = Number(start[cell]); s < end; s += 1) {
      west = Math.min(west, x0 + Number(east[s]));
      right = Math.max(right, x0 + Number(east[s]));
      south = Math.min(south, y0 + Number(north[s]));
      top = Math.max(top, y0 + Number(north[s]));
    }
  }
  if (west > right) return 0;
  const scale = localScale(south / lattice.perDegree);
  return Math.sqrt(squaredMeters(scale, (right - west) / lattice.perDegree, (top - south) / lattice.perDegree));
};

const growDegrees = (old: Float64Array, p: number): Float64Array => {
  if (p < old.length) return old;
  const bigger = new Float64Array(Math.max(p + 1, Math.ceil(old.length * 1.5))).fill(Number.NaN);
  bigger.set(old);
  return bigger;
};

/** Creates the engine for straight-line reach. The households' columns are read once and not kept. */
export const straightEngine = (
  householdColumns: PointColumns,
  providerColumns: PointColumns,
  radius: number,
  metric: StraightLineMetric,
  atLevel?: number,
): ReachEngine => {
  const detour = metric.detour ?? 1;
  const ground = radius / detour;
  const limit = limitOf(Math.round(radius * stepsPerMeter));
  let households = householdColumns.lon.length;
  let providers = providerColumns.lon.length;
  let lon: Float64Array = providerColumns.lon.slice();
  let lat: Float64Array = providerColumns.lat.slice();
  const indexOf = (columns: PointColumns, ids?: Int32Array): Index => {
    const lattice = latticeFor(boxOf(columns), ground, columns.lon.length, atLevel);
    const cells = sortByCell(columns, lattice);
    if (ids !== undefined)
      for (let s = 0; s < cells.household.length; s += 1) cells.household[s] = Number(ids[Number(cells.household[s])]);
    const grid = gridProviders({ lon, lat }, lattice, detour);
    return { cells, grid, scan: createScan(cells, grid, spanOf(lattice, ground), limit) };
  };
  let index = indexOf(householdColumns);
  const positions = (extra: Position): { readonly columns: PointColumns; readonly ids: Int32Array } => {
    const present: number[] = [];
    const x: number[] = [];
    const y: number[] = [];
    for (let h = 0; h < households; h += 1) {
      const at = placeAt(index.cells, h);
      if (at === undefined) continue;
      present.push(h);
      x.push(at[0]);
      y.push(at[1]);
    }
    // The place outside the lattice comes last and extends the box.
    return {
      columns: { lon: Float64Array.from([...x, extra[0]]), lat: Float64Array.from([...y, extra[1]]) },
      ids: Int32Array.from(present),
    };
  };
  const engine: ReachEngine = {
    households: () => households,
    providers: () => providers,
    count: (out) => countReach(index.cells, index.grid, spanOf(index.cells.lattice, ground), limit, out),
    scanProvider: (p) => (Number(index.grid.block[p]) < 0 ? 0 : index.scan.provider(p)),
    get found() {
      return index.scan;
    },
    scanHousehold: (h) => {
      const places = placesOf(index.cells, households);
      const at = Number(places.cell[h]) < 0 ? undefined : placeAt(index.cells, h);
      if (at === undefined) {
        index.scan.nearest.provider = -1;
        index.scan.nearest.distance = noDistance;
        return 0;
      }
      return index.scan.place(stepsOf(index.cells.lattice, at[0]), stepsOf(index.cells.lattice, at[1]));
    },
    get nearest() {
      return index.scan.nearest;
    },
    get reaching() {
      return index.scan.reaching;
    },
    sum: (zones, toProviders, value, out) =>
      sumReach(index.cells, index.grid, spanOf(index.cells.lattice, ground), zones, toProviders, value, out),
    placeProvider: (p, at) => {
      lon = growDegrees(lon, p);
      lat = growDegrees(lat, p);
      growProviders(index.grid, p);
      providers = Math.max(providers, p + 1);
      unlinkProvider(index.grid, p);
      lon[p] = at?.[0] ?? Number.NaN;
      lat[p] = at?.[1] ?? Number.NaN;
      if (at !== undefined) linkProvider(index.grid, p, at[0], at[1]);
    },
    placeHousehold: (h, at) => {
      const places = placesOf(index.cells, households);
      if (h < households && Number(places.cell[h]) >= 0) liftHousehold(index.cells, places, h);
      households = Math.max(households, h + 1);
      if (at === undefined) return;
      const drop = (): boolean => {
        const { cells } = index;
        const x = stepsOf(cells.lattice, at[0]);
        const y = stepsOf(cells.lattice, at[1]);
        const cell = cellAt(cells.lattice, x, y);
        if (cell >= 0) dropHousehold(cells, placesOf(cells, households), h, cell, x, y);
        return cell >= 0;
      };
      if (drop()) return;
      const { columns, ids } = positions(at);
      // The last place gets the household's own index.
      index = indexOf(columns, Int32Array.from([...ids, h]));
      placesOf(index.cells, households);
    },
    hasHousehold: (h) => h >= 0 && h < households && Number(index.cells.places?.cell[h] ?? 0) >= 0,
    providerAt: (p) => (Number.isNaN(lon[p] ?? Number.NaN) ? undefined : [Number(lon[p]), Number(lat[p])]),
    householdAt: (h) => {
      placesOf(index.cells, households);
      return placeAt(index.cells, h);
    },
    forgetLast: (of) => {
      if (of === 'provider') providers -= 1;
      else households -= 1;
    },
    nearestAnywhere: (h) => {
      const home = engine.householdAt(h);
      if (home === undefined) return undefined;
      let nearest: NearestAnywhere | undefined;
      for (let p = 0; p < providers; p += 1) {
        const base = engine.providerAt(p);
        if (base === undefined) continue;
        const square = squaredMeters(localScale(base[1]), home[0] - base[0], home[1] - base[1]) * detour * detour;
        const distance = stepsOfSquare(square);
        if (nearest === undefined || distance < nearest.distance) nearest = { provider: p, distance };
      }
      return nearest;
    },
    onGraph: () => true,
    isPastScrap: () => false,
    extent: () => extentOf(index.cells) * detour,
  };
  return engine;
};
