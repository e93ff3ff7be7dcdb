import { addDays } from '@community1373/base/calendar';
import type { Progress } from '@community1373/base/run';
import { describe, expect, it } from 'vitest';
import { person, problemOf, rules, shift } from '../../fixtures/elder-post';
import { evaluateRoster, type Roster, type RosterProblem, type RosterRule, type SolveOptions, solveRoster } from '..';
import { keptOf } from './solve-roster';

const solved = async (problem: RosterProblem, options: SolveOptions = {}) => {
  const [seen, rosters]: [Progress[], Roster[]] = [[], []];
  const result = await solveRoster(problem, {
    pause: async () => {},
    onProgress: (progress) => seen.push(progress),
    onRoster: (roster) => rosters.push(roster),
    ...options,
  });
  if (!result.ok) throw new Error(JSON.stringify(result.report.items));
  return { ...result.value, seen, rosters, items: result.report.items };
};

/** Households visited in turn in four weeks, so that carers could be kept together better than any bound shows. */
const visited = problemOf(
  Array.from({ length: 6 }, (_, i) =>
    person(`p${i}`, { unavailable: [addDays('2026-11-02', i), addDays('2026-11-02', i + 8)] }),
  ),
  Array.from({ length: 130 }, (_, i) =>
    shift(`s${String(i).padStart(3, '0')}`, addDays('2026-11-02', i % 28), {
      minutes: 30,
      start: i % 2 === 0 ? '08:30' : '14:00',
      clients: [`h${i % 7}`, `g${i % 5}`],
    }),
  ),
);

describe('the course of a solve', () => {
  it('goes week by week, through the shifts 64 at a time, and tells every thousandth move, each with cost and bound', async () => {
    const { seen, bound, iterations, stoppedBy } = await solved(visited, { budget: { work: 2500 } });
    const steps = seen.map(({ phase, done, total }) => `${phase} ${done}/${total}`);
    expect(steps).toEqual([
      ...[0, 1, 2, 3].map((week) => `construct ${week}/4`),
      ...[0, 64, 128].map((at) => `fill ${at}/130`),
      ...[0, 1000, 2000].map((done) => `improve ${done}/2500`),
    ]);
    expect([iterations, stoppedBy]).toEqual([2500, 'work']);
    expect(seen.every((progress) => progress.bound === bound)).toBe(true);
    const costs = seen.filter(({ phase }) => phase === 'improve').map(({ incumbent }) => Number(incumbent));
    expect(costs).toEqual([...costs].sort((a, b) => b - a));
    // Before any assignment all 130 places are open, at 1000 each.
    expect(seen[0]?.incumbent).toBeGreaterThanOrEqual(130_000);
  });

  it('ends after 20,000 moves without a better roster, or 60,000 in all', async () => {
    const small = { ...visited, shifts: visited.shifts.slice(0, 12) };
    const { iterations, seen, stoppedBy, cost, bound } = await solved(small);
    expect([stoppedBy, cost > bound, iterations < 60_000, iterations >= 20_000]).toEqual(['done', true, true, true]);
    expect(seen.at(-1)?.total).toBe(60_000);
    // The last better roster was found 20,000 moves before the end.
    expect((await solved(small, { budget: { work: iterations - 20_000 } })).cost).toBe(cost);
    expect((await solved(small, { budget: { work: iterations - 20_001 } })).cost).toBeGreaterThan(cost);
  });

  it('stops at each turn that it is told to, with what it has', async () => {
    for (let turns = 1; turns <= 9; turns += 1) {
      const signal = { aborted: false };
      let count = 0;
      const { stoppedBy, seen, roster, cost, iterations } = await solved(visited, {
        signal,
        pause: async () => {
          count += 1;
          signal.aborted = count === turns;
        },
      });
      expect([turns, stoppedBy, seen.length, cost]).toEqual([
        turns,
        'abort',
        turns,
        evaluateRoster(visited, roster).cost,
      ]);
      // Seven turns come before the first move; two weeks are filled before the third.
      expect(iterations).toBe(Math.max(0, (turns - 8) * 1000));
      if (turns < 5)
        expect(
          new Set(
            roster.assignments.map(({ shiftId }) => visited.shifts.find(({ id }) => id === shiftId)?.date.slice(0, 10)),
          ).size,
        ).toBe(Math.min(28, (turns - 1) * 7));
    }
  });

  it('tells each better roster, and has the last of them or a better one in the end', async () => {
    const { rosters, cost } = await solved(visited, { budget: { work: 6000 } });
    const costs = rosters.map((roster) => evaluateRoster(visited, roster).cost);
    expect(costs.length).toBeGreaterThan(2);
    expect(costs).toEqual([...new Set(costs)].sort((a, b) => b - a));
    expect(Number(costs.at(-1))).toBeGreaterThanOrEqual(cost);
    // Halted at a turn after a reported roster, the result is the reported one.
    const signal = { aborted: false };
    let halts = 3;
    const halted = await solved(visited, {
      signal,
      onRoster: () => {
        halts -= 1;
        signal.aborted = halts === 0;
      },
    });
    expect([halts, halted.stoppedBy]).toEqual([0, 'abort']);
  });

  it('takes the plan that proves the bound as it is, where it keeps every rule', async () => {
    const problem = problemOf([person('a'), person('b')], [shift('s', '2026-11-03'), shift('t', '2026-11-04')]);
    const { cost, bound, gap, iterations, seen, stoppedBy, roster } = await solved(problem, { budget: { work: 0 } });
    // Two shifts for two comparable people: one each.
    expect([cost, bound, gap, iterations, seen, stoppedBy]).toEqual([0, 0, 0, 0, [], 'done']);
    expect(roster.assignments.map(({ shiftId }) => shiftId)).toEqual(['s', 't']);
    expect(new Set(roster.assignments.map(({ personId }) => personId)).size).toBe(2);
  });

  it('states the gap as a part of the cost', async () => {
    // Two visits to a household, by two people, since neither can do both: one carer too many (2), which no flow considers.
    const problem = problemOf(
      [person('a', { unavailable: ['2026-11-03'] }), person('b', { unavailable: ['2026-11-10'] })],
      [shift('s', '2026-11-03', { clients: ['h'] }), shift('t', '2026-11-10', { clients: ['h'] })],
    );
    // All rosters of a problem this small are searched.
    expect(await solved(problem)).toMatchObject({
      cost: 2,
      bound: 2,
      gap: 0,
      unfilled: 0,
      unfilledLowerBound: 0,
      iterations: 0,
      stoppedBy: 'done',
    });
    // With 61 more places, each for one person alone, it is too large for that.
    const nights = Array.from({ length: 61 }, (_, i) =>
      shift(`n${i}`, addDays('2026-11-02', i % 28), { postId: `night ${i}` }),
    );
    const large = problemOf(
      [...problem.people, ...nights.map(({ postId }, i) => person(`q${i}`, { posts: [postId] }))],
      [...problem.shifts, ...nights],
    );
    expect(await solved(large, { budget: { work: 1500 } })).toMatchObject({
      cost: 2,
      bound: 0,
      gap: 1,
      unfilled: 0,
      unfilledLowerBound: 0,
      status: 'feasible',
    });
    const third = { ...large, shifts: [...large.shifts, shift('u', '2026-11-17', { postId: 'night' })] };
    // A place that nobody can take costs 1000 in every roster.
    expect(await solved(third, { budget: { work: 1500 } })).toMatchObject({
      cost: 1002,
      bound: 1000,
      gap: 2 / 1002,
      unfilled: 1,
      unfilledLowerBound: 1,
    });
  });

  it('keeps of a roster what stays and what bars', () => {
    const of = (more: object) => ({ personId: 'a', shiftId: 's', ...more });
    const kept = [
      of({ pinned: true }),
      of({ state: 'accepted' }),
      of({ state: 'served' }),
      of({ state: 'declined' }),
      of({ state: 'missed' }),
    ];
    expect(
      keptOf({
        assignments: [of({}), ...kept, of({ state: 'proposed' }), of({ pinned: false })] as Roster['assignments'],
      }),
    ).toEqual({ assignments: kept });
    expect(keptOf(undefined)).toEqual({ assignments: [] });
  });
});

describe('the course of a search for lines', () => {
  const weekends: RosterRule = { id: 'weekends', kind: 'weekends', weight: 'hard', max: 1 };
  const oneADay: RosterRule = { id: 'day', kind: 'load', weight: 'hard', per: 'day', of: 'shifts', max: 1 };
  /** Five people, two shifts on each of 28 days, more than they may work. */
  const sequences: RosterProblem = {
    from: '2026-11-02',
    to: '2026-11-29',
    people: Array.from({ length: 5 }, (_, i) =>
      person(`p${i}`, { unavailable: [addDays('2026-11-02', 3 * i)], wishes: [{ like: false, weekday: i + 1 }] }),
    ),
    shifts: Array.from({ length: 56 }, (_, i) =>
      shift(`s${i}`, addDays('2026-11-02', i % 28), { start: i < 28 ? '08:00' : '14:00', wanted: 2 }),
    ),
    rules: [
      weekends,
      oneADay,
      { id: 'row', kind: 'consecutive', weight: 'hard', days: 'worked', min: 2, max: 4 },
      { id: 'cover', kind: 'cover', weight: 10, level: 'wanted' },
      { id: 'wish', kind: 'preference', weight: 3 },
      ...rules.filter(({ kind }) => kind === 'availability' || kind === 'post'),
    ],
  };
  const without = (): Promise<never> => Promise.reject(new Error('no WASM here'));

  it('counts lines priced: 40,000, as many as the budget says, or until the time is over', async () => {
    const first = async (options: SolveOptions): Promise<number> => {
      const signal = { aborted: false };
      let found = 0;
      await solved(sequences, {
        highs: without,
        signal,
        ...options,
        onProgress: (progress) => {
          found = progress.total;
          signal.aborted = true;
        },
      });
      return found;
    };
    expect(await first({})).toBe(40_000);
    expect(await first({ budget: { work: 700 } })).toBe(700);
    expect(await first({ budget: { milliseconds: 1e9 }, now: () => 0 })).toBe(Number.MAX_SAFE_INTEGER);
    expect(await first({ budget: { work: 800, milliseconds: 1e9 }, now: () => 0 })).toBe(800);
    // A time limit without a clock has no effect, nor has a clock without a limit.
    expect(await first({ budget: { milliseconds: 1e9 } })).toBe(40_000);
    expect(await first({ now: () => 0 })).toBe(40_000);
  });
});
