import { createRandom } from '@community1373/base/random';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCatchment } from '../../catchment/catchment';
import { type Position, toPointColumns } from '../../points/points';
import { buildWalkingGraph, type WalkingGraph } from '../walking-graph';

/** Ways between random crossings with heights; some are steps. */
const ways = fc
  .array(fc.tuple(fc.nat(11), fc.nat(11), fc.boolean()), { minLength: 1, maxLength: 30 })
  .map((pairs) => pairs.filter(([a, b]) => a !== b))
  .filter((pairs) => pairs.length > 0);

/** Crossings of which none lies on the line between two others. */
const spot = createRandom('crossings');
const crossings = Array.from({ length: 12 }, (): [number, number, number] => [
  113.57 + spot.unit() * 0.006,
  37.86 + spot.unit() * 0.005,
  spot.below(23),
]);
const crossing = (i: number): [number, number, number] => crossings[i] ?? [0, 0, 0];

/** Independent result by Floyd–Warshall over the nodes, in metres, without any bound. */
const allWays = (graph: WalkingGraph, passable: (e: number) => boolean): number[][] => {
  const n = graph.lon.length;
  const d = Array.from({ length: n }, (_, i) =>
    Array.from({ length: n }, (_, j) => (i === j ? 0 : Number.POSITIVE_INFINITY)),
  );
  graph.from.forEach((v, e) => {
    const w = Number(graph.to[e]);
    if (!passable(e)) return;
    const length = Number(graph.length[e]);
    for (const [a, b] of [
      [v, w],
      [w, v],
    ] as const) {
      const row = d[a];
      if (row !== undefined) row[b] = Math.min(Number(row[b]), length);
    }
  });
  for (let k = 0; k < n; k += 1)
    for (let i = 0; i < n; i += 1)
      for (let j = 0; j < n; j += 1) {
        const row = d[i];
        if (row !== undefined) row[j] = Math.min(Number(row[j]), Number(row[k]) + Number(d[k]?.[j]));
      }
  return d;
};

describe('law: the bounded search finds the shortest ways', () => {
  it('distances between crossings equal Floyd and Warshall, within the radius and the rounding of each edge', () => {
    fc.assert(
      fc.property(ways, fc.constantFrom('able' as const, 'wheelchair' as const), (pairs, mobility) => {
        const graph = buildWalkingGraph(
          pairs.map(([a, b, steps]) => ({ coordinates: [crossing(a), crossing(b)], steps })),
        );
        const passable = (e: number): boolean =>
          mobility === 'able' || (graph.steps[e] === 0 && Math.abs(Number(graph.slope[e])) <= 1 / 12);
        const touched = new Set<number>();
        graph.from.forEach((v, e) => {
          if (passable(e)) touched.add(v).add(Number(graph.to[e]));
        });
        const nodes = Array.from(graph.lon, (x, v): Position => [x, Number(graph.lat[v])]);
        const radius = 400;
        const places = toPointColumns(nodes.map((position, i) => ({ id: String(i), position })));
        const catchment = createCatchment({
          households: places,
          providers: places,
          radius,
          metric: { kind: 'paths', graph, mobility, measure: 'length' },
        });
        const expected = allWays(graph, passable);
        // A place near an isolated fragment is attached to other ways as well: see walking-attachments.property.test.ts.
        for (const past of catchment.pastScrap('household')) touched.delete(past);
        for (const p of touched) {
          const { indices, distances } = catchment.reachedBy(p);
          const found = new Map([...indices].map((h, i) => [h, Number(distances[i])]));
          for (const h of touched) {
            const shortest = Number(expected[p]?.[h]);
            const got = found.get(h);
            if (shortest < radius - 0.01) expect(Math.abs(Number(got) - shortest)).toBeLessThan(0.005);
            else if (shortest > radius + 0.01) expect(got).toBeUndefined();
          }
        }
      }),
      { numRuns: 120 },
    );
  });
});
