import * as z from 'zod';

/** A share that a count must reach: `numerator / denominator`, or more than that. Compared exactly, never as a decimal. */
export interface Threshold {
  /** The numerator of the share. */
  readonly numerator: number;
  /** The denominator of the share, at least 1. */
  readonly denominator: number;
  /** True: the share itself does not suffice (过半数 “more than half”); false: it does (“two thirds or more”, Civil Code 1259). */
  readonly more: boolean;
}

/** Schema of a {@link Threshold}. */
export const thresholdSchema = z
  .object({
    numerator: z.int().min(0).max(1_000_000),
    denominator: z.int().min(1).max(1_000_000),
    more: z.boolean(),
  })
  .readonly();
