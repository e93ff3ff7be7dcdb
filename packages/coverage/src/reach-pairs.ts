import { spanOf } from './cell-reach';
import { stepsPerMeter } from './ellipsoid';
import { limitOf } from './count-reach';
import { sortByCell } from './household-cells';
import { boxOf, latticeFor } from './lattice';
import type { Metric } from './metric';
import { columnsOf, type PlacedRecord } from './points';
import { gridProviders } from './provider-grid';
import { createScan } from './scan-reach';

/** Who is in reach of whom, by index: the households of provider p are `household[first[p]]` to `household[first[p + 1] − 1]`. */
export interface ReachPairs {
  readonly first: Int32Array;
  readonly household: Int32Array;
  /** Metres, or seconds by the metric. */
  readonly distance: Float64Array;
}

/** All pairs in reach, each provider's by household index. Made for communities: the pairs are kept, so their number must fit in memory. */
export const reachPairs = (households: readonly PlacedRecord[], providers: readonly PlacedRecord[], radius: number, metric: Metric): ReachPairs => {
  const places = columnsOf(households);
  const lattice = latticeFor(boxOf(places), radius, places.lon.length);
  const cells = sortByCell(places, lattice);
  const grid = gridProviders(columnsOf(providers), lattice, metric.detour ?? 1);
  const scan = createScan(cells, grid, spanOf(lattice, radius), limitOf(Math.round(radius * stepsPerMeter)));
  const first = new Int32Array(providers.length + 1);
  const found: { h: number; steps: number }[][] = [];
  for (let p = 0; p < providers.length; p += 1) {
    const count = scan.provider(p);
    first[p + 1] = Number(first[p]) + count;
    found.push(Array.from({ length: count }, (_, i) => ({ h: Number(scan.household[i]), steps: Number(scan.distance[i]) })).toSorted((a, b) => a.h - b.h));
  }
  const all = found.flat();
  return { first, household: Int32Array.from(all, ({ h }) => h), distance: Float64Array.from(all, ({ steps }) => steps / stepsPerMeter) };
};
