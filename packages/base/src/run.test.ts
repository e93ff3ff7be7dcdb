import { describe, expect, it } from 'vitest';
import { startRun } from './run';

describe('startRun', () => {
  it('stops by work, by time and by the signal, and says which', () => {
    const byWork = startRun({ budget: { work: 3 } });
    expect([byWork.spend(2), byWork.spend(1), byWork.stopped(), byWork.work()]).toEqual([true, false, 'work', 3]);
    let clock = 0;
    const byTime = startRun({ budget: { milliseconds: 10 }, now: () => clock });
    expect(byTime.spend()).toBe(true);
    clock = 10;
    expect([byTime.spend(), byTime.stopped()]).toEqual([false, 'time']);
    const signal = { aborted: false };
    const byAbort = startRun({ signal });
    signal.aborted = true;
    expect([byAbort.spend(), byAbort.stopped()]).toEqual([false, 'abort']);
  });

  it('has no limit by time without a clock', () => {
    expect(startRun({ budget: { milliseconds: 0 } }).spend()).toBe(true);
  });

  it('reports progress and lets other tasks run in a turn', async () => {
    const seen: string[] = [];
    const run = startRun({ seed: 'a', onProgress: ({ phase, done }) => seen.push(`${phase} ${done}`) });
    setTimeout(() => seen.push('other task'), 0);
    await run.turn({ phase: 'search', done: 1, total: 2 });
    expect(seen).toEqual(['search 1', 'other task']);
    expect(run.seed).toBe('a');
  });
});
