// Rostering a file of the shift-scheduling benchmark, or a large volunteer model: `npm run -s bench -- roster --file F --seconds S --seed N`.
import { type ChildProcess, fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { solveLinear } from '@community1373/solver';
import {
  createMessagePeers,
  type MessagePeers,
  type PeerMessage,
  type RosterProblem,
  type RosterSolution,
  solveRoster,
} from '../../packages/scheduling/src/index';
import { madeBenchmark } from '../scheduling/made-benchmark';
import { benchmarkProblem, readShiftBenchmark, type ShiftBenchmark } from '../scheduling/shift-benchmark';
import type { PeerTask } from './_roster-peer';
import { benchmarkProgram } from './_roster-program';
import { compareWithAll, judgeWeeks } from './_roster-truth';
import { volunteerModel } from './_volunteer-model';
import type { Bench } from './index';

const usage = `usage: npm run -s bench -- roster (--file F | --made P,W,K | --volunteers | --enumerate N | --weeks N) [--seconds S] [--seed N] [--workers W] [--abort S] [--vs highs]
  --file        a file in the format of the shift-scheduling benchmark (T. Curtois and R. Qu)
  --made        an instance of the same kind made from --instance (1): people, weeks, kinds of shifts, such as 60,8,10
  --volunteers  500 people × 56 days × 7 posts × 3 stations × 2 shifts, made from --instance (1)
  --enumerate   so many small problems that mix every kind of rule, made from --seed (1): solved, and held against all of their rosters
  --weeks       so many weeks of 4 to 6 people, made from --seed (1): solved, and where no roster is found, judged by explainInfeasibility
  --seconds     time limit (60); --seed of the search (1)
  --workers     searches side by side that tell one another what they find (2, or 1 on a single core)
  --abort       gives the signal to stop after so many seconds, and says how long the answer took from then
  --vs highs    gives HiGHS the same file as one integer program, for the same time
The last line is { feasible, objective, bound, gap, seconds, assignments: [[employee, day, shift], …] }, days from 0.`;

const read = (args: readonly string[], name: string): string | undefined => {
  const at = args.indexOf(`--${name}`);
  return at < 0 ? undefined : args[at + 1];
};

const now = (): number => performance.now();
const since = (start: number): number => Math.round(now() - start) / 1000;

/** Starts parallel searches, each in a separate process. */
const startPeers = (
  problem: RosterProblem,
  args: readonly string[],
  milliseconds: number,
  workers: number,
): { readonly peers: MessagePeers; readonly end: () => void } => {
  const children = Array.from({ length: workers - 1 }, (_, i) => {
    const child = fork(new URL('./_roster-peer.ts', import.meta.url), { serialization: 'advanced' });
    child.send({ problem, seed: `${read(args, 'seed') ?? '1'} beside ${i + 1}`, milliseconds } satisfies PeerTask);
    return child;
  });
  const pass = (news: PeerMessage, from?: ChildProcess): void => {
    for (const child of children) if (child !== from && child.connected) child.send(news);
  };
  const peers = createMessagePeers(pass, { leads: true });
  for (const child of children)
    child.on('message', (message: PeerMessage) => {
      peers.deliver(message);
      pass(message, child);
    });
  return { peers, end: () => children.forEach((child) => child.kill()) };
};

/** Solves within the time limit and prints the progress of the search. */
const solve = async (
  problem: RosterProblem,
  args: readonly string[],
  workers: number,
): Promise<{
  readonly solution: RosterSolution;
  readonly seconds: number;
  readonly firstSeconds: number;
  readonly abortMilliseconds?: number;
}> => {
  const start = now();
  let firstSeconds: number | undefined;
  let said = '';
  const milliseconds = Number(read(args, 'seconds') ?? 60) * 1000;
  const { peers, end } = startPeers(problem, args, milliseconds, workers);
  const signal = { aborted: false };
  const abortAt = read(args, 'abort') === undefined ? undefined : start + Number(read(args, 'abort')) * 1000;
  if (abortAt !== undefined) setTimeout(() => (signal.aborted = true), abortAt - start);
  const result = await solveRoster(problem, {
    seed: read(args, 'seed') ?? '1',
    budget: { milliseconds },
    signal,
    peers,
    now,
    onProgress: ({ phase, incumbent, bound, done }) => {
      if (incumbent !== undefined) firstSeconds ??= since(start);
      const say = `${phase}: ${incumbent ?? '-'}, bound ${bound ?? '-'}`;
      if (say !== said) console.log(`${since(start).toFixed(1)} s ${say}, ${done} done`);
      said = say;
    },
  });
  const seconds = since(start);
  end();
  if (!result.ok) throw new Error(JSON.stringify(result.report.items[0]));
  for (const { code, params } of result.report.items) console.log(code, JSON.stringify(params));
  return {
    solution: result.value,
    seconds,
    firstSeconds: firstSeconds ?? seconds,
    ...(abortAt === undefined ? {} : { abortMilliseconds: Math.round(start + seconds * 1000 - abortAt) }),
  };
};

const byHighs = async (
  instance: ShiftBenchmark,
  args: readonly string[],
): Promise<Readonly<Record<string, unknown>>> => {
  const start = now();
  const result = await solveLinear(benchmarkProgram(instance), {
    seed: read(args, 'seed') ?? '1',
    budget: { milliseconds: Number(read(args, 'seconds') ?? 60) * 1000 },
    now,
  });
  const seconds = since(start);
  if (result.status !== 'optimal' && result.status !== 'feasible') return { status: result.status, seconds };
  return { objective: Math.round(result.objective), bound: result.bound, gap: result.gap, seconds };
};

/** Plans a roster; `assignments` use the names of the file. */
export const run: Bench = async (args) => {
  const file = read(args, 'file');
  const made = read(args, 'made');
  const [enumerated, weeks] = [read(args, 'enumerate'), read(args, 'weeks')];
  if (enumerated !== undefined) return compareWithAll(Number(enumerated), read(args, 'seed') ?? '1');
  if (weeks !== undefined) return judgeWeeks(Number(weeks), read(args, 'seed') ?? '1');
  if (file === undefined && made === undefined && !args.includes('--volunteers')) throw new Error(usage);
  if (file === undefined && made === undefined) {
    const { solution, ...times } = await solve(volunteerModel(read(args, 'instance') ?? '1'), args, 1);
    const { feasible, cost, bound, gap, unfilled: open, unfilledLowerBound, stoppedBy } = solution;
    const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
    return { feasible, objective: cost, bound, gap, ...times, open, unfilledLowerBound, stoppedBy, megabytes };
  }
  const [people = 30, spanned = 4, kinds = 3] = (made ?? '').split(',').map(Number);
  const instance =
    file === undefined
      ? madeBenchmark(read(args, 'instance') ?? '1', { people, weeks: spanned, kinds })
      : readShiftBenchmark(readFileSync(file, 'utf8'));
  const highs = read(args, 'vs') === 'highs' ? { highs: await byHighs(instance, args) } : {};
  const { solution, ...times } = await solve(
    benchmarkProblem(instance),
    args,
    Number(read(args, 'workers') ?? Math.min(2, availableParallelism())),
  );
  const { feasible, cost, bound, gap, roster, stoppedBy, iterations } = solution;
  const assignments = roster.assignments.map(({ personId, shiftId }) => {
    const [day = '', shift = ''] = shiftId.split(' ');
    return [personId, Number(day), shift];
  });
  return { feasible, objective: cost, bound, gap, ...times, stoppedBy, iterations, ...highs, assignments };
};
