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

/** The planning period, in whole weeks. */
export interface Period {
  /** First day of the period, a Monday. */
  readonly from: CivilDate;
  /** Number of weeks, 1 to 13. */
  readonly weeks: number;
}

/** Zod schema of a {@link Period}. */
export const periodSchema = z
  .object({
    from: civilDateSchema.refine((date: CivilDate) => weekday(date) === 1, expects('monday')),
    weeks: z.int().min(1).max(13),
  })
  .readonly();

/** A recurring day of service with seats, such as the haircut day; its hours are not volunteer hours. */
export interface BookableDay {
  /** Id of the day, unique in the scenario. */
  readonly id: string;
  /** Title as people read it. */
  readonly title: string;
  /** Dates of the day. */
  readonly recurrence: Recurrence;
  /** 名额 number of seats on each date. */
  readonly seats: number;
  /** Number of people who want a seat on each date. */
  readonly wanting: number;
  /** Fee of a seat in fen; 0 when it is free. */
  readonly fee: number;
  /** Handling of a date that falls on a holiday; absent: the date is kept. */
  readonly onHoliday?: HolidayPolicy | undefined;
}

/** Zod schema of a {@link BookableDay}. */
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

/** An adopted roster, with the facts it was made from. */
export interface RosterDecision {
  /** Seed of the random numbers that the roster was made with. */
  readonly seed: string;
  /** Fingerprint of the facts that the roster was made from, 16 hexadecimal digits; it differs from that of facts changed since. */
  readonly fingerprint: string;
  /** Proven lower bound on the open places of any roster over these shifts. */
  readonly openBound: number;
  /** The planned shifts. */
  readonly shifts: readonly Shift[];
  /** The assignments of the shifts. */
  readonly roster: Roster;
}

/** Zod schema of a {@link RosterDecision}. */
export const rosterDecisionSchema = z
  .object({
    seed: z.string(),
    fingerprint: z.string().regex(/^[0-9a-f]{16}$/, expects('fingerprint')),
    openBound: z.int().min(0),
    shifts: z.array(shiftSchema).readonly(),
    roster: rosterSchema,
  })
  .readonly();

/** The version of the scenario document that this release writes; it also parses earlier ones. */
export const scenarioVersion = 3;

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
    masked: z.literal(true).optional(),
  })
  .readonly();

/** The decisions taken in a scenario. */
export interface ScenarioDecisions {
  /** The adopted roster; absent when none is adopted. */
  readonly roster?: RosterDecision | undefined;
}

/**
 * One document for a community: its work model, its facts, the planning period, and the decisions taken. It is immutable; `edit` creates the next one. It
 * carries the model's literal ids: a service of an unknown post does not compile.
 */
export interface Scenario<M extends WorkModel = WorkModel> {
  /** Version of the document format. */
  readonly schemaVersion: typeof scenarioVersion;
  /** Id of the scenario; variants refer to their base by it. */
  readonly id: string;
  /** Name as people read it. */
  readonly name: string;
  /** The work model that the community follows. */
  readonly model: M;
  /** The community: its places, households, volunteers and needs. */
  readonly community: Community<M>;
  /** The planning period. */
  readonly period: Period;
  /** Holidays and working days; it covers the planning period. */
  readonly calendar: WorkCalendar;
  /** The recurring services that need shifts. */
  readonly services: readonly Service<PostId<M>>[];
  /** 走访 the rounds of visits to households with needs. */
  readonly rounds: readonly VisitRounds<PostId<M>>[];
  /** The rules of the roster, hard and weighted. */
  readonly rosterRules: readonly RosterRule[];
  /** The recurring days of service with seats. */
  readonly seatedDays: readonly BookableDay[];
  /** 收款 the levies, running and settled. */
  readonly levies: readonly Levy[];
  /** 步行条件 settings for measuring ways. */
  readonly reach: ReachSettings;
  /** The ways to walk; with none, distances are straight lines lengthened by the detour factor. */
  readonly paths: readonly WalkingPath[];
  /** 流程 the workflow that matters follow. */
  readonly workflow: Workflow;
  /** The duties of those on call for faults of utilities. */
  readonly duties: readonly OnCallDuty[];
  /** 事项 the matters, each as a log. */
  readonly matters: readonly MatterRecord[];
  /** The linkage log, oldest event first; empty when none is kept. */
  readonly linkage: readonly LinkageEvent[];
  /** 停供 the outages of utilities. */
  readonly outages: readonly Outage[];
  /** Hours served outside the adopted roster. */
  readonly served: readonly ServiceRecord[];
  /** The decisions taken. */
  readonly decisions: ScenarioDecisions;
  /** 脱敏 true for a copy without sensitive data; see `maskScenario`. */
  readonly masked?: true | undefined;
}
