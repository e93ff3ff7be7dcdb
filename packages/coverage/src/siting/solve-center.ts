import { type Answer, cannotServe, fillUp, type NoAnswer } from './answer';
import type { DistanceColumn } from './distances';
import type { Means } from './find';
import { readReach } from './reach';
import { findCover, reduceCover } from './solve-cover';

/** The distances from points that ask for something, read once, since each trial radius looks at them all. */
const holdColumns = (column: DistanceColumn, points: number, candidates: number): DistanceColumn => {
  const lengths = new Float64Array(points * candidates);
  for (let j = 0; j < candidates; j += 1) column(j, lengths.subarray(j * points, (j + 1) * points));
  return (j, out) => out.set(lengths.subarray(j * points, (j + 1) * points));
};

/** The finite distances from points that ask for something, each once, ascending. */
export const distinctLengths = (column: DistanceColumn, demand: ArrayLike<number>, candidates: number): Float64Array => {
  const asking = Array.from(demand, Number).flatMap((weight, i) => (weight > 0 ? [i] : []));
  const one = new Float64Array(demand.length);
  const all = new Float64Array(asking.length * candidates);
  for (let j = 0; j < candidates; j += 1) {
    column(j, one);
    asking.forEach((i, at) => {
      all[j * asking.length + at] = Number(one[i]);
    });
  }
  const sorted = all.sort();
  return sorted.filter((length, at) => length < Number.POSITIVE_INFINITY && (at === 0 || length !== sorted[at - 1]));
};

interface Trial {
  readonly chosen?: readonly number[];
  /** Proved that no choice of so many reaches everybody within this radius. */
  readonly impossible: boolean;
}

/**
 * The p-center question by bisection over the distances that occur: within a radius it is a set covering question. First by heuristics and
 * root bounds, then, on the interval left open, by full search. Source: E. Minieka, SIAM Review 12 (1970).
 */
export const solveCenter = async (
  distances: DistanceColumn,
  demand: ArrayLike<number>,
  candidates: number,
  stays: readonly number[],
  open: number,
  means: Means,
): Promise<Answer | NoAnswer> => {
  const { pace } = means;
  // Each trial counts stations for one radius, which is no value of this question.
  pace.inTerms = () => undefined;
  const column = holdColumns(distances, demand.length, candidates);
  const lengths = distinctLengths(column, demand, candidates);
  const limit = open - stays.length;
  let unavailable = false;
  const attempt = async (at: number, rootOnly: boolean): Promise<Trial> => {
    const { reach: full, beyond } = readReach(column, demand, candidates, new Set(stays), Number(lengths[at]));
    if (pace.due(demand.length * candidates)) await pace.rest();
    if (beyond.length > 0) return { impossible: true };
    const reach = reduceCover(full);
    const found = await findCover(reach, rootOnly ? { pace, random: means.random } : means, { enough: limit, hopeless: limit, rootOnly });
    unavailable ||= found.highs === 'unavailable';
    if (found.best.value <= limit) return { chosen: [...stays, ...Array.from(found.best.chosen, (j) => Number(reach.candidate[j]))], impossible: false };
    return { impossible: found.bound > limit };
  };

  // Below `least` it is proved impossible; at `most` there is a solution.
  let least = 0;
  let most = lengths.length;
  let best: readonly number[] = [];
  const bisect = async (rootOnly: boolean): Promise<void> => {
    let low = least;
    while (low < most && pace.stopped === undefined) {
      const middle = (low + most) >> 1;
      const { chosen, impossible } = await attempt(middle, rootOnly);
      if (chosen !== undefined) {
        best = chosen;
        most = middle;
      } else {
        if (impossible) least = Math.max(least, middle + 1);
        else if (!rootOnly) return;
        low = middle + 1;
      }
    }
  };
  await bisect(true);
  await bisect(false);
  const stoppedBy = least < most ? (pace.stopped ?? 'done') : 'done';
  if (most === lengths.length) return cannotServe(least >= lengths.length, stoppedBy);
  const reasons: Answer['reasons'] = unavailable ? [{ code: 'siting.highs-unavailable', params: {} }] : [];
  return { kind: 'found', ...fillUp(best, open), value: Number(lengths[most]), bound: Number(lengths[least]), stoppedBy, reasons };
};
