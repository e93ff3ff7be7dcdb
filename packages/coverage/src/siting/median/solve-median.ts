import { type Answer, cannotServe, type NoAnswer, notRead } from '../answer';
import { type CapacityData, readCapacityCoverInSteps, readCapacityMedianInSteps } from '../capacity/capacity-data';
import { capacityRelaxation } from '../capacity/capacity-relaxation';
import { capacityHeuristic } from '../capacity/capacity-search';
import type { DistanceColumn } from '../distances';
import { find, type FoundByMeans, type Means } from '../find';
import { readMedianInSteps } from './median-data';
import { medianRelaxation } from './median-relaxation';
import { medianHeuristic } from './median-search';
import { noChoice } from '../relaxation';
import type { SitingService } from '../result';
import { capacityProgramInSteps, medianProgramInSteps } from '../programs';

const answer = (found: FoundByMeans, value: number, bound: number): Answer => ({
  kind: 'found',
  chosen: Array.from(found.best.chosen).sort((a, b) => a - b),
  filled: [],
  value,
  bound,
  stoppedBy: found.stoppedBy,
  reasons: found.highs === 'unavailable' ? [{ code: 'siting.highs-unavailable', params: {} }] : [],
});

const answerOrNone = (found: FoundByMeans, penalty: number): Answer | NoAnswer => {
  // Serving every point costs less than the penalty; a value at or above it leaves a point unserved.
  if (found.best.value >= penalty * (1 - 1e-9))
    return cannotServe(found.bound >= penalty * (1 - 1e-9), found.stoppedBy);
  return answer(found, found.best.value, found.bound);
};

/** Solves the p-median problem; value and bound are demand × distance. */
export const solveMedian = async (
  column: DistanceColumn,
  demand: ArrayLike<number>,
  candidates: number,
  required: readonly number[],
  facilityCount: number,
  means: Means,
): Promise<Answer | NoAnswer> => {
  const data = await means.pace.take(readMedianInSteps(column, demand, candidates));
  if (data === undefined) return notRead(means.pace);
  if (means.pace.due(data.points * candidates)) await means.pace.rest();
  const found = await find(
    {
      relaxation: medianRelaxation(data, facilityCount),
      heuristic: medianHeuristic(data, facilityCount, required, means.pace),
      program: (some, chosen) => medianProgramInSteps(data, facilityCount, required, some, chosen),
    },
    means,
    { fixed: required },
  );
  return answerOrNone(found, data.penalty);
};

const findCapacity = (
  data: CapacityData,
  facilityCount: number,
  required: readonly number[],
  means: Means,
  enough = 0,
): Promise<FoundByMeans> =>
  find(
    {
      relaxation: capacityRelaxation(data, facilityCount),
      heuristic: capacityHeuristic(data, facilityCount, required, means.pace),
      program: (some) => capacityProgramInSteps(data, facilityCount, required, some),
    },
    means,
    { fixed: required, enough },
  );

/** Returns where the units are served, by the caller's numbers of the points. */
const servicesOf = ({ point }: CapacityData, { best }: FoundByMeans): readonly SitingService[] =>
  (best.served ?? []).map((served) => ({ ...served, point: Number(point[served.point]) }));

/** Returns the largest total capacity of `facilityCount` stations, including those that stay. */
const roomOf = (capacity: ArrayLike<number>, required: readonly number[], facilityCount: number): number => {
  const staying = new Set(required);
  const others = Array.from(capacity, Number)
    .filter((_, j) => !staying.has(j))
    .sort((a, b) => b - a);
  return [...required.map((j) => Number(capacity[j])), ...others.slice(0, facilityCount - required.length)].reduce(
    (sum, room) => sum + room,
    0,
  );
};

/** Solves capacitated maximal covering; value and bound are units served. */
export const solveCapacityCover = async (
  column: DistanceColumn,
  demand: ArrayLike<number>,
  capacity: ArrayLike<number>,
  required: readonly number[],
  { facilityCount, radius }: { readonly facilityCount: number; readonly radius: number },
  means: Means,
): Promise<Answer | NoAnswer> => {
  const data = await means.pace.take(readCapacityCoverInSteps(column, demand, capacity, radius));
  if (data === undefined) return notRead(means.pace);
  const total = data.units.reduce((sum, units) => sum + units, 0);
  const unserved = Math.max(0, total - roomOf(capacity, required, facilityCount));
  means.pace.inTerms = (left) => total - left;
  const found = await findCapacity(data, facilityCount, required, means, unserved);
  if (found.best === noChoice) return notRead(means.pace);
  return {
    ...answer(found, total - found.best.value, total - Math.max(unserved, found.bound)),
    services: servicesOf(data, found),
  };
};

/** Solves the capacitated p-median problem. */
export const solveCapacityMedian = async (
  column: DistanceColumn,
  demand: ArrayLike<number>,
  capacity: ArrayLike<number>,
  required: readonly number[],
  facilityCount: number,
  means: Means,
): Promise<Answer | NoAnswer> => {
  const data = await means.pace.take(readCapacityMedianInSteps(column, demand, capacity));
  if (data === undefined) return notRead(means.pace);
  const total = data.units.reduce((sum, units) => sum + units, 0);
  if (roomOf(capacity, required, facilityCount) < total) return cannotServe(true, 'done');
  const found = await findCapacity(data, facilityCount, required, means);
  const answered = answerOrNone(found, data.penalty);
  return answered.kind === 'none' ? answered : { ...answered, services: servicesOf(data, found) };
};
