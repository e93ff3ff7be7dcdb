import { lengthOf } from './lists';
import type { Reach } from './reach';
import type { Relaxation } from './relaxation';

/**
 * The relaxation of covering: each point is reached or pays its penalty. With `open` given this is maximal covering as the least weight left
 * uncovered; without, set covering, where opening costs 1 and no point may be left.
 */
export const coverRelaxation = ({ byCandidate, byPoint, weight }: Reach, open: number | undefined, whole: boolean): Relaxation => {
  const candidates = byCandidate.first.length - 1;
  const points = weight.length;
  const opening = open === undefined ? 1 : 0;
  return {
    candidates,
    multipliers: points,
    open,
    whole,
    highest: open === undefined ? new Float64Array(points).fill(1) : weight,
    steps: byCandidate.items.length,
    price: (multipliers, scores) => {
      let constant = 0;
      for (let i = 0; i < points; i += 1) constant += Number(multipliers[i]);
      for (let j = 0; j < candidates; j += 1) {
        let sum = 0;
        for (let at = Number(byCandidate.first[j]); at < Number(byCandidate.first[j + 1]); at += 1) sum += Number(multipliers[Number(byCandidate.items[at])]);
        scores[j] = opening - sum;
      }
      return constant;
    },
    slope: (_multipliers, opened, slope) => {
      slope.fill(1);
      for (const j of opened)
        for (let at = Number(byCandidate.first[j]); at < Number(byCandidate.first[j + 1]); at += 1) {
          const i = Number(byCandidate.items[at]);
          slope[i] = Number(slope[i]) - 1;
        }
    },
    start: (chosen) => {
      const times = new Int32Array(points);
      for (const j of chosen)
        for (let at = Number(byCandidate.first[j]); at < Number(byCandidate.first[j + 1]); at += 1) {
          const i = Number(byCandidate.items[at]);
          times[i] = Number(times[i]) + 1;
        }
      if (open !== undefined) return Float64Array.from(weight, (w, i) => w / Math.max(1, Number(times[i])));
      return Float64Array.from(weight, (_, i) => {
        let most = 1;
        for (let at = Number(byPoint.first[i]); at < Number(byPoint.first[i + 1]); at += 1) most = Math.max(most, lengthOf(byCandidate, Number(byPoint.items[at])));
        return 1 / most;
      });
    },
  };
};
