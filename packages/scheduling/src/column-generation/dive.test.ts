import { createRandom } from '@community1373/base/random';
import { createRunControl, type RunOptions } from '@community1373/base/run';
import { describe, expect, it } from 'vitest';
import { gappedLines } from '../../fixtures/line-problems';
import { leastByHighs } from '../../fixtures/line-program';
import { costOf, linesOf } from '../../fixtures/lines';
import { columnsToSet, dive } from './dive';
import { elasticByPivots } from './neighbourhood/elastic-partition';
import { generateColumns } from './generate-columns';
import { LineMaster } from './line-master';
import type { Line, LineProblem } from './line-problem';
import type { Column } from './line-pool';
import { LineWork, wholeBound } from './line-work';

describe('the columns that a dive sets next', () => {
  /** Sets columns given by person and share; a share below 0 stands for a banned column. */
  const set = (
    people: number,
    ...taken: readonly (readonly [person: number, share: number])[]
  ): readonly (readonly [number, number])[] => {
    const columns = taken.map(([person], i): Column => ({ person, cost: 0, line: Uint8Array.of(i) }));
    const banned = new Set(columns.filter((_, i) => Number(taken[i]?.[1]) < 0));
    const master = {
      columns,
      people: Array.from({ length: people }, (_, i) => i),
      isBanned: (column: Column) => banned.has(column),
    };
    return columnsToSet(master, { share: Float64Array.from(taken, ([, share]) => Math.abs(share)) }).map(
      ({ column, taken: share }) => [column.person, share],
    );
  };

  it('are all that are nearly whole, most taken first', () => {
    expect(set(20, [0, 0.9], [1, 1], [2, 0.95], [3, 0.89], [4, 0.5])).toEqual([
      [1, 1],
      [2, 0.95],
      [0, 0.9],
    ]);
  });

  it('are at least a tenth of the people, one of each, and one where there are few', () => {
    expect(set(20, [0, 0.4], [0, 0.6], [1, 0.5], [2, 0.55])).toEqual([
      [0, 0.6],
      [2, 0.55],
    ]);
    expect(set(21, [0, 0.4], [0, 0.6], [1, 0.5], [2, 0.55])).toEqual([
      [0, 0.6],
      [2, 0.55],
      [1, 0.5],
    ]);
    expect(set(3, [0, 0.4], [1, 0.5])).toEqual([[1, 0.5]]);
    expect(set(20, [0, 0.95], [1, 0.5], [2, 0.6])).toEqual([
      [0, 0.95],
      [2, 0.6],
    ]);
  });

  it('are none that is banned or not taken', () => {
    expect(set(30, [0, -0.95], [0, 0.05], [1, 1e-4], [2, 2e-4])).toEqual([
      [0, 0.05],
      [2, 2e-4],
    ]);
    expect(set(5)).toEqual([]);
  });
});

/** Problems in which shares of lines cost less than any roster: the first lines set are not whole. */
const seeds = [
  [5, 41],
  [5, 63],
  [5, 120],
  [5, 134],
  [6, 19],
  [6, 55],
] as const;

const begin = (problem: LineProblem, options: RunOptions = {}) => {
  const work = new LineWork(
    problem,
    createRunControl({ pause: async () => {}, ...options }),
    createRandom('dive'),
    1000,
  );
  const everybody = problem.people.map((_, person) => person);
  const master = new LineMaster(problem, everybody, new Int32Array(problem.days), elasticByPivots);
  master.add(everybody.map((person) => work.pool.take(person, linesOf(problem, person)[0] ?? new Uint8Array(0))));
  master.start();
  const all = everybody.flatMap((person) => linesOf(problem, person).map((line) => work.pool.take(person, line)));
  return { work, master, everybody, all };
};

describe.each(seeds)('a dive where shares cost less than rosters: %i people, seed %i', (people, seed) => {
  const problem = gappedLines(seed, people);
  const limits = { firstRounds: 30, laterRounds: 20 };

  it('ends with a line for everybody below the cutoff, and with nothing where no roster is, after as many steps back as it may take', async () => {
    const { all, everybody } = begin(problem);
    const least = Math.round(await leastByHighs(problem, everybody, new Int32Array(problem.days), all, true));
    const any = begin(problem);
    const found = await dive(any.work, any.master, undefined, {
      ...limits,
      cutoff: Number.POSITIVE_INFINITY,
      backtracks: 2,
    });
    const lines: Line[] = [];
    for (const { person, line } of found ?? []) lines[person] = line;
    expect(lines.map((line, person) => linesOf(problem, person).some((own) => own.join() === line.join()))).toEqual(
      everybody.map(() => true),
    );
    expect(found?.length).toBe(people);
    const cost = costOf(problem, lines) - problem.fixedCost;
    expect(cost).toBeGreaterThanOrEqual(least);
    // The first descent is near the optimum: here at most a seventh above.
    expect(cost).toBeLessThan(least * (8 / 7));
    // Below its result there may be better lines; below the optimum there are none, however often it steps back.
    const spent: number[] = [];
    for (const backtracks of [0, 1, 3]) {
      const none = begin(problem);
      expect(await dive(none.work, none.master, undefined, { ...limits, cutoff: least, backtracks })).toBeUndefined();
      spent.push(none.work.pricings);
    }
    expect(spent).toEqual([...spent].sort((a, b) => a - b));
    expect(Number(spent[0])).toBeLessThan(Number(spent[1]));
    // The dive ends when the run ends.
    const ended = begin(problem, { budget: { work: Number(spent[0]) - 1 } });
    expect([
      await dive(ended.work, ended.master, undefined, { ...limits, cutoff: least, backtracks: 3 }),
      ended.work.pricings,
    ]).toEqual([undefined, Number(spent[0]) - 1]);
  });

  it('law: column generation converges to the program of every line', async () => {
    const { work, master, everybody, all } = begin(problem);
    const shared = await leastByHighs(problem, everybody, new Int32Array(problem.days), all);
    const { end, bound, solution } = await generateColumns(work, master, {
      cutoff: Number.POSITIVE_INFINITY,
      rounds: 60,
    });
    expect([end, wholeBound(bound)]).toEqual(['converged', Math.ceil(shared - 1e-3)]);
    expect(solution?.objective).toBeGreaterThan(shared - 1e-3);
  });
});
