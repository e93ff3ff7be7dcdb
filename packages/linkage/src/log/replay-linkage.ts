import { type CivilDate, isCivilDate } from '@community1373/base/calendar';
import { CodedError, type DiagnosticReport, DiagnosticSink, isHolder } from '@community1373/base/diagnostics';
import { enterEvent, type LinkageCourse } from './enter-event';
import { passDays, stateOf } from './ledger';
import type { LinkageEvent } from './linkage-event';
import type { LinkageState } from './linkage-state';
import type { LinkageCode } from '../messages';

/** Result of `replayLinkage`. The state is absent without a valid `opened` event; an event that cannot have happened leaves no trace in it. */
export interface LinkageReplay {
  /** State after the last event; undefined without a valid `opened` event. */
  readonly state: LinkageState | undefined;
  /** One or more problems for each omitted event; the path is its position in the log and the field at fault. */
  readonly report: DiagnosticReport<LinkageCode>;
}

/** Options of `replayLinkage`. */
export interface ReplayLinkageOptions {
  /** Today: open offers lapse up to this day, and events after it are reported. Default: the day of the last event. */
  readonly now?: CivilDate;
}

/**
 * Replays the events of a linkage log (`eventsOf` takes them from a hash-chained log) into a state. Never throws for events:
 * one that the schema refuses or that cannot have happened is omitted and reported, with what is missing; only its day counts. Days pass between events: an offer
 * unanswered by its last day lapses.
 *
 * @example
 * import { replayLinkage, threeParties } from '@community1373/linkage';
 * const name = { 'zh-CN': '三社联动', en: 'Three-party linkage' };
 * const model = { id: 'm', name, parties: threeParties, kinds: [], aids: [], rotation: { windowDays: 365, measure: 'projects' as const }, offerDays: 7, responseDays: 3 };
 * const { state, report } = replayLinkage([
 *   { type: 'opened', at: '2026-03-01', by: 'c-1', model, places: [] },
 *   { type: 'project-closed', at: '2026-03-02', by: 'c-1', projectId: 'p-1' },
 * ]);
 * state?.asOf; // => '2026-03-02'
 * report.items[0]?.code; // => 'linkage.unknown'
 */
export const replayLinkage = (events: readonly LinkageEvent[], options: ReplayLinkageOptions = {}): LinkageReplay => {
  if (!isHolder(options)) throw new CodedError('linkage.replay-options', options);
  const { now } = options;
  if (now !== undefined && (typeof now !== 'string' || !isCivilDate(now))) throw new CodedError('linkage.now', now);
  if (!Array.isArray(events)) throw new CodedError('linkage.log', events);
  const sink = new DiagnosticSink<LinkageCode>();
  const course: LinkageCourse = { ledger: undefined };
  for (const [index, event] of events.entries()) {
    const items = enterEvent(course, event, index, now);
    if (items.length > 0) sink.merge({ items, total: items.length, errors: items.length });
  }
  const { ledger } = course;
  if (ledger !== undefined && now !== undefined && now > ledger.asOf) passDays(ledger, now);
  return { state: ledger === undefined ? undefined : stateOf(ledger), report: sink.report() };
};
