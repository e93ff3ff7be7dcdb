import { type CivilDate, civilDateSchema } from '@community1373/base/calendar';
import { expects, idText } from '@community1373/base/diagnostics';
import * as z from 'zod';

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
  })
  .readonly();
