import type { Steps } from '@community1373/base/run';
import type { DistanceColumn } from './distances';
import { firstEqual, mix } from './equal';
import { createMeter } from './meter';
import { stepsInTurn } from './pace';

/**
 * The costs of a median problem, demand × distance; points with the same distances to all candidates are merged into one.
 * `cost[j * points + i]` is the cost of point i at candidate j; `order` and `sorted` list each point's candidates by cost.
 */
export interface MedianData {
  readonly points: number;
  readonly candidates: number;
  readonly cost: Float64Array;
  readonly order: Int32Array;
  readonly sorted: Float64Array;
  /** Cost of a point that no open candidate can serve: more than all points served anywhere. */
  readonly penalty: number;
  readonly whole: boolean;
}

/** Reads the distances of the points with demand and computes the weighted costs candidate by candidate. Runs in steps. */
export function* readMedianInSteps(column: DistanceColumn, demand: ArrayLike<number>, candidates: number): Steps<MedianData> {
  const meter = createMeter(column);
  const asking = Array.from(demand, Number).flatMap((weight, i) => (weight > 0 ? [i] : []));
  const lengths = new Float64Array(demand.length);
  const all = new Float64Array(asking.length * candidates);
  const hash = new Int32Array(asking.length);
  for (let j = 0; j < candidates; j += 1) {
    if (meter.isDue()) yield;
    column(j, lengths);
    asking.forEach((i, at) => {
      const length = Number(lengths[i]);
      all[j * asking.length + at] = length;
      // The hash distinguishes lengths to 1/64.
      hash[at] = mix(Number(hash[at]), 64 * length);
    });
  }
  const first = firstEqual(hash, (a, b) => {
    for (let j = 0; j < candidates; j += 1) if (all[j * asking.length + a] !== all[j * asking.length + b]) return false;
    return true;
  });
  const heads = first.filter((head, at) => head === at);
  const weights = new Float64Array(asking.length);
  asking.forEach((i, at) => {
    const head = Number(first[at]);
    weights[head] = Number(weights[head]) + Number(demand[i]);
  });
  const points = heads.length;
  const cost = new Float64Array(points * candidates);
  let whole = true;
  let penalty = 1;
  for (const [i, head] of heads.entries()) {
    meter.add(candidates);
    if (meter.isDue()) yield;
    let most = 0;
    for (let j = 0; j < candidates; j += 1) {
      const one = Number(weights[head]) * Number(all[j * asking.length + head]);
      cost[j * points + i] = one;
      if (one === Number.POSITIVE_INFINITY) continue;
      most = Math.max(most, one);
      whole &&= Number.isSafeInteger(one);
    }
    penalty += most;
  }
  for (const [at, one] of cost.entries()) {
    cost[at] = Math.min(penalty, one);
    if (at % stepsInTurn === stepsInTurn - 1) yield;
  }
  return { points, candidates, cost, penalty, whole: whole && points * penalty < 2 ** 52, ...(yield* sortByPoint(cost, points, candidates)) };
}

function* sortByPoint(cost: Float64Array, points: number, candidates: number): Steps<{ readonly order: Int32Array; readonly sorted: Float64Array }> {
  const meter = createMeter();
  const order = new Int32Array(points * candidates);
  const sorted = new Float64Array(points * candidates);
  const row = new Float64Array(candidates);
  const rank = new Int32Array(candidates);
  for (let i = 0; i < points; i += 1) {
    // Sorting takes several steps per candidate.
    meter.add(16 * candidates);
    if (meter.isDue()) yield;
    for (let j = 0; j < candidates; j += 1) {
      row[j] = Number(cost[j * points + i]);
      rank[j] = j;
    }
    rank.sort((a, b) => Number(row[a]) - Number(row[b]) || a - b);
    order.set(rank, i * candidates);
    for (let k = 0; k < candidates; k += 1) sorted[i * candidates + k] = Number(row[Number(rank[k])]);
  }
  return { order, sorted };
}
