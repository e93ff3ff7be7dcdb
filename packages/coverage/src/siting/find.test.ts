import { createRandom } from '@community1373/base/random';
import type { StepGenerator } from '@community1373/base/run';
import { describe, expect, test } from 'vitest';
import type { Heuristic, SearchOptions } from './branch-and-bound';
import { inOneStep } from '../../fixtures/siting-reading';
import { find, type Means } from './find';
import { Pace } from './pace';
import type { SitingProgram } from './programs';
import type { Relaxation } from './relaxation';

/** A problem of opening one site; each has a value and a relaxation score, which is no higher. The search starts from `first` and finds nothing by itself. */
interface Question {
  readonly values: readonly number[];
  readonly scores: readonly number[];
  readonly first: number;
  readonly whole?: boolean;
  /** Sites that the program for HiGHS closes in addition. */
  readonly forbid?: readonly number[];
  readonly means?: Partial<Means>;
  readonly options?: SearchOptions;
  readonly startAt?: number;
  readonly improves?: boolean;
}

const ask = async ({
  values,
  scores,
  first,
  whole = true,
  forbid = [],
  means = {},
  options = {},
  startAt,
  improves = true,
}: Question) => {
  const choice = (j: number) => ({ chosen: Int32Array.of(j), value: Number(values[j]) });
  const asked: (readonly number[])[] = [];
  const pace = means.pace ?? new Pace({ seed: 3, budget: { work: 50 } });
  const heuristic: Heuristic = {
    first: () => Promise.resolve(choice(first)),
    improve: (set) => Promise.resolve(improves && set.length === 1 ? choice(Number(set[0])) : choice(first)),
    // A search that finds nothing still costs work.
    disturb: (best) => {
      pace.due(1e6);
      return Promise.resolve(best);
    },
  };
  const relaxation: Relaxation = {
    candidates: values.length,
    multipliers: 1,
    facilityCount: 1,
    whole,
    highest: new Float64Array(1),
    steps: 1,
    price: (_, out) => {
      out.set(scores);
      return 0;
    },
    slope: (_, _opened, slope) => {
      slope.fill(0);
      return true;
    },
    start: () => new Float64Array(1),
  };
  const program = (candidates: Int32Array, chosen: Int32Array): StepGenerator<SitingProgram> => {
    asked.push([...candidates], [...chosen]);
    const one = {
      sense: 'minimize' as const,
      cost: Array.from(candidates, (j) => Number(values[j])),
      upper: Array.from(candidates, (j) => (forbid.includes(j) ? 0 : 1)),
      integer: Array.from(candidates, () => 1),
    };
    const matrix = {
      starts: [0, candidates.length],
      columns: Array.from(candidates, (_, at) => at),
      values: Array.from(candidates, () => 1),
    };
    return inOneStep({
      program: { ...one, rowLower: [1], rowUpper: [1], matrix },
      ...(startAt === undefined ? {} : { start: Float64Array.from(candidates, (j) => (j === startAt ? 1 : 0)) }),
    });
  };
  const found = await find(
    { relaxation, heuristic, program },
    { pace, random: createRandom(3), highs: true, ...means },
    options,
  );
  return {
    found: {
      chosen: [...found.best.chosen],
      value: found.best.value,
      bound: found.bound,
      stoppedBy: found.stoppedBy,
      highs: found.highs,
    },
    asked,
    phase: pace.phase,
  };
};

const hard = { values: [9, 7, 5, 8], scores: [4, 3, 2, 1], first: 1 };

describe('find', () => {
  test('takes over what HiGHS finds where it is better, and its bound', async () => {
    const { found, asked, phase } = await ask(hard);
    expect(found).toEqual({ chosen: [2], value: 5, bound: 5, stoppedBy: 'done', highs: 'optimal' });
    expect(asked).toEqual([[0, 1, 2, 3], [1]]);
    expect(phase).toBe('highs');
    expect((await ask({ ...hard, startAt: 1 })).found).toEqual(found);
  });

  test('keeps its own where HiGHS has nothing better, or what it has turns out worse', async () => {
    expect((await ask({ ...hard, first: 2 })).found).toEqual({
      chosen: [2],
      value: 5,
      bound: 5,
      stoppedBy: 'done',
      highs: 'optimal',
    });
    expect((await ask({ ...hard, improves: false })).found).toMatchObject({
      chosen: [1],
      value: 7,
      bound: 5,
      highs: 'optimal',
    });
  });

  test('a bound that is not whole is lowered by a millionth, for HiGHS computes within as much', async () => {
    const { found } = await ask({ ...hard, values: [9, 7, 5.25, 8], whole: false });
    expect(found).toMatchObject({ chosen: [2], value: 5.25, highs: 'optimal' });
    expect(found.bound).toBeCloseTo(5.25 * (1 - 1e-6), 9);
    // Below 1 the tolerance is absolute: a millionth.
    const small = await ask({ values: [0.5, 0.25], scores: [0.1, 0.1], first: 0, whole: false });
    expect(small.found.bound).toBeCloseTo(0.25 - 1e-6, 9);
  });

  test('does not ask HiGHS where the root has proved the best, where it is good enough, hopeless or stopped', async () => {
    const unasked = { highs: undefined };
    expect(await ask({ ...hard, scores: [9, 7, 8, 8] })).toMatchObject({
      found: { value: 7, bound: 7, ...unasked },
      asked: [],
    });
    expect(await ask({ ...hard, options: { enough: 7 } })).toMatchObject({
      found: { value: 7, ...unasked },
      asked: [],
    });
    expect(await ask({ ...hard, options: { hopeless: 0.5 } })).toMatchObject({
      found: { value: 7, bound: 1, ...unasked },
      asked: [],
    });
    expect(await ask({ ...hard, means: { pace: new Pace({ signal: { aborted: true } }) } })).toMatchObject({
      found: { value: 7, stoppedBy: 'abort', ...unasked },
      asked: [],
    });
    // With a limit one lower, HiGHS is called.
    expect((await ask({ ...hard, options: { enough: 6.5 } })).found.highs).toBe('optimal');
    expect((await ask({ ...hard, options: { hopeless: 1 } })).found.highs).toBe('optimal');
  });

  test('asks it only about candidates that the root has not closed', async () => {
    // With 7 to beat, a score of 7 or more closes the site.
    expect((await ask({ ...hard, scores: [8, 3, 2, 7] })).asked[0]).toEqual([1, 2]);
  });

  test('of what is left infeasible the best so far is proved best; what was closed is no better', async () => {
    expect((await ask({ ...hard, forbid: [0, 1, 2, 3] })).found).toEqual({
      chosen: [1],
      value: 7,
      bound: 7,
      stoppedBy: 'done',
      highs: 'infeasible',
    });
    const { found } = await ask({ ...hard, values: [9, 7.5, 5, 8], whole: false, forbid: [0, 1, 2, 3] });
    expect(found.bound).toBeCloseTo(7.5 * (1 - 1e-6), 9);
  });

  test('goes on by itself where HiGHS is not at hand, and says so', async () => {
    const highs = (): never => {
      throw new Error('none here');
    };
    // Without HiGHS, branching proves each site by itself.
    const { found, asked } = await ask({ ...hard, means: { highs } });
    expect([found.highs, found.value, asked.length]).toEqual(['unavailable', 5, 2]);
  });
});
