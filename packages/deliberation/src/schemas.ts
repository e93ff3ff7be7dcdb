import type { EventLog } from '@community1373/base/log';
import type * as z from 'zod';
import { type MemberAmount, shareSchema as share } from './event/event-head';
import { type FaultKind, faultKindSchema as faultKind } from './event/fault-kind';
import { type MatterCategory, matterCategorySchema as matterCategory } from './event/intake-events';
import { type LevyAuthority, levyAuthoritySchema as levyAuthority } from './event/levy-authority';
import { type MatterEvent, matterEventSchema as matterEvent } from './event/matter-event';
import { type OnCallDuty, onCallDutySchema as onCallDuty } from './matter/fault-intake';
import { matterLogSchema as matterLog } from './matter/parse-log';
import {
  type Ballot,
  type BallotProxy,
  ballotSchema as ballot,
  type Choice,
  choiceSchema as choice,
  type ProxyRule,
  proxyRuleSchema as proxyRule,
  proxySchema as proxy,
} from './vote/ballot';
import { type DecisionRule, decisionRuleSchema as decisionRule } from './vote/decision-rule';
import {
  type ExclusiveUnit,
  exclusiveUnitSchema as exclusiveUnit,
  type OwnershipShare,
  ownershipShareSchema as ownershipShare,
  type UnitOwner,
  unitOwnerSchema as unitOwner,
  type UnitOwnership,
  unitOwnershipSchema as unitOwnership,
} from './vote/exclusive-unit';
import { type Member, memberSchema as member } from './vote/member';
import { type Threshold, thresholdSchema as threshold } from './vote/threshold-schema';
import { type Vote, voteSchema as vote } from './vote/vote';
import {
  type EscalationLevel,
  escalationLevelSchema as escalationLevel,
  type EventPattern,
  eventPatternSchema as eventPattern,
  type MinimumPeriod,
  periodSchema as period,
  type TimeLimit,
  timeLimitSchema as timeLimit,
  type Workflow,
  workflowSchema as workflow,
  type WorkflowStage,
  workflowStageSchema as workflowStage,
} from './workflow/workflow';

export { momentSchema } from './matter/moment';

/** Zod schema of a {@link Ballot}. */
export const ballotSchema: z.ZodType<Ballot> = ballot;
/** Zod schema of a {@link Choice}. */
export const choiceSchema: z.ZodType<Choice> = choice;
/** Zod schema of a {@link DecisionRule}. */
export const decisionRuleSchema: z.ZodType<DecisionRule> = decisionRule;
/** Zod schema of an {@link EscalationLevel}. */
export const escalationLevelSchema: z.ZodType<EscalationLevel> = escalationLevel;
/** Zod schema of an {@link EventPattern}. */
export const eventPatternSchema: z.ZodType<EventPattern> = eventPattern;
/** Zod schema of an {@link ExclusiveUnit}. */
export const exclusiveUnitSchema: z.ZodType<ExclusiveUnit> = exclusiveUnit;
/** Zod schema of a {@link FaultKind}. */
export const faultKindSchema: z.ZodType<FaultKind> = faultKind;
/** Zod schema of a {@link LevyAuthority}. */
export const levyAuthoritySchema: z.ZodType<LevyAuthority> = levyAuthority;
/** Zod schema of a {@link MatterCategory}. */
export const matterCategorySchema: z.ZodType<MatterCategory> = matterCategory;
/** Zod schema of a {@link MatterEvent}; `replayMatter` checks the order of events. */
export const matterEventSchema: z.ZodType<MatterEvent> = matterEvent;
/** Zod schema of the hash-chained log of a matter. */
export const matterLogSchema: z.ZodType<EventLog<MatterEvent>> = matterLog;
/** Zod schema of a {@link Member}. */
export const memberSchema: z.ZodType<Member> = member;
/** Zod schema of an {@link OnCallDuty}. */
export const onCallDutySchema: z.ZodType<OnCallDuty> = onCallDuty;
/** Zod schema of an {@link OwnershipShare}. */
export const ownershipShareSchema: z.ZodType<OwnershipShare> = ownershipShare;
/** Zod schema of a {@link MinimumPeriod}. */
export const periodSchema: z.ZodType<MinimumPeriod> = period;
/** Zod schema of a {@link ProxyRule}. */
export const proxyRuleSchema: z.ZodType<ProxyRule> = proxyRule;
/** Zod schema of a {@link BallotProxy}. */
export const proxySchema: z.ZodType<BallotProxy> = proxy;
/** Zod schema of a {@link MemberAmount}. */
export const shareSchema: z.ZodType<MemberAmount> = share;
/** Zod schema of a {@link Threshold}. */
export const thresholdSchema: z.ZodType<Threshold> = threshold;
/** Zod schema of a {@link TimeLimit}. */
export const timeLimitSchema: z.ZodType<TimeLimit> = timeLimit;
/** Zod schema of a {@link UnitOwner}. */
export const unitOwnerSchema: z.ZodType<UnitOwner> = unitOwner;
/** Zod schema of a {@link UnitOwnership}. */
export const unitOwnershipSchema: z.ZodType<UnitOwnership> = unitOwnership;
/** Zod schema of a {@link Vote}; `parseVote` checks its ballots against its members. */
export const voteSchema: z.ZodType<Vote> = vote;
/** Zod schema of a {@link Workflow}; `parseWorkflow` checks the references between its parts. */
export const workflowSchema: z.ZodType<Workflow> = workflow;
/** Zod schema of a {@link WorkflowStage}. */
export const workflowStageSchema: z.ZodType<WorkflowStage> = workflowStage;
