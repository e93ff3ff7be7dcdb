import { describe, expect, it } from 'vitest';
import type { ElasticProgram } from './neighbourhood/elastic-program';
import { withoutLimits } from './line-limits';
import { LineMaster } from './line-master';
import type { LineProblem } from './line-problem';
import { LinePool } from './line-pool';

/** Two people, one kind of shift on two days; the first day wants one of them, the second nobody. */
const problem: LineProblem = {
  days: 2,
  kinds: 1,
  weekday: 0,
  minutes: [60],
  people: [0, 1].map(() => ({ rules: withoutLimits(2, 1), cost: Float64Array.of(1, 0, 4, 0) })),
  covers: {
    slot: Int32Array.of(0, 1),
    need: Float64Array.of(1, 0),
    under: Float64Array.of(300, 0),
    over: Float64Array.of(7, 9),
  },
  fixedCost: 0,
};
const [both, first, second, none] = [
  Uint8Array.of(0, 0),
  Uint8Array.of(0, 1),
  Uint8Array.of(1, 0),
  Uint8Array.of(1, 1),
];

const begin = () => {
  const asked: unknown[] = [];
  const list = (values: ArrayLike<number>): readonly number[] => Array.from(values);
  const program: ElasticProgram = {
    add: (cost, members) => asked.push(['add', cost, list(members)]),
    setCost: (set, cost) => asked.push(['cost', set, cost]),
    repriced: () => asked.push(['repriced']),
    startFrom: (sets) => asked.push(['start', [...sets]]),
    solve: () => ({ objective: 50, share: Float64Array.of(1, 1), duals: Float64Array.of(11, 12, 13), complete: true }),
    dispose: () => asked.push(['dispose']),
  };
  const master = new LineMaster(problem, [1, 0], new Int32Array(2), (level, under, over) => {
    asked.push(['open', list(level), list(under), list(over)]);
    return program;
  });
  return { asked, master, pool: new LinePool(problem) };
};

describe('what the master program asks of its solver', () => {
  it('is a row of each person in their order, dearer to miss than all covers of two lines, and of each cover that is not steady', () => {
    const { asked } = begin();
    // 1 + 2 × 2 days × 300.
    expect(asked).toEqual([['open', [1, 1, 1], [1201, 1201, 300], [1201, 1201, 7]]]);
  });

  it('is a set of each line, at its cost with what it is worth in steady covers; it starts from the first of each person, and bans at a cost', () => {
    const { asked, master, pool } = begin();
    const columns = [pool.take(0, none), pool.take(1, second), pool.take(0, both), pool.take(1, first)];
    expect(master.add(columns)).toBe(4);
    // Anybody on the second day is one too many, at 9; person 1 has row 0.
    expect(asked.slice(1)).toEqual([
      ['add', 0, [1]],
      ['add', 4 + 9, [0]],
      ['add', 5 + 9, [1, 2]],
      ['add', 1, [0, 2]],
    ]);
    master.start();
    expect(asked.at(-1)).toEqual(['start', [0, 1]]);
    const [, , banned] = columns;
    if (banned === undefined) throw new Error('none');
    master.ban(banned);
    expect(asked.slice(-2)).toEqual([['cost', 2, 14 + 1201], ['repriced']]);
    // A column outside the program has no cost to change.
    const outside = pool.take(0, first);
    master.ban(outside);
    expect([asked.length, master.isBanned(outside)]).toEqual([8, true]);
    master.dispose();
    expect(asked.at(-1)).toEqual(['dispose']);
  });

  it('reads what each person and cover is worth from the rows', () => {
    const { master } = begin();
    const { objective, convexity, duals } = master.solve();
    expect([objective, convexity(1), convexity(0), [...duals]]).toEqual([50, 11, 12, [13, -9]]);
  });
});
