import { describe, expect, test } from 'vitest';
import { readReach } from '../../fixtures/siting-reading';
import { coverRelaxation } from './cover/cover-relaxation';
import { closed, free, opened } from './cover/cheapest-set';
import { Pace } from './pace';
import { grid, type QuickRelaxation, safetyOf } from './relaxation';
import { type Bounded, raiseBound, type RaiseOptions } from './subgradient';

/** Candidate j alone reaches point j, of weight 16; one is opened. At prices u the bound is Σ u − max u, and the first candidate of the highest price opens. */
const apart = (candidates: number): QuickRelaxation => apartWith(candidates, 1, true);
const apartWith = (candidates: number, facilityCount: number | undefined, whole: boolean): QuickRelaxation =>
  coverRelaxation(
    readReach(
      (j, column) => column.forEach((_, i) => (column[i] = i === j ? 0 : 1)),
      Array.from({ length: candidates }, () => 16),
      candidates,
      new Set(),
      0,
    ).reach,
    facilityCount,
    whole,
  );

interface Run extends Partial<RaiseOptions> {
  readonly from: readonly number[];
  readonly value?: number;
  readonly state?: readonly number[];
  readonly usage?: readonly number[];
  readonly bound?: number;
  readonly pace?: Pace;
}

/** Raises the bound and returns the prices tried and the final state. By default no bound is ever beaten. */
const raise = async (
  relaxation: QuickRelaxation,
  { from, value = 7, state, usage, bound = 0, pace = new Pace({}), ...options }: Run,
) => {
  const tried: number[][] = [];
  const settled: number[] = [];
  const part: Bounded = {
    bound,
    multipliers: Float64Array.from(from),
    state: Uint8Array.from(state ?? from.map(() => free)),
    usage: Float64Array.from(usage ?? from.map(() => 0)),
  };
  const price = (multipliers: Float64Array, scores: Float64Array): number => {
    tried.push(Array.from(multipliers));
    return relaxation.price(multipliers, scores);
  };
  await raiseBound({ ...relaxation, price }, part, pace, {
    iterations: 1,
    patience: 99,
    step: 0.5,
    best: () => value,
    beaten: () => false,
    settle: (at) => settled.push(at),
    ...options,
  });
  return {
    tried,
    settled,
    bound: part.bound,
    multipliers: Array.from(part.multipliers),
    state: Array.from(part.state),
    usage: Array.from(part.usage),
  };
};

const rounded = (rows: readonly (readonly number[])[]): number[][] =>
  rows.map((row) => row.map((at) => Math.round(at * 1e4) / 1e4));

describe('raiseBound, by hand', () => {
  test('it follows the mean of the subgradients, one tenth the last one, over half the way to the value to beat', async () => {
    // (5, 3): 3, slope (0, 1), half the way to 7 is 2. (5, 5): 5, the first opens, (0, 1) again: 1. (5, 6): 5, the second opens, slope (1, 0): along (0.1, 0.9),
    // of squared length 0.82, by 1 / 0.82. Then along (0.19, 0.81), of 0.6922, by 0.5 · (7 − 5.12195) / 0.6922.
    const { tried, bound, multipliers } = await raise(apart(2), { from: [5, 3], iterations: 5 });
    expect(rounded(tried)).toEqual([
      [5, 3],
      [5, 5],
      [5, 6],
      [5.122, 7.0976],
      [5.3797, 8.1964],
    ]);
    // Whole: 5.3797 proves 6. The best prices are kept.
    expect([bound, rounded([multipliers])]).toEqual([6, [[5.3797, 8.1964]]]);
  });

  test('the mean forgets what is past: a turn back is taken slowly', async () => {
    // The first candidate opens, then the second: the second price keeps rising at first, by nine tenths of the previous direction.
    const { tried } = await raise(apart(2), { from: [5, 4], value: 6, step: 1, iterations: 3 });
    // (5, 4): 4, 1 · (6 − 4). (5, 6): 5, along (0.1, 0.9) by 1 / 0.82.
    expect(rounded(tried)).toEqual([
      [5, 4],
      [5, 6],
      [5.122, 7.0976],
    ]);
  });

  test('prices lie on the grid, rounded down, and a bound that is whole is rounded up', async () => {
    const { tried, bound } = await raise(apart(2), { from: [5 + grid / 2, 3 + grid * 1.75], iterations: 1 });
    expect(tried).toEqual([[5, 3 + grid]]);
    expect(bound).toBe(4);
    const broken = await raise(apartWith(2, 1, false), { from: [5, 3.25] });
    // The constant is 8.25, the score of the opened candidate −5.
    expect(broken.bound).toBe(3.25 - safetyOf(apartWith(2, 1, false), 13.25));
  });

  test('a bound never falls, and the multipliers kept are those of the best value seen here', async () => {
    const { bound, multipliers } = await raise(apart(2), { from: [5, 3], bound: 9 });
    expect([bound, multipliers]).toEqual([9, [5, 3]]);
    // From (8, 8), with value 8, half the way to 10 leads to (8, 9), also with value 8: the first is kept.
    expect((await raise(apart(2), { from: [8, 8], value: 10, iterations: 2 })).multipliers).toEqual([8, 8]);
  });

  test('a direction that leads out of the box is none; where none is left it ends', async () => {
    // Both are at their highest, and the second would rise further.
    expect((await raise(apart(2), { from: [16, 16], value: 40, iterations: 9 })).tried).toEqual([[16, 16]]);
    // Both are opened, so both points are served once: the subgradient is 0.
    expect((await raise(apartWith(2, 2, true), { from: [4, 3], value: 40, iterations: 9 })).tried).toEqual([[4, 3]]);
    // Both candidates reach the only point, which is served twice; its price cannot fall below 0.
    const both = coverRelaxation(readReach((_, column) => column.fill(0), [16], 2, new Set(), 0).reach, 2, true);
    expect((await raise(both, { from: [0], usage: [0, 0], state: [free, free], iterations: 9 })).tried).toEqual([[0]]);
    // One grid step above 0 there is still a direction, down to 0 and no further.
    expect((await raise(both, { from: [grid], usage: [0, 0], state: [free, free], iterations: 9 })).tried).toEqual([
      [grid],
      [0],
    ]);
    // Likewise down from the highest price.
    expect(
      (await raise(both, { from: [16], usage: [0, 0], state: [free, free], value: 40, iterations: 9 })).tried,
    ).toEqual([[16], [0]]);
    // Likewise one grid step below the highest price.
    expect((await raise(apart(2), { from: [16, 16 - grid], value: 40, iterations: 9 })).tried).toEqual([
      [16, 16 - grid],
      [16, 16],
    ]);
  });

  test('where the mean leads out of the box only, the subgradient itself leads on', async () => {
    // (9, 8) steps by 8 to (9, 16); there the second opens, and the mean (0.1, 0.9) keeps only its first component, of squared length 0.01: a long step to (16,
    // 16).
    const { tried } = await raise(apart(2), { from: [9, 8], value: 24, iterations: 3 });
    expect(tried).toEqual([
      [9, 8],
      [9, 16],
      [16, 16],
    ]);
    // Two sites at the first point, which weighs 16, one at each of two others, which weigh 1; two open. At (2, 1, 1) both stand at the first, whose price falls to 0.
    // There it is not served; the mean, 0.9 · (−1) + 0.1 · 1, leads below 0, and the subgradient up by 4 · 1.
    const far = coverRelaxation(
      readReach(
        (j, column) => column.forEach((_, i) => (column[i] = i === Math.max(0, j - 1) ? 0 : 1)),
        [16, 1, 1],
        4,
        new Set(),
        0,
      ).reach,
      2,
      true,
    );
    const { tried: turned } = await raise(far, {
      from: [2, 1, 1],
      usage: [0, 0, 0, 0],
      state: [free, free, free, free],
      value: 1,
      step: 4,
      iterations: 3,
    });
    expect(turned).toEqual([
      [2, 1, 1],
      [0, 1, 1],
      [4, 1, 1],
    ]);
  });

  test('how often each was opened of late: a fiftieth for each time', async () => {
    const { usage } = await raise(apart(2), { from: [5, 3], usage: [0.5, 0.25] });
    expect(usage.map((at) => at.toFixed(12))).toEqual([(0.98 * 0.5 + 0.02).toFixed(12), (0.98 * 0.25).toFixed(12)]);
    // (5, 3), (5, 5) open the first, (5, 6) the second.
    expect((await raise(apart(2), { from: [5, 3], iterations: 3 })).usage.map((at) => at.toFixed(8))).toEqual([
      (0.98 * (0.98 * 0.02 + 0.02)).toFixed(8),
      '0.02000000',
    ]);
    // Decided candidates are counted too.
    expect((await raise(apart(2), { from: [5, 3], state: [closed, opened], usage: [1, 0] })).usage).toEqual([
      0.98, 0.02,
    ]);
  });

  test('of one to open: a candidate is opened where doing without it proves too dear, and closed where taking it does', async () => {
    // (8, 5, 3), with value 8: without the first, the second opens, 3 higher; the second or third instead of the first is 3 or 5 higher.
    const at = async (value: number) =>
      (await raise(apart(3), { from: [8, 5, 3], value, beaten: (bound, best) => bound >= best })).state;
    expect(await at(14)).toEqual([free, free, free]);
    expect(await at(13)).toEqual([free, free, closed]);
    expect(await at(12)).toEqual([free, free, closed]);
    expect(await at(11)).toEqual([opened, closed, closed]);
  });

  test('with opening in the score: below 0 it is opened where its own score proves doing without too dear, above closed likewise', async () => {
    // Scores 1 − u: −2, −1, 0.5, 1; the constant is 5.5, the value 2.5.
    const set: QuickRelaxation = { ...apartWith(4, undefined, false), highest: new Float64Array(4).fill(16) };
    const at = async (value: number) =>
      (await raise(set, { from: [3, 2, 0.5, 0], value, beaten: (bound, best) => bound >= best - 1e-9 })).state;
    expect(await at(4.6)).toEqual([free, free, free, free]);
    expect(await at(4.5)).toEqual([opened, free, free, free]);
    expect(await at(3.5)).toEqual([opened, opened, free, closed]);
    expect(await at(3)).toEqual([opened, opened, closed, closed]);
  });

  test('what is decided stays, and whole cut-offs are rounded up first', async () => {
    const { state } = await raise(apartWith(4, 2, true), {
      from: [8, 5, 3, 2.5],
      state: [free, closed, opened, free],
      value: 100,
      beaten: (bound, best) => bound >= best,
    });
    expect(state).toEqual([free, closed, opened, free]);
    // Value 8 at (8, 5.25, 2.75); exchanging costs 2.75 more, 10.75 in total, which proves 11.
    expect(
      (await raise(apart(3), { from: [8, 5.25, 2.75], value: 11, beaten: (bound, best) => bound >= best })).state,
    ).toEqual([opened, closed, closed]);
  });

  test('a cut-off that is below the value to beat, by less than the tolerance, is told', async () => {
    const near = { beaten: (bound: number, best: number) => bound >= best - 2, value: 13 };
    // Cut-off bounds are 11 (the first and the second) and 13 (the third), which is not below the value to beat.
    expect(await raise(apart(3), { from: [8, 5, 3], ...near })).toMatchObject({
      state: [opened, closed, closed],
      settled: [11, 11],
    });
  });

  test('of what is decided nothing is told again', async () => {
    // (8, 7, 5, 3), two open, the first of them decided: value 10, without the first 15.
    const told = await raise(apartWith(4, 2, true), {
      from: [8, 7, 5, 3],
      state: [opened, closed, free, free],
      value: 16,
      beaten: (bound, best) => bound >= best - 1.5,
    });
    expect(told).toMatchObject({ state: [opened, closed, free, free], settled: [] });
  });

  test('where the bound itself leaves nothing better it ends at once, and nothing more is decided', async () => {
    const { tried, state, usage, bound } = await raise(apart(3), {
      from: [8, 5, 3],
      value: 8,
      iterations: 9,
      beaten: (at, best) => at >= best,
    });
    expect({ tried, state, usage, bound }).toEqual({
      tried: [[8, 5, 3]],
      state: [free, free, free],
      usage: [0, 0, 0],
      bound: 8,
    });
  });

  test('after so many tries that bring nothing the step shrinks, from the best prices; at a thousandth it ends', async () => {
    // (8, 8), value 8, then (8, 9), also value 8: with patience 1 back to (8, 8) and on along (0.09, 0.91), of squared length 0.8362, by 0.35 · 2 / 0.8362.
    const { tried } = await raise(apart(2), { from: [8, 8], value: 10, patience: 1, iterations: 4 });
    expect(rounded(tried)).toEqual([
      [8, 8],
      [8, 9],
      [8, 8],
      [8.0753, 8.7618],
    ]);
    // Without patience each iteration shrinks the step: 0.00142 · 0.7 is below 0.001, 0.00143 · 0.7 is not.
    const count = async (step: number) =>
      (await raise(apart(2), { from: [8, 8], patience: 0, step, iterations: 20 })).tried.length;
    expect([await count(0.00142), await count(0.00143)]).toEqual([1, 2]);
  });

  test('a better value starts the count of tries anew', async () => {
    // (5, 3) and (5, 5) each improve the bound; (5, 6) is the first that does not, and (5.122, …) would improve it again.
    const { tried } = await raise(apart(2), { from: [5, 3], patience: 1, iterations: 4 });
    expect(rounded(tried)).toEqual([
      [5, 3],
      [5, 5],
      [5, 6],
      [5, 5],
    ]);
  });

  test('what is better by less than 1e-7 of the value does not start it anew, though its prices are kept', async () => {
    // (16, 15), value 15, with 15 to beat: a millionth of 15 is 15.7 grid steps, 0.07 of which is one, and 0.14 two. One is 0.95e-6, two are 1.9e-6, compared
    // with 1.5e-6.
    const tries = async (step: number) =>
      (await raise(apart(2), { from: [16, 15], value: 15, step, patience: 1, iterations: 3 })).tried.map(
        ([, second]) => (Number(second) - 15) / grid,
      );
    expect(await tries(0.07)).toEqual([0, 1, 1]);
    expect(await tries(0.14)).toEqual([0, 2, 4]);
  });

  test('without a value to beat it aims a tenth and 1 above its own; below its own value it goes on by little', async () => {
    // (5, 3) has value 3: 0.5 · (0.3 + 1).
    expect(
      rounded((await raise(apart(2), { from: [5, 3], value: Number.POSITIVE_INFINITY, iterations: 2 })).tried),
    ).toEqual([
      [5, 3],
      [5, 3.65],
    ]);
    // A millionth of the value to beat, times the step, is 8 grid steps.
    const { tried } = await raise(apart(2), { from: [5, 3], value: 2, step: 4, iterations: 2 });
    expect(tried).toEqual([
      [5, 3],
      [5, 3 + 8 * grid],
    ]);
  });

  test('every fourth set that is opened is shown, where it is another than the one shown last', async () => {
    const seen = async (from: readonly number[], iterations: number) => {
      const shown: number[][] = [];
      await raise(apart(2), { from, iterations, value: 10, show: async (set) => void shown.push(Array.from(set)) });
      return shown;
    };
    expect(await seen([5, 3], 1)).toEqual([[0]]);
    // At (8, 8) the first candidate opens, then the second, whose price has risen.
    expect(await seen([8, 8], 4)).toEqual([[0]]);
    expect(await seen([8, 8], 5)).toEqual([[0], [1]]);
    const turns: string[] = [];
    await raise(apart(2), {
      from: [8, 2],
      value: 10,
      step: 0.01,
      iterations: 13,
      show: async (set) => void turns.push(set.join()),
    });
    expect(turns).toEqual(['0']);
  });

  test('each try costs its steps and its multipliers; others get their turn when it is due, and a stop is obeyed after it', async () => {
    const pace = new Pace({});
    await raise({ ...apart(2), steps: 1000 }, { from: [5, 3], iterations: 4, pace });
    expect(pace.work).toBeCloseTo((4 * 1002) / 1e6, 12);
    let turns = 0;
    const signal = { aborted: false };
    const stopping = new Pace({ signal, pause: async () => void ((turns += 1), (signal.aborted = turns === 2)) });
    const { tried } = await raise({ ...apart(2), steps: 2e6 - 2 }, { from: [5, 3], iterations: 9, pace: stopping });
    expect([turns, tried.length]).toEqual([2, 4]);
  });
});

describe('safetyOf', () => {
  test('whole sums below 2^31 are exact; others are lowered by more than their rounding', () => {
    const whole = apart(2);
    expect([safetyOf(whole, 2 ** 31 - 1), safetyOf(whole, 2 ** 31)]).toEqual([0, 8 * 2 ** -20]);
    expect(safetyOf(apartWith(3, 1, false), 4)).toBe(10 * 2 ** -49);
  });
});
