import { civilDateSchema } from '@community1373/base/calendar';
import { localTextSchema } from '@community1373/base/rules';
import { slugSchema } from '@community1373/model/schemas';
import * as z from 'zod';
import { arrivalsSchema, demandSchema, durationSchema } from './simulation-input';

/** A factor for each month, from January. */
const byMonthSchema = z.array(z.number().min(0).max(100)).length(12).readonly();

/** Zod schema of a random demand that is not in the list of needs. */
export const stochasticDemandSchema = z
  .object({
    id: z.string().min(1).max(64),
    name: localTextSchema.readonly(),
    /** The providers: volunteers of a post, or a number of other servers who are always available (matters in hand, crews on call). */
    by: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('post'), postId: slugSchema }).readonly(),
      z.object({ kind: z.literal('handlers'), count: z.int().min(1).max(10_000) }).readonly(),
    ]),
    perYear: z.number().min(0).max(5_000_000),
    byMonth: byMonthSchema.optional(),
    batch: arrivalsSchema.options[0].unwrap().shape.batch,
    duration: durationSchema,
    priority: demandSchema.unwrap().shape.priority,
    patienceMinutes: demandSchema.unwrap().shape.patienceMinutes,
    targetMinutes: demandSchema.unwrap().shape.targetMinutes,
  })
  .readonly();

/** Zod schema of the assumptions of a simulation that a scenario does not contain. */
export const simulationAssumptionsSchema = z
  .object({
    /** The Monday on which the simulation begins; by default that of the scenario. */
    from: civilDateSchema.optional(),
    /** 52 by default. */
    weeks: z.int().min(1).max(1040).optional(),
    warmUpWeeks: z.int().min(0).max(520).optional(),
    /** Absence of volunteers in whole weeks. By default nobody is absent. */
    absence: z
      .object({
        share: z.number().min(0).max(0.5),
        meanWeeks: z.number().min(1).max(52),
        byMonth: byMonthSchema.optional(),
      })
      .readonly()
      .optional(),
    /** A factor of the recorded needs for each month. */
    needsByMonth: byMonthSchema.optional(),
    /** New needs, emergencies, matters. None by default. */
    chance: z.array(stochasticDemandSchema).max(500).readonly().optional(),
  })
  .readonly();

/** A random demand: a new need of a season, an emergency, a matter. */
export type StochasticDemand = z.infer<typeof stochasticDemandSchema>;
/** 假设 the assumptions of a simulation that a scenario does not contain; nothing is assumed by default. */
export type SimulationAssumptions = z.infer<typeof simulationAssumptionsSchema>;
