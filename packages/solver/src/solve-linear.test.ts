import { describe, expect, test, vi } from 'vitest';
import type { LinearProgram } from './linear-program';
import { solveLinear } from './solve-linear';

const infinity = Number.POSITIVE_INFINITY;

/** 3 chairs or tables of the textbook kind: max 30 c + 50 t, c + 2 t ≤ 40, 2 c + t ≤ 50. */
const workshop: LinearProgram = {
  sense: 'maximize',
  cost: [30, 50],
  rowLower: [-infinity, -infinity],
  rowUpper: [40, 50],
  matrix: { starts: [0, 2, 4], columns: [0, 1, 0, 1], values: [1, 2, 2, 1] },
};

/** A knapsack that branch and bound must work on: equal remainders, so that the linear bound is loose. */
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
    values: [...Array.from({ length: items }, (_, j) => 500 + ((j * 104_729) % 491)), ...Array.from({ length: items }, (_, j) => 480 + ((j * 1299) % 487))],
  },
});

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
    const result = await solveLinear({ sense: 'minimize', cost: [1], rowLower: [1], rowUpper: [infinity], matrix: { starts: [0, 1], columns: [0], values: [3] } });
    expect(result.status === 'optimal' && result.primal[0]).toBe(1 / 3);
  });

  test('an integer program is solved to a proven optimum, the offset is added', async () => {
    // max x + y with 2 x + 2 y ≤ 3, integer: 1; continuous: 1.5.
    const program: LinearProgram = { sense: 'maximize', cost: [1, 1], offset: 10, integer: [1, 1], rowLower: [-infinity], rowUpper: [3], matrix: { starts: [0, 2], columns: [0, 1], values: [2, 2] } };
    const result = await solveLinear(program);
    expect(result).toMatchObject({ status: 'optimal', objective: 11, bound: 11, gap: 0, stoppedBy: 'done' });
    expect(result).not.toHaveProperty('duals');
  });

  test('infeasible and unbounded are told apart, for linear and integer programs', async () => {
    for (const integer of [[0], [1]]) {
      const one = { sense: 'maximize', cost: [1], integer, matrix: { starts: [0, 1], columns: [0], values: [1] } } as const;
      expect(await solveLinear({ ...one, rowLower: [2], rowUpper: [1] })).toEqual({ status: 'infeasible' });
      expect(await solveLinear({ ...one, rowLower: [2], rowUpper: [infinity] })).toEqual({ status: 'unbounded' });
    }
  });

  test('without rows and without columns', async () => {
    const matrix = { starts: [0], columns: [], values: [] };
    expect(await solveLinear({ sense: 'minimize', cost: [1], lower: [-4], rowLower: [], rowUpper: [], matrix })).toMatchObject({ status: 'optimal', objective: -4 });
    expect(await solveLinear({ sense: 'minimize', cost: [], offset: 3, rowLower: [], rowUpper: [], matrix })).toMatchObject({ status: 'optimal', objective: 3 });
    expect(await solveLinear({ sense: 'minimize', cost: [], rowLower: [1], rowUpper: [2], matrix: { starts: [0, 0], columns: [], values: [] } })).toEqual({ status: 'infeasible' });
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
    expect(await solveLinear(knapsack(30), { budget: { milliseconds: 0 }, now: () => 0 })).toMatchObject({ status: 'unknown', stoppedBy: 'time' });
  });

  test('a signal that is up before the start is obeyed without loading HiGHS', async () => {
    const highs = vi.fn<() => never>(() => {
      throw new Error('loaded');
    });
    expect(await solveLinear(workshop, { signal: { aborted: true }, highs })).toMatchObject({ status: 'unknown', stoppedBy: 'abort', bound: infinity });
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
  });

  test('an injected loader is used; one that fails is a status', async () => {
    const { default: load } = await import('highs');
    const highs = vi.fn<() => ReturnType<typeof load>>(() => load());
    expect(await solveLinear(workshop, { highs })).toMatchObject({ status: 'optimal' });
    expect(highs).toHaveBeenCalledOnce();
    const reason = 'dynamic import is not allowed here';
    expect(await solveLinear(workshop, { highs: () => Promise.reject(new Error(reason)) })).toEqual({ status: 'unavailable', reason });
  });

  test.each([
    ['program.length', { ...workshop, upper: [1] }],
    ['program.length', { ...workshop, integer: [1] }],
    ['program.number', { ...workshop, cost: [1, Number.NaN] }],
    ['program.number', { ...workshop, rowUpper: [Number.NaN, 1] }],
    ['program.bounds', { ...workshop, lower: [infinity, 0] }],
    ['program.matrix', { ...workshop, matrix: { starts: [0, 2, 4], columns: [0, 2, 0, 1], values: [1, 2, 2, 1] } }],
    ['program.matrix', { ...workshop, matrix: { starts: [0, 2, 4], columns: [0, 0, 0, 1], values: [1, 2, 2, 1] } }],
    ['program.matrix', { ...workshop, matrix: { starts: [0, 3, 3], columns: [0, 1, 0, 1], values: [1, 2, 2, 1] } }],
  ])('refuses with %s', async (code, program) => {
    await expect(solveLinear(program)).rejects.toMatchObject({ code });
  });
});
