export { type Position, positionSchema } from './id';
export {
  type HolidayPolicy,
  holidayPolicySchema,
  type Recurrence,
  recurrenceSchema,
  type Service,
  serviceSchema,
} from './service';
export { type VisitCadence, visitCadenceSchema, type VisitedHousehold, visitedHouseholdSchema, type VisitPlan, visitPlanSchema } from './visit-plan';
export { type WeekSlot, weekSlotSchema, type WeekWindow, weekWindowSchema } from './week-slot';
export { type Shift, shiftSchema } from './shift';
export { type PastService, pastServiceSchema, type RosterPerson, rosterPersonSchema, type Wish, wishSchema } from './roster-person';
export { type RosterRule, rosterRuleSchema, type RuleKind, type RuleWeight, ruleWeightSchema } from './roster-rule';
export { type RosterProblem, rosterProblemSchema } from './roster-problem';
export { type Assignment, assignmentSchema, type AssignmentState, assignmentStateSchema, type Roster, rosterSchema } from './roster';
export { expandServices, type ServiceExpansion, type Visit } from './expand-services';
export { parseServiceDemand, type ServiceDemand, serviceDemandSchema } from './service-demand';
export { moveOffHoliday, recurrenceDates } from './recurrence-dates';
export type { ProblemCode } from './problem-messages';
