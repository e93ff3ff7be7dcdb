import * as z from 'zod';
import { idSchema } from '../vote/member';

/** A decision of the owners, binding on all of them. */
export interface VotedLevyAuthority {
  /** Marks a decision of the owners. */
  readonly kind: 'owners-decision';
  /** The vote that passed. */
  readonly voteId: string;
}

/** An agreement, binding on those who agreed. */
export interface AgreedLevyAuthority {
  /** Marks an agreement. */
  readonly kind: 'agreement';
  /** The agreement. */
  readonly agreementId: string;
}

/** Voluntary fund-raising by the residents’ committee, where a refusal leaves a gap that is charged to nobody. */
export interface VoluntaryLevyAuthority {
  /** Marks voluntary fund-raising. */
  readonly kind: 'voluntary';
}

/** 收取依据 the authority of a levy. */
export type LevyAuthority = VotedLevyAuthority | AgreedLevyAuthority | VoluntaryLevyAuthority;

/** Schema of a {@link LevyAuthority}. */
export const levyAuthoritySchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('owners-decision'), voteId: idSchema }).readonly(),
  z.object({ kind: z.literal('agreement'), agreementId: idSchema }).readonly(),
  z.object({ kind: z.literal('voluntary') }).readonly(),
]);
