import { type CivilDate, civilDateSchema } from '@community1373/base/calendar';
import { expects, idText } from '@community1373/base/diagnostics';
import { type FaultKind } from '@community1373/deliberation';
import { faultKindSchema } from '@community1373/deliberation/schemas';
import * as z from 'zod';

/** Visits to households during an outage: hours needed in addition to the usual ones. */
export interface OutageCare {
  /** Id of the post that looks after the households. */
  readonly postId: string;
  /** Ids of the population groups: a household with someone of any of them is visited once a day. */
  readonly groups: readonly string[];
  /** Length of a visit in minutes, 1 to 480. */
  readonly minutes: number;
}

/** 停供 an outage of a utility at a place and everything below it, for whole days. */
export interface Outage {
  /** Id of the outage, unique in the scenario. */
  readonly id: string;
  /** The utility that fails. */
  readonly fault: FaultKind;
  /** Id of the grid node where it fails; every place below it is affected. */
  readonly placeId: string;
  /** First day of the outage. */
  readonly from: CivilDate;
  /** Number of days, 1 to 365. */
  readonly days: number;
  /** Visits to the households affected, each day while the outage lasts. */
  readonly care: OutageCare;
}

/** Zod schema of an {@link Outage}. */
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
