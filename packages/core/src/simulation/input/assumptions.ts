import { type CivilDate, civilDateSchema } from '@community1373/base/calendar';
import type { LocalText } from '@community1373/base/explain';
import { localTextSchema } from '@community1373/base/rules';
import { slugSchema } from '@community1373/model/schemas';
import * as z from 'zod';
import { type ArrivalBatch, batchSchema } from './arrivals';
import { type Duration, durationSchema } from './duration';
import { prioritySchema } from './simulated-demand';
import { minutesSchema, patienceSchema } from './simulated-time';

/** Volunteers of a post as the providers of a service. */
export interface PostProviders {
  /** Kind of the providers. */
  readonly kind: 'post';
  /** Id of the post. */
  readonly postId: string;
}

/** Providers who are always available, such as those who handle matters, or crews on call. */
export interface HandlerProviders {
  /** Kind of the providers. */
  readonly kind: 'handlers';
  /** Number of providers. */
  readonly count: number;
}

/** A random demand that is not in the list of needs: a new need of a season, an emergency, a matter. */
export interface StochasticDemand {
  /** Id of the demand, unique among those of the assumptions. */
  readonly id: string;
  /** Name as people read it. */
  readonly name: LocalText;
  /** The providers who serve it. */
  readonly by: PostProviders | HandlerProviders;
  /** Mean number of arrivals in a year. */
  readonly perYear: number;
  /** A factor of the mean for each month, twelve from January; 1 by default. */
  readonly byMonth?: readonly number[] | undefined;
  /** Number of demands that each arrival brings; one by default. */
  readonly batch?: ArrivalBatch | undefined;
  /** The time that a service takes. */
  readonly duration: Duration;
  /** Order of service, 0 to 9: 0 comes before all others; 5 by default. */
  readonly priority?: number | undefined;
  /** Waiting time in minutes after which a demand leaves unserved; by default it waits without end. */
  readonly patienceMinutes?: number | undefined;
  /** Promised response time in minutes (响应时限); absent when nothing is promised. */
  readonly targetMinutes?: number | undefined;
}

/** Absence of volunteers in whole weeks. */
export interface AssumedAbsence {
  /** Share of the weeks in which a volunteer is absent, 0 to 0.5. */
  readonly share: number;
  /** Mean number of weeks of an absence, 1 to 52. */
  readonly meanWeeks: number;
  /** A factor of the share for each month, twelve from January; 1 by default. */
  readonly byMonth?: readonly number[] | undefined;
}

/** 假设 the assumptions of a simulation that a scenario does not contain; nothing is assumed by default. */
export interface SimulationAssumptions {
  /** The Monday on which the simulation begins; by default that of the planning period. */
  readonly from?: CivilDate | undefined;
  /** Number of weeks counted, 1 to 1040; 52 by default. */
  readonly weeks?: number | undefined;
  /** 预热 weeks simulated before them and not counted. */
  readonly warmUpWeeks?: number | undefined;
  /** Absence of volunteers; by default nobody is absent. */
  readonly absence?: AssumedAbsence | undefined;
  /** A factor of the recorded needs for each month, twelve from January; 1 by default. */
  readonly needsByMonth?: readonly number[] | undefined;
  /** New needs, emergencies, matters; none by default. */
  readonly chance?: readonly StochasticDemand[] | undefined;
}

/** Zod schema of a factor for each month, from January. */
const byMonthSchema = z.array(z.number().min(0).max(100)).length(12).readonly();

/** Zod schema of a {@link StochasticDemand}. */
export const stochasticDemandSchema = z
  .object({
    id: z.string().min(1).max(64),
    name: localTextSchema.readonly(),
    by: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('post'), postId: slugSchema }).readonly(),
      z.object({ kind: z.literal('handlers'), count: z.int().min(1).max(10_000) }).readonly(),
    ]),
    perYear: z.number().min(0).max(5_000_000),
    byMonth: byMonthSchema.optional(),
    batch: batchSchema,
    duration: durationSchema,
    priority: prioritySchema.optional(),
    patienceMinutes: patienceSchema.optional(),
    targetMinutes: minutesSchema.optional(),
  })
  .readonly();

/** Zod schema of {@link SimulationAssumptions}. */
export const simulationAssumptionsSchema = z
  .object({
    from: civilDateSchema.optional(),
    weeks: z.int().min(1).max(1040).optional(),
    warmUpWeeks: z.int().min(0).max(520).optional(),
    absence: z
      .object({
        share: z.number().min(0).max(0.5),
        meanWeeks: z.number().min(1).max(52),
        byMonth: byMonthSchema.optional(),
      })
      .readonly()
      .optional(),
    needsByMonth: byMonthSchema.optional(),
    chance: z.array(stochasticDemandSchema).max(500).readonly().optional(),
  })
  .readonly();
