import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smallLines } from '../../../fixtures/line-problems';
import { smallRosters } from '../../../fixtures/line-rosters';
import { workOn } from '../../../fixtures/line-work';
import { bestRoster, costOf, linesOf } from '../../../fixtures/lines';
import { type Line, lineCost, rosterCost } from '../line-problem';
import { cheapestColumns, pricesOf, searchNeighbourhood, withColumns } from './search-neighbourhood';

describe('a neighbourhood', () => {
  it('law: of everybody, it finds the best roster or none, at the prices of the root or without', async () => {
    let [best, tried] = [0, 0];
    await fc.assert(
      fc.asyncProperty(smallRosters, fc.boolean(), fc.boolean(), async ({ problem, lines, draw }, priced, byRegret) => {
        const least = bestRoster(problem).cost;
        const work = workOn(problem, lines, draw);
        for (const person of problem.people.keys())
          for (const line of linesOf(problem, person)) work.pool.take(person, line);
        const prices = priced ? pricesOf(work, new Float64Array(problem.covers.slot.length)) : undefined;
        const before = work.cost;
        const gained = await searchNeighbourhood(
          work,
          { size: problem.people.length, sideways: false, byRegret },
          prices,
        );
        expect(gained).toBe(work.cost < before);
        expect(work.cost).toBe(costOf(problem, work.lines));
        if (before === least) return;
        tried += 1;
        if (work.cost === least) best += 1;
      }),
      { numRuns: 80 },
    );
    expect(best / tried).toBeGreaterThan(0.8);
  });

  it('law: of one person it finds their best response', async () => {
    await fc.assert(
      fc.asyncProperty(smallRosters, async ({ problem, lines, draw }) => {
        const work = workOn(problem, lines, draw);
        await searchNeighbourhood(work, { size: 1, sideways: false, byRegret: false });
        const changed = lines.flatMap((line, person) => (work.lines[person]?.join() === line.join() ? [] : [person]));
        expect(changed.length).toBeLessThan(2);
        const responses = problem.people.map((_, person) =>
          Math.min(...linesOf(problem, person).map((line) => costOf(problem, lines.with(person, line)))),
        );
        // Whoever was freed, the result is the response of one person.
        expect(responses).toContain(work.cost);
      }),
      { numRuns: 40 },
    );
  });

  it('law: sideways, it may go to another roster of the same cost where there is one, and never to a costlier one', async () => {
    let [moved, movable] = [0, 0];
    await fc.assert(
      fc.asyncProperty(smallLines, fc.nat(99), async (problem, seed) => {
        const { lines, cost, ways } = bestRoster(problem);
        const work = workOn(problem, lines, seed);
        const isMoved = (): boolean => work.lines.some((line, person) => line.join() !== lines[person]?.join());
        // In each trial the line of one person, drawn at random, is banned.
        for (let trial = 0; trial < 12 && !isMoved(); trial += 1) {
          expect(await searchNeighbourhood(work, { size: 3, sideways: true, byRegret: false })).toBe(false);
          expect([work.cost, costOf(problem, work.lines)]).toEqual([cost, cost]);
        }
        if (ways === 1) expect(isMoved()).toBe(false);
        else movable += 1;
        if (isMoved()) moved += 1;
        await searchNeighbourhood(work, { size: 3, sideways: false, byRegret: false });
        expect(work.cost).toBe(cost);
      }),
      { numRuns: 40 },
    );
    expect([moved > 0, moved <= movable]).toEqual([true, true]);
  });

  it('law: begins with the cheapest columns of each at the prices of slots, and puts lines in the place of others', () => {
    fc.assert(
      fc.property(
        smallRosters,
        fc.array(fc.nat(20), { minLength: 6, maxLength: 6 }),
        fc.integer({ min: 1, max: 5 }),
        ({ problem, lines, draw }, amounts, most) => {
          const work = workOn(problem, lines, draw);
          for (const person of problem.people.keys())
            for (const line of linesOf(problem, person)) work.pool.take(person, line);
          const prices = Float64Array.from(amounts.slice(0, problem.days * problem.kinds));
          const value = (person: number, line: Line): number =>
            problem.people.slice(person, person + 1).reduce((sum, who) => sum + lineCost(problem, who, line), 0) -
            [...line].reduce(
              (sum, kind, day) => sum + (kind < problem.kinds ? Number(prices[day * problem.kinds + kind]) : 0),
              0,
            );
          for (const [person, columns] of cheapestColumns(work, prices, most).entries()) {
            const all = linesOf(problem, person)
              .map((line) => value(person, line))
              .sort((a, b) => a - b);
            expect(columns.map((column) => value(person, column.line))).toEqual(all.slice(0, most));
            expect(columns.every((column) => column.person === person)).toBe(true);
          }
          const [last] = linesOf(problem, 1).slice(-1);
          if (last === undefined) return;
          expect(withColumns(lines, [work.pool.take(1, last)])).toEqual(lines.with(1, last));
          expect(rosterCost(problem, lines)).toBe(costOf(problem, lines));
        },
      ),
      { numRuns: 40 },
    );
  });
});
