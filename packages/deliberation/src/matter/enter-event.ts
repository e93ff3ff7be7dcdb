import { type Diagnostic, formatPath, formatReceived } from '@community1373/base/diagnostics';
import type { RulePack } from '@community1373/base/rules';
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
import { isKnown, typeOf } from './matter-log';
import type { MatterState } from './matter-state';
import type { DeliberationCode } from '../messages/codes';
import type { Moment } from './moment';

const openings: ReadonlySet<MatterEventType> = new Set(['reported']);
const afterClose: ReadonlySet<MatterEventType> = new Set(['reopened', 'published', 'evaluated']);
const afterWithdrawal: ReadonlySet<MatterEventType> = new Set(['published']);

/** Returns the time at which an event was entered in the log: `recordedAt` of a late entry, otherwise its own time. */
const entryTimeOf = ({ at, recordedAt }: MatterEvent): Moment => recordedAt ?? at;

/** Refuses an event, whatever its type, that comes too early, too late, or out of order. */
const misplaced = ({ state, last }: Course, event: MatterEvent, now: Moment | undefined): Refusal | undefined => {
  const { type, at } = event;
  const entered = entryTimeOf(event);
  if (entered < at)
    return refuse('deliberation.recorded-before', entered, { event: eventNames[type], at, recorded: entered });
  if (now !== undefined && entered > now)
    return refuse('deliberation.event-in-future', entered, { event: eventNames[type], at: entered, now });
  if (state.status === 'unreported')
    return openings.has(type) ? undefined : refuse('deliberation.not-reported', type, { event: eventNames[type] });
  if (openings.has(type)) return refuse('deliberation.already-reported', type);
  if (last !== undefined && entered < last)
    return refuse('deliberation.out-of-order', entered, { event: eventNames[type], at: entered, last });
  const { reportedAt } = state;
  if (reportedAt !== undefined && at < reportedAt)
    return refuse('deliberation.out-of-order', at, { event: eventNames[type], at, last: reportedAt });
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

/** Starts the course of a matter without events. */
export const startCourse = (packs: readonly RulePack[]): Course => ({
  state: emptyDraft(),
  packs,
  memberIds: new Set(),
  rolls: new Map(),
  warnings: [],
  last: undefined,
});

/** The problems of an event, and if it counts; one that does not count has left no trace in the course. */
interface EnteredEvent {
  readonly counts: boolean;
  readonly problems: readonly Diagnostic<DeliberationCode>[];
}

const noProblems: readonly Diagnostic<DeliberationCode>[] = [];
const entered: EnteredEvent = { counts: true, problems: noProblems };
const omitted = (problem: Omit<Diagnostic<DeliberationCode>, 'severity'>): EnteredEvent => ({
  counts: false,
  problems: [{ ...problem, severity: 'error' }],
});

/** Enters the event at a position of the log, or returns the reason why it does not count. */
export const enterEvent = (
  course: Course,
  event: MatterEvent | undefined,
  index: number,
  now: Moment | undefined,
): EnteredEvent => {
  if (!isKnown(event)) {
    const type = typeOf(event);
    return omitted({
      code: 'deliberation.unknown-event',
      path: [index, 'type'],
      received: formatReceived(type),
      params: { event: nameOf(type) },
    });
  }
  const [wrong] = errorsOfEvent(event);
  if (wrong !== undefined) {
    const field = wrong.path.length === 0 ? 'event' : formatPath(wrong.path);
    return omitted({
      code: 'deliberation.event-shape',
      path: [index, ...wrong.path],
      received: wrong.received,
      params: { event: eventNames[event.type], field },
    });
  }
  const refusal = misplaced(course, event, now) ?? apply(course, event);
  if (refusal !== undefined) {
    const { code, received, params } = refusal;
    return omitted({ code, path: [index], received, params });
  }
  const { state, warnings } = course;
  state.history.push(event);
  state.positions.push(index);
  course.last = entryTimeOf(event);
  return warnings.length === 0
    ? entered
    : { counts: true, problems: warnings.splice(0).map((warning) => ({ ...warning, path: [index] })) };
};

/** Returns the state of a course after its last event; later events change the same object. */
export const stateOf = ({ state, rolls }: Course): MatterState => {
  for (const { vote, ballots } of rolls.values()) vote.ballots = ballots.filter((ballot) => ballot !== undefined);
  return state;
};
