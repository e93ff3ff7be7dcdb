import { idText } from '@community1373/base/diagnostics';
import * as z from 'zod';
import { factorsSchema, weekMinutes } from './simulated-time';

/** A span of the week, in minutes from Monday 00:00. */
export interface DutySpan {
  /** First minute of the span. */
  readonly from: number;
  /** Minute at which the span ends, after `from`. */
  readonly to: number;
}

/** Absence of servers in whole weeks. */
export interface ServerAbsence {
  /** Share of the weeks in which a server is absent, 0 to 0.5. */
  readonly share: number;
  /** Mean number of weeks of an absence, 1 to 52. */
  readonly meanWeeks: number;
  /** A factor of the share for each week from the first, warm-up included; the list repeats. 1 by default. */
  readonly factors?: readonly number[] | undefined;
}

/** A group of equal servers: volunteers of a post, desks, crews. */
export interface SimulatedServers {
  /** Id of the group under which the servers are counted, such as their post. */
  readonly group: string;
  /** Number of servers; 1 by default. */
  readonly count?: number | undefined;
  /** Ids of the kinds of demand served, at least one. */
  readonly serves: readonly string[];
  /** Minutes that a server gives in a week: a service begins only while fewer have been given, and excess minutes are deducted from the next week. No limit by default. */
  readonly minutesPerWeek?: number | undefined;
  /** Spans of the week in which a service may begin, without overlap; always by default. */
  readonly duty?: readonly DutySpan[] | undefined;
  /** The share of `minutesPerWeek` given on each day from the first, warm-up included; no service begins on a day of 0. The list repeats. */
  readonly days?: readonly number[] | undefined;
  /** Absence in whole weeks; by default nobody is absent. */
  readonly absence?: ServerAbsence | undefined;
}

const minuteOfWeek = z.int().min(0).max(weekMinutes);

/** Zod schema of {@link SimulatedServers}. */
export const serversSchema = z
  .object({
    group: idText(64),
    count: z.int().min(1).max(10_000).optional(),
    serves: z.array(idText(64)).min(1).readonly(),
    minutesPerWeek: z.number().positive().max(weekMinutes).optional(),
    duty: z
      .array(z.object({ from: minuteOfWeek, to: minuteOfWeek }).readonly())
      .min(1)
      .readonly()
      .optional(),
    days: z.array(z.number().min(0).max(10)).min(1).max(14_560).readonly().optional(),
    absence: z
      .object({
        share: z.number().min(0).max(0.5),
        meanWeeks: z.number().min(1).max(52),
        factors: factorsSchema.optional(),
      })
      .readonly()
      .optional(),
  })
  .readonly();
