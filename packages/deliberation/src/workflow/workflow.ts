import { DiagnosticSink, parseWith, type Path, type Result, type SchemaCode } from '@community1373/base/diagnostics';
import { certaintySchema, localTextSchema, provenanceSchema } from '@community1373/base/rules';
import * as z from 'zod';
import { idSchema } from '../vote/member';
import { eventNames, type MatterEvent, type MatterEventType } from '../matter/matter-event';
import type { DeliberationCode } from '../messages';

// The keys of a record of event names are the event types.
const eventTypeSchema = z.enum(Object.keys(eventNames) as [MatterEventType, ...MatterEventType[]]);

/** Pattern of an event: its type and, for meetings, the kind, or for publications, the content. */
export const eventPatternSchema = z
  .object({
    type: eventTypeSchema,
    kind: idSchema.optional(),
    what: z.enum(['notice', 'decision', 'levy', 'accounts', 'result']).optional(),
  })
  .readonly();

/** A pattern of events; see {@link eventPatternSchema}. */
export type EventPattern = z.infer<typeof eventPatternSchema>;

const named = z.object({ id: idSchema, name: localTextSchema });

/** Time limit after a stage: minutes, calendar days, or working days of a calendar. The day itself is not counted. */
export const timeLimitSchema = z
  .object({
    within: z.int().min(0).max(100_000),
    unit: z.enum(['minutes', 'days', 'working-days']),
    after: idSchema,
    ruleId: idSchema.optional(),
  })
  .readonly();

/** 环节 stage: completed by any of these events, by the given roles and until the limit, where the workflow states them. */
export const workflowStageSchema = named
  .extend({
    doneBy: z.array(eventPatternSchema).min(1).readonly(),
    /** True when the stage may be left out. */
    optional: z.boolean().optional(),
    /** Roles that may do it; absent: any. */
    roles: z.array(idSchema).min(1).readonly().optional(),
    limit: timeLimitSchema.optional(),
  })
  .readonly();

/** 层级 level of escalation: its number of working days, after which the matter goes to the next level. */
export const escalationLevelSchema = named
  .extend({ workingDays: z.int().min(0).max(1000), certainty: certaintySchema })
  .readonly();

/** A minimum period of notice before a meeting, or of publication, in calendar days; the day of the act is not counted. */
export const periodSchema = named
  .extend({
    of: z.enum(['notice', 'publication']),
    kinds: z.array(idSchema).readonly().optional(),
    days: z.int().min(0).max(1000),
    ruleId: idSchema,
  })
  .readonly();

/** 工作流程 workflow as data: roles, kinds of meetings, stages in order, levels of escalation, minimum periods. */
export const workflowSchema = z
  .object({
    schemaVersion: z.literal(1),
    id: idSchema,
    name: localTextSchema,
    provenance: provenanceSchema,
    /** Certainty of its steps; an unsure workflow is reported wherever it is used. */
    certainty: certaintySchema,
    roles: z.array(named.readonly()).readonly(),
    meetingKinds: z.array(named.readonly()).readonly(),
    stages: z.array(workflowStageSchema).min(1).readonly(),
    levels: z.array(escalationLevelSchema).readonly(),
    periods: z.array(periodSchema).readonly(),
  })
  .readonly();

/** A workflow; see {@link workflowSchema}. */
export type Workflow = z.infer<typeof workflowSchema>;
/** A stage; see {@link workflowStageSchema}. */
export type WorkflowStage = z.infer<typeof workflowStageSchema>;
/** A level; see {@link escalationLevelSchema}. */
export type EscalationLevel = z.infer<typeof escalationLevelSchema>;

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
export const parseWorkflow = (input: unknown): Result<Workflow, DeliberationCode | SchemaCode> => {
  const read = parseWith(workflowSchema, input);
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
