import { civilDateSchema } from '@community1373/base/calendar';
import { expects, idText } from '@community1373/base/diagnostics';
import { faultKindSchema } from '@community1373/deliberation';
import * as z from 'zod';

/**
 * 停供 a utility that fails at a place and all below it, for whole days from `from`. While it lasts, households with someone of `groups` are looked after
 * once a day by `postId`, `minutes` each time: hours that are needed beside the usual ones.
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
