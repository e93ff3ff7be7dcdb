import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createWalk } from './walk';
import type { WalkingCosts } from './walking-costs';
import { buildWalkingGraph, type WalkingGraph } from '../walking-graph';
import type { Attachment } from './walking-places';

interface Town {
  readonly graph: WalkingGraph;
  readonly costs: WalkingCosts;
}

/** Ways between crossings, each with a cost along and a cost against it; one in six is closed. */
const towns = (crossings: number, most: number): fc.Arbitrary<Town> =>
  fc
    .array(
      fc
        .tuple(fc.nat(crossings - 1), fc.nat(crossings - 1), fc.nat(40), fc.nat(40), fc.nat(5))
        .filter(([a, b]) => a !== b),
      { minLength: 1, maxLength: most },
    )
    .map((ways) => ({
      graph: buildWalkingGraph(
        ways.map(([a, b]) => ({
          coordinates: [
            [113 + a / 100, 37],
            [113 + b / 100, 37],
          ],
        })),
      ),
      costs: {
        along: Float64Array.from(ways, ([, , cost, , closed]) => (closed === 0 ? -1 : cost)),
        against: Float64Array.from(ways, ([, , , cost, closed]) => (closed === 0 ? -1 : cost)),
        perMeter: 1,
      },
    }));

/** Independent result by Bellman–Ford: relaxes all ways repeatedly, without a heap or a limit. */
const everyCost = (
  { graph, costs: { along, against } }: Town,
  { edge, fromStart, fromEnd, approach }: Attachment,
  out: boolean,
): readonly number[] => {
  const cost = Array.from(graph.lon, () => Number.POSITIVE_INFINITY);
  const offer = (v: number | undefined, value: number): boolean => {
    if (value >= Number(cost[Number(v)])) return false;
    cost[Number(v)] = value;
    return true;
  };
  // Away from the place, the rest of the edge is walked; towards it, the part that leads to the place.
  offer(graph.from[edge], approach + (out ? Number(against[edge]) - fromEnd : fromStart));
  offer(graph.to[edge], approach + (out ? Number(along[edge]) - fromStart : fromEnd));
  for (let changed = true; changed;) {
    changed = false;
    graph.from.forEach((v, e) => {
      if (Number(along[e]) < 0) return;
      const w = Number(graph.to[e]);
      const [forth, back] = out ? [Number(along[e]), Number(against[e])] : [Number(against[e]), Number(along[e])];
      changed = offer(w, Number(cost[v]) + forth) || changed;
      changed = offer(v, Number(cost[w]) + back) || changed;
    });
  }
  return cost;
};

const starts = fc.array(
  fc.record({ pick: fc.nat(), share: fc.nat(10), approach: fc.nat(9), limit: fc.nat(160), out: fc.boolean() }),
  { minLength: 1, maxLength: 6 },
);

describe.each([
  ['few crossings', towns(5, 9)],
  ['many crossings', towns(30, 110)],
] as const)('law: a search finds what each crossing within the limit costs (%s; Bellman and Ford)', (_, town) => {
  it('nearest first, each once, search after search', () => {
    fc.assert(
      fc.property(town, starts, (one, list) => {
        const walk = createWalk(one.graph, one.costs);
        const open = Array.from(one.graph.from.keys()).filter((e) => Number(one.costs.along[e]) >= 0);
        for (const { pick, share, approach, limit, out } of list) {
          const edge = open[pick % Math.max(1, open.length)];
          if (edge === undefined) return;
          const place = {
            edge,
            approach,
            fromStart: Math.round((Number(one.costs.along[edge]) * share) / 10),
            fromEnd: Math.round((Number(one.costs.against[edge]) * (10 - share)) / 10),
          };
          const expected = everyCost(one, place, out).map((cost) => (cost <= limit ? cost : Number.POSITIVE_INFINITY));
          const found = walk.settled.slice(0, walk.search(place, limit, out));
          expect([...walk.cost]).toEqual(expected);
          expect([...found].toSorted((a, b) => a - b)).toEqual(
            expected.flatMap((cost, v) => (cost === Number.POSITIVE_INFINITY ? [] : [v])),
          );
          const order = Array.from(found, (v) => Number(walk.cost[v]));
          expect(order).toEqual(order.toSorted((a, b) => a - b));
        }
      }),
    );
  });
});

describe('a search, by hand', () => {
  // A way that costs 10 up and 4 down. The place is 3 from the foot and 1 from the top, plus 2 to the door.
  const graph = buildWalkingGraph([
    {
      coordinates: [
        [113, 37],
        [113.01, 37],
      ],
    },
  ]);
  const walk = createWalk(graph, { along: Float64Array.of(10), against: Float64Array.of(4), perMeter: 1 });
  const place = { edge: 0, fromStart: 3, fromEnd: 1, approach: 2 };

  it('walks away from a place what is left of the way, and towards it what leads there', () => {
    expect([walk.search(place, 100, true), [...walk.settled], [...walk.cost]]).toEqual([2, [0, 1], [5, 9]]);
    expect([walk.search(place, 100, false), [...walk.settled], [...walk.cost]]).toEqual([2, [1, 0], [5, 3]]);
  });

  it('takes what costs just the limit and nothing more, and finds nothing where the door is too far', () => {
    const none = Number.POSITIVE_INFINITY;
    expect([walk.search(place, 9, true), [...walk.cost]]).toEqual([2, [5, 9]]);
    expect([walk.search(place, 8, true), [...walk.cost]]).toEqual([1, [5, none]]);
    expect([walk.search(place, 2, true), [...walk.cost]]).toEqual([0, [none, none]]);
  });
});
