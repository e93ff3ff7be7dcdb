import { cheapestSet, closed, free, opened } from './cover/cheapest-set';
import type { Pace } from './pace';
import { grid, type Relaxation, safetyOf } from './relaxation';

/** The state of one part of the search. */
export interface Bounded {
  /** A proven bound on every solution of this part; infinite when it has no solution. */
  bound: number;
  multipliers: Float64Array;
  /** State of each candidate: free, opened or closed, as far as the bound proves. */
  readonly state: Uint8Array;
  /** Recent share of iterations in which each candidate was opened, from 0 to 1: the fractional solution. */
  readonly usage: Float64Array;
}

/** Options of {@link raiseBound}. */
export interface RaiseOptions {
  readonly iterations: number;
  /** Iterations without a better bound after which the step is shortened. */
  readonly patience: number;
  /** Initial step, as a share of the distance to the value to beat. */
  readonly step: number;
  /** Returns the value to beat, which may fall during the run: a part that cannot be below it is finished. */
  readonly best: () => number;
  /** True when a part with this bound has no solution below `best`. */
  readonly beaten: (bound: number, best: number) => boolean;
  /** Called with the bound of each cut-off part that is below the value to beat (by less than the tolerance). */
  readonly settle: (bound: number) => void;
  /** Called with each newly opened set, from which a heuristic may start. */
  readonly show?: (opened: Int32Array) => Promise<void>;
}

/**
 * Raises the bound of one part of the search by steps along averaged subgradients, and closes or opens the candidates that the bound decides.
 * Sources: M. Held, P. Wolfe and H. P. Crowder, Mathematical Programming 6 (1974); F. Barahona and R. Anbil, ibid. 87 (2000); fixing by J. E. Beasley, European Journal of Operational Research 65 (1993).
 */
export const raiseBound = async (
  relaxation: Relaxation,
  part: Bounded,
  pace: Pace,
  options: RaiseOptions,
): Promise<void> => {
  const { candidates, highest, steps, whole } = relaxation;
  const count = relaxation.multipliers;
  const { state, usage } = part;
  const scores = new Float64Array(candidates);
  const scratch = new Float64Array(candidates);
  const slope = new Float64Array(count);
  const direction = new Float64Array(count);
  const mean = new Float64Array(count);
  let memory = 0;
  // Rounds down, because a multiplier above its highest value proves nothing.
  const onGrid = (u: number): number => Math.floor(u / grid) * grid;
  const current = part.multipliers.map(onGrid);
  /**
   * Sets the direction to a slowly forgetting mean of subgradients, which approaches a mix of solutions that serves each point once; returns its squared
   * length.
   */
  const aim = (memory: number): number => {
    let length = 0;
    for (let i = 0; i < count; i += 1) {
      const at = Number(current[i]);
      const turn = (1 - memory) * Number(slope[i]) + memory * Number(mean[i]);
      mean[i] = turn;
      // Components that leave the box are set to 0.
      const next = (at <= 0 && turn < 0) || (at >= Number(highest[i]) && turn > 0) ? 0 : turn;
      direction[i] = next;
      length += next * next;
    }
    return length;
  };
  let top = Number.NEGATIVE_INFINITY;
  let step = options.step;
  let since = 0;
  let shown = '';
  for (let iteration = 0; iteration < options.iterations; iteration += 1) {
    const priced = relaxation.price(current, scores);
    const constant = typeof priced === 'number' ? priced : await pace.take(priced);
    if (constant === undefined) return;
    const cut = cheapestSet(scores, state, relaxation.facilityCount, scratch);
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
      if (on && decides(cut.next - score)) state[j] = opened;
      else if (!on && decides(score - cut.last)) state[j] = closed;
    }
    if (options.show !== undefined && iteration % 4 === 0) {
      const key = cut.opened.join();
      if (key !== shown) {
        shown = key;
        await options.show(cut.opened);
      }
    }
    const sloped = relaxation.slope(current, cut.opened, slope);
    if (sloped !== true && (await pace.take(sloped)) === undefined) return;
    let length = aim(memory);
    // Where the mean only leads out of the box, try the subgradient itself.
    if (length === 0) length = aim(0);
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
