import { dateOfMoment, type Moment } from '@community1373/base/calendar';
import type { DiagnosticSink } from '@community1373/base/diagnostics';
import { createLinkageRecorder, type LinkageEvent } from '@community1373/linkage';
import type { Scenario } from '../document/scenario';
import type { Edit } from '../editing/edit';
import { appendAt, keepNewest } from './append';
import { refuseFull } from './log-limits';
import { mergeProblems } from './merge-problems';
import type { LinkageLogEvent } from './scenario-event';

const recorders = keepNewest((events: readonly LinkageEvent[]) => createLinkageRecorder(events));

/** Returns the state of the linkage after the events of its log; undefined when none is kept. */
export const linkageStateOf = (events: readonly LinkageEvent[]) => recorders.of(events).state();

/** Records an event of the linkage. Its day is the day of the recording; where it happened earlier, it says so itself. */
export const recordLinkage = (
  scenario: Scenario,
  { event }: LinkageLogEvent,
  now: Moment | undefined,
  sink: DiagnosticSink,
): Edit<Scenario> | undefined => {
  const { linkage } = scenario;
  if (refuseFull(linkage, 'events', sink)) return undefined;
  const problems = recorders.of(linkage).add(event, now === undefined ? undefined : dateOfMoment(now));
  if (problems.length > 0) {
    // The day of a refused event has passed in the ledger; the log knows nothing of it.
    recorders.drop(linkage);
    mergeProblems(sink, problems);
    return undefined;
  }
  const edited = appendAt(scenario, ['linkage'], linkage, event);
  recorders.move(linkage, edited.next.linkage);
  return edited;
};
