import { dateOfMoment, type Moment } from '@community1373/base/calendar';
import { DiagnosticSink, errorsBy, type Result } from '@community1373/base/diagnostics';
import type { WorkModel } from '@community1373/model';
import { checkOptions, checkScenario } from '../document/check-scenario';
import type { Scenario } from '../document/scenario';
import type { Edit } from '../editing/edit';
import { recordLevy } from './record-levy';
import { recordLinkage } from './record-linkage';
import { recordMatter } from './record-matter';
import { recordRosterAttendance, recordService } from './record-service';
import { type ScenarioEvent, scenarioEventSchema } from './scenario-event';

/** Options of `recordEvent`. */
export interface RecordEventOptions {
  /**
   * The local time of the entry. No event can be later; an event of an earlier day, or one that happened before an event already in its log, is marked as
   * entered late. Absent: nothing is too late, and nothing is marked.
   */
  readonly now?: Moment | undefined;
}

const errorsOf = errorsBy(scenarioEventSchema);

const recorded = (
  scenario: Scenario,
  event: ScenarioEvent,
  now: Moment | undefined,
  sink: DiagnosticSink,
): Edit<Scenario> | undefined => {
  switch (event.log) {
    case 'matter':
      return recordMatter(scenario, event, now, sink);
    case 'linkage':
      return recordLinkage(scenario, event, now, sink);
    case 'levy':
      return recordLevy(scenario, event, now, sink);
    case 'served':
      return recordService(scenario, event, now, sink);
    case 'attendance':
      return recordRosterAttendance(scenario, event, now, sink);
  }
};

/**
 * 登记 records an event in one of the logs of a scenario. It is checked against the log before it is appended: who may do it, in which state, by when. The result
 * is one edit with its patches and their inverse, undone like any other; or the problems why the event cannot be entered, and nothing is changed. A warning
 * hinders nothing. The event may be unknown input, such as a filled form. The state of each log is kept beside its newest version, so that an entry does not replay the log; it still
 * copies the log's list.
 *
 * @example
 * import { recordEvent } from '@community1373/core/records';
 * import { sampleScenario } from '@community1373/core/sample';
 * const scenario = sampleScenario();
 * const report = { type: 'reported', at: '2026-12-01T06:40', by: 'h-31', role: 'resident', matterId: 'm-1', title: '停水', field: 'facilities', fault: 'water' } as const;
 * const made = recordEvent(scenario, { log: 'matter', matterId: 'm-1', event: report }, { now: '2026-12-01T08:00' });
 * made.ok && made.value.next.matters.length - scenario.matters.length; // => 1
 * const settled = { type: 'works-accepted', at: '2026-12-01T09:00', by: 'lead-9', role: 'lead' } as const;
 * const early = made.ok ? recordEvent(made.value.next, { log: 'matter', matterId: 'm-1', event: settled }) : made;
 * early.report.items.map(({ code }) => code); // => ['deliberation.works-not-begun']
 */
export const recordEvent = <M extends WorkModel>(
  scenario: Scenario<M>,
  event: unknown,
  options: RecordEventOptions = {},
): Result<Edit<Scenario>> => {
  checkScenario(scenario);
  checkOptions(options, 'core.record-options');
  const { now } = options;
  // Throws for what is no moment.
  if (now !== undefined) dateOfMoment(now);
  const sink = new DiagnosticSink();
  const wrong = errorsOf(event);
  if (wrong.length > 0) sink.merge({ items: wrong, total: wrong.length, errors: wrong.length });
  // A scenario with literal ids is also one with string ids.
  const plain = scenario as unknown as Scenario;
  // An input without an error of the schema is an event.
  const edited = wrong.length > 0 ? undefined : recorded(plain, event as ScenarioEvent, now, sink);
  return edited === undefined
    ? { ok: false, report: sink.report() }
    : { ok: true, value: edited, report: sink.report() };
};
