import * as z from 'zod';
import { slugSchema } from '../ids';
import { elementSchema, type ModelElement } from './element';

/** 层级 a level of the grid tree. */
export interface Level<Id extends string = string> extends ModelElement<Id> {
  /** True when this level may be skipped between its neighbours (a building without a compound); absent: required. */
  readonly optional?: boolean | undefined;
  /** The posts that need a lead at each node of this level. */
  readonly requiredPosts: readonly string[];
  /** True when a lead of an ancestor is responsible for a node without a lead of its own. */
  readonly inheritsLeads: boolean;
}

/** Schema of a {@link Level}. */
export const levelSchema = elementSchema
  .extend({
    optional: z.boolean().optional(),
    requiredPosts: z.array(slugSchema).readonly(),
    inheritsLeads: z.boolean(),
  })
  .readonly();

/** The title of a lead, such as 楼院长. */
export interface LeadTitle<Id extends string = string> extends ModelElement<Id> {
  /** The level to which leads of this title belong. */
  readonly levelId: string;
}

/** Schema of a {@link LeadTitle}. */
export const leadTitleSchema = elementSchema.extend({ levelId: slugSchema }).readonly();
