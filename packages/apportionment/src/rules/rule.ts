import { certaintySchema } from '@community1373/base/rules';
import * as z from 'zod';
import { fenSchema, idSchema } from '../levy/payer';

/** 楼层系数表 coefficients by floor, in integer hundredths (50 is 0.5), with their source and its certainty. */
export const floorTableSchema = z
  .object({
    id: idSchema,
    source: z.string().min(1),
    certainty: certaintySchema,
    coefficients: z
      .array(z.object({ floor: z.int(), hundredths: z.int().min(0) }).readonly())
      .min(1)
      .readonly(),
  })
  .readonly();

/** Coefficients by floor. */
export type FloorTable = z.infer<typeof floorTableSchema>;

/** A measure of a household by which a cost can be shared. */
export const allocationBasisSchema = z.enum(['area', 'persons', 'usage']);

/** A measure of a household. */
export type AllocationBasis = z.infer<typeof allocationBasisSchema>;

/** 按户均摊 the same share for each household. */
const equalSchema = z.object({ kind: z.literal('equal') }).readonly();
/** 按专有面积 by exclusive area, the default of the law (Civil Code, article 283). */
const areaSchema = z.object({ kind: z.literal('area') }).readonly();
/** 按人口 by the number of persons. */
const personsSchema = z.object({ kind: z.literal('persons') }).readonly();
/** 按计量用量 by metered use. */
const usageSchema = z.object({ kind: z.literal('usage') }).readonly();
/** 按楼层系数 by a coefficient of the floor, times the area if so chosen. */
const floorSchema = z
  .object({ kind: z.literal('floor'), table: floorTableSchema, timesArea: z.boolean().optional() })
  .readonly();
/** 按受益管路 by the segments of pipe or path that each household uses. */
const networkRuleSchema = z
  .object({
    kind: z.literal('network'),
    /**
     * `shapley`: each segment by all its users; `sequential`: each segment by the nearest users beyond it; `nucleolus`: the division that maximises
     * the satisfaction of the least satisfied group.
     */
    solution: z.enum(['shapley', 'sequential', 'nucleolus']),
    /** Under `shapley`, users of a segment share it by this measure instead of equally. */
    weightedBy: allocationBasisSchema.optional(),
  })
  .readonly();

const amountSchema = z.object({ householdId: idSchema, fen: fenSchema }).readonly();

type Simple =
  | z.infer<typeof equalSchema>
  | z.infer<typeof areaSchema>
  | z.infer<typeof personsSchema>
  | z.infer<typeof usageSchema>
  | z.infer<typeof floorSchema>
  | z.infer<typeof networkRuleSchema>;

/** 定额 fixed amounts for some households; the others share the remainder by another rule. */
export interface FixedRule {
  readonly kind: 'fixed';
  readonly amounts: readonly z.infer<typeof amountSchema>[];
  readonly rest?: CostRule | undefined;
}

/** 加权组合 parts of the cost, in the ratio of their integer weights, each shared by its own rule. */
export interface BlendRule {
  readonly kind: 'blend';
  readonly parts: readonly { readonly weight: number; readonly rule: CostRule }[];
}

/** 分摊规则 a rule for sharing a cost, as data: it is stored in a resolution and edited in a form. */
export type CostRule = Simple | FixedRule | BlendRule;

/** The kinds of {@link CostRule}. */
export type CostRuleKind = CostRule['kind'];

/** Zod schema of a {@link CostRule}. */
export const costRuleSchema: z.ZodType<CostRule> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    equalSchema,
    areaSchema,
    personsSchema,
    usageSchema,
    floorSchema,
    networkRuleSchema,
    z
      .object({
        kind: z.literal('fixed'),
        amounts: z.array(amountSchema).min(1).readonly(),
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
  ]),
);
