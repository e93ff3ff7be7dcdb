import { describe, expect, test } from 'vitest';
import { minCostFlow } from './min-cost-flow';

const infinity = Number.POSITIVE_INFINITY;

describe('minCostFlow', () => {
  test('transport of 2 sources and 3 takers, by hand', () => {
    // Sources 20 and 30, takers 10, 25, 15; costs [8 6 10; 9 12 7]. Best: 20 units 0→second at 6; then 10 at 9, 5 at 12, 15 at 7: 375.
    const result = minCostFlow({
      nodes: 5,
      from: [0, 0, 0, 1, 1, 1],
      to: [2, 3, 4, 2, 3, 4],
      capacity: Array.from({ length: 6 }, () => infinity),
      cost: [8, 6, 10, 9, 12, 7],
      supply: [20, 30, -10, -25, -15],
    });
    expect(result.status === 'optimal' && [result.cost, [...result.flow]]).toEqual([375, [0, 20, 0, 10, 5, 15]]);
  });

  test('a negative cycle with room is used to its limit; without limit it is unbounded', () => {
    const cycle = { nodes: 2, from: [0, 1], to: [1, 0], cost: [-3, 1], supply: [0, 0] };
    const result = minCostFlow({ ...cycle, capacity: [4, 9] });
    expect(result.status === 'optimal' && result.cost).toBe(-8);
    expect(minCostFlow({ ...cycle, capacity: [infinity, infinity] }).status).toBe('unbounded');
  });

  test('infeasible wins over unbounded, since nothing can be shipped at any cost', () => {
    const result = minCostFlow({
      nodes: 4,
      from: [0, 1],
      to: [1, 0],
      capacity: [infinity, infinity],
      cost: [-1, 0],
      supply: [0, 0, 1, -1],
    });
    expect(result).toMatchObject({ status: 'infeasible', shortfall: 1 });
  });

  test('a loop of negative cost is filled', () => {
    const result = minCostFlow({ nodes: 1, from: [0], to: [0], capacity: [5], cost: [-2], supply: [0] });
    expect(result.status === 'optimal' && result.cost).toBe(-10);
  });

  test('no arcs and nothing to ship costs nothing', () => {
    expect(minCostFlow({ nodes: 3, from: [], to: [], capacity: [], cost: [], supply: [0, 0, 0] })).toMatchObject({
      status: 'optimal',
      cost: 0,
    });
  });

  test('the dearest costs that are exact: 2^53 over four times the nodes and one', () => {
    // 4 · (nodes + 1) · (cost + 1) ≤ 2^53 − 1 with two nodes.
    const dearest = Math.floor(Number.MAX_SAFE_INTEGER / 12) - 1;
    const sending = (cost: number) =>
      minCostFlow({ nodes: 2, from: [0], to: [1], capacity: [1], cost: [cost], supply: [1, -1] });
    expect([sending(dearest), sending(-dearest)].map((result) => result.status === 'optimal' && result.cost)).toEqual([
      dearest,
      -dearest,
    ]);
    expect(() => sending(dearest + 1)).toThrow(
      expect.objectContaining({ code: 'flow.overflow', received: dearest + 1 }),
    );
    expect(() => sending(-dearest - 1)).toThrow(expect.objectContaining({ code: 'flow.overflow' }));
  });

  test('what cannot be shipped is named with its nodes, by hand: 3 given, 1 gets through', () => {
    const result = minCostFlow({
      nodes: 4,
      from: [0, 1],
      to: [1, 2],
      capacity: [9, 1],
      cost: [1, 1],
      supply: [3, 0, -1, -2],
    });
    expect(result).toEqual({ status: 'infeasible', shortfall: 2, surplusSide: Uint8Array.of(1, 1, 0, 0) });
  });

  const one = { nodes: 2, from: [0], to: [1], capacity: [1], cost: [1], supply: [1, -1] };
  test.each([
    ['flow.supply', { ...one, supply: [1, 0] }],
    ['flow.supply', { ...one, supply: [Number.NaN, 0] }],
    ['flow.cost', { ...one, cost: [0.1] }],
    ['flow.supply', { ...one, supply: [0.5, -0.5] }],
    ['flow.length', { ...one, cost: [] }],
    ['flow.length', { ...one, supply: [1, -1, 0] }],
    ['flow.node', { ...one, to: [2] }],
    ['flow.overflow', { ...one, supply: [2 ** 52, -(2 ** 52)] }],
    ['flow.overflow', { ...one, cost: [Number.MAX_SAFE_INTEGER] }],
    ['flow.overflow', { ...one, capacity: [2 ** 52], supply: [2 ** 51, -(2 ** 51)], cost: [64] }],
  ])('refuses with %s', (code, problem) => {
    expect(() => minCostFlow(problem)).toThrow(expect.objectContaining({ code }));
  });
});
