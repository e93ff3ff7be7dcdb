import { DiagnosticSink } from '@community1373/base/diagnostics';
import { runSync, type StepGenerator } from '@community1373/base/run';
import { bars, counts } from '../attendance/assignment-state';
import { idAt, listAt } from './at-index';
import { byText } from './by-text';
import { type CompiledProblem, compileProblemInSteps } from './compiled-problem';
import { checkRoster } from './parse-problem';
import { shiftsPerStep } from './read-problem';
import type { ProblemCode } from '../messages/problem-messages';
import type { Assignment, Roster } from './roster';
import type { RosterProblem } from './roster-problem';
import { RosterState } from '../solve/roster-state';

/** Returns a pair of a person and a shift as one key. */
export const pairKey = ({ shifts }: CompiledProblem, person: number, shift: number): number =>
  person * shifts.length + shift;

/** A roster loaded under its compiled problem: counted assignments in the state, the original of each by its pair. */
export interface LoadedRoster {
  readonly compiled: CompiledProblem;
  readonly state: RosterState;
  readonly assignmentAt: ReadonlyMap<number, Assignment>;
  /** Pairs that were declined or missed. */
  readonly barred: ReadonlySet<number>;
  /** Problems found on loading: unknown people and shifts, repeated assignments. */
  readonly sink: DiagnosticSink<ProblemCode>;
}

/** Loads a roster; assignments that name unknown people or shifts, or repeat others, are reported and left out. In steps where there are many shifts. */
export function* loadRosterInSteps(problem: RosterProblem, roster: Roster): StepGenerator<LoadedRoster> {
  const isLarge = problem.shifts.length > shiftsPerStep;
  const compiled = yield* compileProblemInSteps(problem);
  if (isLarge) yield;
  const state = new RosterState(compiled);
  if (isLarge) yield;
  const assignmentAt = new Map<number, Assignment>();
  const barred = new Set<number>();
  for (const assignment of roster.assignments) {
    const person = compiled.personAt.get(assignment.personId);
    const shift = compiled.shiftAt.get(assignment.shiftId);
    if (person === undefined || shift === undefined) continue;
    const key = pairKey(compiled, person, shift);
    if (assignmentAt.has(key)) continue;
    assignmentAt.set(key, assignment);
    if (bars(assignment)) barred.add(key);
    if (counts(assignment)) state.add(person, shift);
  }
  return { compiled, state, assignmentAt, barred, sink: checkRoster(problem, roster) };
}

/** {@link loadRosterInSteps}, run at once. */
export const loadRoster = (problem: RosterProblem, roster: Roster): LoadedRoster =>
  runSync(loadRosterInSteps(problem, roster));

/** Converts the people on each shift to a roster, in order of time and person; known properties of an assignment (pin, state) are kept. */
export const writeRoster = (
  compiled: CompiledProblem,
  peopleOf: readonly (readonly number[])[],
  known: ReadonlyMap<number, Assignment>,
): Roster => {
  const assignments: Assignment[] = [];
  for (const [shift, { id: shiftId }] of compiled.shifts.entries()) {
    for (const person of listAt(peopleOf, shift))
      assignments.push(
        known.get(pairKey(compiled, person, shift)) ?? { personId: idAt(compiled.people, person), shiftId },
      );
  }
  const left = [...known.values()].filter(bars);
  return {
    assignments: [
      ...assignments,
      ...left.sort((a, b) => byText(`${a.shiftId} ${a.personId}`, `${b.shiftId} ${b.personId}`)),
    ],
  };
};
