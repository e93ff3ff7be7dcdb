import type { StepGenerator } from '@community1373/base/run';
import { askingPoints } from '../asking';
import type { DistanceColumn } from '../distances';
import { createMeter } from '../meter';
import { stepsInTurn } from '../pace';

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

function* readAll(
  column: DistanceColumn,
  demand: ArrayLike<number>,
  candidates: number,
): StepGenerator<{ readonly point: Int32Array; readonly lengths: Float64Array }> {
  const meter = createMeter(column);
  const point = askingPoints(demand);
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
export function* readCapacityCoverInSteps(
  column: DistanceColumn,
  demand: ArrayLike<number>,
  capacity: ArrayLike<number>,
  radius: number,
): StepGenerator<CapacityData> {
  const candidates = capacity.length;
  const { point, lengths: cost } = yield* readAll(column, demand, candidates);
  for (let at = 0; at < cost.length; at += 1) {
    cost[at] = Number(cost[at]) <= radius ? 0 : 1;
    if (at % stepsInTurn === stepsInTurn - 1) yield;
  }
  return {
    points: point.length,
    candidates,
    units: Float64Array.from(point, (i) => Number(demand[i])),
    capacity: Float64Array.from(capacity),
    cost,
    penalty: 1,
    whole: true,
    point,
  };
}

/** Reads the capacitated p-median problem: a unit costs its distance; an unserved one costs more than all units served anywhere. Runs in steps. */
export function* readCapacityMedianInSteps(
  column: DistanceColumn,
  demand: ArrayLike<number>,
  capacity: ArrayLike<number>,
): StepGenerator<CapacityData> {
  const candidates = capacity.length;
  const { point, lengths: cost } = yield* readAll(column, demand, candidates);
  const meter = createMeter();
  const points = point.length;
  const farthest = new Float64Array(points);
  let whole = true;
  for (let j = 0; j < candidates; j += 1) {
    meter.add(points);
    if (meter.isDue()) yield;
    for (let i = 0; i < points; i += 1) {
      const length = Number(cost[j * points + i]);
      if (length === Number.POSITIVE_INFINITY) continue;
      farthest[i] = Math.max(Number(farthest[i]), length);
      whole &&= Number.isSafeInteger(length);
    }
  }
  let penalty = 1;
  let total = 0;
  point.forEach((i, at) => {
    const units = Number(demand[i]);
    penalty += units * Number(farthest[at]);
    total += units;
  });
  for (let at = 0; at < cost.length; at += 1) {
    cost[at] = Math.min(penalty, Number(cost[at]));
    if (at % stepsInTurn === stepsInTurn - 1) yield;
  }
  return {
    points,
    candidates,
    units: Float64Array.from(point, (i) => Number(demand[i])),
    capacity: Float64Array.from(capacity),
    cost,
    penalty,
    whole: whole && total * penalty < 2 ** 52,
    point,
  };
}
