import type { DistanceColumn } from './distances';
import { stepsInTurn } from './pace';

/** Counts elementary steps, those of reading distances among them, and says when others are due for a turn. */
export interface Meter {
  readonly add: (steps: number) => void;
  readonly isDue: () => boolean;
}

/** A meter at nought; with a column it counts what that looks at by itself. */
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
