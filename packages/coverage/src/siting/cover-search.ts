import type { Random } from '@community1373/base/random';
import type { Heuristic } from './branch-and-bound';
import type { Pace } from './pace';
import type { Reach } from './reach';
import type { Choice } from './relaxation';

/** Who is reached how often by the open candidates; `owners` sums their numbers, so that a point reached once names its only one. */
class Cover {
  readonly times: Int32Array;
  readonly owners: Float64Array;
  readonly isOpen: Uint8Array;
  uncovered: number;

  constructor(readonly reach: Reach) {
    this.times = new Int32Array(reach.weight.length);
    this.owners = new Float64Array(reach.weight.length);
    this.isOpen = new Uint8Array(reach.candidate.length);
    this.uncovered = reach.weight.reduce((sum, w) => sum + w, 0);
  }

  open(j: number): void {
    const { byCandidate, weight } = this.reach;
    this.isOpen[j] = 1;
    for (let at = Number(byCandidate.first[j]); at < Number(byCandidate.first[j + 1]); at += 1) {
      const i = Number(byCandidate.items[at]);
      if (this.times[i] === 0) this.uncovered -= Number(weight[i]);
      this.times[i] = Number(this.times[i]) + 1;
      this.owners[i] = Number(this.owners[i]) + j;
    }
  }

  close(j: number): void {
    const { byCandidate, weight } = this.reach;
    this.isOpen[j] = 0;
    for (let at = Number(byCandidate.first[j]); at < Number(byCandidate.first[j + 1]); at += 1) {
      const i = Number(byCandidate.items[at]);
      this.times[i] = Number(this.times[i]) - 1;
      this.owners[i] = Number(this.owners[i]) - j;
      if (this.times[i] === 0) this.uncovered += Number(weight[i]);
    }
  }

  /** The weight that opening j would add. */
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
    return Number(this.reach.byCandidate.first[j + 1]) - Number(this.reach.byCandidate.first[j]);
  }
}

/**
 * Lazy greedy: gains only fall as more is open, so a candidate whose gain of before is below another's of now need not be looked at again.
 * Source: M. Minoux, in Optimization Techniques (1978). Opens until `count` are open or nothing is left to gain.
 */
const openGreedily = (cover: Cover, count: number, preference: (gain: number, j: number) => number = (gain) => gain): void => {
  const candidates = cover.isOpen.length;
  let held = cover.isOpen.reduce((sum, at) => sum + at, 0);
  if (held >= count) return;
  const gains = Float64Array.from({ length: candidates }, (_, j) => (cover.isOpen[j] === 1 ? -1 : preference(cover.gain(j), j)));
  while (held < count) {
    let best = -1;
    const fresh = new Set<number>();
    for (;;) {
      best = -1;
      for (let j = 0; j < candidates; j += 1) if (cover.isOpen[j] === 0 && (best < 0 || Number(gains[j]) > Number(gains[best]))) best = j;
      if (best < 0 || fresh.has(best)) break;
      gains[best] = preference(cover.gain(best), best);
      fresh.add(best);
    }
    if (best < 0 || Number(gains[best]) <= 0) return;
    cover.open(best);
    held += 1;
  }
};

/** Interchange: every closed candidate is priced against every open one in one pass over what it reaches. */
const interchange = async (cover: Cover, pace: Pace, start: number): Promise<void> => {
  const { byCandidate, weight } = cover.reach;
  const candidates = cover.isOpen.length;
  const open = cover.chosen;
  const shared = new Float64Array(candidates);
  const loss = new Float64Array(candidates);
  const sumLosses = (): void => {
    loss.fill(0);
    for (let i = 0; i < weight.length; i += 1) if (cover.times[i] === 1) loss[Number(cover.owners[i])] = Number(loss[Number(cover.owners[i])]) + Number(weight[i]);
  };
  sumLosses();
  let since = 0;
  for (let j = start; since < candidates && pace.stopped === undefined; j = j + 1 === candidates ? 0 : j + 1) {
    since += 1;
    if (cover.isOpen[j] === 1) continue;
    shared.fill(0);
    let gain = 0;
    for (let at = Number(byCandidate.first[j]); at < Number(byCandidate.first[j + 1]); at += 1) {
      const i = Number(byCandidate.items[at]);
      if (cover.times[i] === 0) gain += Number(weight[i]);
      else if (cover.times[i] === 1) {
        const owner = Number(cover.owners[i]);
        shared[owner] = Number(shared[owner]) + Number(weight[i]);
      }
    }
    let leaving = -1;
    let least = gain - 1e-9 * cover.uncovered;
    for (let slot = 0; slot < open.length; slot += 1) {
      const k = Number(open[slot]);
      if (Number(loss[k]) - Number(shared[k]) >= least) continue;
      least = Number(loss[k]) - Number(shared[k]);
      leaving = slot;
    }
    if (leaving >= 0) {
      cover.close(Number(open[leaving]));
      cover.open(j);
      open[leaving] = j;
      sumLosses();
      since = 0;
      if (pace.due(weight.length)) await pace.rest();
    }
    if (pace.due(open.length + cover.length(j))) await pace.rest();
  }
};

/** The searches of maximal covering: the value is the weight left uncovered. */
export const maximalCoverHeuristic = (reach: Reach, open: number, pace: Pace): Heuristic => {
  const candidates = reach.candidate.length;
  const run = async (from: Iterable<number>, start: number): Promise<Choice> => {
    const cover = new Cover(reach);
    for (const j of from) cover.open(j);
    openGreedily(cover, open);
    if (pace.due(2 * reach.byCandidate.items.length)) await pace.rest();
    // Whatever gains nothing may stand anywhere.
    let held = cover.isOpen.reduce((sum, at) => sum + at, 0);
    for (let j = 0; held < open && j < candidates; j += 1) {
      if (cover.isOpen[j] === 1) continue;
      cover.open(j);
      held += 1;
    }
    await interchange(cover, pace, start);
    return { chosen: cover.chosen, value: cover.uncovered };
  };
  return {
    first: () => run([], 0),
    improve: (from) => run(from, 0),
    disturb: (best: Choice, random: Random) => {
      const kept = random.shuffle(Array.from(best.chosen));
      const count = Math.min(kept.length, 1 + random.below(Math.max(2, Math.min(8, Math.ceil(kept.length / 4)))));
      const leaving = new Set(kept.slice(0, count));
      const rest = kept.slice(count);
      const others = random.shuffle(Array.from({ length: candidates }, (_, j) => j).filter((j) => !leaving.has(j) && !rest.includes(j)));
      return run([...rest, ...others.slice(0, count)], random.below(candidates));
    },
  };
};

/** The searches of set covering: the value is how many are open. */
export const setCoverHeuristic = (reach: Reach, pace: Pace): Heuristic => {
  const candidates = reach.candidate.length;
  const unit: Reach = { ...reach, weight: new Float64Array(reach.weight.length).fill(1) };
  const complete = async (from: Iterable<number>, random?: Random): Promise<Choice> => {
    const cover = new Cover(unit);
    for (const j of from) cover.open(j);
    const taste = random === undefined ? undefined : Float64Array.from({ length: candidates }, () => 0.75 + random.unit() / 2);
    openGreedily(cover, candidates, taste === undefined ? undefined : (gain, j) => gain * Number(taste[j]));
    // The least useful go first, where every point they reach is reached by another too.
    const order = Array.from(cover.chosen).sort((a, b) => cover.length(a) - cover.length(b) || a - b);
    const { byCandidate } = unit;
    for (const j of order) {
      let needed = false;
      for (let at = Number(byCandidate.first[j]); at < Number(byCandidate.first[j + 1]) && !needed; at += 1) needed = cover.times[Number(byCandidate.items[at])] === 1;
      if (!needed) cover.close(j);
    }
    if (pace.due(3 * byCandidate.items.length)) await pace.rest();
    const { chosen } = cover;
    return { chosen, value: cover.uncovered > 0 ? Number.POSITIVE_INFINITY : chosen.length };
  };
  return {
    first: () => complete([]),
    improve: (from) => complete(from),
    disturb: (best: Choice, random: Random) => {
      const kept = random.shuffle(Array.from(best.chosen));
      return complete(kept.slice(Math.min(kept.length, 1 + random.below(Math.max(1, Math.ceil(kept.length / 2))))), random);
    },
  };
};
