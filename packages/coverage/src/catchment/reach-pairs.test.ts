import { describe, expect, it } from 'vitest';
import { straightLineDistance } from '../points/ellipsoid';
import type { Metric } from '../points/metric';
import type { Position } from '../points/points';
import { reachLists, reachPairs } from './reach-pairs';
import { buildWalkingGraph } from '../walking/walking-graph';

/** Position at a distance in metres along a parallel; a degree at 37.86° N is 87,999 m. */
const east = (meters: number): Position => [113.57 + meters / 87_999, 37.86];
const records = (...list: readonly number[]) => list.map((meters, i) => ({ id: String(i), position: east(meters) }));
const straight: Metric = { kind: 'straight' };
const every = (count: number, of: (i: number) => number): number[] => Array.from({ length: count }, (_, i) => of(i));

describe('reachPairs', () => {
  it.each([
    ['a few', records(90, 0, 500), records(-20, 30, 900)],
    [
      'more than a first guess has room for',
      records(...every(60, (i) => (i * 37) % 100)),
      records(...every(41, (i) => (i * 29) % 130), 5000),
    ],
    ['nobody', [], records(1)],
  ])('gives to each provider its households by index, with their distances: %s', (_, households, providers) => {
    const expected = providers.map(({ position }) =>
      households.flatMap((home, h) =>
        straightLineDistance(position, home.position) <= 100
          ? [[h, straightLineDistance(position, home.position)]]
          : [],
      ),
    );
    const { first, household, distance } = reachPairs(households, providers, 100, straight);
    expect(
      providers.map((_p, p) =>
        Array.from(household.subarray(first[p], first[p + 1]), (h, k) => [h, distance[Number(first[p]) + k]]),
      ),
    ).toEqual(expected);
    expect([first.length, first[0], household.length, distance.length]).toEqual([
      providers.length + 1,
      0,
      expected.flat().length,
      expected.flat().length,
    ]);
    const lists = reachLists(households, providers, 100, straight);
    expect(lists.first).toEqual(first);
    expect(lists.household.length).toBe(household.length);
    expect(providers.map((_p, p) => lists.household.slice(first[p], first[p + 1]).sort())).toEqual(
      providers.map((_p, p) => household.slice(first[p], first[p + 1])),
    );
  });

  it('measures in seconds where the metric does', () => {
    const metric: Metric = {
      kind: 'paths',
      graph: buildWalkingGraph([{ coordinates: [east(0), east(1000)] }]),
      mobility: 'able',
      measure: 'time',
    };
    const { first, household, distance } = reachPairs(records(700, 140), records(0), 200, metric);
    expect([[...first], [...household], distance[0]?.toFixed(2)]).toEqual([[0, 1], [1], '100.00']);
  });
});
