export type { SimulationCode } from '../messages/messages-simulation';

export { type ErlangC, erlangC } from './erlang-c';
export type { Estimate } from './estimate';
export { parseSimulation } from './parse-simulation';
export { simulate, type SimulateOptions } from './simulate';
export type {
  DemandCounts,
  DemandIndicators,
  ServerIndicators,
  Simulation,
  WaitQuantiles,
  WeekMean,
} from './simulation-result';
export type {
  ArrivalBatch,
  Arrivals,
  DatedArrival,
  DatedArrivals,
  PeriodicArrivals,
  PoissonArrivals,
} from './input/arrivals';
export type {
  AssumedAbsence,
  HandlerProviders,
  PostProviders,
  SimulationAssumptions,
  StochasticDemand,
} from './input/assumptions';
export type {
  ConstantDuration,
  Duration,
  ErlangDuration,
  ExponentialDuration,
  TriangularDuration,
  UniformDuration,
} from './input/duration';
export type { SimulatedDemand } from './input/simulated-demand';
export type { DutySpan, ServerAbsence, SimulatedServers } from './input/simulated-servers';
export type { SimulationInput } from './input/simulation-input';
export { toSimulationInput } from './input/to-simulation-input';
