import { expectTypeOf, test } from 'vitest';
import type * as z from 'zod';
import { type HolidayPolicy, holidayPolicySchema, type Recurrence, recurrenceSchema } from './demand/recurrence';
import { type Season, seasonSchema } from './demand/season';
import { type Service, serviceSchema } from './demand/service';
import { type ServiceDemand, serviceDemandSchema } from './demand/service-demand';
import {
  type VisitCadence,
  visitCadenceSchema,
  type VisitedHousehold,
  visitedHouseholdSchema,
  type VisitPlan,
  visitPlanSchema,
  type VisitRounds,
  visitRoundsSchema,
} from './demand/visit-plan';
import {
  type AvailabilityWindow,
  availabilityWindowSchema,
  type WeekSlot,
  weekSlotSchema,
} from './problem/availability-window';
import { type HomePosition, homePositionSchema } from './problem/id';
import {
  type Assignment,
  assignmentSchema,
  type AssignmentState,
  assignmentStateSchema,
  type Roster,
  rosterSchema,
} from './problem/roster';
import {
  type PastService,
  pastServiceSchema,
  type Preference,
  preferenceSchema,
  type RosterPerson,
  rosterPersonSchema,
} from './problem/roster-person';
import { type RosterProblem, rosterProblemSchema } from './problem/roster-problem';
import { type RosterRule, rosterRuleSchema } from './problem/roster-rule';
import { type RuleWeight, ruleWeightSchema } from './problem/rule-kinds/rule-base';
import { type Shift, shiftSchema } from './problem/shift';

test('what a schema of demand parses is the written type', () => {
  expectTypeOf<z.output<typeof holidayPolicySchema>>().toEqualTypeOf<HolidayPolicy>();
  expectTypeOf<z.output<typeof recurrenceSchema>>().toEqualTypeOf<Recurrence>();
  expectTypeOf<z.output<typeof seasonSchema>>().toEqualTypeOf<Season>();
  expectTypeOf<z.output<typeof serviceSchema>>().toEqualTypeOf<Service>();
  expectTypeOf<z.output<typeof serviceDemandSchema>>().toEqualTypeOf<ServiceDemand>();
  expectTypeOf<z.output<typeof visitCadenceSchema>>().toEqualTypeOf<VisitCadence>();
  expectTypeOf<z.output<typeof visitedHouseholdSchema>>().toEqualTypeOf<VisitedHousehold>();
  expectTypeOf<z.output<typeof visitPlanSchema>>().toEqualTypeOf<VisitPlan>();
  expectTypeOf<z.output<typeof visitRoundsSchema>>().toEqualTypeOf<VisitRounds>();
});

test('what a schema of a roster parses is the written type', () => {
  expectTypeOf<z.output<typeof availabilityWindowSchema>>().toEqualTypeOf<AvailabilityWindow>();
  expectTypeOf<z.output<typeof weekSlotSchema>>().toEqualTypeOf<WeekSlot>();
  expectTypeOf<z.output<typeof homePositionSchema>>().toEqualTypeOf<HomePosition>();
  expectTypeOf<z.output<typeof assignmentSchema>>().toEqualTypeOf<Assignment>();
  expectTypeOf<z.output<typeof assignmentStateSchema>>().toEqualTypeOf<AssignmentState>();
  expectTypeOf<z.output<typeof rosterSchema>>().toEqualTypeOf<Roster>();
  expectTypeOf<z.output<typeof pastServiceSchema>>().toEqualTypeOf<PastService>();
  expectTypeOf<z.output<typeof preferenceSchema>>().toEqualTypeOf<Preference>();
  expectTypeOf<z.output<typeof rosterPersonSchema>>().toEqualTypeOf<RosterPerson>();
  expectTypeOf<z.output<typeof rosterProblemSchema>>().toEqualTypeOf<RosterProblem>();
  expectTypeOf<z.output<typeof rosterRuleSchema>>().toEqualTypeOf<RosterRule>();
  expectTypeOf<z.output<typeof ruleWeightSchema>>().toEqualTypeOf<RuleWeight>();
  expectTypeOf<z.output<typeof shiftSchema>>().toEqualTypeOf<Shift>();
});
