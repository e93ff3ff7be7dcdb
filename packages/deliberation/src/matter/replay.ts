import { dateOfMoment } from '@community1373/base/calendar';
import { CodedError, type Diagnostic, isHolder } from '@community1373/base/diagnostics';
import { civilCodePack, type RulePack } from '@community1373/base/rules';
import { enterEvent, startCourse, stateOf } from './enter-event';
import { eventsIn, type MatterLog } from './matter-log';
import type { MatterState } from './matter-state';
import type { DeliberationCode } from '../messages/codes';
import type { Moment } from './moment';

/** Options of {@link replayMatter}. */
export interface ReplayMatterOptions {
  /** The rule packs; absent: the rules under the Civil Code, in force from 2021-01-01. */
  readonly packs?: readonly RulePack[];
  /** The time after which no event can have happened; absent: no event is too late. */
  readonly now?: Moment;
}

/** Checks the options of a replay and fills in the packs. */
export const replaySettings = (
  options: ReplayMatterOptions,
): { readonly packs: readonly RulePack[]; readonly now: Moment | undefined } => {
  // No narrowing: callers in JavaScript pass anything.
  const given: unknown = options;
  if (!isHolder(given) || (given['packs'] !== undefined && !Array.isArray(given['packs'])))
    throw new CodedError('deliberation.replay-options', options);
  const { packs = [civilCodePack], now } = options;
  // Throws for what is no moment.
  if (now !== undefined) dateOfMoment(now);
  return { packs, now };
};

/**
 * Replays the log of a matter into its state. Never throws: an event that is impossible at its position does not count, and is reported in
 * `problems` with its position and what is missing, and so is one that the schema of events refuses. The events that count (`history`) replay to the same state without a problem. The log
 * may be hash-chained; `verifyLog` checks that it is unaltered.
 *
 * @example
 * import { replayMatter } from '@community1373/deliberation';
 * const state = replayMatter([
 *   { type: 'reported', at: '2026-01-12T06:40', by: 'h-31', role: 'resident', matterId: 'b9-main', title: '楼外主管爆裂', field: 'facilities', fault: 'water' },
 *   { type: 'vote-closed', at: '2026-01-12T20:00', by: 'lead-9', role: 'lead', voteId: 'v1' },
 * ]);
 * state.status; // => 'open'
 * state.problems.map((problem) => problem.code); // => ['deliberation.vote-unknown']
 */
export const replayMatter = (log: MatterLog, options: ReplayMatterOptions = {}): MatterState => {
  const { packs, now } = replaySettings(options);
  const events = eventsIn(log);
  const course = startCourse(packs);
  const problems: Diagnostic<DeliberationCode>[] = [];
  for (let index = 0; index < events.length; index += 1)
    for (const problem of enterEvent(course, events[index], index, now).problems) problems.push(problem);
  const state = stateOf(course);
  course.state.problems = problems;
  return state;
};
