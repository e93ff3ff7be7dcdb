import { type CivilDate, civilDateSchema } from '@community1373/base/calendar';
import { expects, idText } from '@community1373/base/diagnostics';
import * as z from 'zod';

/** 走访情况 the observation of a visit: well (平安), asks for help (有需求), somebody is ill (生病), nobody at home (未遇), or the visit was not wanted (谢绝). */
export type VisitObservation = 'well' | 'needs-help' | 'ill' | 'not-at-home' | 'declined';

/** Zod schema of a {@link VisitObservation}. */
const visitObservationSchema = z.enum(['well', 'needs-help', 'ill', 'not-at-home', 'declined']);

/**
 * 服务记录 hours served by a volunteer outside the adopted roster: before its period, or in addition to it. Hours served on the roster are recorded at its
 * assignments (`recordAttendance` of scheduling).
 */
export interface ServiceRecord {
  /** Id of the record, unique in the scenario. */
  readonly id: string;
  /** Id of the volunteer who served. */
  readonly volunteerId: string;
  /** Id of the post served in. */
  readonly postId: string;
  /** Day of the service. */
  readonly date: CivilDate;
  /** Length of the service in minutes, 1 to 1440. */
  readonly minutes: number;
  /** Ids of the households visited; absent where the visits are not recorded. */
  readonly households?: readonly string[] | undefined;
  /** 走访情况 the observation of the visits, masked in a copy; absent where none was recorded. */
  readonly observation?: VisitObservation | undefined;
  /** 补记 the day of the entry, where it was entered later; absent: on the day of the service. */
  readonly recordedOn?: CivilDate | undefined;
}

/** Zod schema of a {@link ServiceRecord}. */
export const serviceRecordSchema = z
  .object({
    id: idText(64),
    volunteerId: idText(64),
    postId: idText(64),
    date: civilDateSchema,
    minutes: z.int(expects('minutes')).min(1).max(1440),
    households: z.array(idText(64)).readonly().optional().meta({ sensitive: true }),
    observation: visitObservationSchema.optional().meta({ sensitive: true }),
    recordedOn: civilDateSchema.optional(),
  })
  .readonly();
