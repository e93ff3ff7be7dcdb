import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runSync } from '@community1373/base/run';
import { type Assignment, assignInSteps, bestValueWithInSteps } from './assignment';
import type { AssignmentProblem } from './assignment-problem';
import { type JoinedProblem, joinLikeColumnsInSteps } from './like-columns';
import { shortCutsInSteps } from '../log/shortage';

const join = (problem: AssignmentProblem, apart?: number): JoinedProblem =>
  runSync(joinLikeColumnsInSteps(problem, apart));

const assign = (problem: AssignmentProblem): Assignment => runSync(assignInSteps(join(problem)));

/** Small problems with many ties: up to 5 rows, 3 columns, 2 places a column, values 1 to 3, or one value a row. */
const problems = (perRow: boolean): fc.Arbitrary<AssignmentProblem> =>
  fc
    .record({
      rows: fc.integer({ min: 0, max: 5 }),
      columns: fc.integer({ min: 0, max: 3 }),
      values: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 15, maxLength: 15 }),
      rowValues: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 5, maxLength: 5 }),
      turns: fc.array(fc.nat(2), { maxLength: 6 }),
    })
    .map(({ rows, columns, values, rowValues, turns }) => ({
      rows,
      columns,
      turns: turns.filter((column) => column < columns),
      pairs: Array.from({ length: rows * columns }, (_, i) => ({
        row: Math.floor(i / columns),
        column: i % columns,
        value: Number(values[i]) === 0 ? 0 : perRow ? Number(rowValues[Math.floor(i / columns)]) : Number(values[i]),
      })).filter((pair) => pair.value > 0),
    }));

interface Outcome {
  readonly value: number;
  readonly rows: readonly number[];
  readonly places: readonly number[];
}

const compareLists = (a: readonly number[], b: readonly number[]): number => {
  const at = a.findIndex((item, i) => item !== b[i]);
  return at < 0 ? 0 : Number(a[at]) - Number(b[at]);
};

const better = (a: Outcome, b: Outcome): boolean => {
  const count = (outcome: Outcome): number => outcome.rows.reduce((sum, one) => sum + one, 0);
  return (
    (a.value - b.value || count(a) - count(b) || compareLists(a.rows, b.rows) || compareLists(a.places, b.places)) > 0
  );
};

const outcomeOf = ({ rows, columns, turns, pairs }: AssignmentProblem, chosen: readonly number[]): Outcome => {
  const used = Array.from({ length: columns }, () => 0);
  let value = 0;
  const taken = Array.from({ length: rows }, () => 0);
  for (const [row, index] of chosen.entries()) {
    const pair = pairs[index];
    if (pair === undefined) continue;
    value += pair.value;
    taken[row] = 1;
    used[pair.column] = Number(used[pair.column]) + 1;
  }
  const left = [...used];
  const places = turns.map((column) => {
    if (Number(left[column]) === 0) return 0;
    left[column] = Number(left[column]) - 1;
    return 1;
  });
  return { value: left.some((count) => count > 0) ? -1 : value, rows: taken, places };
};

/** The best of all assignments, found by enumeration: the largest value, then the most rows, then the first rows, then the first places. */
const best = (problem: AssignmentProblem): Outcome => {
  let found = outcomeOf(
    problem,
    Array.from({ length: problem.rows }, () => -1),
  );
  const go = (row: number, chosen: readonly number[]): void => {
    if (row === problem.rows) {
      const outcome = outcomeOf(problem, chosen);
      if (better(outcome, found)) found = outcome;
      return;
    }
    go(row + 1, [...chosen, -1]);
    for (const [index, pair] of problem.pairs.entries()) if (pair.row === row) go(row + 1, [...chosen, index]);
  };
  go(0, []);
  return found;
};

describe('assignment', () => {
  test('law: it is the best of all assignments in value, count, rows and places, and the bound proves its value', () => {
    fc.assert(
      fc.property(fc.boolean().chain(problems), (problem) => {
        const { pairOf, value, bound } = assign(problem);
        const outcome = outcomeOf(problem, [...pairOf]);
        expect(outcome).toEqual(best(problem));
        expect(value).toBe(outcome.value);
        expect(bound).toBe(value);
      }),
      { numRuns: 2000 },
    );
  });

  // Independent implementation: with equal values, rows and places are taken greedily, each if a matching still holds all taken so far
  // (Kuhn).
  test('law: with equal values, rows and places are those of the greedy choice, at a size where chance does not help', () => {
    const greedy = (count: number, neighbours: (node: number) => readonly number[]): number[] => {
      const owner = new Map<number, number>();
      const augment = (node: number, seen: Set<number>): boolean =>
        neighbours(node).some((other) => {
          if (seen.has(other)) return false;
          seen.add(other);
          const held = owner.get(other);
          if (held !== undefined && !augment(held, seen)) return false;
          owner.set(other, node);
          return true;
        });
      return Array.from({ length: count }, (_, node) => (augment(node, new Set()) ? 1 : 0));
    };
    const large = fc.record({
      edges: fc.uniqueArray(fc.nat(239), { minLength: 20, maxLength: 120 }),
      turns: fc.array(fc.nat(7), { minLength: 10, maxLength: 50 }),
    });
    fc.assert(
      fc.property(large, ({ edges, turns }) => {
        const pairs = edges.map((edge) => ({ row: Math.floor(edge / 8), column: edge % 8, value: 1 }));
        const problem = { rows: 30, columns: 8, turns, pairs };
        const outcome = outcomeOf(problem, [...assign(problem).pairOf]);
        const columnsOf = (row: number): number[] =>
          pairs.filter((pair) => pair.row === row).map((pair) => pair.column);
        const placesOf = (row: number): number[] =>
          turns.flatMap((column, k) => (columnsOf(row).includes(column) ? [k] : []));
        const rowsOf = (place: number): number[] =>
          pairs.filter((pair) => pair.column === turns[place]).map((pair) => pair.row);
        expect(outcome.rows).toEqual(greedy(30, placesOf));
        expect(outcome.places).toEqual(greedy(turns.length, rowsOf));
      }),
      { numRuns: 300 },
    );
  });

  test('law: exactly the columns that the same rows may take for the same values are joined, and one column can stay apart', () => {
    fc.assert(
      fc.property(fc.boolean().chain(problems), fc.integer({ min: -1, max: 2 }), (problem, apart) => {
        const asText = (column: number): string =>
          column === apart
            ? 'apart'
            : JSON.stringify(
                problem.pairs.filter((pair) => pair.column === column).map(({ row, value }) => [row, value]),
              );
        const groups = new Map<string, number[]>();
        for (let column = 0; column < problem.columns; column += 1)
          groups.set(asText(column), [...(groups.get(asText(column)) ?? []), column]);
        const joined = join(problem, apart);
        expect(joined.membersOf).toEqual([...groups.values()]);
        for (const [at, pair] of joined.pairs.entries())
          for (const column of joined.membersOf[pair.column] ?? [])
            expect(problem.pairs[joined.pairAt(at, column)]).toEqual({ ...pair, column });
      }),
      { numRuns: 500 },
    );
  });

  test('law: among like columns, an earlier row never has a place with a later turn', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.array(fc.nat(3), { maxLength: 12 }), (rows, turns) => {
        const { pairOf } = assign({
          rows,
          columns: 4,
          turns,
          pairs: Array.from({ length: rows * 4 }, (_, i) => ({ row: Math.floor(i / 4), column: i % 4, value: 1 })),
        });
        expect([...pairOf]).toEqual(
          Array.from({ length: rows }, (_, row) => (row < turns.length ? 4 * row + Number(turns[row]) : -1)),
        );
      }),
    );
  });

  test('law: one more place never lowers the value', () => {
    fc.assert(
      fc.property(problems(false), fc.nat(2), fc.nat(6), (problem, column, at) => {
        fc.pre(column < problem.columns);
        expect(assign({ ...problem, turns: problem.turns.toSpliced(at, 0, column) }).value).toBeGreaterThanOrEqual(
          assign(problem).value,
        );
      }),
      { numRuns: 500 },
    );
  });

  test('law: a forced pair is worth what brute force finds among the assignments that hold it', () => {
    fc.assert(
      fc.property(problems(false), fc.nat(), (problem, n) => {
        const wanted = problem.pairs[n % Math.max(1, problem.pairs.length)];
        fc.pre(wanted !== undefined);
        const only = problem.pairs.filter((pair) => pair.row !== wanted.row || pair.column === wanted.column);
        const rest =
          best({
            ...problem,
            pairs: only.map((pair) => (pair === wanted ? { ...pair, value: pair.value + 1000 } : pair)),
          }).value - 1000;
        const expected = rest < 0 ? undefined : rest;
        expect(runSync(bestValueWithInSteps(problem, (pair) => pair === wanted))).toBe(expected);
        const joined = join(problem, wanted.column);
        const apart = joined.membersOf.findIndex((members) => members.includes(wanted.column));
        expect(runSync(bestValueWithInSteps(joined, ({ row, column }) => row === wanted.row && column === apart))).toBe(
          expected,
        );
      }),
      { numRuns: 500 },
    );
  });

  test('law: each short cut is a true one: its rows reach only its columns, exactly so many stay out, and one more place takes one in', () => {
    fc.assert(
      fc.property(problems(true), (problem) => {
        const { pairOf } = assign(problem);
        const count = (assigned: Int32Array): number => assigned.filter((pair) => pair >= 0).length;
        const cuts = runSync(shortCutsInSteps(join(problem)));
        for (const { rows, columns, places } of cuts) {
          expect(
            problem.pairs.filter((pair) => rows.includes(pair.row)).every((pair) => columns.includes(pair.column)),
          ).toBe(true);
          expect(problem.turns.filter((column) => columns.includes(column)).length).toBe(places);
          expect(rows.filter((row) => Number(pairOf[row]) < 0).length).toBe(rows.length - places);
          expect(rows.length).toBeGreaterThan(places);
          for (const column of columns) {
            expect(count(assign({ ...problem, turns: [...problem.turns, column] }).pairOf)).toBe(count(pairOf) + 1);
          }
        }
        const cut = new Set(cuts.flatMap(({ rows }) => rows));
        const able = new Set(problem.pairs.map((pair) => pair.row));
        for (const row of able) if (Number(pairOf[row]) < 0) expect(cut.has(row)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
