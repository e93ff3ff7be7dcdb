import type { CivilDate } from '@community1373/base/calendar';
import type { StepGenerator } from '@community1373/base/run';
import { bars, counts, stays } from '../attendance/assignment-state';
import { eligiblePeopleInSteps } from './eligibility';
import { loadRosterInSteps } from '../problem/loaded-roster';
import type { Assignment, Roster } from '../problem/roster';
import type { RosterProblem } from '../problem/roster-problem';

/** The assignments of a roster to be repaired: those that must stay, those that may stay, and those that are no longer possible. */
export interface SortedRoster {
  readonly fixed: readonly Assignment[];
  readonly movable: readonly Assignment[];
  readonly released: readonly Assignment[];
}

/** Sorts the assignments of a roster into those that must stay, those that may stay, and those that are no longer possible. */
export function* sortRoster(
  problem: RosterProblem,
  roster: Roster,
  since: CivilDate | undefined,
): StepGenerator<SortedRoster> {
  const possible = yield* loadRosterInSteps(problem, { assignments: roster.assignments.filter(bars) });
  const { compiled } = possible;
  const eligible = yield* eligiblePeopleInSteps(possible);
  const fixed: Assignment[] = [];
  const movable: Assignment[] = [];
  const released: Assignment[] = [];
  for (const assignment of roster.assignments) {
    if (!counts(assignment)) {
      fixed.push(assignment);
      continue;
    }
    const person = compiled.personAt.get(assignment.personId);
    const shift = compiled.shiftAt.get(assignment.shiftId);
    const date = shift === undefined ? undefined : compiled.shifts[shift]?.date;
    const past = date !== undefined && since !== undefined && date < since;
    if (person === undefined || shift === undefined) released.push(assignment);
    else if (past || assignment.state === 'served') fixed.push(assignment);
    else if (eligible[shift]?.includes(person) !== true) released.push(assignment);
    else if (stays(assignment)) fixed.push(assignment);
    else movable.push(assignment);
  }
  return { fixed, movable, released };
}
