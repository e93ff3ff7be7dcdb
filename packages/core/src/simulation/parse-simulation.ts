import { DiagnosticSink, parseWith, type Path, type Result, type SchemaCode } from '@community1373/base/diagnostics';
import type { SimulationCode } from '../messages/messages-simulation';
import type { SimulatedDemand } from './input/simulated-demand';
import type { SimulatedServers } from './input/simulated-servers';
import { type SimulationInput, simulationInputSchema } from './input/simulation-input';

const mostDemands = 5_000_000;
const mostServers = 20_000;
const mostAbsent = 0.5;

type Sink = DiagnosticSink<SimulationCode | SchemaCode>;

const greatest = (factors: readonly number[] | undefined): number =>
  (factors ?? [1]).reduce((most, factor) => Math.max(most, factor), 0);

const reportDemand = (sink: Sink, { arrivals, duration }: SimulatedDemand, at: Path): void => {
  const reversed = (from: number, to: number, ...path: readonly string[]): void => {
    if (from > to) sink.add('core.simulation-reversed', [...at, ...path], { from, to }, { from, to });
  };
  if (arrivals.kind === 'dated')
    arrivals.at.forEach(({ minute }, i) => reversed(arrivals.at[i - 1]?.minute ?? 0, minute, 'arrivals', 'at'));
  if (arrivals.kind === 'poisson' && arrivals.batch !== undefined)
    reversed(arrivals.batch.from, arrivals.batch.to, 'arrivals', 'batch');
  if (duration.kind === 'uniform') reversed(duration.from, duration.to, 'duration');
  if (duration.kind === 'triangular') {
    reversed(duration.from, duration.mode, 'duration');
    reversed(duration.mode, duration.to, 'duration');
  }
};

const reportServers = (
  sink: Sink,
  { serves, duty = [], absence }: SimulatedServers,
  known: ReadonlySet<string>,
  at: Path,
): void => {
  serves.forEach((id, j) => {
    if (!known.has(id)) sink.add('core.simulation-unknown-demand', [...at, 'serves', j], id, { id });
  });
  const sorted = [...duty].sort((a, b) => a.from - b.from);
  sorted.forEach(({ from, to }, j) => {
    if (from >= to) sink.add('core.simulation-reversed', [...at, 'duty'], { from, to }, { from, to });
    else if (j > 0 && (sorted[j - 1]?.to ?? 0) > from)
      sink.add('core.simulation-duty-overlap', [...at, 'duty'], { from, to }, { from, to });
  });
  if (absence !== undefined && absence.share * greatest(absence.factors) > mostAbsent)
    sink.add('core.simulation-absence', [...at, 'absence'], absence.share, {
      share: absence.share * greatest(absence.factors),
      most: mostAbsent,
    });
};

/** Returns an upper bound of the mean number of demands that arrive in a number of weeks. */
const demandsIn = ({ arrivals }: SimulatedDemand, weeks: number): number => {
  if (arrivals.kind === 'dated') return arrivals.at.reduce((sum, { count }) => sum + count, 0);
  const usual =
    arrivals.kind === 'poisson'
      ? (arrivals.perWeek * ((arrivals.batch?.from ?? 1) + (arrivals.batch?.to ?? 1))) / 2
      : (arrivals.count * arrivals.times) / arrivals.weeks;
  return usual * greatest(arrivals.factors) * weeks;
};

/**
 * Parses the input of a simulation: reports the problems of its schema and of its contents (repeated ids, unknown demands, reversed spans, overlapping duties,
 * absence beyond a half, more than 5,000,000 demands a run or 20,000 servers), each with path, received value and fix. A demand without servers is a warning.
 *
 * @example
 * import { parseSimulation } from '@community1373/core/simulation';
 * const demand = { id: 'repair', arrivals: { kind: 'poisson', perWeek: 40 }, duration: { kind: 'exponential', mean: 60 } };
 * parseSimulation({ weeks: 4, demands: [demand], servers: [{ group: 'crew', serves: ['repairs'] }] }).report.items[0]?.code; // => 'core.simulation-unknown-demand'
 */
export const parseSimulation = (value: unknown): Result<SimulationInput, SimulationCode | SchemaCode> => {
  const read = parseWith(simulationInputSchema, value);
  if (!read.ok) return read;
  const { weeks, warmUpWeeks = 0, demands, servers } = read.value;
  const sink: Sink = new DiagnosticSink();
  const known = new Set<string>();
  demands.forEach((demand, i) => {
    if (known.has(demand.id)) sink.add('core.simulation-duplicate', ['demands', i, 'id'], demand.id, { id: demand.id });
    known.add(demand.id);
    reportDemand(sink, demand, ['demands', i]);
  });
  servers.forEach((group, i) => reportServers(sink, group, known, ['servers', i]));
  const served = new Set(servers.flatMap(({ serves }) => serves));
  demands.forEach(({ id }, i) => {
    if (!served.has(id)) sink.add('core.simulation-unserved', ['demands', i, 'id'], id, { id }, 'warning');
  });
  const total = demands.reduce((sum, demand) => sum + demandsIn(demand, weeks + warmUpWeeks), 0);
  if (total > mostDemands)
    sink.add('core.simulation-size', ['demands'], Math.round(total), { demands: Math.round(total), most: mostDemands });
  const people = servers.reduce((sum, { count = 1 }) => sum + count, 0);
  if (people > mostServers)
    sink.add('core.simulation-servers', ['servers'], people, { servers: people, most: mostServers });
  sink.merge(read.report);
  return sink.hasErrors ? { ok: false, report: sink.report() } : { ok: true, value: read.value, report: sink.report() };
};
