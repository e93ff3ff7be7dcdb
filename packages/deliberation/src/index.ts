export type {
  AgreementRecordedEvent,
  BallotCastEvent,
  VoteClosedEvent,
  VoteOpenedEvent,
} from './event/decision-events';
export type {
  ClosedEvent,
  EvaluatedEvent,
  PublishedContent,
  PublishedEvent,
  ReopenedEvent,
  WithdrawnEvent,
} from './event/end-events';
export type { EventHead, MemberAmount } from './event/event-head';
export { type FaultKind, faultNames } from './event/fault-kind';
export type {
  AgendaSolicitedEvent,
  EscalatedEvent,
  MatterCategory,
  ReportedEvent,
  RespondedEvent,
  ResponsibilityAnsweredEvent,
  ResponsibilityAskedEvent,
  ScopeFixedEvent,
} from './event/intake-events';
export type {
  AgreedLevyAuthority,
  LevyAuthority,
  VoluntaryLevyAuthority,
  VotedLevyAuthority,
} from './event/levy-authority';
export { eventNames, type EventOf, type MatterEvent, type MatterEventType } from './event/matter-event';
export type {
  MeetingCalledEvent,
  MeetingHeldEvent,
  ObjectionAnsweredEvent,
  ObjectionRaisedEvent,
  ProposalAmendedEvent,
  ProposalMadeEvent,
} from './event/talk-events';
export type {
  LevyIssuedEvent,
  SettledEvent,
  WorksAcceptedEvent,
  WorksBegunEvent,
  WorksRefusedEvent,
} from './event/works-events';
export type { Deadline, DeadlineOptions, DeadlineStatus } from './matter/deadline';
export { deadlines } from './matter/deadlines';
export { type DutyHours, type OnCallDuty, onCallDutyFor } from './matter/fault-intake';
export type { MatterLog } from './matter/matter-log';
export { createMatterRecorder, type MatterRecorder } from './matter/matter-recorder';
export type {
  AgreementState,
  LevySettlement,
  LevyState,
  MatterStatus,
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
export type {
  CountCode,
  DeliberationCode,
  ElectorateProblem,
  EventProblem,
  ExplanationCode,
  RuleProblem,
  StepCode,
} from './messages/codes';
export { deliberationCatalogue, explain } from './messages/messages';
export {
  type CoOwnerAgreement,
  type CoOwnerChoice,
  coOwnersChoice,
  type CoOwnersByShare,
  type CoOwnersRepresentative,
  type CoOwnersUnanimous,
} from './vote/co-owners';
export { type DecisionBasis, decisionBasis, type DecisionBasisInput } from './vote/decision-basis';
export {
  type BothThresholds,
  consent,
  type DecisionRule,
  decisionRules,
  type Majority,
  type ObjectionLimit,
  ownersOrdinary,
  ownersThreeQuarters,
  representativesAssembly,
  residentsAssembly,
  unanimous,
} from './vote/decision-rule';
export { builderVoterId, type Voter, type VoterCount, votersOf } from './vote/electorate';
export type { ExclusiveUnit, OwnershipShare, UnitOwner, UnitOwnership } from './vote/exclusive-unit';
export type { Member } from './vote/member';
export { ownersElectorate, type OwnersElectorate, type OwnersElectorateInput } from './vote/owners-electorate';
export { explainTally, type Tally, tally, type ThresholdCheck } from './vote/tally';
export { meetsThreshold, minimumToMeet } from './vote/threshold';
export type { Threshold } from './vote/threshold-schema';
export type { Ballot, BallotProxy, Choice, ProxyRule } from './vote/ballot';
export { parseVote, type Vote } from './vote/vote';
export type { Count, Outcome, VotingMeasure } from './vote/vote-outcome';
export type { ThresholdComparison, VoteStatus } from './vote/vote-status';
export {
  type Pivot,
  pivots,
  type UnmetCondition,
  type VotesNeeded,
  type VotesOutOfReach,
  type VotesWithinReach,
} from './vote/votes-needed';
