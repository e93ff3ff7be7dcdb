import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare, noDifference } from '../../fixtures/all-rosters';
import { tightWeek } from '../../fixtures/tight-week';
import { evaluateRoster, explainInfeasibility, solveRoster } from '..';

// 2,000 problems in total, in parts that run a few seconds each.
describe.each([1, 2, 3, 4, 5])('small problems that mix every kind of rule (part %i)', (part) => {
  it(
    'law: what is feasible is found, costs the least of all rosters, and is known to; what is not is said with a proof',
    { timeout: 300_000 },
    async () => {
      const seen = { ...noDifference };
      await fc.assert(
        fc.asyncProperty(fc.nat(), async (seed) => {
          const found = await compare(`law ${part} ${seed}`, 12);
          const { feasibleMissed, dearer, boundWrong, unproven } = found;
          seen.problems += found.problems;
          seen.feasible += found.feasible;
          expect({ feasibleMissed, dearer, boundWrong, unproven }).toEqual({
            feasibleMissed: 0,
            dearer: 0,
            boundWrong: 0,
            unproven: 0,
          });
        }),
        { numRuns: 400, endOnFailure: true },
      );
      // A run cut short by a time limit has seen too few problems to count them.
      if (seen.problems < 400) return;
      expect([seen.feasible > 150, seen.problems - seen.feasible > 80]).toEqual([true, true]);
    },
  );
});

describe('weeks of 4 to 6 people', () => {
  it('law: a roster is found exactly where explainInfeasibility finds one', { timeout: 300_000 }, async () => {
    const seen = { feasible: 0, infeasible: 0 };
    await fc.assert(
      fc.asyncProperty(fc.nat(), async (seed) => {
        const problem = tightWeek(seed);
        const [solved, judged] = [
          await solveRoster(problem, { seed, budget: { work: 3000 }, pause: async () => {} }),
          await explainInfeasibility(problem),
        ];
        if (!solved.ok || !judged.ok) throw new Error('refused');
        expect(solved.value.status).toBe(judged.value.status);
        expect(evaluateRoster(problem, solved.value.roster).feasible).toBe(judged.value.status === 'feasible');
        if (solved.value.status !== 'not-found') seen[solved.value.status] += 1;
      }),
      { numRuns: 16, endOnFailure: true },
    );
    expect([seen.feasible > 2, seen.infeasible > 0]).toEqual([true, true]);
  });
});
