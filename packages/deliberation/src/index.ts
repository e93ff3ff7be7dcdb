export { type Deadline, type DeadlineOptions, deadlines, type DeadlineStatus } from './matter/deadlines';
export { type OnCallDuty, onCallDutyFor } from './matter/fault-intake';
export {
  eventNames,
  type EventOf,
  type FaultKind,
  faultNames,
  type MatterCategory,
  type MatterEvent,
  type MatterEventType,
} from './matter/matter-event';
export type { MatterLog } from './matter/matter-log';
export type {
  AgreementState,
  LevyState,
  MatterState,
  MeetingState,
  ObjectionState,
  ProposalState,
  ResponsibilityInput,
  VoteState,
  WorksState,
} from './matter/matter-state';
export { addMinutes, dayOf, minutesBetween, type Moment } from './matter/moment';
export { type NextStep, type NextStepOptions, nextSteps } from './matter/next-steps';
export { parseMatterEvents, parseMatterLog } from './matter/parse-log';
export { progressOf, type StageProgress, type WorkflowProgress } from './matter/progress';
export { replayMatter, type ReplayMatterOptions } from './matter/replay';
export { type Evidence, evidenceOfRights, type Right, type RightEvidence } from './matter/rights';
export { clopperPearsonLowerBound, type MatterOutcome, type SuccessRate, successRate } from './matter/success-rate';
export { deliberationCatalogue, type DeliberationCode, explain, type ExplanationCode } from './messages';
export { type DecisionBasis, decisionBasis, type DecisionBasisInput } from './vote/decision-basis';
export {
  consent,
  type DecisionRule,
  decisionRules,
  ownersOrdinary,
  ownersThreeQuarters,
  representativesAssembly,
  residentsAssembly,
  unanimous,
} from './vote/decision-rule';
export { type Voter, type VoterCount, votersOf } from './vote/electorate';
export type { Member } from './vote/member';
export { explainTally, type Tally, tally, type ThresholdCheck } from './vote/tally';
export { meetsThreshold, minimumToMeet } from './vote/threshold';
export type { Threshold } from './vote/threshold-schema';
export { type Ballot, type Choice, parseVote, type ProxyRule, type Vote } from './vote/vote';
export type { Count, Outcome, VotingMeasure } from './vote/vote-outcome';
export type { ThresholdComparison, VoteStatus } from './vote/vote-status';
export { type Pivot, pivots, type VotesNeeded } from './vote/votes-needed';
