import {
  civilDateSchema,
  type CivilDate,
  weekday,
  type WorkCalendar,
  workCalendarSchema,
} from '@community1373/base/calendar';
import { expects, idText } from '@community1373/base/diagnostics';
import { type Levy } from '@community1373/apportionment';
import { levySchema } from '@community1373/apportionment/schemas';
import { type OnCallDuty } from '@community1373/deliberation';
import { onCallDutySchema, workflowSchema } from '@community1373/deliberation/schemas';
import { type Workflow } from '@community1373/deliberation/workflows';
import { type LinkageEvent } from '@community1373/linkage';
import { linkageEventSchema } from '@community1373/linkage/schemas';
import { type Community, type PostId, type WorkModel } from '@community1373/model';
import { communitySchema, workModelSchema } from '@community1373/model/schemas';
import { type Roster, type RosterRule, type Shift } from '@community1373/scheduling';
import { type HolidayPolicy, type Recurrence, type Service, type VisitRounds } from '@community1373/scheduling/demand';
import {
  holidayPolicySchema,
  recurrenceSchema,
  rosterRuleSchema,
  rosterSchema,
  serviceSchema,
  shiftSchema,
  visitRoundsSchema,
} from '@community1373/scheduling/schemas';
import * as z from 'zod';
import { type MatterRecord, matterRecordSchema } from './matter-record';
import { type Outage, outageSchema } from './outage';
import { type ReachSettings, reachSettingsSchema, type WalkingPath, walkingPathSchema } from './reach-settings';
import { type ServiceRecord, serviceRecordSchema } from './service-record';

/** The planning period: whole weeks from a Monday. */
export const periodSchema = z
  .object({
    from: civilDateSchema.refine((date: CivilDate) => weekday(date) === 1, expects('monday')),
    weeks: z.int().min(1).max(13),
  })
  .readonly();

export type Period = z.infer<typeof periodSchema>;

/**
 * A day of service with seats, such as the haircut day: the number of people who want one, and the fee in fen; its hours are not volunteer hours. `onHoliday`
 * moves or cancels a day that falls on a holiday; by default it is kept.
 */
export const bookableDaySchema = z
  .object({
    id: idText(64),
    title: z.string().min(1).max(64),
    recurrence: recurrenceSchema,
    seats: z.int().min(0).max(100_000),
    wanting: z.int().min(0).max(100_000),
    fee: z.int().min(0),
    onHoliday: holidayPolicySchema.optional(),
  })
  .readonly();

export interface BookableDay {
  readonly id: string;
  readonly title: string;
  readonly recurrence: Recurrence;
  readonly seats: number;
  readonly wanting: number;
  readonly fee: number;
  readonly onHoliday?: HolidayPolicy | undefined;
}

/** An adopted roster: its planned shifts, the seed, the proven bound, and the fingerprint of its facts. */
export const rosterDecisionSchema = z
  .object({
    seed: z.string(),
    fingerprint: z.string().regex(/^[0-9a-f]{16}$/, expects('fingerprint')),
    /** Lower bound on the open places of any roster over these shifts. */
    openBound: z.int().min(0),
    shifts: z.array(shiftSchema).readonly(),
    roster: rosterSchema,
  })
  .readonly();

export interface RosterDecision {
  readonly seed: string;
  readonly fingerprint: string;
  readonly openBound: number;
  readonly shifts: readonly Shift[];
  readonly roster: Roster;
}

/** The version of the scenario document that this release writes; it also parses earlier ones. */
export const scenarioVersion = 2;

/** Zod schema of a scenario. References between its parts are checked by `parseScenario`. */
export const scenarioSchema = z
  .object({
    schemaVersion: z.literal(scenarioVersion),
    id: idText(64),
    name: z.string().min(1).max(64),
    model: workModelSchema,
    community: communitySchema,
    period: periodSchema,
    calendar: workCalendarSchema,
    services: z.array(serviceSchema).readonly(),
    rounds: z.array(visitRoundsSchema).readonly(),
    rosterRules: z.array(rosterRuleSchema).readonly(),
    seatedDays: z.array(bookableDaySchema).readonly(),
    levies: z.array(levySchema).readonly(),
    reach: reachSettingsSchema,
    paths: z.array(walkingPathSchema).max(200_000).readonly(),
    workflow: workflowSchema,
    duties: z.array(onCallDutySchema).max(1000).readonly(),
    matters: z.array(matterRecordSchema).max(10_000).readonly(),
    linkage: z.array(linkageEventSchema).max(250_000).readonly(),
    outages: z.array(outageSchema).max(1000).readonly(),
    served: z.array(serviceRecordSchema).max(250_000).readonly(),
    decisions: z.object({ roster: rosterDecisionSchema.optional() }).readonly(),
    /** 脱敏 a copy without sensitive data; see `maskScenario`. */
    masked: z.literal(true).optional(),
  })
  .readonly();

/**
 * One document for a community: its work model, its facts, the planning period, and the decisions taken. It is immutable; `edit` creates the next one. It
 * carries the model's literal ids: a service of an unknown post does not compile.
 */
export interface Scenario<M extends WorkModel = WorkModel> {
  readonly schemaVersion: typeof scenarioVersion;
  readonly id: string;
  readonly name: string;
  readonly model: M;
  readonly community: Community<M>;
  readonly period: Period;
  readonly calendar: WorkCalendar;
  readonly services: readonly Service<PostId<M>>[];
  readonly rounds: readonly VisitRounds<PostId<M>>[];
  readonly rosterRules: readonly RosterRule[];
  readonly seatedDays: readonly BookableDay[];
  readonly levies: readonly Levy[];
  /** Settings for measuring ways, and the ways themselves where drawn. */
  readonly reach: ReachSettings;
  readonly paths: readonly WalkingPath[];
  /** The workflow of matters, the duties for faults, and the matters as logs. */
  readonly workflow: Workflow;
  readonly duties: readonly OnCallDuty[];
  readonly matters: readonly MatterRecord[];
  /** The linkage log, oldest event first; empty when none is kept. */
  readonly linkage: readonly LinkageEvent[];
  readonly outages: readonly Outage[];
  /** Hours served outside the adopted roster. */
  readonly served: readonly ServiceRecord[];
  readonly decisions: { readonly roster?: RosterDecision | undefined };
  /** 脱敏 a copy without sensitive data; see `maskScenario`. */
  readonly masked?: true | undefined;
}
