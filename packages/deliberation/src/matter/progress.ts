import { type DiagnosticReport, DiagnosticSink, requireArgument } from '@community1373/base/diagnostics';
import type { LocalText } from '@community1373/base/explain';
import { checkedState } from './checked-state';
import { eventNames, type MatterEvent } from '../event/matter-event';
import type { MatterState } from './matter-state';
import type { DeliberationCode } from '../messages/codes';
import type { Moment } from './moment';
import { matches } from '../workflow/parse-workflow';
import { type Workflow, workflowSchema, type WorkflowStage } from '../workflow/workflow';

/** One stage and the event that completed it, if any. */
export interface StageProgress {
  /** The stage. */
  readonly stage: WorkflowStage;
  /** The moment at which it was completed; absent while it is not. */
  readonly doneAt?: Moment | undefined;
  /** Position in the log of the event that completed it; absent while it is not. */
  readonly index?: number | undefined;
}

/** Progress of a matter in its workflow. */
export interface WorkflowProgress {
  /** The stages, in the order of the workflow. */
  readonly stages: readonly StageProgress[];
  /** The first stage that is neither done nor optional; undefined when there is none. */
  readonly current?: WorkflowStage | undefined;
  /** Warnings: stages left out, roles that were not allowed, an unsure workflow. */
  readonly report: DiagnosticReport<DeliberationCode>;
}

const allows = (stage: WorkflowStage, role: string): boolean => stage.roles === undefined || stage.roles.includes(role);

const roleNames = (workflow: Workflow, stage: WorkflowStage): readonly LocalText[] =>
  workflow.roles.filter((role) => stage.roles?.includes(role.id)).map((role) => role.name);

/** Returns the events since the matter was last reopened: a reopened matter goes through its workflow again. */
const sinceReopening = ({
  history,
  positions,
}: MatterState): readonly { readonly event: MatterEvent; readonly index: number }[] => {
  const start = Math.max(
    0,
    history.findLastIndex((event) => event.type === 'reopened'),
  );
  return history.slice(start).map((event, i) => ({ event, index: positions[start + i] ?? 0 }));
};

/**
 * Computes the progress of a matter in a workflow: each stage with the first event that completed it by an allowed role. An event by
 * another role, or before a stage that it requires, is reported, and so is a workflow whose steps are unverified. A reopened matter starts
 * again.
 *
 * @example
 * import { progressOf, replayMatter } from '@community1373/deliberation';
 * import { peoplesPipeline } from '@community1373/deliberation/workflows';
 * const state = replayMatter([{ type: 'reported', at: '2026-01-12T06:40', by: 'h-31', role: 'resident', matterId: 'm', title: '停水', field: 'facilities' }]);
 * progressOf(state, peoplesPipeline).current?.id; // => 'soliciting'
 */
export const progressOf = (state: MatterState, workflow: Workflow): WorkflowProgress => {
  checkedState(state);
  requireArgument(workflowSchema, workflow, 'deliberation.workflow');
  const sink = new DiagnosticSink<DeliberationCode>();
  if (workflow.certainty !== 'text-read')
    sink.add('deliberation.workflow-unsure', [], workflow.id, { workflow: workflow.name }, 'warning');
  const events = sinceReopening(state);
  const stages = workflow.stages.map((stage): StageProgress => {
    const candidates = events.filter(({ event }) => stage.doneBy.some((pattern) => matches(event, pattern)));
    const done = candidates.find(({ event }) => allows(stage, event.role));
    if (done !== undefined) return { stage, doneAt: done.event.at, index: done.index };
    for (const { index, event } of candidates)
      sink.add(
        'deliberation.role-not-allowed',
        [index, 'role'],
        event.role,
        { stage: stage.name, roles: roleNames(workflow, stage), role: event.role, event: eventNames[event.type] },
        'warning',
      );
    return { stage };
  });
  for (const [position, { stage, index }] of stages.entries()) {
    if (index === undefined) continue;
    const missing = stages
      .slice(0, position)
      .find(
        (earlier) => earlier.stage.optional !== true && (earlier.index === undefined || earlier.index > index),
      )?.stage;
    if (missing !== undefined)
      sink.add(
        'deliberation.stage-skipped',
        [index],
        stage.id,
        { stage: stage.name, missing: missing.name },
        'warning',
      );
  }
  return {
    stages,
    current: stages.find((entry) => entry.index === undefined && entry.stage.optional !== true)?.stage,
    report: sink.report(),
  };
};
