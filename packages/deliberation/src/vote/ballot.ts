import * as z from 'zod';
import { idSchema } from './member';

/** A choice: 赞成 for, 反对 against, 弃权 abstain. An abstention takes part and is not in favour. */
export type Choice = 'for' | 'against' | 'abstain';

/** Schema of a {@link Choice}. */
export const choiceSchema = z.enum(['for', 'against', 'abstain']);

/** 委托投票 a person who casts a ballot for its owner. */
export interface BallotProxy {
  /** The person who holds the proxy. */
  readonly holderId: string;
  /** The document that authorises it. */
  readonly authorisation: string;
}

/** Schema of a {@link BallotProxy}. */
export const proxySchema = z.object({ holderId: idSchema, authorisation: idSchema }).readonly();

/** One ballot in its current form: for the head of the member, with all its units. */
export interface Ballot {
  /** The member who votes. */
  readonly memberId: string;
  /** The choice. */
  readonly choice: Choice;
  /** The proxy who cast it; absent: the member itself. */
  readonly proxy?: BallotProxy | undefined;
}

/** Schema of a {@link Ballot}. */
export const ballotSchema = z
  .object({ memberId: idSchema, choice: choiceSchema, proxy: proxySchema.optional() })
  .readonly();

/** The rule of a vote for proxies. */
export interface ProxyRule {
  /** The most heads that one person represents; absent: any number. */
  readonly maximumPerHolder?: number | undefined;
}

/** Schema of a {@link ProxyRule}. */
export const proxyRuleSchema = z.object({ maximumPerHolder: z.int().min(1).optional() }).readonly();
