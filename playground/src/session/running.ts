import type { RunOptions } from '@community1373/base/run';

/** Seed of every roster made here, so that the page shows what the library gives for it. */
const planSeed = '1373';

/** Long work that can be cancelled; beginning another takes the last cancelling back. */
export class Running {
  private stopped = false;

  get cancelled(): boolean {
    return this.stopped;
  }

  begin(onProgress: NonNullable<RunOptions['onProgress']>): RunOptions & { readonly seed: string } {
    this.stopped = false;
    const aborted = (): boolean => this.stopped;
    return {
      seed: planSeed,
      onProgress,
      signal: {
        get aborted() {
          return aborted();
        },
      },
    };
  }

  cancel(): void {
    this.stopped = true;
  }
}
