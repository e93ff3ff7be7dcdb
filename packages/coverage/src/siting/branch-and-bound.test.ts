import { createRandom } from '@community1373/base/random';
import type { Progress } from '@community1373/base/run';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reachOf } from '../../fixtures/reach';
import { valuing } from '../../fixtures/valuing';
import { mostUndecided, searchBest, type SearchOptions, takeNext } from './branch-and-bound';
import { closed, free, opened } from './cover/cheapest-set';
import { coverRelaxation } from './cover/cover-relaxation';
import { listOf } from './lists';
import { Pace } from './pace';
import type { Reach } from './reach';
import type { Bounded } from './subgradient';

const random = createRandom(1);
const candidates = 6;
const subsets = Array.from({ length: 2 ** candidates }, (_, set) => [0, 1, 2, 3, 4, 5].filter((j) => (set >> j) & 1));

/** Ten streets between five crossings: 2.5 crossings cover them fractionally, any four crossings do, three never. */
const streets = [0, 1, 2, 3, 4].flatMap((a) => [0, 1, 2, 3, 4].filter((b) => a < b).map((b) => [a, b]));

/** Value of a set: the uncovered weight or, for set covering, the number opened. */
const worth = ({ byPoint, weight }: Reach, facilityCount: number | undefined, set: readonly number[]): number => {
  const left = weight.reduce((sum, w, i) => (listOf(byPoint, i).some((j) => set.includes(j)) ? sum : sum + w), 0);
  return facilityCount === undefined ? (left > 0 ? Number.POSITIVE_INFINITY : set.length) : left;
};

const instances = fc.record({
  reachers: fc.array(fc.subarray([0, 1, 2, 3, 4, 5], { minLength: 2, maxLength: 3 }), { minLength: 5, maxLength: 14 }),
  weight: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 14, maxLength: 14 }),
  facilityCount: fc.constantFrom(undefined, 2, 3),
  fixed: fc.subarray([0, 3], { maxLength: 1 }),
});

/** All feasible sets of a problem, with their values. */
const allOf = (reach: Reach, facilityCount: number | undefined, fixed: readonly number[]) =>
  subsets
    .filter(
      (set) => (facilityCount === undefined || set.length === facilityCount) && fixed.every((j) => set.includes(j)),
    )
    .map((set) => ({ set, value: worth(reach, facilityCount, set) }));

/** Searches from the worst solution, with a heuristic that finds nothing by itself. */
const searchFromWorst = async (
  reach: Reach,
  facilityCount: number | undefined,
  fixed: readonly number[],
  pace: Pace,
  cost = { improve: 0, disturb: 100 },
  options: SearchOptions = {},
) => {
  const all = allOf(reach, facilityCount, fixed).filter(({ value }) => value < Number.POSITIVE_INFINITY);
  const worst = all.reduce((so, choice) => (choice.value >= so.value ? choice : so));
  const { heuristic, asked } = valuing(
    { chosen: Int32Array.from(worst.set), value: worst.value },
    (set) => worth(reach, facilityCount, set),
    pace,
    cost,
  );
  const found = await searchBest(coverRelaxation(reach, facilityCount, true), heuristic, pace, random, {
    fixed,
    ...options,
  });
  return { found, asked, worst, all, least: Math.min(...all.map(({ value }) => value)) };
};

describe('searchBest', () => {
  test('law: with a heuristic that finds nothing it still ends at the best of all sets that hold what is fixed, and proves it', async () => {
    await fc.assert(
      fc.asyncProperty(
        instances,
        fc.constantFrom(0, 1e5),
        async ({ reachers, weight, facilityCount, fixed }, improve) => {
          const pace = new Pace({});
          // Where evaluating a set is expensive, few sets are shown while bounds are raised.
          const { found, all, least } = await searchFromWorst(
            reachOf(reachers, candidates, weight.slice(0, reachers.length)),
            facilityCount,
            fixed,
            pace,
            { improve, disturb: 100 },
          );
          expect({ value: found.best.value, bound: found.bound, stoppedBy: found.stoppedBy }).toEqual({
            value: least,
            bound: least,
            stoppedBy: 'done',
          });
          expect(all).toContainEqual({ set: Array.from(found.best.chosen).sort((a, b) => a - b), value: least });
          expect(pace.incumbent).toBe(least);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('law: stopped anywhere, or at the root, its value is of a set and its bound is not above the best; what the root decided loses nothing better', async () => {
    await fc.assert(
      fc.asyncProperty(
        instances,
        fc.integer({ min: 1, max: 40 }),
        fc.boolean(),
        async ({ reachers, weight, facilityCount, fixed }, part, rootOnly) => {
          const reach = reachOf(reachers, candidates, weight.slice(0, reachers.length));
          const whole = new Pace({});
          await searchFromWorst(reach, facilityCount, fixed, whole);
          const pace = new Pace({ budget: { work: rootOnly ? 99 : (whole.work * part) / 40 } });
          const { found, all, least } = await searchFromWorst(reach, facilityCount, fixed, pace, undefined, {
            rootOnly,
          });
          expect(all).toContainEqual({
            set: Array.from(found.best.chosen).sort((a, b) => a - b),
            value: found.best.value,
          });
          expect(found.bound).toBeLessThanOrEqual(least);
          if (found.stoppedBy === 'done' && !rootOnly) expect([found.best.value, found.bound]).toEqual([least, least]);
          const lost = all.filter(
            ({ set, value }) =>
              value < found.best.value &&
              found.state.some((at, j) => (at === opened && !set.includes(j)) || (at === closed && set.includes(j))),
          );
          expect(lost).toEqual([]);
        },
      ),
      { numRuns: 40 },
    );
  });

  test('law: half of the work goes into solutions, a tenth at most into those shown while the bound is raised; the phase tells which', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 50, max: 2000 }),
        fc.integer({ min: 50, max: 2000 }),
        async (improve, disturb) => {
          const { asked } = await searchFromWorst(reachOf(streets, candidates), undefined, [], new Pace({}), {
            improve,
            disturb,
          });
          let searched = 0;
          let shown = 0;
          for (const { what, phase, before, spent } of asked) {
            if (what === 'first') expect(phase).toBe('heuristic');
            else if (what === 'disturb') {
              expect([phase, searched + shown < before / 2]).toEqual(['search', true]);
              searched += spent;
            } else if (phase === 'bound') {
              expect(shown).toBeLessThanOrEqual(before / 10);
              shown += spent;
            }
          }
        },
      ),
      { numRuns: 10 },
    );
  });

  test('where solutions cost next to nothing, bounds are raised only when as much work has gone into solutions', async () => {
    const pace = new Pace({});
    const { asked } = await searchFromWorst(reachOf(streets, candidates), undefined, [], pace, {
      improve: 0,
      disturb: 5,
    });
    const searched = asked.filter(({ what }) => what === 'disturb').reduce((sum, { spent }) => sum + spent, 0);
    // The last part's two bounds are raised after the last search.
    expect(searched).toBeGreaterThan(0.3 * pace.work);
    expect(searched).toBeLessThanOrEqual(0.5 * pace.work + 5e-6);
  });

  test('a solution that is enough ends it before any bound is raised, one above does not', async () => {
    const reach = reachOf(streets, candidates);
    const early = await searchFromWorst(reach, undefined, [], new Pace({}), undefined, { enough: 6 });
    expect([early.asked.map(({ what }) => what), early.found]).toEqual([
      ['first'],
      {
        best: { chosen: Int32Array.of(0, 1, 2, 3, 4, 5), value: 6 },
        bound: 0,
        stoppedBy: 'done',
        state: new Uint8Array(candidates),
      },
    ]);
    const later = await searchFromWorst(reach, undefined, [], new Pace({}), undefined, { enough: 5 });
    expect([later.found.best.value, later.found.stoppedBy]).toEqual([5, 'done']);
    expect(later.found.bound).toBeLessThanOrEqual(4);
  });

  test('it ends where nothing can be at or below what is hopeless otherwise', async () => {
    const reach = reachOf(streets, candidates);
    // The root rounds 2.5 up to 3, and branching proves 4.
    const root = await searchFromWorst(reach, undefined, [], new Pace({}), undefined, { hopeless: 2 });
    expect([root.found.bound, root.found.stoppedBy, root.asked.some(({ what }) => what === 'disturb')]).toEqual([
      3,
      'done',
      false,
    ]);
    const tree = await searchFromWorst(reach, undefined, [], new Pace({}), undefined, { hopeless: 3 });
    expect([tree.found.bound, tree.found.stoppedBy]).toEqual([4, 'done']);
  });

  test('progress tells the best value so far and a bound that rises to what is returned', async () => {
    const told: Progress[] = [];
    const pace = new Pace({ pause: async () => undefined, onProgress: (progress) => told.push(progress) });
    const { found, worst } = await searchFromWorst(reachOf(streets, candidates), undefined, [], pace, {
      improve: 0,
      disturb: 4e6,
    });
    const bounds = told.map(({ bound }) => Number(bound));
    expect(told.length).toBeGreaterThan(0);
    expect(told.every(({ phase, incumbent }) => phase === 'search' && Number(incumbent) <= worst.value)).toBe(true);
    expect(bounds).toEqual([...bounds].sort((a, b) => a - b));
    expect(bounds[0]).toBe(3);
    expect([pace.incumbent, pace.bound]).toEqual([4, found.bound]);
  });

  test('the candidates that are fixed are open in what the root proved', async () => {
    const { found } = await searchFromWorst(reachOf(streets, candidates), 2, [3], new Pace({}), undefined, {
      rootOnly: true,
    });
    expect(found.state[3]).toBe(opened);
  });
});

describe('the parts', () => {
  const part = (bound: number): Bounded => ({
    bound,
    multipliers: new Float64Array(0),
    state: new Uint8Array(0),
    usage: new Float64Array(0),
  });

  test('the one with the lowest bound is next, the first of equals; of more than 1500 the last', () => {
    const parts = [4, 3, 5, 3].map(part);
    expect([takeNext(parts)?.bound, parts.map(({ bound }) => bound)]).toEqual([3, [4, 5, 3]]);
    expect([takeNext(parts)?.bound, takeNext(parts)?.bound, takeNext(parts)?.bound, takeNext(parts)]).toEqual([
      3,
      4,
      5,
      undefined,
    ]);
    const many = Array.from({ length: 1501 }, (_, k) => part(k === 7 ? 0 : k + 1));
    expect([takeNext(many)?.bound, takeNext(many)?.bound, many.length]).toEqual([1501, 0, 1499]);
  });

  test('they are split at the free candidate that is opened nearest to half of the time, the first of equals', () => {
    const split = (state: readonly number[], usage: readonly number[]): number =>
      mostUndecided({ ...part(0), state: Uint8Array.from(state), usage: Float64Array.from(usage) });
    expect(split([free, free, free], [0.25, 0.625, 0.75])).toBe(1);
    expect(split([free, free, free], [0.875, 0.25, 0.75])).toBe(1);
    expect(split([free, opened, closed, free], [0, 0.5, 0.5, 1])).toBe(0);
    expect(split([opened, closed], [0.5, 0.5])).toBe(-1);
  });
});
