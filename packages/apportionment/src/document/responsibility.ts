import * as z from 'zod';
import { fenSchema, idSchema, reasonSchema } from './fields';

/** The answer that a party does not have to pay. */
export interface NotLiable {
  /** Marks a party that does not pay. */
  readonly liable: false;
  /** The reason, for people. */
  readonly reason: string;
}

/** The answer that a party has to pay. */
export interface Liable {
  /** Marks a party that pays. */
  readonly liable: true;
  /** The party. */
  readonly partyId: string;
  /** Its part of the cost: all that is left, or an amount in fen. */
  readonly pays: number | 'all';
  /** The reason, for people; absent where none is recorded. */
  readonly reason?: string | undefined;
}

/** The liability of another party for the cost. */
export type Liability = NotLiable | Liable;

/** 责任主体 parties that may have to pay before the households do, in the order in which they are asked. All must have answered before a split. */
export interface Responsibility {
  /** 专业经营单位 the water, power, gas, heat or telecom company; absent while it has not been asked. */
  readonly utility?: Liability | undefined;
  /** 建设单位 the builder, under warranty; absent while it has not been asked. */
  readonly builder?: Liability | undefined;
  /** 侵权人 the person who did the damage; absent while it has not been asked. */
  readonly wrongdoer?: Liability | undefined;
  /** 维修资金 the repair fund; absent while it has not been asked. */
  readonly repairFund?: Liability | undefined;
}

/** A party that may have to pay before the households do. */
export type ResponsibleParty = keyof Responsibility;

/** The parties asked before any split, in order. */
export const responsibleParties: readonly ResponsibleParty[] = ['utility', 'builder', 'wrongdoer', 'repairFund'];

const liabilitySchema = z.discriminatedUnion('liable', [
  z.object({ liable: z.literal(false), reason: reasonSchema }).readonly(),
  z
    .object({
      liable: z.literal(true),
      partyId: idSchema,
      pays: z.union([z.literal('all'), fenSchema]),
      reason: reasonSchema.optional(),
    })
    .readonly(),
]);

/** Schema of a {@link Responsibility}. */
export const responsibilitySchema = z
  .object({
    utility: liabilitySchema.optional(),
    builder: liabilitySchema.optional(),
    wrongdoer: liabilitySchema.optional(),
    repairFund: liabilitySchema.optional(),
  })
  .readonly();
