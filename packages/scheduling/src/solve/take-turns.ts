import type { Progress, RunControl, StepGenerator } from '@community1373/base/run';
import { isHalted } from './is-halted';

/**
 * Runs the steps of a computation and yields to others after each; undefined where the clock or the caller ends the run before it is done, and before any
 * step where they have already ended it. A computation without steps does not yield.
 */
export const takeTurns = async <T>(
  steps: StepGenerator<T>,
  run: RunControl,
  progress: Progress,
): Promise<T | undefined> => {
  while (!isHalted(run)) {
    const step = steps.next();
    if (step.done === true) return step.value;
    await run.turn(progress);
  }
  return undefined;
};

/** Runs the steps of a computation whose result is needed even where the run has ended; yields to others after each while it has not. */
export const takeAllSteps = async <T>(steps: StepGenerator<T>, run: RunControl, progress: Progress): Promise<T> => {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (!isHalted(run)) await run.turn(progress);
  }
};
