import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { minCostFlow } from './min-cost-flow';

type Problem = Parameters<typeof minCostFlow>[0];

const problems: fc.Arbitrary<Problem> = fc.integer({ min: 2, max: 5 }).chain((nodes) =>
  fc
    .tuple(
      fc.array(fc.tuple(fc.nat(nodes - 1), fc.nat(nodes - 1), fc.nat(2), fc.integer({ min: -4, max: 6 })), {
        maxLength: 7,
      }),
      fc.array(fc.integer({ min: -2, max: 2 }), { minLength: nodes - 1, maxLength: nodes - 1 }),
    )
    .map(([arcs, supply]) => ({
      nodes,
      from: arcs.map(([u]) => u),
      to: arcs.map(([, v]) => v),
      capacity: arcs.map(([, , c]) => c),
      cost: arcs.map(([, , , c]) => c),
      supply: [...supply, -supply.reduce((sum, at) => sum + at, 0)],
    })),
);

/** The least cost of all integral flows, by enumeration; undefined when none is feasible. */
const cheapest = ({ nodes, from, to, capacity, cost, supply }: Problem): number | undefined => {
  let best: number | undefined;
  const net = Array.from({ length: nodes }, (_, v) => -Number(supply[v]));
  const tryArc = (a: number, sum: number): void => {
    if (a === from.length) {
      if (net.every((at) => at === 0) && (best === undefined || sum < best)) best = sum;
      return;
    }
    const u = Number(from[a]);
    const v = Number(to[a]);
    for (let carried = 0; carried <= Number(capacity[a]); carried += 1) {
      net[u] = Number(net[u]) + carried;
      net[v] = Number(net[v]) - carried;
      tryArc(a + 1, sum + carried * Number(cost[a]));
      net[u] = Number(net[u]) - carried;
      net[v] = Number(net[v]) + carried;
    }
  };
  tryArc(0, 0);
  return best;
};

/** A large transport problem with ties and full arcs, where degenerate pivots are common. */
const transports = fc.tuple(
  fc.integer({ min: 2, max: 25 }),
  fc.integer({ min: 2, max: 25 }),
  fc.infiniteStream(fc.nat(1_000_000)),
);

describe('minimum-cost flow', () => {
  test('cost = the cheapest of all integral flows; infeasible where there is none', () => {
    fc.assert(
      fc.property(problems, (problem) => {
        const result = minCostFlow(problem);
        const best = cheapest(problem);
        expect(result.status === 'optimal' ? result.cost : undefined).toBe(best);
      }),
      { numRuns: 1500 },
    );
  });

  test('the duals prove the optimum: complementary slackness, and the dual value equals the cost', () => {
    fc.assert(
      fc.property(transports, ([givers, takers, stream]) => {
        const draw = (below: number): number => Number(stream.next().value) % below;
        const nodes = givers + takers;
        const pairs = Array.from(
          { length: givers * takers },
          (_, i) => [i % givers, givers + ((i / givers) | 0)] as const,
        );
        const supply = Array.from({ length: nodes }, (_, v) => (v < givers ? takers : -givers));
        const capacity = pairs.map(() => 1 + draw(3));
        const cost = pairs.map(() => draw(12) - 2);
        const from = pairs.map(([u]) => u);
        const to = pairs.map(([, v]) => v);
        const result = minCostFlow({ nodes, from, to, capacity, cost, supply });
        if (result.status !== 'optimal') throw new Error('one unit a pair is a feasible flow');
        const { flow, potential } = result;
        let dual = 0;
        supply.forEach((at, v) => {
          dual -= at * Number(potential[v]);
        });
        flow.forEach((carried, a) => {
          const reduced = Number(cost[a]) + Number(potential[Number(from[a])]) - Number(potential[Number(to[a])]);
          const wrong = (carried < Number(capacity[a]) && reduced < 0) || (carried > 0 && reduced > 0);
          expect(wrong).toBe(false);
          dual += Math.min(0, reduced) * Number(capacity[a]);
        });
        expect(dual).toBe(result.cost);
      }),
      { numRuns: 100 },
    );
  });

  test('an infeasible problem names nodes whose supply exceeds what can leave them by the shortfall', () => {
    fc.assert(
      fc.property(problems, (problem) => {
        const result = minCostFlow(problem);
        if (result.status !== 'infeasible') return;
        const inside = (v: number | undefined): boolean => result.surplusSide[Number(v)] === 1;
        let excess = 0;
        for (let v = 0; v < problem.nodes; v += 1) if (inside(v)) excess += Number(problem.supply[v]);
        for (let a = 0; a < problem.from.length; a += 1)
          if (inside(problem.from[a]) && !inside(problem.to[a])) excess -= Number(problem.capacity[a]);
        expect(result.shortfall).toBeGreaterThan(0);
        expect(excess).toBe(result.shortfall);
      }),
      { numRuns: 500 },
    );
  });
});
