import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCatchment } from '../../catchment/catchment';
import { straightLineDistance } from '../../points/ellipsoid';
import { mobilityClasses, slopeFactor } from '../mobility';
import { pathsEngine } from './paths-engine';
import { type Position, toPointColumns } from '../../points/points';
import { walkingCosts } from './walking-costs';
import { buildWalkingGraph, type WalkingGraph, type WalkingLine } from '../walking-graph';
import { type Attachments, attachPastScraps } from './walking-attachments';
import { type Attachment, attachTo, longestApproach } from './walking-places';

const columns = (list: readonly Position[]) => toPointColumns(list.map((position, i) => ({ id: String(i), position })));

/** Lines between crossings of an uneven lattice about 60 m apart, with heights, some of them steps, possibly in several pieces. */
const crossing = fc
  .tuple(fc.nat(5), fc.nat(5))
  .map(([x, y]): [number, number, number] => [
    113.57 + x * 7e-4 + ((y * 13 + x) % 7) * 2e-5,
    37.86 + y * 5e-4 + ((x * 11 + y) % 5) * 3e-5,
    (x * 17 + y * 5) % 9,
  ]);
const lines: fc.Arbitrary<readonly WalkingLine[]> = fc.array(
  fc.record({ coordinates: fc.array(crossing, { minLength: 2, maxLength: 5 }), steps: fc.boolean() }),
  { minLength: 1, maxLength: 8 },
);
const place = fc
  .tuple(fc.integer({ min: -20, max: 60 }), fc.integer({ min: -20, max: 60 }))
  .map(([x, y]): Position => [113.57 + x * 1e-4, 37.86 + y * 7e-5]);

describe('law: a walking graph is its lines', () => {
  it('every stretch between two places is an edge of both ends, in the order of the lines, with its length and slope', () => {
    fc.assert(
      fc.property(lines, (list) => {
        const graph = buildWalkingGraph(list);
        const stretches = list.flatMap(({ coordinates, steps }) =>
          coordinates.slice(1).flatMap((to, i) => {
            const from = coordinates[i];
            return from === undefined || (from[0] === to[0] && from[1] === to[1]) ? [] : [{ from, to, steps }];
          }),
        );
        expect([graph.from.length, graph.length.length, graph.edge.length]).toEqual([
          stretches.length,
          stretches.length,
          2 * stretches.length,
        ]);
        const at = (v: number): readonly number[] => [Number(graph.lon[v]), Number(graph.lat[v])];
        stretches.forEach(({ from, to, steps }, e) => {
          expect([at(Number(graph.from[e])), at(Number(graph.to[e]))]).toEqual([from.slice(0, 2), to.slice(0, 2)]);
          const run = straightLineDistance([from[0], from[1]], [to[0], to[1]]);
          const rise = Number(to[2]) - Number(from[2]);
          expect(graph.length[e]).toBeCloseTo(Math.hypot(run, rise), 9);
          expect(graph.slope[e]).toBeCloseTo(rise / run, 12);
          expect(graph.steps[e]).toBe(steps === true ? 1 : 0);
        });
        graph.lon.forEach((_, v) => {
          const own = stretches.flatMap((_s, e) => (graph.from[e] === v || graph.to[e] === v ? [e] : []));
          expect([...graph.edge.subarray(Number(graph.first[v]), Number(graph.first[v + 1]))]).toEqual(own);
        });
      }),
      { numRuns: 40 },
    );
  });

  it('pieces are what hangs together, numbered by their size, of equals by their first place', () => {
    fc.assert(
      fc.property(lines, (list) => {
        const { lon, from, to, piece, pieces } = buildWalkingGraph(list);
        const head = Array.from(lon, (_, v) => v);
        for (let round = 0; round < lon.length; round += 1)
          from.forEach((v, e) => {
            const least = Math.min(Number(head[v]), Number(head[Number(to[e])]));
            head[v] = least;
            head[Number(to[e])] = least;
          });
        const size = (top: number): number => head.filter((other) => other === top).length;
        const tops = [...new Set(head)].toSorted((a, b) => size(b) - size(a) || a - b);
        expect([pieces, [...piece]]).toEqual([tops.length, head.map((top) => tops.indexOf(top))]);
      }),
    );
  });

  it('places less than a centimetre apart are one, a stretch without heights at both ends is flat', () => {
    const { lon, slope, length } = buildWalkingGraph([
      {
        coordinates: [
          [113.57, 37.86, 5],
          [113.571, 37.86],
        ],
      },
      {
        coordinates: [
          [113.57100002, 37.86000002],
          [113.572, 37.86, 7],
        ],
      },
      { coordinates: [[113.57, 37.86]] },
    ]);
    expect([lon.length, [...slope], Array.from(length, Math.round)]).toEqual([3, [0, 0], [88, 88]]);
    expect([
      ...buildWalkingGraph([
        {
          coordinates: [
            [113.57, 37.86],
            [113.5700002, 37.86],
          ],
        },
      ]).lon,
    ]).toEqual([113.57, 113.5700002]);
  });
});

describe('what walking costs', () => {
  // 100 m level, 100 m rising 1 in 12, 100 m of steps, 50 m rising 1 in 10.
  const graph = {
    length: Float64Array.of(100, 100, 100, 50),
    slope: Float64Array.of(0, 1 / 12, 0, 0.1),
    steps: Uint8Array.of(0, 0, 1, 0),
  };
  const costs = (mobility: keyof typeof mobilityClasses, measure: 'length' | 'time') =>
    walkingCosts({ ...buildWalkingGraph([]), ...graph }, mobilityClasses[mobility], measure);

  it('by length ten thousand a metre either way, −1 where the class cannot pass', () => {
    expect(costs('able', 'length')).toEqual({
      along: Float64Array.of(1e6, 1e6, 1e6, 5e5),
      against: Float64Array.of(1e6, 1e6, 1e6, 5e5),
      perMeter: 10_000,
    });
    expect(costs('wheelchair', 'length')).toEqual({
      along: Float64Array.of(1e6, 1e6, -1, -1),
      against: Float64Array.of(1e6, 1e6, -1, -1),
      perMeter: 10_000,
    });
  });

  it('by time in milliseconds, more the steeper it goes up, by the factor of the slope', () => {
    const { along, against, perMeter } = costs('slow', 'time');
    expect(perMeter).toBe(1250);
    expect([along[0], along[3], against[3]]).toEqual([
      125_000,
      Math.round((50 * 1250) / slopeFactor(0.1)),
      Math.round((50 * 1250) / slopeFactor(-0.1)),
    ]);
  });
});

describe('law: a place is attached to the nearest passable way', () => {
  it('within 100 m, at its nearest point (found by halving), and to none beyond', () => {
    fc.assert(
      fc.property(lines, fc.array(place, { minLength: 1, maxLength: 6 }), fc.boolean(), (list, places, rolling) => {
        const graph = buildWalkingGraph(list);
        const costs = walkingCosts(graph, mobilityClasses[rolling ? 'wheelchair' : 'able'], 'length');
        const attach = attachTo(graph, costs);
        for (const at of places) {
          /** The nearest point of an edge as a share of it, and the distance to it: along a straight edge the distance has one minimum. */
          const toEdge = (e: number): readonly [share: number, meters: number] => {
            const [v, w] = [Number(graph.from[e]), Number(graph.to[e])];
            const distance = (t: number): number =>
              straightLineDistance(at, [
                Number(graph.lon[v]) * (1 - t) + Number(graph.lon[w]) * t,
                Number(graph.lat[v]) * (1 - t) + Number(graph.lat[w]) * t,
              ]);
            let [low, high] = [0, 1];
            for (let round = 0; round < 60; round += 1) {
              const [a, b] = [low + (high - low) / 3, high - (high - low) / 3];
              if (distance(a) <= distance(b)) high = b;
              else low = a;
            }
            return [low, Math.min(distance(low), distance(0), distance(1))];
          };
          const passable = Array.from(graph.from, (_, e) => e).filter((e) => Number(costs.along[e]) >= 0);
          const nearest = Math.min(...passable.map((e) => toEdge(e)[1]));
          const there = attach(at);
          if (nearest > longestApproach + 0.01) expect(there).toBeUndefined();
          if (nearest >= longestApproach - 0.01) continue;
          expect(Number(there?.approach) / 10_000).toBeCloseTo(nearest, 2);
          const edge = Number(there?.edge);
          expect(toEdge(edge)[1]).toBeCloseTo(nearest, 2);
          const [share] = toEdge(edge);
          const along = Number(costs.along[edge]);
          // Near the foot the distance is flat, so at 0.1 mm the position of the foot is imprecise.
          expect(Math.abs(Number(there?.fromStart) - share * along) / 10_000).toBeLessThan(0.35);
          expect(Math.abs(Number(there?.fromStart) + Number(there?.fromEnd) - along)).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('of two ways at one place the first', () => {
    const graph = buildWalkingGraph([
      {
        coordinates: [
          [113.571, 37.86],
          [113.57, 37.86],
        ],
      },
      {
        coordinates: [
          [113.57, 37.86],
          [113.571, 37.86],
        ],
      },
    ]);
    const there = attachTo(graph, walkingCosts(graph, mobilityClasses.able, 'length'))([113.5702, 37.86]);
    expect([there?.edge, Math.round(Number(there?.fromStart) / 10_000), there?.approach]).toEqual([0, 70, 0]);
  });
});

/** Independent result by Floyd–Warshall: the least cost from each node to each other, without any bound. */
const allWays = ({ lon, from, to }: WalkingGraph, { along, against }: ReturnType<typeof walkingCosts>): number[][] => {
  const d = Array.from(lon, (_, i) => Array.from(lon, (_v, j) => (i === j ? 0 : Number.POSITIVE_INFINITY)));
  const offer = (v: number, w: number, cost: number): void => {
    const row = d[v];
    if (row !== undefined && cost < Number(row[w])) row[w] = cost;
  };
  from.forEach((v, e) => {
    if (Number(along[e]) < 0) return;
    offer(v, Number(to[e]), Number(along[e]));
    offer(Number(to[e]), v, Number(against[e]));
  });
  lon.forEach((_, k) => d.forEach((row, i) => row.forEach((_c, j) => offer(i, j, Number(row[k]) + Number(d[k]?.[j])))));
  return d;
};

describe('law: reach along paths is the shortest ways from door to door', () => {
  it('by length and by time, of either walking direction; counts, nearest, who reaches whom and the nearest however far', () => {
    fc.assert(
      fc.property(
        lines,
        fc.array(place, { minLength: 1, maxLength: 8 }),
        fc.array(place, { minLength: 1, maxLength: 5 }),
        fc.constantFrom('length' as const, 'time' as const),
        fc.constantFrom('toHousehold' as const, 'toProvider' as const),
        fc.constantFrom('slow' as const, 'wheelchair' as const),
        (list, households, providers, measure, walk, mobility) => {
          const graph = buildWalkingGraph(list);
          const costs = walkingCosts(graph, mobilityClasses[mobility], measure);
          const attach = attachPastScraps(graph, costs);
          const ways = allWays(graph, costs);
          const doors = (at: Attachment) => [
            {
              node: Number(graph.from[at.edge]),
              leave: Number(costs.against[at.edge]) - at.fromEnd,
              arrive: at.fromStart,
            },
            { node: Number(graph.to[at.edge]), leave: Number(costs.along[at.edge]) - at.fromStart, arrive: at.fromEnd },
          ];
          const between = (a: Attachment, b: Attachment): number => {
            const round = doors(a).flatMap((out) =>
              doors(b).map((home) => out.leave + Number(ways[out.node]?.[home.node]) + home.arrive),
            );
            const straight =
              a.edge === b.edge
                ? [
                    b.fromStart >= a.fromStart && b.fromEnd <= a.fromEnd
                      ? b.fromStart - a.fromStart
                      : b.fromEnd - a.fromEnd,
                  ]
                : [];
            return a.approach + b.approach + Math.min(...round, ...straight);
          };
          const cost = (a: Attachments, b: Attachments): number =>
            Math.min(...a.flatMap((one) => b.map((other) => between(one, other))));
          const homes = households.map(attach);
          const bases = providers.map(attach);
          const apart = homes.map((home) =>
            bases.map((base) => (walk === 'toHousehold' ? cost(base, home) : cost(home, base))),
          );
          const radius = measure === 'length' ? 250 : 300;
          const limit = radius * (measure === 'length' ? 10_000 : 1000);
          const engine = pathsEngine(columns(households), columns(providers), radius, {
            kind: 'paths',
            graph,
            mobility,
            measure,
            walk,
          });
          const catchment = createCatchment({
            households: columns(households),
            providers: columns(providers),
            radius,
            metric: { kind: 'paths', graph, mobility, measure, walk },
          });
          const nearest = (row: readonly number[], within: number) => {
            const least = Math.min(...row);
            return least <= within && least < Number.POSITIVE_INFINITY
              ? { provider: row.indexOf(least), distance: least }
              : undefined;
          };
          const sorted = (indices: Int32Array, distances: Uint32Array, count: number) =>
            Array.from({ length: count }, (_, i) => [Number(indices[i]), Number(distances[i])]).toSorted(
              ([a = 0], [b = 0]) => a - b,
            );
          apart.forEach((row, h) => {
            const within = row.flatMap((steps, p) => (steps <= limit ? [[p, steps]] : []));
            const count = engine.scanHousehold(h);
            expect(sorted(engine.reaching.provider, engine.reaching.distance, count)).toEqual(within);
            const best = nearest(row, limit);
            expect([engine.nearest.provider, engine.nearest.distance]).toEqual([
              best?.provider ?? -1,
              best?.distance ?? 0xffff_ffff,
            ]);
            expect([catchment.counts[h], catchment.nearest[h]]).toEqual([within.length, best?.provider ?? -1]);
            expect(engine.nearestAnywhere(h)).toEqual(nearest(row, Number.POSITIVE_INFINITY));
          });
          bases.forEach((_, p) => {
            const count = engine.scanProvider(p);
            expect(sorted(engine.found.household, engine.found.distance, count)).toEqual(
              apart.flatMap((row, h) => (Number(row[p]) <= limit ? [[h, Number(row[p])]] : [])),
            );
          });
        },
      ),
      { numRuns: 80 },
    );
  });
});
