import { engineFor } from './engine-for';
import { type Metric, stepsPerUnit } from '../points/metric';
import { type PlacedRecord, toPointColumns } from '../points/points';

/** The pairs in reach, by index: the households of provider p are `household[first[p]]` to `household[first[p + 1] − 1]`. */
export interface ReachLists {
  readonly first: Int32Array;
  readonly household: Int32Array;
}

/** The pairs in reach, with the distance of each pair. */
export interface ReachPairs extends ReachLists {
  /** Metres, or seconds where the metric measures time. */
  readonly distance: Float64Array;
}

/** Returns a typed array with room for at least `length` values that starts with those of the old one. */
const grown = <A extends Int32Array | Float64Array>(old: A, length: number, make: (length: number) => A): A => {
  if (length <= old.length) return old;
  const bigger = make(Math.max(length, 2 * old.length));
  bigger.set(old);
  return bigger;
};

/** Returns all pairs in reach, each provider's in no particular order, without distances. */
export const reachLists = (
  households: readonly PlacedRecord[],
  providers: readonly PlacedRecord[],
  radius: number,
  metric: Metric,
): ReachLists => {
  const engine = engineFor(toPointColumns(households), toPointColumns(providers), radius, metric);
  const first = new Int32Array(providers.length + 1);
  let household = new Int32Array(1024);
  let length = 0;
  for (let p = 0; p < providers.length; p += 1) {
    const count = engine.scanProvider(p);
    household = grown(household, length + count, (size) => new Int32Array(size));
    household.set(engine.found.household.subarray(0, count), length);
    length += count;
    first[p + 1] = length;
  }
  return { first, household: household.subarray(0, length) };
};

/** Returns all pairs in reach, each provider's by household index. Meant for communities: all pairs must fit in memory. */
export const reachPairs = (
  households: readonly PlacedRecord[],
  providers: readonly PlacedRecord[],
  radius: number,
  metric: Metric,
): ReachPairs => {
  const engine = engineFor(toPointColumns(households), toPointColumns(providers), radius, metric);
  const unit = stepsPerUnit(metric);
  const first = new Int32Array(providers.length + 1);
  let household = new Int32Array(1024);
  let distance = new Float64Array(1024);
  // The distance of each household found for the current provider.
  const apart = new Float64Array(households.length);
  let length = 0;
  for (let p = 0; p < providers.length; p += 1) {
    const count = engine.scanProvider(p);
    household = grown(household, length + count, (size) => new Int32Array(size));
    distance = grown(distance, length + count, (size) => new Float64Array(size));
    const { found } = engine;
    for (let i = 0; i < count; i += 1) apart[Number(found.household[i])] = Number(found.distance[i]) / unit;
    household.set(found.household.subarray(0, count), length);
    household.subarray(length, length + count).sort();
    for (let k = length; k < length + count; k += 1) distance[k] = Number(apart[Number(household[k])]);
    length += count;
    first[p + 1] = length;
  }
  return { first, household: household.slice(0, length), distance: distance.slice(0, length) };
};
