import { createRandom, type Random } from '@community1373/base/random';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readMedian } from '../../../fixtures/siting-reading';
import type { MedianData } from './median-data';
import { medianHeuristic } from './median-search';
import { Pace } from '../pace';

const points = 9;
const candidates = 7;

const instances = fc.record({
  demand: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: points, maxLength: points }),
  lengths: fc.array(fc.nat(9), { minLength: points * candidates, maxLength: points * candidates }),
  required: fc.subarray([0, 1, 2, 3, 4, 5, 6], { maxLength: 2 }),
  facilityCount: fc.integer({ min: 2, max: 4 }),
  from: fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6], { minLength: 4, maxLength: 4 }),
});
type Instance = typeof instances extends fc.Arbitrary<infer T> ? T : never;
const all = [0, 1, 2, 3, 4, 5, 6];

const read = ({ demand, lengths }: Instance): MedianData =>
  readMedian(
    (j, column) => column.forEach((_, i) => (column[i] = Number(lengths[i * candidates + j]))),
    demand,
    candidates,
  );

/** The sum of costs to the nearest of a set, by definition; the penalty for each point where the set is empty. */
const worth = ({ points: count, cost, penalty }: MedianData, set: readonly number[]): number =>
  Array.from({ length: count }, (_, i) =>
    set.reduce((least, j) => Math.min(least, Number(cost[j * count + i])), penalty),
  ).reduce((sum, at) => sum + at, 0);

/** Opens each time the candidate that lowers the sum most, the first on a tie. */
const greedily = (data: MedianData, facilityCount: number, required: readonly number[]): readonly number[] => {
  let set = required;
  while (set.length < facilityCount) {
    const sums = all.map((j) => (set.includes(j) ? Number.POSITIVE_INFINITY : worth(data, [...set, j])));
    set = [...set, sums.indexOf(Math.min(...sums))];
  }
  return set;
};

/**
 * Each candidate in turn, from `start` on, replaces the one it best replaces (the first on a tie) if that lowers the sum, until a full round
 * lowers nothing; each sum is computed anew. Returns the set and the number of candidates tried.
 */
const interchanged = (
  data: MedianData,
  from: readonly number[],
  required: readonly number[],
  start = 0,
): { readonly set: number[]; readonly tried: number } => {
  let set = from;
  let tried = 0;
  for (let since = 0, j = start; since < candidates; since += 1, j = (j + 1) % candidates) {
    if (set.includes(j)) continue;
    tried += 1;
    const sums = set.map((out, slot) =>
      required.includes(out) ? Number.POSITIVE_INFINITY : worth(data, set.with(slot, j)),
    );
    const least = Math.min(...sums);
    if (!(least < worth(data, set))) continue;
    set = set.with(sums.indexOf(least), j);
    since = -1;
  }
  return { set: [...set].sort((a, b) => a - b), tried };
};

describe('medianHeuristic', () => {
  test('law: it opens greedily and interchanges as reckoning every sum afresh does, and counts each point looked at', async () => {
    await fc.assert(
      fc.asyncProperty(instances, async (instance) => {
        const { facilityCount, required } = instance;
        const data = read(instance);
        const pace = new Pace({});
        const { chosen, value } = await medianHeuristic(data, facilityCount, required, pace).first();
        const wanted = interchanged(data, greedily(data, facilityCount, required), required);
        expect({ chosen: Array.from(chosen), value }).toEqual({ chosen: wanted.set, value: worth(data, wanted.set) });
        expect(pace.work).toBeCloseTo((wanted.tried * data.points) / 1e6, 12);
      }),
      { numRuns: 200 },
    );
  });

  test('law: from any set in any order it interchanges likewise', async () => {
    await fc.assert(
      fc.asyncProperty(instances, async (instance) => {
        const { required, from } = instance;
        const set = [...required, ...from.filter((j) => !required.includes(j))];
        const data = read(instance);
        const { chosen, value } = await medianHeuristic(data, set.length, required, new Pace({})).improve(
          Int32Array.from(set),
        );
        const wanted = interchanged(data, set, required).set;
        expect({ chosen: Array.from(chosen), value }).toEqual({ chosen: wanted, value: worth(data, wanted) });
      }),
      { numRuns: 200 },
    );
  });

  /** Random numbers that return the given draws and record the requested bounds; shuffling does nothing. */
  const told = (draws: readonly number[]): { readonly random: Random; readonly bounds: number[] } => {
    const bounds: number[] = [];
    const below = (bound: number): number => {
      bounds.push(bound);
      return Number(draws[bounds.length - 1]);
    };
    return { random: { ...createRandom(0), below, shuffle: (list) => [...list] }, bounds };
  };

  test('law: a disturbed solution has lost up to a quarter of what may move, two at least, to others, and is interchanged from anywhere', async () => {
    await fc.assert(
      fc.asyncProperty(instances, fc.nat(1), fc.nat(candidates - 1), async (instance, more, start) => {
        const { facilityCount, required } = instance;
        const data = read(instance);
        const best = [...required, ...all.filter((j) => !required.includes(j))]
          .slice(0, facilityCount)
          .sort((a, b) => a - b);
        const movable = best.filter((j) => !required.includes(j));
        const outside = all.filter((j) => !best.includes(j));
        const { random, bounds } = told([more, start]);
        const pace = new Pace({});
        const choice = { chosen: Int32Array.from(best), value: worth(data, best) };
        const disturbed = await medianHeuristic(data, facilityCount, required, pace).disturb(choice, random);
        const count = Math.min(movable.length, outside.length, 1 + more);
        if (count === 0) {
          expect([disturbed, bounds]).toEqual([choice, [2]]);
          return;
        }
        const from = [...required, ...movable.slice(count), ...outside.slice(0, count)];
        const wanted = interchanged(data, from, required, start);
        expect({ chosen: Array.from(disturbed.chosen), bounds }).toEqual({
          chosen: wanted.set,
          bounds: [2, candidates],
        });
        expect(pace.work).toBeCloseTo((candidates + data.points + wanted.tried * data.points) / 1e6, 12);
      }),
      { numRuns: 100 },
    );
  });

  test('of many a quarter may go, twelve at most', async () => {
    const bound = async (facilityCount: number): Promise<number | undefined> => {
      const count = 2 * facilityCount;
      const data = readMedian(
        (j, column) => column.forEach((_, i) => (column[i] = Math.abs(i - j))),
        Array.from({ length: count }, () => 1),
        count,
      );
      const { random, bounds } = told([0, 0]);
      await medianHeuristic(data, facilityCount, [], new Pace({ signal: { aborted: true } })).disturb(
        { chosen: Int32Array.from({ length: facilityCount }, (_, j) => j), value: 0 },
        random,
      );
      return bounds[0];
    };
    expect([await bound(8), await bound(9), await bound(20), await bound(48), await bound(60)]).toEqual([
      2, 3, 5, 12, 12,
    ]);
  });

  test('where nothing is left to save it opens the first that are closed', async () => {
    const data = readMedian((j, column) => column.fill(j === 1 ? 0 : 5), [1, 1], 4);
    expect(await medianHeuristic(data, 3, [], new Pace({})).first()).toEqual({
      chosen: Int32Array.of(0, 1, 2),
      value: 0,
    });
  });

  test('a change below a thousand millionth of the sum is none', async () => {
    // Two points; for the second, candidate 1 is nearer than candidate 0 by twice the given share.
    const moves = async (share: number): Promise<number[]> => {
      const lengths = [
        [1, 1],
        [1, 1 - 2 * share],
      ];
      const data = readMedian((j, column) => lengths.forEach((row, i) => (column[i] = Number(row[j]))), [1, 1], 2);
      return Array.from((await medianHeuristic(data, 1, [], new Pace({})).improve(Int32Array.of(0))).chosen);
    };
    expect([await moves(2e-9), await moves(5e-10)]).toEqual([[1], [0]]);
  });

  test('others get their turn while it interchanges, and a stop is obeyed at the next candidate', async () => {
    const many = 2_000_000;
    const data: MedianData = {
      points: many,
      candidates: 4,
      cost: new Float64Array(4 * many).fill(1),
      order: new Int32Array(0),
      sorted: new Float64Array(0),
      penalty: many + 1,
      whole: true,
    };
    let turns = 0;
    const signal = { aborted: false };
    const pace = new Pace({ signal, pause: async () => void ((turns += 1), (signal.aborted = true)) });
    const { chosen } = await medianHeuristic(data, 1, [], pace).improve(Int32Array.of(0));
    // Two candidates with two million points each give four million distances.
    expect([turns, pace.work, Array.from(chosen)]).toEqual([1, 4, [0]]);
  });
});
