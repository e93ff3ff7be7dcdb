import { dateOfMoment, type Moment } from '@community1373/base/calendar';
import type { DiagnosticSink } from '@community1373/base/diagnostics';
import { recordAttendance } from '@community1373/scheduling/attendance';
import type { Scenario } from '../document/scenario';
import type { Edit } from '../editing/edit';
import { appendAt, replaceAt } from './append';
import { assignmentIndex, assignmentKey, householdIds, servedIds, volunteerIds } from './indexes';
import { refuseFull } from './log-limits';
import type { AttendanceLogEvent, ServiceLogEvent } from './scenario-event';

/** Records hours served outside the adopted roster. */
export const recordService = (
  scenario: Scenario,
  { event }: ServiceLogEvent,
  now: Moment | undefined,
  sink: DiagnosticSink,
): Edit<Scenario> | undefined => {
  const { served, community, model } = scenario;
  const { id, volunteerId, postId, date, households = [], recordedOn } = event;
  const today = now === undefined ? undefined : dateOfMoment(now);
  refuseFull(served, 'events', sink);
  if (servedIds.of(served).has(id)) sink.add('core.duplicate-id', ['event', 'id'], id, { id });
  if (!model.posts.some((post) => post.id === postId))
    sink.add('core.unknown-post', ['event', 'postId'], postId, { post: postId });
  if (!volunteerIds(community.volunteers).has(volunteerId))
    sink.add('core.entry-unknown-volunteer', ['event', 'volunteerId'], volunteerId, { volunteer: volunteerId });
  const known = householdIds(community.households);
  households.forEach((household, i) => {
    if (!known.has(household)) sink.add('core.unknown-household', ['event', 'households', i], household, { household });
  });
  const entered = recordedOn ?? date;
  if (entered < date || (today !== undefined && entered > today))
    sink.add('core.entry-future', ['event', 'date'], date, {
      at: date,
      now: entered < date ? entered : (today ?? entered),
    });
  if (sink.hasErrors) return undefined;
  const record =
    today === undefined || recordedOn !== undefined || date >= today ? event : { ...event, recordedOn: today };
  const edited = appendAt(scenario, ['served'], served, record);
  servedIds.move(served, edited.next.served);
  servedIds.of(edited.next.served).add(id);
  return edited;
};

/** Records the attendance of one assignment; the rules are those of `recordAttendance` of scheduling. Nothing is served before its day. */
export const recordRosterAttendance = (
  scenario: Scenario,
  { event }: AttendanceLogEvent,
  now: Moment | undefined,
  sink: DiagnosticSink,
): Edit<Scenario> | undefined => {
  const { roster } = scenario.decisions;
  const assignments = roster?.roster.assignments ?? [];
  const at = assignmentIndex.of(assignments).get(assignmentKey(event.personId, event.shiftId));
  const found = at === undefined ? undefined : assignments[at];
  const read = recordAttendance({ assignments: found === undefined ? [] : [found] }, event);
  sink.merge(read.report);
  const outcome = event.state === 'served' || event.state === 'missed';
  const shift = outcome && now !== undefined ? roster?.shifts.find(({ id }) => id === event.shiftId) : undefined;
  if (shift !== undefined && now !== undefined && shift.date > dateOfMoment(now))
    sink.add('core.entry-future', ['event', 'state'], event.state, { at: shift.date, now: dateOfMoment(now) });
  const next = read.ok ? read.value.assignments[0] : undefined;
  if (sink.hasErrors || at === undefined || next === undefined) return undefined;
  const edited = replaceAt(scenario, ['decisions', 'roster', 'roster', 'assignments', at], found, next);
  assignmentIndex.move(assignments, edited.next.decisions.roster?.roster.assignments ?? []);
  return edited;
};
