import type { StepGenerator } from '@community1373/base/run';
import { askingPoints } from './asking';
import { type Answer, cannotServe, fillUp, type NoAnswer, notRead } from './answer';
import type { DistanceColumn } from './distances';
import type { Means } from './find';
import { createMeter, type Meter } from './meter';
import { perSorted } from './pace';
import { readReachInSteps } from './reach';
import { findCover, reduceCoverInSteps } from './cover/solve-cover';

/** Reads the distances from points with demand once, because each trial radius uses them all. Runs in steps. */
function* holdColumnsInSteps(
  column: DistanceColumn,
  points: number,
  candidates: number,
): StepGenerator<DistanceColumn> {
  const lengths = new Float64Array(points * candidates);
  const meter = createMeter(column);
  for (let j = 0; j < candidates; j += 1) {
    column(j, lengths.subarray(j * points, (j + 1) * points));
    if (meter.isDue()) yield;
  }
  let held = 0;
  return Object.assign(
    (j: number, out: Float64Array): void => {
      held += points;
      out.set(lengths.subarray(j * points, (j + 1) * points));
    },
    { looked: () => held },
  );
}

/** Values merged before the meter is asked. */
const mergedAtOnce = 65_536;

/** Merges two ascending lists; each value occurs once. Runs in steps. */
function* mergedInSteps(a: Float64Array, b: Float64Array, meter: Meter): StepGenerator<Float64Array> {
  const out = new Float64Array(a.length + b.length);
  let [i, j, count] = [0, 0, 0];
  while (i < a.length || j < b.length) {
    const from = count;
    for (const end = from + mergedAtOnce; count < end && (i < a.length || j < b.length); count += 1) {
      const least = j === b.length || Number(a[i]) <= Number(b[j]) ? Number(a[i]) : Number(b[j]);
      if (a[i] === least) i += 1;
      if (b[j] === least) j += 1;
      out[count] = least;
    }
    meter.add(count - from);
    if (meter.isDue()) yield;
  }
  return out.slice(0, count);
}

/** Returns the finite distances from points with demand, each once, ascending. Runs in steps. */
export function* distinctLengthsInSteps(
  column: DistanceColumn,
  demand: ArrayLike<number>,
  candidates: number,
): StepGenerator<Float64Array> {
  const asking = askingPoints(demand);
  const one = new Float64Array(demand.length);
  const meter = createMeter();
  // Each list is twice as long as the one before, like the digits of a binary number, so each value is merged only a few times.
  const lists: (Float64Array | undefined)[] = [];
  for (let j = 0; j < candidates; j += 1) {
    column(j, one);
    const sorted = new Float64Array(asking.length);
    for (let at = 0; at < sorted.length; at += 1) sorted[at] = Number(one[Number(asking[at])]);
    sorted.sort();
    let list: Float64Array = sorted.filter(
      (length, at) => length < Number.POSITIVE_INFINITY && (at === 0 || length !== sorted[at - 1]),
    );
    meter.add((perSorted / 2) * asking.length);
    if (meter.isDue()) yield;
    let level = 0;
    for (let held = lists[level]; held !== undefined; held = lists[level]) {
      list = yield* mergedInSteps(held, list, meter);
      lists[level] = undefined;
      level += 1;
    }
    lists[level] = list;
  }
  let all: Float64Array = new Float64Array(0);
  for (const list of lists) {
    if (list !== undefined) all = yield* mergedInSteps(list, all, meter);
  }
  return all;
}

interface Trial {
  readonly chosen?: readonly number[];
  /** True when it is proved that no choice of that many reaches every point within this radius. */
  readonly impossible: boolean;
}

/**
 * Solves the p-center problem by bisection over the occurring distances: for a given radius it is a set covering problem. Uses heuristics and
 * root bounds first, then full search on the remaining interval. Source: E. Minieka, SIAM Review 12 (1970).
 */
export const solveCenter = async (
  distances: DistanceColumn,
  demand: ArrayLike<number>,
  candidates: number,
  required: readonly number[],
  facilityCount: number,
  means: Means,
): Promise<Answer | NoAnswer> => {
  const { pace } = means;
  // Each trial counts stations for one radius, which is not a value of this problem.
  pace.inTerms = () => undefined;
  const columns = await pace.take(holdColumnsInSteps(distances, demand.length, candidates));
  const lengths = columns && (await pace.take(distinctLengthsInSteps(columns, demand, candidates)));
  if (columns === undefined || lengths === undefined) return notRead(pace);
  const limit = facilityCount - required.length;
  let unavailable = false;
  const attempt = async (at: number, rootOnly: boolean): Promise<Trial> => {
    const read = await pace.take(readReachInSteps(columns, demand, candidates, new Set(required), Number(lengths[at])));
    if (pace.due(demand.length * candidates)) await pace.rest();
    if (read === undefined) return { impossible: false };
    if (read.beyond.length > 0) return { impossible: true };
    const reach = await pace.take(reduceCoverInSteps(read.reach));
    if (reach === undefined) return { impossible: false };
    const found = await findCover(reach, rootOnly ? { pace, random: means.random } : means, {
      enough: limit,
      hopeless: limit,
      rootOnly,
    });
    unavailable ||= found.highs === 'unavailable';
    if (found.best.value <= limit)
      return {
        chosen: [...required, ...Array.from(found.best.chosen, (j) => Number(reach.candidate[j]))],
        impossible: false,
      };
    return { impossible: found.bound > limit };
  };

  // Below `least` a solution is proved impossible; at `most` there is one.
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
  return {
    kind: 'found',
    ...fillUp(best, facilityCount),
    value: Number(lengths[most]),
    bound: Number(lengths[least]),
    stoppedBy,
    reasons,
  };
};
