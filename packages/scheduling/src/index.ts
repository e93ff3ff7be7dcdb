export { type Position, positionSchema } from './id';
export {
  type HolidayPolicy,
  holidayPolicySchema,
  type Recurrence,
  recurrenceSchema,
  type Season,
  seasonSchema,
  type Service,
  serviceSchema,
} from './service';
export { type DueSpan, visitsDue } from './visits-due';
export { type VisitCadence, visitCadenceSchema, type VisitedHousehold, visitedHouseholdSchema, type VisitPlan, visitPlanSchema } from './visit-plan';
export { type WeekSlot, weekSlotSchema, type WeekWindow, weekWindowSchema } from './week-slot';
export { type Shift, shiftSchema } from './shift';
export { type PastService, pastServiceSchema, type RosterPerson, rosterPersonSchema, type Wish, wishSchema } from './roster-person';
export { type RosterRule, rosterRuleSchema, type RuleKind, type RuleWeight, ruleWeightSchema } from './roster-rule';
export { standardRules } from './standard-rules';
export { type RosterProblem, rosterProblemSchema } from './roster-problem';
export { type Assignment, assignmentSchema, type AssignmentState, assignmentStateSchema, type Roster, rosterSchema } from './roster';
export { expandServices, expandServicesInSteps, type ServiceExpansion, type Visit } from './expand-services';
export { parseServiceDemand, type ServiceDemand, serviceDemandSchema } from './service-demand';
export type { CourseSession } from './course-sessions';
export { moveOffHoliday, recurrenceDates } from './recurrence-dates';
export { formatRRule, parseRRule, type RecurrenceRule, type SeriesTime } from './rrule-text';
export { chinaCalendar, type ChinaCalendarOptions, type ChinaHolidayData } from './china-calendar';
export type { InputCode, ProblemCode } from './problem-messages';
export type { ReasonCode } from './reason-messages';
export { explain, schedulingCatalogue, type SchedulingCode } from './messages';
export type { Reason, Violation } from './violation';
export { parseRoster, parseRosterProblem } from './parse-problem';
export { evaluateRoster, type PersonScore, type RosterEvaluation, type RuleScore } from './evaluate-roster';
export type { OpenPlace } from './open-place';
export type { Hindrance } from './hindrance';
export { type PeerNews, peersByMessage, type PeersByMessage, type SearchPeers } from './search-peers';
export type { Feasibility, Impossibility } from './feasibility';
export { type RosterSolution, type ScoredRoster, solveRoster } from './solve-roster';
export type { SolveOptions } from './solve-options';
export type { RuleChange } from './rule-change';
export type { RosterMove } from './roster-move';
export { type AssignmentExplanation, explainAssignment } from './explain-assignment';
export {
  type ConflictingRule,
  explainInfeasibility,
  type Infeasibility,
  type InfeasibilityOptions,
  type Relaxation,
} from './explain-infeasibility';
export { type Candidate, rankCandidates } from './rank-candidates';
export { type MendedRoster, type RepairOptions, type RosterRepair, repairRoster } from './repair-roster';
export { type Standby, standbyList, type StandbyOptions } from './standby-list';
export { proposeSwap, type Swap, type SwapHindrance, swapOptions, type SwapProposal } from './swap';
export { type Envy, type FairnessGroup, fairnessReport, type PersonLoad, type Spread } from './fairness-report';
export { recordService, type ServiceRecord } from './record-service';
export { type ServedFigures, type ServedHours, servedHours } from './served-hours';
