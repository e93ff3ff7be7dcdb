import type { LinearModel, LinearProgram, ModelSolution } from '@community1373/solver';
import { describe, expect, it } from 'vitest';
import { elasticByHighs } from './highs-elastic';

/** Creates a model that records its calls and returns the given answer. */
const noted = (answer: Partial<ModelSolution> = {}) => {
  const asked: unknown[] = [];
  const open = (program: LinearProgram): LinearModel => {
    asked.push(['open', program]);
    const list = (values: ArrayLike<number>): readonly number[] => Array.from(values);
    return {
      addColumns: ({ cost, starts, rows, values }) =>
        asked.push(['add', list(cost), list(starts), list(rows), list(values)]),
      changeCosts: (columns, costs) => asked.push(['costs', list(columns), list(costs)]),
      startFrom: (columns) => asked.push(['start', list(columns)]),
      solve: (interrupt) => {
        asked.push(['solve', interrupt?.()]);
        return { complete: true, objective: 0, primal: new Float64Array(0), rowDuals: new Float64Array(0), ...answer };
      },
      dispose: () => asked.push(['dispose']),
    };
  };
  return { asked, program: elasticByHighs(open, () => true)([2, 5], [10, 20], [1, 3]) };
};

describe('an elastic program in HiGHS', () => {
  it('has for each row a column of what lacks and one of what is too much, before those of sets', () => {
    const { asked, program } = noted();
    expect(asked).toEqual([
      [
        'open',
        {
          sense: 'minimize',
          cost: [10, 1, 20, 3],
          rowLower: [2, 5],
          rowUpper: [2, 5],
          matrix: { starts: [0, 2, 4], columns: [0, 1, 2, 3], values: [1, -1, 1, -1] },
        },
      ],
    ]);
    program.add(7, [1]);
    program.add(8, [0, 1]);
    // Sets are added at the next solve, and only once.
    program.solve();
    program.solve();
    expect(asked.slice(1)).toEqual([
      ['add', [7, 8], [0, 1, 3], [1, 0, 1], [1, 1, 1]],
      ['solve', true],
      ['add', [], [0], [], []],
      ['solve', true],
    ]);
    program.dispose();
    expect(asked.at(-1)).toEqual(['dispose']);
  });

  it('changes the costs of sets that are in, where they differ, in their order; others go in at the cost that they have then', () => {
    const { asked, program } = noted();
    for (const cost of [4, 5, 6]) program.add(cost, [0]);
    program.solve();
    program.add(7, [1]);
    program.setCost(2, 60);
    program.setCost(0, 40);
    program.setCost(1, 5);
    program.setCost(3, 70);
    program.repriced();
    expect(asked.at(-1)).toEqual(['costs', [4, 6], [40, 60]]);
    // Costs already changed are not changed again.
    program.repriced();
    expect(asked.at(-1)).toEqual(['costs', [], []]);
    program.setCost(0, 41);
    program.setCost(0, 40);
    program.repriced();
    expect(asked.at(-1)).toEqual(['costs', [], []]);
    program.solve();
    expect(asked.at(-2)).toEqual(['add', [70], [0, 1], [1], [1]]);
  });

  it('starts from sets taken whole: each in the row of its first member, the other rows by what they lack or have too much', () => {
    const start = (...sets: readonly number[]) => {
      const { asked, program } = noted();
      program.add(1, [0, 1]);
      program.add(1, [1]);
      program.add(1, [1, 0]);
      program.setCost(1, 9);
      program.startFrom(sets);
      expect(asked.slice(1, -1)).toEqual([
        ['costs', [], []],
        ['add', [1, 9, 1], [0, 2, 3, 5], [0, 1, 1, 1, 0], [1, 1, 1, 1, 1]],
      ]);
      return asked.at(-1);
    };
    // Two of the first set cover two of the five of row 1; five of the third exceed the level of row 0; no set covers nothing.
    expect([start(0), start(0, 1), start(2), start()]).toEqual([
      ['start', [4, 2]],
      ['start', [4, 5]],
      ['start', [1, 6]],
      ['start', [0, 2]],
    ]);
  });

  it('reads shares that are not negative, and duals within the costs of their rows', () => {
    const { program } = noted({
      complete: false,
      objective: 12,
      primal: Float64Array.of(1, 2, 3, 4, 0.5, -1e-9, 2),
      rowDuals: Float64Array.of(-1.5, 25),
    });
    const { objective, share, duals, complete } = program.solve();
    expect([objective, [...share], [...duals], complete]).toEqual([12, [0.5, 0, 2], [-1, 20], false]);
    const others = noted({ rowDuals: Float64Array.of(Number.NaN, -3) }).program.solve();
    expect([...others.duals]).toEqual([-1, -3]);
  });
});
