import { runSync } from '@community1373/base/run';
import { approachCover } from './cover-approach';
import { type Cuts, findCutsInSteps } from './cover-cuts';
import { lengthOf, selectInSteps } from '../lists';
import type { Reach } from '../reach';
import type { QuickRelaxation } from '../relaxation';

const noCuts: Cuts = {
  points: new Int32Array(0),
  candidates: { first: new Int32Array(1), items: new Int32Array(0) },
  highest: new Float64Array(0),
};

const append = (a: Cuts, b: Cuts): Cuts => {
  const shift = a.candidates.items.length;
  return {
    points: Int32Array.from([...a.points, ...b.points]),
    candidates: {
      first: Int32Array.from([
        ...a.candidates.first,
        ...Array.from(b.candidates.first.subarray(1), (at) => at + shift),
      ]),
      items: Int32Array.from([...a.candidates.items, ...b.candidates.items]),
    },
    highest: Float64Array.from([...a.highest, ...b.highest]),
  };
};

const keepCuts = ({ points, candidates, highest }: Cuts, kept: Int32Array): Cuts => ({
  points: Int32Array.from(Array.from(kept).flatMap((k) => Array.from(points.subarray(3 * k, 3 * k + 3)))),
  candidates: runSync(
    selectInSteps(
      candidates,
      kept,
      Int32Array.from({ length: candidates.items.reduce((most, j) => Math.max(most, j + 1), 0) }, (_, j) => j),
    ),
  ),
  highest: Float64Array.from(kept, (k) => Number(highest[k])),
});

/**
 * Creates the Lagrangian relaxation of covering: each point is reached or pays its penalty. With `facilityCount` this is maximal covering, minimising the
 * uncovered weight; without it, set covering, where opening costs 1 and every point must be covered. {@link Cuts} tighten maximal covering.
 */
export const coverRelaxation = (
  reach: Reach,
  facilityCount: number | undefined,
  whole: boolean,
  cuts: Cuts = noCuts,
): QuickRelaxation => {
  const { byCandidate, byPoint, weight } = reach;
  const candidates = byCandidate.first.length - 1;
  const points = weight.length;
  const opening = facilityCount === undefined ? 1 : 0;
  const { first, items } = cuts.candidates;
  const cutCount = cuts.highest.length;
  /** The remaining weight of each point at these multipliers; below 0, leaving the point uncovered is cheaper. */
  const rest = new Float64Array(points);
  const readRest = (multipliers: Float64Array): void => {
    for (let i = 0; i < points; i += 1) rest[i] = Number(weight[i]) - Number(multipliers[i]);
    for (let k = 0; k < 3 * cutCount; k += 1) {
      const i = Number(cuts.points[k]);
      rest[i] = Number(rest[i]) - Number(multipliers[points + Math.floor(k / 3)]);
    }
  };
  const relaxation: QuickRelaxation = {
    candidates,
    multipliers: points + cutCount,
    facilityCount,
    whole,
    highest:
      facilityCount === undefined ? new Float64Array(points).fill(1) : Float64Array.from([...weight, ...cuts.highest]),
    steps: byCandidate.items.length + items.length + 6 * cutCount,
    price: (multipliers, scores) => {
      let constant = 0;
      for (let i = 0; i < points; i += 1) constant += Number(multipliers[i]);
      for (let j = 0; j < candidates; j += 1) {
        let sum = 0;
        for (let at = Number(byCandidate.first[j]); at < Number(byCandidate.first[j + 1]); at += 1)
          sum += Number(multipliers[Number(byCandidate.items[at])]);
        scores[j] = opening - sum;
      }
      if (cutCount === 0) return constant;
      readRest(multipliers);
      for (let i = 0; i < points; i += 1) constant += Math.min(0, Number(rest[i]));
      for (let k = 0; k < cutCount; k += 1) {
        const price = Number(multipliers[points + k]);
        if (price === 0) continue;
        constant += 2 * price;
        for (let at = Number(first[k]); at < Number(first[k + 1]); at += 1) {
          const j = Number(items[at]);
          scores[j] = Number(scores[j]) - price;
        }
      }
      return constant;
    },
    slope: (multipliers, opened, slope) => {
      slope.fill(1);
      const isOpen = new Uint8Array(candidates);
      for (const j of opened) {
        isOpen[j] = 1;
        for (let at = Number(byCandidate.first[j]); at < Number(byCandidate.first[j + 1]); at += 1) {
          const i = Number(byCandidate.items[at]);
          slope[i] = Number(slope[i]) - 1;
        }
      }
      if (cutCount === 0) return true;
      readRest(multipliers);
      for (let i = 0; i < points; i += 1) if (Number(rest[i]) < 0) slope[i] = Number(slope[i]) - 1;
      for (let k = 0; k < cutCount; k += 1) {
        let short = 2;
        for (let at = 3 * k; at < 3 * k + 3; at += 1) if (Number(rest[Number(cuts.points[at])]) < 0) short -= 1;
        for (let at = Number(first[k]); at < Number(first[k + 1]); at += 1) short -= Number(isOpen[Number(items[at])]);
        slope[points + k] = short;
      }
      return true;
    },
    start: (chosen) => {
      const times = new Int32Array(points);
      for (const j of chosen)
        for (let at = Number(byCandidate.first[j]); at < Number(byCandidate.first[j + 1]); at += 1) {
          const i = Number(byCandidate.items[at]);
          times[i] = Number(times[i]) + 1;
        }
      if (facilityCount !== undefined) return Float64Array.from(weight, (w, i) => w / Math.max(1, Number(times[i])));
      return Float64Array.from(weight, (_, i) => {
        let most = 1;
        for (let at = Number(byPoint.first[i]); at < Number(byPoint.first[i + 1]); at += 1)
          most = Math.max(most, lengthOf(byCandidate, Number(byPoint.items[at])));
        return 1 / most;
      });
    },
    ...(facilityCount === undefined
      ? {}
      : {
          *tighten(usage: Float64Array, multipliers: Float64Array) {
            const more = yield* findCutsInSteps(reach, usage);
            if (more.highest.length === 0) return undefined;
            // A cut without a price has no effect at these multipliers.
            const priced = Int32Array.from(cuts.highest.keys()).filter((k) => Number(multipliers[points + k]) > 0);
            const next = new Float64Array(points + priced.length + more.highest.length);
            next.set(multipliers.subarray(0, points));
            priced.forEach((k, at) => (next[points + at] = Number(multipliers[points + k])));
            return {
              relaxation: coverRelaxation(reach, facilityCount, whole, append(keepCuts(cuts, priced), more)),
              multipliers: next,
            };
          },
          approach: (part, pace) => approachCover(relaxation, reach, facilityCount, cuts, part, pace),
        }),
  };
  return relaxation;
};
