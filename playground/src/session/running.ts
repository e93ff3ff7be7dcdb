import type { RunOptions } from '@community1373/base/run';

/** Seed of every roster and simulation of the page, so that the library reproduces them. */
export const planSeed = '1373';

/** The options of one run, with the seed of the page and a signal that can be set from outside. */
export interface Run extends RunOptions {
  readonly seed: string;
  readonly signal: { readonly aborted: boolean };
}

/** Cancellation of long runs: affects the runs in progress, not those that begin later. */
export class Running {
  private signals: { aborted: boolean }[] = [];

  begin(onProgress: NonNullable<RunOptions['onProgress']>): Run {
    const signal = { aborted: false };
    this.signals = [...this.signals.slice(-3), signal];
    return { seed: planSeed, onProgress, signal };
  }

  cancel(): void {
    for (const signal of this.signals) signal.aborted = true;
    this.signals = [];
  }
}
