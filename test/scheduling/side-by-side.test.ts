import { fork } from 'node:child_process';
import {
  createMessagePeers,
  evaluateRoster,
  parseRoster,
  type PeerMessage,
  type Roster,
  type RosterSolution,
  type SolveOptions,
  solveRoster,
} from '@community1373/scheduling';
import { describe, expect, it } from 'vitest';
import { scoreBenchmark } from './benchmark-score';
import { madeBenchmark } from './made-benchmark';
import { benchmarkProblem } from './shift-benchmark';

const instance = madeBenchmark('side by side', { people: 9, weeks: 2, kinds: 2 });
const problem = benchmarkProblem(instance);

const solve = async (options: SolveOptions): Promise<RosterSolution> => {
  const solved = await solveRoster(problem, options);
  if (!solved.ok) throw new Error(JSON.stringify(solved.report.items));
  return solved.value;
};

const scoreOf = ({ assignments }: Roster) =>
  scoreBenchmark(
    instance,
    assignments.map(({ personId, shiftId }) => {
      const [day, shift = ''] = shiftId.split(' ');
      return [personId, Number(day), shift];
    }),
  );

describe('searches side by side', () => {
  it('law: what peers tell makes a roster no worse, leaves its bound true, and what is no news changes nothing', async () => {
    const told: PeerMessage[] = [];
    const long = await solve({
      seed: 1,
      budget: { work: 4000 },
      peers: { leads: true, send: (news) => told.push(news), receive: () => [] },
    });
    const rosters = told.filter(({ lines }) => lines !== undefined);
    expect(rosters.length).toBeGreaterThan(1);
    for (const seed of [2, 3, 4]) {
      const budget = { work: 60 };
      const alone = await solve({ seed, budget });
      const helped = await solve({ seed, budget, peers: { leads: true, send: () => {}, receive: () => rosters } });
      expect(helped.cost).toBeLessThanOrEqual(Math.min(alone.cost, long.cost));
      expect(helped.bound).toBeLessThanOrEqual(long.cost);
      expect(scoreOf(helped.roster)).toEqual({ broken: [], objective: helped.cost });
      const other = await solve({
        seed,
        budget,
        peers: {
          leads: true,
          send: () => {},
          receive: () => [{ lines: [] }, { lines: rosters[0]?.lines?.slice(1) ?? [] }],
        },
      });
      expect([other.cost, other.roster]).toEqual([alone.cost, alone.roster]);
    }
  });

  it('two that post each other messages end with one proven roster, and tell only better ones', async () => {
    const ended = { aborted: false };
    const other = createMessagePeers((message) => leader.deliver(message), { leads: false });
    const costs: number[] = [];
    const leader = createMessagePeers((message) => other.deliver(structuredClone(message)), { leads: true });
    const [led] = await Promise.all([
      solve({ seed: 1, peers: leader, onRoster: (roster) => costs.push(scoreOf(roster).objective) }).finally(() => {
        ended.aborted = true;
      }),
      solve({ seed: 2, peers: other, signal: ended }),
    ]);
    expect([led.feasible, led.gap]).toEqual([true, 0]);
    expect(scoreOf(led.roster)).toEqual({ broken: [], objective: led.cost });
    expect(costs).toEqual([...costs].sort((a, b) => b - a));
    expect(costs.at(-1)).toBe(led.cost);
  });
});

describe('a worker ended inside a call of HiGHS', () => {
  it('leaves the last roster that it posted, whole and as good as it was said to be', async () => {
    const child = fork(new URL('roster-in-process.ts', import.meta.url), {
      serialization: 'advanced',
      execArgv: ['--conditions=community1373-source', '--import', 'tsx'],
    });
    const posted: Roster[] = [];
    const inside = new Promise<void>((resolve, reject) => {
      child.on('error', reject);
      child.on('exit', (code) => reject(new Error(`ended by itself: ${code}`)));
      child.on('message', (message: { readonly roster?: Roster; readonly inside?: true }) => {
        if (message.roster !== undefined) posted.push(message.roster);
        if (message.inside === true) resolve();
      });
    });
    child.send(problem);
    await inside;
    const gone = new Promise<NodeJS.Signals | null>((resolve) => child.once('exit', (_, signal) => resolve(signal)));
    child.removeAllListeners('message');
    child.kill('SIGKILL');
    expect(await gone).toBe('SIGKILL');
    const last = posted.at(-1);
    if (last === undefined) throw new Error('no roster was posted');
    expect(parseRoster(problem, last).ok).toBe(true);
    expect(scoreOf(last).broken).toEqual([]);
    expect(evaluateRoster(problem, last).feasible).toBe(true);
  });
});
