import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCatchment, explainGap, parseCatchment, toPointColumns } from '../..';
import { mobilityClasses } from '../mobility';
import type { Position } from '../../points/points';
import { attachPastScraps } from './walking-attachments';
import { walkingCosts } from './walking-costs';
import { buildWalkingGraph, type WalkingGraph } from '../walking-graph';
import { type Attachment, attachTo } from './walking-places';

/** Position in metres east and north of a corner of the town, where degrees are 87,999 m and 110,996 m. */
const at = (east: number, north: number): Position => [113.57 + east / 87_999, 37.86 + north / 110_996];
const graphOf = (...ways: readonly (readonly Position[])[]) =>
  buildWalkingGraph(ways.map((coordinates) => ({ coordinates })));
const metricOf = (graph: WalkingGraph) => ({ kind: 'paths', graph, mobility: 'able', measure: 'length' }) as const;
const catchmentOf = (graph: WalkingGraph, homes: readonly Position[], bases: readonly Position[], radius = 100_000) => {
  const columns = (name: string, places: readonly Position[]) =>
    toPointColumns(places.map((position, i) => ({ id: `${name}${i}`, position })));
  return { households: columns('h', homes), providers: columns('p', bases), radius, metric: metricOf(graph) };
};

/** Steps between two attachments: along a shared edge, or by shortest paths between the nodes of the graph (Floyd–Warshall). */
const apart = (graph: WalkingGraph, a: Attachment, b: Attachment): number => {
  const n = graph.lon.length;
  const cost = walkingCosts(graph, mobilityClasses.able, 'length').along;
  const way = Array.from({ length: n }, (_, i) =>
    Array.from({ length: n }, (__, j) => (i === j ? 0 : Number.POSITIVE_INFINITY)),
  );
  const set = (i: number, j: number, long: number): void => {
    const row = way[i];
    if (row !== undefined && long < Number(row[j])) row[j] = long;
  };
  graph.from.forEach((v, e) =>
    [
      [v, Number(graph.to[e])],
      [Number(graph.to[e]), v],
    ].forEach(([i = 0, j = 0]) => set(i, j, Number(cost[e]))),
  );
  for (let k = 0; k < n; k += 1)
    for (let i = 0; i < n; i += 1) for (let j = 0; j < n; j += 1) set(i, j, Number(way[i]?.[k]) + Number(way[k]?.[j]));
  const ends = ({ edge, fromStart, fromEnd }: Attachment) =>
    [
      [Number(graph.from[edge]), fromStart],
      [Number(graph.to[edge]), fromEnd],
    ] as const;
  const by = ends(a).flatMap(([v, first]) => ends(b).map(([w, last]) => first + Number(way[v]?.[w]) + last));
  const along = a.edge === b.edge ? Math.abs(a.fromStart - b.fromStart) : Number.POSITIVE_INFINITY;
  return a.approach + b.approach + Math.min(along, ...by);
};

const spot = fc.tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 300 })).map(([x, y]) => at(x, y));
const scrap = fc
  .tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 300 }), fc.integer({ min: 3, max: 24 }))
  .map(([x, y, long]): readonly Position[] => [at(x, y), at(x + long, y + 1)]);
const draw = fc.record({
  streets: fc.array(fc.tuple(spot, spot), { minLength: 1, maxLength: 2 }),
  scraps: fc.array(scrap, { maxLength: 4 }),
  homes: fc.array(spot, { minLength: 1, maxLength: 4 }),
  bases: fc.array(spot, { minLength: 1, maxLength: 3 }),
});

describe('a place beside a scrap of way', () => {
  it('law: is as far from another as the nearest of their ways lets it, and never farther than by the nearest way of each alone', () => {
    let gained = 0;
    fc.assert(
      fc.property(draw, ({ streets, scraps, homes, bases }) => {
        const graph = graphOf(...streets, ...scraps);
        const costs = walkingCosts(graph, mobilityClasses.able, 'length');
        const [attach, nearest] = [attachPastScraps(graph, costs), attachTo(graph, costs)];
        const catchment = createCatchment(catchmentOf(graph, homes, bases));
        homes.forEach((home, h) => {
          const all = bases.flatMap((base, p) =>
            attach(home).flatMap((a) => attach(base).map((b) => ({ p, long: apart(graph, a, b) }))),
          );
          const least = Math.min(...all.map(({ long }) => long));
          expect(catchment.distanceOf(h)).toBe(least > 1e9 ? undefined : least / 10_000);
          const one = nearest(home);
          const before = Math.min(
            ...bases
              .map((base) => nearest(base))
              .map((b) => (one === undefined || b === undefined ? Number.POSITIVE_INFINITY : apart(graph, one, b))),
          );
          expect(least).toBeLessThanOrEqual(before);
          if (least < before) gained += 1;
        });
      }),
      { numRuns: 150 },
    );
    expect(gained).toBeGreaterThan(5);
  });

  // A street of 440 m, and 12 m from it a household with an isolated courtyard way of 6 m, 3 m from the door.
  const street = [at(0, 0), at(440, 0)];
  const courtyard = [at(176, 9), at(182, 9)];
  const input = catchmentOf(graphOf(street, courtyard), [at(176, 12)], [at(132, 0)], 500);

  it('is attached to the street as well: 12 m to it and 44 m along it', () => {
    const catchment = createCatchment(input);
    expect([catchment.counts[0], Math.round(Number(catchment.distanceOf(0)))]).toEqual([1, 56]);
    expect([[...catchment.pastScrap('household')], [...catchment.pastScrap('provider')]]).toEqual([[0], []]);
    expect(explainGap({ index: 0 }, { catchment })).toEqual([]);
  });

  it('is told of with its id', () => {
    const { households, providers, radius, metric } = input;
    const records = (columns: typeof households) =>
      (columns.ids ?? []).map((id, i) => ({ id, position: [columns.lon[i], columns.lat[i]] }));
    const read = parseCatchment({ households: records(households), providers: records(providers), radius, metric });
    expect(read.report.items).toMatchObject([
      { code: 'coverage.past-scrap', severity: 'warning', path: ['households'], params: { count: 1, ids: ['h0'] } },
    ]);
  });

  it('keeps its way to another beside the same scrap, and follows when it is moved', () => {
    const catchment = createCatchment(catchmentOf(graphOf(street, courtyard), [at(176, 12)], [at(182, 12)], 500));
    // 3 m to the fragment, 6 m along it, 3 m to the door: not 12 + 6 + 12 by the street.
    expect(Math.round(Number(catchment.distanceOf(0)))).toBe(12);
    catchment.move('provider', 0, at(300, 0));
    expect(Math.round(Number(catchment.distanceOf(0)))).toBe(136);
    catchment.move('household', 0, at(176, 500));
    expect([catchment.counts[0], [...catchment.pastScrap('household')]]).toEqual([0, []]);
  });

  it('beyond the limit stays where it is, and a piece that is no scrap is not passed', () => {
    const far = createCatchment(
      catchmentOf(graphOf(street, [at(176, 150), at(182, 150)]), [at(176, 153)], [at(132, 0)], 500),
    );
    expect([far.counts[0], [...far.pastScrap('household')]]).toEqual([0, []]);
    // 210 m of way on the other side of a river: a large piece is not bypassed, so nobody walks through the water.
    const bank = createCatchment(
      catchmentOf(graphOf(street, [at(100, 30), at(310, 30)]), [at(176, 32)], [at(132, 0)], 500),
    );
    expect([bank.counts[0], [...bank.pastScrap('household')]]).toEqual([0, []]);
  });
});
