import { expects } from '@community1373/base/diagnostics';
import * as z from 'zod';
import { type Id, idSchema, slugSchema } from '../ids';
import type { GroupId, PostId } from '../work-model/model-ids';
import type { WorkModel } from '../work-model/work-model';

/** 频次 a frequency: `times` in each week, month or quarter. */
export interface Cadence {
  /** The span of the calendar in which the times are counted. */
  readonly every: 'week' | 'month' | 'quarter';
  /** The number of times in each span, 1 to 31. */
  readonly times: number;
}

/** Schema of a {@link Cadence}. */
export const cadenceSchema = z
  .object({ every: z.enum(['week', 'month', 'quarter']), times: z.int().min(1).max(31) })
  .readonly();

/** A need of one household. */
export interface HouseholdSubject {
  /** Marks the need as that of one household. */
  readonly kind: 'household';
  /** The household in need. */
  readonly householdId: Id<'household'>;
}

/** A need of all residents at a node of the grid. */
export interface NodeSubject {
  /** Marks the need as that of all residents at a node. */
  readonly kind: 'node';
  /** The node; the residents of every node below it are among them. */
  readonly nodeId: Id<'node'>;
}

/** 需求 a need for help from a post, with frequency and duration. */
export interface Need<M extends WorkModel = WorkModel> {
  /** Unique among the needs of the community. */
  readonly id: Id<'need'>;
  /** The post that helps. */
  readonly postId: PostId<M>;
  /** The subject of the need: a household, or all residents at a node. */
  readonly of: HouseholdSubject | NodeSubject;
  /** The group of residents that needs it; absent for a need that belongs to no group. */
  readonly groupId?: GroupId<M> | undefined;
  /** The frequency with which help is due. */
  readonly cadence: Cadence;
  /** The minutes of help each time, 1 to 1,440. */
  readonly minutes: number;
}

/** Schema of a {@link Need}. */
export const needSchema = z
  .object({
    id: idSchema('need'),
    postId: slugSchema,
    of: z.discriminatedUnion('kind', [
      z
        .object({ kind: z.literal('household'), householdId: idSchema('household') })
        .readonly()
        .meta({ sensitive: true }),
      z.object({ kind: z.literal('node'), nodeId: idSchema('node') }).readonly(),
    ]),
    groupId: slugSchema.optional(),
    cadence: cadenceSchema,
    minutes: z.int(expects('minutes')).min(1).max(1440),
  })
  .readonly();
