import type { Progress } from '@community1373/base/run';
import { describe, expect, test } from 'vitest';
import { plane } from '../../fixtures/siting';
import { Pace } from './pace';
import type { SitingProblem } from './problem';
import { locate } from '../../../../test/support/locate';

const pause = (): Promise<void> => Promise.resolve();

describe('Pace', () => {
  test('a turn is due after four million steps, and again after as many more', async () => {
    const pace = new Pace({ pause });
    expect([pace.due(3e6), pace.due(999_999), pace.due(1), pace.due(0)]).toEqual([false, false, true, true]);
    await pace.rest();
    expect([pace.due(3_999_999), pace.due(1)]).toEqual([false, true]);
    expect(pace.work).toBe(8);
  });

  test('a million steps are a unit of work; what is left is told in whole units, and never below nothing', () => {
    const pace = new Pace({ budget: { work: 3 } });
    expect(pace.left).toEqual({ work: 3 });
    pace.due(0.5e6);
    expect([pace.left, pace.stopped]).toEqual([{ work: 2 }, undefined]);
    pace.due(5e6);
    expect([pace.left, pace.stopped]).toEqual([{ work: 0 }, 'work']);
    expect(new Pace({}).left).toEqual({ work: 20_000 });
  });

  test('the time left counts from the start by the clock that is given, and there is none without one', () => {
    let clock = 100;
    const pace = new Pace({ budget: { milliseconds: 50 }, now: () => clock });
    clock = 120;
    expect([pace.left, pace.stopped]).toEqual([{ work: 20_000, milliseconds: 30 }, undefined]);
    clock = 151;
    expect([pace.left, pace.stopped]).toEqual([{ work: 20_000, milliseconds: 0 }, 'time']);
    expect(new Pace({ budget: { milliseconds: 50 } }).left).toEqual({ work: 20_000 });
    expect(new Pace({ now: () => clock }).left).toEqual({ work: 20_000 });
  });

  test('progress tells value and bound in the terms of the question, once there are any', async () => {
    const told: Progress[] = [];
    const pace = new Pace({ budget: { work: 2 }, onProgress: (progress) => told.push(progress), pause });
    await pace.rest();
    [pace.phase, pace.incumbent, pace.bound] = ['search', 7, 5];
    pace.due(1e6);
    await pace.rest();
    pace.inTerms = (value) => 100 - value;
    pace.due(4e6);
    await pace.rest();
    pace.inTerms = () => undefined;
    await pace.rest();
    expect(told).toEqual([
      { phase: 'start', done: 0, total: 2 },
      { phase: 'search', done: 1, total: 2, incumbent: 7, bound: 5 },
      { phase: 'search', done: 2, total: 2, incumbent: 93, bound: 95 },
      { phase: 'search', done: 2, total: 2 },
    ]);
  });
});

/** Problems that take more work than one turn, because of their size or of the gap left at the root. */
const long: readonly (readonly [string, SitingProblem & { readonly demand: readonly number[] }])[] = [
  ['maximal covering', { ...plane(1500, 200), problem: 'mclp', facilityCount: 25, radius: 110 }],
  ['set covering', { ...plane(500, 300), problem: 'lscp', radius: 150 }],
  ['the median', { ...plane(150, 60), problem: 'p-median', facilityCount: 9 }],
  ['the centre', { ...plane(300, 150), problem: 'p-center', facilityCount: 15 }],
  ['the centre of many', { ...plane(450, 450), problem: 'p-center', facilityCount: 3 }],
  [
    'the median under capacity',
    {
      ...plane(60, 30),
      problem: 'capacitated-p-median',
      facilityCount: 6,
      capacity: Array.from({ length: 30 }, (_, j) => 20 + (j % 5) * 5),
    },
  ],
];

describe('a long search', () => {
  test.each(long)(
    '%s: others get a turn after four units of work, and a signal that rises then is obeyed at once',
    async (_, problem) => {
      const signal = { aborted: false };
      let turns = 0;
      const told: Progress[] = [];
      const stop = (): Promise<void> => {
        turns += 1;
        signal.aborted = true;
        return Promise.resolve();
      };
      const result = await locate(problem, {
        signal,
        pause: stop,
        onProgress: (progress) => told.push(progress),
      });
      if (!('value' in result)) throw new Error(result.status);
      expect({ status: result.status, stoppedBy: result.stoppedBy, turns }).toEqual({
        status: 'feasible',
        stoppedBy: 'abort',
        turns: 1,
      });
      expect(result.work).toBeGreaterThanOrEqual(4);
      expect(result.work).toBeLessThan(5);
      const sign = problem.problem.endsWith('mclp') ? -1 : 1;
      expect(sign * result.value).toBeGreaterThan(sign * result.bound);
      // Progress is no better than the final result, in the terms of the problem; for p-center no values are reported.
      const [{ incumbent, bound } = {}] = told;
      if (problem.problem === 'p-center') expect([incumbent, bound]).toEqual([undefined, undefined]);
      if (incumbent !== undefined) expect(sign * incumbent).toBeGreaterThanOrEqual(sign * result.value);
      if (bound !== undefined) expect(sign * bound).toBeLessThanOrEqual(sign * result.bound);
      if (sign < 0)
        expect(Number(incumbent)).toBeLessThanOrEqual(problem.demand.reduce((sum, weight) => sum + weight, 0));
      expect(result.gap).toBe(Math.abs(result.value - result.bound) / result.value);
      expect(result.explanations.map(({ code }) => code)).toEqual(
        expect.arrayContaining(['siting.gap', 'siting.stopped']),
      );
    },
  );

  test('covering under capacity tells of the units served, from the first solution on', async () => {
    const told: Progress[] = [];
    const problem = {
      ...plane(150, 40),
      problem: 'capacitated-mclp',
      facilityCount: 6,
      radius: 200,
      capacity: Array.from({ length: 40 }, (_, j) => 40 + (j % 5) * 5),
    } as const;
    const result = await locate(problem, {
      budget: { work: 14 },
      pause,
      onProgress: (progress) => told.push(progress),
    });
    if (!('value' in result)) throw new Error(result.status);
    const served = told.flatMap(({ incumbent }) => (incumbent === undefined ? [] : [incumbent]));
    expect(served.length).toBeGreaterThan(0);
    for (const units of served) expect([units > 0, units <= result.value]).toEqual([true, true]);
  });
});
