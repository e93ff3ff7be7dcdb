import { createRandom } from '@community1373/base/random';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allocate, readCapacityCover, readCapacityMedian, readMedian, readReach } from '../../fixtures/siting-reading';
import type { Heuristic } from './branch-and-bound';
import { capacityHeuristic } from './capacity/capacity-search';
import { maximalCoverHeuristic, setCoverHeuristic } from './cover/cover-search';
import { medianHeuristic } from './median/median-search';
import { Pace } from './pace';
import type { Reach } from './reach';

const points = 12;
const candidates = 8;
const facilityCount = 3;

const instances = fc.record({
  demand: fc.array(fc.integer({ min: 1, max: 6 }), { minLength: points, maxLength: points }),
  lengths: fc.array(fc.nat(20), { minLength: points * candidates, maxLength: points * candidates }),
  capacity: fc.array(fc.integer({ min: 6, max: 25 }), { minLength: candidates, maxLength: candidates }),
  required: fc.uniqueArray(fc.nat(candidates - 1), { maxLength: 2 }).map((required) => required.sort((a, b) => a - b)),
  from: fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7], { minLength: facilityCount, maxLength: facilityCount }),
  seed: fc.nat(),
});
type Instance = typeof instances extends fc.Arbitrary<infer T> ? T : never;

const at = ({ lengths }: Instance, i: number, j: number): number => Number(lengths[i * candidates + j]);
const columnOf =
  (instance: Instance) =>
  (j: number, column: Float64Array): void => {
    for (let i = 0; i < points; i += 1) column[i] = at(instance, i, j);
  };

/** All sets that differ from this one by one exchange of a candidate that need not stay. */
const exchanges = (set: readonly number[], required: readonly number[], all: number): number[][] =>
  set.flatMap((out, slot) =>
    required.includes(out)
      ? []
      : Array.from({ length: all }, (_, j) => j)
          .filter((j) => !set.includes(j))
          .map((j) => set.with(slot, j)),
  );

/** The solutions of a heuristic at first, from a set, and from a perturbed solution. */
const tries = async (heuristic: Heuristic, { from, required, seed }: Instance) => {
  const first = await heuristic.first();
  const start = [...required, ...from.filter((j) => !required.includes(j))].slice(0, facilityCount);
  return [first, await heuristic.improve(Int32Array.from(start)), await heuristic.disturb(first, createRandom(seed))];
};

describe('heuristics', () => {
  test('p-median: what stays is kept, the value is the sum, and no exchange is better', async () => {
    await fc.assert(
      fc.asyncProperty(instances, async (instance) => {
        const { demand, required } = instance;
        const worth = (set: readonly number[]): number =>
          demand.reduce((sum, weight, i) => sum + weight * Math.min(...set.map((j) => at(instance, i, j))), 0);
        const data = readMedian(columnOf(instance), demand, candidates);
        for (const { chosen, value } of await tries(
          medianHeuristic(data, facilityCount, required, new Pace({})),
          instance,
        )) {
          const set = Array.from(chosen);
          expect([set.length, new Set(set).size, required.every((j) => set.includes(j))]).toEqual([
            facilityCount,
            facilityCount,
            true,
          ]);
          expect(value).toBe(worth(set));
          expect(Math.min(...exchanges(set, required, candidates).map(worth))).toBeGreaterThanOrEqual(value);
        }
      }),
      { numRuns: 150 },
    );
  });

  const reachers = ({ byPoint }: Reach, i: number): number[] =>
    Array.from(byPoint.items.subarray(Number(byPoint.first[i]), Number(byPoint.first[i + 1])));
  const left = (reach: Reach, set: readonly number[]): number =>
    reach.weight.reduce((sum, weight, i) => sum + (reachers(reach, i).some((j) => set.includes(j)) ? 0 : weight), 0);

  test('maximal covering: the value is what is left, and no exchange leaves less', async () => {
    await fc.assert(
      fc.asyncProperty(instances, async (instance) => {
        const { reach } = readReach(columnOf(instance), instance.demand, candidates, new Set(), 4);
        for (const { chosen, value } of await tries(maximalCoverHeuristic(reach, facilityCount, new Pace({})), {
          ...instance,
          required: [],
        })) {
          const set = Array.from(chosen);
          expect([set.length, new Set(set).size]).toEqual([facilityCount, facilityCount]);
          expect(value).toBe(left(reach, set));
          expect(Math.min(...exchanges(set, [], candidates).map((other) => left(reach, other)))).toBeGreaterThanOrEqual(
            value,
          );
        }
      }),
      { numRuns: 150 },
    );
  });

  test('set covering: every point is reached, and nobody who is chosen could be left out', async () => {
    await fc.assert(
      fc.asyncProperty(instances, async (instance) => {
        const { reach, beyond } = readReach(columnOf(instance), instance.demand, candidates, new Set(), 6);
        fc.pre(beyond.length === 0);
        for (const { chosen, value } of await tries(setCoverHeuristic(reach, new Pace({})), {
          ...instance,
          required: [],
        })) {
          const set = Array.from(chosen);
          expect([value, left(reach, set)]).toEqual([set.length, 0]);
          for (const j of set)
            expect(
              left(
                reach,
                set.filter((other) => other !== j),
              ),
            ).toBeGreaterThan(0);
        }
      }),
      { numRuns: 150 },
    );
  });

  test('under capacity: what stays is kept, the value is that of the best allocation, and the first solution admits no better exchange', async () => {
    await fc.assert(
      fc.asyncProperty(instances, fc.boolean(), async (instance, covering) => {
        const { demand, capacity, required } = instance;
        const data = covering
          ? readCapacityCover(columnOf(instance), demand, capacity, 5)
          : readCapacityMedian(columnOf(instance), demand, capacity);
        const worth = (set: readonly number[]): number => allocate(data, Int32Array.from(set)).value;
        const [first, improved, disturbed] = await tries(
          capacityHeuristic(data, facilityCount, required, new Pace({})),
          instance,
        );
        for (const choice of [first, improved, disturbed]) {
          const set = Array.from(choice?.chosen ?? []);
          expect([set.length, new Set(set).size, required.every((j) => set.includes(j))]).toEqual([
            facilityCount,
            facilityCount,
            true,
          ]);
          expect(choice?.value).toBe(worth(set));
        }
        expect(
          Math.min(...exchanges(Array.from(first?.chosen ?? []), required, candidates).map(worth)),
        ).toBeGreaterThanOrEqual(Number(first?.value));
      }),
      { numRuns: 40 },
    );
  });

  test('an allocation serves each unit at most once, within reach and capacity, and costs what its parts cost', () => {
    fc.assert(
      fc.property(instances, fc.boolean(), (instance, covering) => {
        const { demand, capacity, from } = instance;
        const data = covering
          ? readCapacityCover(columnOf(instance), demand, capacity, 5)
          : readCapacityMedian(columnOf(instance), demand, capacity);
        const { served, value } = allocate(data, Int32Array.from(from));
        const sumOf = (list: typeof served): number => list.reduce((sum, { units }) => sum + units, 0);
        for (let i = 0; i < points; i += 1)
          expect(sumOf(served.filter(({ point }) => point === i))).toBeLessThanOrEqual(Number(demand[i]));
        for (const j of from)
          expect(sumOf(served.filter(({ candidate }) => candidate === j))).toBeLessThanOrEqual(Number(capacity[j]));
        expect(
          served.every(
            ({ point, candidate, units }) =>
              units > 0 && from.includes(candidate) && (!covering || at(instance, point, candidate) <= 5),
          ),
        ).toBe(true);
        const unserved = demand.reduce((sum, units) => sum + units, 0) - sumOf(served);
        const cost = covering
          ? 0
          : served.reduce((sum, { point, candidate, units }) => sum + units * at(instance, point, candidate), 0);
        expect(value).toBe(cost + unserved * data.penalty);
      }),
      { numRuns: 100 },
    );
  });
});
