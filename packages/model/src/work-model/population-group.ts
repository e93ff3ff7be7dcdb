import * as z from 'zod';
import { elementSchema, type ModelElement } from './element';

/** A group of residents by age. */
export interface AgeCriterion {
  /** Marks a group by age. */
  readonly by: 'age';
  /** The youngest age, in whole years. */
  readonly from: number;
  /** The oldest age, included; absent where there is no limit. */
  readonly to?: number | undefined;
}

/** A group of residents by need for care; it may overlap groups by age. */
export interface CareCriterion {
  /** Marks a group by need for care. */
  readonly by: 'care';
}

/** 人群 a group of residents, by age or by a need for care. Groups by age do not overlap. */
export interface PopulationGroup<Id extends string = string> extends ModelElement<Id> {
  /** The criterion by which residents belong to the group. */
  readonly kind: AgeCriterion | CareCriterion;
}

/** Schema of a {@link PopulationGroup}. */
export const groupSchema = elementSchema
  .extend({
    kind: z.discriminatedUnion('by', [
      z.object({ by: z.literal('age'), from: z.int().min(0), to: z.int().min(0).optional() }).readonly(),
      z.object({ by: z.literal('care') }).readonly(),
    ]),
  })
  .readonly();
