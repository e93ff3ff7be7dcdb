import { engineFor } from './engine-for';
import { type Metric, stepsPerUnit } from './metric';
import { columnsOf, type PlacedRecord } from './points';

/** Who is in reach of whom, by index: the households of provider p are `household[first[p]]` to `household[first[p + 1] − 1]`. */
export interface ReachPairs {
  readonly first: Int32Array;
  readonly household: Int32Array;
  /** Metres, or seconds by the metric. */
  readonly distance: Float64Array;
}

/** All pairs in reach, each provider's by household index. Made for communities: the pairs are kept, so their number must fit in memory. */
export const reachPairs = (households: readonly PlacedRecord[], providers: readonly PlacedRecord[], radius: number, metric: Metric): ReachPairs => {
  const engine = engineFor(columnsOf(households), columnsOf(providers), radius, metric);
  const unit = stepsPerUnit(metric);
  const first = new Int32Array(providers.length + 1);
  const found: { readonly h: number; readonly distance: number }[][] = [];
  for (let p = 0; p < providers.length; p += 1) {
    const count = engine.scanProvider(p);
    first[p + 1] = Number(first[p]) + count;
    const { household, distance } = engine.found;
    const pairs = Array.from({ length: count }, (_, i) => ({ h: Number(household[i]), distance: Number(distance[i]) / unit }));
    found.push(pairs.toSorted((a, b) => a.h - b.h));
  }
  const all = found.flat();
  return { first, household: Int32Array.from(all, ({ h }) => h), distance: Float64Array.from(all, ({ distance }) => distance) };
};
