import { describe, expect, it } from 'vitest';
import { createCatchment } from './catchment';
import { straightLineDistance } from '../points/ellipsoid';
import { type Position, toPointColumns } from '../points/points';
import { summariseShard } from '../shards/shard';
import { planShards } from '../shards/shard-plan';

/** A dense quarter: rows of places 7 m apart. */
const quarter = (count: number, south: number) =>
  toPointColumns(
    Array.from({ length: count }, (_, i) => ({
      id: String(i),
      position: [113.57 + (i % 40) * 8e-5, 37.86 + south + Math.floor(i / 40) * 6e-5] as Position,
    })),
  );

describe('more in one reach than a first guess has room for', () => {
  const households = quarter(1500, 0);
  const providers = quarter(400, 1e-5);
  const radius = 230;
  const position = (of: 'household' | 'provider', i: number): Position => {
    const { lon, lat } = of === 'household' ? households : providers;
    return [Number(lon[i]), Number(lat[i])];
  };
  const all = <T>({ lon }: { readonly lon: ArrayLike<number> }, of: (i: number) => T): T[] =>
    Array.from({ length: lon.length }, (_, i) => of(i));
  const reaches = all(providers, (p) =>
    all(households, (h) => straightLineDistance(position('provider', p), position('household', h)) <= radius),
  );
  const countOf = (h: number): number => reaches.filter((row) => row[h] === true).length;

  it('a station finds all of 1,500 homes that are within reach, and a home all of 400 stations (against every pair)', () => {
    const catchment = createCatchment({ households, providers, radius });
    const sorted = (indices: Int32Array): number[] => [...indices].toSorted((a, b) => a - b);
    expect(catchment.countReachedBy(399)).toBeGreaterThan(1024);
    for (const p of [0, 210, 399])
      expect(sorted(catchment.reachedBy(p).indices)).toEqual(
        all(households, (h) => h).filter((h) => reaches[p]?.[h] === true),
      );
    expect([...catchment.counts]).toEqual(all(households, countOf));
    expect(Number(catchment.counts[620])).toBeGreaterThan(256);
    expect(sorted(catchment.reaching(620).indices)).toEqual(
      all(providers, (p) => p).filter((p) => reaches[p]?.[620] === true),
    );
  });

  it('an edit in a crowd changes it and is undone like any other', () => {
    const catchment = createCatchment({ households, providers, radius });
    const before = [[...catchment.counts], [...catchment.nearest], all(households, (h) => catchment.distanceOf(h))];
    const { undo } = catchment.move('provider', 399, position('provider', 0));
    expect([...catchment.counts]).toEqual(
      all(households, (h) => countOf(h) - (reaches[399]?.[h] === true ? 1 : 0) + (reaches[0]?.[h] === true ? 1 : 0)),
    );
    expect(catchment.positionOf('provider', 399)).toEqual(position('provider', 0));
    undo();
    expect([[...catchment.counts], [...catchment.nearest], all(households, (h) => catchment.distanceOf(h))]).toEqual(
      before,
    );
  });
});

describe('places', () => {
  it('are told as they were put, households to the 0.1 mm that they are snapped to; nowhere for what is not there', () => {
    const catchment = createCatchment({ households: quarter(3, 0), providers: quarter(2, 0), radius: 100 });
    const { index } = catchment.add('household', [113.5712345, 37.8612345]);
    const there = catchment.positionOf('household', index) ?? [0, 0];
    expect(straightLineDistance(there, [113.5712345, 37.8612345])).toBeLessThan(0.001);
    catchment.remove('household', index);
    expect([
      catchment.positionOf('household', index),
      catchment.positionOf('provider', 7),
      catchment.distanceOf(99),
    ]).toEqual([undefined, undefined, undefined]);
  });
});

describe('an edit, by hand', () => {
  // Homes at 0, 300 and 600 m; stations at 0 and 600 m with a reach of 350 m. 0.001° is 88 m.
  const east = (meters: number): Position => [113.57 + meters / 87_999, 37.86];
  const row = (...meters: readonly number[]) =>
    toPointColumns(meters.map((at, i) => ({ id: String(i), position: east(at) })));
  const seen = (catchment: ReturnType<typeof createCatchment>) => [[...catchment.counts], [...catchment.nearest]];

  it('a station that comes takes over only who is nearer to it, or as near to one with a higher number', () => {
    const catchment = createCatchment({ households: row(0, 300, 600), providers: row(0, 600, 5000), radius: 350 });
    expect(seen(catchment)).toEqual([
      [1, 2, 1],
      [0, 0, 1],
    ]);
    const come = catchment.move('provider', 2, east(100));
    expect(seen(catchment)).toEqual([
      [2, 3, 1],
      [0, 2, 1],
    ]);
    expect([[...come.left], [...come.reached].toSorted(), [...come.households].toSorted()]).toEqual([
      [],
      [0, 1],
      [0, 1],
    ]);
    // Exactly at the place of station 0: the lower index stays nearest.
    catchment.move('provider', 2, east(0));
    expect(seen(catchment)).toEqual([
      [2, 3, 1],
      [0, 0, 1],
    ]);
    // Station 0, moved exactly to the place of station 1, takes over.
    catchment.move('provider', 0, east(600));
    expect(seen(catchment)).toEqual([
      [1, 3, 2],
      [2, 0, 0],
    ]);
  });

  it('a station added and taken back leaves no number behind, a home neither', () => {
    const catchment = createCatchment({ households: row(0), providers: row(0), radius: 350 });
    for (const of of ['provider', 'household'] as const) {
      const count = (): number => (of === 'provider' ? catchment.providers : catchment.households);
      const added = catchment.add(of, east(10));
      expect([added.kind, added.index, count()]).toEqual(['add', 1, 2]);
      added.undo();
      expect([count(), catchment.has(of, 1), catchment.has(of, 0), catchment.has(of, -1)]).toEqual([
        1,
        false,
        true,
        false,
      ]);
      const again = catchment.add(of, east(20));
      expect([again.index, count(), catchment.has(of, 1), catchment.has(of, 2)]).toEqual([1, 2, true, false]);
      again.undo();
    }
  });
});

describe('planShards', () => {
  // Ten places 50 km apart from south to north, one household at each, so that each has a cell of its own.
  const homes = toPointColumns(
    Array.from({ length: 10 }, (_, i) => ({ id: String(i), position: [113.57, 30 + i * 0.45] as Position })),
  );

  it('divides the households evenly, from south to north, none twice and none left out', () => {
    const plan = planShards(homes, toPointColumns([]), 1000, 4);
    expect(plan.map(({ householdIndex }) => [...householdIndex])).toEqual([
      [0, 1, 2],
      [3, 4],
      [5, 6, 7],
      [8, 9],
    ]);
    expect(plan.map(({ households }) => [...households.lat])).toEqual(
      [
        [0, 1, 2],
        [3, 4],
        [5, 6, 7],
        [8, 9],
      ].map((part) => part.map((i) => Number(homes.lat[i]))),
    );
    expect(planShards(homes, toPointColumns([]), 1000, 1).map(({ householdIndex }) => householdIndex.length)).toEqual([
      10,
    ]);
    expect(planShards(toPointColumns([]), homes, 1000, 3)).toEqual([]);
  });

  it('never divides a cell, so that fewer shards than asked for may come out', () => {
    const together = toPointColumns(
      Array.from({ length: 6 }, (_, i) => ({ id: String(i), position: [113.57, i < 5 ? 30 : 34] as Position })),
    );
    expect(planShards(together, toPointColumns([]), 1000, 3).map(({ householdIndex }) => [...householdIndex])).toEqual([
      [0, 1, 2, 3, 4],
      [5],
    ]);
  });

  it('takes along the providers within the radius of a shard, to the north and east of it too, and no others', () => {
    // 0.009° of latitude are 1 km; 0.1° is far beyond it.
    const at = (east: number, north: number) => ({
      id: `${east} ${north}`,
      position: [113.57 + east, 30 + north] as Position,
    });
    const providers = toPointColumns([
      at(0, 0),
      at(0, -0.0089),
      at(0, 0.0089),
      at(0.0103, 0),
      at(-0.0103, 0),
      at(0, -0.1),
      at(0.1, 0),
      at(-0.1, 0),
      at(0, 0.45),
    ]);
    const plan = planShards(homes, providers, 1000, 10);
    expect(plan.map(({ providerIndex }) => [...providerIndex]).slice(0, 3)).toEqual([[0, 1, 2, 3, 4], [8], []]);
    expect(plan[1]?.providers.lat[0]).toBe(providers.lat[8]);
  });
});

describe('a shard', () => {
  it('with radius 0 counts who lives at the station itself, everybody as one without weights', () => {
    const [shard] = planShards(quarter(3, 0), quarter(1, 0), 0, 1);
    const summary = shard && summariseShard(shard);
    expect(summary).toMatchObject({
      households: 3,
      people: 3,
      reachedHouseholds: 1,
      reachedPeople: 1,
      pairs: 1,
      nearest: 0,
      farthest: 0,
      demand: [[0, 1]],
    });
    expect(summary?.byDistance[0]).toBe(1);
  });
});
