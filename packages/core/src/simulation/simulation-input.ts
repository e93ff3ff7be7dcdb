import { idText } from '@community1373/base/diagnostics';
import { localTextSchema } from '@community1373/base/rules';
import * as z from 'zod';

/** Minutes of a week, from Monday 00:00. */
export const weekMinutes = 10_080;

const idSchema = idText(64);
const minutes = z.number().min(0).max(5_256_000);
/** A factor for each week, relative to the usual amount; the list repeats when the run is longer. */
const factorsSchema = z.array(z.number().min(0).max(100)).min(1).max(1040).readonly();

/** Zod schema of a duration. */
export const durationSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('constant'), minutes }).readonly(),
  z.object({ kind: z.literal('uniform'), from: minutes, to: minutes }).readonly(),
  z.object({ kind: z.literal('triangular'), from: minutes, mode: minutes, to: minutes }).readonly(),
  z.object({ kind: z.literal('exponential'), mean: minutes }).readonly(),
  z.object({ kind: z.literal('erlang'), mean: minutes, phases: z.int().min(1).max(100) }).readonly(),
]);

/** Zod schema of the arrivals of a kind of demand. */
export const arrivalsSchema = z.discriminatedUnion('kind', [
  /** At random, with a weekly mean; each arrival may bring several demands at once (a main that bursts). */
  z
    .object({
      kind: z.literal('poisson'),
      perWeek: z.number().min(0).max(100_000),
      batch: z
        .object({ from: z.int().min(1).max(10_000), to: z.int().min(1).max(10_000) })
        .readonly()
        .optional(),
      factors: factorsSchema.optional(),
    })
    .readonly(),
  /** Periodic: `count` needs, each `times` times in `weeks` weeks, distributed evenly and due at the beginning of a week. */
  z
    .object({
      kind: z.literal('periodic'),
      count: z.int().min(0).max(1_000_000),
      times: z.int().min(1).max(1000),
      weeks: z.int().min(1).max(520),
      factors: factorsSchema.optional(),
    })
    .readonly(),
  /** At given minutes from the beginning of the first week, ascending, with a count for each (a failure on known days). */
  z
    .object({
      kind: z.literal('dated'),
      at: z
        .array(
          z
            .object({
              minute: z
                .int()
                .min(0)
                .max(2080 * weekMinutes),
              count: z.int().min(0).max(1_000_000),
            })
            .readonly(),
        )
        .max(10_000)
        .readonly(),
    })
    .readonly(),
]);

/** Zod schema of a kind of demand. */
export const demandSchema = z
  .object({
    id: idSchema,
    name: localTextSchema.readonly().optional(),
    arrivals: arrivalsSchema,
    duration: durationSchema,
    /** 0 comes before all others; 5 by default. Nobody is interrupted. */
    priority: z.int().min(0).max(9).optional(),
    /** Waiting time after which a demand leaves unserved. */
    patienceMinutes: z.number().positive().max(5_256_000).optional(),
    /** The promised response time. */
    targetMinutes: minutes.optional(),
  })
  .readonly();

/** Zod schema of a group of equal servers. */
const serversSchema = z
  .object({
    /** The group under which the servers are counted, such as their post. */
    group: idSchema,
    count: z.int().min(1).max(10_000).optional(),
    /** The kinds of demand served. */
    serves: z.array(idSchema).min(1).readonly(),
    /** A service begins only while fewer minutes have been given in the week; excess minutes are deducted from the next week. No limit by default. */
    minutesPerWeek: z.number().positive().max(weekMinutes).optional(),
    /** Spans in which a service may begin, in minutes from Monday 00:00; always by default. */
    duty: z
      .array(z.object({ from: z.int().min(0).max(weekMinutes), to: z.int().min(0).max(weekMinutes) }).readonly())
      .min(1)
      .readonly()
      .optional(),
    /** The share of `minutesPerWeek` given on each day from the first, warm-up included; no service begins on a day of 0. The list repeats. */
    days: z.array(z.number().min(0).max(10)).min(1).max(14_560).readonly().optional(),
    /** Absence in whole weeks: the share of weeks, and the mean number in a row. */
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

/** Zod schema of the input of a simulation; `parseSimulation` checks the rules about contents. */
export const simulationInputSchema = z
  .object({
    /** Number of weeks counted. */
    weeks: z.int().min(1).max(1040),
    /** Weeks simulated before them and not counted, so that the empty start has no effect. */
    warmUpWeeks: z.int().min(0).max(1040).optional(),
    demands: z.array(demandSchema).min(1).max(1000).readonly(),
    servers: z.array(serversSchema).max(10_000).readonly(),
  })
  .readonly();

/** A kind of demand: arrivals, duration, priority, patience. */
export type SimulatedDemand = z.infer<typeof demandSchema>;
/** A group of equal servers: volunteers of a post, desks, crews. */
export type SimulatedServers = z.infer<typeof serversSchema>;
/** The input of a simulation: weeks, demands, servers; all times in minutes. */
export type SimulationInput = z.infer<typeof simulationInputSchema>;
