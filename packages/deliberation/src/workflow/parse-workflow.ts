import { DiagnosticSink, parseWith, type Path, type Result, type SchemaCode } from '@community1373/base/diagnostics';
import type { MatterEvent } from '../event/matter-event';
import type { DeliberationCode } from '../messages/codes';
import { type EventPattern, type Workflow, workflowSchema } from './workflow';

/** True when an event matches a pattern. */
export const matches = (event: MatterEvent, { type, kind, what }: EventPattern): boolean => {
  if (event.type !== type) return false;
  if (
    kind !== undefined &&
    !((event.type === 'meeting-held' || event.type === 'meeting-called') && event.kind === kind)
  )
    return false;
  return what === undefined || (event.type === 'published' && event.what === what);
};

/**
 * Parses a workflow and checks it: no id twice, limits that count from an existing stage, roles that it defines.
 *
 * @example
 * import { parseWorkflow, peoplesPipeline } from '@community1373/deliberation/workflows';
 * parseWorkflow(peoplesPipeline).ok; // => true
 * const [stage] = peoplesPipeline.stages;
 * parseWorkflow({ ...peoplesPipeline, stages: [stage, stage] }).report.items[0]?.code; // => 'deliberation.duplicate-stage'
 */
export const parseWorkflow = (value: unknown): Result<Workflow, DeliberationCode | SchemaCode> => {
  const read = parseWith(workflowSchema, value);
  if (!read.ok) return read;
  const { roles, stages, levels, meetingKinds, periods } = read.value;
  const sink = new DiagnosticSink<DeliberationCode | SchemaCode>();
  const unique = (list: readonly { readonly id: string }[], path: Path): ReadonlySet<string> => {
    const ids = new Set<string>();
    for (const [index, { id }] of list.entries()) {
      if (ids.has(id)) sink.add('deliberation.duplicate-stage', [...path, index, 'id'], id, { id });
      ids.add(id);
    }
    return ids;
  };
  const roleIds = unique(roles, ['roles']);
  const stageIds = unique(stages, ['stages']);
  unique(levels, ['levels']);
  unique(meetingKinds, ['meetingKinds']);
  unique(periods, ['periods']);
  for (const [index, stage] of stages.entries()) {
    for (const role of stage.roles ?? [])
      if (!roleIds.has(role)) sink.add('deliberation.unknown-role', ['stages', index, 'roles'], role, { role });
    if (stage.limit !== undefined && !stageIds.has(stage.limit.after))
      sink.add('deliberation.unknown-stage', ['stages', index, 'limit', 'after'], stage.limit.after, {
        stage: stage.limit.after,
      });
  }
  sink.merge(read.report);
  return sink.hasErrors ? { ok: false, report: sink.report() } : { ...read, report: sink.report() };
};
