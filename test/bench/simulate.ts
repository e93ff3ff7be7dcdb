import { parseArgs } from 'node:util';
import { erlangC, simulate, toSimulationInput } from '@community1373/core/simulation';
import { sampleAssumptions, sampleScenario } from '@community1373/core/sample';
import type { Bench } from './index';

const seedsOfClosedForm = 20;
const weekMinutes = 10_080;

/** Counts in 20 seeds the 95 % intervals of the mean wait that contain the Erlang C value, for three servers at a load of 0.8. */
const intervalsThatHold = async (): Promise<number> => {
  const [servers, load, meanService] = [3, 0.8, 60];
  const arrivals = (load * servers) / meanService;
  const { meanWait } = erlangC({ servers, arrivals, meanService });
  let held = 0;
  for (let seed = 1; seed <= seedsOfClosedForm; seed += 1) {
    const done = await simulate(
      {
        weeks: 40,
        warmUpWeeks: 4,
        demands: [
          {
            id: 'case',
            arrivals: { kind: 'poisson', perWeek: arrivals * weekMinutes },
            duration: { kind: 'exponential', mean: meanService },
          },
        ],
        servers: [{ group: 'desk', count: servers, serves: ['case'] }],
      },
      { seed, runs: 30 },
    );
    const wait = done.ok ? done.value.demands[0]?.wait : undefined;
    if (wait?.low !== undefined && wait.high !== undefined && wait.low <= meanWait && meanWait <= wait.high) held += 1;
  }
  return held;
};

/** Runs the benchmark of `simulate`: runs of the Guanxiangtai year, and the share of intervals that contain the closed-form value. */
export const run: Bench = async (args) => {
  const { values } = parseArgs({ args: [...args], options: { runs: { type: 'string' }, seed: { type: 'string' } } });
  const runs = Number(values.runs ?? 1000);
  const read = toSimulationInput(sampleScenario(), sampleAssumptions);
  if (!read.ok) throw new Error(JSON.stringify(read.report.items));
  const start = performance.now();
  const done = await simulate(read.value, { seed: values.seed ?? '1373', runs });
  const seconds = (performance.now() - start) / 1000;
  if (!done.ok) throw new Error(JSON.stringify(done.report.items));
  const { demands, servers } = done.value;
  const round = (value: number | undefined): number => Math.round((value ?? 0) * 1000) / 1000;
  const unmet = demands.reduce((sum, { unmetMinutes }) => sum + (unmetMinutes?.mean ?? 0), 0) / 60;
  return {
    runs,
    weeks: done.value.weeks,
    demands: demands.reduce((sum, { counts }) => sum + counts.arrived, 0),
    seconds: round(seconds),
    unmetHoursAYear: round(unmet),
    elderUtilisation: round(servers.find(({ group }) => group === 'elder')?.utilisation?.mean),
    intervalsHoldErlangC: await intervalsThatHold(),
    ofSeeds: seedsOfClosedForm,
  };
};
