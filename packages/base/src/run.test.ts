import { describe, expect, it } from 'vitest';
import { createRunControl, type Progress, runInSlices, runSync, type StepGenerator } from './run';

describe('startRun', () => {
  it('stops by work, by time and by the signal, and says which', () => {
    const byWork = createRunControl({ budget: { work: 3 } });
    expect([byWork.spend(2), byWork.spend(1), byWork.stopped(), byWork.work()]).toEqual([true, false, 'work', 3]);
    let clock = 0;
    const byTime = createRunControl({ budget: { milliseconds: 10 }, now: () => clock });
    expect(byTime.spend()).toBe(true);
    clock = 10;
    expect([byTime.spend(), byTime.stopped()]).toEqual([false, 'time']);
    const signal = { aborted: false };
    const byAbort = createRunControl({ signal });
    signal.aborted = true;
    expect([byAbort.spend(), byAbort.stopped()]).toEqual([false, 'abort']);
  });

  it('the signal is heard before the work, and the work before the time', () => {
    const signal = { aborted: false };
    const run = createRunControl({ budget: { work: 1, milliseconds: 0 }, now: () => 0, signal });
    expect(run.stopped()).toBe('time');
    run.spend();
    expect(run.stopped()).toBe('work');
    signal.aborted = true;
    expect(run.stopped()).toBe('abort');
  });

  it('without a budget it goes on, on a seed of 0, whatever the clock says', () => {
    let clock = 0;
    const run = createRunControl({ now: () => (clock += 1e9) });
    expect([run.seed, run.spend(1e9), run.stopped(), run.work()]).toEqual([0, true, undefined, 1e9]);
    expect(createRunControl({ budget: { work: 0 } }).stopped()).toBe('work');
  });

  it('the limit by time counts from the start of the run', () => {
    let clock = 5;
    const run = createRunControl({ budget: { milliseconds: 10 }, now: () => clock });
    clock = 14.9;
    expect(run.stopped()).toBeUndefined();
    clock = 15;
    expect(run.stopped()).toBe('time');
  });

  it('a turn says whether the run may go on after others had theirs', async () => {
    const signal = { aborted: false };
    const run = createRunControl({ signal, pause: async () => void (signal.aborted = true) });
    expect(await run.turn({ phase: 'x', done: 0, total: 1 })).toBe(false);
    expect(await createRunControl({ pause: async () => undefined }).turn({ phase: 'x', done: 0, total: 1 })).toBe(true);
  });

  it('has no limit by time without a clock', () => {
    expect(createRunControl({ budget: { milliseconds: 0 } }).spend()).toBe(true);
  });

  it('reports progress and lets other tasks run in a turn', async () => {
    const seen: string[] = [];
    const run = createRunControl({ seed: 'a', onProgress: ({ phase, done }) => seen.push(`${phase} ${done}`) });
    setTimeout(() => seen.push('other task'), 0);
    await run.turn({ phase: 'search', done: 1, total: 2 });
    expect(seen).toEqual(['search 1', 'other task']);
    expect(run.seed).toBe('a');
  });
});

describe('steps', () => {
  const counting = function* (count: number, taken: number[] = []): StepGenerator<string> {
    for (let i = 0; i < count; i += 1) {
      taken.push(i);
      yield;
    }
    return `${count} steps`;
  };

  it('at once give what they come to', () => {
    expect([runSync(counting(0)), runSync(counting(3))]).toEqual(['0 steps', '3 steps']);
  });

  it('in turns come to the same, and report how many of the expected are done, never more', async () => {
    const seen: Progress[] = [];
    const run = createRunControl({ onProgress: (progress) => seen.push(progress), pause: async () => undefined });
    expect(await runInSlices(counting(3), run, { phase: 'sum', total: 2 })).toBe('3 steps');
    expect(seen).toEqual([0, 1, 2, 2].map((done) => ({ phase: 'sum', done, total: 2 })));
  });

  it('in turns stop where the run is stopped, before the next step', async () => {
    const signal = { aborted: false };
    const taken: number[] = [];
    let turns = 0;
    const run = createRunControl({
      signal,
      pause: async () => {
        turns += 1;
        signal.aborted = turns === 3;
      },
    });
    expect(await runInSlices(counting(9, taken), run, { phase: 'sum', total: 9 })).toBeUndefined();
    expect(taken).toEqual([0, 1]);
  });
});
