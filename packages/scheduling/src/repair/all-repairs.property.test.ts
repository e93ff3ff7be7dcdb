import { createRandom } from '@community1373/base/random';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leastCost } from '../../fixtures/all-rosters';
import { smallRoster } from '../../fixtures/small-rosters';
import { type Assignment, evaluateRoster } from '..';
import { repairRoster } from '.';

describe('repairs of small problems that mix every kind of rule', () => {
  it(
    'law: whatever any roster within what may change mends is mended, and what is not is said with a proof',
    { timeout: 300_000 },
    async () => {
      const seen = { tried: 0, repaired: 0, impossible: 0 };
      await fc.assert(
        fc.asyncProperty(fc.nat(), async (seed) => {
          const { problem } = smallRoster(`repair ${seed}`, 12);
          const random = createRandom(`held ${seed}`);
          const states: readonly Partial<Assignment>[] = [
            {},
            {},
            {},
            { pinned: true },
            { state: 'accepted' },
            { state: 'declined' },
          ];
          const assignments = problem.people.flatMap(({ id: personId }) =>
            problem.shifts.flatMap(({ id: shiftId }): readonly Assignment[] =>
              random.below(3) === 0 ? [{ personId, shiftId, ...states[random.below(states.length)] }] : [],
            ),
          );
          const repaired = await repairRoster(problem, { assignments }, { pause: async () => {} });
          if (!repaired.ok) throw new Error(JSON.stringify(repaired.report.items[0]));
          const gone = new Set(repaired.value.released.map(({ personId, shiftId }) => `${personId} ${shiftId}`));
          const fixed = assignments.filter(({ personId, shiftId }) => !gone.has(`${personId} ${shiftId}`));
          // Every released assignment breaks a hard rule by itself, even if it was pinned or accepted.
          const none = evaluateRoster(problem, { assignments: [] }).byRule;
          for (const { personId, shiftId } of repaired.value.released)
            expect(
              evaluateRoster(problem, { assignments: [{ personId, shiftId }] }).byRule.some(
                ({ weight, units }, i) => weight === 'hard' && units > Number(none[i]?.units),
              ),
            ).toBe(true);
          const least = leastCost({ problem, roster: { assignments: fixed } });
          const { status, roster } = repaired.value;
          const judged = evaluateRoster(problem, roster);
          seen.tried += 1;
          seen[least === undefined ? 'impossible' : 'repaired'] += 1;
          expect([seed, status, judged.feasible]).toEqual([
            seed,
            least === undefined ? 'infeasible' : 'feasible',
            least !== undefined,
          ]);
          // Every other fixed assignment is kept.
          const on = new Set(roster.assignments.map(({ personId, shiftId }) => `${personId} ${shiftId}`));
          for (const { personId, shiftId, pinned, state } of fixed)
            if (pinned === true || state === 'accepted') expect(on.has(`${personId} ${shiftId}`)).toBe(true);
        }),
        { numRuns: 250, endOnFailure: true },
      );
      // A run cut short by a time limit has seen too few problems to count them.
      if (seen.tried < 250) return;
      expect([seen.repaired > 80, seen.impossible > 50]).toEqual([true, true]);
    },
  );
});
