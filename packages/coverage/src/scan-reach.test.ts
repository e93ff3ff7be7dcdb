import { describe, expect, it } from 'vitest';
import { createCatchment } from './catchment';
import { straightDistance } from './ellipsoid';
import { columnsOf, type Position } from './points';
import { summariseShard } from './shard';
import { planShards } from './shard-plan';

/** A dense quarter: rows of places 7 m apart. */
const quarter = (count: number, south: number) =>
  columnsOf(Array.from({ length: count }, (_, i) => ({ id: String(i), position: [113.57 + (i % 40) * 8e-5, 37.86 + south + Math.floor(i / 40) * 6e-5] as Position })));

describe('more in one reach than a first guess has room for', () => {
  const households = quarter(1500, 0);
  const providers = quarter(400, 1e-5);
  const radius = 230;
  const position = (of: 'household' | 'provider', i: number): Position => {
    const { lon, lat } = of === 'household' ? households : providers;
    return [Number(lon[i]), Number(lat[i])];
  };
  const all = <T>({ lon }: { readonly lon: ArrayLike<number> }, of: (i: number) => T): T[] => Array.from({ length: lon.length }, (_, i) => of(i));
  const reaches = all(providers, (p) => all(households, (h) => straightDistance(position('provider', p), position('household', h)) <= radius));
  const countOf = (h: number): number => reaches.filter((row) => row[h] === true).length;

  it('a station finds all of 1,500 homes that are within reach, and a home all of 400 stations (against every pair)', () => {
    const catchment = createCatchment({ households, providers, radius });
    const sorted = (indices: Int32Array): number[] => [...indices].toSorted((a, b) => a - b);
    expect(catchment.countReachedBy(399)).toBeGreaterThan(1024);
    for (const p of [0, 210, 399]) expect(sorted(catchment.reachedBy(p).indices)).toEqual(all(households, (h) => h).filter((h) => reaches[p]?.[h] === true));
    expect([...catchment.counts]).toEqual(all(households, countOf));
    expect(Number(catchment.counts[620])).toBeGreaterThan(256);
    expect(sorted(catchment.reaching(620).indices)).toEqual(all(providers, (p) => p).filter((p) => reaches[p]?.[620] === true));
  });

  it('an edit in a crowd changes it and is undone like any other', () => {
    const catchment = createCatchment({ households, providers, radius });
    const before = [[...catchment.counts], [...catchment.nearest], all(households, (h) => catchment.distanceOf(h))];
    const { undo } = catchment.move('provider', 399, position('provider', 0));
    expect([...catchment.counts]).toEqual(all(households, (h) => countOf(h) - (reaches[399]?.[h] === true ? 1 : 0) + (reaches[0]?.[h] === true ? 1 : 0)));
    expect(catchment.positionOf('provider', 399)).toEqual(position('provider', 0));
    undo();
    expect([[...catchment.counts], [...catchment.nearest], all(households, (h) => catchment.distanceOf(h))]).toEqual(before);
  });
});

describe('places', () => {
  it('are told as they were put, households to the 0.1 mm that they are snapped to; nowhere for what is not there', () => {
    const catchment = createCatchment({ households: quarter(3, 0), providers: quarter(2, 0), radius: 100 });
    const { index } = catchment.add('household', [113.5712345, 37.8612345]);
    const there = catchment.positionOf('household', index) ?? [0, 0];
    expect(straightDistance(there, [113.5712345, 37.8612345])).toBeLessThan(0.001);
    catchment.remove('household', index);
    expect([catchment.positionOf('household', index), catchment.positionOf('provider', 7), catchment.distanceOf(99)]).toEqual([undefined, undefined, undefined]);
  });
});

describe('a shard', () => {
  it('with radius 0 counts who lives at the station itself, everybody as one without weights', () => {
    const [shard] = planShards(quarter(3, 0), quarter(1, 0), 0, 1);
    const summary = shard && summariseShard(shard);
    expect(summary).toMatchObject({ households: 3, people: 3, reachedHouseholds: 1, reachedPeople: 1, pairs: 1, nearest: 0, farthest: 0, demand: [[0, 1]] });
    expect(summary?.byDistance[0]).toBe(1);
  });
});
