import type { StepGenerator } from '@community1373/base/run';
import type { DistanceColumn } from './distances';
import { firstEqualInSteps, mix } from './equal';
import {
  containingInSteps,
  countOf,
  dominatedInSteps,
  isSubset,
  lengthOf,
  listOf,
  type Lists,
  selectInSteps,
  transposeInSteps,
} from './lists';
import { createMeter } from './meter';

/** The points that each candidate reaches, with weights; points reached by the same candidates are merged into one. */
export interface Reach {
  readonly byCandidate: Lists;
  readonly byPoint: Lists;
  readonly weight: Float64Array;
  /** The caller's index of each kept candidate. */
  readonly candidate: Int32Array;
  /** For each merged point, one of the caller's points in it. */
  readonly point: Int32Array;
}

/** The result of {@link readReachInSteps}: the reach, and the points that need no choice or have none. */
export interface ReachSummary {
  readonly reach: Reach;
  /** Number of points with demand that an existing station already reaches. */
  readonly held: number;
  /** Points with demand that no candidate reaches. */
  readonly beyond: readonly number[];
}

/** Returns for each list the first equal one. Runs in steps. */
function* firstEqualListInSteps(lists: Lists): StepGenerator<Int32Array> {
  const meter = createMeter();
  const hashes = new Int32Array(countOf(lists));
  for (let k = 0; k < hashes.length; k += 1) {
    meter.add(lengthOf(lists, k));
    if (meter.isDue()) yield;
    hashes[k] = listOf(lists, k).reduce(mix, 0);
  }
  return yield* firstEqualInSteps(
    hashes,
    (a, b) => lengthOf(lists, a) === lengthOf(lists, b) && isSubset(lists, a, b, meter),
    meter,
  );
}

const kept = (out: Uint8Array): Int32Array => Int32Array.from(out.keys()).filter((k) => out[k] === 0);

const numbers = (keep: Int32Array, count: number): Int32Array => {
  const renumber = new Int32Array(count).fill(-1);
  keep.forEach((old, at) => {
    renumber[old] = at;
  });
  return renumber;
};

/** Reads the pairs within the radius, in steps. Existing stations and the points that they reach are settled and omitted. */
export function* readReachInSteps(
  column: DistanceColumn,
  demand: ArrayLike<number>,
  candidates: number,
  required: ReadonlySet<number>,
  radius: number,
): StepGenerator<ReachSummary> {
  const meter = createMeter(column);
  const points = demand.length;
  const settled = new Uint8Array(points);
  for (let i = 0; i < points; i += 1) settled[i] = Number(demand[i]) > 0 ? 0 : 1;
  const lengths = new Float64Array(points);
  let held = 0;
  for (const j of required) {
    if (meter.isDue()) yield;
    column(j, lengths);
    for (let i = 0; i < points; i += 1) {
      if (settled[i] === 1 || !(Number(lengths[i]) <= radius)) continue;
      settled[i] = 1;
      held += Number(demand[i]);
    }
  }
  const candidate = Int32Array.from({ length: candidates }, (_, j) => j).filter((j) => !required.has(j));
  const first = new Int32Array(candidate.length + 1);
  let items = new Int32Array(1024);
  let count = 0;
  for (const [at, j] of candidate.entries()) {
    if (meter.isDue()) yield;
    column(j, lengths);
    if (count + points > items.length) {
      const more = new Int32Array(2 * items.length + points);
      more.set(items);
      items = more;
    }
    for (let i = 0; i < points; i += 1) {
      if (settled[i] === 1 || !(Number(lengths[i]) <= radius)) continue;
      items[count] = i;
      count += 1;
    }
    first[at + 1] = count;
  }
  const byCandidate = { first, items: items.slice(0, count) };
  const byPoint = yield* transposeInSteps(byCandidate, points);
  const beyond: number[] = [];
  for (let i = 0; i < points; i += 1) if (settled[i] === 0 && lengthOf(byPoint, i) === 0) beyond.push(i);
  const equal = yield* firstEqualListInSteps(byPoint);
  const point = equal.filter((head, i) => head === i && lengthOf(byPoint, i) > 0);
  const renumber = numbers(point, points);
  const weight = new Float64Array(point.length);
  equal.forEach((head, i) => {
    const at = Number(renumber[head]);
    if (at >= 0) weight[at] = Number(weight[at]) + Number(demand[i]);
  });
  const merged = yield* selectInSteps(
    byCandidate,
    candidate.map((_, at) => at),
    renumber,
  );
  return {
    reach: { byCandidate: merged, byPoint: yield* transposeInSteps(merged, point.length), weight, candidate, point },
    held,
    beyond,
  };
}

/** Removes dominated candidates: those whose points another candidate reaches as well. Runs in steps. */
export function* dropDominatedCandidatesInSteps({
  byCandidate,
  byPoint,
  weight,
  candidate,
  point,
}: Reach): StepGenerator<Reach> {
  const keep = kept(yield* dominatedInSteps(byCandidate, byPoint));
  const lists = yield* selectInSteps(byCandidate, keep, Int32Array.from(weight.keys()));
  return {
    byCandidate: lists,
    byPoint: yield* transposeInSteps(lists, weight.length),
    weight,
    candidate: keep.map((j) => Number(candidate[j])),
    point,
  };
}

/** Removes implied points: those reached whenever another point is. Valid only where every point must be reached. Runs in steps. */
export function* dropImpliedPointsInSteps({
  byCandidate,
  byPoint,
  weight,
  candidate,
  point,
}: Reach): StepGenerator<Reach> {
  // The fewer candidates reach a point, the stricter it is, so here the containing list is dropped.
  const keep = kept(yield* containingInSteps(byPoint, byCandidate));
  const lists = yield* selectInSteps(
    byCandidate,
    candidate.map((_, j) => j),
    numbers(keep, weight.length),
  );
  return {
    byCandidate: lists,
    byPoint: yield* transposeInSteps(lists, keep.length),
    weight: Float64Array.from(keep, (i) => Number(weight[i])),
    candidate,
    point: keep.map((i) => Number(point[i])),
  };
}
