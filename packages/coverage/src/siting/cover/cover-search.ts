import type { Random } from '@community1373/base/random';
import type { StepGenerator } from '@community1373/base/run';
import type { Heuristic } from '../branch-and-bound';
import { lengthOf } from '../lists';
import { createMeter, type Meter } from '../meter';
import { type Pace, perSorted } from '../pace';
import { Swaps } from './cover-swaps';
import type { Reach } from '../reach';
import { type Choice, noChoice } from '../relaxation';

/** The number of open candidates that reach each point. */
class Cover {
  readonly times: Int32Array;
  readonly isOpen: Uint8Array;

  constructor(readonly reach: Reach) {
    this.times = new Int32Array(reach.weight.length);
    this.isOpen = new Uint8Array(reach.candidate.length);
  }

  facilityCount(j: number): void {
    const { byCandidate } = this.reach;
    this.isOpen[j] = 1;
    for (let at = Number(byCandidate.first[j]); at < Number(byCandidate.first[j + 1]); at += 1) {
      const i = Number(byCandidate.items[at]);
      this.times[i] = Number(this.times[i]) + 1;
    }
  }

  /** Closes j if another open candidate also reaches each of its points. */
  closeIfIdle(j: number): void {
    const { first, items } = this.reach.byCandidate;
    const reached = items.subarray(Number(first[j]), Number(first[j + 1]));
    if (reached.some((i) => this.times[i] === 1)) return;
    this.isOpen[j] = 0;
    for (const i of reached) this.times[i] = Number(this.times[i]) - 1;
  }

  /** Returns the weight that opening j would add. */
  gain(j: number): number {
    const { byCandidate, weight } = this.reach;
    let sum = 0;
    for (let at = Number(byCandidate.first[j]); at < Number(byCandidate.first[j + 1]); at += 1) {
      const i = Number(byCandidate.items[at]);
      if (this.times[i] === 0) sum += Number(weight[i]);
    }
    return sum;
  }

  get chosen(): Int32Array {
    return Int32Array.from(this.isOpen.keys()).filter((j) => this.isOpen[j] === 1);
  }

  length(j: number): number {
    return lengthOf(this.reach.byCandidate, j);
  }
}

/**
 * Lazy greedy: gains only fall as more candidates open, so one whose earlier gain is below another's current gain need not be re-evaluated.
 * Source: M. Minoux, in Optimization Techniques (1978). Opens until `count` are open or no gain is left. Runs in steps.
 */
function* openGreedilyInSteps(
  cover: Cover,
  count: number,
  meter: Meter,
  preference: (gain: number, j: number) => number = (gain) => gain,
): StepGenerator<void> {
  const candidates = cover.isOpen.length;
  let held = cover.isOpen.reduce((sum, at) => sum + at, 0);
  if (held >= count) return;
  const gains = new Float64Array(candidates).fill(-1);
  for (let j = 0; j < candidates; j += 1) {
    if (cover.isOpen[j] === 1) continue;
    meter.add(cover.length(j));
    if (meter.isDue()) yield;
    gains[j] = preference(cover.gain(j), j);
  }
  while (held < count) {
    let best = -1;
    const fresh = new Set<number>();
    for (;;) {
      best = -1;
      for (let j = 0; j < candidates; j += 1)
        if (cover.isOpen[j] === 0 && (best < 0 || Number(gains[j]) > Number(gains[best]))) best = j;
      if (best < 0 || fresh.has(best)) break;
      meter.add(candidates + cover.length(best));
      if (meter.isDue()) yield;
      gains[best] = preference(cover.gain(best), best);
      fresh.add(best);
    }
    if (best < 0 || Number(gains[best]) <= 0) return;
    cover.facilityCount(best);
    held += 1;
  }
}

/** Number of neighbours kept for each candidate. */
const nearest = 40;

/** Creates a function that returns, in steps, the candidates that share the most weight with a given one; each is computed once. */
export const createNeighbours = ({
  byCandidate,
  byPoint,
  weight,
  candidate,
}: Reach): ((j: number) => Int32Array | StepGenerator<Int32Array>) => {
  const meter = createMeter();
  const shared = new Float64Array(candidate.length);
  const known: (Int32Array | undefined)[] = Array.from(candidate, () => undefined);
  function* neighboursInSteps(j: number): StepGenerator<Int32Array> {
    shared.fill(0);
    for (let at = Number(byCandidate.first[j]); at < Number(byCandidate.first[j + 1]); at += 1) {
      const i = Number(byCandidate.items[at]);
      meter.add(lengthOf(byPoint, i));
      if (meter.isDue()) yield;
      for (let other = Number(byPoint.first[i]); other < Number(byPoint.first[i + 1]); other += 1) {
        const k = Number(byPoint.items[other]);
        shared[k] = Number(shared[k]) + Number(weight[i]);
      }
    }
    shared[j] = 0;
    const near = Int32Array.from(shared.keys()).filter((k) => Number(shared[k]) > 0);
    meter.add(perSorted * near.length);
    const found = near.sort((a, b) => Number(shared[b]) - Number(shared[a]) || a - b).slice(0, nearest);
    known[j] = found;
    return found;
  }
  return (j) => known[j] ?? neighboursInSteps(j);
};

/** One in this many random exchanges is with any candidate, the others with a neighbour. */
const everyFar = 10;

/** Cost of a random exchange that is evaluated but not made, in elementary steps. */
const stepsToPropose = 10;

/** Creates the heuristic searches of maximal covering; the value is the uncovered weight. */
export const maximalCoverHeuristic = (reach: Reach, facilityCount: number, pace: Pace): Heuristic => {
  const candidates = reach.candidate.length;
  function* fillInSteps(from: Iterable<number>): StepGenerator<Int32Array> {
    const meter = createMeter();
    const cover = new Cover(reach);
    for (const j of from) cover.facilityCount(j);
    yield* openGreedilyInSteps(cover, facilityCount, meter);
    // Candidates without gain may be chosen freely.
    let held = cover.isOpen.reduce((sum, at) => sum + at, 0);
    for (let j = 0; held < facilityCount && j < candidates; j += 1) {
      if (cover.isOpen[j] === 1) continue;
      cover.facilityCount(j);
      held += 1;
    }
    return cover.chosen;
  }
  function* startInSteps(from: Iterable<number>): StepGenerator<Swaps> {
    return yield* Swaps.fromInSteps(reach, yield* fillInSteps(from));
  }
  const neighboursOf = createNeighbours(reach);
  const all = reach.weight.reduce((sum, weight) => sum + weight, 0);
  /** Cost of opening all candidates one by one, in elementary steps. */
  const stepsToStart = (swaps: Swaps): number =>
    2 * reach.byCandidate.items.length + facilityCount * swaps.stepsToExchange;
  /** Makes the best exchange as long as it gains. */
  const descend = async (swaps: Swaps): Promise<Choice> => {
    // A rounding residue is no gain: without the second floor, exchanges would cycle forever where nothing is left uncovered.
    const worth = Math.max(1e-9 * swaps.uncovered, 1e-12 * all);
    for (let found = swaps.best(); found.change < -worth && pace.stopped === undefined; found = swaps.best()) {
      swaps.exchange(found.candidate, found.slot);
      if (pace.due(candidates * facilityCount + swaps.stepsToExchange)) await pace.rest();
    }
    return { chosen: swaps.chosen, value: swaps.uncovered };
  };
  const run = async (from: Iterable<number>): Promise<Choice> => {
    const swaps = await pace.take(startInSteps(from));
    if (swaps === undefined) return noChoice;
    if (pace.due(stepsToStart(swaps))) await pace.rest();
    return descend(swaps);
  };
  /**
   * Threshold accepting: random exchanges, mostly of neighbours, accepted when they lose less than a threshold that falls to 0.
   * Source: G. Dueck and T. Scheuer, Journal of Computational Physics 90 (1990).
   */
  const anneal = async (swaps: Swaps, random: Random): Promise<void> => {
    const proposals = candidates * facilityCount;
    const covered = all - swaps.uncovered;
    const highest = (covered / facilityCount) * (0.05 + 0.05 * random.unit());
    for (let k = 0; k < proposals; k += 1) {
      if (k % 1000 === 0) {
        if (pace.due(stepsToPropose * 1000)) await pace.rest();
        if (pace.stopped !== undefined) return;
      }
      const slot = random.below(facilityCount);
      const neighbours = neighboursOf(Number(swaps.slots[slot]));
      const near = neighbours instanceof Int32Array ? neighbours : await pace.take(neighbours);
      if (near === undefined) return;
      const j =
        k % everyFar > 0 && near.length > 0 ? Number(near[random.below(near.length)]) : random.below(candidates);
      if (Number(swaps.slotOf[j]) >= 0 || swaps.change(j, slot) >= highest * (1 - k / proposals)) continue;
      swaps.exchange(j, slot);
      if (pace.due(swaps.stepsToExchange)) await pace.rest();
    }
  };
  return {
    first: () => run([]),
    improve: (from) => run(from),
    disturb: async (best: Choice, random: Random) => {
      const swaps = await pace.take(Swaps.fromInSteps(reach, best.chosen));
      if (swaps === undefined) return noChoice;
      if (pace.due(stepsToStart(swaps))) await pace.rest();
      await anneal(swaps, random);
      return descend(swaps);
    },
  };
};

/** Creates the heuristic searches of set covering; every point must have a candidate that reaches it. The value is the number of open candidates. */
export const setCoverHeuristic = (reach: Reach, pace: Pace): Heuristic => {
  const candidates = reach.candidate.length;
  const unit: Reach = { ...reach, weight: new Float64Array(reach.weight.length).fill(1) };
  function* completeInSteps(from: Iterable<number>, random?: Random): StepGenerator<Int32Array> {
    const meter = createMeter();
    const cover = new Cover(unit);
    for (const j of from) cover.facilityCount(j);
    const taste =
      random === undefined ? undefined : Float64Array.from({ length: candidates }, () => 0.75 + random.unit() / 2);
    yield* openGreedilyInSteps(
      cover,
      candidates,
      meter,
      taste === undefined ? undefined : (gain, j) => gain * Number(taste[j]),
    );
    // Close redundant candidates, those with the fewest points first.
    const order = Array.from(cover.chosen).sort((a, b) => cover.length(a) - cover.length(b) || a - b);
    for (const j of order) {
      meter.add(cover.length(j));
      if (meter.isDue()) yield;
      cover.closeIfIdle(j);
    }
    return cover.chosen;
  }
  const complete = async (from: Iterable<number>, random?: Random): Promise<Choice> => {
    const chosen = await pace.take(completeInSteps(from, random));
    if (chosen === undefined) return noChoice;
    if (pace.due(3 * unit.byCandidate.items.length)) await pace.rest();
    return { chosen, value: chosen.length };
  };
  return {
    first: () => complete([]),
    improve: (from) => complete(from),
    disturb: (best: Choice, random: Random) => {
      const kept = random.shuffle(Array.from(best.chosen));
      return complete(
        kept.slice(Math.min(kept.length, 1 + random.below(Math.max(1, Math.ceil(kept.length / 2))))),
        random,
      );
    },
  };
};
