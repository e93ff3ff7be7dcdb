import * as z from 'zod';
import { factorsSchema, weekMinutes } from './simulated-time';

/** The number of demands that arrive at once, equally likely anywhere in a range. */
export interface ArrivalBatch {
  /** Least number of demands, 1 or more. */
  readonly from: number;
  /** Greatest number of demands, at least `from`. */
  readonly to: number;
}

/** Arrivals at random, independent of each other (泊松到达). */
export interface PoissonArrivals {
  /** Kind of the arrivals. */
  readonly kind: 'poisson';
  /** Mean number of arrivals in a week. */
  readonly perWeek: number;
  /** Number of demands that each arrival brings, such as the calls after a main bursts; one by default. */
  readonly batch?: ArrivalBatch | undefined;
  /** A factor of the mean for each week from the first, warm-up included; the list repeats. 1 by default. */
  readonly factors?: readonly number[] | undefined;
}

/** Needs that recur regularly: distributed evenly over the weeks, each due at the beginning of a week. */
export interface PeriodicArrivals {
  /** Kind of the arrivals. */
  readonly kind: 'periodic';
  /** Number of needs. */
  readonly count: number;
  /** Number of times that each need falls due in `weeks` weeks. */
  readonly times: number;
  /** Length of the cycle in weeks. */
  readonly weeks: number;
  /** A factor of the number due for each week from the first, warm-up included; the list repeats. 1 by default. */
  readonly factors?: readonly number[] | undefined;
}

/** Demands that arrive at one minute. */
export interface DatedArrival {
  /** Minutes from the beginning of the first week. */
  readonly minute: number;
  /** Number of demands that arrive then. */
  readonly count: number;
}

/** Arrivals at given minutes, such as those of a failure on known days. */
export interface DatedArrivals {
  /** Kind of the arrivals. */
  readonly kind: 'dated';
  /** The arrivals, in ascending order of their minutes. */
  readonly at: readonly DatedArrival[];
}

/** The arrivals of a kind of demand. */
export type Arrivals = PoissonArrivals | PeriodicArrivals | DatedArrivals;

const size = z.int().min(1).max(10_000);

/** Zod schema of an optional {@link ArrivalBatch}. */
export const batchSchema = z.object({ from: size, to: size }).readonly().optional();

const datedArrivalSchema = z
  .object({
    minute: z
      .int()
      .min(0)
      .max(2080 * weekMinutes),
    count: z.int().min(0).max(1_000_000),
  })
  .readonly();

/** Zod schema of {@link Arrivals}. */
export const arrivalsSchema = z.discriminatedUnion('kind', [
  z
    .object({
      kind: z.literal('poisson'),
      perWeek: z.number().min(0).max(100_000),
      batch: batchSchema,
      factors: factorsSchema.optional(),
    })
    .readonly(),
  z
    .object({
      kind: z.literal('periodic'),
      count: z.int().min(0).max(1_000_000),
      times: z.int().min(1).max(1000),
      weeks: z.int().min(1).max(520),
      factors: factorsSchema.optional(),
    })
    .readonly(),
  z.object({ kind: z.literal('dated'), at: z.array(datedArrivalSchema).max(10_000).readonly() }).readonly(),
]);
