import {
  addDays,
  addWorkingDays,
  type CalendarCode,
  type CivilDate,
  daysBetween,
  momentSchema,
  type WorkCalendar,
  workCalendarSchema,
} from '@community1373/base/calendar';
import {
  type DiagnosticReport,
  DiagnosticSink,
  expects,
  requireArgument,
  type Result,
} from '@community1373/base/diagnostics';
import { civilCodePack, type RulePack } from '@community1373/base/rules';
import { basisOf } from '../vote/decision-basis';
import * as z from 'zod';
import type { Deadline, DeadlineOptions, DeadlineStatus } from './deadline';
import { type OnCallDuty, onCallDutyFor, onCallDutySchema } from './fault-intake';
import { faultNames } from '../event/fault-kind';
import type { MatterLog } from './matter-log';
import type { MatterState } from './matter-state';
import type { DeliberationCode } from '../messages/codes';
import { addMinutes, dayOf, endOf, type Moment } from './moment';
import { progressOf } from './progress';
import { replayMatter } from './replay';
import { type Workflow, workflowSchema } from '../workflow/workflow';
import { peoplesPipeline } from '../workflow/workflows';

/** The options with their defaults, and the current time. */
export interface DeadlineContext {
  readonly workflow: Workflow;
  readonly calendar: WorkCalendar | undefined;
  readonly now: Moment;
  readonly duties: readonly OnCallDuty[];
  readonly packs: readonly RulePack[];
}

const optionsSchema = z.looseObject({
  workflow: workflowSchema.optional(),
  calendar: workCalendarSchema.optional(),
  duties: z.array(onCallDutySchema).readonly().optional(),
  packs: z.custom<readonly RulePack[]>(Array.isArray, expects('list')).optional(),
});

/** Fills in the defaults of the options; throws a coded error for invalid options or an invalid time. */
export const contextOf = (now: Moment, options: DeadlineOptions): DeadlineContext => {
  requireArgument(optionsSchema, options, 'deliberation.deadline-options');
  requireArgument(momentSchema, now, 'deliberation.now');
  const { workflow = peoplesPipeline, calendar, duties = [], packs = [civilCodePack] } = options;
  return { workflow, calendar, now, duties, packs };
};

/** Deadlines sorted by due time, with a report of those that could not be computed and of an unsure workflow. */
interface FoundDeadlines {
  readonly deadlines: readonly Deadline[];
  readonly report: DiagnosticReport<DeliberationCode | CalendarCode>;
}

const statusOf = (due: Moment, now: Moment, doneAt: Moment | undefined): DeadlineStatus => {
  if (doneAt !== undefined) return doneAt <= due ? 'met' : 'late';
  return now <= due ? 'running' : 'overdue';
};

type Found = Omit<Deadline, 'status'> & { readonly status?: DeadlineStatus };
type Add = (found: Found) => void;
type Sink = DiagnosticSink<DeliberationCode | CalendarCode>;
type WorkingDays = (from: CivilDate, count: number) => CivilDate | undefined;

const addStages = (state: MatterState, { workflow }: DeadlineContext, add: Add, workingDays: WorkingDays): void => {
  const { stages } = progressOf(state, workflow);
  for (const { stage, doneAt } of stages) {
    const { limit } = stage;
    const from = limit === undefined ? undefined : stages.find((entry) => entry.stage.id === limit.after)?.doneAt;
    if (limit === undefined || from === undefined) continue;
    const day =
      limit.unit === 'working-days'
        ? workingDays(dayOf(from), limit.within)
        : addDays(dayOf(from), limit.unit === 'days' ? limit.within : 0);
    if (day === undefined) continue;
    const due = limit.unit === 'minutes' ? addMinutes(from, limit.within) : endOf(day);
    add({ of: 'stage', id: stage.id, name: stage.name, from, due, doneAt, ruleId: limit.ruleId });
  }
};

/**
 * Adds a deadline per level: its working days count from when the matter reached it, or from the end of the level before; an agreement or a
 * close ends them.
 */
const addLevels = (
  state: MatterState,
  { workflow, now }: DeadlineContext,
  add: Add,
  workingDays: WorkingDays,
  sink: Sink,
): void => {
  const { levels } = workflow;
  if (levels.length === 0 || state.reportedAt === undefined) return;
  const reached = new Map<string, Moment>();
  let solvedAt: Moment | undefined;
  let from = state.reportedAt;
  for (const [position, event] of state.history.entries()) {
    const index = state.positions[position] ?? 0;
    if (event.type === 'escalated' && !levels.some((level) => level.id === event.to))
      sink.add('deliberation.unknown-level', [index, 'to'], event.to, { level: event.to }, 'warning');
    if (event.type === 'escalated' && !reached.has(event.to)) reached.set(event.to, event.at);
    if (event.type === 'agreement-recorded' || event.type === 'closed') solvedAt ??= event.at;
    if (event.type === 'reopened') {
      reached.clear();
      solvedAt = undefined;
      from = event.at;
    }
  }
  const current = Math.max(
    0,
    levels.findLastIndex((level) => reached.has(level.id)),
  );
  for (const [position, level] of levels.entries()) {
    from = reached.get(level.id) ?? from;
    const day = workingDays(dayOf(from), level.workingDays);
    if (day === undefined) return;
    const due = endOf(day);
    const next = levels[position + 1];
    const leftAt = levels.slice(position + 1).flatMap((later) => reached.get(later.id) ?? [])[0];
    const base = { of: 'level', id: level.id, name: level.name, from, due, escalatesTo: next?.id } as const;
    if (position < current)
      add({ ...base, doneAt: leftAt, status: leftAt !== undefined && leftAt <= due ? 'met' : 'late' });
    else if (position === current) add({ ...base, doneAt: solvedAt });
    else if (solvedAt === undefined) add({ ...base, status: now > due ? 'overdue' : 'planned' });
    from = due;
  }
};

/** Adds minimum periods, which apply from the day their rule is in force; before that day the report says so and no deadline is added. */
const addPeriods = (state: MatterState, { workflow, now, packs }: DeadlineContext, add: Add, sink: Sink): void => {
  for (const { of, kinds, days, name, ruleId } of workflow.periods) {
    for (const [position, event] of state.history.entries()) {
      const index = state.positions[position] ?? 0;
      const kind = event.type === 'meeting-called' ? event.kind : event.type === 'published' ? event.what : undefined;
      const wanted = of === 'notice' ? 'meeting-called' : 'published';
      if (kind === undefined || event.type !== wanted || (kinds !== undefined && !kinds.includes(kind))) continue;
      const basis = basisOf({ authority: [ruleId], day: dayOf(event.at), packs, unsureRules: [ruleId] });
      for (const { code, received, params, severity } of basis.report.items)
        sink.add(code, [index], received, params, severity === 'error' ? 'info' : severity);
      if (!basis.ok) continue;
      if (event.type === 'meeting-called') {
        const due = endOf(addDays(dayOf(event.heldAt), -days));
        add({
          of,
          id: event.meetingId,
          name,
          from: event.at,
          due,
          doneAt: event.at,
          ruleId,
          status: event.at <= due ? 'met' : 'short',
        });
      } else if (event.type === 'published') {
        const due = endOf(addDays(dayOf(event.at), days));
        const long = daysBetween(dayOf(event.at), event.until) >= days;
        add({
          of,
          id: event.what,
          name,
          from: event.at,
          due,
          ruleId,
          status: !long ? 'short' : now <= due ? 'running' : 'met',
        });
      }
    }
  }
};

const addVotes = (state: MatterState, add: Add): void => {
  for (const vote of state.votes) {
    const closed = state.history.find((event) => event.type === 'vote-closed' && event.voteId === vote.id)?.at;
    // A vote may be closed at any time once its ballots are over, so only an open vote has a deadline.
    if (closed === undefined)
      add({ of: 'vote', id: vote.id, name: vote.rule.title, from: vote.openedAt, due: vote.closesAt });
  }
};

/** Adds the response time of a fault. Reports a fault for which nobody is on duty; without a duty list nothing is added. */
const addFault = (state: MatterState, { duties }: DeadlineContext, add: Add, sink: Sink): void => {
  const { fault, reportedAt, respondedAt } = state;
  if (fault === undefined || reportedAt === undefined || duties.length === 0) return;
  const duty = onCallDutyFor(duties, fault, reportedAt);
  if (duty === undefined) {
    sink.add('deliberation.nobody-on-duty', ['duties'], fault, { fault: faultNames[fault], at: reportedAt }, 'warning');
    return;
  }
  const due = addMinutes(reportedAt, duty.respondWithinMinutes);
  add({
    of: 'fault',
    id: duty.contactId,
    name: { 'zh-CN': '故障首次响应', en: 'first response to a fault' },
    from: reportedAt,
    due,
    doneAt: respondedAt,
  });
};

/** Returns a function that adds working days; without a calendar, or past its range, the function reports a problem (once) and returns no day. */
const workingDaysBy = ({ calendar, workflow }: DeadlineContext, sink: Sink): WorkingDays => {
  let named = false;
  return (from, count) => {
    if (calendar === undefined) {
      if (!named) sink.add('deliberation.no-calendar', ['calendar'], undefined, { workflow: workflow.name });
      named = true;
      return undefined;
    }
    const answer = addWorkingDays(calendar, from, count);
    if (answer.ok) return answer.value;
    // Only the deadline beyond the calendar is left out; the others stand.
    for (const { code, path, params } of answer.report.items) sink.add(code, path, from, params, 'warning');
    return undefined;
  };
};

/** Computes the deadlines of a replayed matter. */
export const deadlinesOf = (state: MatterState, context: DeadlineContext): FoundDeadlines => {
  const sink: Sink = new DiagnosticSink();
  sink.merge(progressOf(state, context.workflow).report);
  const found: Deadline[] = [];
  const add: Add = (entry) =>
    found.push({ ...entry, status: entry.status ?? statusOf(entry.due, context.now, entry.doneAt) });
  const workingDays = workingDaysBy(context, sink);
  addStages(state, context, add, workingDays);
  addLevels(state, context, add, workingDays, sink);
  addPeriods(state, context, add, sink);
  addVotes(state, add);
  addFault(state, context, add, sink);
  const order = (a: Deadline, b: Deadline): number => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0);
  return { deadlines: found.sort(order), report: sink.report() };
};

/**
 * Computes every deadline of a matter as of `now`, sorted by due time: its stages (minutes, calendar days or working days), its levels of escalation, notice
 * before meetings, periods of publication, open votes, and the first response to a fault. Counting starts on the following day. A workflow
 * that counts in working days needs a calendar: without one there is no answer. A deadline beyond the calendar's declared range and a fault
 * for which nobody is on duty are left out with a warning, never guessed. Events that do not count, such as those after `now`, set no deadline; {@link replayMatter} reports them.
 *
 * @example
 * import { deadlines } from '@community1373/deliberation';
 * import { fourLevelsSevenDays2025 } from '@community1373/deliberation/workflows';
 * const calendar = { id: 'cn-2026', from: '2026-01-01' as const, to: '2026-12-31' as const, holidays: [], workdays: [], source: 'example' };
 * const log = [{ type: 'reported', at: '2026-01-15T09:00', by: 'h-1', role: 'resident', matterId: 'm', title: '噪声', field: 'environment' }] as const;
 * const told = deadlines(log, '2026-01-15T10:00', { workflow: fourLevelsSevenDays2025, calendar });
 * told.ok && told.value.map(({ due }) => due.slice(0, 10)); // => ['2026-01-16', '2026-01-20', '2026-01-22', '2026-01-26']
 */
export const deadlines = (
  log: MatterLog,
  now: Moment,
  options: DeadlineOptions = {},
): Result<readonly Deadline[], DeliberationCode | CalendarCode> => {
  const context = contextOf(now, options);
  const found = deadlinesOf(replayMatter(log, { packs: context.packs, now }), context);
  return found.report.errors > 0
    ? { ok: false, report: found.report }
    : { ok: true, value: found.deadlines, report: found.report };
};
