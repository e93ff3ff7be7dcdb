import { createRandom } from '@community1373/base/random';
import { createRunControl, type Progress } from '@community1373/base/run';
import { describe, expect, it } from 'vitest';
import type { PeerMessage } from '../solve/search-peers';
import type { Line, LineProblem } from './line-problem';
import { LineWork, wholeBound } from './line-work';

/** Two people, one kind of shift on one day, which wants one of them: nobody costs 10, both cost 3. */
const problem: LineProblem = {
  days: 1,
  kinds: 1,
  weekday: 0,
  minutes: [60],
  people: Array.from({ length: 2 }, () => ({
    rules: {
      minutesMin: 0,
      minutesMax: 60,
      runMin: 1,
      runMax: 1,
      restMin: 1,
      weekendsMax: 9,
      limits: [],
      mayFollow: Uint8Array.of(1),
    },
    cost: Float64Array.of(0, 0),
  })),
  covers: { slot: Int32Array.of(0), need: Float64Array.of(1), under: Float64Array.of(10), over: Float64Array.of(3) },
  fixedCost: 0,
};
const [on, off] = [Uint8Array.of(0), Uint8Array.of(1)];

const begin = (heard: () => readonly PeerMessage[] = () => []) => {
  const told: PeerMessage[] = [];
  const found: (readonly Line[])[] = [];
  const seen: Progress[] = [];
  const run = createRunControl({ pause: async () => {}, onProgress: (progress) => seen.push(progress) });
  const work = new LineWork(
    problem,
    run,
    createRandom(1),
    77,
    { leads: true, send: (news) => told.push(news), receive: heard },
    (lines) => found.push(lines),
  );
  return { work, run, told, found, seen };
};

describe('the work on lines', () => {
  it('takes over what is better, tells it, and leaves what is not', () => {
    const { work, told, found } = begin();
    expect([work.offer([off, off]), work.cost, work.lines]).toEqual([true, 10, [off, off]]);
    expect([work.offer([off, off]), work.offer([on, on]), work.cost]).toEqual([false, true, 3]);
    expect([work.offer([off, off]), work.lines]).toEqual([false, [on, on]]);
    expect([work.offer([on, off]), work.cost]).toEqual([true, 0]);
    // Another roster at the same cost is accepted where `alike` is given, but is not sent as news.
    expect([work.offer([off, on]), work.lines]).toEqual([false, [on, off]]);
    expect([work.offer([off, on], true), work.lines, work.cost]).toEqual([false, [off, on], 0]);
    expect([work.offer([off, off], true), work.lines]).toEqual([false, [off, on]]);
    const rosters = [
      [off, off],
      [on, on],
      [on, off],
    ];
    expect(told).toEqual(rosters.map((lines) => ({ lines })));
    expect(found).toEqual(rosters);
  });

  it('keeps a roster of its own, whatever becomes of the one it was offered', () => {
    const { work } = begin();
    const offered = [off, off];
    work.offer(offered);
    offered[0] = on;
    expect(work.lines).toEqual([off, off]);
    const alike = [off, off];
    work.offer(alike, true);
    alike[0] = on;
    expect(work.lines).toEqual([off, off]);
  });

  it('raises its bound to whole numbers, and tells each once', () => {
    const { work, told } = begin();
    for (const bound of [2.2, 3.000001, 2.5, 1, 3.00002]) work.raise(bound);
    expect([work.bound, told]).toEqual([4, [{ bound: 3 }, { bound: 4 }]]);
    work.offer([on, on]);
    expect(work.proven).toBe(true);
    const other = begin().work;
    expect(other.proven).toBe(false);
    other.offer([on, on]);
    other.raise(2);
    expect(other.proven).toBe(false);
    other.raise(3);
    expect(other.proven).toBe(true);
  });

  it('hears of rosters, bounds and roots, and tells none of them on', () => {
    const root = { prices: Float64Array.of(1), lines: [[on], [off]] };
    let news: readonly PeerMessage[] = [
      { lines: [on] },
      { lines: [on, on] },
      { bound: -2 },
      { bound: -5 },
      { root },
      {},
    ];
    const { work, told, found } = begin(() => news);
    work.listen();
    expect([work.cost, work.bound, work.root, told, found]).toEqual([3, -2, root, [], [[on, on]]]);
    news = [{ lines: [off, off] }];
    work.listen();
    expect([work.cost, work.bound, work.root, work.lines]).toEqual([3, -2, root, [on, on]]);
    expect(new LineWork(problem, createRunControl(), createRandom(1), 1).listen()).toBeUndefined();
  });

  it('gives a turn after four million cells, tells what it knows, and listens then', async () => {
    let news: readonly PeerMessage[] = [{ bound: 1 }];
    const { work, seen } = begin(() => news);
    work.note(3_999_999);
    expect([await work.goesOn(), seen.length, work.bound]).toEqual([true, 0, Number.NEGATIVE_INFINITY]);
    work.note(1);
    work.phase = 'test';
    expect([await work.goesOn(), seen, work.bound]).toEqual([true, [{ phase: 'test', done: 0, total: 77 }], 1]);
    news = [];
    work.offer([on, on]);
    work.count();
    work.note(3_999_999);
    expect([await work.goesOn(), seen.length]).toEqual([true, 1]);
    work.note(1);
    expect([await work.goesOn(), seen.slice(1)]).toEqual([
      true,
      [{ phase: 'test', done: 1, total: 77, incumbent: 3, bound: 1 }],
    ]);
    // Priced cells count like noted cells.
    const before = work.pricer.work;
    work.price(0, new Float64Array(1));
    work.note(4_000_000 - (work.pricer.work - before) - 1);
    expect([work.pricer.work > before, await work.goesOn(), seen.length]).toEqual([true, true, 2]);
    work.note(1);
    expect([await work.goesOn(), seen.length]).toEqual([true, 3]);
  });

  it('counts lines priced as work, and says when the run has ended, between turns and at one', async () => {
    const run = createRunControl({ budget: { work: 3 }, pause: async () => {} });
    const work = new LineWork(problem, run, createRandom(1), 77);
    work.count();
    expect(work.price(1, Float64Array.of(5))).toMatchObject({ value: -5, line: on });
    expect([work.pricings, run.work(), await work.goesOn()]).toEqual([2, 2, true]);
    work.count();
    expect([run.work(), await work.goesOn()]).toEqual([3, false]);
    work.note(4_000_000);
    expect(await work.goesOn()).toBe(false);
  });

  it('takes for proven what rounded duals prove of whole numbers', () => {
    expect([7, 7.000005, 7.00002, 6.99999, -2.5].map(wholeBound)).toEqual([7, 7, 8, 7, -2]);
    // At a hundred million, one part in a billion is a tenth.
    expect([1e8 + 0.05, 1e8 + 0.2, -1e8 + 0.05].map(wholeBound)).toEqual([1e8, 1e8 + 1, -1e8]);
    expect([wholeBound(Number.POSITIVE_INFINITY), wholeBound(Number.NEGATIVE_INFINITY)]).toEqual([
      Number.POSITIVE_INFINITY,
      Number.NEGATIVE_INFINITY,
    ]);
  });
});
