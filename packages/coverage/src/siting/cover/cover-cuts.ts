import type { StepGenerator } from '@community1373/base/run';
import { lengthOf, listOf, type Lists } from '../lists';
import { createMeter } from '../meter';
import type { Reach } from '../reach';

/**
 * Cuts on triples of points. For three points whose candidates overlap in pairs, while no single candidate reaches all three:
 * left(i) + left(j) + left(k) + Σ ⌈(number of the three it reaches) / 2⌉ · open ≥ 2. A fractional solution that opens each overlap by half
 * violates it. These are zero-half Chvátal–Gomory cuts of the three covering rows.
 * Source: A. Caprara and M. Fischetti, Mathematical Programming 74 (1996).
 */
export interface Cuts {
  /** Points of the cuts, three per cut. */
  readonly points: Int32Array;
  /** Candidates of each cut, repeated by their coefficient. */
  readonly candidates: Lists;
  /** Highest useful multiplier: the weight of the lightest of the three. */
  readonly highest: Float64Array;
}

const mostCuts = 4000;

/** Least violation for which a cut is added. */
const leastBroken = 0.08;

/** Number of points examined per pair of candidates, the heaviest first. */
const mostOfPair = 6;

/** Steps to try a triple of points. */
const perTriple = 64;

/** Returns for every pair of candidates, the lower first, the points that they cover for the most part, the heaviest first. Runs in steps. */
function* readPairsInSteps(
  { byPoint, weight }: Reach,
  usage: Float64Array,
  reached: Float64Array,
): StepGenerator<Map<number, Map<number, number[]>>> {
  const meter = createMeter();
  const pairs = new Map<number, Map<number, number[]>>();
  const take = (a: number, b: number, i: number): void => {
    const ofA = pairs.get(a) ?? new Map<number, number[]>();
    const points = ofA.get(b) ?? [];
    points.push(i);
    ofA.set(b, points);
    pairs.set(a, ofA);
  };
  for (const [i, all] of reached.entries()) {
    if (meter.isDue()) yield;
    if (all > 1.4) continue;
    meter.add(lengthOf(byPoint, i));
    const some = listOf(byPoint, i).filter((j) => Number(usage[j]) > 0.05 && Number(usage[j]) < 0.97);
    if (some.length > 12) continue;
    some.forEach((a, k) => {
      for (const b of some.subarray(k + 1)) if (Number(usage[a]) + Number(usage[b]) >= all - 0.5) take(a, b, i);
    });
  }
  for (const ofA of pairs.values())
    for (const points of ofA.values()) points.sort((a, b) => Number(weight[b]) - Number(weight[a]) || a - b);
  return pairs;
}

/** Finds the cuts that the fractional solution violates, the heaviest first; each uses up weight of its points. Runs in steps. */
export function* findCutsInSteps(reach: Reach, usage: Float64Array): StepGenerator<Cuts> {
  const { byPoint, weight, candidate } = reach;
  const meter = createMeter();
  const reached = new Float64Array(weight.length);
  for (let i = 0; i < reached.length; i += 1) {
    meter.add(lengthOf(byPoint, i));
    if (meter.isDue()) yield;
    reached[i] = listOf(byPoint, i).reduce((sum, j) => sum + Number(usage[j]), 0);
  }
  const pairs = yield* readPairsInSteps(reach, usage, reached);
  const count = new Uint8Array(candidate.length);
  /** Returns the candidates of a cut: one that reaches 1 or 2 of the points appears once, one that reaches all 3 appears twice. */
  const itemsOf = (triple: readonly number[]): readonly number[] => {
    const items: number[] = [];
    for (const i of triple)
      for (const j of listOf(byPoint, i)) {
        count[j] = Number(count[j]) + 1;
        if (count[j] !== 2) items.push(j);
      }
    for (const j of items) count[j] = 0;
    return items;
  };
  /** Returns by how much the fractional solution violates the cut of three points. */
  const broken = (triple: readonly number[]): number =>
    2 -
    triple.reduce((sum, i) => sum + Math.max(0, 1 - Number(reached[i])), 0) -
    itemsOf(triple).reduce((sum, j) => sum + Number(usage[j]), 0);
  const lightest = (triple: readonly number[], of: Float64Array): number =>
    triple.reduce((least, i) => Math.min(least, Number(of[i])), Number.POSITIVE_INFINITY);
  const found: { readonly triple: readonly number[]; readonly worth: number }[] = [];
  for (const ofA of pairs.values())
    for (const [b, ab] of ofA)
      for (const [c, bc] of pairs.get(b) ?? []) {
        const ac = ofA.get(c)?.slice(0, mostOfPair) ?? [];
        for (const i of ab.slice(0, mostOfPair))
          for (const j of bc.slice(0, mostOfPair))
            for (const k of ac) {
              // A triple that repeats a point is never violated.
              const triple = [i, j, k];
              const by = broken(triple);
              meter.add(perTriple);
              if (by >= leastBroken) found.push({ triple, worth: by * lightest(triple, weight) });
            }
        meter.add(1);
        if (meter.isDue()) yield;
      }
  found.sort((x, y) => y.worth - x.worth);
  const left = Float64Array.from(weight);
  const points: number[] = [];
  const highest: number[] = [];
  const items: number[] = [];
  const first: number[] = [0];
  for (const { triple } of found) {
    if (highest.length === mostCuts) break;
    const room = lightest(triple, left);
    if (room <= 0) continue;
    for (const i of triple) left[i] = Number(left[i]) - room;
    points.push(...triple);
    highest.push(lightest(triple, weight));
    items.push(...itemsOf(triple));
    first.push(items.length);
  }
  return {
    points: Int32Array.from(points),
    candidates: { first: Int32Array.from(first), items: Int32Array.from(items) },
    highest: Float64Array.from(highest),
  };
}
