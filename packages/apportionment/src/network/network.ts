import * as z from 'zod';
import { fenSchema, idSchema } from '../levy/payer';

/** A segment of pipe or path: the segment it leads to, and its cost in fen. */
export const segmentSchema = z
  .object({
    id: idSchema,
    /** The next segment towards the root (the sewer, the main, the street); absent where it meets the root. */
    parentId: idSchema.optional(),
    fen: fenSchema,
  })
  .readonly();

/**
 * 管路 a tree of segments, and the tap of each household. A household uses every segment from its tap to the root; one without a tap (a ground floor
 * that drains separately) uses none.
 */
export const networkSchema = z
  .object({
    segments: z.array(segmentSchema).min(1).readonly(),
    taps: z.array(z.object({ householdId: idSchema, segmentId: idSchema }).readonly()).readonly(),
  })
  .readonly();

/** A tree of pipes or paths with the taps of the households. */
export type Network = z.infer<typeof networkSchema>;
