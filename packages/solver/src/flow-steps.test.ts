import type { StepGenerator } from '@community1373/base/run';
import { expect, test } from 'vitest';
import { type FlowNetwork, maxFlow, maxFlowInSteps, minCostFlowInSteps } from '.';

const turnsOf = (steps: StepGenerator<unknown>): number => {
  let turns = 0;
  while (steps.next().done !== true) turns += 1;
  return turns;
};

/** A source, 800 givers, 800 takers, each pair of them an arc, and a sink: 641,600 arcs. Each taker takes `room`. */
const side = 800;
const network = (room: number): FlowNetwork => {
  const every = Array.from({ length: side }, (_, i) => i);
  return {
    nodes: 2 * side + 2,
    from: [
      ...every.map(() => 2 * side),
      ...every.flatMap((giver) => every.map(() => giver)),
      ...every.map((j) => side + j),
    ],
    to: [...every, ...every.flatMap(() => every.map((taker) => side + taker)), ...every.map(() => 2 * side + 1)],
    capacity: [...every.map(() => 1), ...every.flatMap(() => every.map(() => 1)), ...every.map(() => room)],
  };
};

test('law: a flow of many arcs yields: each 1,000,000 arcs looked at', () => {
  expect(turnsOf(maxFlowInSteps(network(1), 2 * side, 2 * side + 1))).toBeGreaterThanOrEqual(1);
  expect(maxFlow(network(1), 2 * side, 2 * side + 1).value).toBe(side);
});

test('law: the cheapest flow yields too, and so does the proof that there is none', () => {
  const supply = Array.from({ length: 2 * side + 2 }, (_, v) => (v === 2 * side ? side : v > 2 * side ? -side : 0));
  const cost = Array.from({ length: side * (side + 2) }, (_, a) => (a * 7919) % 97);
  expect(turnsOf(minCostFlowInSteps({ ...network(1), cost, supply }))).toBeGreaterThanOrEqual(3);
  const steps = minCostFlowInSteps({ ...network(0), cost, supply });
  let [turns, step] = [0, steps.next()];
  for (; step.done !== true; step = steps.next()) turns += 1;
  expect([step.value.status, turns >= 1]).toEqual(['infeasible', true]);
});

test('a malformed network is refused before the first step', () => {
  expect(() => maxFlowInSteps({ nodes: 1, from: [], to: [], capacity: [] }, 0, 0)).toThrow(
    expect.objectContaining({ code: 'flow.terminals' }),
  );
});
