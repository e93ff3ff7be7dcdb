import type * as z from 'zod';
import {
  type HolidayPolicy,
  holidayPolicySchema as holidayPolicy,
  type Recurrence,
  recurrenceSchema as recurrence,
} from './demand/recurrence';
import { type Season, seasonSchema as season } from './demand/season';
import { type Service, serviceSchema as service } from './demand/service';
import { type ServiceDemand, serviceDemandSchema as serviceDemand } from './demand/service-demand';
import {
  type VisitCadence,
  visitCadenceSchema as visitCadence,
  type VisitedHousehold,
  visitedHouseholdSchema as visitedHousehold,
  type VisitPlan,
  visitPlanSchema as visitPlan,
  type VisitRounds,
  visitRoundsSchema as visitRounds,
} from './demand/visit-plan';
import {
  type AvailabilityWindow,
  availabilityWindowSchema as availabilityWindow,
  type WeekSlot,
  weekSlotSchema as weekSlot,
} from './problem/availability-window';
import { type HomePosition, homePositionSchema as homePosition } from './problem/id';
import {
  type Assignment,
  assignmentSchema as assignment,
  type AssignmentState,
  assignmentStateSchema as assignmentState,
  type Roster,
  rosterSchema as roster,
} from './problem/roster';
import {
  type PastService,
  pastServiceSchema as pastService,
  type Preference,
  preferenceSchema as preference,
  type RosterPerson,
  rosterPersonSchema as rosterPerson,
} from './problem/roster-person';
import { type RosterProblem, rosterProblemSchema as rosterProblem } from './problem/roster-problem';
import { type RosterRule, rosterRuleSchema as rosterRule } from './problem/roster-rule';
import { type RuleWeight, ruleWeightSchema as ruleWeight } from './problem/rule-kinds/rule-base';
import { type Shift, shiftSchema as shift } from './problem/shift';

/** Zod schema of a {@link HolidayPolicy}. */
export const holidayPolicySchema: z.ZodType<HolidayPolicy> = holidayPolicy;

/** Zod schema of a {@link Recurrence}. */
export const recurrenceSchema: z.ZodType<Recurrence> = recurrence;

/** Zod schema of a {@link Season}. */
export const seasonSchema: z.ZodType<Season> = season;

/** Zod schema of a {@link Service}. */
export const serviceSchema: z.ZodType<Service> = service;

/** Zod schema of a {@link ServiceDemand}. */
export const serviceDemandSchema: z.ZodType<ServiceDemand> = serviceDemand;

/** Zod schema of a {@link VisitCadence}. */
export const visitCadenceSchema: z.ZodType<VisitCadence> = visitCadence;

/** Zod schema of a {@link VisitedHousehold}. */
export const visitedHouseholdSchema: z.ZodType<VisitedHousehold> = visitedHousehold;

/** Zod schema of a {@link VisitPlan}. */
export const visitPlanSchema: z.ZodType<VisitPlan> = visitPlan;

/** Zod schema of {@link VisitRounds}. */
export const visitRoundsSchema: z.ZodType<VisitRounds> = visitRounds;

/** Zod schema of an {@link AvailabilityWindow}. */
export const availabilityWindowSchema: z.ZodType<AvailabilityWindow> = availabilityWindow;

/** Zod schema of a {@link WeekSlot}. */
export const weekSlotSchema: z.ZodType<WeekSlot> = weekSlot;

/** Zod schema of a {@link HomePosition}. */
export const homePositionSchema: z.ZodType<HomePosition> = homePosition;

/** Zod schema of an {@link Assignment}. */
export const assignmentSchema: z.ZodType<Assignment> = assignment;

/** Zod schema of an {@link AssignmentState}. */
export const assignmentStateSchema: z.ZodType<AssignmentState> = assignmentState;

/** Zod schema of a {@link Roster}. */
export const rosterSchema: z.ZodType<Roster> = roster;

/** Zod schema of a {@link PastService}. */
export const pastServiceSchema: z.ZodType<PastService> = pastService;

/** Zod schema of a {@link Preference}. */
export const preferenceSchema: z.ZodType<Preference> = preference;

/** Zod schema of a {@link RosterPerson}. */
export const rosterPersonSchema: z.ZodType<RosterPerson> = rosterPerson;

/** Zod schema of a {@link RosterProblem}. References between its parts are checked by `parseRosterProblem`. */
export const rosterProblemSchema: z.ZodType<RosterProblem> = rosterProblem;

/** Zod schema of a {@link RosterRule}. */
export const rosterRuleSchema: z.ZodType<RosterRule> = rosterRule;

/** Zod schema of a {@link RuleWeight}. */
export const ruleWeightSchema: z.ZodType<RuleWeight> = ruleWeight;

/** Zod schema of a {@link Shift}. */
export const shiftSchema: z.ZodType<Shift> = shift;
