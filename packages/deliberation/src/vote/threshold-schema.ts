import * as z from 'zod';

/** A share that a count must reach: `numerator / denominator`, or more than that (`more`: 过半数). Compared exactly, never as a decimal. */
export const thresholdSchema = z
  .object({
    numerator: z.int().min(0).max(1_000_000),
    denominator: z.int().min(1).max(1_000_000),
    /** True: the share itself does not suffice (“more than half”); false: it does (“two thirds or more”, Civil Code 1259). */
    more: z.boolean(),
  })
  .readonly();

/** A share to be reached; see {@link thresholdSchema}. */
export type Threshold = z.infer<typeof thresholdSchema>;
