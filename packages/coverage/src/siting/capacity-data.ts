import type { Steps } from '@community1373/base/run';
import type { DistanceColumn } from './distances';
import { createMeter } from './meter';

/** A capacitated question: `cost[j * points + i]` is what a unit of point i costs at candidate j, at most `penalty`, which it costs unserved. */
export interface CapacityData {
  readonly points: number;
  readonly candidates: number;
  readonly units: Float64Array;
  readonly capacity: Float64Array;
  readonly cost: Float64Array;
  readonly penalty: number;
  readonly whole: boolean;
  /** The caller's number of each point. */
  readonly point: Int32Array;
}

function* readAll(column: DistanceColumn, demand: ArrayLike<number>, candidates: number): Steps<{ readonly point: Int32Array; readonly lengths: Float64Array }> {
  const meter = createMeter(column);
  const point = Int32Array.from(Array.from(demand, Number).flatMap((units, i) => (units > 0 ? [i] : [])));
  const lengths = new Float64Array(point.length * candidates);
  const one = new Float64Array(demand.length);
  for (let j = 0; j < candidates; j += 1) {
    if (meter.isDue()) yield;
    column(j, one);
    point.forEach((i, at) => {
      lengths[j * point.length + at] = Number(one[i]);
    });
  }
  return { point, lengths };
}

/** Maximal covering under capacity as the fewest units unserved: a unit costs nothing within reach and 1 unserved. In steps. */
export function* readCapacityCoverInSteps(column: DistanceColumn, demand: ArrayLike<number>, capacity: ArrayLike<number>, radius: number): Steps<CapacityData> {
  const candidates = capacity.length;
  const { point, lengths } = yield* readAll(column, demand, candidates);
  return {
    points: point.length,
    candidates,
    units: Float64Array.from(point, (i) => Number(demand[i])),
    capacity: Float64Array.from(capacity),
    cost: lengths.map((length) => (length <= radius ? 0 : 1)),
    penalty: 1,
    whole: true,
    point,
  };
}

/** The p-median question under capacity: a unit costs its distance, and unserved more than everybody served anywhere. In steps. */
export function* readCapacityMedianInSteps(column: DistanceColumn, demand: ArrayLike<number>, capacity: ArrayLike<number>): Steps<CapacityData> {
  const candidates = capacity.length;
  const { point, lengths } = yield* readAll(column, demand, candidates);
  const points = point.length;
  let penalty = 1;
  let total = 0;
  let whole = true;
  for (let i = 0; i < points; i += 1) {
    let most = 0;
    for (let j = 0; j < candidates; j += 1) {
      const length = Number(lengths[j * points + i]);
      if (length === Number.POSITIVE_INFINITY) continue;
      most = Math.max(most, length);
      whole &&= Number.isSafeInteger(length);
    }
    const units = Number(demand[Number(point[i])]);
    penalty += units * most;
    total += units;
  }
  return {
    points,
    candidates,
    units: Float64Array.from(point, (i) => Number(demand[i])),
    capacity: Float64Array.from(capacity),
    cost: lengths.map((length) => Math.min(penalty, length)),
    penalty,
    whole: whole && total * penalty < 2 ** 52,
    point,
  };
}
