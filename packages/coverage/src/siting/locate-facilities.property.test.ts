import { maxFlow, minCostFlow } from '@community1373/solver';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SitingProblem } from './problem';
import type { SitingResult } from './result';
import { locate } from '../../../../test/support/locate';

const points = 8;
const candidates = 6;

const spaces = fc.record({
  demand: fc
    .array(fc.nat(9), { minLength: points, maxLength: points })
    .filter((demand) => demand.some((weight) => weight > 0)),
  lengths: fc.array(
    fc.oneof({ weight: 9, arbitrary: fc.nat(12) }, { weight: 1, arbitrary: fc.constant(Number.POSITIVE_INFINITY) }),
    { minLength: points * candidates, maxLength: points * candidates },
  ),
  required: fc.uniqueArray(fc.nat(candidates - 1), { maxLength: 2 }),
  facilityCount: fc.integer({ min: 2, max: 4 }),
  radius: fc.nat(9),
  capacity: fc.array(fc.nat(25), { minLength: candidates, maxLength: candidates }),
});
type Space = typeof spaces extends fc.Arbitrary<infer T> ? T : never;

/** Spaces in which every point is near two candidates, as an edge is near its ends: circles of three leave a gap between the best and the fractional choice. */
const edges: typeof spaces = fc
  .record({
    ends: fc.array(
      fc
        .tuple(fc.nat(candidates - 1), fc.integer({ min: 1, max: candidates - 1 }))
        .map(([one, further]) => [one, (one + further) % candidates]),
      { minLength: points, maxLength: points },
    ),
    space: spaces,
  })
  .map(({ ends, space }) => ({
    ...space,
    demand: space.demand.map((weight) => 1 + (weight % 3)),
    lengths: space.lengths.map((length, k) =>
      ends[Math.floor(k / candidates)]?.includes(k % candidates) === true
        ? Math.min(space.radius, length)
        : 20 + length,
    ),
    required: space.required.slice(0, 1),
    capacity: space.capacity.map((capacity) => 4 + capacity),
  }));

/** All sets of candidates that include those that stay, of the given size or of any size. */
const subsets = (required: readonly number[], size?: number): number[][] =>
  Array.from({ length: 2 ** candidates }, (_, set) =>
    Array.from({ length: candidates }, (_c, j) => j).filter((j) => (set >> j) & 1),
  ).filter((set) => required.every((j) => set.includes(j)) && (size === undefined || set.length === size));

const at = ({ lengths }: Space, i: number, j: number): number => Number(lengths[i * candidates + j]);

const nearest = (space: Space, i: number, set: readonly number[]): number =>
  Math.min(...set.map((j) => at(space, i, j)));

const asking = ({ demand }: Space): number[] => Array.from(demand.keys()).filter((i) => Number(demand[i]) > 0);

/** Units served by a set under capacity, as a maximum flow. */
const unitsServed = (space: Space, set: readonly number[]): number => {
  const from: number[] = [];
  const to: number[] = [];
  const room: number[] = [];
  asking(space).forEach((i) => {
    from.push(0);
    to.push(1 + i);
    room.push(Number(space.demand[i]));
    for (const j of set.filter((k) => at(space, i, k) <= space.radius)) {
      from.push(1 + i);
      to.push(1 + points + j);
      room.push(99);
    }
  });
  for (const j of set) {
    from.push(1 + points + j);
    to.push(1 + points + candidates);
    room.push(Number(space.capacity[j]));
  }
  return maxFlow({ nodes: 2 + points + candidates, from, to, capacity: room }, 0, 1 + points + candidates).value;
};

/** The least cost of serving all units by a set under capacity; infinite where that is impossible. */
const costServed = (space: Space, set: readonly number[]): number => {
  const links = asking(space).flatMap((i) =>
    set.filter((j) => at(space, i, j) < Number.POSITIVE_INFINITY).map((j) => [i, j] as const),
  );
  const total = space.demand.reduce((sum, weight) => sum + weight, 0);
  const sink = points + candidates;
  const result = minCostFlow({
    nodes: sink + 1,
    from: [...links.map(([i]) => i), ...set.map((j) => points + j)],
    to: [...links.map(([, j]) => points + j), ...set.map(() => sink)],
    capacity: [...links.map(() => 99), ...set.map((j) => Number(space.capacity[j]))],
    cost: [...links.map(([i, j]) => at(space, i, j)), ...set.map(() => 0)],
    supply: [...space.demand, ...Array.from({ length: candidates }, () => 0), -total],
  });
  return result.status === 'optimal' ? result.cost : Number.POSITIVE_INFINITY;
};

/** Value of a set for each problem; infinite or −1 where the set is not feasible. */
const worth: Record<SitingProblem['problem'], (space: Space, set: readonly number[]) => number> = {
  mclp: (space, set) =>
    asking(space).reduce((sum, i) => sum + (nearest(space, i, set) <= space.radius ? Number(space.demand[i]) : 0), 0),
  lscp: (space, set) =>
    asking(space).every((i) => nearest(space, i, set) <= space.radius) ? set.length : Number.POSITIVE_INFINITY,
  'p-median': (space, set) =>
    asking(space).reduce((sum, i) => sum + Number(space.demand[i]) * nearest(space, i, set), 0),
  'p-center': (space, set) => Math.max(...asking(space).map((i) => nearest(space, i, set))),
  'capacitated-mclp': unitsServed,
  'capacitated-p-median': costServed,
};

const ask = (space: Space, problem: SitingProblem['problem']): SitingProblem => {
  const { demand, lengths, required, facilityCount, radius, capacity } = space;
  // Each branch below leaves out the fields that its problem does not have.
  const base = { demand, candidates, distance: { kind: 'matrix', lengths }, required } as const;
  switch (problem) {
    case 'mclp':
      return { ...base, problem, facilityCount, radius };
    case 'lscp':
      return { ...base, problem, radius };
    case 'p-median':
    case 'p-center':
      return { ...base, problem, facilityCount };
    case 'capacitated-mclp':
      return { ...base, problem, facilityCount, radius, capacity };
    case 'capacitated-p-median':
      return { ...base, problem, facilityCount, capacity };
  }
};

const checkAgainstAll = (space: Space, problem: SitingProblem['problem'], result: SitingResult): void => {
  const more = problem.endsWith('mclp');
  const all = subsets(space.required, problem === 'lscp' ? undefined : space.facilityCount).map((set) =>
    worth[problem](space, set),
  );
  const best = more ? Math.max(...all) : Math.min(...all);
  const seen =
    result.status === 'optimal' || result.status === 'feasible'
      ? {
          status: result.status,
          value: result.value,
          bound: result.bound,
          worth: worth[problem](space, result.chosen),
          size: result.chosen.length,
          required: space.required.every((j) => result.chosen.includes(j)),
        }
      : { status: result.status };
  const size = problem === 'lscp' ? best : space.facilityCount;
  expect(seen).toEqual(
    best === Number.POSITIVE_INFINITY
      ? { status: 'infeasible' }
      : { status: 'optimal', value: best, bound: best, worth: best, size, required: true },
  );
};

describe('locateFacilities', () => {
  test.each(['mclp', 'lscp', 'p-median', 'p-center', 'capacitated-mclp', 'capacitated-p-median'] as const)(
    '%s: value and bound are the best of all subsets, and the chosen sites attain it',
    async (problem) => {
      await fc.assert(
        fc.asyncProperty(spaces, async (space) =>
          checkAgainstAll(space, problem, await locate(ask(space, problem), { pause: () => Promise.resolve() })),
        ),
        { numRuns: 120 },
      );
    },
  );

  test.each(['mclp', 'lscp', 'p-median', 'p-center', 'capacitated-mclp', 'capacitated-p-median'] as const)(
    '%s: with HiGHS, where the root leaves a gap, value and bound are the best of all subsets',
    async (problem) => {
      await fc.assert(
        fc.asyncProperty(fc.oneof({ weight: 1, arbitrary: spaces }, { weight: 4, arbitrary: edges }), async (space) =>
          checkAgainstAll(
            space,
            problem,
            await locate(ask(space, problem), { highs: true, pause: () => Promise.resolve() }),
          ),
        ),
        { numRuns: 40 },
      );
    },
  );

  test('p-median: lengths that are not whole give a bound that is never above the best, and within 1e-9 of it', async () => {
    const scaled = spaces.map((space) => ({
      ...space,
      lengths: space.lengths.map((length) => length * 0.1 + (length * length) / 7),
    }));
    await fc.assert(
      fc.asyncProperty(scaled, async (space) => {
        const result = await locate(ask(space, 'p-median'));
        const best = Math.min(
          ...subsets(space.required, space.facilityCount).map((set) => worth['p-median'](space, set)),
        );
        const bound = 'bound' in result ? result.bound : Number.POSITIVE_INFINITY;
        expect(bound).toBeLessThanOrEqual(best * (1 + 1e-12));
        expect(bound === best || bound >= best * (1 - 1e-9)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test('mclp: weights that are not whole give a bound that is never below the best, and within 1e-9 of it', async () => {
    const scaled = edges.map((space) => ({ ...space, demand: space.demand.map((weight) => weight * 0.1) }));
    await fc.assert(
      fc.asyncProperty(scaled, fc.boolean(), async (space, highs) => {
        const result = await locate(ask(space, 'mclp'), { highs });
        const best = Math.max(...subsets(space.required, space.facilityCount).map((set) => worth.mclp(space, set)));
        const bound = 'bound' in result ? result.bound : 0;
        expect(bound).toBeGreaterThanOrEqual(best * (1 - 1e-12));
        // HiGHS computes within a tolerance of 1e-6.
        expect(bound).toBeLessThanOrEqual(best * (1 + (highs ? 1e-5 : 1e-9)));
        expect('value' in result && result.value).toBeCloseTo(best, 9);
      }),
      { numRuns: 60 },
    );
  });

  test('capacitated-p-median: lengths that are not whole are served as cheaply as the cheapest set allows, to 1e-9', async () => {
    const scaled = spaces.map((space) => ({
      ...space,
      lengths: space.lengths.map((length) => length * 0.1 + (length * length) / 7),
    }));
    await fc.assert(
      fc.asyncProperty(scaled, async (space) => {
        const result = await locate(ask(space, 'capacitated-p-median'));
        // The flow that evaluates every set takes whole lengths, here 2^20 times finer than those of the problem.
        const fine = { ...space, lengths: space.lengths.map((length) => Math.round(length * 2 ** 20)) };
        const best =
          Math.min(...subsets(space.required, space.facilityCount).map((set) => costServed(fine, set))) / 2 ** 20;
        if (best === Number.POSITIVE_INFINITY) expect(result.status).toBe('infeasible');
        else
          expect(
            'value' in result && [
              Math.abs(result.value / best - 1) < 1e-6 || result.value === best,
              result.bound <= best * (1 + 1e-6),
            ],
          ).toEqual([true, true]);
      }),
      { numRuns: 30 },
    );
  });

  test('a run that is stopped, early or late, still gives a solution and a bound on the right side', async () => {
    const questions = ['mclp', 'lscp', 'p-median', 'p-center', 'capacitated-mclp', 'capacitated-p-median'] as const;
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(spaces, edges),
        fc.constantFrom(...questions),
        fc.integer({ min: 1, max: 40 }),
        fc.boolean(),
        async (space, problem, pieces, highs) => {
          const best = await locate(ask(space, problem));
          const cut = await locate(ask(space, problem), {
            budget: { work: (best.work * pieces) / 40 },
            highs,
          });
          if ('value' in cut && 'value' in best) {
            const sign = problem.endsWith('mclp') ? -1 : 1;
            expect(sign * cut.value).toBeGreaterThanOrEqual(sign * best.value);
            expect(sign * cut.bound).toBeLessThanOrEqual(sign * best.value);
          } else expect(cut.status === 'unknown' || cut.status === best.status).toBe(true);
        },
      ),
      { numRuns: 150 },
    );
  });
});
