import type { Progress, RunControl, Steps } from '@community1373/base/run';
import { isHalted } from './is-halted';

/**
 * Takes the steps of a computation with a turn for others after each; undefined where the clock or the caller ends the run before it is done, and before anything is
 * done where they have ended it already. What has no steps has no turn either.
 */
export const takeTurns = async <T>(steps: Steps<T>, run: RunControl, progress: Progress): Promise<T | undefined> => {
  while (!isHalted(run)) {
    const step = steps.next();
    if (step.done === true) return step.value;
    await run.turn(progress);
  }
  return undefined;
};
