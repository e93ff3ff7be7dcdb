import { type CivilDate, civilDateSchema } from '@community1373/base/calendar';
import { expects } from '@community1373/base/diagnostics';
import * as z from 'zod';

/** Zod schema of a {@link Season}. */
export const seasonSchema = z
  .object({ from: civilDateSchema, to: civilDateSchema })
  .readonly()
  .refine(({ from, to }) => from <= to, expects('from ≤ to'));

/** A season (寒假, 暑假 …). */
export interface Season {
  /** First date of the season. */
  readonly from: CivilDate;
  /** Last date of the season, included; no earlier than `from`. */
  readonly to: CivilDate;
}
