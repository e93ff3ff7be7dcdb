import * as z from 'zod';
import { idSchema } from './fields';

/** 业主共同决定 a decision of the owners, binding on all of them (Civil Code 280). */
export interface OwnersDecision {
  /** Marks a decision of the owners. */
  readonly kind: 'owners-decision';
  /** The vote by which it was taken. */
  readonly voteId: string;
}

/** 约定 an agreement, binding on its parties. */
export interface Agreement {
  /** Marks an agreement. */
  readonly kind: 'agreement';
  /** The recorded agreement. */
  readonly agreementId: string;
  /** The households that are parties to it; absent: all in scope. */
  readonly partyIds?: readonly string[] | undefined;
}

/** 自愿筹资 voluntary fund-raising, which nobody owes (Organic Law of Urban Residents’ Committees 42). */
export interface VoluntaryFunding {
  /** Marks voluntary fund-raising. */
  readonly kind: 'voluntary';
}

/** 收取依据 the authority of a levy, which decides who owes it. */
export type Authority = OwnersDecision | Agreement | VoluntaryFunding;

/** Schema of an {@link Authority}. */
export const authoritySchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('owners-decision'), voteId: idSchema }).readonly(),
  z
    .object({ kind: z.literal('agreement'), agreementId: idSchema, partyIds: z.array(idSchema).readonly().optional() })
    .readonly(),
  z.object({ kind: z.literal('voluntary') }).readonly(),
]);
