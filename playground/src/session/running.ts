import type { RunOptions } from '@community1373/base/run';

/** Seed of every roster and simulation made here, so that the page shows what the library gives for it. */
export const planSeed = '1373';

/** The options of one run, with the seed of the page and a signal that can be given from outside. */
export interface Run extends RunOptions {
  readonly seed: string;
  readonly signal: { readonly aborted: boolean };
}

/** Long work that can be cancelled: what runs when somebody asks, not what begins after. */
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
