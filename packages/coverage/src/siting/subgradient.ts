import type { Pace } from './pace';
import { grid, type Relaxation, safetyOf } from './relaxation';

/** How a candidate stands in a part of the search. */
export const free = 0;
export const opened = 1;
export const closed = 2;

/** What is known of one part of the search. */
export interface Bounded {
  /** A proven bound on every solution of this part; infinite when there is none. */
  bound: number;
  multipliers: Float64Array;
  /** free, opened or closed for each candidate, narrowed by what the bound proves. */
  readonly state: Uint8Array;
  /** How often each candidate was opened of late, from 0 to 1: the fractional solution. */
  readonly usage: Float64Array;
}

/** What {@link raiseBound} needs to know. */
export interface RaiseOptions {
  readonly iterations: number;
  /** Shorten the step after this many iterations without a better bound. */
  readonly patience: number;
  /** Step at the start, as a share of the distance to the value to beat. */
  readonly step: number;
  /** The value to beat: parts that cannot be below it are done. It may fall meanwhile. */
  readonly best: () => number;
  /** Whether nothing below `best` is left where this bound holds. */
  readonly beaten: (bound: number, best: number) => boolean;
  /** Told the bound of what was cut off, where it is below the value to beat (by less than the tolerance). */
  readonly settle: (bound: number) => void;
  /** Shows each newly opened set, from which a heuristic may start. */
  readonly show?: (opened: Int32Array) => Promise<void>;
}

/** The candidates with the least scores, and the scores on both sides of the cut. */
interface Cut {
  readonly opened: Int32Array;
  readonly sum: number;
  readonly absolute: number;
  readonly last: number;
  readonly next: number;
}

const cutFree = (scores: Float64Array, state: Uint8Array, wanted: number | undefined, scratch: Float64Array): Cut | undefined => {
  const chosen: number[] = [];
  let sum = 0;
  let absolute = 0;
  let frees = 0;
  const take = (j: number): void => {
    chosen.push(j);
    sum += Number(scores[j]);
    absolute += Math.abs(Number(scores[j]));
  };
  for (let j = 0; j < scores.length; j += 1) {
    if (state[j] === opened) take(j);
    else if (state[j] === free) {
      scratch[frees] = Number(scores[j]);
      frees += 1;
    }
  }
  if (wanted === undefined) {
    for (let j = 0; j < scores.length; j += 1) if (state[j] === free && Number(scores[j]) < 0) take(j);
    return { opened: Int32Array.from(chosen), sum, absolute, last: 0, next: 0 };
  }
  const left = wanted - chosen.length;
  if (left < 0 || left > frees) return undefined;
  const sorted = scratch.subarray(0, frees).sort();
  const last = left === 0 ? Number.NEGATIVE_INFINITY : Number(sorted[left - 1]);
  const next = left === frees ? Number.POSITIVE_INFINITY : Number(sorted[left]);
  let ties = left;
  for (let at = 0; at < left && Number(sorted[at]) < last; at += 1) ties -= 1;
  for (let j = 0; j < scores.length; j += 1) {
    if (state[j] !== free || left === 0) continue;
    if (Number(scores[j]) < last) take(j);
    else if (scores[j] === last && ties > 0) {
      ties -= 1;
      take(j);
    }
  }
  return { opened: Int32Array.from(chosen).sort(), sum, absolute, last, next };
};

/**
 * Raises the bound of one part of the search by steps along averaged subgradients and closes or opens what the bound decides.
 * Sources: M. Held, P. Wolfe and H. P. Crowder, Mathematical Programming 6 (1974); F. Barahona and R. Anbil, ibid. 87 (2000); fixing by J. E. Beasley, European Journal of Operational Research 65 (1993).
 */
export const raiseBound = async (relaxation: Relaxation, part: Bounded, pace: Pace, options: RaiseOptions): Promise<void> => {
  const { candidates, highest, steps, whole } = relaxation;
  const count = relaxation.multipliers;
  const { state, usage } = part;
  const scores = new Float64Array(candidates);
  const scratch = new Float64Array(candidates);
  const slope = new Float64Array(count);
  const direction = new Float64Array(count);
  const mean = new Float64Array(count);
  let memory = 0;
  const onGrid = (u: number): number => Math.round(u / grid) * grid;
  const current = part.multipliers.map(onGrid);
  let top = Number.NEGATIVE_INFINITY;
  let step = options.step;
  let since = 0;
  let shown = '';
  for (let iteration = 0; iteration < options.iterations; iteration += 1) {
    const constant = relaxation.price(current, scores);
    const cut = cutFree(scores, state, relaxation.open, scratch);
    if (cut === undefined) {
      part.bound = Number.POSITIVE_INFINITY;
      return;
    }
    const value = constant + cut.sum - safetyOf(relaxation, Math.abs(constant) + cut.absolute);
    const proven = (bound: number): number => (whole ? Math.ceil(bound) : bound);
    if (proven(value) > part.bound) part.bound = proven(value);
    if (value > top) {
      if (value > top + 1e-7 * Math.abs(value)) since = 0;
      top = value;
      part.multipliers.set(current);
    }
    since += 1;
    const best = options.best();
    if (options.beaten(part.bound, best)) return;
    const decides = (cost: number): boolean => {
      const cutOff = proven(value + cost);
      if (!options.beaten(cutOff, best)) return false;
      if (cutOff < best) options.settle(cutOff);
      return true;
    };
    const isOpen = new Uint8Array(candidates);
    for (const j of cut.opened) isOpen[j] = 1;
    for (let j = 0; j < candidates; j += 1) {
      const on = isOpen[j] === 1;
      usage[j] = 0.98 * Number(usage[j]) + (on ? 0.02 : 0);
      if (state[j] !== free) continue;
      const score = Number(scores[j]);
      if (on && decides(relaxation.open === undefined ? -score : cut.next - score)) state[j] = opened;
      else if (!on && decides(relaxation.open === undefined ? score : score - cut.last)) state[j] = closed;
    }
    if (options.show !== undefined && iteration % 4 === 0) {
      const key = cut.opened.join();
      if (key !== shown) {
        shown = key;
        await options.show(cut.opened);
      }
    }
    relaxation.slope(current, cut.opened, slope);
    let length = 0;
    for (let i = 0; i < count; i += 1) {
      const at = Number(current[i]);
      // A running mean of subgradients: it forgets slowly, so that it nears a mix of solutions that serves every point once.
      const turn = (1 - memory) * Number(slope[i]) + memory * Number(mean[i]);
      mean[i] = turn;
      // A direction that leaves the box is no direction.
      const next = (at <= 0 && turn < 0) || (at >= Number(highest[i]) && turn > 0) ? 0 : turn;
      direction[i] = next;
      length += next * next;
    }
    memory = 0.9;
    if (pace.due(steps + count)) await pace.rest();
    if (pace.stopped !== undefined) return;
    if (length === 0) return;
    if (since > options.patience) {
      step *= 0.7;
      since = 0;
      current.set(part.multipliers);
      if (step < 1e-3) return;
      continue;
    }
    const target = Number.isFinite(best) ? best : value + Math.abs(value) * 0.1 + 1;
    const ahead = (step * Math.max(target - value, 1e-6 * Math.abs(target))) / length;
    for (let i = 0; i < count; i += 1) {
      const moved = Math.min(Number(highest[i]), Math.max(0, Number(current[i]) + ahead * Number(direction[i])));
      current[i] = onGrid(moved);
    }
  }
};
