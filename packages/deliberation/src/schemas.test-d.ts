import { describe, expectTypeOf, it } from 'vitest';
import type { z } from 'zod';
import type { MemberAmount, shareSchema } from './event/event-head';
import type { FaultKind, faultKindSchema } from './event/fault-kind';
import type { MatterCategory, matterCategorySchema } from './event/intake-events';
import type { LevyAuthority, levyAuthoritySchema } from './event/levy-authority';
import type { EventOf, MatterEvent, matterEventSchema, MatterEventType } from './event/matter-event';
import type { OnCallDuty, onCallDutySchema } from './matter/fault-intake';
import type {
  Ballot,
  BallotProxy,
  ballotSchema,
  Choice,
  choiceSchema,
  ProxyRule,
  proxyRuleSchema,
  proxySchema,
} from './vote/ballot';
import type { DecisionRule, decisionRuleSchema } from './vote/decision-rule';
import type {
  ExclusiveUnit,
  exclusiveUnitSchema,
  OwnershipShare,
  ownershipShareSchema,
  UnitOwner,
  unitOwnerSchema,
  UnitOwnership,
  unitOwnershipSchema,
} from './vote/exclusive-unit';
import type { Member, memberSchema } from './vote/member';
import type { Threshold, thresholdSchema } from './vote/threshold-schema';
import type { Vote, voteSchema } from './vote/vote';
import type {
  EscalationLevel,
  escalationLevelSchema,
  EventPattern,
  eventPatternSchema,
  MinimumPeriod,
  periodSchema,
  TimeLimit,
  timeLimitSchema,
  Workflow,
  workflowSchema,
  WorkflowStage,
  workflowStageSchema,
} from './workflow/workflow';

type Out<S extends z.ZodType> = z.output<S>;
type Parsed = Out<typeof matterEventSchema>;
type ByType<Event extends { readonly type: MatterEventType }> = { readonly [E in Event as E['type']]: E };

describe('the written types are those of the schemas, field by field', () => {
  it('of each event of a matter', () => {
    expectTypeOf<ByType<Parsed>>().toEqualTypeOf<ByType<MatterEvent>>();
    expectTypeOf<Parsed>().toEqualTypeOf<MatterEvent>();
    expectTypeOf<EventOf<'published'>>().toEqualTypeOf<Extract<Parsed, { readonly type: 'published' }>>();
  });

  it('of the parts of events', () => {
    expectTypeOf<Out<typeof faultKindSchema>>().toEqualTypeOf<FaultKind>();
    expectTypeOf<Out<typeof matterCategorySchema>>().toEqualTypeOf<MatterCategory>();
    expectTypeOf<Out<typeof levyAuthoritySchema>>().toEqualTypeOf<LevyAuthority>();
    expectTypeOf<Out<typeof shareSchema>>().toEqualTypeOf<MemberAmount>();
    expectTypeOf<Out<typeof onCallDutySchema>>().toEqualTypeOf<OnCallDuty>();
  });

  it('of votes', () => {
    expectTypeOf<Out<typeof memberSchema>>().toEqualTypeOf<Member>();
    expectTypeOf<Out<typeof thresholdSchema>>().toEqualTypeOf<Threshold>();
    expectTypeOf<Out<typeof decisionRuleSchema>>().toEqualTypeOf<DecisionRule>();
    expectTypeOf<Out<typeof choiceSchema>>().toEqualTypeOf<Choice>();
    expectTypeOf<Out<typeof proxySchema>>().toEqualTypeOf<BallotProxy>();
    expectTypeOf<Out<typeof ballotSchema>>().toEqualTypeOf<Ballot>();
    expectTypeOf<Out<typeof proxyRuleSchema>>().toEqualTypeOf<ProxyRule>();
    expectTypeOf<Out<typeof voteSchema>>().toEqualTypeOf<Vote>();
  });

  it('of units and owners', () => {
    expectTypeOf<Out<typeof exclusiveUnitSchema>>().toEqualTypeOf<ExclusiveUnit>();
    expectTypeOf<Out<typeof unitOwnerSchema>>().toEqualTypeOf<UnitOwner>();
    expectTypeOf<Out<typeof ownershipShareSchema>>().toEqualTypeOf<OwnershipShare>();
    expectTypeOf<Out<typeof unitOwnershipSchema>>().toEqualTypeOf<UnitOwnership>();
  });

  it('of workflows', () => {
    expectTypeOf<Out<typeof eventPatternSchema>>().toEqualTypeOf<EventPattern>();
    expectTypeOf<Out<typeof timeLimitSchema>>().toEqualTypeOf<TimeLimit>();
    expectTypeOf<Out<typeof workflowStageSchema>>().toEqualTypeOf<WorkflowStage>();
    expectTypeOf<Out<typeof escalationLevelSchema>>().toEqualTypeOf<EscalationLevel>();
    expectTypeOf<Out<typeof periodSchema>>().toEqualTypeOf<MinimumPeriod>();
    expectTypeOf<Out<typeof workflowSchema>>().toEqualTypeOf<Workflow>();
  });
});
