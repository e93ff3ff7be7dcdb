import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ElasticPartition } from './elastic-partition';
import { leavingRow } from '../leaving-row';

interface Row {
  readonly level: number;
  readonly under: number;
  readonly over: number;
}
interface Columns {
  readonly cost: number;
  readonly members: readonly number[];
}

const programs = fc.integer({ min: 1, max: 7 }).chain((rows) =>
  fc.record({
    rows: fc.array(
      fc.record({ level: fc.nat(5), under: fc.integer({ min: 1, max: 40 }), over: fc.integer({ min: 1, max: 40 }) }),
      { minLength: rows, maxLength: rows },
    ),
    sets: fc.array(fc.record({ cost: fc.nat(30), members: fc.uniqueArray(fc.nat(rows - 1), { minLength: 1 }) }), {
      maxLength: 16,
    }),
  }),
);

const open = (rows: readonly Row[], sets: readonly Columns[]): ElasticPartition => {
  const program = new ElasticPartition(
    rows.map(({ level }) => level),
    rows.map(({ under }) => under),
    rows.map(({ over }) => over),
  );
  for (const { cost, members } of sets) program.add(cost, members);
  return program;
};

/** Returns sets of which each has a first row that no other of them covers. */
const apart = (sets: readonly Columns[]): readonly number[] => {
  const chosen: number[] = [];
  for (const [j, { members }] of sets.entries()) {
    const first = Number(members[0]);
    if (
      chosen.every((i) => sets[i]?.members.includes(first) === false && !members.includes(Number(sets[i]?.members[0])))
    )
      chosen.push(j);
  }
  return chosen;
};

/** Returns the cost of shares of sets, including the costs of rows left open or covered too often. */
const paid = (rows: readonly Row[], sets: readonly Columns[], share: ArrayLike<number>): number =>
  sets.reduce((sum, { cost }, j) => sum + cost * Number(share[j]), 0) +
  rows.reduce((sum, { level, under, over }, i) => {
    const covered = sets.reduce((all, { members }, j) => all + (members.includes(i) ? Number(share[j]) : 0), 0);
    return sum + under * Math.max(0, level - covered) + over * Math.max(0, covered - level);
  }, 0);

describe('the simplex in plain arithmetic', () => {
  it('law: begins with every row left open, or with sets taken whole to the level of their first rows, and prices them so', () => {
    fc.assert(
      fc.property(programs, fc.boolean(), ({ rows, sets }, withSets) => {
        const program = open(rows, sets);
        const chosen = withSets ? apart(sets) : [];
        if (withSets) program.startFrom(chosen);
        const { objective, share, duals, complete } = program.solve(0);
        const taken = sets.map((_, j) => (chosen.includes(j) ? Number(rows[Number(sets[j]?.members[0])]?.level) : 0));
        expect(complete).toBe(false);
        expect(share.length).toBe(sets.length);
        for (const [j, part] of taken.entries()) expect(share[j]).toBeCloseTo(part, 9);
        expect(objective).toBeCloseTo(paid(rows, sets, taken), 6);
        const firsts = new Map(chosen.map((j): [number, number] => [Number(sets[j]?.members[0]), j]));
        // The dual of an open row is its cost, that of an excess the opposite cost; a first row takes the rest of its set.
        const worth = rows.map(({ level, under, over }, i) => {
          const covered = chosen.reduce((sum, j) => sum + (sets[j]?.members.includes(i) ? Number(taken[j]) : 0), 0);
          return { value: covered > level ? -over : under, isEven: covered === level };
        });
        for (const [i, { under, over }] of rows.entries()) {
          const set = sets[firsts.get(i) ?? -1];
          const beside = set?.members.slice(1) ?? [];
          // Where a row is covered exactly, either price is valid.
          if (beside.some((k) => worth[k]?.isEven) || (set === undefined && worth[i]?.isEven)) continue;
          const value =
            set === undefined
              ? Number(worth[i]?.value)
              : set.cost - beside.reduce((sum, k) => sum + Number(worth[k]?.value), 0);
          expect(duals[i]).toBeCloseTo(Math.max(-over, Math.min(under, value)), 6);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('law: costs no more with every further pivot, goes on where it was left, and ends complete', () => {
    fc.assert(
      fc.property(programs, ({ rows, sets }) => {
        const whole = open(rows, sets).solve();
        const program = open(rows, sets);
        let before = Number.POSITIVE_INFINITY;
        let step = program.solve(1);
        for (let pivots = 0; !step.complete && pivots < 200; pivots += 1) {
          expect(step.objective).toBeLessThanOrEqual(before + 1e-4);
          expect(step.objective).toBeCloseTo(paid(rows, sets, step.share), 4);
          before = step.objective;
          step = program.solve(1);
        }
        expect([whole.complete, step.complete]).toEqual([true, true]);
        expect(step.objective).toBeCloseTo(whole.objective, 6);
      }),
      { numRuns: 60 },
    );
  });

  it('law: of more sets than it looks at again, it finds the best', () => {
    // Sets of one row each: the least cost separates by row.
    fc.assert(
      fc.property(
        fc.array(fc.record({ row: fc.nat(4), cost: fc.nat(60) }), { minLength: 100, maxLength: 260 }),
        (list) => {
          const rows = Array.from({ length: 5 }, (_, i) => ({ level: 1 + i, under: 50, over: 50 }));
          const { objective, complete } = open(
            rows,
            list.map(({ row, cost }) => ({ cost, members: [row] })),
          ).solve();
          const least = rows.reduce(
            (sum, { level, under }, i) =>
              sum + level * Math.min(under, ...list.filter(({ row }) => row === i).map(({ cost }) => cost)),
            0,
          );
          expect([complete, objective]).toEqual([true, expect.closeTo(least, 4) as number]);
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe('the row that leaves', () => {
  const row = (rates: readonly number[], value: readonly number[]): number =>
    leavingRow(Float64Array.from(rates), Float64Array.from(value));

  it('is that of the least ratio, of those that tie the one of the largest pivot, else none', () => {
    expect(row([1, 2, 4], [3, 4, 12])).toBe(1);
    // 3 ÷ 1, 6 ÷ 2 and 12 ÷ 4 tie.
    expect([row([1, 2, 4], [3, 6, 12]), row([4, 2, 1], [12, 6, 3]), row([2, 2], [4, 4])]).toEqual([2, 0, 0]);
    expect([row([-1, 0, 1e-8], [1, 1, 0]), row([], [])]).toEqual([-1, -1]);
    expect([row([-5, 1], [0, 9]), row([1.1e-8, -1], [0, 0])]).toEqual([1, 0]);
    // Within 1e-9 of value a larger pivot is preferred; beyond, it is not.
    expect([row([1, 100], [0, 1e-8]), row([1, 100], [0, 2e-7])]).toEqual([1, 0]);
  });
});
