import type { RunControl } from '@community1373/base/run';

/** True when the clock or the caller ends a run. A budget of work does not: a roster is made all the same, and the same work gives the same roster. */
export const isHalted = (run: RunControl): boolean => {
  const stopped = run.stopped();
  return stopped === 'abort' || stopped === 'time';
};
