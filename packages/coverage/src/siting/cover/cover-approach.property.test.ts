import { solveLinear } from '@community1373/solver';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { coverProgram, price, readReach } from '../../../fixtures/siting-reading';
import { cheapestSet } from './cheapest-set';
import { coverRelaxation } from './cover-relaxation';
import { Pace } from '../pace';
import type { Relaxation } from '../relaxation';

const candidates = 8;
const facilityCount = 3;

const valueAt = (relaxation: Relaxation, multipliers: Float64Array): number => {
  const scores = new Float64Array(candidates);
  const constant = price(relaxation, multipliers, scores);
  return (
    constant + Number(cheapestSet(scores, new Uint8Array(candidates), facilityCount, new Float64Array(candidates))?.sum)
  );
};

/** A problem in which each point is reached by the listed candidates. */
const reachOf = (lists: readonly (readonly number[])[]) => {
  const demand = lists.map((_, i) => 1 + (i % 4));
  return readReach(
    (j, column) => lists.forEach((list, i) => (column[i] = list.includes(j) ? 0 : 1)),
    demand,
    candidates,
    new Set(),
    0,
  ).reach;
};

describe('approachCover', () => {
  test('wherever it starts, it comes near the same value', async () => {
    const reach = reachOf(
      Array.from({ length: 20 }, (_, i) => [i % candidates, (i * 3 + 1) % candidates, (i * i) % candidates]),
    );
    const relaxation = coverRelaxation(reach, facilityCount, true);
    const total = reach.weight.reduce((sum, weight) => sum + weight, 0);
    const values: number[] = [];
    for (const price of [0, 0.5, 1])
      for (const usage of [0, facilityCount / candidates, 1]) {
        const part = {
          multipliers: reach.weight.map((weight) => weight * price),
          usage: new Float64Array(candidates).fill(usage),
          state: new Uint8Array(candidates),
        };
        await relaxation.approach?.(part, new Pace({}));
        values.push(valueAt(relaxation, part.multipliers));
      }
    expect(Math.max(...values) - Math.min(...values)).toBeLessThan(0.01 * total);
  });

  test('a run that is stopped leaves the part as it was', async () => {
    const relaxation = coverRelaxation(reachOf([[0], [1], [2], [3, 4]]), facilityCount, true);
    for (const pace of [new Pace({ signal: { aborted: true } }), new Pace({ budget: { work: 1e-4 } })]) {
      const part = {
        multipliers: Float64Array.of(1, 2, 0, 1),
        usage: new Float64Array(candidates),
        state: new Uint8Array(candidates),
      };
      await relaxation.approach?.(part, pace);
      expect(part).toEqual({
        multipliers: Float64Array.of(1, 2, 0, 1),
        usage: new Float64Array(candidates),
        state: new Uint8Array(candidates),
      });
    }
  });

  test('law: its multipliers are worth what the linear program is, by HiGHS, to 1 %, and never more; its openings are a solution of it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.subarray(
            Array.from({ length: candidates }, (_, j) => j),
            { minLength: 1, maxLength: 3 },
          ),
          { minLength: 10, maxLength: 30 },
        ),
        async (lists) => {
          const demand = lists.map((_, i) => 1 + (i % 4));
          const { reach } = readReach(
            (j, column) => lists.forEach((list, i) => (column[i] = list.includes(j) ? 0 : 1)),
            demand,
            candidates,
            new Set(),
            0,
          );
          const relaxation = coverRelaxation(reach, facilityCount, true);
          const part = {
            multipliers: relaxation.start(Int32Array.of(0, 1, 2)),
            usage: new Float64Array(candidates).fill(facilityCount / candidates),
            state: new Uint8Array(candidates),
          };
          await relaxation.approach?.(part, new Pace({}));
          const { program } = coverProgram(
            reach,
            facilityCount,
            Int32Array.from({ length: candidates }, (_, j) => j),
            Int32Array.of(0, 1, 2),
          );
          const linear = await solveLinear({ ...program, integer: new Uint8Array(program.cost.length) }, {});
          const optimum =
            'primal' in linear ? linear.primal.reduce((sum, x, k) => sum + x * Number(program.cost[k]), 0) : Number.NaN;
          const value = valueAt(relaxation, part.multipliers);
          const total = demand.reduce((sum, weight) => sum + weight, 0);
          expect(value).toBeLessThanOrEqual(optimum + 1e-6 * total);
          expect(value).toBeGreaterThanOrEqual(optimum - 0.01 * total);
          expect(part.usage.reduce((sum, at) => sum + at, 0)).toBeCloseTo(facilityCount, 6);
        },
      ),
      { numRuns: 15 },
    );
  });

  test('what is decided stays decided', async () => {
    const { reach } = readReach(
      (j, column) => column.forEach((_, i) => (column[i] = i === j ? 0 : 1)),
      [1, 2, 3, 4, 5, 6, 7, 8],
      candidates,
      new Set(),
      0,
    );
    const relaxation = coverRelaxation(reach, facilityCount, true);
    const state = Uint8Array.of(1, 2, 0, 0, 0, 0, 0, 2);
    const part = { multipliers: relaxation.start(Int32Array.of(0, 1, 2)), usage: new Float64Array(candidates), state };
    await relaxation.approach?.(part, new Pace({}));
    // Candidate 0 is open, 7 and 1 are closed; of the others, 6 and 5 cover the most.
    expect(Array.from(part.usage, (at) => Math.round(at))).toEqual([1, 0, 0, 0, 0, 1, 1, 0]);
  });
});
