import * as z from 'zod';
import { idSchema } from '../vote/member';
import { type Moment, momentSchema } from '../matter/moment';

/** The fields that every event of a matter has. */
export interface EventHead {
  /** The local time of the event, to the minute. */
  readonly at: Moment;
  /** The person who did it, an id. */
  readonly by: string;
  /** The role in which it was done, as the workflow names it. */
  readonly role: string;
  /** 补记 the time at which a late entry was recorded; absent: recorded when it happened. The log is in the order of recording. */
  readonly recordedAt?: Moment | undefined;
}

/** Builds the schema of one event type. */
export const eventSchema = <T extends string, S extends z.core.$ZodLooseShape>(type: T, shape: S) =>
  z
    .object({
      type: z.literal(type),
      at: momentSchema,
      by: idSchema,
      role: idSchema,
      recordedAt: momentSchema.optional(),
      ...shape,
    })
    .readonly();

/** Schema of a text of an event. */
export const textSchema = z.string().min(1).max(4000);

/** Schema of money in integer fen. */
export const fenSchema = z.int().min(0).max(10_000_000_000);

/** Schema of a list of ids. */
export const idsSchema = z.array(idSchema).readonly();

/** An amount for one member. */
export interface MemberAmount {
  /** The member. */
  readonly memberId: string;
  /** The amount in fen. */
  readonly fen: number;
}

/** Schema of a {@link MemberAmount}. */
export const shareSchema = z.object({ memberId: idSchema, fen: fenSchema }).readonly();
