import { idText } from '@community1373/base/diagnostics';
import type { MatterEvent } from '@community1373/deliberation';
import { matterEventSchema } from '@community1373/deliberation/schemas';
import type { LinkageEvent } from '@community1373/linkage';
import { linkageEventSchema } from '@community1373/linkage/schemas';
import type { AttendanceRecord } from '@community1373/scheduling/attendance';
import { assignmentStateSchema } from '@community1373/scheduling/schemas';
import * as z from 'zod';
import { type ServiceRecord, serviceRecordSchema } from '../document/service-record';
import { type LevyEvent, levyEventSchema } from './levy-event';

/** An event of a matter. A report with the id of no matter opens a new one. */
export interface MatterLogEvent {
  /** The log: that of a matter. */
  readonly log: 'matter';
  /** Id of the matter. */
  readonly matterId: string;
  /** The event. */
  readonly event: MatterEvent;
}

/** An event of the linkage log. */
export interface LinkageLogEvent {
  /** The log: that of the linkage. */
  readonly log: 'linkage';
  /** The event. */
  readonly event: LinkageEvent;
}

/** An entry in the accounts of a levy. */
export interface LevyLogEvent {
  /** The log: the accounts of a levy. */
  readonly log: 'levy';
  /** Id of the levy. */
  readonly levyId: string;
  /** The entry. */
  readonly event: LevyEvent;
}

/** 补录时数 hours served outside the adopted roster, or visits. */
export interface ServiceLogEvent {
  /** The log: hours served outside the roster. */
  readonly log: 'served';
  /** The hours. */
  readonly event: ServiceRecord;
}

/** 到岗登记 the attendance of one assignment of the adopted roster. */
export interface AttendanceLogEvent {
  /** The log: the attendance on the adopted roster. */
  readonly log: 'attendance';
  /** The new state of the assignment. */
  readonly event: AttendanceRecord;
}

/** 登记 an event for one of the logs that a scenario keeps. */
export type ScenarioEvent = MatterLogEvent | LinkageLogEvent | LevyLogEvent | ServiceLogEvent | AttendanceLogEvent;

const id = idText(64);

const attendanceSchema = z
  .object({
    personId: z.string().min(1),
    shiftId: z.string().min(1),
    state: assignmentStateSchema,
    servedMinutes: z.int().min(0).max(1440).optional(),
  })
  .readonly();

/** Zod schema of a {@link ScenarioEvent}. */
export const scenarioEventSchema = z.discriminatedUnion('log', [
  z.object({ log: z.literal('matter'), matterId: id, event: matterEventSchema }).readonly(),
  z.object({ log: z.literal('linkage'), event: linkageEventSchema }).readonly(),
  z.object({ log: z.literal('levy'), levyId: id, event: levyEventSchema }).readonly(),
  z.object({ log: z.literal('served'), event: serviceRecordSchema }).readonly(),
  z.object({ log: z.literal('attendance'), event: attendanceSchema }).readonly(),
]);
