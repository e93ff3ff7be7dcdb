// Facility location on a file: `npm run -s bench -- siting --file F --problem p-median --seconds S --seed N`.
import {
  explainSiting,
  locateFacilities,
  type SitingProblem,
  type SitingQuestion,
} from '../../packages/coverage/src/siting/index';
import { readSitingFile } from './_siting-files';
import type { Bench } from './index';

const usage = `usage: npm run -s bench -- siting --file F [--problem P] [--open p] [--radius r] [--capacity c] [--seconds S] [--seed N] [--highs]
  --file     an OR-Library p-median file, the San Francisco folder, or generated:500x20000 (candidates x points on 10 km x 10 km,
             weights 1 to 4, made by --instance, 1 if absent), or clustered:500x20000, in 25 towns
  --problem  p-median (default), p-center, mclp, lscp, capacitated-mclp, capacitated-p-median
  --open     stations in all; by default the p of the OR-Library file, 4 for San Francisco, 30 for a generated plane
  --radius   for covering; by default 5000 for San Francisco, 700 for a generated plane
  --capacity of every station, in units of demand
  --seconds  time limit (15); --seed of the search (1); --highs asks HiGHS too
The last line is { objective, bound, gap, seconds, chosen }: chosen are the file's own numbers (vertices, stores from 1; generated from 0).
The generated instance with a proven gap below 1 %: --file generated:500x20000 --problem mclp --open 30 (or 60) --seconds 10`;

const madeUp = (name: string): boolean => /^(generated|clustered):/.test(name);

const read = (args: readonly string[], name: string): string | undefined => {
  const at = args.indexOf(`--${name}`);
  return at < 0 ? undefined : args[at + 1];
};

const questions: readonly SitingQuestion[] = [
  'mclp',
  'lscp',
  'p-median',
  'p-center',
  'capacitated-mclp',
  'capacitated-p-median',
];

const ask = (args: readonly string[], file: ReturnType<typeof readSitingFile>, name: string): SitingProblem => {
  const asked = read(args, 'problem') ?? 'p-median';
  const problem = questions.find((question) => question === asked);
  const open = Number(read(args, 'open') ?? file.open ?? (madeUp(name) ? 30 : 4));
  const radius = Number(read(args, 'radius') ?? (madeUp(name) ? 700 : 5000));
  const { space } = file;
  const capacity = new Float64Array(space.candidates).fill(Number(read(args, 'capacity') ?? Number.NaN));
  switch (problem) {
    case 'mclp':
      return { ...space, problem, facilityCount: open, radius };
    case 'lscp':
      return { ...space, problem, radius };
    case 'p-median':
    case 'p-center':
      return { ...space, problem, facilityCount: open };
    case 'capacitated-mclp':
      return { ...space, problem, facilityCount: open, radius, capacity };
    case 'capacitated-p-median':
      return { ...space, problem, facilityCount: open, capacity };
    default:
      throw new Error(`no such problem: ${asked}\n${usage}`);
  }
};

/** Solves one problem on one file; the figures are those of the result, `chosen` in the numbering of the file. */
export const run: Bench = async (args) => {
  const name = read(args, 'file');
  if (name === undefined) throw new Error(usage);
  const file = readSitingFile(name, read(args, 'instance') ?? '1');
  const problem = ask(args, file, name);
  const now = (): number => performance.now();
  const start = now();
  const milliseconds = Number(read(args, 'seconds') ?? 15) * 1000;
  // Only the time limit ends this run.
  const budget = { milliseconds, work: 1e9 };
  const located = await locateFacilities(problem, {
    seed: read(args, 'seed') ?? '1',
    budget,
    now,
    highs: args.includes('--highs'),
  });
  const seconds = Math.round(now() - start) / 1000;
  if (!located.ok) throw new Error(JSON.stringify(located.report.items[0]));
  const result = located.value;
  for (const reason of result.explanations.filter(({ code }) => !code.startsWith('siting.site')))
    console.log(explainSiting(reason, 'en'));
  if (result.status === 'infeasible' || result.status === 'unknown')
    return { objective: null, bound: null, gap: null, seconds, chosen: [] };
  const { value, bound, gap, chosen } = result;
  return { objective: value, bound, gap, seconds, chosen: chosen.map((j) => file.labels[j]) };
};
