import { createRandom } from '@community1373/base/random';
import type { Progress } from '@community1373/base/run';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reachOf } from '../../fixtures/reach';
import { type Heuristic, mostUndecided, searchBest, type SearchOptions, takeNext } from './branch-and-bound';
import { closed, free, opened } from './cheapest-set';
import { coverRelaxation } from './cover-relaxation';
import { listOf } from './lists';
import { Pace } from './pace';
import type { Reach } from './reach';
import type { Choice, Relaxation } from './relaxation';
import type { Bounded } from './subgradient';

const random = createRandom(1);
const candidates = 6;
const subsets = Array.from({ length: 2 ** candidates }, (_, set) => [0, 1, 2, 3, 4, 5].filter((j) => (set >> j) & 1));

/** Ten streets between five crossings: a fractional choice of 2.5 covers them, any four crossings do, three never. */
const streets = [0, 1, 2, 3, 4].flatMap((a) => [0, 1, 2, 3, 4].filter((b) => a < b).map((b) => [a, b]));

/** What a set leaves uncovered, or, of a covering, how many it opens. */
const worth = ({ byPoint, weight }: Reach, open: number | undefined, set: readonly number[]): number => {
  const left = weight.reduce((sum, w, i) => (listOf(byPoint, i).some((j) => set.includes(j)) ? sum : sum + w), 0);
  return open === undefined ? (left > 0 ? Number.POSITIVE_INFINITY : set.length) : left;
};

/** A heuristic that only values the sets it is given, and what it was asked. */
const valuing = (first: Choice, value: (set: readonly number[]) => number, pace: Pace, cost: { readonly improve: number; readonly disturb: number }) => {
  const asked: { readonly what: 'first' | 'improve' | 'disturb'; readonly phase: string; readonly before: number; readonly spent: number; readonly least: number }[] = [];
  let least = first.value;
  const ask = async (what: 'first' | 'improve' | 'disturb', steps: number, choice: Choice): Promise<Choice> => {
    const { phase, work: before } = pace;
    if (pace.due(steps)) await pace.rest();
    asked.push({ what, phase, before, spent: pace.work - before, least });
    least = Math.min(least, choice.value);
    return choice;
  };
  const heuristic: Heuristic = {
    first: () => ask('first', 0, first),
    improve: (set) => ask('improve', cost.improve, { chosen: set, value: value(Array.from(set)) }),
    disturb: (best) => ask('disturb', cost.disturb, best),
  };
  return { heuristic, asked };
};

const instances = fc.record({
  reachers: fc.array(fc.subarray([0, 1, 2, 3, 4, 5], { minLength: 2, maxLength: 3 }), { minLength: 5, maxLength: 14 }),
  weight: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 14, maxLength: 14 }),
  open: fc.constantFrom(undefined, 2, 3),
  fixed: fc.subarray([0, 3], { maxLength: 1 }),
});

/** All sets that a question allows, with their values. */
const allOf = (reach: Reach, open: number | undefined, fixed: readonly number[]) =>
  subsets.filter((set) => (open === undefined || set.length === open) && fixed.every((j) => set.includes(j))).map((set) => ({ set, value: worth(reach, open, set) }));

/** Searches from the worst solution there is, with a heuristic that finds nothing by itself. */
const searchFromWorst = async (reach: Reach, open: number | undefined, fixed: readonly number[], pace: Pace, cost = { improve: 0, disturb: 100 }, options: SearchOptions = {}) => {
  const all = allOf(reach, open, fixed).filter(({ value }) => value < Number.POSITIVE_INFINITY);
  const worst = all.reduce((so, choice) => (choice.value >= so.value ? choice : so));
  const { heuristic, asked } = valuing({ chosen: Int32Array.from(worst.set), value: worst.value }, (set) => worth(reach, open, set), pace, cost);
  const found = await searchBest(coverRelaxation(reach, open, true), heuristic, pace, random, { fixed, ...options });
  return { found, asked, worst, all, least: Math.min(...all.map(({ value }) => value)) };
};

describe('searchBest', () => {
  test('law: with a heuristic that finds nothing it still ends at the best of all sets that hold what is fixed, and proves it', async () => {
    await fc.assert(
      fc.asyncProperty(instances, fc.constantFrom(0, 1e5), async ({ reachers, weight, open, fixed }, improve) => {
        const pace = new Pace({});
        // Where valuing a set is dear, hardly any is shown while bounds are raised.
        const { found, all, least } = await searchFromWorst(reachOf(reachers, candidates, weight.slice(0, reachers.length)), open, fixed, pace, { improve, disturb: 100 });
        expect({ value: found.best.value, bound: found.bound, stoppedBy: found.stoppedBy }).toEqual({ value: least, bound: least, stoppedBy: 'done' });
        expect(all).toContainEqual({ set: Array.from(found.best.chosen).sort((a, b) => a - b), value: least });
        expect(pace.incumbent).toBe(least);
      }),
      { numRuns: 60 },
    );
  });

  test('law: stopped anywhere, or at the root, its value is of a set and its bound is not above the best; what the root decided loses nothing better', async () => {
    await fc.assert(
      fc.asyncProperty(instances, fc.integer({ min: 1, max: 40 }), fc.boolean(), async ({ reachers, weight, open, fixed }, part, rootOnly) => {
        const reach = reachOf(reachers, candidates, weight.slice(0, reachers.length));
        const whole = new Pace({});
        await searchFromWorst(reach, open, fixed, whole);
        const pace = new Pace({ budget: { work: rootOnly ? 99 : (whole.work * part) / 40 } });
        const { found, all, least } = await searchFromWorst(reach, open, fixed, pace, undefined, { rootOnly });
        expect(all).toContainEqual({ set: Array.from(found.best.chosen).sort((a, b) => a - b), value: found.best.value });
        expect(found.bound).toBeLessThanOrEqual(least);
        if (found.stoppedBy === 'done' && !rootOnly) expect([found.best.value, found.bound]).toEqual([least, least]);
        const lost = all.filter(({ set, value }) => value < found.best.value && found.state.some((at, j) => (at === opened && !set.includes(j)) || (at === closed && set.includes(j))));
        expect(lost).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  test('law: half of the work goes into solutions, a tenth at most into those shown while the bound is raised; the phase tells which', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 50, max: 2000 }), fc.integer({ min: 50, max: 2000 }), async (improve, disturb) => {
        const { asked } = await searchFromWorst(reachOf(streets, candidates), undefined, [], new Pace({}), { improve, disturb });
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
      }),
      { numRuns: 10 },
    );
  });

  test('where solutions cost next to nothing, bounds are raised only when as much work has gone into solutions', async () => {
    const pace = new Pace({});
    const { asked } = await searchFromWorst(reachOf(streets, candidates), undefined, [], pace, { improve: 0, disturb: 5 });
    const searched = asked.filter(({ what }) => what === 'disturb').reduce((sum, { spent }) => sum + spent, 0);
    // The last part's two bounds are raised after the last search.
    expect(searched).toBeGreaterThan(0.3 * pace.work);
    expect(searched).toBeLessThanOrEqual(0.5 * pace.work + 5e-6);
  });

  test('a solution that is enough ends it before any bound is raised, one above does not', async () => {
    const reach = reachOf(streets, candidates);
    const early = await searchFromWorst(reach, undefined, [], new Pace({}), undefined, { enough: 6 });
    expect([early.asked.map(({ what }) => what), early.found]).toEqual([['first'], { best: { chosen: Int32Array.of(0, 1, 2, 3, 4, 5), value: 6 }, bound: 0, stoppedBy: 'done', state: new Uint8Array(candidates) }]);
    const later = await searchFromWorst(reach, undefined, [], new Pace({}), undefined, { enough: 5 });
    expect([later.found.best.value, later.found.stoppedBy]).toEqual([5, 'done']);
    expect(later.found.bound).toBeLessThanOrEqual(4);
  });

  test('it ends where nothing can be at or below what is hopeless otherwise', async () => {
    const reach = reachOf(streets, candidates);
    // The root proves 3 of 2.5, and branching 4.
    const root = await searchFromWorst(reach, undefined, [], new Pace({}), undefined, { hopeless: 2 });
    expect([root.found.bound, root.found.stoppedBy, root.asked.some(({ what }) => what === 'disturb')]).toEqual([3, 'done', false]);
    const tree = await searchFromWorst(reach, undefined, [], new Pace({}), undefined, { hopeless: 3 });
    expect([tree.found.bound, tree.found.stoppedBy]).toEqual([4, 'done']);
  });

  test('progress tells the best value so far and a bound that rises to what is returned', async () => {
    const told: Progress[] = [];
    const pace = new Pace({ pause: async () => undefined, onProgress: (progress) => told.push(progress) });
    const { found, worst } = await searchFromWorst(reachOf(streets, candidates), undefined, [], pace, { improve: 0, disturb: 4e6 });
    const bounds = told.map(({ bound }) => Number(bound));
    expect(told.length).toBeGreaterThan(0);
    expect(told.every(({ phase, incumbent }) => phase === 'search' && Number(incumbent) <= worst.value)).toBe(true);
    expect(bounds).toEqual([...bounds].sort((a, b) => a - b));
    expect(bounds[0]).toBe(3);
    expect([pace.incumbent, pace.bound]).toEqual([4, found.bound]);
  });

  test('the candidates that are fixed are open in what the root proved', async () => {
    const { found } = await searchFromWorst(reachOf(streets, candidates), 2, [3], new Pace({}), undefined, { rootOnly: true });
    expect(found.state[3]).toBe(opened);
  });
});

/** A relaxation of two candidates of which one is opened, whose bound is told by the test, at every pricing anew. */
const scripted = (level: () => number, more: Partial<Relaxation> = {}): { readonly relaxation: Relaxation; readonly priced: { count: number } } => {
  const priced = { count: 0 };
  const relaxation: Relaxation = {
    candidates: 2,
    multipliers: 1,
    open: 1,
    whole: true,
    highest: Float64Array.of(1),
    steps: 10,
    price: (_, scores) => {
      priced.count += 1;
      scores.fill(0);
      return level();
    },
    slope: (_, _opened, slope) => slope.fill(0),
    start: () => Float64Array.of(0),
    ...more,
  };
  return { relaxation, priced };
};
const hundred: Choice = { chosen: Int32Array.of(0), value: 100 };
const searchScripted = (relaxation: Relaxation, pace: Pace, options: SearchOptions = {}) => searchBest(relaxation, valuing(hundred, () => 100, pace, { improve: 0, disturb: 100 }).heuristic, pace, random, options);

describe('the root', () => {
  const rootOf = (relaxation: Relaxation) => searchScripted(relaxation, new Pace({}), { rootOnly: true });

  test('is raised in up to three rounds, as long as each takes a fiftieth off the gap', async () => {
    // 2 of 98 left are more than a fiftieth, 1 of 97 is not.
    const rising = (levels: readonly number[]) => {
      let at = -1;
      return scripted(() => Number(levels[(at += 1)] ?? levels.at(-1)));
    };
    const counts = await Promise.all(
      [[0], [1], [2, 3], [2, 4, 6], [2, 4, 6, 8]].map(async (levels) => {
        const { relaxation, priced } = rising(levels);
        const { bound } = await rootOf(relaxation);
        return [priced.count, bound];
      }),
    );
    expect(counts).toEqual([[1, 0], [1, 1], [2, 3], [3, 6], [3, 6]]);
  });

  test('is left once the bound meets the best; of values that are not whole within 1e-9 of it', async () => {
    for (const [whole, level, rounds] of [[true, 100, 1], [true, 99, 2], [false, 100 - 5e-8, 1], [false, 100 - 2e-7, 2]] as const) {
      const { relaxation, priced } = scripted(() => level, { whole });
      const { bound } = await rootOf(relaxation);
      expect([priced.count, Math.round(bound * 1e8) / 1e8]).toEqual([rounds, level]);
    }
  });

  test('is tightened as long as every second round brings a fiftieth of the gap, sixteen times at most', async () => {
    const run = async (gain: (round: number) => number) => {
      const times = { approach: 0, tighten: 0 };
      let level = 0;
      const more: Partial<Relaxation> = {
        approach: async () => {
          level += gain((times.approach += 1));
        },
        tighten: (usage, multipliers) => {
          times.tighten += 1;
          expect(Array.from(usage)).toEqual([usage[0], 0]);
          return { relaxation: tightened, multipliers };
        },
      };
      const { relaxation } = scripted(() => level, more);
      const tightened: Relaxation = { ...relaxation, ...more };
      await searchScripted(relaxation, new Pace({ budget: { work: 1 } }));
      return times;
    };
    expect(await run(() => 0)).toEqual({ approach: 2, tighten: 1 });
    expect(await run((round) => (round === 1 ? 5 : 0))).toEqual({ approach: 3, tighten: 2 });
    expect(await run((round) => (round % 2 === 0 ? 5 : 0))).toEqual({ approach: 16, tighten: 16 });
    expect(await run(() => 3)).toEqual({ approach: 16, tighten: 16 });
    // 5 · 20 closes the gap.
    expect((await run(() => 25)).approach).toBe(4);
  });

  test('alone is not tightened, and says why it ended', async () => {
    const tighten = (): never => {
      throw new Error('tightened');
    };
    const { relaxation } = scripted(() => 5, { approach: tighten, tighten });
    expect(await searchScripted(relaxation, new Pace({}), { rootOnly: true })).toMatchObject({ bound: 5, stoppedBy: 'done' });
    expect(await searchScripted(relaxation, new Pace({ signal: { aborted: true } }), { rootOnly: true })).toMatchObject({ stoppedBy: 'abort' });
  });
});

describe('a search that is told its bounds', () => {
  /** 5 at the root, which takes three prices, then as told. Each price is worth eleven steps; searches of twenty come twice at the root, then after two more prices. */
  const after = (levels: readonly number[], more: Partial<Relaxation> = {}) => {
    let at = 0;
    return scripted(() => ((at += 1) <= 3 ? 5 : Number(levels[at - 4])), more);
  };

  test('raises nothing once it is stopped', async () => {
    const { relaxation, priced } = after([]);
    expect(await searchScripted(relaxation, new Pace({ signal: { aborted: true } }))).toMatchObject({ bound: 0, stoppedBy: 'abort' });
    expect(priced.count).toBe(0);
    // Stopped by the first of the two parts of the root, which keep its bound.
    const signal = { aborted: false };
    const split = after([6, 7], { steps: 4e6 });
    const pace = new Pace({ signal, pause: async () => void (signal.aborted = split.priced.count === 4) });
    expect(await searchScripted(split.relaxation, pace)).toMatchObject({ bound: 5, stoppedBy: 'abort' });
    expect(split.priced.count).toBe(4);
  });

  test('is done where the last part is settled, or enough is found, though it be stopped at that moment', async () => {
    const signal = { aborted: false };
    const settled = after([100, 100]);
    const price = (multipliers: Float64Array, scores: Float64Array): number => {
      const level = settled.relaxation.price(multipliers, scores);
      signal.aborted = settled.priced.count === 5;
      return level;
    };
    expect(await searchScripted({ ...settled.relaxation, price }, new Pace({ signal }))).toMatchObject({ bound: 100, stoppedBy: 'done' });
    const stop = { aborted: false };
    const pace = new Pace({ signal: stop });
    const open = after([6, 7, 8, 9]);
    const { heuristic } = valuing(hundred, () => 100, pace, { improve: 0, disturb: 20 });
    const disturb = async (best: Choice, from: typeof random): Promise<Choice> => {
      await heuristic.disturb(best, from);
      stop.aborted = open.priced.count > 3;
      return stop.aborted ? { chosen: Int32Array.of(1), value: 50 } : best;
    };
    expect(await searchBest(open.relaxation, { ...heuristic, disturb }, pace, random, { enough: 50 })).toMatchObject({ best: { value: 50 }, stoppedBy: 'done' });
  });

  test('drops the parts that a better solution beats, without a look at them', async () => {
    const { relaxation, priced } = after([6, 7]);
    const pace = new Pace({});
    const { heuristic, asked } = valuing(hundred, () => 100, pace, { improve: 0, disturb: 20 });
    const disturb = async (best: Choice, from: typeof random): Promise<Choice> => {
      await heuristic.disturb(best, from);
      return priced.count > 3 ? { chosen: Int32Array.of(1), value: 6 } : best;
    };
    expect(await searchBest(relaxation, { ...heuristic, disturb }, pace, random)).toMatchObject({ best: { value: 6 }, bound: 6, stoppedBy: 'done' });
    expect([priced.count, asked.at(-1)?.what]).toEqual([5, 'disturb']);
  });

  test('remembers the least bound of what it settled within the tolerance', async () => {
    for (const levels of [[100 - 5e-8, 100 - 1e-8], [100 - 1e-8, 100 - 5e-8]]) {
      const { bound, stoppedBy } = await searchScripted(after(levels, { whole: false }).relaxation, new Pace({}));
      expect([Math.round((100 - bound) * 1e9), stoppedBy]).toEqual([50, 'done']);
    }
  });

  test('keeps the first of equal solutions', async () => {
    const pace = new Pace({});
    const first = { chosen: Int32Array.of(1), value: 100 };
    const { best } = await searchBest(after([100, 100]).relaxation, valuing(first, () => 100, pace, { improve: 0, disturb: 100 }).heuristic, pace, random);
    expect(Array.from(best.chosen)).toEqual([1]);
  });

  test('searches for solutions between the rounds at the root, and goes on to bounds', async () => {
    const pace = new Pace({ budget: { work: 1 } });
    const { heuristic, asked } = valuing(hundred, () => 100, pace, { improve: 0, disturb: 100 });
    const seen: (readonly [string, boolean])[] = [];
    let level = 0;
    const more: Partial<Relaxation> = {
      approach: async () => {
        level += 20;
        seen.push([pace.phase, asked.some(({ what }) => what === 'disturb')]);
      },
      tighten: (_, multipliers) => ({ relaxation: tightened, multipliers }),
    };
    const { relaxation } = scripted(() => level, more);
    const tightened: Relaxation = { ...relaxation, ...more };
    await searchBest(relaxation, heuristic, pace, random);
    expect(seen.slice(0, 3)).toEqual([['bound', false], ['bound', true], ['bound', true]]);
  });
});

describe('the parts', () => {
  const part = (bound: number): Bounded => ({ bound, multipliers: new Float64Array(0), state: new Uint8Array(0), usage: new Float64Array(0) });

  test('the one with the lowest bound is next, the first of equals; of more than 1500 the last', () => {
    const parts = [4, 3, 5, 3].map(part);
    expect([takeNext(parts)?.bound, parts.map(({ bound }) => bound)]).toEqual([3, [4, 5, 3]]);
    expect([takeNext(parts)?.bound, takeNext(parts)?.bound, takeNext(parts)?.bound, takeNext(parts)]).toEqual([3, 4, 5, undefined]);
    const many = Array.from({ length: 1501 }, (_, k) => part(k === 7 ? 0 : k + 1));
    expect([takeNext(many)?.bound, takeNext(many)?.bound, many.length]).toEqual([1501, 0, 1499]);
  });

  test('they are split at the free candidate that is opened nearest to half of the time, the first of equals', () => {
    const split = (state: readonly number[], usage: readonly number[]): number => mostUndecided({ ...part(0), state: Uint8Array.from(state), usage: Float64Array.from(usage) });
    expect(split([free, free, free], [0.25, 0.625, 0.75])).toBe(1);
    expect(split([free, free, free], [0.875, 0.25, 0.75])).toBe(1);
    expect(split([free, opened, closed, free], [0, 0.5, 0.5, 1])).toBe(0);
    expect(split([opened, closed], [0.5, 0.5])).toBe(-1);
  });
});
