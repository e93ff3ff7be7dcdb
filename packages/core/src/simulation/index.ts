export type { SimulationCode } from '../messages/messages-simulation';
export type { SimulationAssumptions, StochasticDemand } from './assumptions';
export { type ErlangC, erlangC } from './erlang-c';
export type { Estimate } from './estimate';
export { parseSimulation } from './parse-simulation';
export { simulate, type SimulateOptions } from './simulate';
export type { SimulatedDemand, SimulatedServers, SimulationInput } from './simulation-input';
export { toSimulationInput } from './to-simulation-input';
export type {
  DemandCounts,
  DemandIndicators,
  ServerIndicators,
  Simulation,
  WaitQuantiles,
  WeekMean,
} from './simulation-result';
export type { Duration } from './variates';
