import * as z from 'zod';
import { type Id, idSchema, slugSchema } from '../ids';
import type { LeadTitleId, PostId } from '../work-model/model-ids';
import type { WorkModel } from '../work-model/work-model';

/** 负责人 a lead: the person responsible for a node in some posts. */
export interface Lead<M extends WorkModel = WorkModel> {
  /** Unique among the leads of the community. */
  readonly id: Id<'lead'>;
  /** The title, such as 楼院长; absent for a lead without one. */
  readonly titleId?: LeadTitleId<M> | undefined;
  /** The node for which the lead is responsible. */
  readonly nodeId: Id<'node'>;
  /** The posts for which the lead is responsible, at least one. */
  readonly posts: readonly PostId<M>[];
  /** The volunteer who is the lead; absent for a lead who is no volunteer. */
  readonly volunteerId?: Id<'volunteer'> | undefined;
}

/** Schema of a {@link Lead}. */
export const leadSchema = z
  .object({
    id: idSchema('lead'),
    titleId: slugSchema.optional(),
    nodeId: idSchema('node'),
    posts: z.array(slugSchema).min(1).readonly(),
    volunteerId: idSchema('volunteer').optional(),
  })
  .readonly();
