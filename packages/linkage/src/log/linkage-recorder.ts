import type { CivilDate } from '@community1373/base/calendar';
import { CodedError, type Diagnostic } from '@community1373/base/diagnostics';
import { enterEvent, type LinkageCourse } from './enter-event';
import { stateOf } from './ledger';
import type { LinkageEvent } from './linkage-event';
import type { LinkageState } from './linkage-state';
import type { LinkageCode } from '../messages';

/** A replay of a linkage log that goes on event by event, for logs that are written while they are read. */
export interface LinkageRecorder {
  /** Returns the state after the last event; undefined without a valid `opened` event. */
  readonly state: () => LinkageState | undefined;
  /** Enters the next event of the log and returns its problems. An event with problems does not count; only its day has passed. */
  readonly add: (event: LinkageEvent, now?: CivilDate) => readonly Diagnostic<LinkageCode>[];
}

/**
 * Creates a recorder that has replayed a log. Each further event is checked against the ledger that is kept, in time that does not depend on the length of the
 * log; the state is always that of `replayLinkage`.
 *
 * @example
 * import { createLinkageRecorder, threeParties } from '@community1373/linkage';
 * const name = { 'zh-CN': '三社联动', en: 'Three-party linkage' };
 * const model = { id: 'm', name, parties: threeParties, kinds: [], aids: [], rotation: { windowDays: 365, measure: 'projects' as const }, offerDays: 7, responseDays: 3 };
 * const recorder = createLinkageRecorder([{ type: 'opened', at: '2026-03-01', by: 'c-1', model, places: [] }]);
 * recorder.add({ type: 'project-closed', at: '2026-03-02', by: 'c-1', projectId: 'p-1' }).map(({ code }) => code); // => ['linkage.unknown']
 */
export const createLinkageRecorder = (events: readonly LinkageEvent[] = []): LinkageRecorder => {
  if (!Array.isArray(events)) throw new CodedError('linkage.log', events);
  const course: LinkageCourse = { ledger: undefined };
  let length = 0;
  for (const event of events) {
    enterEvent(course, event, length, undefined);
    length += 1;
  }
  return {
    state: () => (course.ledger === undefined ? undefined : stateOf(course.ledger)),
    add: (event, now) => {
      const problems = enterEvent(course, event, length, now);
      if (problems.length === 0) length += 1;
      return problems;
    },
  };
};
