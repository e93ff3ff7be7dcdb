import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { straightLineDistance } from '../points/ellipsoid';
import { straightLineMetric } from '../points/metric';
import type { PlacedRecord, Position } from '../points/points';
import { reachLists, reachPairs } from './reach-pairs';
import { buildWalkingGraph } from '../walking/walking-graph';

const records = (positions: readonly Position[]): readonly PlacedRecord[] =>
  positions.map((position, i) => ({ id: String(i), position }));
const spot = fc.tuple(fc.nat(60), fc.nat(60)).map(([x, y]): Position => [113.57 + x * 1e-4, 37.86 + y * 1e-4]);

/** For each provider the households within the radius, by index: measures every pair. */
const everyPair = (homes: readonly Position[], bases: readonly Position[], radius: number) =>
  bases.map((base) => homes.flatMap((home, h) => (straightLineDistance(base, home) <= radius ? [h] : [])));
const listsOf = ({ first, household }: ReturnType<typeof reachLists>) =>
  Array.from(first.subarray(1), (end, p) => [...household.subarray(first[p], end)]);

describe('law: pairs in reach are those within the radius (every pair measured)', () => {
  const many = (minLength: number, maxLength: number) => fc.array(spot, { minLength, maxLength });
  // The second case has thousands of pairs, more than the initial room of the lists.
  it.each([
    ['a few', many(0, 12), many(0, 8), fc.constantFrom(0, 120, 300), 60],
    ['thousands', many(80, 90), many(50, 60), fc.constant(900), 4],
  ])('%s', (_, homes, bases, radii, numRuns) => {
    fc.assert(
      fc.property(homes, bases, radii, (households, providers, radius) => {
        const expected = everyPair(households, providers, radius);
        const pairs = reachPairs(records(households), records(providers), radius, straightLineMetric);
        expect(listsOf(pairs)).toEqual(expected);
        expect([pairs.first[0], pairs.household.length, pairs.distance.length]).toEqual([
          0,
          expected.flat().length,
          expected.flat().length,
        ]);
        const metres = expected.flatMap((list, p) =>
          list.map((h) => straightLineDistance(providers[p] ?? [0, 0], households[h] ?? [0, 0])),
        );
        // Equal to within a step of 0.1 mm, because places are snapped.
        expect(metres.filter((distance, k) => !(Math.abs(Number(pairs.distance[k]) - distance) < 0.00011))).toEqual([]);
        const lists = reachLists(records(households), records(providers), radius, straightLineMetric);
        expect([[...lists.first], lists.household.length]).toEqual([[...pairs.first], pairs.household.length]);
        expect(listsOf(lists).map((list) => list.toSorted((a, b) => a - b))).toEqual(expected);
      }),
      { numRuns },
    );
  });
});

it('pairs by time are seconds apart, by length metres (by hand: 140 m at 1.4 m/s)', () => {
  const [home, base]: readonly [Position, Position] = [
    [113.57, 37.86],
    [113.57 + 140 / 87_999, 37.86],
  ];
  const graph = buildWalkingGraph([{ coordinates: [home, base] }]);
  const apart = (measure: 'length' | 'time') =>
    reachPairs(records([home]), records([base]), 200, { kind: 'paths', graph, mobility: 'able', measure }).distance[0];
  expect(apart('time')).toBeCloseTo(100, 2);
  expect(apart('length')).toBeCloseTo(140, 2);
});
