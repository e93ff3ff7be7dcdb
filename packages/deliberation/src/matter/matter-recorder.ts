import type { Diagnostic } from '@community1373/base/diagnostics';
import { enterEvent, startCourse, stateOf } from './enter-event';
import type { MatterEvent } from '../event/matter-event';
import { eventsIn, type MatterLog } from './matter-log';
import type { MatterState } from './matter-state';
import type { DeliberationCode } from '../messages/codes';
import type { Moment } from './moment';
import { replaySettings, type ReplayMatterOptions } from './replay';

/** A replay of a matter that goes on event by event, for logs that are written while they are read. */
export interface MatterRecorder {
  /** Returns the state after the last event. Its `problems` are empty; they were returned by `add`. A later event changes the same object. */
  readonly state: () => MatterState;
  /**
   * Enters the next event of the log and returns its problems. An event with an error does not count and leaves no trace, so that it need not be appended; a
   * warning hinders nothing.
   */
  readonly add: (event: MatterEvent, now?: Moment) => readonly Diagnostic<DeliberationCode>[];
}

/**
 * Creates a recorder that has replayed a log. Each further event is checked against the state that is kept, in time that does not depend on the length of the
 * log; the state is always that of `replayMatter`.
 *
 * @example
 * import { createMatterRecorder } from '@community1373/deliberation';
 * const recorder = createMatterRecorder([
 *   { type: 'reported', at: '2026-01-12T06:40', by: 'h-31', role: 'resident', matterId: 'm', title: '停水', field: 'facilities', fault: 'water' },
 * ]);
 * recorder.add({ type: 'works-accepted', at: '2026-01-12T07:00', by: 'lead-9', role: 'lead' }).map(({ code }) => code); // => ['deliberation.works-not-begun']
 * recorder.add({ type: 'responded', at: '2026-01-12T07:05', by: 'duty-1', role: 'duty' }); // => []
 * recorder.state().respondedAt; // => '2026-01-12T07:05'
 */
export const createMatterRecorder = (log: MatterLog = [], options: ReplayMatterOptions = {}): MatterRecorder => {
  const { packs, now } = replaySettings(options);
  const course = startCourse(packs);
  let length = 0;
  for (const event of eventsIn(log)) {
    enterEvent(course, event, length, now);
    length += 1;
  }
  return {
    state: () => stateOf(course),
    add: (event, at = now) => {
      const { counts, problems } = enterEvent(course, event, length, at);
      if (counts) length += 1;
      return problems;
    },
  };
};
