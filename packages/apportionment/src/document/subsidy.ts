import * as z from 'zod';
import { fenSchema, type HouseholdAmount, householdAmountSchema, idSchema } from './fields';

/** A rule of the claims literature, by which a limited sum is divided among claims. */
export type ClaimsRule = 'proportional' | 'equal-awards' | 'equal-losses' | 'talmud' | 'random-arrival';

/** Schema of a {@link ClaimsRule}. */
export const claimsRuleSchema = z.enum(['proportional', 'equal-awards', 'equal-losses', 'talmud', 'random-arrival']);

/** 补助分配 the division of a limited subsidy among the claims of the households. */
export interface SubsidyDivision {
  /** The rule by which the subsidy is divided. */
  readonly rule: ClaimsRule;
  /** The claim of each household, at most its share; absent: each household claims its share. */
  readonly claims?: readonly HouseholdAmount[] | undefined;
}

/** 资助 money from a sponsor or a subsidy. */
export interface Subsidy {
  /** The sponsor or the programme. */
  readonly id: string;
  /** The amount offered in fen; what exceeds the cost is not used. */
  readonly fen: number;
  /** The division over the shares of the households; absent: the subsidy is deducted from the cost before the rule. */
  readonly division?: SubsidyDivision | undefined;
}

/** Schema of a {@link Subsidy}. */
export const subsidySchema = z
  .object({
    id: idSchema,
    fen: fenSchema,
    division: z
      .object({ rule: claimsRuleSchema, claims: z.array(householdAmountSchema).readonly().optional() })
      .readonly()
      .optional(),
  })
  .readonly();
