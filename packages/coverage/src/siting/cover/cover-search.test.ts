import { createRandom, type Random } from '@community1373/base/random';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reachOf } from '../../../fixtures/reach';
import { neighboursOf } from '../../../fixtures/siting-reading';
import { maximalCoverHeuristic, setCoverHeuristic } from './cover-search';
import { Pace } from '../pace';

const candidates = 7;
const all = [0, 1, 2, 3, 4, 5, 6];
const instances = fc.record({
  reachers: fc.array(fc.subarray(all, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 12 }),
  weight: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 12, maxLength: 12 }),
  facilityCount: fc.integer({ min: 1, max: 4 }),
  from: fc.shuffledSubarray(all, { maxLength: 6 }),
});
type Instance = typeof instances extends fc.Arbitrary<infer T> ? T : never;

const read = ({ reachers, weight }: Instance) => reachOf(reachers, candidates, weight.slice(0, reachers.length));
const left = ({ reachers, weight }: Instance, set: readonly number[]): number =>
  reachers.reduce((sum, list, i) => (list.some((j) => set.includes(j)) ? sum : sum + Number(weight[i])), 0);
const entriesOf = ({ reachers }: Instance): number => reachers.flat().length;
/** Mean steps of an exchange: two candidates' points, the candidates of each, in two tables. */
const exchangeOf = (instance: Instance): number =>
  (4 * (entriesOf(instance) / candidates) * entriesOf(instance)) / instance.reachers.length;

/** Opens the candidate that leaves the least uncovered, the first on a tie, up to `count` or as long as it gains. */
const greedily = (instance: Instance, count: number, from: readonly number[]): number[] => {
  let set = [...from];
  while (set.length < count) {
    const sums = all.map((j) => (set.includes(j) ? Number.POSITIVE_INFINITY : left(instance, [...set, j])));
    const least = Math.min(...sums);
    if (!(least < left(instance, set))) break;
    set = [...set, sums.indexOf(least)];
  }
  return set.sort((a, b) => a - b);
};

/** Makes the exchange that gains most, the first candidate and then the first slot on a tie, until none gains. */
const exchanged = (instance: Instance, from: readonly number[]): { readonly set: number[]; readonly times: number } => {
  let set = [...from];
  for (let times = 0; ; times += 1) {
    const changes = all.flatMap((j) => (set.includes(j) ? [] : set.map((_, slot) => set.with(slot, j))));
    const least = Math.min(...changes.map((changed) => left(instance, changed)));
    if (!(least < left(instance, set))) return { set: set.sort((a, b) => a - b), times };
    set = changes.find((changed) => left(instance, changed) === least) ?? set;
  }
};

describe('maximalCoverHeuristic', () => {
  test('law: it opens greedily, makes up the number, and exchanges as counting afresh does; its work is what it looks at', async () => {
    await fc.assert(
      fc.asyncProperty(instances, async (instance) => {
        const { facilityCount, from } = instance;
        const start = from.slice(0, facilityCount);
        const greedy = greedily(instance, facilityCount, start);
        const filled = [...greedy, ...all.filter((j) => !greedy.includes(j))]
          .slice(0, facilityCount)
          .sort((a, b) => a - b);
        const pace = new Pace({});
        const { chosen, value } = await maximalCoverHeuristic(read(instance), facilityCount, pace).improve(
          Int32Array.from(start),
        );
        const wanted = exchanged(instance, filled);
        expect({ chosen: Array.from(chosen), value }).toEqual({
          chosen: wanted.set,
          value: left(instance, wanted.set),
        });
        const steps =
          2 * entriesOf(instance) +
          facilityCount * exchangeOf(instance) +
          wanted.times * (candidates * facilityCount + exchangeOf(instance));
        expect(pace.work).toBeCloseTo(steps / 1e6, 12);
      }),
      { numRuns: 200 },
    );
  });

  test('at first it starts from nothing', async () => {
    await fc.assert(
      fc.asyncProperty(instances, async (instance) => {
        const search = maximalCoverHeuristic(read(instance), instance.facilityCount, new Pace({}));
        expect(await search.first()).toEqual(await search.improve(new Int32Array(0)));
      }),
    );
  });

  test('law: neighbours of a candidate share weight with it, most first, the first of equals', () => {
    fc.assert(
      fc.property(instances, (instance) => {
        const { reachers, weight } = instance;
        const shared = (a: number, b: number): number =>
          reachers.reduce((sum, list, i) => (list.includes(a) && list.includes(b) ? sum + Number(weight[i]) : sum), 0);
        const wanted = all.map((j) =>
          all.filter((k) => k !== j && shared(j, k) > 0).sort((a, b) => shared(j, b) - shared(j, a) || a - b),
        );
        expect(neighboursOf(read(instance)).map((near) => Array.from(near))).toEqual(wanted);
      }),
    );
  });

  test('of many neighbours the first forty are kept', () => {
    const reach = reachOf([Array.from({ length: 50 }, (_, j) => j)], 50);
    expect(Array.from(neighboursOf(reach)[3] ?? [])).toEqual(
      Array.from({ length: 41 }, (_, j) => j).filter((j) => j !== 3),
    );
  });
});

describe('threshold accepting', () => {
  /** Random numbers that repeat the given draws, with a record of the bounds. */
  const told = (draws: readonly number[], unit = 0): { readonly random: Random; readonly bounds: number[] } => {
    const bounds: number[] = [];
    const below = (bound: number): number => {
      bounds.push(bound);
      return Number(draws[(bounds.length - 1) % draws.length]);
    };
    return { random: { ...createRandom(0), below, unit: () => unit }, bounds };
  };

  test('as many exchanges as candidates times slots are proposed, one in ten with any candidate, the others with a neighbour', async () => {
    // Every candidate has two neighbours on a ring of ten.
    const ring = Array.from({ length: 10 }, (_, j) => [j, (j + 1) % 10]);
    const { random, bounds } = told([0]);
    await maximalCoverHeuristic(reachOf(ring, 10), 2, new Pace({})).disturb(
      { chosen: Int32Array.of(0, 5), value: 6 },
      random,
    );
    expect(bounds).toEqual(Array.from({ length: 20 }, (_, k) => [2, k % 10 === 0 ? 10 : 2]).flat());
  });

  test('a candidate without neighbours is exchanged with any', async () => {
    const { random, bounds } = told([0]);
    await maximalCoverHeuristic(reachOf([[0], [1], [2]], 3), 1, new Pace({})).disturb(
      { chosen: Int32Array.of(0), value: 2 },
      random,
    );
    expect(bounds).toEqual([1, 3, 1, 3, 1, 3]);
  });

  test('an exchange is made where it loses less than the threshold, a twentieth to a tenth of what one covers on average', async () => {
    // Candidates 0 and 1 cover 100 each; every proposal replaces 1 by 2, which covers a little less; once there, 2 stays to the end.
    const exchanges = async (loss: number, unit: number): Promise<number> => {
      const reach = reachOf([[0], [1], [2]], 3, [100, 100, 100 - loss]);
      const pace = new Pace({});
      const { random } = told([1, 2], unit);
      const search = maximalCoverHeuristic(reach, 2, pace);
      const before = pace.work;
      await search.disturb({ chosen: Int32Array.of(0, 1), value: 100 - loss }, random);
      // Setup takes 2 · 3 entries and two exchanges of 4, the proposals 1000 · 10; then one exchange, and one back by the descent, which examines 3 · 2.
      return Math.round((pace.work - before) * 1e6) - (2 * 3 + 2 * 4 + 10_000);
    };
    expect([await exchanges(4, 0), await exchanges(5, 0), await exchanges(9, 1), await exchanges(10, 1)]).toEqual([
      4 + 6 + 4,
      0,
      14,
      0,
    ]);
  });

  test('the threshold falls to nothing', async () => {
    // One slot, four candidates: proposals 0, 1, 2, 3 are accepted for losses below 10, 7.5, 5 and 2.5 of the 100 covered.
    const taken = async (at: number, loss: number): Promise<boolean> => {
      const pace = new Pace({});
      const draws = [0, 1, 2, 3].flatMap((k) => [0, k === at ? 1 : 0]);
      const reach = reachOf([[0], [1], [2], [3]], 4, [100, 100 - loss, 1, 1]);
      await maximalCoverHeuristic(reach, 1, pace).disturb(
        { chosen: Int32Array.of(0), value: 102 - loss },
        told(draws, 1).random,
      );
      return Math.round(pace.work * 1e6) - (2 * 4 + 4 + 10_000) > 0;
    };
    const thresholds = [10, 7.5, 5, 2.5];
    for (const [at, threshold] of thresholds.entries())
      expect([await taken(at, threshold - 0.25), await taken(at, threshold)]).toEqual([true, false]);
  });

  test('others get their turn after a thousand proposals, which a stop then ends', async () => {
    const wide = reachOf(
      Array.from({ length: 600 }, (_, j) => [j]),
      600,
    );
    const proposals: number[] = [];
    const random: Random = {
      ...createRandom(0),
      below: (bound) => {
        proposals.push(bound);
        return 0;
      },
    };
    const pace = new Pace({ budget: { work: 0.015 } });
    await maximalCoverHeuristic(wide, 5, pace).disturb({ chosen: Int32Array.of(0, 1, 2, 3, 4), value: 595 }, random);
    // Two thousand proposals of two draws each, ten steps per proposal, are 0.02 units.
    expect(proposals.length).toBe(2000);
  });
});

describe('setCoverHeuristic', () => {
  test('law: it opens what reaches most of the points left, then closes what is idle, those that reach least first', async () => {
    await fc.assert(
      fc.asyncProperty(instances, async (instance) => {
        const { reachers, from } = instance;
        // Each point counts 1, regardless of its weight.
        const unit = { ...instance, weight: reachers.map(() => 1) };
        let set = greedily(unit, candidates, from);
        const reached = (j: number): number => reachers.filter((list) => list.includes(j)).length;
        for (const j of [...set].sort((a, b) => reached(a) - reached(b) || a - b)) {
          const rest = set.filter((k) => k !== j);
          if (left(unit, rest) === 0) set = rest;
        }
        const pace = new Pace({});
        const { chosen, value } = await setCoverHeuristic(read(instance), pace).improve(Int32Array.from(from));
        expect({ chosen: Array.from(chosen), value }).toEqual({ chosen: set, value: set.length });
        expect(pace.work).toBeCloseTo((3 * entriesOf(instance)) / 1e6, 12);
        expect(await setCoverHeuristic(read(instance), pace).first()).toEqual(
          await setCoverHeuristic(read(instance), pace).improve(new Int32Array(0)),
        );
      }),
      { numRuns: 200 },
    );
  });

  test('a disturbed covering keeps the end of its shuffled sites, at least half of them less one, and fills up by a taste of its own', async () => {
    // Four points, each with a site of its own and a site shared with one other point.
    const pairs = [
      [0, 1],
      [0, 2],
      [3, 4],
      [3, 5],
    ];
    const bounds: number[] = [];
    const units: number[] = [];
    const random = (draw: number, unit: (k: number) => number): Random => ({
      ...createRandom(0),
      shuffle: (list) => [...list],
      below: (bound) => {
        bounds.push(bound);
        return draw;
      },
      unit: () => {
        units.push(1);
        return unit((units.length - 1) % 6);
      },
    });
    const search = setCoverHeuristic(reachOf(pairs, 6), new Pace({}));
    const best = { chosen: Int32Array.of(1, 2, 3), value: 3 };
    // The first of 1, 2, 3 closes; its point is reached by 0 and 1, whose gains of 1 are scaled by 0.75 to 1.25.
    const disturbed = await search.disturb(
      best,
      random(0, (k) => (k === 1 ? 1 : 0)),
    );
    expect([Array.from(disturbed.chosen), bounds, units.length]).toEqual([[1, 2, 3], [2], 6]);
    expect(
      Array.from(
        (
          await search.disturb(
            best,
            random(0, () => 0.5),
          )
        ).chosen,
      ),
    ).toEqual([0, 3]);
    // Two close: 0 gains two points, at a factor of 0.75 still more than one point at 1.25.
    expect(
      Array.from(
        (
          await search.disturb(
            best,
            random(1, (k) => (k === 0 ? 0 : 1)),
          )
        ).chosen,
      ),
    ).toEqual([0, 3]);
    expect(bounds).toEqual([2, 2, 2]);
  });
});
