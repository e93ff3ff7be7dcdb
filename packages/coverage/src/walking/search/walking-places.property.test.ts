import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { straightLineDistance } from '../../points/ellipsoid';
import { localPlane } from '../../points/local-plane';
import { mobilityClasses } from '../mobility';
import type { Position } from '../../points/points';
import { walkingCosts } from './walking-costs';
import { buildWalkingGraph, type WalkingGraph } from '../walking-graph';
import { type Attach, attachTo } from './walking-places';

/** Position in metres east and north of a corner of the town, where degrees are 87,999 m and 110,996 m. */
const at = (east: number, north: number): Position => [113.57 + east / 87_999, 37.86 + north / 110_996];
const graphOf = (...ways: readonly (readonly Position[])[]) =>
  buildWalkingGraph(ways.map((coordinates) => ({ coordinates })));
const attach = (graph: WalkingGraph): Attach => attachTo(graph, walkingCosts(graph, mobilityClasses.able, 'length'));
const end = (graph: WalkingGraph, v: number | undefined): Position => [
  Number(graph.lon[Number(v)]),
  Number(graph.lat[Number(v)]),
];

/** Metres from a place to a point of a way. */
const metresTo = (place: Position, [x0, y0]: Position, [x1, y1]: Position, share: number): number =>
  straightLineDistance(place, [x0 + share * (x1 - x0), y0 + share * (y1 - y0)]);

/** Metres from a place to a way, by ternary search: the distance to a straight line has one minimum. */
const least = (place: Position, from: Position, to: Position): number => {
  const metres = (share: number): number => metresTo(place, from, to, share);
  let [low, high] = [0, 1];
  for (let i = 0; i < 60; i += 1) {
    const [left, right] = [low + (high - low) / 3, high - (high - low) / 3];
    if (metres(left) < metres(right)) high = right;
    else low = left;
  }
  return Math.min(metres(low), metres(0), metres(1));
};

const spot = fc
  .tuple(fc.integer({ min: -150, max: 450 }), fc.integer({ min: -150, max: 450 }))
  .map(([x, y]) => at(x, y));
const ways = fc
  .array(fc.tuple(spot, spot), { minLength: 1, maxLength: 8 })
  .filter((list) => list.some(([[x0, y0], [x1, y1]]) => x0 !== x1 || y0 !== y1));

describe('law: a place is attached to the nearest way', () => {
  it('within 100 m, at the foot of the shortest line to it (every way tried)', () => {
    fc.assert(
      fc.property(ways, spot, (list, place) => {
        const graph = graphOf(...list);
        const found = attach(graph)(place);
        const nearest = Math.min(
          ...Array.from(graph.from, (v, e) => least(place, end(graph, v), end(graph, graph.to[e]))),
        );
        if (nearest > 100.001) expect(found).toBeUndefined();
        if (nearest > 99.999) return;
        const { edge = -1, fromStart = -1, fromEnd = -1, approach = -1 } = found ?? {};
        const steps = Number(graph.length[edge]) * 10_000;
        // Equal to within two steps of 0.1 mm.
        expect(
          Math.abs(
            metresTo(place, end(graph, graph.from[edge]), end(graph, graph.to[edge]), fromStart / steps) - nearest,
          ),
        ).toBeLessThan(0.0002);
        expect(Math.abs(approach / 10_000 - nearest)).toBeLessThan(0.0002);
        expect(fromStart + fromEnd - Math.round(steps)).toBeOneOf([-1, 0, 1]);
      }),
    );
  });

  it('up to 100 m and no farther, wherever the squares by which ways are found lie', () => {
    for (let shift = 0; shift < 230; shift += 3) {
      const graph = graphOf([at(shift, shift), at(shift + 1, shift + 1)]);
      const find = attach(graph);
      const from = (east: number, north: number) => find(at(shift + east, shift + north)) !== undefined;
      expect([from(-99.9, 0), from(0, -99.9), from(100.9, 1), from(1, 100.9)]).toEqual([true, true, true, true]);
      expect([from(-100.1, 0), from(0, -100.1), from(101.1, 1), from(1, 101.1)]).toEqual([false, false, false, false]);
    }
  });

  it('beside a long way in any direction likewise, all along it', () => {
    for (let turn = 0; turn < 24; turn += 1) {
      const [east, north] = [Math.cos((turn * Math.PI) / 12), Math.sin((turn * Math.PI) / 12)];
      const find = attach(graphOf([at(0, 0), at(1500 * east, 1500 * north)]));
      const beside = (metres: number) =>
        Array.from(
          { length: 50 },
          (_, i) => find(at(30 * i * east - metres * north, 30 * i * north + metres * east)) !== undefined,
        );
      for (const side of [1, -1])
        expect([new Set(beside(side * 99.9)), new Set(beside(side * 100.2))]).toEqual([
          new Set([true]),
          new Set([false]),
        ]);
    }
  });

  it('wherever on earth the ways of one graph lie', () => {
    for (let shift = 0; shift < 60; shift += 1) {
      const planes = [0, 53, -79].map((latitude) => localPlane([113 + shift * 1e-4, latitude]));
      const find = attach(graphOf(...planes.map(({ toPosition }) => [toPosition([0, -50]), toPosition([0, 50])])));
      const near = (metres: number) =>
        planes.map(({ toPosition }) => [find(toPosition([metres, 0]))?.edge, find(toPosition([-metres, 0]))?.edge]);
      expect([near(99.9), near(100.1)]).toEqual([
        [
          [0, 0],
          [1, 1],
          [2, 2],
        ],
        Array.from({ length: 3 }, () => [undefined, undefined]),
      ]);
    }
  });

  it('beside a way across the country, which passes few of the country’s squares', () => {
    const find = attach(
      graphOf(
        [
          [100, 30],
          [110, 50],
        ],
        [
          [110, 50],
          [112, 20],
        ],
      ),
    );
    for (const [x, y] of [
      [102.5, 35],
      [105, 40],
      [111, 35],
    ] as const)
      expect([find([x, y])?.approach === undefined, find([x + 0.01, y])]).toEqual([false, undefined]);
  });
});

describe('attachTo, by hand', () => {
  it('leads from the door straight to the way: 30 m beside it, a quarter of its 200 m along', () => {
    const found = attach(graphOf([at(0, 0), at(200, 0)]))(at(50, 30));
    expect([
      found?.edge,
      Math.round(Number(found?.fromStart) / 1e4),
      Math.round(Number(found?.fromEnd) / 1e4),
      Math.round(Number(found?.approach) / 1e4),
    ]).toEqual([0, 50, 150, 30]);
  });

  it('leads to the end of a way that stops before the door', () => {
    const graph = graphOf([at(0, 0), at(200, 0)]);
    const length = Math.round(Number(graph.length[0]) * 10_000);
    expect(attach(graph)(at(240, 30))).toMatchObject({ fromStart: length, fromEnd: 0 });
    expect(attach(graph)(at(-40, 30))).toMatchObject({ fromStart: 0, fromEnd: length });
    expect(Math.round(Number(attach(graph)(at(240, 30))?.approach) / 1e4)).toBe(50);
  });

  it('takes the lower index of two ways that are equally near, in whatever squares they lie', () => {
    const corner = at(50, 50);
    // From one crossing in four directions, so that each way is found in different squares, and each comes first once.
    const winds = [at(50, 350), at(350, 50), at(50, -250), at(-250, 50)];
    for (let turn = 0; turn < 4; turn += 1) {
      const graph = graphOf(...winds.map((_, i): readonly Position[] => [corner, winds[(i + turn) % 4] ?? corner]));
      expect(attach(graph)(corner)).toMatchObject({ edge: 0, fromStart: 0, approach: 0 });
    }
    const twins = graphOf([at(0, 0), at(200, 0)], [at(0, 0), at(200, 0)]);
    expect(attach(twins)(at(50, 30))?.edge).toBe(0);
  });

  it('counts each end by the cost of its own direction, and the approach by the flat', () => {
    const graph = graphOf([at(0, 0), at(200, 0)]);
    const found = attachTo(graph, { along: Float64Array.of(1000), against: Float64Array.of(400), perMeter: 2 })(
      at(50, 30),
    );
    expect(found).toEqual({ edge: 0, fromStart: 250, fromEnd: 300, approach: 60 });
  });

  it('passes over ways that are closed, and not over one that costs nothing', () => {
    const graph = graphOf([at(0, 0), at(200, 0)], [at(0, 50), at(200, 50)]);
    const find = (...along: readonly number[]) =>
      attachTo(graph, { along: Float64Array.from(along), against: Float64Array.from(along), perMeter: 1 })(at(50, 10))
        ?.edge;
    expect([find(0, 5), find(-1, 5), find(-1, -1)]).toEqual([0, 1, undefined]);
  });

  it('finds nothing where there is no way', () => {
    expect(attach(graphOf())([113.57, 37.86])).toBeUndefined();
    expect(attach(graphOf())([0, 0])).toBeUndefined();
  });
});
