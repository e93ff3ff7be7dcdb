import { solveLinear } from '@community1373/solver';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  allocate,
  coverProgram,
  medianProgram,
  readCapacityMedian,
  readMedian,
  readReach,
  tighten,
} from '../../fixtures/siting-reading';
import { capacityRelaxation } from './capacity/capacity-relaxation';
import { coverRelaxation } from './cover/cover-relaxation';
import { medianRelaxation } from './median/median-relaxation';
import { Pace } from './pace';
import type { SitingProgram } from './programs';
import type { Reach } from './reach';
import type { Relaxation } from './relaxation';
import { closed, opened } from './cover/cheapest-set';
import { type Bounded, raiseBound } from './subgradient';

const points = 7;
const candidates = 6;
const facilityCount = 3;

const instances = fc.record({
  demand: fc.array(fc.integer({ min: 1, max: 6 }), { minLength: points, maxLength: points }),
  lengths: fc.array(fc.nat(20), { minLength: points * candidates, maxLength: points * candidates }),
  capacity: fc.array(fc.integer({ min: 10, max: 30 }), { minLength: candidates, maxLength: candidates }),
  /** Difference between the value to beat and the best value, so that better solutions exist that must not be lost. */
  above: fc.nat(25),
});
type Instance = typeof instances extends fc.Arbitrary<infer T> ? T : never;

const columnOf =
  ({ lengths }: Instance) =>
  (j: number, column: Float64Array): void => {
    for (let i = 0; i < points; i += 1) column[i] = Number(lengths[i * candidates + j]);
  };

const sets = (size: number | undefined): number[][] =>
  Array.from({ length: 2 ** candidates }, (_, set) =>
    Array.from({ length: candidates }, (_c, j) => j).filter((j) => (set >> j) & 1),
  ).filter((set) => size === undefined || set.length === size);

const uncovered = ({ byPoint, weight }: Reach, set: readonly number[]): number =>
  weight.reduce(
    (sum, w, i) =>
      sum +
      (byPoint.items.subarray(Number(byPoint.first[i]), Number(byPoint.first[i + 1])).some((j) => set.includes(j))
        ? 0
        : w),
    0,
  );

/** Raises the bound against `best`, then expects it to hold for every set that beats `best`, none of which is excluded by fixing. */
const check = async (
  relaxation: Relaxation,
  worth: (set: readonly number[]) => number,
  above: number,
): Promise<void> => {
  const values = sets(relaxation.facilityCount).map((set) => ({ set, value: worth(set) }));
  const least = Math.min(...values.map(({ value }) => value));
  const best = least + above;
  const part: Bounded = {
    bound: 0,
    multipliers: relaxation.start(Int32Array.of(0, 1, 2)),
    state: new Uint8Array(candidates),
    usage: new Float64Array(candidates),
  };
  const options = {
    iterations: 400,
    patience: 20,
    step: 1,
    best: () => best,
    beaten: (bound: number, value: number) => bound >= value,
    settle: () => undefined,
  };
  const pace = new Pace({});
  await raiseBound(relaxation, part, pace, options);
  const tighter = tighten(
    relaxation,
    part.usage.map((at) => Math.min(0.6, at)),
    part.multipliers,
  );
  if (tighter !== undefined) {
    part.multipliers = tighter.multipliers;
    await tighter.relaxation.approach?.(part, pace);
    await raiseBound(tighter.relaxation, part, pace, options);
  }
  const lost = values.filter(
    ({ set, value }) =>
      value < best &&
      (value < part.bound ||
        part.state.some((at, j) => (at === opened && !set.includes(j)) || (at === closed && set.includes(j)))),
  );
  expect(lost).toEqual([]);
};

/** Raises the bound against the best set and compares it with the linear program, which no multipliers exceed and the best ones reach. */
const checkReach = async (relaxation: Relaxation, { program }: SitingProgram, best: number): Promise<void> => {
  const part: Bounded = {
    bound: 0,
    multipliers: relaxation.start(Int32Array.of(0, 1, 2)),
    state: new Uint8Array(candidates),
    usage: new Float64Array(candidates),
  };
  const options = {
    iterations: 800,
    patience: 30,
    step: 1,
    best: () => best,
    beaten: (bound: number, value: number) => bound >= value,
    settle: () => undefined,
  };
  await raiseBound(relaxation, part, new Pace({}), options);
  const linear = await solveLinear({ ...program, integer: new Uint8Array(program.cost.length) });
  const optimum = 'objective' in linear ? linear.objective : Number.NaN;
  expect(part.bound).toBeGreaterThanOrEqual(Math.min(best, optimum) * 0.99);
};

describe('raiseBound', () => {
  test('law: it comes within 1 % of the linear program (by HiGHS), or proves the best', async () => {
    const all = Int32Array.from({ length: candidates }, (_, j) => j);
    await fc.assert(
      fc.asyncProperty(instances, async (instance) => {
        const data = readMedian(columnOf(instance), instance.demand, candidates);
        const worth = (set: readonly number[]): number =>
          instance.demand.reduce(
            (sum, weight, i) =>
              sum + weight * Math.min(...set.map((j) => Number(instance.lengths[i * candidates + j]))),
            0,
          );
        await checkReach(
          medianRelaxation(data, facilityCount),
          medianProgram(data, facilityCount, [], all, Int32Array.of(0, 1, 2)),
          Math.min(...sets(facilityCount).map(worth)),
        );
        const { reach } = readReach(columnOf(instance), instance.demand, candidates, new Set(), 7);
        await checkReach(
          coverRelaxation(reach, facilityCount, true),
          coverProgram(reach, facilityCount, all, Int32Array.of(0, 1, 2)),
          Math.min(...sets(facilityCount).map((set) => uncovered(reach, set))),
        );
      }),
      { numRuns: 15 },
    );
  });

  test('p-median: no better solution is lost', async () => {
    await fc.assert(
      fc.asyncProperty(instances, async (instance) => {
        const data = readMedian(columnOf(instance), instance.demand, candidates);
        const worth = (set: readonly number[]): number =>
          instance.demand.reduce(
            (sum, weight, i) =>
              sum + weight * Math.min(...set.map((j) => Number(instance.lengths[i * candidates + j]))),
            0,
          );
        await check(medianRelaxation(data, facilityCount), worth, instance.above);
      }),
      { numRuns: 80 },
    );
  });

  test('maximal covering, with its cuts: no better solution is lost', async () => {
    await fc.assert(
      fc.asyncProperty(instances, async (instance) => {
        const { reach } = readReach(columnOf(instance), instance.demand, candidates, new Set(), 7);
        await check(coverRelaxation(reach, facilityCount, true), (set) => uncovered(reach, set), instance.above);
      }),
      { numRuns: 120 },
    );
  });

  test('set covering: no better solution is lost', async () => {
    await fc.assert(
      fc.asyncProperty(instances, async (instance) => {
        const { reach } = readReach(columnOf(instance), instance.demand, candidates, new Set(), 7);
        await check(
          coverRelaxation(reach, undefined, true),
          (set) => (uncovered(reach, set) > 0 ? Number.POSITIVE_INFINITY : set.length),
          instance.above % 3,
        );
      }),
      { numRuns: 80 },
    );
  });

  test('a part that has no solution is proved to have none', async () => {
    const { reach } = readReach(
      (j, column) => column.forEach((_, i) => (column[i] = i === j ? 0 : 1)),
      [1, 1, 1, 1, 1, 1],
      candidates,
      new Set(),
      0,
    );
    const relaxation = coverRelaxation(reach, facilityCount, true);
    // Four opened where three are required; four of six closed, so that only two are left.
    for (const state of [Uint8Array.of(1, 1, 1, 1, 0, 0), Uint8Array.of(2, 2, 2, 2, 0, 0)]) {
      const part: Bounded = {
        bound: 0,
        multipliers: relaxation.start(Int32Array.of(0, 1, 2)),
        state,
        usage: new Float64Array(candidates),
      };
      await raiseBound(relaxation, part, new Pace({}), {
        iterations: 9,
        patience: 9,
        step: 1,
        best: () => 9,
        beaten: (bound, value) => bound >= value,
        settle: () => undefined,
      });
      expect(part.bound).toBe(Number.POSITIVE_INFINITY);
    }
  });

  test('p-median under capacity: no better solution is lost', async () => {
    await fc.assert(
      fc.asyncProperty(instances, async (instance) => {
        const data = readCapacityMedian(columnOf(instance), instance.demand, instance.capacity);
        await check(
          capacityRelaxation(data, facilityCount),
          (set) => allocate(data, Int32Array.from(set)).value,
          instance.above,
        );
      }),
      { numRuns: 60 },
    );
  });
});
