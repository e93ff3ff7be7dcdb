import { civilDateSchema } from '@community1373/base/calendar';
import { expects, idText } from '@community1373/base/diagnostics';
import * as z from 'zod';

/**
 * 服务记录 hours served by a volunteer outside the adopted roster: before its period, or in addition to it. Hours served on the roster are recorded at its
 * assignments (`recordAttendance` of scheduling).
 */
export const serviceRecordSchema = z
  .object({
    id: idText(64),
    volunteerId: idText(64),
    postId: idText(64),
    date: civilDateSchema,
    minutes: z.int(expects('minutes')).min(1).max(1440),
    /** The households visited. */
    households: z.array(idText(64)).readonly().optional().meta({ sensitive: true }),
  })
  .readonly();

export type ServiceRecord = z.infer<typeof serviceRecordSchema>;
