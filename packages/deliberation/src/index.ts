export { type Deadline, type DeadlineOptions, type Deadlines, type DeadlineStatus, deadlines } from './deadlines';
export { type BasisQuestion, type DecisionBasis, decisionBasis } from './decision-basis';
export {
  consent,
  type DecisionRule,
  decisionRules,
  decisionRuleSchema,
  ownersOrdinary,
  ownersThreeQuarters,
  representativesAssembly,
  residentsAssembly,
  unanimous,
} from './decision-rule';
export { type Head, type HeadCount, headsOf } from './electorate';
export { type Duty, dutyFor, dutySchema } from './fault-intake';
export {
  eventNames,
  type EventOf,
  type FaultKind,
  faultKindSchema,
  faultNames,
  levyAuthoritySchema,
  type MatterEvent,
  matterEventSchema,
  type MatterEventType,
  type MatterField,
  matterFieldSchema,
  shareSchema,
} from './matter-event';
export type { MatterLog } from './matter-log';
export type {
  AgreementState,
  LevyState,
  MatterState,
  MeetingState,
  ObjectionState,
  ProposalState,
  ResponsibilityQuestion,
  VoteState,
  WorksState,
} from './matter-state';
export { type Member, memberSchema } from './member';
export { deliberationCatalogue, type DeliberationCode, explain, type ExplanationCode } from './messages';
export { addMinutes, dayOf, minutesBetween, type Moment, momentSchema } from './moment';
export { type Needed, type Pivot, pivots } from './needed';
export { nextSteps, type NextStepOptions, type Step } from './next-steps';
export { matterLogSchema, parseMatterEvents, parseMatterLog } from './parse-log';
export { progressOf, type StageProgress, type WorkflowProgress } from './progress';
export { replay, type ReplayOptions } from './replay';
export { type Evidence, evidenceOfRights, type Right, type RightEvidence } from './rights';
export type { Bar, Standing } from './standing';
export type { Count, Measure, Outcome } from './vote-outcome';
export { type Ended, lowerBound, type SuccessRate, successRate } from './success-rate';
export { type Check, explainTally, type Tally, tally } from './tally';
export { leastToReach, reaches } from './threshold';
export { type Threshold, thresholdSchema } from './threshold-schema';
export {
  type Ballot,
  ballotSchema,
  type Choice,
  choiceSchema,
  parseVote,
  type ProxyRule,
  proxyRuleSchema,
  proxySchema,
  type Vote,
  voteSchema,
} from './vote';
export {
  type EscalationLevel,
  escalationLevelSchema,
  type EventPattern,
  eventPatternSchema,
  parseWorkflow,
  periodSchema,
  type Stage,
  stageSchema,
  timeLimitSchema,
  type Workflow,
  workflowSchema,
} from './workflow';
export {
  fourDeliberationsTwoPublications,
  fourLevelsSevenDays2022,
  fourLevelsSevenDays2025,
  peoplesPipeline,
  shanghaiThreeMeetings,
  workflows,
} from './workflows';
