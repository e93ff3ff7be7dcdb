import { createRandom } from '@community1373/base/random';
import { createRunControl } from '@community1373/base/run';
import { expect, it } from 'vitest';
import { bestRoster, costOf } from '../../fixtures/lines';
import { elasticByPivots } from './neighbourhood/elastic-partition';
import { LineMaster } from './line-master';
import type { LineProblem } from './line-problem';
import { LinePool } from './line-pool';
import { solveLines } from './solve-lines';

/** Two people who must work on two of three days, at high own costs; a cover of low cost. */
const problem: LineProblem = {
  days: 3,
  kinds: 1,
  weekday: 0,
  minutes: [60],
  people: [0, 1].map((person) => ({
    rules: {
      minutesMin: 120,
      minutesMax: 120,
      runMin: 1,
      runMax: 3,
      restMin: 1,
      weekendsMax: 9,
      limits: [],
      mayFollow: Uint8Array.of(1),
    },
    cost: Float64Array.of(40_000 + person, 0, 30_000, 0, 20_000 - person, 0),
  })),
  covers: {
    slot: Int32Array.of(0, 1, 2),
    need: Float64Array.of(1, 1, 1),
    under: Float64Array.of(10, 10, 10),
    over: Float64Array.of(4, 4, 4),
  },
  fixedCost: 0,
};

it('a line however dear is better than none: everybody has one in the master program, and the best roster is found and proven', async () => {
  const pool = new LinePool(problem);
  const master = new LineMaster(problem, [0, 1], new Int32Array(3), elasticByPivots);
  const lines = [Uint8Array.of(0, 0, 1), Uint8Array.of(0, 1, 0), Uint8Array.of(1, 0, 0)];
  master.add([0, 1].flatMap((person) => lines.map((line) => pool.take(person, line))));
  master.start();
  const { share, objective } = master.solve();
  expect([share.slice(0, 3).reduce((a, b) => a + b), share.slice(3).reduce((a, b) => a + b)]).toEqual([
    expect.closeTo(1, 6),
    expect.closeTo(1, 6),
  ]);
  const { cost } = bestRoster(problem);
  expect(objective).toBeLessThanOrEqual(cost + 1e-3);
  expect(objective).toBeGreaterThan(90_000);
  const solved = await solveLines(problem, {
    run: createRunControl({ pause: async () => {} }),
    random: createRandom(1),
    total: 300,
    highs: () => Promise.reject(new Error('no WASM here')),
  });
  expect([solved.cost, solved.bound, costOf(problem, solved.lines ?? [])]).toEqual([cost, cost, cost]);
});
