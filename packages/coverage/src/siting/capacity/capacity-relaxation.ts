import { runSync, type StepGenerator } from '@community1373/base/run';
import type { CapacityData } from './capacity-data';
import { createMeter } from '../meter';
import { perSorted, stepsInTurn } from '../pace';
import type { Relaxation } from '../relaxation';

/** Creates a function that fills one candidate with the units that gain most at given prices, up to its capacity. */
export const createFilling = ({ points, units, capacity, cost }: CapacityData) => {
  const some = new Int32Array(points);
  const less = new Float64Array(points);
  /** Returns the (negative) sum of gains; calls `serve` with each point and its units. */
  return (
    j: number,
    prices: Float64Array,
    available: Float64Array = units,
    serve?: (point: number, amount: number) => void,
  ): number => {
    let count = 0;
    let wanted = 0;
    const from = j * points;
    for (let i = 0; i < points; i += 1) {
      const gain = Number(cost[from + i]) - Number(prices[i]);
      if (gain >= 0 || available[i] === 0) continue;
      less[i] = gain;
      some[count] = i;
      count += 1;
      wanted += Number(available[i]);
    }
    let left = Number(capacity[j]);
    const list = some.subarray(0, count);
    if (wanted > left) list.sort((a, b) => Number(less[a]) - Number(less[b]) || a - b);
    let sum = 0;
    for (const i of list) {
      if (left <= 0) break;
      const amount = Math.min(left, Number(available[i]));
      left -= amount;
      sum += amount * Number(less[i]);
      serve?.(i, amount);
    }
    return sum;
  };
};

/**
 * Creates the Lagrangian relaxation of the capacitated problems: each unit has a price, each candidate is filled independently.
 * Source: J. M. Mulvey and M. P. Beck, European Journal of Operational Research 18 (1984).
 */
export const capacityRelaxation = (data: CapacityData, facilityCount: number): Relaxation => {
  const { points, candidates, units, cost, penalty, whole } = data;
  const fill = createFilling(data);
  const isLong = perSorted * points * candidates > stepsInTurn;
  function* priceInSteps(prices: Float64Array, scores: Float64Array): StepGenerator<number> {
    const meter = createMeter();
    let constant = 0;
    for (let i = 0; i < points; i += 1) constant += Number(units[i]) * Number(prices[i]);
    for (let j = 0; j < candidates; j += 1) {
      meter.add(perSorted * points);
      if (meter.isDue()) yield;
      scores[j] = fill(j, prices);
    }
    return constant;
  }
  function* slopeInSteps(prices: Float64Array, opened: Int32Array, slope: Float64Array): StepGenerator<true> {
    const meter = createMeter();
    slope.set(units);
    for (const j of opened) {
      meter.add(perSorted * points);
      if (meter.isDue()) yield;
      fill(j, prices, units, (i, amount) => {
        slope[i] = Number(slope[i]) - amount;
      });
    }
    return true;
  }
  return {
    candidates,
    multipliers: points,
    facilityCount,
    whole,
    highest: new Float64Array(points).fill(penalty),
    steps: 2 * points * candidates,
    price: (prices, scores) => (isLong ? priceInSteps(prices, scores) : runSync(priceInSteps(prices, scores))),
    slope: (prices, opened, slope) =>
      isLong ? slopeInSteps(prices, opened, slope) : runSync(slopeInSteps(prices, opened, slope)),
    start: (chosen) => {
      const start = new Float64Array(points).fill(penalty);
      for (const j of chosen)
        for (let i = 0; i < points; i += 1) start[i] = Math.min(Number(start[i]), Number(cost[j * points + i]));
      return penalty === 1 ? start.fill(0.5) : start;
    },
  };
};
