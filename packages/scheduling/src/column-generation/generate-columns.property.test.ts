import { createRandom } from '@community1373/base/random';
import { createRunControl, type RunOptions } from '@community1373/base/run';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leastByHighs } from '../../fixtures/line-program';
import { gappedLines as gapped, smallLines } from '../../fixtures/line-problems';
import { bestRoster, costOf, linesOf } from '../../fixtures/lines';
import { CoverTree } from './cover-tree';
import { dive } from './dive';
import { elasticByPivots } from './neighbourhood/elastic-partition';
import { generateColumns } from './generate-columns';
import { LineMaster } from './line-master';
import type { Line, LineProblem } from './line-problem';
import { LineWork, wholeBound } from './line-work';

const far = Number.POSITIVE_INFINITY;

/** Builds a search for lines, and its program of all people with the first line of each. */
const begin = (
  problem: LineProblem,
  options: RunOptions = {},
): { readonly work: LineWork; readonly master: LineMaster; readonly everybody: readonly number[] } => {
  const work = new LineWork(
    problem,
    createRunControl({ pause: async () => {}, ...options }),
    createRandom('columns'),
    1000,
  );
  const everybody = problem.people.map((_, person) => person);
  const master = new LineMaster(problem, everybody, new Int32Array(problem.days * problem.kinds), elasticByPivots);
  master.add(everybody.map((person) => work.pool.take(person, linesOf(problem, person)[0] ?? new Uint8Array(0))));
  master.start();
  return { work, master, everybody };
};

/** Returns the least cost of shares of all lines, without fixed costs: the program of every possible line. */
const relaxed = (problem: LineProblem): number => {
  const { work, master, everybody } = begin(problem);
  for (const person of everybody) master.add(linesOf(problem, person).map((line) => work.pool.take(person, line)));
  return master.solve().objective;
};

const isRoster = (problem: LineProblem, lines: readonly Line[]): boolean =>
  lines.every((line, person) => linesOf(problem, person).some((own) => own.join() === line.join()));

describe('column generation', () => {
  it('law: converges to the program of every line, and no roster costs less than its bound', async () => {
    await fc.assert(
      fc.asyncProperty(smallLines, async (problem) => {
        const { work, master, everybody } = begin(problem);
        const least = relaxed(problem);
        const { end, bound, solution, centre } = await generateColumns(work, master, { cutoff: far, rounds: 60 });
        expect(end).toBe('converged');
        expect(solution?.objective).toBeGreaterThan(least - 1e-3);
        expect(wholeBound(bound)).toBe(Math.ceil(least - 1e-3));
        expect(centre.length).toBe(problem.covers.slot.length);
        expect(wholeBound(bound) + problem.fixedCost).toBeLessThanOrEqual(bestRoster(problem).cost);
        // One line for each person per round.
        expect(work.pricings % everybody.length).toBe(0);
        // From the prices that prove it, no further line is needed.
        const before = work.pricings;
        const again = await generateColumns(work, master, { cutoff: far, rounds: 60, centre, bound });
        expect([again.end, again.bound >= bound, wholeBound(again.bound)]).toEqual([
          'converged',
          true,
          wholeBound(bound),
        ]);
        expect(work.pricings - before).toBe(everybody.length);
      }),
      { numRuns: 50 },
    );
  });

  it('law: is cut off as soon as its bound rounds to the cutoff, and not before', async () => {
    await fc.assert(
      fc.asyncProperty(smallLines, async (problem) => {
        const least = Math.ceil(relaxed(problem) - 1e-3);
        const ends = [];
        for (const cutoff of [least - 5, least, least + 1]) {
          const { work, master } = begin(problem);
          ends.push((await generateColumns(work, master, { cutoff, rounds: 60 })).end);
        }
        expect(ends).toEqual(['cut', 'cut', 'converged']);
      }),
      { numRuns: 40 },
    );
  });

  it('ends after the rounds that it may take, with a bound that holds, and at once where the run has ended', async () => {
    await fc.assert(
      fc.asyncProperty(smallLines, async (problem) => {
        const least = relaxed(problem);
        const { work, master, everybody } = begin(problem);
        const none = await generateColumns(work, master, { cutoff: far, rounds: 0 });
        expect([none.end, none.bound, none.centre.length, none.solution, work.pricings]).toEqual([
          'rounds',
          -far,
          0,
          undefined,
          0,
        ]);
        const one = await generateColumns(work, master, { cutoff: far, rounds: 1 });
        expect([['rounds', 'converged'].includes(one.end), work.pricings]).toEqual([true, everybody.length]);
        expect(one.bound).toBeLessThan(least + 1e-3);
        const better = await generateColumns(work, master, {
          cutoff: far,
          rounds: 1,
          centre: one.centre,
          bound: one.bound,
        });
        expect(better.bound).toBeGreaterThanOrEqual(one.bound);
        const ended = begin(problem, { budget: { work: 1 } });
        const halted = await generateColumns(ended.work, ended.master, { cutoff: far, rounds: 9 });
        expect([halted.end, halted.bound, ended.work.pricings]).toEqual(['halted', -far, 1]);
      }),
      { numRuns: 40 },
    );
  });
});

describe('a dive', () => {
  it('law: gives everybody in the program a line, below the cutoff; nothing where no roster is', async () => {
    let [best, tried] = [0, 0];
    await fc.assert(
      fc.asyncProperty(smallLines, async (problem) => {
        const least = bestRoster(problem).cost;
        const limits = { firstRounds: 30, laterRounds: 20, backtracks: 3 };
        const any = begin(problem);
        const found = await dive(any.work, any.master, undefined, { cutoff: far, ...limits });
        expect([...(found ?? [])].map(({ person }) => person).sort()).toEqual(any.everybody);
        const lines: Line[] = [];
        for (const { person, line } of found ?? []) lines[person] = line;
        expect(isRoster(problem, lines)).toBe(true);
        const cost = costOf(problem, lines);
        tried += 1;
        if (cost === least) best += 1;
        // Below the optimum there is nothing; below the optimum plus one, at most the optimum.
        const none = begin(problem);
        expect(
          await dive(none.work, none.master, undefined, { cutoff: least - problem.fixedCost, ...limits }),
        ).toBeUndefined();
        const last = begin(problem);
        const only = await dive(last.work, last.master, undefined, {
          cutoff: least + 1 - problem.fixedCost,
          ...limits,
        });
        if (only === undefined) return;
        for (const { person, line } of only) lines[person] = line;
        expect(costOf(problem, lines)).toBe(least);
      }),
      { numRuns: 40 },
    );
    // The first descent finds the optimum of most rosters this small.
    expect(best / tried).toBeGreaterThan(0.8);
  });

  it('gives up where the run has ended or no line is left', async () => {
    await fc.assert(
      fc.asyncProperty(smallLines, async (problem) => {
        const limits = { cutoff: far, firstRounds: 30, laterRounds: 20, backtracks: 3 };
        const { work, master } = begin(problem, { signal: { aborted: true } });
        expect([await dive(work, master, undefined, limits), work.pricings]).toEqual([undefined, 1]);
      }),
      { numRuns: 5 },
    );
  });
});

describe('branching on the people in a slot', () => {
  // Found by a search among the first 150 seeds: those with a gap and more than one division.
  const seeds = [
    [5, 41],
    [5, 63],
    [5, 120],
    [5, 134],
    [5, 138],
    [5, 143],
    [6, 55],
    [6, 78],
    [6, 126],
  ] as const;

  it.each(seeds)(
    'law: raises the bound to the best roster of %i people, seed %i, which HiGHS proves, and never above',
    async (people, seed) => {
      const problem = gapped(seed, people);
      const { work, master, everybody } = begin(problem);
      const all = everybody.flatMap((person) => linesOf(problem, person).map((line) => work.pool.take(person, line)));
      const least =
        Math.round(await leastByHighs(problem, everybody, new Int32Array(8), all, true)) + problem.fixedCost;
      // A roster somewhat above the optimum is known.
      work.cost = least + 3;
      work.lines = everybody.map((person) => linesOf(problem, person)[0] ?? new Uint8Array(0));
      const root = await generateColumns(work, master, { cutoff: far, rounds: 60 });
      work.raise(root.bound + problem.fixedCost);
      const first = work.bound;
      expect(first).toBeLessThan(least);
      const tree = new CoverTree(work);
      expect(tree.isDone).toBe(true);
      await tree.start(root.centre);
      for (let step = 0, before = first; step < 60 && !tree.isDone; step += 1) {
        await tree.divide();
        expect([work.bound >= before, work.bound <= least]).toEqual([true, true]);
        before = work.bound;
      }
      expect([tree.isDone, work.bound]).toEqual([true, least]);
    },
  );

  it('says nothing where the run has ended', async () => {
    const problem = gapped(41, 5);
    const { work } = begin(problem, { signal: { aborted: true } });
    const tree = new CoverTree(work);
    await tree.start(new Float64Array(8));
    await tree.divide();
    expect([tree.isDone, work.bound]).toEqual([true, -far]);
  });
});
