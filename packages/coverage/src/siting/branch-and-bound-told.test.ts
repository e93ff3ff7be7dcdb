import { createRandom } from '@community1373/base/random';
import { describe, expect, test } from 'vitest';
import { inOneStep, price as priceOf } from '../../fixtures/siting-reading';
import { valuing } from '../../fixtures/valuing';
import { searchBest, type SearchOptions } from './branch-and-bound';
import { Pace } from './pace';
import type { Choice, Relaxation } from './relaxation';

const random = createRandom(1);

/** A relaxation of two candidates, one of which is opened; the test sets its bound at every pricing. */
const scripted = (
  level: () => number,
  more: Partial<Relaxation> = {},
): { readonly relaxation: Relaxation; readonly priced: { count: number } } => {
  const priced = { count: 0 };
  const relaxation: Relaxation = {
    candidates: 2,
    multipliers: 1,
    facilityCount: 1,
    whole: true,
    highest: Float64Array.of(1),
    steps: 10,
    price: (_, scores) => {
      priced.count += 1;
      scores.fill(0);
      return level();
    },
    slope: (_, _opened, slope) => {
      slope.fill(0);
      return true;
    },
    start: () => Float64Array.of(0),
    ...more,
  };
  return { relaxation, priced };
};
const hundred: Choice = { chosen: Int32Array.of(0), value: 100 };
const searchScripted = (relaxation: Relaxation, pace: Pace, options: SearchOptions = {}) =>
  searchBest(
    relaxation,
    valuing(hundred, () => 100, pace, { improve: 0, disturb: 100 }).heuristic,
    pace,
    random,
    options,
  );

describe('the root', () => {
  const rootOf = (relaxation: Relaxation) => searchScripted(relaxation, new Pace({}), { rootOnly: true });

  test('is raised in up to three rounds, as long as each takes a fiftieth off the gap', async () => {
    // 2 of the remaining 98 is more than a fiftieth, 1 of 97 is not.
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
    expect(counts).toEqual([
      [1, 0],
      [1, 1],
      [2, 3],
      [3, 6],
      [3, 6],
    ]);
  });

  test('is left once the bound meets the best; of values that are not whole within 1e-9 of it', async () => {
    for (const [whole, level, rounds] of [
      [true, 100, 1],
      [true, 99, 2],
      [false, 100 - 5e-8, 1],
      [false, 100 - 2e-7, 2],
    ] as const) {
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
          return inOneStep({ relaxation: tightened, multipliers });
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
    expect(await searchScripted(relaxation, new Pace({}), { rootOnly: true })).toMatchObject({
      bound: 5,
      stoppedBy: 'done',
    });
    expect(await searchScripted(relaxation, new Pace({ signal: { aborted: true } }), { rootOnly: true })).toMatchObject(
      { stoppedBy: 'abort' },
    );
  });
});

describe('a search that is told its bounds', () => {
  /**
   * Bound 5 at the root, which takes three pricings, then the given levels. A pricing costs eleven steps; searches of twenty steps run twice at the root, then
   * after two more pricings.
   */
  const after = (levels: readonly number[], more: Partial<Relaxation> = {}) => {
    let at = 0;
    return scripted(() => ((at += 1) <= 3 ? 5 : Number(levels[at - 4])), more);
  };

  test('raises nothing once it is stopped', async () => {
    const { relaxation, priced } = after([]);
    expect(await searchScripted(relaxation, new Pace({ signal: { aborted: true } }))).toMatchObject({
      bound: 0,
      stoppedBy: 'abort',
    });
    expect(priced.count).toBe(0);
    // Stopped in the first of the two parts of the root, which keep its bound.
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
      const level = priceOf(settled.relaxation, multipliers, scores);
      signal.aborted = settled.priced.count === 5;
      return level;
    };
    expect(await searchScripted({ ...settled.relaxation, price }, new Pace({ signal }))).toMatchObject({
      bound: 100,
      stoppedBy: 'done',
    });
    const stop = { aborted: false };
    const pace = new Pace({ signal: stop });
    const facilityCount = after([6, 7, 8, 9]);
    const { heuristic } = valuing(hundred, () => 100, pace, { improve: 0, disturb: 20 });
    const disturb = async (best: Choice, from: typeof random): Promise<Choice> => {
      await heuristic.disturb(best, from);
      stop.aborted = facilityCount.priced.count > 3;
      return stop.aborted ? { chosen: Int32Array.of(1), value: 50 } : best;
    };
    expect(
      await searchBest(facilityCount.relaxation, { ...heuristic, disturb }, pace, random, { enough: 50 }),
    ).toMatchObject({ best: { value: 50 }, stoppedBy: 'done' });
  });

  test('drops the parts that a better solution beats, without a look at them', async () => {
    const { relaxation, priced } = after([6, 7]);
    const pace = new Pace({});
    const { heuristic, asked } = valuing(hundred, () => 100, pace, { improve: 0, disturb: 20 });
    const disturb = async (best: Choice, from: typeof random): Promise<Choice> => {
      await heuristic.disturb(best, from);
      return priced.count > 3 ? { chosen: Int32Array.of(1), value: 6 } : best;
    };
    expect(await searchBest(relaxation, { ...heuristic, disturb }, pace, random)).toMatchObject({
      best: { value: 6 },
      bound: 6,
      stoppedBy: 'done',
    });
    expect([priced.count, asked.at(-1)?.what]).toEqual([5, 'disturb']);
  });

  test('remembers the least bound of what it settled within the tolerance', async () => {
    for (const levels of [
      [100 - 5e-8, 100 - 1e-8],
      [100 - 1e-8, 100 - 5e-8],
    ]) {
      const { bound, stoppedBy } = await searchScripted(after(levels, { whole: false }).relaxation, new Pace({}));
      expect([Math.round((100 - bound) * 1e9), stoppedBy]).toEqual([50, 'done']);
    }
  });

  test('keeps the first of equal solutions', async () => {
    const pace = new Pace({});
    const first = { chosen: Int32Array.of(1), value: 100 };
    const { best } = await searchBest(
      after([100, 100]).relaxation,
      valuing(first, () => 100, pace, { improve: 0, disturb: 100 }).heuristic,
      pace,
      random,
    );
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
      tighten: (_, multipliers) => inOneStep({ relaxation: tightened, multipliers }),
    };
    const { relaxation } = scripted(() => level, more);
    const tightened: Relaxation = { ...relaxation, ...more };
    await searchBest(relaxation, heuristic, pace, random);
    expect(seen.slice(0, 3)).toEqual([
      ['bound', false],
      ['bound', true],
      ['bound', true],
    ]);
  });
});
