import { dateOfMoment, type Moment } from '@community1373/base/calendar';
import type { DiagnosticSink } from '@community1373/base/diagnostics';
import { createMatterRecorder, type MatterEvent } from '@community1373/deliberation';
import type { Scenario } from '../document/scenario';
import type { Edit } from '../editing/edit';
import { appendAt, keepNewest } from './append';
import { refuseFull } from './log-limits';
import { mergeProblems } from './merge-problems';
import { matterIndex, nodeIds } from './indexes';
import type { MatterLogEvent } from './scenario-event';

/** The recorders of the matters' logs by their newest version, and the time of the newest entry. */
const recorders = keepNewest((events: readonly MatterEvent[]) => ({
  recorder: createMatterRecorder(events),
  last: events.reduce<Moment | undefined>((last, { at, recordedAt = at }) => {
    return last === undefined || recordedAt > last ? recordedAt : last;
  }, undefined),
}));

/** Returns the state of a matter after the events of its log. The object changes with the next event that is recorded. */
export const matterStateOf = (events: readonly MatterEvent[]) => recorders.of(events).recorder.state();

const empty: readonly MatterEvent[] = [];

/** True for an entry on a later day than its event, or after a later entry. */
const isLate = (at: Moment, last: Moment | undefined, now: Moment): boolean =>
  dateOfMoment(at) < dateOfMoment(now) || (last !== undefined && at < last);

/** Records an event of a matter. */
export const recordMatter = (
  scenario: Scenario,
  { matterId, event: given }: MatterLogEvent,
  now: Moment | undefined,
  sink: DiagnosticSink,
): Edit<Scenario> | undefined => {
  const index = matterIndex.of(scenario.matters).get(matterId);
  const record = index === undefined ? undefined : scenario.matters[index];
  if (given.type === 'reported' && given.matterId !== matterId) {
    sink.add('core.event-other-matter', ['event', 'matterId'], given.matterId, { matter: matterId });
    return undefined;
  }
  if (
    given.type === 'reported' &&
    given.placeId !== undefined &&
    !nodeIds(scenario.community.nodes).has(given.placeId)
  ) {
    sink.add('core.unknown-place', ['event', 'placeId'], given.placeId, { place: given.placeId });
    return undefined;
  }
  if (record === undefined && given.type !== 'reported') {
    sink.add('core.unknown-matter', ['matterId'], matterId, { matter: matterId });
    return undefined;
  }
  if (record === undefined ? refuseFull(scenario.matters, 'matters', sink) : refuseFull(record.events, 'events', sink))
    return undefined;
  const log = record?.events ?? empty;
  // The log without events belongs to all new matters, so that nothing is kept for it.
  const held = record === undefined ? { recorder: createMatterRecorder(), last: undefined } : recorders.of(log);
  const event: MatterEvent =
    now !== undefined && given.recordedAt === undefined && given.at <= now && isLate(given.at, held.last, now)
      ? { ...given, recordedAt: now }
      : given;
  const problems = held.recorder.add(event, now);
  if (problems.length > 0) mergeProblems(sink, problems);
  if (problems.some(({ severity }) => severity === 'error')) return undefined;
  if (record === undefined || index === undefined) {
    const edited = appendAt(scenario, ['matters'], scenario.matters, { id: matterId, events: [event] });
    matterIndex.move(scenario.matters, edited.next.matters);
    matterIndex.of(edited.next.matters).set(matterId, scenario.matters.length);
    return edited;
  }
  const edited = appendAt(scenario, ['matters', index, 'events'], log, event);
  const next = edited.next.matters[index]?.events ?? log;
  recorders.move(log, next);
  recorders.of(next).last = event.recordedAt ?? event.at;
  matterIndex.move(scenario.matters, edited.next.matters);
  return edited;
};
