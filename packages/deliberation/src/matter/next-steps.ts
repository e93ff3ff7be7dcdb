import { CodedError, isHolder } from '@community1373/base/diagnostics';
import type { Explanation } from '@community1373/base/explain';
import type { DeadlineOptions } from './deadline';
import { contextOf, deadlinesOf } from './deadlines';
import { votersOf } from '../vote/electorate';
import { errorsOfEvent } from '../event/event-shape';
import type { MatterEventType } from '../event/matter-event';
import { eventsIn, isKnown, type MatterLog } from './matter-log';
import type { MatterState } from './matter-state';
import type { ExplanationCode } from '../messages/codes';
import type { Moment } from './moment';
import { progressOf } from './progress';
import { replayMatter } from './replay';

/** One possible next step of a matter. */
export interface NextStep {
  /** The type of the event. */
  readonly event: MatterEventType;
  /** Id of the stage, meeting, objection, vote, levy or level; absent for a step about the matter itself. */
  readonly about?: string | undefined;
  /** The roles that may do it; none: anyone. */
  readonly roles: readonly string[];
  /** The reason. */
  readonly why: Explanation<ExplanationCode>;
}

const step = (
  event: MatterEventType,
  about: string | undefined,
  why: Explanation<ExplanationCode>['code'],
  params: Explanation['params'] = {},
  roles: readonly string[] = [],
): NextStep => ({
  event,
  about,
  roles,
  why: { code: why, params },
});

/**
 * Returns the event that must happen first where an event is not possible yet: a vote is opened before it closes, works begin before they
 * are accepted.
 */
const firstOf = (type: MatterEventType, state: MatterState): MatterEventType => {
  switch (type) {
    case 'vote-closed':
      return firstOf('vote-opened', state);
    case 'vote-opened':
      return state.proposals.length === 0
        ? 'proposal-made'
        : firstOf('agreement-recorded', state) === 'scope-fixed'
          ? 'scope-fixed'
          : type;
    case 'agreement-recorded':
    case 'levy-issued':
      return state.members.length === 0 ? 'scope-fixed' : type;
    case 'works-accepted':
    case 'works-refused':
      return 'works-begun';
    case 'meeting-held':
      return 'meeting-called';
    default:
      return type;
  }
};

/** Returns the steps that complete open items, whatever the workflow. */
const openEnds = (state: MatterState, now: string): readonly NextStep[] => [
  ...(state.fault !== undefined && state.respondedAt === undefined
    ? [step('responded', state.fault, 'deliberation.step-respond')]
    : []),
  ...state.questions
    .filter((question) => question.answeredAt === undefined)
    .map(({ of }) => step('responsibility-answered', of, 'deliberation.step-answer', { party: of })),
  ...state.meetings
    .filter((meeting) => meeting.heldAt === undefined)
    .map(({ id }) => step('meeting-held', id, 'deliberation.step-meeting', { meeting: id })),
  ...state.objections
    .filter((objection) => objection.outcome === undefined)
    .map(({ id }) => step('objection-answered', id, 'deliberation.step-objection', { objection: id })),
  ...state.votes
    .filter((vote) => vote.tally === undefined)
    .map(({ id, members, rule, ballots, closesAt }) => {
      const without = votersOf(members, rule.heads).length - ballots.length;
      return without === 0 || now >= closesAt
        ? step('vote-closed', id, 'deliberation.step-close-vote', { vote: id })
        : step('ballot-cast', id, 'deliberation.step-ballots', { vote: id, without });
    }),
  ...(state.works === 'under-way' ? [step('works-accepted', undefined, 'deliberation.step-inspect')] : []),
  ...(state.works === 'refused' ? [step('works-begun', undefined, 'deliberation.step-rework')] : []),
  ...(state.works === 'under-way' || state.works === 'refused' ? [] : state.levies)
    .filter((levy) => levy.settlement === undefined)
    .map(({ id }) => step('settled', id, 'deliberation.step-settle', { levy: id })),
];

/** Options of {@link nextSteps}: those of {@link deadlines}, and the time. */
export interface NextStepOptions extends DeadlineOptions {
  /** The local time; absent: the time of the last event. */
  readonly now?: Moment | undefined;
}

/**
 * Lists the possible next steps: first open items (a question, an objection, a vote, works, a levy), then the stages that the workflow
 * requires, then an escalation that is due. Empty for a matter that has ended. Events that do not count
 * have no effect; {@link replayMatter} reports them.
 *
 * @example
 * import { nextSteps } from '@community1373/deliberation';
 * const log = [{ type: 'reported', at: '2026-01-12T06:40', by: 'h-31', role: 'resident', matterId: 'm', title: '停水', field: 'facilities', fault: 'water' }] as const;
 * nextSteps(log).map(({ event }) => event); // => ['responded', 'agenda-solicited']
 */
export const nextSteps = (log: MatterLog, options: NextStepOptions = {}): readonly NextStep[] => {
  // No narrowing: callers in JavaScript pass anything.
  const unread: unknown = options;
  if (!isHolder(unread)) throw new CodedError('deliberation.step-options', options);
  const { now, ...settings } = options;
  const last = eventsIn(log).findLast((event) => isKnown(event) && errorsOfEvent(event).length === 0);
  if (last === undefined) return [step('reported', undefined, 'deliberation.step-report')];
  const context = contextOf(now ?? last.at, settings);
  const state = replayMatter(log, { packs: context.packs, ...(now === undefined ? {} : { now }) });
  if (state.status === 'unreported') return [step('reported', undefined, 'deliberation.step-report')];
  if (state.status !== 'open') return [];
  const ends = openEnds(state, context.now);
  const { current } = progressOf(state, context.workflow);
  const wanted = current?.doneBy[0]?.type;
  const first = wanted === undefined ? undefined : firstOf(wanted, state);
  // A stage under way is not listed: its vote collects ballots, its meeting is called, or it waits for open items.
  const underWay =
    ends.some(
      ({ event }) => event === wanted || event === first || (wanted === 'vote-closed' && event === 'ballot-cast'),
    ) ||
    (wanted === 'closed' && ends.length > 0);
  const asks =
    current === undefined || first === undefined || underWay
      ? []
      : [step(first, current.id, 'deliberation.step-stage', { stage: current.name }, current.roles ?? [])];
  const level = deadlinesOf(state, context).deadlines.findLast(
    (deadline) => deadline.of === 'level' && deadline.status === 'overdue',
  );
  const to = context.workflow.levels.find((higher) => higher.id === level?.escalatesTo);
  const escalation =
    level === undefined || to === undefined
      ? []
      : [step('escalated', to.id, 'deliberation.step-escalate', { due: level.due.slice(0, 10), level: to.name })];
  return [...ends, ...asks, ...escalation];
};
