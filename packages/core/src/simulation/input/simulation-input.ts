import * as z from 'zod';
import { demandSchema, type SimulatedDemand } from './simulated-demand';
import { serversSchema, type SimulatedServers } from './simulated-servers';

/** The input of a simulation; all times in minutes. */
export interface SimulationInput {
  /** Number of weeks counted, 1 to 1040. */
  readonly weeks: number;
  /** 预热 weeks simulated before them and not counted, so that the empty start has no effect; 0 by default. */
  readonly warmUpWeeks?: number | undefined;
  /** The kinds of demand, at least one. */
  readonly demands: readonly SimulatedDemand[];
  /** The groups of servers. */
  readonly servers: readonly SimulatedServers[];
}

/** Zod schema of a {@link SimulationInput}; `parseSimulation` checks the rules about contents. */
export const simulationInputSchema = z
  .object({
    weeks: z.int().min(1).max(1040),
    warmUpWeeks: z.int().min(0).max(1040).optional(),
    demands: z.array(demandSchema).min(1).max(1000).readonly(),
    servers: z.array(serversSchema).max(10_000).readonly(),
  })
  .readonly();
