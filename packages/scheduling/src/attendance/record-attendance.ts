import { DiagnosticSink, parseWith, type Result } from '@community1373/base/diagnostics';
import { nextStates } from './assignment-state';
import type { RosterInputCode } from '../messages/problem-messages';
import { readRoster } from '../problem/read-problem';
import {
  type Assignment,
  assignmentSchema,
  type AssignmentState,
  assignmentStateSchema,
  type Roster,
} from '../problem/roster';

/** A change of the state of an assignment. */
export interface AttendanceRecord {
  /** Id of the person. */
  readonly personId: string;
  /** Id of the shift. */
  readonly shiftId: string;
  /** The new state of the assignment. */
  readonly state: AssignmentState;
  /** With `served`: the minutes actually served; absent: the shift's length. */
  readonly servedMinutes?: number | undefined;
}

const recordSchema = assignmentSchema
  .unwrap()
  .pick({ personId: true, shiftId: true, servedMinutes: true })
  .extend({ state: assignmentStateSchema });

/**
 * Records that an assignment was accepted, declined, served or missed. An assignment is confirmed only by acceptance: proposed → accepted or declined,
 * accepted → served, missed or declined after all; declined may be proposed again, served and missed correct each other. Any other change, and an
 * assignment that is not on the roster, is a reported problem and changes nothing.
 *
 * @example
 * import { recordAttendance } from '@community1373/scheduling/attendance';
 * const roster = { assignments: [{ personId: 'v-1', shiftId: 's-1' }] };
 * const accepted = recordAttendance(roster, { personId: 'v-1', shiftId: 's-1', state: 'accepted' });
 * accepted.ok && accepted.value.assignments[0]?.state; // => 'accepted'
 * recordAttendance(roster, { personId: 'v-1', shiftId: 's-1', state: 'served' }).report.items[0]?.code; // => 'scheduling.state-change'
 */
export const recordAttendance = (roster: Roster, record: AttendanceRecord): Result<Roster, RosterInputCode> => {
  const [read, held] = [parseWith(recordSchema, record), readRoster(roster)];
  const sink = new DiagnosticSink<RosterInputCode>();
  sink.merge(held.report, ['roster']);
  sink.merge(read.report, ['record']);
  if (!read.ok || !held.ok) return { ok: false, report: sink.report() };
  const { personId, shiftId, state, servedMinutes } = read.value;
  const at = roster.assignments.findIndex(
    (assignment) => assignment.personId === personId && assignment.shiftId === shiftId,
  );
  const found = roster.assignments[at];
  if (found === undefined) {
    sink.add('scheduling.not-assigned', [], [personId, shiftId], { person: personId, shift: shiftId });
    return { ok: false, report: sink.report() };
  }
  const from = found.state ?? 'proposed';
  if (!nextStates[from].includes(state)) {
    sink.add('scheduling.state-change', ['state'], state, {
      person: personId,
      shift: shiftId,
      from,
      to: state,
      allowed: nextStates[from],
    });
    return { ok: false, report: sink.report() };
  }
  const { servedMinutes: _, ...kept } = found;
  const next: Assignment = {
    ...kept,
    state,
    ...(state === 'served' && servedMinutes !== undefined ? { servedMinutes } : {}),
  };
  return { ok: true, report: sink.report(), value: { assignments: roster.assignments.with(at, next) } };
};
