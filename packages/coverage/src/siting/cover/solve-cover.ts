import { type Answer, fillUp, type NoAnswer, notRead, outOfReach } from '../answer';
import { maximalCoverHeuristic, setCoverHeuristic } from './cover-search';
import { coverRelaxation } from './cover-relaxation';
import type { SearchOptions } from '../branch-and-bound';
import type { StepGenerator } from '@community1373/base/run';
import type { DistanceColumn } from '../distances';
import { find, type FoundByMeans, type Means } from '../find';
import { countOf, lengthOf } from '../lists';
import { coverProgramInSteps } from '../programs';
import { noChoice } from '../relaxation';
import { dropDominatedCandidatesInSteps, dropImpliedPointsInSteps, type Reach, readReachInSteps } from '../reach';

/** True when all sums of these values are whole and exact. */
export const isWhole = (values: ArrayLike<number>): boolean => {
  let sum = 0;
  for (let i = 0; i < values.length; i += 1) {
    if (!Number.isSafeInteger(values[i])) return false;
    sum += Number(values[i]);
  }
  return Number.isSafeInteger(sum);
};

const highsReason = ({ highs }: FoundByMeans): Answer['reasons'] =>
  highs === 'unavailable' ? [{ code: 'siting.highs-unavailable', params: {} }] : [];

/** Solves maximal covering; value and bound are covered demand. */
export const solveMaximalCover = async (
  column: DistanceColumn,
  demand: ArrayLike<number>,
  candidates: number,
  required: readonly number[],
  question: { readonly facilityCount: number; readonly radius: number },
  means: Means,
): Promise<Answer | NoAnswer> => {
  const read = await means.pace.take(readReachInSteps(column, demand, candidates, new Set(required), question.radius));
  const reach = read && (await means.pace.take(dropDominatedCandidatesInSteps(read.reach)));
  if (read === undefined || reach === undefined) return notRead(means.pace);
  const { held } = read;
  const reachable = reach.weight.reduce((sum, w) => sum + w, 0);
  const facilityCount = Math.min(question.facilityCount - required.length, countOf(reach.byCandidate));
  const covered = (left: number): number => held + reachable - left;
  means.pace.inTerms = covered;
  const nothing: FoundByMeans = {
    best: { chosen: new Int32Array(0), value: reachable },
    bound: reachable,
    stoppedBy: 'done',
    state: new Uint8Array(0),
  };
  const found =
    facilityCount === 0
      ? nothing
      : await find(
          {
            relaxation: coverRelaxation(reach, facilityCount, isWhole(reach.weight)),
            heuristic: maximalCoverHeuristic(reach, facilityCount, means.pace),
            program: (some, chosen) => coverProgramInSteps(reach, facilityCount, some, chosen),
          },
          means,
        );
  if (found.best === noChoice) return notRead(means.pace);
  const sites = fillUp(
    [...required, ...Array.from(found.best.chosen, (j) => Number(reach.candidate[j]))],
    question.facilityCount,
  );
  const { stoppedBy } = found;
  return {
    kind: 'found',
    ...sites,
    value: covered(found.best.value),
    bound: covered(found.bound),
    stoppedBy,
    reasons: highsReason(found),
  };
};

/** Reduces a set covering problem by dominance until nothing changes. Runs in steps. */
export function* reduceCoverInSteps(full: Reach): StepGenerator<Reach> {
  let reach = full;
  for (;;) {
    const before = reach.byCandidate.items.length;
    reach = yield* dropImpliedPointsInSteps(yield* dropDominatedCandidatesInSteps(reach));
    if (reach.byCandidate.items.length === before) return reach;
  }
}

/** Finds the fewest of the reduced candidates that reach every point. */
export const findCover = async (reach: Reach, means: Means, options: SearchOptions = {}): Promise<FoundByMeans> => {
  if (reach.weight.length === 0)
    return { best: { chosen: new Int32Array(0), value: 0 }, bound: 0, stoppedBy: 'done', state: new Uint8Array(0) };
  const inquiry = {
    relaxation: coverRelaxation(reach, undefined, true),
    heuristic: setCoverHeuristic(reach, means.pace),
    program: (some: Int32Array, chosen: Int32Array) => coverProgramInSteps(reach, undefined, some, chosen),
  };
  return find(inquiry, means, options);
};

/** Returns points of which no two share a candidate, so that each needs a station of its own; chosen greedily, the hardest to reach first. */
const pointsApart = ({ byPoint, byCandidate, point }: Reach): readonly number[] => {
  const taken = new Uint8Array(countOf(byCandidate));
  const order = Array.from(point.keys()).sort((a, b) => lengthOf(byPoint, a) - lengthOf(byPoint, b) || a - b);
  return order
    .filter((i) => {
      const reachers = byPoint.items.subarray(Number(byPoint.first[i]), Number(byPoint.first[i + 1]));
      if (reachers.some((j) => taken[j] === 1)) return false;
      for (const j of reachers) taken[j] = 1;
      return true;
    })
    .map((i) => Number(point[i]))
    .sort((a, b) => a - b);
};

/** Solves set covering: the fewest stations, including those that stay, and whether one less is proved not to be enough. */
export const solveSetCover = async (
  column: DistanceColumn,
  demand: ArrayLike<number>,
  candidates: number,
  required: readonly number[],
  radius: number,
  means: Means,
): Promise<Answer | NoAnswer> => {
  const read = await means.pace.take(readReachInSteps(column, demand, candidates, new Set(required), radius));
  if (read === undefined) return notRead(means.pace);
  if (read.beyond.length > 0) return outOfReach(read.beyond);
  const reach = await means.pace.take(reduceCoverInSteps(read.reach));
  if (reach === undefined) return notRead(means.pace);
  means.pace.inTerms = (added) => required.length + added;
  const found = await findCover(reach, means);
  if (found.best === noChoice) return notRead(means.pace);
  const added = found.best.chosen.length;
  const chosen = [...required, ...Array.from(found.best.chosen, (j) => Number(reach.candidate[j]))].sort(
    (a, b) => a - b,
  );
  const value = required.length + added;
  const bound = required.length + found.bound;
  const reasons = [...highsReason(found)];
  if (added > 0) {
    if (found.bound >= added) {
      reasons.push({ code: 'siting.one-less-fails', params: { count: value - 1 } });
      const apart = pointsApart(reach);
      const [point] = apart;
      if (apart.length === added && point !== undefined)
        reasons.push(
          added === 1
            ? { code: 'siting.lone-point', params: { point } }
            : { code: 'siting.apart', params: { points: apart.map(String) } },
        );
    } else reasons.push({ code: 'siting.one-less-open', params: { count: value - 1, bound } });
  }
  return { kind: 'found', chosen, filled: [], value, bound, stoppedBy: found.stoppedBy, reasons };
};
