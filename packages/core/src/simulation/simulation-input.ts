import { idText } from '@community1373/base/diagnostics';
import { localTextSchema } from '@community1373/base/rules';
import * as z from 'zod';

/** Minutes of a week, from Monday 00:00. */
export const weekMinutes = 10_080;

const idSchema = idText(64);
const minutes = z.number().min(0).max(5_256_000);
/** A factor a week, repeated when the run is longer: how much more (or less) than usual there is. */
const factorsSchema = z.array(z.number().min(0).max(100)).min(1).max(1040).readonly();

/** Zod schema of a duration. */
export const durationSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('constant'), minutes }).readonly(),
  z.object({ kind: z.literal('uniform'), from: minutes, to: minutes }).readonly(),
  z.object({ kind: z.literal('triangular'), from: minutes, mode: minutes, to: minutes }).readonly(),
  z.object({ kind: z.literal('exponential'), mean: minutes }).readonly(),
  z.object({ kind: z.literal('erlang'), mean: minutes, phases: z.int().min(1).max(100) }).readonly(),
]);

/** Zod schema of how a kind of demand arrives. */
export const arrivalsSchema = z.discriminatedUnion('kind', [
  /** By chance, so many a week on average; each arrival may bring several demands at once (a main that bursts). */
  z
    .object({
      kind: z.literal('poisson'),
      perWeek: z.number().min(0).max(100_000),
      batch: z.object({ from: z.int().min(1).max(10_000), to: z.int().min(1).max(10_000) }).readonly().optional(),
      factors: factorsSchema.optional(),
    })
    .readonly(),
  /** By the calendar: `count` needs, each `times` times in `weeks` weeks, dealt evenly and due at the beginning of a week. */
  z
    .object({
      kind: z.literal('periodic'),
      count: z.int().min(0).max(1_000_000),
      times: z.int().min(1).max(1000),
      weeks: z.int().min(1).max(520),
      factors: factorsSchema.optional(),
    })
    .readonly(),
  /** On given minutes from the beginning of the first week, ascending: so many at each (a failure whose days are known). */
  z
    .object({
      kind: z.literal('dated'),
      at: z
        .array(z.object({ minute: z.int().min(0).max(2080 * weekMinutes), count: z.int().min(0).max(1_000_000) }).readonly())
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
    /** 0 comes before all others; 5 unless given. Nobody is interrupted. */
    priority: z.int().min(0).max(9).optional(),
    /** Who has waited so long leaves unserved. */
    patienceMinutes: z.number().positive().max(5_256_000).optional(),
    /** The response time that is promised. */
    targetMinutes: minutes.optional(),
  })
  .readonly();

/** Zod schema of a group of equal servers. */
export const serversSchema = z
  .object({
    /** The group under which they are counted, such as their post. */
    group: idSchema,
    count: z.int().min(1).max(10_000).optional(),
    /** The kinds of demand that they serve. */
    serves: z.array(idSchema).min(1).readonly(),
    /** A service begins only while fewer minutes have been given in the week; what goes beyond is taken off the next. No limit unless given. */
    minutesPerWeek: z.number().positive().max(weekMinutes).optional(),
    /** When a service may begin, in minutes from Monday 00:00; always unless given. */
    duty: z
      .array(z.object({ from: z.int().min(0).max(weekMinutes), to: z.int().min(0).max(weekMinutes) }).readonly())
      .min(1)
      .readonly()
      .optional(),
    /** For each day from the first, warm-up included, the share of `minutesPerWeek` that is given; no service begins on a day of 0. Days beyond the list begin it anew. */
    days: z.array(z.number().min(0).max(10)).min(1).max(14_560).readonly().optional(),
    /** Whole weeks of absence: the share of weeks, and how many in a row on average. */
    absence: z
      .object({ share: z.number().min(0).max(0.5), meanWeeks: z.number().min(1).max(52), factors: factorsSchema.optional() })
      .readonly()
      .optional(),
  })
  .readonly();

/** Zod schema of the input of a simulation; what only its contents can say is checked by `parseSimulation`. */
export const simulationInputSchema = z
  .object({
    /** The weeks that are counted. */
    weeks: z.int().min(1).max(1040),
    /** Weeks before them that are simulated and not counted, so that the beginning does not show. */
    warmUpWeeks: z.int().min(0).max(1040).optional(),
    demands: z.array(demandSchema).min(1).max(1000).readonly(),
    servers: z.array(serversSchema).max(10_000).readonly(),
  })
  .readonly();

/** A kind of demand: how it arrives, how long it takes, how urgent it is, how long it waits. */
export type SimulatedDemand = z.infer<typeof demandSchema>;
/** A group of equal servers: volunteers of a post, desks, crews. */
export type SimulatedServers = z.infer<typeof serversSchema>;
/** What a simulation runs on: weeks, demands, servers; all times in minutes. */
export type SimulationInput = z.infer<typeof simulationInputSchema>;
