import { type Absence, addDays, type CivilDate } from '@community1373/base/calendar';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { problemOf, rosterOf } from '../../fixtures/random-problem';
import {
  evaluateRoster,
  explainAssignment,
  fairnessReport,
  type RosterProblem,
  type RosterRule,
  solveRoster,
} from '..';
import { standbyList } from '../attendance';
import { repairRoster } from '../repair';

/** Number of whole weeks into the past, beyond 1970. */
const weeks = 4000;
const earlier = (date: CivilDate): CivilDate => addDays(date, -7 * weeks);

// The absences of these problems are days.
const earlierAbsence = (absence: Absence): Absence => (typeof absence === 'string' ? earlier(absence) : absence);

/** Returns the same problem `weeks` weeks earlier. */
const moved = (problem: RosterProblem): RosterProblem => ({
  ...problem,
  from: earlier(problem.from),
  to: earlier(problem.to),
  shifts: problem.shifts.map((shift) => ({ ...shift, date: earlier(shift.date) })),
  people: problem.people.map((person) => ({
    ...person,
    unavailable: (person.unavailable ?? []).map(earlierAbsence),
    history: (person.history ?? []).map((past) => ({ ...past, date: earlier(past.date) })),
  })),
});

const sequences: readonly RosterRule[] = [
  { id: 'day', kind: 'load', weight: 'hard', per: 'day', of: 'shifts', max: 1 },
  { id: 'row', kind: 'consecutive', weight: 'hard', days: 'worked', max: 2 },
  { id: 'weekends', kind: 'weekends', weight: 'hard', max: 1 },
  { id: 'away', kind: 'availability', weight: 'hard' },
  { id: 'cover', kind: 'cover', weight: 9, level: 'wanted' },
  { id: 'like', kind: 'preference', weight: 2 },
];

const solve = async (problem: RosterProblem) => {
  const solved = await solveRoster(problem, { seed: 3, budget: { work: 300 }, pause: async () => {} });
  if (!solved.ok) throw new Error(JSON.stringify(solved.report.items));
  const { roster, cost, bound, unfilled: open, unfilledLowerBound, byRule } = solved.value;
  return { roster, cost, bound, open, unfilledLowerBound, byRule };
};

describe('the years', () => {
  it('law: change no judgement, report, explanation or repair, while dates fall on the same weekdays', async () => {
    await fc.assert(
      fc.asyncProperty(
        problemOf(4, 7).chain((problem) => fc.tuple(fc.constant(problem), rosterOf(problem))),
        async ([problem, roster]) => {
          const old = moved(problem);
          const judged = (of: RosterProblem) => {
            const { byRule, byPerson, open, wanted, filled, cost } = evaluateRoster(of, roster);
            return {
              byRule,
              byPerson,
              open: open.map(({ shiftId, open: places, why }) => [shiftId, places, why.code]),
              wanted,
              filled,
              cost,
            };
          };
          expect(judged(old)).toEqual(judged(problem));
          expect(fairnessReport(old, roster)).toEqual(fairnessReport(problem, roster));
          expect(standbyList(old, roster)).toEqual(standbyList(problem, roster));
          const explained = (of: RosterProblem) => {
            const why = explainAssignment(of, roster, 'p1', 's2');
            return why.ok && (why.value.status === 'possible' ? why.value.moves : why.value.status);
          };
          expect(explained(old)).toEqual(explained(problem));
          const repaired = async (of: RosterProblem) => {
            const read = await repairRoster(of, roster, { pause: async () => {} });
            return read.ok && [read.value.changes, read.value.roster, read.value.proven];
          };
          expect(await repaired(old)).toEqual(await repaired(problem));
        },
      ),
      { numRuns: 12 },
    );
  });

  it('law: change no roster that is made, by flows and moves or by lines of work', async () => {
    await fc.assert(
      fc.asyncProperty(problemOf(4, 8), fc.boolean(), async (problem, byLines) => {
        const people = problem.people.map((person) => ({ ...person, history: [] }));
        const of: RosterProblem = byLines ? { ...problem, people, rules: sequences } : problem;
        expect(await solve(moved(of))).toEqual(await solve(of));
      }),
      { numRuns: 12 },
    );
  });
});
