// Rostering a file of the shift-scheduling benchmark: `npm run -s bench -- roster --file F --seconds S --seed N`.
import { readFileSync } from 'node:fs';
import { solveRoster } from '../../packages/scheduling/src/index';
import { benchmarkProblem, readShiftBenchmark } from '../scheduling/shift-benchmark';
import type { Bench } from './index';

const usage = `usage: npm run -s bench -- roster --file F [--seconds S] [--seed N]
  --file     a file in the format of the shift-scheduling benchmark (T. Curtois and R. Qu)
  --seconds  time limit (60); --seed of the search (1)
The last line is { feasible, objective, bound, gap, seconds, assignments: [[employee, day, shift], …] }, days from 0.`;

const read = (args: readonly string[], name: string): string | undefined => {
  const at = args.indexOf(`--${name}`);
  return at < 0 ? undefined : args[at + 1];
};

/** Makes a roster for one file; `assignments` are in the file's own names. */
export const run: Bench = async (args) => {
  const file = read(args, 'file');
  if (file === undefined) throw new Error(usage);
  const problem = benchmarkProblem(readShiftBenchmark(readFileSync(file, 'utf8')));
  const now = (): number => performance.now();
  const start = now();
  const milliseconds = Number(read(args, 'seconds') ?? 60) * 1000;
  let first: number | undefined;
  let last = '';
  const result = await solveRoster(problem, {
    seed: read(args, 'seed') ?? '1',
    budget: { milliseconds },
    now,
    onProgress: ({ phase, incumbent, bound, done }) => {
      if (incumbent !== undefined) first ??= now() - start;
      if (`${incumbent} ${bound}` === last) return;
      last = `${incumbent} ${bound}`;
      console.log(`${((now() - start) / 1000).toFixed(1)} s ${phase}: ${incumbent ?? '-'}, bound ${bound ?? '-'}, ${done} lines priced`);
    },
  });
  const seconds = Math.round(now() - start) / 1000;
  if (!result.ok) throw new Error(JSON.stringify(result.report.items[0]));
  const { feasible, cost, bound, gap, roster, stoppedBy } = result.value;
  for (const { code, params } of result.report.items) console.log(code, JSON.stringify(params));
  const assignments = roster.assignments.map(({ personId, shiftId }) => {
    const [day = '', shift = ''] = shiftId.split(' ');
    return [personId, Number(day), shift];
  });
  return { feasible, objective: cost, bound, gap, seconds, stoppedBy, firstSeconds: Math.round(first ?? 0) / 1000, assignments };
};
