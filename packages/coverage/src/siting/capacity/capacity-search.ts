import type { Random } from '@community1373/base/random';
import type { StepGenerator } from '@community1373/base/run';
import { minCostFlowInSteps } from '@community1373/solver';
import type { Heuristic } from '../branch-and-bound';
import type { CapacityData } from './capacity-data';
import { createFilling } from './capacity-relaxation';
import { createMeter } from '../meter';
import { type Pace, perSorted, stepsInTurn } from '../pace';
import { type Choice, noChoice, type Served } from '../relaxation';

/** Steps to build and check an arc of the network. */
const perArc = 16;

/** Computes the best allocation to the open candidates by minimum-cost flow, and its cost, with unserved units at the penalty. Runs in steps. */
export function* allocateInSteps(
  data: CapacityData,
  chosen: Int32Array,
): StepGenerator<{ readonly value: number; readonly served: readonly Served[] }> {
  const { points, units, capacity, cost, penalty } = data;
  const meter = createMeter();
  const count = chosen.length;
  const sink = points + count;
  let most = 0;
  for (const j of chosen) {
    meter.add(points);
    if (meter.isDue()) yield;
    for (let i = 0; i < points; i += 1)
      if (Number(cost[j * points + i]) < penalty) most = Math.max(most, Number(cost[j * points + i]));
  }
  // Flows are exact on integers: lengths are scaled and rounded as finely as integers allow; whole lengths stay exact.
  const finest = Math.floor(2 ** 49 / (4 * (sink + 2) * (points + 3)));
  const scale = data.whole && most <= finest ? 1 : most === 0 ? 1 : finest / most;
  const unserved = (Math.ceil(most * scale) + 1) * (points + 2);
  const from: number[] = [];
  const to: number[] = [];
  const limit: number[] = [];
  const price: number[] = [];
  const add = (tail: number, head: number, room: number, each: number): void => {
    from.push(tail);
    to.push(head);
    limit.push(room);
    price.push(each);
  };
  let total = 0;
  for (const [at, j] of chosen.entries()) {
    meter.add(perArc * points);
    if (meter.isDue()) yield;
    for (let i = 0; i < points; i += 1)
      if (Number(cost[j * points + i]) < penalty)
        add(i, points + at, Number(units[i]), Math.round(Number(cost[j * points + i]) * scale));
  }
  const links = from.length;
  chosen.forEach((j, at) => add(points + at, sink, Number(capacity[j]), 0));
  for (let i = 0; i < points; i += 1) {
    add(i, sink, Number(units[i]), unserved);
    total += Number(units[i]);
  }
  const supply = [...units, ...Array.from(chosen, () => 0), -total];
  const solved = yield* minCostFlowInSteps({ nodes: sink + 1, from, to, capacity: limit, cost: price, supply });
  const served: Served[] = [];
  let value = 0;
  let left = total;
  if (solved.status === 'optimal')
    for (let a = 0; a < links; a += 1) {
      const amount = Number(solved.flow[a]);
      if (amount === 0) continue;
      const point = Number(from[a]);
      const candidate = Number(chosen[Number(to[a]) - points]);
      served.push({ point, candidate, units: amount });
      value += amount * Number(cost[candidate * points + point]);
      left -= amount;
    }
  return { value: value + left * penalty, served };
}

/** Number of exchanges tried from a set before it is accepted as good. */
const exchangesTried = 300;

/** Creates the heuristic searches of the capacitated problems. */
export const capacityHeuristic = (
  data: CapacityData,
  facilityCount: number,
  required: readonly number[],
  pace: Pace,
): Heuristic => {
  const { points, candidates, units, cost, penalty } = data;
  const fill = createFilling(data);
  const staying = new Set(required);
  /** Returns the choice with its allocation; undefined when halted before there is one. */
  const allocated = async (chosen: Int32Array): Promise<Choice | undefined> => {
    pace.due(20 * points * chosen.length);
    const allocation = await pace.take(allocateInSteps(data, chosen));
    return allocation && { chosen, ...allocation };
  };
  function* greedyInSteps(): StepGenerator<Int32Array> {
    const meter = createMeter();
    const left = Float64Array.from(units);
    let far = 0;
    for (let at = 0; at < cost.length; at += 1) {
      const one = Number(cost[at]);
      if (one < penalty) far = Math.max(far, one);
      if (at % stepsInTurn === stepsInTurn - 1) yield;
    }
    const prices = new Float64Array(points).fill(far + 1);
    const take = (j: number): void => {
      fill(j, prices, left, (i, amount) => {
        left[i] = Number(left[i]) - amount;
      });
    };
    const chosen = [...required];
    chosen.forEach(take);
    while (chosen.length < facilityCount) {
      let best = -1;
      let least = Number.POSITIVE_INFINITY;
      for (let j = 0; j < candidates; j += 1) {
        if (chosen.includes(j)) continue;
        meter.add(perSorted * points);
        if (meter.isDue()) yield;
        const sum = fill(j, prices, left);
        if (sum >= least) continue;
        least = sum;
        best = j;
      }
      chosen.push(best);
      take(best);
    }
    return Int32Array.from(chosen).sort();
  }
  /** Exchanges one candidate for another as long as that improves the value. */
  const descend = async (from: Int32Array, start: number, tries: number): Promise<Choice> => {
    let best = await allocated(Int32Array.from(from).sort());
    if (best === undefined) return noChoice;
    const { length } = best.chosen;
    const pairs = length * candidates;
    let tried = 0;
    for (
      let since = 0, at = start;
      since < pairs && tried < tries && best.value > 0 && pace.stopped === undefined;
      since += 1, at += 1
    ) {
      const slot = Math.floor(at / candidates) % length;
      const entering = at % candidates;
      if (staying.has(Number(best.chosen[slot])) || best.chosen.includes(entering)) continue;
      tried += 1;
      const next = await allocated(best.chosen.with(slot, entering).sort());
      if (next === undefined) return best;
      if (next.value < best.value) {
        best = next;
        since = 0;
      }
      if (pace.due(candidates)) await pace.rest();
    }
    return best;
  };
  return {
    first: async () => {
      const chosen = await pace.take(greedyInSteps());
      return chosen === undefined ? noChoice : descend(chosen, 0, exchangesTried);
    },
    improve: (from) => descend(from, 0, 0),
    disturb: (best: Choice, random: Random) => {
      const movable = random.shuffle(Array.from(best.chosen).filter((j) => !staying.has(j)));
      const outside = random.shuffle(
        Array.from({ length: candidates }, (_, j) => j).filter((j) => !best.chosen.includes(j)),
      );
      const count = Math.min(movable.length, outside.length, random.below(3));
      const chosen = Int32Array.from([...required, ...movable.slice(count), ...outside.slice(0, count)]);
      return descend(chosen, random.below(candidates * chosen.length), exchangesTried);
    },
  };
};
