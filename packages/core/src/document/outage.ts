import { civilDateSchema } from '@community1373/base/calendar';
import { expects, idText } from '@community1373/base/diagnostics';
import { faultKindSchema } from '@community1373/deliberation/schemas';
import * as z from 'zod';

/**
 * 停供 an outage of a utility at a place and everything below it, for whole days from `from`. While it lasts, `postId` looks after households with someone of
 * `groups` once a day, `minutes` each time: hours needed in addition to the usual ones.
 */
export const outageSchema = z
  .object({
    id: idText(64),
    fault: faultKindSchema,
    placeId: idText(64),
    from: civilDateSchema,
    days: z.int().min(1).max(365),
    care: z
      .object({
        postId: idText(64),
        groups: z.array(idText(64)).min(1).readonly(),
        minutes: z.int(expects('minutes')).min(1).max(480),
      })
      .readonly(),
  })
  .readonly();

export type Outage = z.infer<typeof outageSchema>;
