import { describe, expect, it } from 'vitest';
import { createCatchment } from './catchment';
import { equityOf } from './equity';
import { FigureTally, ratioOf } from './figure';
import { columnsOf, type Position } from './points';
import { reachCurve, reachFigure } from './reach-figure';
import { saturationOf } from './saturation';
import { emptySummary, mergeSummaries, type ShardSummary } from './shard-summary';
import { accessOfShard, summariseShard } from './shard';
import { planShards } from './shard-plan';

/** Metres along a parallel, 87,999 m a degree at 37.86° N. */
const along = (...meters: readonly number[]) => columnsOf(meters.map((m, i) => ({ id: String(i), position: [113.57 + m / 87_999, 37.86] as Position })));

describe('figures', () => {
  it('a tally adds up by name, in the order of the names, and in all', () => {
    const tally = new FigureTally();
    expect([tally.list(), tally.total()]).toEqual([[], { numerator: 0, denominator: 0 }]);
    tally.add('b', 1, 2);
    tally.add('a', 3, 4);
    tally.add('b', 5, 6);
    expect(tally.list()).toEqual([{ id: 'b', numerator: 6, denominator: 8 }, { id: 'a', numerator: 3, denominator: 4 }]);
    expect(tally.total()).toEqual({ numerator: 9, denominator: 12 });
    expect([ratioOf(tally.total()), ratioOf({ numerator: 1, denominator: 0 })]).toEqual([0.75, undefined]);
  });

  it('equity of nobody, and of households without a weight', () => {
    expect(equityOf([])).toMatchObject({ mean: 0, byGroup: [], worst: undefined });
    expect(equityOf([1, 5], { weight: [3] })).toMatchObject({ mean: (3 * 1 + 1 * 5) / 4 });
    expect(equityOf([1, 5, 9], { groups: { a: [0, 1], b: [2, 0, 0] } })).toMatchObject({ byGroup: [{ id: 'a', people: 1, mean: 5 }, { id: 'b', people: 2, mean: 1 }], worst: { id: 'b' } });
  });

  it('saturation begins where the radius is the extent, and asks for two households and two providers', () => {
    expect(saturationOf(100, 100, [1, 0], 1)).toEqual({ code: 'coverage.saturated-by-extent', params: { radius: 100, extent: 100, households: 2 } });
    expect(saturationOf(100.1, 100, [1, 0], 1)).toBeUndefined();
    expect(saturationOf(undefined, 100, [1, 1], 1)).toBeUndefined();
    expect(saturationOf(undefined, 100, [2, 2], 2)).toEqual({ code: 'coverage.saturated-by-count', params: { radius: 100, providers: 2, households: 2 } });
    expect(saturationOf(undefined, 100, [2, 1], 2)).toBeUndefined();
    expect(saturationOf(1, 100, [2], 2)).toBeUndefined();
  });

  it('a ring of nodes ends where it began; people who are not said are one each, of a group none', () => {
    const catchment = createCatchment({ households: along(0, 50, 900), providers: along(10), radius: 100 });
    const figure = reachFigure(catchment, { weight: [5], groups: { '80+': [1] }, node: ['a', 'b'], parents: { a: 'b', b: 'a' } });
    expect(figure).toEqual({ numerator: 6, denominator: 7, byGroup: [{ id: '80+', numerator: 1, denominator: 1 }], byNode: [{ id: 'a', numerator: 6, denominator: 6 }, { id: 'b', numerator: 6, denominator: 6 }] });
  });

  it('the curve counts at each of its radii whom a circle of that radius reaches, to the 0.1 mm, also at the very edge of a step', () => {
    for (let meters = 1; meters < 40; meters += 1)
      for (let step = 1; step <= 7; step += 1) {
        const distance = Number(createCatchment({ households: along(meters), providers: along(0), radius: 100 }).distanceOf(0));
        // A radius of which the household stands, but for rounding, at this seventh.
        const radius = (distance * 7) / step;
        const curve = reachCurve(createCatchment({ households: along(meters, 0), providers: along(0), radius }), { weight: [3, 2] }, 7);
        expect(curve.map((point) => point.numerator)).toEqual(curve.map((point) => (Math.round(distance * 10_000) <= Math.round(point.radius * 10_000) ? 5 : 2)));
      }
  });
});

describe('summaries of shards', () => {
  const summary = (more: Partial<ShardSummary>): ShardSummary => ({ ...emptySummary, ...more });
  const ranked = (...list: readonly (readonly [number, number])[]) => list.map(([household, distance]) => ({ household, distance }));

  it('merge by adding, by the nearest and farthest of both, and keep the ten that are farthest, of equals the lower', () => {
    const one = summary({ households: 2, people: 5, reachedHouseholds: 1, reachedPeople: 3, pairs: 4, nearest: 7, farthest: 90, top: ranked([4, 90], [2, 30], [9, 30], [6, 8], [8, 7]), demand: [[1, 5], [4, 2]] });
    const two = summary({ households: 3, people: 1, reachedHouseholds: 2, reachedPeople: 1, pairs: 6, nearest: 9, farthest: 95, top: ranked([1, 95], [3, 90], [5, 30], [7, 20], [10, 9], [11, 9]), demand: [[0, 1], [4, 3]] });
    const merged = mergeSummaries(one, two);
    expect(merged).toMatchObject({ households: 5, people: 6, reachedHouseholds: 3, reachedPeople: 4, pairs: 10, nearest: 7, farthest: 95, demand: [[0, 1], [1, 5], [4, 5]] });
    expect(merged.top).toEqual(ranked([1, 95], [3, 90], [4, 90], [2, 30], [5, 30], [9, 30], [7, 20], [10, 9], [11, 9], [6, 8]));
    expect(mergeSummaries(two, one)).toEqual(merged);
    for (const other of [mergeSummaries(one, emptySummary), mergeSummaries(emptySummary, one)]) expect(other).toEqual(one);
    expect(mergeSummaries(emptySummary, emptySummary)).toMatchObject({ nearest: undefined, farthest: undefined });
  });

  it('count people by how many reach them and by twentieths of the radius, the radius itself in the last', () => {
    // Stations at 0 and 40 m, reach 200 m: homes at 0, 5, 100 m and just within the reach of the second.
    const [shard] = planShards(along(0, 5, 100, 239.99, 900), along(0, 40), 200, 1);
    const one = shard === undefined ? emptySummary : summariseShard(shard, [1, 2, 4, 8, 16]);
    expect(one).toMatchObject({ households: 5, people: 31, reachedHouseholds: 4, reachedPeople: 15, pairs: 7 });
    expect(one.byCount.flatMap((people, count) => (people === 0 ? [] : [[count, people]]))).toEqual([[0, 16], [1, 8], [2, 7]]);
    // A twentieth is 10 m: 0 and 5 m are in the first, 60 m (from 40 m to 100 m) at the edge of the seventh, the last in the last.
    expect([one.byDistance[0], one.byDistance[5] === 4 || one.byDistance[6] === 4, one.byDistance[19]]).toEqual([3, true, 8]);
    expect(one.top.map(({ household }) => household)).toEqual([3, 2, 1, 0]);
    expect([one.nearest, one.farthest]).toEqual([0, one.top[0]?.distance]);
    expect(one.demand).toEqual([[0, 7], [1, 15]]);
  });

  it('count who is reached by 63 or more in the last place', () => {
    const [shard] = planShards(along(0, 500), along(...Array.from({ length: 70 }, (_, i) => i / 10), ...Array.from({ length: 63 }, (_, i) => 500 + i / 10), 800), 100, 1);
    const one = shard === undefined ? emptySummary : summariseShard(shard);
    expect([one.byCount[63], one.byCount.length, one.pairs, one.demand.length]).toEqual([2, 64, 133, 133]);
  });

  it('give access by the ratios of the merged demand; a provider whose supply is not said offers nothing', () => {
    const [shard] = planShards(along(0, 50, 900), along(10, 40, 2000), 100, 1);
    const access = shard === undefined ? [] : [...accessOfShard(shard, { ...emptySummary, demand: [[0, 4], [1, 8]] }, [2])];
    expect(access).toEqual([0.5, 0.5, 0]);
  });
});
