import * as z from 'zod';
import type { RoundingMethod } from '../rounding/rounding-method';
import { fenSchema, idSchema, reasonSchema } from './fields';

/** 减免 a reduction of a household's share, and the bearer of the difference. */
export interface Exemption {
  /** The household. */
  readonly householdId: string;
  /** Whole percent of the share that is waived, 1 to 100. */
  readonly percent: number;
  /** The reason; about a person, so masked in a copy. */
  readonly reason: string;
  /** The other households in the ratio of their shares, or nobody, which leaves a gap in the funding. */
  readonly borneBy: 'others' | 'nobody';
}

/** Schema of an {@link Exemption}. */
export const exemptionSchema = z
  .object({
    householdId: idSchema,
    percent: z.int().min(1).max(100),
    reason: reasonSchema.meta({ sensitive: true }),
    borneBy: z.enum(['others', 'nobody']),
  })
  .readonly();

/** 封底与封顶 the minimum and the maximum that a household with a share pays. */
export interface ShareLimits {
  /** The least that a household with a share pays, in fen; absent: no minimum. */
  readonly floorFen?: number | undefined;
  /** The most that a household pays, in fen; absent: no maximum. */
  readonly capFen?: number | undefined;
}

/** Schema of {@link ShareLimits}. */
export const shareLimitsSchema = z.object({ floorFen: fenSchema.optional(), capFen: fenSchema.optional() }).readonly();

/** 取整 the method by which shares become whole fen. */
export interface LevyRounding {
  /** The rounding method. */
  readonly method: RoundingMethod;
  /** The published seed by which ties are broken; absent: by household id. */
  readonly seed?: string | number | undefined;
}

/** Schema of a {@link LevyRounding}. */
export const roundingSchema = z
  .object({
    method: z.enum(['largest-remainder', 'quota', 'webster', 'huntington-hill', 'adams', 'jefferson', 'dean']),
    seed: z.union([z.string(), z.int()]).optional(),
  })
  .readonly();
