import type { DistanceColumn } from './distances';
import { containing, dominated, type Lists, select, transpose } from './lists';

/** Which points each candidate reaches, points that the same candidates reach being one, and what each such point weighs. */
export interface Reach {
  readonly byCandidate: Lists;
  readonly byPoint: Lists;
  readonly weight: Float64Array;
  /** The caller's number of each candidate kept here. */
  readonly candidate: Int32Array;
  /** For each point here one of the caller's points in it. */
  readonly point: Int32Array;
}

/** What {@link readReach} found besides. */
export interface ReachSummary {
  readonly reach: Reach;
  /** Points that ask for something and that a staying station reaches already. */
  readonly held: number;
  /** Points that ask for something and that no candidate reaches. */
  readonly beyond: readonly number[];
}

const mix = (hash: number, value: number): number => Math.imul(hash ^ value, 0x9e3779b1) ^ (hash >>> 15);

/** Groups points whose lists of candidates are equal: the number of its group for each point. */
const groupEqual = (byPoint: Lists): { readonly group: Int32Array; readonly heads: Int32Array } => {
  const count = byPoint.first.length - 1;
  const group = new Int32Array(count);
  const heads: number[] = [];
  const buckets = new Map<number, number[]>();
  const same = (a: number, b: number): boolean => {
    const from = Number(byPoint.first[a]);
    const length = Number(byPoint.first[a + 1]) - from;
    const other = Number(byPoint.first[b]);
    if (Number(byPoint.first[b + 1]) - other !== length) return false;
    for (let k = 0; k < length; k += 1) if (byPoint.items[from + k] !== byPoint.items[other + k]) return false;
    return true;
  };
  for (let i = 0; i < count; i += 1) {
    let hash = 0x2545f491;
    for (let at = Number(byPoint.first[i]); at < Number(byPoint.first[i + 1]); at += 1) hash = mix(hash, Number(byPoint.items[at]) + 1);
    const bucket = buckets.get(hash) ?? [];
    if (bucket.length === 0) buckets.set(hash, bucket);
    let found = bucket.find((g) => same(Number(heads[g]), i));
    if (found === undefined) {
      found = heads.length;
      heads.push(i);
      bucket.push(found);
    }
    group[i] = found;
  }
  return { group, heads: Int32Array.from(heads) };
};

/** Reads who reaches whom within the radius. What staying stations reach is settled and left out, and so are they. */
export const readReach = (column: DistanceColumn, demand: ArrayLike<number>, candidates: number, stays: ReadonlySet<number>, radius: number): ReachSummary => {
  const points = demand.length;
  const settled = Uint8Array.from({ length: points }, (_, i) => (Number(demand[i]) > 0 ? 0 : 1));
  const lengths = new Float64Array(points);
  let held = 0;
  for (const j of stays) {
    column(j, lengths);
    for (let i = 0; i < points; i += 1) {
      if (settled[i] === 1 || !(Number(lengths[i]) <= radius)) continue;
      settled[i] = 1;
      held += Number(demand[i]);
    }
  }
  const candidate = Int32Array.from(Array.from({ length: candidates }, (_, j) => j).filter((j) => !stays.has(j)));
  const first = new Int32Array(candidate.length + 1);
  const items: number[] = [];
  candidate.forEach((j, at) => {
    column(j, lengths);
    for (let i = 0; i < points; i += 1) if (settled[i] === 0 && Number(lengths[i]) <= radius) items.push(i);
    first[at + 1] = items.length;
  });
  const byCandidate = { first, items: Int32Array.from(items) };
  const byPoint = transpose(byCandidate, points);
  const beyond: number[] = [];
  for (let i = 0; i < points; i += 1) if (settled[i] === 0 && byPoint.first[i] === byPoint.first[i + 1]) beyond.push(i);

  const { group, heads } = groupEqual(byPoint);
  const live = Array.from(heads.keys()).filter((g) => Number(byPoint.first[Number(heads[g])]) < Number(byPoint.first[Number(heads[g]) + 1]));
  const renumber = new Int32Array(points).fill(-1);
  const number = new Int32Array(heads.length).fill(-1);
  const weight = new Float64Array(live.length);
  live.forEach((g, at) => {
    number[g] = at;
    renumber[Number(heads[g])] = at;
  });
  for (let i = 0; i < points; i += 1) {
    const at = Number(number[Number(group[i])]);
    if (at >= 0) weight[at] = Number(weight[at]) + Number(demand[i]);
  }
  const merged = select(byCandidate, candidate.map((_, at) => at), renumber);
  const point = Int32Array.from(live, (g) => Number(heads[g]));
  return { reach: { byCandidate: merged, byPoint: transpose(merged, live.length), weight, candidate, point }, held, beyond };
};

const kept = (out: Uint8Array): Int32Array => Int32Array.from(Array.from(out.keys()).filter((k) => out[k] === 0));

const numbers = (keep: Int32Array, count: number): Int32Array => {
  const renumber = new Int32Array(count).fill(-1);
  keep.forEach((old, at) => {
    renumber[old] = at;
  });
  return renumber;
};

/** Without the candidates that another one can always stand in for: everything they reach it reaches too. */
export const dropDominatedCandidates = ({ byCandidate, byPoint, weight, candidate, point }: Reach): Reach => {
  const keep = kept(dominated(byCandidate, byPoint));
  const lists = select(byCandidate, keep, Int32Array.from(weight.keys()));
  return { byCandidate: lists, byPoint: transpose(lists, weight.length), weight, candidate: keep.map((j) => Number(candidate[j])), point };
};

/** Without the points that are reached whenever another one is; only where every point must be reached. */
export const dropImpliedPoints = ({ byCandidate, byPoint, weight, candidate, point }: Reach): Reach => {
  // A point asks more the fewer candidates reach it, so here the containing list is the one to drop.
  const keep = kept(containing(byPoint, byCandidate));
  const lists = select(byCandidate, candidate.map((_, j) => j), numbers(keep, weight.length));
  return {
    byCandidate: lists,
    byPoint: transpose(lists, keep.length),
    weight: Float64Array.from(keep, (i) => Number(weight[i])),
    candidate,
    point: keep.map((i) => Number(point[i])),
  };
};
