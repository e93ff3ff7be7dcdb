import { DiagnosticSink } from '@community1373/base/diagnostics';
import type { WorkCalendar } from '@community1373/base/calendar';
import {
  deadlines,
  evidenceOfRights,
  type Moment,
  nextSteps,
  type OnCallDuty,
  progressOf,
  replayMatter,
  successRate,
} from '@community1373/deliberation';
import { type Workflow } from '@community1373/deliberation/workflows';
import type { MatterAssessment, MattersAssessment } from './assessment';
import { eventsUntil } from './events-until';
import type { MatterRecord } from '../document/matter-record';
import { remember } from './memoize';
import { stepsToCatchUp, stepsToShow } from '../what-if/remedies/matter-steps';

/** Inputs of the matters; without `now`, no deadlines are computed and no steps proposed. */
export interface MatterInputs {
  readonly matters: readonly MatterRecord[];
  readonly workflow: Workflow;
  readonly duties: readonly OnCallDuty[];
  readonly calendar: WorkCalendar;
  readonly now: Moment | undefined;
}

type One = Omit<MatterInputs, 'matters'> & { readonly matter: MatterRecord };

const assessMatter = ({ matter, workflow, duties, calendar, now }: One): MatterAssessment => {
  const state = replayMatter(matter.events, now === undefined ? {} : { now });
  const at = now ?? state.history.at(-1)?.at;
  const report = state.history.find((event) => event.type === 'reported');
  const options = { workflow, calendar, duties };
  const told = now === undefined ? undefined : deadlines(matter.events, now, options);
  const due = told?.ok === true ? told.value : [];
  const { current } = progressOf(state, workflow);
  const rights = evidenceOfRights(state);
  const events = now === undefined ? matter.events : eventsUntil(matter.events, now).events;
  const context =
    at === undefined
      ? undefined
      : { events, state: events.length === matter.events.length ? state : replayMatter(events), at, options };
  const lacks = state.status === 'closed' && rights.some(({ kept }) => !kept);
  const late = state.status === 'open' && due.some((deadline) => deadline.status === 'overdue');
  const sink = new DiagnosticSink();
  for (const problem of state.problems)
    sink.add(problem.code, problem.path, problem.received, problem.params, problem.severity);
  if (told !== undefined) sink.merge(told.report);
  return {
    matterId: matter.id,
    title: state.title ?? matter.id,
    field: state.field,
    fault: state.fault,
    placeId: report?.type === 'reported' ? report.placeId : undefined,
    status: state.status,
    outcome: state.outcome,
    reportedAt: state.reportedAt,
    concerned: state.members.map(({ id }) => id),
    stage: state.status === 'open' && current !== undefined ? { id: current.id, name: current.name } : undefined,
    rights: rights.map(({ right, kept, missing }) => ({ right, kept, missing })),
    deadlines: due,
    next: now === undefined ? [] : nextSteps(matter.events, { now, ...options }),
    ...(context === undefined || !(lacks || late)
      ? {}
      : { remedies: lacks ? { rights: stepsToShow(context) } : { overdue: stepsToCatchUp(context) } }),
    problems: sink.report().items,
  };
};

/** Creates a function that tracks the matters of a scenario: a matter with the same log, workflow, duties, calendar and time is not replayed again. */
export const followMatters = (): ((inputs: MatterInputs) => MattersAssessment) => {
  const known = new WeakMap<MatterRecord, (inputs: One) => MatterAssessment>();
  return ({ matters: records, ...rest }) => {
    const matters = records.map((matter) => {
      const one = known.get(matter) ?? remember(assessMatter);
      known.set(matter, one);
      return one({ matter, ...rest });
    });
    const overdue = matters.reduce(
      (sum, { deadlines: all }) => sum + all.filter(({ status }) => status === 'overdue').length,
      0,
    );
    return { success: successRate(matters), overdue, matters };
  };
};
