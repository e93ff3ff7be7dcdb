import { type CivilDate, civilDateSchema } from '@community1373/base/calendar';
import * as z from 'zod';
import { type EventHead, eventSchema, idsSchema, textSchema } from './event-head';

/** 公示内容 the content of a publication. */
export type PublishedContent = 'notice' | 'decision' | 'levy' | 'accounts' | 'result';

/** Schema of a {@link PublishedContent}. */
export const publishedContentSchema = z.enum(['notice', 'decision', 'levy', 'accounts', 'result']);

/** 公示 a publication. */
export interface PublishedEvent extends EventHead {
  /** Marks a publication. */
  readonly type: 'published';
  /** The content. */
  readonly what: PublishedContent;
  /** The channels on which it is shown. */
  readonly channels: readonly string[];
  /** The last day on which it is shown. */
  readonly until: CivilDate;
}

/** 满意度评议 an evaluation of the result by residents. */
export interface EvaluatedEvent extends EventHead {
  /** Marks an evaluation. */
  readonly type: 'evaluated';
  /** The number of those who are satisfied. */
  readonly satisfied: number;
  /** The number of those who are neither. */
  readonly neutral: number;
  /** The number of those who are dissatisfied. */
  readonly dissatisfied: number;
}

/** 重新办理 the reopening of a closed matter. */
export interface ReopenedEvent extends EventHead {
  /** Marks a reopening. */
  readonly type: 'reopened';
  /** The reason. */
  readonly reason: string;
}

/** 办结 the close of a matter. */
export interface ClosedEvent extends EventHead {
  /** Marks the close. */
  readonly type: 'closed';
  /** The outcome: resolved (已解决), unresolved (未解决), or referred to others (转办). */
  readonly outcome: 'resolved' | 'unresolved' | 'referred';
  /** The reason; absent where none was given. */
  readonly reason?: string | undefined;
}

/** 撤回 the withdrawal of a matter by the one who reported it. */
export interface WithdrawnEvent extends EventHead {
  /** Marks a withdrawal. */
  readonly type: 'withdrawn';
  /** The reason; absent where none was given. */
  readonly reason?: string | undefined;
}

/** Schemas of publications, and of the events that end a matter. */
export const endEventSchemas = [
  eventSchema('published', { what: publishedContentSchema, channels: idsSchema, until: civilDateSchema }),
  eventSchema('evaluated', { satisfied: z.int().min(0), neutral: z.int().min(0), dissatisfied: z.int().min(0) }),
  eventSchema('reopened', { reason: textSchema }),
  eventSchema('closed', { outcome: z.enum(['resolved', 'unresolved', 'referred']), reason: textSchema.optional() }),
  eventSchema('withdrawn', { reason: textSchema.optional() }),
] as const;
