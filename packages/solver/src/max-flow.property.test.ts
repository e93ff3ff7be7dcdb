import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maxFlow } from './max-flow';

const networks = fc.integer({ min: 2, max: 7 }).chain((nodes) =>
  fc.array(fc.tuple(fc.nat(nodes - 1), fc.nat(nodes - 1), fc.nat(9)), { maxLength: 18 }).map((arcs) => ({
    nodes,
    from: arcs.map(([u]) => u),
    to: arcs.map(([, v]) => v),
    capacity: arcs.map(([, , c]) => c),
  })),
);
type Network = Parameters<typeof maxFlow>[0];

/** The least capacity of all 2^(n − 2) cuts; by the max-flow min-cut theorem it equals the maximum flow. */
const leastCut = ({ nodes, from, to, capacity }: Network): number => {
  let least = Number.POSITIVE_INFINITY;
  for (let set = 0; set < 2 ** nodes; set += 1) {
    if ((set & 1) === 0 || (set >> (nodes - 1)) & 1) continue;
    let sum = 0;
    for (let a = 0; a < from.length; a += 1)
      if ((set >> Number(from[a])) & 1 && !((set >> Number(to[a])) & 1)) sum += Number(capacity[a]);
    least = Math.min(least, sum);
  }
  return least;
};

describe('maximum flow', () => {
  test('value = the least of all cuts, and the returned cut attains it', () => {
    fc.assert(
      fc.property(networks, (network) => {
        const { value, cut, sourceSide } = maxFlow(network, 0, network.nodes - 1);
        expect(value).toBe(leastCut(network));
        expect(cut.reduce((sum, a) => sum + Number(network.capacity[a]), 0)).toBe(value);
        expect([sourceSide[0], sourceSide[network.nodes - 1]]).toEqual([1, 0]);
      }),
      { numRuns: 500 },
    );
  });

  test('the flow keeps capacities, conserves at every inner node and delivers the value', () => {
    fc.assert(
      fc.property(networks, (network) => {
        const { value, flow } = maxFlow(network, 0, network.nodes - 1);
        const net = Array.from({ length: network.nodes }, () => 0);
        flow.forEach((carried, a) => {
          expect(carried).toBeGreaterThanOrEqual(0);
          expect(carried).toBeLessThanOrEqual(Number(network.capacity[a]));
          net[Number(network.from[a])] = Number(net[Number(network.from[a])]) - carried;
          net[Number(network.to[a])] = Number(net[Number(network.to[a])]) + carried;
        });
        expect(net.slice(1, -1).every((at) => at === 0)).toBe(true);
        expect(net[network.nodes - 1]).toBe(value);
      }),
      { numRuns: 300 },
    );
  });

  test('reversing every arc and swapping the ends keeps the value', () => {
    fc.assert(
      fc.property(networks, ({ nodes, from, to, capacity }) => {
        const there = maxFlow({ nodes, from, to, capacity }, 0, nodes - 1).value;
        expect(maxFlow({ nodes, from: to, to: from, capacity }, nodes - 1, 0).value).toBe(there);
      }),
    );
  });
});
