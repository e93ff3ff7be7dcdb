import * as z from 'zod';
import { fenSchema, idSchema } from './fields';

/** 管段 a segment of pipe or path, and its cost. */
export interface NetworkSegment {
  /** Unique in its network. */
  readonly id: string;
  /** The next segment towards the root (the sewer, the main, the street); absent where it meets the root. */
  readonly parentId?: string | undefined;
  /** The cost of the segment in fen. */
  readonly fen: number;
}

/** Schema of a {@link NetworkSegment}. */
export const segmentSchema = z.object({ id: idSchema, parentId: idSchema.optional(), fen: fenSchema }).readonly();

/** 接入点 the place where a household meets a network. */
export interface NetworkTap {
  /** The household. */
  readonly householdId: string;
  /** The segment at whose far end it is; it uses every segment from there to the root. */
  readonly segmentId: string;
}

/**
 * 管路 a tree of segments, and the tap of each household. A household uses every segment from its tap to the root; one without a tap (a ground floor
 * that drains separately) uses none.
 */
export interface Network {
  /** The segments, in any order; they form a tree, or several that meet at the root. */
  readonly segments: readonly NetworkSegment[];
  /** The taps, at most one for a household. */
  readonly taps: readonly NetworkTap[];
}

/** Schema of a {@link Network}. */
export const networkSchema = z
  .object({
    segments: z.array(segmentSchema).min(1).readonly(),
    taps: z.array(z.object({ householdId: idSchema, segmentId: idSchema }).readonly()).readonly(),
  })
  .readonly();
