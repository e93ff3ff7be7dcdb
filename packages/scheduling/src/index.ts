export type { BlockingRule } from './explain/blocking-rule';
export { evaluateRoster, type PersonScore, type RosterEvaluation, type RuleScore } from './explain/evaluate-roster';
export { type AssignmentExplanation, explainAssignment } from './explain/explain-assignment';
export { explainInfeasibility } from './explain/explain-infeasibility';
export type { ConflictingRule, Infeasibility, InfeasibilityOptions, Relaxation } from './explain/infeasibility';
export { type Envy, type FairnessGroup, fairnessReport, type PersonLoad, type Spread } from './explain/fairness-report';
export { type Candidate, rankCandidates } from './explain/rank-candidates';
export type { UnfilledSlot } from './explain/unfilled-slot';
export type { Reason, Violation } from './explain/violation';
export { explain, schedulingCatalogue, type SchedulingCode } from './messages/messages';
export type { ProblemCode, RosterInputCode } from './messages/problem-messages';
export type { ReasonCode } from './messages/reason-messages';
export type { AvailabilityWindow, WeekSlot } from './problem/availability-window';
export type { HomePosition } from './problem/id';
export { parseRoster, parseRosterProblem } from './problem/parse-problem';
export type { Assignment, AssignmentState, Roster } from './problem/roster';
export type { ServingRequirements } from './problem/requirements';
export type { PastService, PersonLicence, Preference, RosterPerson } from './problem/roster-person';
export type { RosterProblem } from './problem/roster-problem';
export type { RosterRule, RosterRuleKind } from './problem/roster-rule';
export type {
  AvailabilityRule,
  ConsentRule,
  DistanceRule,
  InsuranceRule,
  LicenceRule,
  PostRule,
  SkillRule,
} from './problem/rule-kinds/eligibility-rules';
export type {
  ContinuityRule,
  CoverRule,
  FairnessRule,
  PreferenceRule,
  RequestRule,
  ShiftRequest,
} from './problem/rule-kinds/quality-rules';
export type { RosterRuleBase, RuleWeight } from './problem/rule-kinds/rule-base';
export type { ApartRule, MixRule, TogetherRule } from './problem/rule-kinds/team-rules';
export type {
  ConsecutiveRule,
  LoadRule,
  OverlapRule,
  RestRule,
  SuccessionRule,
  TravelRule,
  WalkingLeg,
  WeekendsRule,
} from './problem/rule-kinds/time-rules';
export type { Shift } from './problem/shift';
export { standardRules } from './problem/standard-rules';
export type { Feasibility, Impossibility } from './solve/feasibility';
export type { RosterMove } from './solve/roster-move';
export {
  createMessagePeers,
  type MessagePeers,
  type MessagePeersOptions,
  type PeerMessage,
  type SearchPeers,
} from './solve/search-peers';
export type { SolveOptions } from './solve/solve-options';
export { type RosterSolution, type ScoredRoster, solveRoster } from './solve/solve-roster';
