import type { Steps } from '@community1373/base/run';
import type { DistanceColumn } from './distances';
import { createMeter } from './meter';

/** Data of a capacitated problem: `cost[j * points + i]` is the cost of a unit of point i at candidate j, at most `penalty`, the cost of an unserved unit. */
export interface CapacityData {
  readonly points: number;
  readonly candidates: number;
  readonly units: Float64Array;
  readonly capacity: Float64Array;
  readonly cost: Float64Array;
  readonly penalty: number;
  readonly whole: boolean;
  /** The caller's index of each point. */
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

/** Reads capacitated maximal covering as minimising unserved units: a unit costs 0 within reach and 1 unserved. Runs in steps. */
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

/** Reads the capacitated p-median problem: a unit costs its distance; an unserved one costs more than all units served anywhere. Runs in steps. */
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
