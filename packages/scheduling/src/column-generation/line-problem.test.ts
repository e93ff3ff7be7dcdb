import { describe, expect, it } from 'vitest';
import { withoutLimits } from './line-limits';
import {
  countLine,
  countLines,
  coverCost,
  coversCost,
  isExcluded,
  lineCost,
  type LineProblem,
  rosterCost,
} from './line-problem';
import { LinePool } from './line-pool';
import { SetColumns } from './set-columns';
import { reducedCost, slotPrices } from './slot-prices';

/** Two days, two kinds of shifts; slots 0 and 1 on the first day, 2 and 3 on the second; the day off is kind 2. */
const problem: LineProblem = {
  days: 2,
  kinds: 2,
  weekday: 0,
  minutes: [60, 60],
  people: [
    { rules: withoutLimits(2, 2), cost: Float64Array.of(1, 2, 4, 8, 16, 32) },
    { rules: withoutLimits(2, 2), cost: Float64Array.of(0, 0, 0, 0, 0, 0) },
  ],
  covers: {
    slot: Int32Array.of(0, 3, 3),
    need: Float64Array.of(1, 2, 0),
    under: Float64Array.of(10, 20, 5),
    over: Float64Array.of(3, 7, 100),
  },
  fixedCost: 1000,
};
const [one, two] = [Uint8Array.of(0, 1), Uint8Array.of(2, 1)];

describe('lines and their costs, by hand', () => {
  it('a line costs what its days cost; an empty one nothing', () => {
    const [who] = problem.people;
    if (who === undefined) throw new Error('nobody');
    // Kind 0 on day 0 and kind 1 on day 1; a day off and kind 1.
    expect([
      lineCost(problem, who, one),
      lineCost(problem, who, two),
      lineCost(problem, who, Uint8Array.of(1, 2)),
      lineCost(problem, who, new Uint8Array(0)),
    ]).toEqual([17, 20, 34, 0]);
  });

  it('lines count in their slots, days off in none', () => {
    const counts = countLines(problem, [one, two]);
    expect([...counts]).toEqual([1, 0, 0, 2]);
    countLine(problem, counts, one, -1);
    expect([...counts]).toEqual([0, 0, 0, 1]);
  });

  it('a cover costs what is missing or too many', () => {
    expect([0, 1, 2, 3].map((people) => coverCost(problem.covers, 1, people) + 0)).toEqual([40, 20, 0, 7]);
    // Slot 0: just enough. Slot 3: two of two, and two where none is wanted.
    expect(coversCost(problem, Int32Array.of(1, 0, 0, 2))).toBe(200);
    expect(coversCost(problem, new Int32Array(4))).toBe(10 + 40);
    expect(rosterCost(problem, [one, two])).toBe(1000 + 17 + 0 + 200);
    // Lines beyond the people of the problem have no own cost.
    expect(rosterCost(problem, [two, two, one])).toBe(1000 + 20 + (3 - 2) * 7 + 3 * 100);
  });

  it('a kind is excluded by a limit of none alone', () => {
    const rules = {
      ...withoutLimits(2, 2),
      limits: [
        { kinds: [0], most: 1 },
        { kinds: [1], most: 0 },
      ],
    };
    expect([isExcluded(rules, 0), isExcluded(rules, 1), isExcluded(withoutLimits(2, 2), 0)]).toEqual([
      false,
      true,
      false,
    ]);
    expect(withoutLimits(9, 2)).toEqual({
      minutesMin: 0,
      minutesMax: Number.MAX_SAFE_INTEGER,
      runMin: 1,
      runMax: 9,
      restMin: 1,
      weekendsMax: Number.MAX_SAFE_INTEGER,
      limits: [],
      mayFollow: Uint8Array.of(1, 1, 1, 1),
    });
  });

  it('a slot has the prices of all its covers, and a column costs less by those of its slots', () => {
    const prices = slotPrices(problem, Float64Array.of(5, 6, -2));
    expect([...prices]).toEqual([5, 0, 0, 4]);
    expect([...slotPrices(problem, Float64Array.of(5))]).toEqual([5, 0, 0, 0]);
    expect([
      reducedCost({ person: 0, cost: 17, line: one }, prices, 2),
      reducedCost({ person: 0, cost: 20, line: two }, prices, 2),
    ]).toEqual([8, 16]);
  });
});

describe('the pool of lines', () => {
  it('knows each line of a person once, with its cost', () => {
    const pool = new LinePool(problem);
    const column = pool.take(0, one);
    expect(column).toEqual({ person: 0, cost: 17, line: one });
    expect(pool.take(0, Uint8Array.from(one))).toBe(column);
    const other = pool.take(1, one);
    expect(other).toMatchObject({ person: 1, cost: 0 });
    expect(pool.take(0, two)).toMatchObject({ cost: 20 });
    expect([pool.of(0).map(({ line }) => line), pool.of(1), pool.of(2)]).toEqual([[one, two], [other], []]);
    expect(pool.take(2, one).cost).toBe(Number.POSITIVE_INFINITY);
  });
});

describe('sets of rows', () => {
  it('stand one after the other, however many', () => {
    const columns = new SetColumns();
    const sets = Array.from({ length: 500 }, (_, j) => Array.from({ length: j % 7 }, (__, k) => 10 * j + k));
    for (const [j, members] of sets.entries()) columns.add(j / 2, members);
    expect([columns.count, columns.costs[499]]).toEqual([500, 249.5]);
    expect(sets.map((_, j) => [...columns.members.subarray(columns.starts[j], columns.starts[j + 1])])).toEqual(sets);
    // One set larger than all before.
    columns.add(
      1,
      Int32Array.from({ length: 9000 }, (_, i) => i),
    );
    expect([
      columns.members[Number(columns.starts[500]) + 8999],
      columns.starts[501],
      columns.members[Number(columns.starts[499]) + 1],
    ]).toEqual([8999, Number(columns.starts[500]) + 9000, 4991]);
  });
});
