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
