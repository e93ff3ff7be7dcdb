import * as z from 'zod';
import { idSchema, type Member, memberSchema } from '../vote/member';
import { type EventHead, eventSchema, idsSchema, textSchema } from './event-head';
import { type FaultKind, faultKindSchema } from './fault-kind';

/** The category of a matter: 公共事务 环境 安全 设施. */
export type MatterCategory = 'public-affairs' | 'environment' | 'safety' | 'facilities';

/** Schema of a {@link MatterCategory}. */
export const matterCategorySchema = z.enum(['public-affairs', 'environment', 'safety', 'facilities']);

/** 反映事项 the report of a matter, always the first event. */
export interface ReportedEvent extends EventHead {
  /** Marks a report. */
  readonly type: 'reported';
  /** The id of the matter. */
  readonly matterId: string;
  /** The matter in a few words. */
  readonly title: string;
  /** The category. */
  readonly field: MatterCategory;
  /** The place; absent for a matter without one. */
  readonly placeId?: string | undefined;
  /** A fault of the public lines, which has a contact on duty and a response time; absent for other matters. */
  readonly fault?: FaultKind | undefined;
  /** 紧急程度 the urgency as reported; absent where nobody was asked. */
  readonly urgency?: 'urgent' | 'ordinary' | undefined;
}

/** 首次响应 the first response to a fault. */
export interface RespondedEvent extends EventHead {
  /** Marks a first response. */
  readonly type: 'responded';
  /** A note; absent where none was written. */
  readonly note?: string | undefined;
}

/** 责任询问 a question to a party about its responsibility. */
export interface ResponsibilityAskedEvent extends EventHead {
  /** Marks a question of responsibility. */
  readonly type: 'responsibility-asked';
  /** The party that is asked. */
  readonly of: string;
  /** The question in words; absent where it was not written down. */
  readonly question?: string | undefined;
}

/** 责任答复 the answer of the party `by`. */
export interface ResponsibilityAnsweredEvent extends EventHead {
  /** Marks an answer on responsibility. */
  readonly type: 'responsibility-answered';
  /** True when the party accepts the responsibility. */
  readonly accepts: boolean;
  /** The reason; absent where none was given. */
  readonly reason?: string | undefined;
}

/** 提级办理 an escalation. */
export interface EscalatedEvent extends EventHead {
  /** Marks an escalation. */
  readonly type: 'escalated';
  /** The level of the workflow to which the matter goes. */
  readonly to: string;
  /** The reason; absent where none was given. */
  readonly reason?: string | undefined;
}

/** 确定相关住户 the decision who is concerned. */
export interface ScopeFixedEvent extends EventHead {
  /** Marks the scope. */
  readonly type: 'scope-fixed';
  /** The members concerned. */
  readonly members: readonly Member[];
  /** The reason; absent where none was given. */
  readonly reason?: string | undefined;
}

/** 征集议题 the soliciting of the agenda. */
export interface AgendaSolicitedEvent extends EventHead {
  /** Marks the soliciting of the agenda. */
  readonly type: 'agenda-solicited';
  /** The channels that were used. */
  readonly channels: readonly string[];
  /** The number of suggestions that came in. */
  readonly suggestions: number;
}

/** Schemas of the events before any meeting. */
export const intakeEventSchemas = [
  eventSchema('reported', {
    matterId: idSchema,
    title: textSchema,
    field: matterCategorySchema,
    placeId: idSchema.optional(),
    fault: faultKindSchema.optional(),
    urgency: z.enum(['urgent', 'ordinary']).optional(),
  }),
  eventSchema('responded', { note: textSchema.optional() }),
  eventSchema('responsibility-asked', { of: idSchema, question: textSchema.optional() }),
  eventSchema('responsibility-answered', { accepts: z.boolean(), reason: textSchema.optional() }),
  eventSchema('escalated', { to: idSchema, reason: textSchema.optional() }),
  eventSchema('scope-fixed', {
    members: z.array(memberSchema).min(1).max(200_000).readonly(),
    reason: textSchema.optional(),
  }),
  eventSchema('agenda-solicited', { channels: idsSchema, suggestions: z.int().min(0) }),
] as const;
