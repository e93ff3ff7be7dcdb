import {
  type Certainty,
  certaintySchema,
  localTextSchema,
  type Provenance,
  provenanceSchema,
} from '@community1373/base/rules';
import type { LocalText } from '@community1373/base/explain';
import * as z from 'zod';
import { type PublishedContent, publishedContentSchema } from '../event/end-events';
import { eventNames, type MatterEventType } from '../event/matter-event';
import { idSchema } from '../vote/member';

/** Pattern of events. */
export interface EventPattern {
  /** The type of the event. */
  readonly type: MatterEventType;
  /** The kind of meeting; absent: any. */
  readonly kind?: string | undefined;
  /** The content of a publication; absent: any. */
  readonly what?: PublishedContent | undefined;
}

// The keys of a record of event names are the event types.
const eventTypeSchema = z.enum(Object.keys(eventNames) as [MatterEventType, ...MatterEventType[]]);

/** Schema of an {@link EventPattern}. */
export const eventPatternSchema = z
  .object({ type: eventTypeSchema, kind: idSchema.optional(), what: publishedContentSchema.optional() })
  .readonly();

/** A part of a workflow with a name: a role, a kind of meeting. */
export interface NamedPart {
  /** Unique in its list. */
  readonly id: string;
  /** The name for people. */
  readonly name: LocalText;
}

const named = z.object({ id: idSchema, name: localTextSchema });

/** 时限 a time limit after a stage. The day itself is not counted. */
export interface TimeLimit {
  /** The number of units. */
  readonly within: number;
  /** Minutes, calendar days, or working days of a calendar. */
  readonly unit: 'minutes' | 'days' | 'working-days';
  /** The stage after which the time runs. */
  readonly after: string;
  /** The rule of a pack that sets the limit; absent for a limit of the workflow itself. */
  readonly ruleId?: string | undefined;
}

/** Schema of a {@link TimeLimit}. */
export const timeLimitSchema = z
  .object({
    within: z.int().min(0).max(100_000),
    unit: z.enum(['minutes', 'days', 'working-days']),
    after: idSchema,
    ruleId: idSchema.optional(),
  })
  .readonly();

/** 环节 a stage of a workflow. */
export interface WorkflowStage extends NamedPart {
  /** The events of which any completes the stage. */
  readonly doneBy: readonly EventPattern[];
  /** True when the stage may be left out; absent: it is required. */
  readonly optional?: boolean | undefined;
  /** Roles that may do it; absent: any. */
  readonly roles?: readonly string[] | undefined;
  /** The time limit; absent: none. */
  readonly limit?: TimeLimit | undefined;
}

/** Schema of a {@link WorkflowStage}. */
export const workflowStageSchema = named
  .extend({
    doneBy: z.array(eventPatternSchema).min(1).readonly(),
    optional: z.boolean().optional(),
    roles: z.array(idSchema).min(1).readonly().optional(),
    limit: timeLimitSchema.optional(),
  })
  .readonly();

/** 层级 a level of escalation. */
export interface EscalationLevel extends NamedPart {
  /** The number of working days after which the matter goes to the next level. */
  readonly workingDays: number;
  /** The reliability of the level's source. */
  readonly certainty: Certainty;
}

/** Schema of an {@link EscalationLevel}. */
export const escalationLevelSchema = named
  .extend({ workingDays: z.int().min(0).max(1000), certainty: certaintySchema })
  .readonly();

/** A minimum period of notice before a meeting, or of publication. The day of the act is not counted. */
export interface MinimumPeriod extends NamedPart {
  /** The period: of notice, or of publication. */
  readonly of: 'notice' | 'publication';
  /** The kinds of meeting, or contents of publications, to which it applies; absent: all. */
  readonly kinds?: readonly string[] | undefined;
  /** The number of calendar days. */
  readonly days: number;
  /** The rule of a pack that sets the period. */
  readonly ruleId: string;
}

/** Schema of a {@link MinimumPeriod}. */
export const periodSchema = named
  .extend({
    of: z.enum(['notice', 'publication']),
    kinds: z.array(idSchema).readonly().optional(),
    days: z.int().min(0).max(1000),
    ruleId: idSchema,
  })
  .readonly();

/** 工作流程 a workflow as data. */
export interface Workflow {
  /** The version of the document. */
  readonly schemaVersion: 1;
  /** The id of the workflow. */
  readonly id: string;
  /** The name of the workflow. */
  readonly name: LocalText;
  /** 出处 the origin of the workflow. */
  readonly provenance: Provenance;
  /** Certainty of its steps; an unsure workflow is reported wherever it is used. */
  readonly certainty: Certainty;
  /** 角色 the roles in which events are done. */
  readonly roles: readonly NamedPart[];
  /** The kinds of meetings. */
  readonly meetingKinds: readonly NamedPart[];
  /** 环节 the stages, in order. */
  readonly stages: readonly WorkflowStage[];
  /** 层级 the levels of escalation, the lowest first. */
  readonly levels: readonly EscalationLevel[];
  /** The minimum periods of notice and publication. */
  readonly periods: readonly MinimumPeriod[];
}

/** Schema of a {@link Workflow}. */
export const workflowSchema = z
  .object({
    schemaVersion: z.literal(1),
    id: idSchema,
    name: localTextSchema,
    provenance: provenanceSchema,
    certainty: certaintySchema,
    roles: z.array(named.readonly()).readonly(),
    meetingKinds: z.array(named.readonly()).readonly(),
    stages: z.array(workflowStageSchema).min(1).readonly(),
    levels: z.array(escalationLevelSchema).readonly(),
    periods: z.array(periodSchema).readonly(),
  })
  .readonly();
