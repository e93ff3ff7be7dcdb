import * as z from 'zod';
import { type HouseholdAmount, householdAmountSchema } from './fields';
import { type FloorTable, floorTableSchema } from './floor-table';

/** A measure of a household by which a cost can be shared. */
export type AllocationBasis = 'area' | 'persons' | 'usage';

/** Schema of an {@link AllocationBasis}. */
export const allocationBasisSchema = z.enum(['area', 'persons', 'usage']);

/** 按户均摊 the same share for each household. */
export interface EqualRule {
  /** Marks equal shares. */
  readonly kind: 'equal';
}

/** 按专有面积 by exclusive area, the default of the law (Civil Code, article 283). */
export interface AreaRule {
  /** Marks shares by area. */
  readonly kind: 'area';
}

/** 按人口 by the number of persons. */
export interface PersonsRule {
  /** Marks shares by persons. */
  readonly kind: 'persons';
}

/** 按计量用量 by metered use. */
export interface UsageRule {
  /** Marks shares by metered use. */
  readonly kind: 'usage';
}

/** 按楼层系数 by a coefficient of the floor. */
export interface FloorRule {
  /** Marks shares by floor. */
  readonly kind: 'floor';
  /** The coefficients. */
  readonly table: FloorTable;
  /** True when the coefficient is multiplied by the area; absent: the coefficient alone. */
  readonly timesArea?: boolean | undefined;
}

/** 按受益管路 by the segments of pipe or path that each household uses. */
export interface NetworkRule {
  /** Marks shares by the network. */
  readonly kind: 'network';
  /**
   * `shapley`: each segment by all its users; `sequential`: each segment by the nearest users beyond it; `nucleolus`: the division that maximises
   * the satisfaction of the least satisfied group.
   */
  readonly solution: 'shapley' | 'sequential' | 'nucleolus';
  /** Under `shapley`, the measure by which the users of a segment share it; absent: equally. */
  readonly weightedBy?: AllocationBasis | undefined;
}

/** 定额 fixed amounts for some households; the others share the remainder by another rule. */
export interface FixedRule {
  /** Marks fixed amounts. */
  readonly kind: 'fixed';
  /** The amounts, at least one. */
  readonly amounts: readonly HouseholdAmount[];
  /** The rule of the other households; absent: the amounts must make up the whole cost. */
  readonly rest?: CostRule | undefined;
}

/** A part of a {@link BlendRule}. */
export interface BlendPart {
  /** The weight of the part, 1 to 1,000,000. */
  readonly weight: number;
  /** The rule by which the part is shared. */
  readonly rule: CostRule;
}

/** 加权组合 parts of the cost, in the ratio of their integer weights, each shared by its own rule. */
export interface BlendRule {
  /** Marks a blend of rules. */
  readonly kind: 'blend';
  /** The parts, at least one. */
  readonly parts: readonly BlendPart[];
}

/** 分摊规则 a rule for sharing a cost, as data: it is stored in a resolution and edited in a form. */
export type CostRule = EqualRule | AreaRule | PersonsRule | UsageRule | FloorRule | NetworkRule | FixedRule | BlendRule;

/** The kinds of {@link CostRule}. */
export type CostRuleKind = CostRule['kind'];

const simpleRuleSchemas = [
  z.object({ kind: z.literal('equal') }).readonly(),
  z.object({ kind: z.literal('area') }).readonly(),
  z.object({ kind: z.literal('persons') }).readonly(),
  z.object({ kind: z.literal('usage') }).readonly(),
  z.object({ kind: z.literal('floor'), table: floorTableSchema, timesArea: z.boolean().optional() }).readonly(),
  z
    .object({
      kind: z.literal('network'),
      solution: z.enum(['shapley', 'sequential', 'nucleolus']),
      weightedBy: allocationBasisSchema.optional(),
    })
    .readonly(),
] as const;

/** Returns the schema of all rules, those that contain other rules among them. */
export const costRuleUnion = () =>
  z.discriminatedUnion('kind', [
    ...simpleRuleSchemas,
    z
      .object({
        kind: z.literal('fixed'),
        amounts: z.array(householdAmountSchema).min(1).readonly(),
        rest: costRuleSchema.optional(),
      })
      .readonly(),
    z
      .object({
        kind: z.literal('blend'),
        parts: z
          .array(z.object({ weight: z.int().min(1).max(1_000_000), rule: costRuleSchema }).readonly())
          .min(1)
          .readonly(),
      })
      .readonly(),
  ]);

/** Schema of a {@link CostRule}. */
export const costRuleSchema: z.ZodType<CostRule> = z.lazy(costRuleUnion);
