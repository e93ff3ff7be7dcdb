import { civilDateSchema } from '@community1373/base/calendar';
import { localTextSchema } from '@community1373/base/rules';
import { slugSchema } from '@community1373/model';
import * as z from 'zod';
import { arrivalsSchema, demandSchema, durationSchema } from './simulation-input';

/** A factor for each month, from January. */
const byMonthSchema = z.array(z.number().min(0).max(100)).length(12).readonly();

/** Zod schema of a demand that arrives by chance and is in no list of needs. */
export const chanceDemandSchema = z
  .object({
    id: z.string().min(1).max(64),
    name: localTextSchema.readonly(),
    /** By whom: the volunteers of a post, or so many others at a time who are always there (matters in hand, crews on call). */
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

/** Zod schema of what a scenario does not say and a simulation needs. */
export const simulationAssumptionsSchema = z
  .object({
    /** The Monday from which on is simulated; the scenario’s own unless given. */
    from: civilDateSchema.optional(),
    /** 52 unless given. */
    weeks: z.int().min(1).max(1040).optional(),
    warmUpWeeks: z.int().min(0).max(520).optional(),
    /** Whole weeks in which a volunteer does not come. Nobody is absent unless given. */
    absence: z.object({ share: z.number().min(0).max(0.5), meanWeeks: z.number().min(1).max(52), byMonth: byMonthSchema.optional() }).readonly().optional(),
    /** How the recorded needs vary over the year. */
    needsByMonth: byMonthSchema.optional(),
    /** New needs, emergencies, matters. None unless given. */
    chance: z.array(chanceDemandSchema).max(500).readonly().optional(),
  })
  .readonly();

/** A demand that arrives by chance: a new need of a season, an emergency, a matter. */
export type ChanceDemand = z.infer<typeof chanceDemandSchema>;
/** 假设 what a scenario does not say and a simulation needs; nothing is assumed that is not given. */
export type SimulationAssumptions = z.infer<typeof simulationAssumptionsSchema>;
