import type { Progress } from '@community1373/base/run';
import { describe, expect, test, vi } from 'vitest';
import type { HighsLoader, HighsRuntime } from './highs-loader';
import type { LinearProgram } from './linear-program';
import { solveLinear } from './solve-linear';

const infinity = Number.POSITIVE_INFINITY;

/** A textbook product mix of chairs and tables: max 30 c + 50 t, c + 2 t ≤ 40, 2 c + t ≤ 50. */
const workshop: LinearProgram = {
  sense: 'maximize',
  cost: [30, 50],
  rowLower: [-infinity, -infinity],
  rowUpper: [40, 50],
  matrix: { starts: [0, 2, 4], columns: [0, 1, 0, 1], values: [1, 2, 2, 1] },
};

/** A knapsack that needs branch and bound: equal remainders make the linear bound loose. */
const knapsack = (items: number): LinearProgram => ({
  sense: 'maximize',
  cost: Array.from({ length: items }, (_, j) => 1000 + ((j * 7919) % 983)),
  upper: Array.from({ length: items }, () => 1),
  integer: Array.from({ length: items }, () => 1),
  rowLower: [-infinity, -infinity],
  rowUpper: [items * 250 + 0.5, items * 240 + 0.5],
  matrix: {
    starts: [0, items, 2 * items],
    columns: [...Array.from({ length: items }, (_, j) => j), ...Array.from({ length: items }, (_, j) => j)],
    values: [
      ...Array.from({ length: items }, (_, j) => 500 + ((j * 104_729) % 491)),
      ...Array.from({ length: items }, (_, j) => 480 + ((j * 1299) % 487)),
    ],
  },
});

/** A textbook diet problem: min 3 x + 4 y, 2 x + y ≥ 7, x + 3 y ≥ 8. The origin violates every row, so the solver must first find a feasible point. */
const diet: LinearProgram = {
  sense: 'minimize',
  cost: [3, 4],
  rowLower: [7, 8],
  rowUpper: [infinity, infinity],
  matrix: { starts: [0, 2, 4], columns: [0, 1, 0, 1], values: [2, 1, 1, 3] },
};

/** HiGHS itself, except that its first runs report the given model statuses. */
const highsThatSays =
  (...said: readonly (keyof HighsRuntime['constants']['modelStatus'])[]): HighsLoader =>
  async () => {
    const { default: load } = await import('highs');
    const runtime = await load();
    const left = [...said];
    return {
      constants: runtime.constants,
      createModel: (data) => {
        const model = runtime.createModel(data);
        const status = left.shift();
        if (status !== undefined) model.getModelStatus = () => runtime.constants.modelStatus[status];
        return model;
      },
    };
  };

describe('solveLinear', () => {
  test('a linear program with its duals, by hand: the vertex (20, 10) with row prices 70/3 and 10/3', async () => {
    const result = await solveLinear(workshop);
    if (result.status !== 'optimal') throw new Error(result.status);
    expect(result.objective).toBeCloseTo(1100, 9);
    expect([...result.primal].map((x) => Math.round(x * 1e9) / 1e9)).toEqual([20, 10]);
    expect(Number(result.duals?.row[0])).toBeCloseTo(70 / 3, 9);
    expect(Number(result.duals?.row[1])).toBeCloseTo(10 / 3, 9);
    expect(result.gap).toBe(0);
  });

  test('values come at full precision, not as printed', async () => {
    // min x with 3 x ≥ 1.
    const result = await solveLinear({
      sense: 'minimize',
      cost: [1],
      rowLower: [1],
      rowUpper: [infinity],
      matrix: { starts: [0, 1], columns: [0], values: [3] },
    });
    expect(result.status === 'optimal' && result.primal[0]).toBe(1 / 3);
  });

  test('an integer program is solved to a proven optimum, the offset is added', async () => {
    // max x + y with 2 x + 2 y ≤ 3, integer: 1; continuous: 1.5.
    const program: LinearProgram = {
      sense: 'maximize',
      cost: [1, 1],
      offset: 10,
      integer: [1, 1],
      rowLower: [-infinity],
      rowUpper: [3],
      matrix: { starts: [0, 2], columns: [0, 1], values: [2, 2] },
    };
    const result = await solveLinear(program);
    expect(result).toMatchObject({ status: 'optimal', objective: 11, bound: 11, gap: 0, stoppedBy: 'done' });
    expect(result).not.toHaveProperty('duals');
  });

  test('infeasible and unbounded are told apart, for linear and integer programs', async () => {
    for (const integer of [[0], [1]]) {
      const one = {
        sense: 'maximize',
        cost: [1],
        integer,
        matrix: { starts: [0, 1], columns: [0], values: [1] },
      } as const;
      expect(await solveLinear({ ...one, rowLower: [2], rowUpper: [1] })).toEqual({ status: 'infeasible' });
      expect(await solveLinear({ ...one, rowLower: [2], rowUpper: [infinity] })).toEqual({ status: 'unbounded' });
    }
  });

  test('without rows and without columns', async () => {
    const matrix = { starts: [0], columns: [], values: [] };
    expect(
      await solveLinear({ sense: 'minimize', cost: [1], lower: [-4], rowLower: [], rowUpper: [], matrix }),
    ).toMatchObject({ status: 'optimal', objective: -4 });
    expect(
      await solveLinear({ sense: 'minimize', cost: [], offset: 3, rowLower: [], rowUpper: [], matrix }),
    ).toMatchObject({ status: 'optimal', objective: 3 });
    const noColumns = { sense: 'minimize', cost: [], matrix: { starts: [0, 0], columns: [], values: [] } } as const;
    expect(await solveLinear({ ...noColumns, rowLower: [1], rowUpper: [2] })).toEqual({ status: 'infeasible' });
    expect(await solveLinear({ ...noColumns, rowLower: [-2], rowUpper: [-1] })).toEqual({ status: 'infeasible' });
    expect(await solveLinear({ ...noColumns, rowLower: [0], rowUpper: [0] })).toEqual({
      status: 'optimal',
      stoppedBy: 'done',
      objective: 0,
      bound: 0,
      gap: 0,
      primal: new Float64Array(0),
      activity: new Float64Array(1),
    });
  });

  test('a minimum, by hand: the vertex (2.6, 1.8) with row prices 1 and 1', async () => {
    const result = await solveLinear(diet);
    if (result.status !== 'optimal') throw new Error(result.status);
    expect(result.objective).toBeCloseTo(15, 9);
    expect(result.bound).toBe(result.objective);
    expect([...result.primal, ...result.activity].map((x) => Math.round(x * 1e9) / 1e9)).toEqual([2.6, 1.8, 7, 8]);
    expect([...(result.duals?.row ?? [])].map((x) => Math.round(x * 1e9) / 1e9)).toEqual([1, 1]);
    expect([...(result.duals?.column ?? [])].map((x) => Math.abs(Math.round(x * 1e9)))).toEqual([0, 0]);
  });

  test('bounds of the columns hold, below and above', async () => {
    const result = await solveLinear({ ...diet, lower: [-infinity, 3], upper: [infinity, 3] });
    // 2 x ≥ 4 and x ≥ −1: x = 2.
    expect(result).toMatchObject({ status: 'optimal', objective: 18, primal: new Float64Array([2, 3]) });
  });

  test('HiGHS tells how far it is: nodes, the best so far and the bound, which close in on the optimum', async () => {
    const told: Progress[] = [];
    const whole = await solveLinear(knapsack(60), {
      budget: { work: 5000 },
      onProgress: (progress) => told.push(progress),
    });
    if (whole.status !== 'optimal') throw new Error(whole.status);
    const [first, ...searching] = told;
    expect(first).toEqual({ phase: 'highs', done: 0, total: 5000 });
    expect(searching.length).toBeGreaterThan(1);
    for (const { phase, total, incumbent = -infinity, bound = infinity } of searching) {
      expect({ phase, total }).toEqual({ phase: 'highs', total: 5000 });
      expect(incumbent).toBeLessThanOrEqual(whole.objective + 1e-6);
      expect(bound).toBeGreaterThanOrEqual(whole.objective - 1e-6);
    }
    expect(searching[0]).not.toHaveProperty('bound');
    expect(searching.at(-1)?.incumbent).toBeCloseTo(whole.objective, 6);
    expect(searching.at(-1)?.bound).toBeCloseTo(whole.objective, 6);
    expect(searching.at(-1)?.done).toBeGreaterThan(1);
  });

  test('while there is no solution HiGHS tells of none; without a budget it counts on', async () => {
    const told: Progress[] = [];
    // The weight must be within five of the limit, so that neither an empty nor a full knapsack is feasible.
    const { rowUpper, ...items } = knapsack(12);
    await solveLinear(
      { ...items, rowUpper, rowLower: Array.from(rowUpper, (room) => room - 5) },
      { onProgress: (progress) => told.push(progress) },
    );
    expect(told.length).toBeGreaterThan(2);
    expect(told[1]).toMatchObject({ phase: 'highs', done: 0, total: 0 });
    expect(told[1]).not.toHaveProperty('incumbent');
    expect(told.every(({ done, total }) => total === done)).toBe(true);
  });

  test('a gap that is allowed ends the search before the proof, and is named', async () => {
    const near = await solveLinear(knapsack(30), { relativeGap: 0.05 });
    if (near.status !== 'optimal') throw new Error(near.status);
    expect(near.gap).toBeGreaterThan(0);
    expect(near.gap).toBeLessThanOrEqual(0.05);
    expect(near.gap).toBe((near.bound - near.objective) / near.objective);
    const whole = await solveLinear(knapsack(30));
    if (whole.status !== 'optimal') throw new Error(whole.status);
    expect(whole.gap).toBeLessThan(1e-9);
    expect(near.bound).toBeGreaterThanOrEqual(whole.objective - 1e-6);
  });

  test('nothing to gain is no gap, and what is worth nothing against a bound is an infinite one', async () => {
    const idle = await solveLinear({ ...workshop, integer: [1, 1], cost: [0, 0] });
    if (idle.status !== 'optimal') throw new Error(idle.status);
    expect([idle.objective, idle.bound, idle.gap].map(Math.abs)).toEqual([0, 0, 0]);
    expect(await solveLinear(workshop, { budget: { work: 0 } })).toMatchObject({ objective: 0, gap: infinity });
  });

  test('a budget of iterations stops a linear program: with a point where it has one, else without', async () => {
    // The origin is feasible for the workshop, but not for the diet.
    const atTheOrigin = await solveLinear(workshop, { budget: { work: 0 } });
    expect(atTheOrigin).toMatchObject({
      status: 'feasible',
      stoppedBy: 'work',
      objective: 0,
      bound: infinity,
      gap: infinity,
      primal: new Float64Array(2),
    });
    expect(atTheOrigin).not.toHaveProperty('duals');
    expect(await solveLinear(diet, { budget: { work: 0 } })).toEqual({
      status: 'unknown',
      stoppedBy: 'work',
      bound: -infinity,
    });
    for (const work of [1000, infinity])
      expect(await solveLinear(diet, { budget: { work } })).toMatchObject({ status: 'optimal' });
    for (const work of [-1, 0.9, 1000.5])
      await expect(solveLinear(diet, { budget: { work } })).rejects.toMatchObject({
        code: 'run.budget',
        received: { work },
      });
  });

  test('HiGHS keeps its own clock: no time is no solution, for integers with the bound it has', async () => {
    for (const milliseconds of [0, -1])
      expect(await solveLinear(diet, { budget: { milliseconds } })).toEqual({
        status: 'unknown',
        stoppedBy: 'time',
        bound: -infinity,
      });
    expect(await solveLinear({ ...diet, integer: [1, 1] }, { budget: { milliseconds: 0 } })).toEqual({
      status: 'unknown',
      stoppedBy: 'time',
      bound: -infinity,
    });
    expect(await solveLinear({ ...workshop, integer: [1, 1] }, { budget: { milliseconds: 0 } })).toMatchObject({
      stoppedBy: 'time',
      bound: infinity,
    });
  });

  test('a start is taken over where nothing better is found, and only by an integer program', async () => {
    const start = Float64Array.from({ length: 40 }, (_, j) => (j === 7 ? 1 : 0));
    const { cost } = knapsack(40);
    const cut = await solveLinear(knapsack(40), { budget: { work: 0 }, start });
    expect(cut.status === 'feasible' && cut.objective).toBeGreaterThanOrEqual(Number(cost[7]));
    expect(await solveLinear(workshop, { start: [1, 1] })).toMatchObject({
      status: 'optimal',
      primal: new Float64Array([20, 10]),
    });
  });

  test('where HiGHS cannot tell infeasible from unbounded, it is asked for any point at all', async () => {
    expect(await solveLinear(workshop, { highs: highsThatSays('unboundedOrInfeasible') })).toEqual({
      status: 'unbounded',
    });
    expect(
      await solveLinear({ ...workshop, rowLower: [41, 0] }, { highs: highsThatSays('unboundedOrInfeasible') }),
    ).toEqual({ status: 'infeasible' });
    expect(
      await solveLinear(workshop, { highs: highsThatSays('unboundedOrInfeasible', 'unboundedOrInfeasible') }),
    ).toMatchObject({ status: 'unavailable', reason: expect.stringContaining('unbounded') });
  });

  test('a run that HiGHS gives up is unavailable, with the number of its status', async () => {
    expect(await solveLinear(workshop, { highs: highsThatSays('solveError') })).toEqual({
      status: 'unavailable',
      reason: 'HiGHS ended with model status 4',
    });
  });

  test('a budget stops the search, keeps the best so far and a bound that holds', async () => {
    const program = knapsack(40);
    const whole = await solveLinear(program, { budget: { milliseconds: 20_000 } });
    const cut = await solveLinear(program, { budget: { work: 0 }, start: new Float64Array(40) });
    if (whole.status !== 'optimal' && whole.status !== 'feasible') throw new Error(whole.status);
    expect(cut).toMatchObject({ stoppedBy: 'work' });
    if (cut.status !== 'feasible') throw new Error(cut.status);
    expect(cut.bound).toBeGreaterThanOrEqual(whole.objective - 1e-6);
    expect(cut.objective).toBeLessThanOrEqual(whole.bound + 1e-6);
  });

  test('no time at all: nothing is known, and it is said why', async () => {
    expect(await solveLinear(knapsack(30), { budget: { milliseconds: 0 }, now: () => 0 })).toMatchObject({
      status: 'unknown',
      stoppedBy: 'time',
    });
  });

  test('a signal that is up before the start is obeyed without loading HiGHS', async () => {
    const highs = vi.fn<() => never>(() => {
      throw new Error('loaded');
    });
    expect(await solveLinear(workshop, { signal: { aborted: true }, highs })).toMatchObject({
      status: 'unknown',
      stoppedBy: 'abort',
      bound: infinity,
    });
    expect(highs).not.toHaveBeenCalled();
  });

  test('a signal that rises inside the solve interrupts it', async () => {
    let looks = 0;
    const signal = {
      get aborted() {
        looks += 1;
        return looks > 3;
      },
    };
    expect(await solveLinear(knapsack(60), { signal })).toMatchObject({ stoppedBy: 'abort' });
    looks = 0;
    expect(await solveLinear(diet, { signal })).toEqual({ status: 'unknown', stoppedBy: 'abort', bound: -infinity });
  });

  test('an injected loader is used; one that fails is a status', async () => {
    const { default: load } = await import('highs');
    const highs = vi.fn<() => ReturnType<typeof load>>(() => load());
    expect(await solveLinear(workshop, { highs })).toMatchObject({ status: 'optimal' });
    expect(highs).toHaveBeenCalledOnce();
    const reason = 'dynamic import is not allowed here';
    expect(await solveLinear(workshop, { highs: () => Promise.reject(new Error(reason)) })).toEqual({
      status: 'unavailable',
      reason,
    });
    expect(await solveLinear(workshop, { highs: () => Promise.reject(reason) })).toEqual({
      status: 'unavailable',
      reason,
    });
  });

  test.each([
    ['program.length', { ...workshop, upper: [1] }],
    ['program.length', { ...workshop, integer: [1] }],
    ['program.length', { ...workshop, rowLower: [1] }],
    ['program.length', { ...workshop, matrix: { ...workshop.matrix, starts: [0, 2, 2, 4] } }],
    ['program.length', { ...workshop, matrix: { ...workshop.matrix, values: [1, 2, 2] } }],
    ['program.number', { ...workshop, cost: [1, Number.NaN] }],
    ['program.number', { ...workshop, rowUpper: [Number.NaN, 1] }],
    ['program.number', { ...workshop, cost: [1, infinity] }],
    ['program.number', { ...workshop, offset: Number.NaN }],
    ['program.number', { ...workshop, matrix: { ...workshop.matrix, values: [1, 2, 2, -infinity] } }],
    ['program.bounds', { ...workshop, lower: [infinity, 0] }],
    ['program.bounds', { ...workshop, upper: [0, -infinity] }],
    ['program.matrix', { ...workshop, matrix: { starts: [0, 2, 4], columns: [0, 2, 0, 1], values: [1, 2, 2, 1] } }],
    ['program.matrix', { ...workshop, matrix: { starts: [0, 2, 4], columns: [0, 0, 0, 1], values: [1, 2, 2, 1] } }],
    ['program.matrix', { ...workshop, matrix: { starts: [0, 3, 3], columns: [0, 1, 0, 1], values: [1, 2, 2, 1] } }],
    ['program.matrix', { ...workshop, matrix: { ...workshop.matrix, starts: [1, 2, 4] } }],
    ['program.matrix', { ...workshop, matrix: { ...workshop.matrix, starts: [0, 5, 4] } }],
    [
      'program.matrix',
      { ...workshop, rowLower: [0, 0, 0], rowUpper: [1, 1, 1], matrix: { ...workshop.matrix, starts: [0, 2, 1, 4] } },
    ],
    ['program.matrix', { ...workshop, matrix: { ...workshop.matrix, columns: [0, 1, -1, 1] } }],
    ['program.matrix', { ...workshop, matrix: { ...workshop.matrix, columns: [0, 0.5, 0, 1] } }],
  ])('refuses with %s', async (code, program) => {
    await expect(solveLinear(program)).rejects.toMatchObject({ code });
  });
});
