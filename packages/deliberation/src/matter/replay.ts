import { dateOfMoment } from '@community1373/base/calendar';
import { CodedError, type Diagnostic, formatPath, formatReceived, isHolder } from '@community1373/base/diagnostics';
import { civilCodePack, type RulePack } from '@community1373/base/rules';
import {
  applyClosed,
  applyEvaluated,
  applyInspection,
  applyPublished,
  applyReopened,
  applyWithdrawn,
  applyWorksBegun,
} from './apply-end';
import { applyAnswered, applyAsked, applyEscalated, applyReported, applyResponded, applyScope } from './apply-intake';
import { applyAgreement, applyLevy, applySettled } from './apply-money';
import {
  applyMeetingCalled,
  applyMeetingHeld,
  applyObjectionAnswered,
  applyObjectionRaised,
  applyProposalAmended,
  applyProposalMade,
} from './apply-talks';
import { applyBallot, applyVoteClosed, applyVoteOpened } from './apply-vote';
import { type Course, type MatterDraft, type Refusal, refuse } from './course';
import { errorsOfEvent } from '../event/event-shape';
import { eventNames, type MatterEvent, type MatterEventType } from '../event/matter-event';
import { eventsIn, isKnown, type MatterLog, typeOf } from './matter-log';
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

const openings: ReadonlySet<MatterEventType> = new Set(['reported']);
const afterClose: ReadonlySet<MatterEventType> = new Set(['reopened', 'published', 'evaluated']);
const afterWithdrawal: ReadonlySet<MatterEventType> = new Set(['published']);

/** Refuses an event, whatever its type, that comes too early, too late, or out of order. */
const misplaced = (
  { state }: Course,
  event: MatterEvent,
  last: Moment | undefined,
  now: Moment | undefined,
): Refusal | undefined => {
  const { type, at } = event;
  if (now !== undefined && at > now)
    return refuse('deliberation.event-in-future', at, { event: eventNames[type], at, now });
  if (state.status === 'unreported')
    return openings.has(type) ? undefined : refuse('deliberation.not-reported', type, { event: eventNames[type] });
  if (openings.has(type)) return refuse('deliberation.already-reported', type);
  if (last !== undefined && at < last)
    return refuse('deliberation.out-of-order', at, { event: eventNames[type], at, last });
  if (state.status === 'closed' && !afterClose.has(type))
    return refuse('deliberation.matter-closed', type, { event: eventNames[type] });
  if (state.status === 'withdrawn' && !afterWithdrawal.has(type))
    return refuse('deliberation.matter-withdrawn', type, { event: eventNames[type] });
  return undefined;
};

const apply = (course: Course, event: MatterEvent): Refusal | undefined => {
  switch (event.type) {
    case 'reported':
      return applyReported(course, event);
    case 'responded':
      return applyResponded(course, event);
    case 'responsibility-asked':
      return applyAsked(course, event);
    case 'responsibility-answered':
      return applyAnswered(course, event);
    case 'escalated':
      return applyEscalated(course, event);
    case 'scope-fixed':
      return applyScope(course, event);
    case 'agenda-solicited':
      return undefined;
    case 'meeting-called':
      return applyMeetingCalled(course, event);
    case 'meeting-held':
      return applyMeetingHeld(course, event);
    case 'objection-raised':
      return applyObjectionRaised(course, event);
    case 'objection-answered':
      return applyObjectionAnswered(course, event);
    case 'proposal-made':
      return applyProposalMade(course, event);
    case 'proposal-amended':
      return applyProposalAmended(course, event);
    case 'vote-opened':
      return applyVoteOpened(course, event);
    case 'ballot-cast':
      return applyBallot(course, event);
    case 'vote-closed':
      return applyVoteClosed(course, event);
    case 'agreement-recorded':
      return applyAgreement(course, event);
    case 'levy-issued':
      return applyLevy(course, event);
    case 'works-begun':
      return applyWorksBegun(course, event);
    case 'works-accepted':
    case 'works-refused':
      return applyInspection(course, event);
    case 'settled':
      return applySettled(course, event);
    case 'published':
      return applyPublished(course, event);
    case 'evaluated':
      return applyEvaluated(course, event);
    case 'reopened':
      return applyReopened(course);
    case 'closed':
      return applyClosed(course, event);
    case 'withdrawn':
      return applyWithdrawn(course, event);
  }
};

const nameOf = (type: unknown): string => (typeof type === 'string' ? type : formatReceived(type));

const emptyDraft = (): MatterDraft => ({
  // Every property exists from the start, so that all states share one hidden class in the engine.
  status: 'unreported',
  outcome: undefined,
  id: undefined,
  title: undefined,
  field: undefined,
  fault: undefined,
  reportedAt: undefined,
  reportedBy: undefined,
  respondedAt: undefined,
  reopenings: 0,
  level: undefined,
  members: [],
  questions: [],
  meetings: [],
  objections: [],
  proposals: [],
  votes: [],
  agreements: [],
  levies: [],
  works: 'none',
  history: [],
  positions: [],
  problems: [],
});

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
  // No narrowing: callers in JavaScript pass anything.
  const given: unknown = options;
  if (!isHolder(given) || (given['packs'] !== undefined && !Array.isArray(given['packs'])))
    throw new CodedError('deliberation.replay-options', options);
  const { packs = [civilCodePack], now } = options;
  // Throws for what is no moment.
  if (now !== undefined) dateOfMoment(now);
  const events = eventsIn(log);
  const course: Course = { state: emptyDraft(), packs, memberIds: new Set(), rolls: new Map(), warnings: [] };
  const { state, rolls, warnings } = course;
  const problems: Diagnostic<DeliberationCode>[] = [];
  let last: Moment | undefined;
  for (let index = 0; index < events.length; index += 1) {
    const event = events[index];
    if (!isKnown(event)) {
      const type = typeOf(event);
      problems.push({
        code: 'deliberation.unknown-event',
        severity: 'error',
        path: [index, 'type'],
        received: formatReceived(type),
        params: { event: nameOf(type) },
      });
      continue;
    }
    const [wrong] = errorsOfEvent(event);
    if (wrong !== undefined) {
      const field = wrong.path.length === 0 ? 'event' : formatPath(wrong.path);
      problems.push({
        code: 'deliberation.event-shape',
        severity: 'error',
        path: [index, ...wrong.path],
        received: wrong.received,
        params: { event: eventNames[event.type], field },
      });
      continue;
    }
    const refusal = misplaced(course, event, last, now) ?? apply(course, event);
    if (refusal !== undefined) {
      const { code, received, params } = refusal;
      problems.push({ code, severity: 'error', path: [index], received, params });
      continue;
    }
    if (warnings.length > 0) for (const warning of warnings.splice(0)) problems.push({ ...warning, path: [index] });
    state.history.push(event);
    state.positions.push(index);
    last = event.at;
  }
  for (const { vote, ballots } of rolls.values()) vote.ballots = ballots.filter((ballot) => ballot !== undefined);
  state.problems = problems;
  return state;
};
