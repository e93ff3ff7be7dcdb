import { addDays, type WorkCalendar } from '@community1373/base/calendar';
import {
  addMinutes,
  dayOf,
  type DeadlineStatus,
  deadlines,
  evidenceOfRights,
  type MatterEvent,
  type MatterState,
  type Moment,
  type NextStep,
  nextSteps,
  type OnCallDuty,
  replayMatter,
} from '@community1373/deliberation';
import { type EventPattern, type Workflow } from '@community1373/deliberation/workflows';
import { unusedId } from '../../document/unused-id';
import { standIn } from './remedy';

/** The inputs for finding steps. */
export interface StepContext {
  /** The log up to the moment. */
  readonly events: readonly MatterEvent[];
  readonly state: MatterState;
  readonly at: Moment;
  readonly options: {
    readonly workflow: Workflow;
    readonly calendar: WorkCalendar;
    readonly duties: readonly OnCallDuty[];
  };
}

type Pattern = Pick<EventPattern, 'type' | 'kind' | 'what'> & {
  readonly about?: string | undefined;
  readonly role?: string | undefined;
};

const fresh = (list: readonly { readonly id: string }[]): string =>
  unusedId(standIn, new Set(list.map(({ id }) => id)));

/** Returns the least days that the workflow requires between an announcement and the announced event. */
const leastDays = ({ options }: StepContext, of: Workflow['periods'][number]['of'], kind: string): number =>
  options.workflow.periods.reduce(
    (most, period) =>
      period.of === of && (period.kinds === undefined || period.kinds.includes(kind))
        ? Math.max(most, period.days)
        : most,
    0,
  );

const minutesADay = 1440;

/** Days of publication when no rule requires more. */
const usualDays = 7;

/**
 * Creates an event from a pattern at a moment, with stand-ins for facts that only people know; undefined for events that a stand-in would falsify: ballots,
 * money, works.
 */
const eventOf = (
  context: StepContext,
  { type, kind, what = 'notice', about, role = standIn }: Pattern,
): MatterEvent | undefined => {
  const { state, at } = context;
  const base = { at, by: standIn, role };
  const talk = { meetingId: fresh(state.meetings), kind: kind ?? standIn, placeId: standIn };
  switch (type) {
    case 'responded':
    case 'works-accepted':
      return { ...base, type };
    case 'escalated':
      return about === undefined ? undefined : { ...base, type, to: about };
    case 'scope-fixed':
      return { ...base, type, members: [{ id: standIn }] };
    case 'agenda-solicited':
      return { ...base, type, channels: [standIn], suggestions: 0 };
    case 'meeting-called':
      return { ...base, type, ...talk, heldAt: addMinutes(at, leastDays(context, 'notice', talk.kind) * minutesADay) };
    case 'meeting-held': {
      const called = state.meetings.find(
        (meeting) =>
          meeting.heldAt === undefined &&
          (kind === undefined || meeting.kind === kind) &&
          (about === undefined || meeting.id === about),
      );
      return {
        ...base,
        type,
        ...talk,
        ...(called === undefined ? {} : { meetingId: called.id, kind: called.kind }),
        present: [standIn],
        minutes: standIn,
      };
    }
    case 'proposal-made':
      return { ...base, type, proposalId: fresh(state.proposals), text: standIn };
    case 'objection-answered':
      return about === undefined
        ? undefined
        : { ...base, type, objectionId: about, outcome: 'explained', text: standIn };
    case 'published':
      return {
        ...base,
        type,
        what,
        channels: [standIn],
        until: addDays(dayOf(at), Math.max(usualDays, leastDays(context, 'publication', what))),
      };
    case 'evaluated':
      return { ...base, type, satisfied: 1, neutral: 0, dissatisfied: 0 };
    case 'closed':
      return { ...base, type, outcome: 'resolved' };
    default:
      return undefined;
  }
};

/** Returns the steps that would show the missing evidence of a right. */
const shownBy = ({
  code,
  params,
}: {
  readonly code: string;
  readonly params: Readonly<Record<string, unknown>>;
}): readonly Pattern[] => {
  switch (code) {
    case 'deliberation.right-told':
      return [{ type: 'published', what: 'notice' }];
    case 'deliberation.right-decision-published':
      return [{ type: 'published', what: 'decision' }];
    case 'deliberation.right-accounts-published':
      return [{ type: 'published', what: 'accounts' }];
    case 'deliberation.right-scope':
      return [{ type: 'scope-fixed' }];
    case 'deliberation.right-took-part':
      return [{ type: 'meeting-held', kind: 'review' }];
    case 'deliberation.right-heard':
      return [{ type: 'agenda-solicited' }];
    case 'deliberation.right-works-inspected':
      return [{ type: 'works-accepted' }];
    case 'deliberation.right-reviewed':
      return [{ type: 'evaluated' }];
    case 'deliberation.right-objections-answered': {
      const { objections } = params;
      return Array.isArray(objections)
        ? objections.map((about) => ({ type: 'objection-answered', about: String(about) }))
        : [];
    }
    default:
      return [];
  }
};

/** Counts the deadlines of a status, of the log with further events. */
const countWith = (
  { events, at, options }: StepContext,
  more: readonly MatterEvent[],
  counted: DeadlineStatus,
): number => {
  const found = deadlines([...events, ...more], at, options);
  return found.ok ? found.value.filter(({ status }) => status === counted).length : 0;
};

/** True when the log with further events has no further problem, breaks no further rule, is closed, and shows every right. */
const showsAll = (context: StepContext, more: readonly MatterEvent[]): boolean => {
  const { events, state, at } = context;
  const after = replayMatter([...events, ...more], { now: at });
  return (
    after.status === 'closed' &&
    countWith(context, more, 'short') <= countWith(context, [], 'short') &&
    after.problems.length === state.problems.length &&
    evidenceOfRights(after).every(({ kept }) => kept)
  );
};

const isReopening = ({ type }: MatterEvent): boolean => type === 'reopened' || type === 'closed';

/**
 * Returns the steps after which a closed matter shows every right: recorded directly when the log allows it, otherwise within a reopening that ends with the
 * same outcome. Verified by replaying the log with them, and with each of them left out; undefined when the evidence can no longer be provided, as a notice
 * after the decision.
 */
export const stepsToShow = (context: StepContext): readonly MatterEvent[] | undefined => {
  const { state, at } = context;
  const missing = evidenceOfRights(state).flatMap((right) => right.missing);
  const steps = missing.flatMap(shownBy).flatMap((pattern) => eventOf(context, pattern) ?? []);
  if (steps.length === 0 || state.outcome === undefined) return undefined;
  const base = { at, by: standIn, role: standIn };
  const reopened: readonly MatterEvent[] = [
    { ...base, type: 'reopened', reason: standIn },
    ...steps,
    { ...base, type: 'closed', outcome: state.outcome },
  ];
  const found = [steps, reopened].find((events) => showsAll(context, events));
  if (found === undefined) return undefined;
  return found.every((step, i) => isReopening(step) || !showsAll(context, found.toSpliced(i, 1))) ? found : undefined;
};

/** Limit of the steps tried to end overdue deadlines. */
const mostSteps = 6;

const patternsOf = ({ options }: StepContext, { event, about, roles }: NextStep): readonly Pattern[] => {
  const stage = options.workflow.stages.find(({ id }) => id === about);
  const done = stage?.doneBy.filter(({ type }) => type === event) ?? [];
  const role = roles[0] ?? options.workflow.roles[0]?.id;
  return done.length === 0
    ? [{ type: event, about: stage === undefined ? about : undefined, role }]
    : done.map(({ type, kind, what }) => ({ type, kind, what, role }));
};

/**
 * Returns the next steps after which no deadline of an open matter is overdue, each taken from the requirements of the workflow. Verified by computing the
 * deadlines with them, and with each of them left out; undefined when a step allows no stand-in, as a vote.
 */
export const stepsToCatchUp = (context: StepContext): readonly MatterEvent[] | undefined => {
  const { events, at, options } = context;
  let steps: readonly MatterEvent[] = [];
  let overdue = countWith(context, steps, 'overdue');
  for (let tries = 0; overdue > 0 && tries < mostSteps; tries += 1) {
    const log = [...events, ...steps];
    const state = replayMatter(log, { now: at });
    const offered = nextSteps(log, { now: at, ...options }).flatMap((step) =>
      patternsOf(context, step).flatMap((pattern) => eventOf({ ...context, state }, pattern) ?? []),
    );
    const sound = offered.filter(
      (event) =>
        replayMatter([...log, event], { now: at }).problems.length === state.problems.length &&
        countWith(context, [...steps, event], 'short') <= countWith(context, [], 'short'),
    );
    const ranked = sound
      .map((event) => ({ event, left: countWith(context, [...steps, event], 'overdue') }))
      .toSorted((a, b) => a.left - b.left);
    const [best] = ranked;
    if (best === undefined) return undefined;
    steps = [...steps, best.event];
    overdue = best.left;
  }
  // Removes steps that later steps made unnecessary.
  for (let i = steps.length - 1; i >= 0; i -= 1) {
    const fewer = steps.toSpliced(i, 1);
    if (overdue === 0 && countWith(context, fewer, 'overdue') === 0) steps = fewer;
  }
  return overdue === 0 && steps.length > 0 ? steps : undefined;
};
