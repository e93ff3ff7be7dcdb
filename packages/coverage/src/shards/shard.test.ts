import { describe, expect, it } from 'vitest';
import { straightLineDistance } from '../points/ellipsoid';
import { type Position, toPointColumns } from '../points/points';
import { shardAccessibility, summariseShard } from './shard';
import { planShards } from './shard-plan';
import { mergeShardSummaries } from './merge-shard-summaries';
import { emptyShardSummary, type ShardSummary } from './shard-summary';

/** Position at a distance in metres along a parallel; a degree at 37.86° N is 87,999 m. */
const east = (meters: number): Position => [113.57 + meters / 87_999, 37.86];
const columns = (...meters: readonly number[]) =>
  toPointColumns(meters.map((m, i) => ({ id: String(i), position: east(m) })));
const shardOf = (households: readonly number[], providers: readonly number[], radius: number) =>
  planShards(columns(...households), columns(...providers), radius, 1);
const summaryOf = (
  households: readonly number[],
  providers: readonly number[],
  radius: number,
  weight?: readonly number[],
) =>
  shardOf(households, providers, radius)
    .map((shard) => summariseShard(shard, weight))
    .reduce(mergeShardSummaries, emptyShardSummary);
/** Returns the non-zero bins of a histogram. */
const filled = (bins: readonly number[]) =>
  Object.fromEntries(bins.flatMap((people, at) => (people === 0 ? [] : [[at, people]])));

describe('summariseShard, by hand', () => {
  it('counts households, people and pairs, and people by providers and by twentieths of the radius', () => {
    // Radius 100 m: distances to the nearest of 5 m and 12 m fall in the first and third twentieth, 97 m in the last; 300 m is out of reach.
    const summary = summaryOf([5, 0, -95, 300], [0, 12, 2], 100, [2, 3, 4, 5]);
    expect(summary).toMatchObject({ households: 4, people: 14, reachedHouseholds: 3, reachedPeople: 9, pairs: 8 });
    expect([filled(summary.byCount), filled(summary.byDistance)]).toEqual([
      { 0: 5, 2: 4, 3: 5 },
      { 0: 5, 19: 4 },
    ]);
    expect(summary.demand).toEqual([
      [0, 9],
      [1, 5],
      [2, 9],
    ]);
  });

  it('ranks whom it reaches: the farthest first, of equals the lower index, ten of them; the nearest and farthest are those of all', () => {
    const away = [10, 90, 20, 30, 90, 40, 50, 60, 70, 80, 85, 5];
    const summary = summaryOf(away, [0], 100);
    const steps = away.map((m) => Math.round(straightLineDistance(east(0), east(m)) * 10_000));
    const order = [1, 4, 10, 9, 8, 7, 6, 5, 3, 2];
    expect(summary.top.map(({ household }) => household)).toEqual(order);
    // Places are snapped to 0.01 mm or finer.
    for (const { household, distance } of summary.top)
      expect(Math.abs(distance - Number(steps[household]))).toBeLessThanOrEqual(1);
    expect([summary.farthest, Math.abs(Number(summary.nearest) - Number(steps[11])) <= 1]).toEqual([
      summary.top[0]?.distance,
      true,
    ]);
  });

  it('knows no nearest, no farthest and no demand where nobody is reached', () => {
    expect(summaryOf([0, 10], [500], 100)).toEqual({
      ...emptyShardSummary,
      households: 2,
      people: 2,
      byCount: emptyShardSummary.byCount.with(0, 2),
    });
    expect(summaryOf([0], [], 100)).toMatchObject({
      households: 1,
      reachedHouseholds: 0,
      nearest: undefined,
      demand: [],
    });
  });

  it('puts 63 providers and more into one place', () => {
    const at = (providers: number) =>
      filled(
        summaryOf(
          [0],
          Array.from({ length: providers }, () => 0),
          100,
        ).byCount,
      );
    expect([at(62), at(63), at(64), at(80)]).toEqual([{ 62: 1 }, { 63: 1 }, { 63: 1 }, { 63: 1 }]);
  });

  it('of a circle of radius 0 has one distance', () => {
    const summary = summaryOf([0, 0, 7], [0], 0);
    expect([
      summary.reachedHouseholds,
      filled(summary.byDistance),
      summary.nearest,
      summary.farthest,
      summary.demand,
    ]).toEqual([2, { 0: 2 }, 0, 0, [[0, 2]]]);
  });

  it('puts who lives at the very radius into the last twentieth', () => {
    const [, lat] = east(0);
    const radius = straightLineDistance(east(0), [east(0)[0], lat + 0.001]);
    const shards = planShards(toPointColumns([{ id: 'h', position: [113.57, lat + 0.001] }]), columns(0), radius, 1);
    expect(shards.map((shard) => filled(summariseShard(shard).byDistance))).toEqual([{ 19: 1 }]);
  });

  it('counts one where the people are not said, and lists no provider whose households are empty', () => {
    expect(summaryOf([0, 500], [0, 500], 100, [3])).toMatchObject({
      people: 4,
      demand: [
        [0, 3],
        [1, 1],
      ],
    });
    expect(summaryOf([0, 500], [0, 500], 100, [0, 2])).toMatchObject({
      people: 2,
      reachedHouseholds: 2,
      reachedPeople: 2,
      demand: [[1, 2]],
    });
  });
});

describe('accessOfShard, by hand', () => {
  const access = (demand: ShardSummary['demand'], supply: readonly number[]) =>
    shardOf([0, 50, 500], [20, 60], 45).map((shard) => [
      ...shardAccessibility(shard, { ...emptyShardSummary, demand }, supply),
    ]);

  it('adds what each provider in reach has for each of its people', () => {
    // 0 m reaches the first, 50 m both, 500 m neither.
    expect(
      access(
        [
          [0, 4],
          [1, 2],
        ],
        [8, 3],
      ),
    ).toEqual([[2, 3.5, 0]]);
  });

  it('adds nothing for a provider whose demand or supply is not said', () => {
    expect(access([[1, 2]], [8, 3])).toEqual([[0, 1.5, 0]]);
    expect(
      access(
        [
          [0, 4],
          [1, 2],
        ],
        [8],
      ),
    ).toEqual([[2, 2, 0]]);
  });
});

describe('mergeSummaries, by hand', () => {
  const one: ShardSummary = {
    households: 3,
    people: 7,
    reachedHouseholds: 2,
    reachedPeople: 5,
    pairs: 4,
    byCount: emptyShardSummary.byCount.with(0, 2).with(2, 5),
    byDistance: emptyShardSummary.byDistance.with(3, 5),
    nearest: 20,
    farthest: 30,
    top: [
      { household: 4, distance: 30 },
      { household: 2, distance: 20 },
    ],
    demand: [
      [0, 5],
      [7, 5],
    ],
  };
  const other: ShardSummary = {
    households: 20,
    people: 40,
    reachedHouseholds: 10,
    reachedPeople: 30,
    pairs: 60,
    byCount: emptyShardSummary.byCount.with(0, 10).with(63, 30),
    byDistance: emptyShardSummary.byDistance.with(3, 10).with(19, 20),
    nearest: 25,
    farthest: 90,
    top: Array.from({ length: 10 }, (_, i) => ({ household: 100 + i, distance: i === 0 ? 90 : 30 })),
    demand: [
      [3, 1],
      [7, 29],
    ],
  };

  it('adds what is counted, takes the extremes of both, and the ten farthest in their order', () => {
    const expected = {
      households: 23,
      people: 47,
      reachedHouseholds: 12,
      reachedPeople: 35,
      pairs: 64,
      byCount: emptyShardSummary.byCount.with(0, 12).with(2, 5).with(63, 30),
      byDistance: emptyShardSummary.byDistance.with(3, 15).with(19, 20),
      nearest: 20,
      farthest: 90,
      top: [
        { household: 100, distance: 90 },
        { household: 4, distance: 30 },
        ...Array.from({ length: 8 }, (_, i) => ({ household: 101 + i, distance: 30 })),
      ],
      demand: [
        [0, 5],
        [3, 1],
        [7, 34],
      ],
    };
    expect(mergeShardSummaries(one, other)).toEqual(expected);
    expect(mergeShardSummaries(other, one)).toEqual(expected);
  });

  it('changes nothing by nobody, whose histograms have 64 and 20 places', () => {
    expect([
      mergeShardSummaries(one, emptyShardSummary),
      mergeShardSummaries(emptyShardSummary, other),
      mergeShardSummaries(emptyShardSummary, emptyShardSummary),
    ]).toEqual([one, other, emptyShardSummary]);
    expect([emptyShardSummary.byCount, emptyShardSummary.byDistance]).toEqual([
      Array.from({ length: 64 }, () => 0),
      Array.from({ length: 20 }, () => 0),
    ]);
  });
});
