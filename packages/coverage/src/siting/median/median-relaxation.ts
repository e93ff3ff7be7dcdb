import type { MedianData } from './median-data';
import type { QuickRelaxation } from '../relaxation';

/**
 * Creates the Lagrangian relaxation of the p-median problem, in which each point may be served any number of times at its price.
 * Source: J. M. Mulvey and H. P. Crowder, Management Science 25 (1979); G. Cornuéjols, M. L. Fisher and G. L. Nemhauser, ibid. 23 (1977).
 */
export const medianRelaxation = (
  { points, candidates, cost, order, sorted, penalty, whole }: MedianData,
  facilityCount: number,
): QuickRelaxation => ({
  candidates,
  multipliers: points,
  facilityCount,
  whole,
  highest: new Float64Array(points).fill(penalty),
  // Only costs below the price are examined, usually a few per point.
  steps: points * 12 + candidates,
  price: (multipliers, scores) => {
    scores.fill(0);
    let constant = 0;
    for (let i = 0; i < points; i += 1) {
      const price = Number(multipliers[i]);
      constant += price;
      const end = (i + 1) * candidates;
      for (let at = i * candidates; at < end; at += 1) {
        const less = Number(sorted[at]) - price;
        if (less >= 0) break;
        const j = Number(order[at]);
        scores[j] = Number(scores[j]) + less;
      }
    }
    return constant;
  },
  slope: (multipliers, opened, slope) => {
    const isOpen = new Uint8Array(candidates);
    for (const j of opened) isOpen[j] = 1;
    for (let i = 0; i < points; i += 1) {
      const price = Number(multipliers[i]);
      const end = (i + 1) * candidates;
      let served = 0;
      for (let at = i * candidates; at < end && Number(sorted[at]) < price; at += 1)
        served += Number(isOpen[Number(order[at])]);
      slope[i] = 1 - served;
    }
    return true;
  },
  start: (chosen) => {
    const nearest = new Float64Array(points).fill(penalty);
    const second = new Float64Array(points).fill(penalty);
    for (const j of chosen)
      for (let i = 0; i < points; i += 1) {
        const at = Number(cost[j * points + i]);
        if (at < Number(nearest[i])) {
          second[i] = Number(nearest[i]);
          nearest[i] = at;
        } else if (at < Number(second[i])) second[i] = at;
      }
    return nearest.map((near, i) => (Number(second[i]) < penalty ? (near + Number(second[i])) / 2 : near));
  },
});
