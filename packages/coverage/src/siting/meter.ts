import type { DistanceColumn } from './distances';
import { stepsInTurn } from './pace';

/** Counts elementary steps, including those of reading distances; `isDue` is true when it is time to yield. */
export interface Meter {
  readonly add: (steps: number) => void;
  readonly isDue: () => boolean;
}

/** Creates a meter at 0; with a column, the distances it examines are counted automatically. */
export const createMeter = (column?: DistanceColumn): Meter => {
  const looked = (): number => column?.looked?.() ?? 0;
  let steps = 0;
  let from = looked();
  return {
    add: (more) => {
      steps += more;
    },
    isDue: () => {
      if (steps + looked() - from < stepsInTurn) return false;
      steps = 0;
      from = looked();
      return true;
    },
  };
};
