import type { Lists } from './lists';
import type { Reach } from './reach';

/**
 * Cuts on triples of points. Of three points that are reached, or left, as wholes, and whose candidates overlap in pairs, no single candidate
 * reaches all: left(i) + left(j) + left(k) + Σ ⌈(how many of the three it reaches) / 2⌉ · open ≥ 2. A fractional solution that opens each
 * overlap half breaks it. These are zero-half Chvátal–Gomory cuts of the three covering rows.
 * Source: A. Caprara and M. Fischetti, Mathematical Programming 74 (1996).
 */
export interface Cuts {
  /** Three points a cut. */
  readonly points: Int32Array;
  /** Candidates of each cut, one for each unit of their coefficient. */
  readonly candidates: Lists;
  /** Highest useful multiplier: the weight of the lightest of the three. */
  readonly highest: Float64Array;
}

const mostCuts = 4000;

/** How often a point's weight may be spent on cuts of one round. */
const timesSpent = 4;

/** Fraction by which a cut must be broken to be worth its place. */
const leastBroken = 0.08;

interface Pair {
  readonly points: number[];
}

/** Points for every pair of candidates that carry most of what reaches them. */
const readPairs = ({ byPoint, weight, byCandidate }: Reach, usage: Float64Array): Map<number, Pair> => {
  const candidates = byCandidate.first.length - 1;
  const pairs = new Map<number, Pair>();
  for (let i = 0; i < weight.length; i += 1) {
    const some: number[] = [];
    let reached = 0;
    for (let at = Number(byPoint.first[i]); at < Number(byPoint.first[i + 1]); at += 1) {
      const j = Number(byPoint.items[at]);
      reached += Number(usage[j]);
      if (Number(usage[j]) > 0.05 && Number(usage[j]) < 0.97) some.push(j);
    }
    if (reached > 1.4 || some.length > 12) continue;
    some.forEach((a, k) => {
      for (const b of some.slice(k + 1)) {
        if (Number(usage[a]) + Number(usage[b]) < reached - 0.5) continue;
        const key = a * candidates + b;
        const pair = pairs.get(key);
        if (pair === undefined) pairs.set(key, { points: [i] });
        else pair.points.push(i);
      }
    });
  }
  for (const { points } of pairs.values()) points.sort((a, b) => Number(weight[b]) - Number(weight[a]) || a - b);
  return pairs;
};

/** Finds the cuts that the fractional solution breaks, the heaviest first, each point's weight spent a few times. */
export const findCuts = (reach: Reach, usage: Float64Array): Cuts => {
  const { byPoint, weight, byCandidate } = reach;
  const candidates = byCandidate.first.length - 1;
  const pairs = readPairs(reach, usage);
  const partners = new Map<number, number[]>();
  for (const key of pairs.keys()) {
    const a = Math.floor(key / candidates);
    const list = partners.get(a);
    if (list === undefined) partners.set(a, [key % candidates]);
    else list.push(key % candidates);
  }
  const count = new Uint8Array(candidates);
  /** How far the fractional solution breaks the cut of three points. */
  const broken = (triple: readonly number[]): number => {
    let rest = 2;
    for (const i of triple) {
      let reached = 0;
      for (let at = Number(byPoint.first[i]); at < Number(byPoint.first[i + 1]); at += 1) {
        const j = Number(byPoint.items[at]);
        count[j] = Number(count[j]) + 1;
        reached += Number(usage[j]);
        // The first and the third of the three cost, the second is free.
        if (count[j] !== 2) rest -= Number(usage[j]);
      }
      rest -= Math.max(0, 1 - reached);
    }
    for (const i of triple) for (let at = Number(byPoint.first[i]); at < Number(byPoint.first[i + 1]); at += 1) count[Number(byPoint.items[at])] = 0;
    return rest;
  };
  const found: { readonly triple: readonly [number, number, number]; readonly worth: number }[] = [];
  for (const [a, list] of partners)
    for (const b of list)
      for (const c of partners.get(b) ?? []) {
        const sides = [pairs.get(a * candidates + b), pairs.get(b * candidates + c), pairs.get(a * candidates + c)];
        const [ab, bc, ac] = sides;
        if (ab === undefined || bc === undefined || ac === undefined) continue;
        const most = 6;
        for (const i of ab.points.slice(0, most))
          for (const j of bc.points.slice(0, most))
            for (const k of ac.points.slice(0, most)) {
              if (i === j || j === k || i === k) continue;
              const by = broken([i, j, k]);
              if (by >= leastBroken) found.push({ triple: [i, j, k], worth: by * Math.min(Number(weight[i]), Number(weight[j]), Number(weight[k])) });
            }
      }
  found.sort((x, y) => y.worth - x.worth);
  const left = weight.map((w) => timesSpent * w);
  const points: number[] = [];
  const highest: number[] = [];
  const items: number[] = [];
  const first: number[] = [0];
  for (const { triple } of found) {
    if (highest.length === mostCuts) break;
    const room = Math.min(...triple.map((i) => Number(left[i])));
    if (room <= 0) continue;
    for (const i of triple) left[i] = Number(left[i]) - room;
    points.push(...triple);
    highest.push(Math.min(...triple.map((i) => Number(weight[i]))));
    for (const i of triple)
      for (let at = Number(byPoint.first[i]); at < Number(byPoint.first[i + 1]); at += 1) {
        const j = Number(byPoint.items[at]);
        count[j] = Number(count[j]) + 1;
        if (count[j] !== 2) items.push(j);
      }
    for (const i of triple) for (let at = Number(byPoint.first[i]); at < Number(byPoint.first[i + 1]); at += 1) count[Number(byPoint.items[at])] = 0;
    first.push(items.length);
  }
  return { points: Int32Array.from(points), candidates: { first: Int32Array.from(first), items: Int32Array.from(items) }, highest: Float64Array.from(highest) };
};
