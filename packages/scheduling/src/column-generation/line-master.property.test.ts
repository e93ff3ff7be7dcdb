import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leastByHighs } from '../../fixtures/line-program';
import { smallLines } from '../../fixtures/line-problems';
import { linesOf } from '../../fixtures/lines';
import { elasticByPivots } from './neighbourhood/elastic-partition';
import { LineMaster } from './line-master';
import { countLines, isExcluded } from './line-problem';
import { type Column, LinePool } from './line-pool';
import { reducedCost, slotPrices } from './slot-prices';

/** A master program with some columns; either everybody is in it, or the last person is not and has a given line. */
const masters = fc
  .tuple(smallLines, fc.array(fc.nat(999), { minLength: 6, maxLength: 24 }), fc.boolean())
  .map(([problem, draws, everybody]) => {
    const pool = new LinePool(problem);
    const all = problem.people.map((_, person) => person);
    const people = everybody ? all : all.slice(0, -1);
    const columns = draws.flatMap((draw, i) => {
      const person = i % all.length;
      const lines = linesOf(problem, person);
      return lines.slice(draw % lines.length, (draw % lines.length) + 1).map((line) => pool.take(person, line));
    });
    const rest = all
      .filter((person) => !people.includes(person))
      .map(
        (person) => linesOf(problem, person)[Number(draws[0]) % linesOf(problem, person).length] ?? new Uint8Array(0),
      );
    const counts = countLines(problem, rest);
    const own = [...new Set(columns)].filter(({ person }) => people.includes(person));
    const master = new LineMaster(problem, people, counts, elasticByPivots);
    return { problem, people, counts, columns, own, master };
  });

describe('the master program of lines', () => {
  it('law: costs what the program with every cover costs, and its duals prove it', async () => {
    await fc.assert(
      fc.asyncProperty(masters, async ({ problem, people, counts, columns, own, master }) => {
        expect([master.add(columns), master.add(columns)]).toEqual([own.length, 0]);
        expect(master.columns).toEqual(own);
        master.start();
        const solution = master.solve();
        const least = await leastByHighs(problem, people, counts, own);
        expect(solution.objective).toBeCloseTo(least, 3);
        expect(
          master.provenByCovers(solution.duals) + people.reduce((sum, person) => sum + solution.convexity(person), 0),
        ).toBeCloseTo(least, 3);
        const prices = slotPrices(problem, solution.duals);
        for (const [i, column] of own.entries()) {
          const slack = reducedCost(column, prices, problem.kinds) - solution.convexity(column.person);
          expect(slack).toBeGreaterThan(-1e-4);
          // A column with a positive share has reduced cost zero.
          if (Number(solution.share[i]) > 1e-4) expect(slack).toBeCloseTo(0, 3);
        }
        for (const person of people)
          expect(
            own.reduce((sum, column, i) => sum + (column.person === person ? Number(solution.share[i]) : 0), 0),
          ).toBeCloseTo(1, 4);
      }),
      { numRuns: 50 },
    );
  });

  it('law: has a row of each person, and of each cover that those who are free can miss and overfill; elsewhere one more is worth the same', () => {
    fc.assert(
      fc.property(masters, ({ problem: { covers, kinds, people: everybody }, people, counts, own, master }) => {
        master.add(own);
        master.start();
        const { duals } = master.solve();
        let uneven = 0;
        for (const [cover, slot] of covers.slot.entries()) {
          const [day, kind] = [Math.floor(slot / kinds), slot % kinds];
          const able = people.filter((person) =>
            everybody
              .slice(person, person + 1)
              .some(
                ({ rules, cost }) =>
                  !isExcluded(rules, kind) && cost[day * (kinds + 1) + kind] !== Number.POSITIVE_INFINITY,
              ),
          ).length;
          const open = Number(covers.need[cover]) - Number(counts[slot]);
          const [under, over] = [Number(covers.under[cover]), -Number(covers.over[cover])];
          const isSteady = open <= 0 || open >= able;
          expect(master.isSteady(cover)).toBe(isSteady);
          if (isSteady) expect(duals[cover]).toBe(open <= 0 ? over : under);
          else uneven += 1;
          expect([Number(duals[cover]) >= over, Number(duals[cover]) <= under]).toEqual([true, true]);
        }
        expect(master.rows).toBe(people.length + uneven);
      }),
      { numRuns: 50 },
    );
  });

  it('law: costs what it would without a column that is banned, before it is in or after', async () => {
    await fc.assert(
      fc.asyncProperty(masters, fc.nat(99), async ({ problem, people, counts, own, master }, draw) => {
        const banned = own[draw % own.length];
        if (banned === undefined || own.filter(({ person }) => person === banned.person).length < 2) return;
        expect(master.isBanned(banned)).toBe(false);
        master.add(own);
        master.start();
        master.solve();
        master.ban(banned);
        expect(own.map((column) => master.isBanned(column))).toEqual(own.map((column) => column === banned));
        const { objective, share } = master.solve();
        expect(Number(share[own.indexOf(banned)])).toBeCloseTo(0, 4);
        expect(objective).toBeCloseTo(
          await leastByHighs(
            problem,
            people,
            counts,
            own.filter((column) => column !== banned),
          ),
          3,
        );
        const later = new LineMaster(problem, people, counts, elasticByPivots, [banned]);
        later.ban(banned);
        expect(later.isBanned(banned)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it('law: without some lines that are set it is the program of the others around them, with the cheapest columns of each, most taken first', async () => {
    await fc.assert(
      fc.asyncProperty(
        masters,
        fc.integer({ min: 1, max: 3 }),
        fc.boolean(),
        async ({ problem, people, counts, own, master }, most, bans) => {
          master.add(own);
          master.start();
          const [first] = people.flatMap((person) => own.filter((column) => column.person === person).slice(0, 1));
          const spare = own.find(
            ({ person }) =>
              person !== first?.person && own.filter((column) => column.person === person).length > most + 1,
          );
          if (bans && spare !== undefined) master.ban(spare);
          const solution = master.solve();
          if (first === undefined) return;
          const smaller = master.without([first], solution, most);
          const left = people.filter((person) => person !== first.person);
          expect(smaller.people).toEqual(left);
          const prices = slotPrices(problem, solution.duals);
          const value = (column: Column): number => reducedCost(column, prices, problem.kinds);
          const kept = left.flatMap((person) => {
            const mine = own.filter((column) => column.person === person && !master.isBanned(column));
            const theirs = smaller.columns.filter((column) => column.person === person);
            expect(theirs.map(value).sort((a, b) => a - b)).toEqual(
              mine
                .map(value)
                .sort((a, b) => a - b)
                .slice(0, most),
            );
            const shares = theirs.map((column) => Number(solution.share[own.indexOf(column)]));
            expect(shares).toEqual([...shares].sort((a, b) => b - a));
            return theirs;
          });
          expect(own.filter((column) => smaller.isBanned(column))).toEqual(
            own.filter((column) => master.isBanned(column)),
          );
          const around = counts.slice();
          for (const [day, kind] of first.line.entries())
            if (kind < problem.kinds)
              around[day * problem.kinds + kind] = Number(around[day * problem.kinds + kind]) + 1;
          expect(smaller.solve().objective).toBeCloseTo(await leastByHighs(problem, left, around, kept), 3);
          // Everybody's first column, at the cost of lines and covers.
          const firsts = left.flatMap((person) => kept.filter((column) => column.person === person).slice(0, 1));
          if (firsts.length === left.length)
            expect(master.costWith([first, ...firsts])).toBe(first.cost + smaller.costWith(firsts));
          smaller.dispose();
          master.dispose();
        },
      ),
      { numRuns: 40 },
    );
  });
});
