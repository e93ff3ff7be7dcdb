import { DiagnosticSink, type Result, type SchemaCode } from '@community1373/base/diagnostics';
import { createRandom } from '@community1373/base/random';
import { createRunControl, type RunOptions } from '@community1373/base/run';
import type { SimulationCode } from '../messages/messages-simulation';
import { compileSimulation } from './compiled-simulation';
import { parseSimulation } from './parse-simulation';
import type { SimulationInput } from './input/simulation-input';
import { type Simulation, SimulationGathering } from './simulation-result';
import { SimulationRun } from './simulation-run';

/** Options of `simulate`; a unit of work is one run. */
export interface SimulateOptions extends RunOptions {
  /** Number of independent runs; 200 by default, at most 100,000. */
  readonly runs?: number;
}

const usualRuns = 200;
const mostRuns = 100_000;
/** Events between two checks of the signal, a few milliseconds of work. */
const slice = 20_000;

/**
 * 模拟 simulates weeks of demands that queue for servers, in many runs, each with its own random stream from the seed (independent replications: A. M. Law,
 * Simulation Modeling and Analysis, 2015, 9.4), and returns every figure with its mean, 95 % interval and quantiles over the runs. The first n runs are the
 * same for any number of runs and any slices. When stopped by the signal, the budget (`work` counts runs) or time, it returns the runs completed so far with
 * the reason in `stoppedBy`. Invalid input returns named problems; nothing is thrown.
 *
 * @example
 * import { simulate } from '@community1373/core/simulation';
 * const demand = { id: 'repair', arrivals: { kind: 'poisson', perWeek: 100 }, duration: { kind: 'exponential', mean: 60 } } as const;
 * const done = await simulate({ weeks: 4, demands: [demand], servers: [{ group: 'crew', serves: ['repair'] }] }, { seed: '1373', runs: 20 });
 * done.ok && done.value.runs; // => 20
 * const [repair] = done.ok ? done.value.demands : [];
 * repair && repair.counts.arrived === repair.counts.served + repair.counts.inService + repair.counts.waiting + repair.counts.left; // => true
 */
export const simulate = async (
  input: SimulationInput,
  options: SimulateOptions = {},
): Promise<Result<Simulation, SimulationCode | SchemaCode>> => {
  const control = createRunControl(options, ['runs']);
  const { runs: wanted = usualRuns } = options;
  const read = parseSimulation(input);
  const sink = new DiagnosticSink<SimulationCode | SchemaCode>();
  sink.merge(read.report);
  if (!Number.isSafeInteger(wanted) || wanted < 1 || wanted > mostRuns)
    sink.add('core.simulation-runs', ['runs'], wanted, { most: mostRuns });
  if (!read.ok || sink.hasErrors) return { ok: false, report: sink.report() };
  const chance = createRandom(control.seed);
  const compiled = compileSimulation(read.value);
  const gathering = new SimulationGathering(compiled);
  const run = new SimulationRun(compiled);
  const report = sink.report();
  const stop = (): Simulation | undefined => {
    const stoppedBy = control.stopped();
    return stoppedBy === undefined ? undefined : gathering.result(String(control.seed), wanted, stoppedBy);
  };
  let left = slice;
  for (let done = 0; done < wanted; done += 1) {
    run.begin(chance.fork(`run/${done}`));
    for (;;) {
      const stopped = stop();
      if (stopped !== undefined) return { ok: true, value: stopped, report };
      left -= run.advance(left);
      if (run.ended) break;
      await control.turn({ phase: 'simulate', done, total: wanted });
      left = slice;
    }
    gathering.add(run.tally);
    control.spend();
  }
  options.onProgress?.({ phase: 'simulate', done: wanted, total: wanted });
  return { ok: true, value: gathering.result(String(control.seed), wanted, 'done'), report };
};
