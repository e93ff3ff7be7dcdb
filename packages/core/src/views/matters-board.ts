import type { LocalText } from '@community1373/base/explain';
import { type Diagnostic, DiagnosticSink, emptyReport, type Result } from '@community1373/base/diagnostics';
import type { Explanation } from '@community1373/base/explain';
import {
  type Deadline,
  deadlines,
  eventNames,
  evidenceOfRights,
  type MatterEvent,
  type MatterState,
  type Moment,
  nextSteps,
  progressOf,
  replayMatter,
  type Right,
  type SuccessRate,
  successRate,
} from '@community1373/deliberation';
import type { WorkModel } from '@community1373/model';
import { eventsUntil, inWholeLog } from '../assessment/events-until';
import type { Scenario } from '../document/scenario';
import { checkScenario } from '../document/check-scenario';
import type { QuestionCode } from '../messages/messages-questions';
import { type BoardVote, boardVotes } from './board-votes';

/** A stage of the workflow. */
export interface BoardStage {
  /** Id of the stage in the workflow. */
  readonly id: string;
  /** Name of the stage. */
  readonly name: LocalText;
  /** True for a stage that a matter may pass over. */
  readonly optional: boolean;
}

/** One right of the residents on one matter: the evidence in the log, and what is missing. */
export interface BoardRight {
  /** The right. */
  readonly right: Right;
  /** True when nothing is missing. */
  readonly kept: boolean;
  /** The evidence that is missing, for `explain`; empty when the right is kept. */
  readonly missing: readonly Explanation[];
}

/** A matter on the board. */
export interface BoardMatter {
  /** Id of the matter. */
  readonly id: string;
  /** Title as reported; the id when the log has none. */
  readonly title: string;
  /** Category of the matter; undefined when none was reported. */
  readonly field: MatterState['field'];
  /** State of the matter. */
  readonly status: MatterState['status'];
  /** Outcome of a closed matter; undefined before. */
  readonly outcome: MatterState['outcome'];
  /** Moment of the report; undefined when it was never reported. */
  readonly reportedAt: Moment | undefined;
  /** Id of the current stage; undefined when all stages are done. */
  readonly stageId: string | undefined;
  /** Number of deadlines that passed without the required event. */
  readonly overdue: number;
  /** 四权 the rights of the residents on the matter. */
  readonly rights: readonly BoardRight[];
}

/** 民情流水线 the matters of a scenario by their current stage, and the outcomes of the closed ones. */
export interface MattersBoard {
  /** Moment of the board. */
  readonly asOf: Moment;
  /** Name of the workflow. */
  readonly workflow: LocalText;
  /** The stages of the workflow, in order. */
  readonly stages: readonly BoardStage[];
  /** The matters reported by then, in the order of the scenario. */
  readonly matters: readonly BoardMatter[];
  /** Success rate of the closed matters. */
  readonly rate: SuccessRate;
}

/** An event of a matter on its timeline. */
export interface TimelineEvent {
  /** Moment of the event; of merged ones, the first. */
  readonly at: Moment;
  /** 补记 moment at which a late event was recorded; undefined for one recorded when it happened. */
  readonly recordedAt: Moment | undefined;
  /** Name of its kind. */
  readonly name: LocalText;
  /** Role of the person who acted. */
  readonly role: LocalText;
  /** A text of the event: a title, a proposal, minutes, a reason; undefined for one without. */
  readonly text: string | undefined;
  /** Number of events merged into this line: consecutive ballots; 1 for any other. */
  readonly count: number;
}

/** A matter in full. */
export interface MatterDetail extends BoardMatter {
  /** The stages of the workflow in order; `doneAt` is undefined for one that is not done. */
  readonly stages: readonly (BoardStage & { readonly doneAt: Moment | undefined })[];
  /** The events, oldest first. */
  readonly timeline: readonly TimelineEvent[];
  /** The votes in the order opened. */
  readonly votes: readonly BoardVote[];
  /** The steps that can come next, for `explain`. */
  readonly next: readonly Explanation[];
  /** The deadlines, in time or overdue. */
  readonly deadlines: readonly Deadline[];
  /** Events of the log that do not count, with the reasons. */
  readonly problems: readonly Diagnostic[];
}

const optionsOf = ({ workflow, calendar, duties }: Scenario) => ({ workflow, calendar, duties });

/** Lists the deadlines of a matter; a scenario has a calendar, so that only those beyond it are left out. */
const deadlinesAt = (scenario: Scenario, state: MatterState, now: Moment): readonly Deadline[] => {
  const found = deadlines(state.history, now, optionsOf(scenario));
  return found.ok ? found.value : [];
};

const boardMatter = (scenario: Scenario, id: string, state: MatterState, now: Moment): BoardMatter => ({
  id,
  title: state.title ?? id,
  field: state.field,
  status: state.status,
  outcome: state.outcome,
  reportedAt: state.reportedAt,
  stageId: progressOf(state, scenario.workflow).current?.id,
  overdue: deadlinesAt(scenario, state, now).filter(({ status }) => status === 'overdue').length,
  rights: evidenceOfRights(state).map(({ right, kept, missing }) => ({ right, kept, missing })),
});

const stagesOf = ({ workflow }: Scenario): readonly BoardStage[] =>
  workflow.stages.map(({ id, name, optional }) => ({ id, name, optional: optional === true }));

/** Replays the events up to a moment: a board as of a day does not include later days. The paths of problems hold positions in the whole log. */
const stateAt = (log: readonly MatterEvent[], now: Moment): MatterState => {
  const { events, positions } = eventsUntil(log, now);
  const state = replayMatter(events, { now });
  return events.length === log.length ? state : { ...state, problems: inWholeLog(state.problems, positions) };
};

/**
 * 民情流水线 the matters of a scenario as of a moment, each with its current stage and the evidence of the four rights, and the outcomes of the closed ones.
 *
 * @example
 * import { mattersBoard } from '@community1373/core/views';
 * import { sampleScenario } from '@community1373/core/sample';
 * const { matters, rate } = mattersBoard(sampleScenario(), '2026-11-30T12:00');
 * [matters.length, rate.open, rate.closed]; // => [24, 2, 22]
 */
export const mattersBoard = <M extends WorkModel>(scenario: Scenario<M>, now: Moment): MattersBoard => {
  checkScenario(scenario);
  // A scenario with literal ids is also one with string ids.
  const plain = scenario as Scenario;
  const states = plain.matters
    .map(({ id, events }) => ({ id, state: stateAt(events, now) }))
    .filter(({ state }) => state.status !== 'unreported');
  return {
    asOf: now,
    workflow: plain.workflow.name,
    stages: stagesOf(plain),
    matters: states.map(({ id, state }) => boardMatter(plain, id, state, now)),
    rate: successRate(states.map(({ state }) => state)),
  };
};

type LogEvent = MatterState['history'][number];

const textOf = (event: LogEvent): string | undefined => {
  switch (event.type) {
    case 'reported':
      return event.title;
    case 'meeting-held':
      return event.minutes;
    case 'proposal-made':
    case 'proposal-amended':
    case 'objection-raised':
    case 'objection-answered':
      return event.text;
    case 'responded':
      return event.note;
    case 'responsibility-answered':
    case 'escalated':
    case 'works-refused':
    case 'reopened':
    case 'closed':
    case 'withdrawn':
      return event.reason;
    default:
      return undefined;
  }
};

const timelineOf = ({ workflow }: Scenario, { history }: MatterState): readonly TimelineEvent[] => {
  const roles = new Map(workflow.roles.map(({ id, name }) => [id, name]));
  const timeline: (TimelineEvent & { readonly type: string })[] = [];
  for (const event of history) {
    const last = timeline.at(-1);
    // Ballots come by the dozen: consecutive ones are one line.
    if (last !== undefined && event.type === 'ballot-cast' && last.type === event.type) {
      timeline[timeline.length - 1] = { ...last, count: last.count + 1 };
      continue;
    }
    const role = roles.get(event.role) ?? { 'zh-CN': event.role, en: event.role };
    timeline.push({
      type: event.type,
      at: event.at,
      recordedAt: event.recordedAt,
      name: eventNames[event.type],
      role,
      text: textOf(event),
      count: 1,
    });
  }
  return timeline.map(({ type: _type, ...line }) => line);
};

/**
 * Returns one matter in full as of a moment: its stages, its timeline, its votes by heads and by area, the next steps and their deadlines. An id
 * that the scenario does not have is a problem.
 *
 * @example
 * import { matterDetail } from '@community1373/core/views';
 * import { sampleScenario } from '@community1373/core/sample';
 * const heating = matterDetail(sampleScenario(), 'b21-heating', '2026-11-30T12:00');
 * heating.ok && heating.value.timeline.length; // => 1
 */
export const matterDetail = <M extends WorkModel>(
  scenario: Scenario<M>,
  matterId: string,
  now: Moment,
): Result<MatterDetail> => {
  checkScenario(scenario);
  const plain = scenario as Scenario;
  const record = plain.matters.find(({ id }) => id === matterId);
  if (record === undefined) {
    const sink = new DiagnosticSink<QuestionCode>();
    sink.add('core.unknown-matter', ['matterId'], matterId, { matter: matterId });
    return { ok: false, report: sink.report() };
  }
  const state = stateAt(record.events, now);
  const value: MatterDetail = {
    ...boardMatter(plain, matterId, state, now),
    stages: progressOf(state, plain.workflow).stages.map(({ stage: { id, name, optional }, doneAt }) => ({
      id,
      name,
      optional: optional === true,
      doneAt,
    })),
    timeline: timelineOf(plain, state),
    votes: boardVotes(plain, state),
    next: nextSteps(state.history, { ...optionsOf(plain), now }).map(({ why }) => why),
    deadlines: deadlinesAt(plain, state, now),
    problems: state.problems,
  };
  return { ok: true, value, report: emptyReport };
};
