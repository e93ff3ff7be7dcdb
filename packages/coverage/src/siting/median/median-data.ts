import type { StepGenerator } from '@community1373/base/run';
import type { DistanceColumn } from '../distances';
import { askingPoints } from '../asking';
import { firstEqualInSteps, mix } from '../equal';
import { createMeter } from '../meter';
import { perScattered, perSorted, stepsInTurn } from '../pace';

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
export function* readMedianInSteps(
  column: DistanceColumn,
  demand: ArrayLike<number>,
  candidates: number,
): StepGenerator<MedianData> {
  const meter = createMeter(column);
  const asking = askingPoints(demand);
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
  const same = (a: number, b: number): boolean => {
    let j = 0;
    while (j < candidates && all[j * asking.length + a] === all[j * asking.length + b]) j += 1;
    meter.add(perScattered * (j + 1));
    return j === candidates;
  };
  const first = yield* firstEqualInSteps(hash, same, meter);
  const heads = first.filter((head, at) => head === at);
  const weights = new Float64Array(asking.length);
  asking.forEach((i, at) => {
    const head = Number(first[at]);
    weights[head] = Number(weights[head]) + Number(demand[i]);
  });
  const points = heads.length;
  const cost = new Float64Array(points * candidates);
  let whole = true;
  const farthest = new Float64Array(points);
  for (let j = 0; j < candidates; j += 1) {
    meter.add(points);
    if (meter.isDue()) yield;
    for (let i = 0; i < points; i += 1) {
      const head = Number(heads[i]);
      const one = Number(weights[head]) * Number(all[j * asking.length + head]);
      cost[j * points + i] = one;
      if (one === Number.POSITIVE_INFINITY) continue;
      farthest[i] = Math.max(Number(farthest[i]), one);
      whole &&= Number.isSafeInteger(one);
    }
  }
  const penalty = farthest.reduce((sum, one) => sum + one, 1);
  for (let at = 0; at < cost.length; at += 1) {
    cost[at] = Math.min(penalty, Number(cost[at]));
    if (at % stepsInTurn === stepsInTurn - 1) yield;
  }
  return {
    points,
    candidates,
    cost,
    penalty,
    whole: whole && points * penalty < 2 ** 52,
    ...(yield* sortByPoint(cost, points, candidates)),
  };
}

/** Points whose costs are fetched together, because they stand beside each other. */
const beside = 8;

function* sortByPoint(
  cost: Float64Array,
  points: number,
  candidates: number,
): StepGenerator<{ readonly order: Int32Array; readonly sorted: Float64Array }> {
  const meter = createMeter();
  const order = new Int32Array(points * candidates);
  const sorted = new Float64Array(points * candidates);
  const rows = new Float64Array(beside * candidates);
  const rank = new Int32Array(candidates);
  for (let i = 0; i < points; i += 1) {
    // Sorting takes several steps per candidate.
    meter.add(perSorted * candidates);
    if (meter.isDue()) yield;
    if (i % beside === 0)
      for (let j = 0; j < candidates; j += 1)
        for (let k = 0; k < Math.min(beside, points - i); k += 1)
          rows[k * candidates + j] = Number(cost[j * points + i + k]);
    const row = rows.subarray((i % beside) * candidates, ((i % beside) + 1) * candidates);
    for (let j = 0; j < candidates; j += 1) rank[j] = j;
    rank.sort((a, b) => Number(row[a]) - Number(row[b]) || a - b);
    order.set(rank, i * candidates);
    for (let k = 0; k < candidates; k += 1) sorted[i * candidates + k] = Number(row[Number(rank[k])]);
  }
  return { order, sorted };
}
