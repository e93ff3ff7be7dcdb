import { idText } from '@community1373/base/diagnostics';
import type { LocalText } from '@community1373/base/explain';
import { localTextSchema } from '@community1373/base/rules';
import * as z from 'zod';
import { type Arrivals, arrivalsSchema } from './arrivals';
import { type Duration, durationSchema } from './duration';
import { minutesSchema, patienceSchema } from './simulated-time';

/** A kind of demand of a simulation. */
export interface SimulatedDemand {
  /** Id of the kind of demand, unique in the input. */
  readonly id: string;
  /** Name as people read it; by default the id. */
  readonly name?: LocalText | undefined;
  /** The times at which demands arrive. */
  readonly arrivals: Arrivals;
  /** The time that a service takes. */
  readonly duration: Duration;
  /** Order of service, 0 to 9: 0 comes before all others; 5 by default. Nobody is interrupted. */
  readonly priority?: number | undefined;
  /** Waiting time in minutes after which a demand leaves unserved; by default it waits without end. */
  readonly patienceMinutes?: number | undefined;
  /** Promised response time in minutes (响应时限); absent when nothing is promised. */
  readonly targetMinutes?: number | undefined;
}

/** Zod schema of a priority. */
export const prioritySchema = z.int().min(0).max(9);

/** Zod schema of a {@link SimulatedDemand}. */
export const demandSchema = z
  .object({
    id: idText(64),
    name: localTextSchema.readonly().optional(),
    arrivals: arrivalsSchema,
    duration: durationSchema,
    priority: prioritySchema.optional(),
    patienceMinutes: patienceSchema.optional(),
    targetMinutes: minutesSchema.optional(),
  })
  .readonly();
