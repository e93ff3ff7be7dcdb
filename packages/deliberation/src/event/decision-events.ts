import * as z from 'zod';
import { type DecisionRule, decisionRuleSchema } from '../vote/decision-rule';
import { idSchema } from '../vote/member';
import {
  type BallotProxy,
  type Choice,
  choiceSchema,
  type ProxyRule,
  proxyRuleSchema,
  proxySchema,
} from '../vote/ballot';
import { type Moment, momentSchema } from '../matter/moment';
import { type EventHead, eventSchema, idsSchema, textSchema } from './event-head';

/** 启动表决 the opening of a vote among the members of the scope. */
export interface VoteOpenedEvent extends EventHead {
  /** Marks the opening of a vote. */
  readonly type: 'vote-opened';
  /** The vote, a new id. */
  readonly voteId: string;
  /** The proposal that is voted on. */
  readonly proposalId: string;
  /** The rule by which the vote decides. */
  readonly rule: DecisionRule;
  /** The end of the vote. */
  readonly closesAt: Moment;
  /** The rule for proxies; absent: none are allowed. */
  readonly proxies?: ProxyRule | undefined;
  /** Unverified rules that this vote knowingly rests on; absent: none. */
  readonly unsureRules?: readonly string[] | undefined;
}

/** 投票 a ballot, for the head of the member with all its units. */
export interface BallotCastEvent extends EventHead {
  /** Marks a ballot. */
  readonly type: 'ballot-cast';
  /** The vote. */
  readonly voteId: string;
  /** The member who votes. */
  readonly memberId: string;
  /** The choice. */
  readonly choice: Choice;
  /** The proxy who casts the ballot; absent: the member itself. */
  readonly proxy?: BallotProxy | undefined;
  /** True: replaces an earlier ballot; absent: a second ballot is refused. */
  readonly changes?: true | undefined;
}

/** 表决截止 the close of a vote, at which it is counted. */
export interface VoteClosedEvent extends EventHead {
  /** Marks the close of a vote. */
  readonly type: 'vote-closed';
  /** The vote. */
  readonly voteId: string;
}

/** 记录协议 an agreement of some members, among themselves or with others. */
export interface AgreementRecordedEvent extends EventHead {
  /** Marks an agreement. */
  readonly type: 'agreement-recorded';
  /** The agreement, a new id. */
  readonly agreementId: string;
  /** The proposal that was agreed; absent for an agreement of its own. */
  readonly proposalId?: string | undefined;
  /** The members who agreed. */
  readonly memberIds: readonly string[];
  /** Parties outside the scope; absent: none. */
  readonly withIds?: readonly string[] | undefined;
  /** The agreement in words; absent where it is kept elsewhere. */
  readonly text?: string | undefined;
}

/** Schemas of the events of votes and agreements. */
export const decisionEventSchemas = [
  eventSchema('vote-opened', {
    voteId: idSchema,
    proposalId: idSchema,
    rule: decisionRuleSchema,
    closesAt: momentSchema,
    proxies: proxyRuleSchema.optional(),
    unsureRules: idsSchema.optional(),
  }),
  eventSchema('ballot-cast', {
    voteId: idSchema,
    memberId: idSchema,
    choice: choiceSchema,
    proxy: proxySchema.optional(),
    changes: z.literal(true).optional(),
  }),
  eventSchema('vote-closed', { voteId: idSchema }),
  eventSchema('agreement-recorded', {
    agreementId: idSchema,
    proposalId: idSchema.optional(),
    memberIds: idsSchema,
    withIds: idsSchema.optional(),
    text: textSchema.optional(),
  }),
] as const;
