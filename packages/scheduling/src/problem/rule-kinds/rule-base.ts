import * as z from 'zod';
import { idSchema, idsSchema } from '../id';

/** Zod schema of a {@link RuleWeight}. */
export const ruleWeightSchema = z.union([z.literal('hard'), z.int().min(1).max(1_000_000)]);

/** Weight of a rule: `hard` is never broken by an assignment; a number, from 1 to 1,000,000, is the cost of each unit broken. */
export type RuleWeight = 'hard' | number;

/** Fields of the schema of every rule. */
export const ruleBaseShape = {
  id: idSchema,
  weight: ruleWeightSchema,
  people: idsSchema.optional(),
  posts: idsSchema.optional(),
  shifts: idsSchema.optional(),
  types: idsSchema.optional(),
  source: z.string().max(500).optional(),
} as const;

/** The fields of every {@link RosterRule}: its id, its weight and its scope. The rule applies where all fields of the scope match. */
export interface RosterRuleBase {
  /** Id of the rule, unique in its problem; every violation names it. */
  readonly id: string;
  /** Weight of the rule: hard, or the cost of each unit broken. */
  readonly weight: RuleWeight;
  /** Ids of the people to whom the rule applies; absent: all. */
  readonly people?: readonly string[] | undefined;
  /** Ids of the posts (岗位) to which the rule applies; absent: all. */
  readonly posts?: readonly string[] | undefined;
  /** Ids of the shifts to which the rule applies; absent: all. */
  readonly shifts?: readonly string[] | undefined;
  /** Shift types (班种); a shift without a type is then excluded, and so is past service of another type. Absent: all. */
  readonly types?: readonly string[] | undefined;
  /** Source of the rule: a regulation, a contract, a decision. Displayed with it, never evaluated. */
  readonly source?: string | undefined;
}
