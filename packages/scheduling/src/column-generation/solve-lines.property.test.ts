import { createRandom } from '@community1373/base/random';
import { createRunControl } from '@community1373/base/run';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gappedLines, madeLines as made, smallLines } from '../../fixtures/line-problems';
import { bestRoster, keepsRules, linesOf } from '../../fixtures/lines';
import type { PeerMessage } from '../solve/search-peers';
import { leastByHighs } from '../../fixtures/line-program';
import { lineCost, type LineProblem, rosterCost } from './line-problem';
import { type LinesOptions, type LinesSolution, solveLines } from './solve-lines';

const without = (): Promise<never> => Promise.reject(new Error('no WASM here'));

const solve = (
  problem: LineProblem,
  seed: number,
  total: number,
  more: Partial<LinesOptions> & { readonly work?: number } = {},
): Promise<LinesSolution> => {
  const { work, ...options } = more;
  const run = createRunControl({
    seed,
    pause: () => Promise.resolve(),
    ...(work === undefined ? {} : { budget: { work } }),
  });
  return solveLines(problem, { run, random: createRandom(seed), total, ...options });
};

/** True when every line keeps the rules of its person, the cost is that of the roster, and the bound is not above it. */
const isSound = (problem: LineProblem, { lines = [], cost, bound }: LinesSolution): boolean =>
  lines.length === problem.people.length &&
  lines.every((line, person) =>
    problem.people.slice(person, person + 1).every(({ rules }) => keepsRules(problem, rules, line)),
  ) &&
  rosterCost(problem, lines) === cost &&
  bound <= cost;

describe('lines for everybody', () => {
  it('law: wherever the work ends, the lines keep the rules and cost what is said, and no bound is above what a longer search finds', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(),
        fc.constantFrom({ people: 4, days: 14, kinds: 2 }, { people: 6, days: 10, kinds: 3 }),
        fc.boolean(),
        async (seed, size, byHighs) => {
          const problem = made(seed, size);
          const highs = byHighs ? {} : { highs: without };
          const long = await solve(problem, seed, 2500, highs);
          if (long.stranded !== undefined) return;
          expect(isSound(problem, long)).toBe(true);
          for (const work of [1, 9, 40, 110, 240, 500, 900]) {
            const short = await solve(problem, seed, 2500, { ...highs, work });
            expect([work, isSound(problem, short), short.bound <= long.cost, short.cost >= long.bound]).toEqual([
              work,
              true,
              true,
              true,
            ]);
          }
        },
      ),
      { numRuns: 5 },
    );
  });

  it('law: are the best of all where every roster can be tried, and proven so; beside a search that leads they are as good', async () => {
    await fc.assert(
      fc.asyncProperty(smallLines, fc.nat(), async (problem, seed) => {
        const { cost } = bestRoster(problem);
        const found: number[] = [];
        const solved = await solve(problem, seed, 400, {
          highs: without,
          onLines: (lines) => found.push(rosterCost(problem, lines)),
        });
        expect([isSound(problem, solved), solved.cost, solved.bound, solved.stranded]).toEqual([
          true,
          cost,
          cost,
          undefined,
        ]);
        // Every better roster is reported, each better than the last.
        expect([found.at(-1), found]).toEqual([cost, [...new Set(found)].sort((a, b) => b - a)]);
        const beside = await solve(problem, seed, 120, {
          highs: without,
          peers: { leads: false, send: () => {}, receive: () => [] },
        });
        expect([isSound(problem, beside), beside.cost, beside.bound]).toEqual([true, cost, Number.NEGATIVE_INFINITY]);
        // The search continues to its last pricing, since nothing is proven, and at most one neighbourhood beyond.
        expect([beside.pricings >= 120, beside.pricings < 120 + 300]).toEqual([true, true]);
      }),
      { numRuns: 40 },
    );
  });

  it.each([
    [5, 8],
    [5, 41],
    [5, 134],
    [6, 55],
    [6, 115],
  ] as const)(
    'are proven best by branching where shares of lines cost less: %i people, seed %i',
    async (people, seed) => {
      const problem = gappedLines(seed, people);
      const everybody = problem.people.map((_, person) => person);
      const columns = problem.people.flatMap((who, person) =>
        linesOf(problem, person).map((line) => ({ person, line, cost: lineCost(problem, who, line) })),
      );
      const least =
        Math.round(await leastByHighs(problem, everybody, new Int32Array(8), columns, true)) + problem.fixedCost;
      const { cost, bound, pricings } = await solve(problem, 1, 3000, { highs: without });
      expect([cost, bound]).toEqual([least, least]);
      // The search ends once the optimum is proven.
      expect(pricings).toBeLessThan(2500);
    },
  );

  it('are found where there are more slots than a tree is grown for', async () => {
    const problem = made(3, { people: 4, days: 28, kinds: 9 });
    const [first, better] = [
      await solve(problem, 5, 900, { highs: without, work: 20 }),
      await solve(problem, 5, 900, { highs: without, work: 1500 }),
    ];
    expect([isSound(problem, first), isSound(problem, better), better.cost < first.cost]).toEqual([true, true, true]);
  });

  it('are searched from the prices that a leading search tells, and told on', async () => {
    const problem = made(11, { people: 7, days: 14, kinds: 2 });
    const told: PeerMessage[] = [];
    const leading = await solve(problem, 1, 600, {
      peers: { leads: true, send: (news) => told.push(news), receive: () => [] },
    });
    expect(isSound(problem, leading)).toBe(true);
    expect(told.some(({ root }) => root !== undefined)).toBe(true);
    expect(told.flatMap(({ bound }) => bound ?? []).at(-1)).toBe(leading.bound);
    expect(told.flatMap(({ lines }) => (lines === undefined ? [] : [rosterCost(problem, lines)])).at(-1)).toBe(
      leading.cost,
    );
    const own: PeerMessage[] = [];
    let heard: readonly PeerMessage[] = [];
    // News is received once the other search has begun; news for another number of people is ignored.
    const hear = (): readonly PeerMessage[] => {
      const news = heard;
      heard = [];
      return news;
    };
    const beside = await solve(problem, 2, 600, {
      peers: { leads: false, send: (news) => own.push(news), receive: hear },
      onLines: () => {
        if (own.length === 0) heard = [{ lines: [new Uint8Array(14)] }, ...told];
      },
    });
    expect(isSound(problem, beside)).toBe(true);
    // The result is at least as good as the received news.
    expect([beside.cost <= leading.cost, beside.bound]).toEqual([true, leading.bound]);
    // A received roster is not sent again.
    expect(
      own.flatMap(({ lines }) => (lines === undefined ? [] : [rosterCost(problem, lines)])).includes(leading.cost),
    ).toBe(false);
  });

  it('name who has none', async () => {
    const problem = made(4, { people: 3, days: 7, kinds: 2 });
    const people = problem.people.map((who, person) =>
      person === 1 ? { ...who, rules: { ...who.rules, minutesMin: 5000 } } : who,
    );
    expect(await solve({ ...problem, people }, 1, 100)).toMatchObject({ stranded: 1, lines: undefined });
  });
});
