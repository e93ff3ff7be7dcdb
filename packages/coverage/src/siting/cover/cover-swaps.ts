import type { StepGenerator } from '@community1373/base/run';
import { lengthOf } from '../lists';
import { createMeter } from '../meter';
import { perScattered } from '../pace';
import type { Reach } from '../reach';

/**
 * A choice of `facilityCount` candidates in slots, with the change in value for every exchange of a closed for an open candidate, updated after each
 * exchange: an exchange affects only the points that the two reach, and finding the best one is a pass over a table.
 */
export class Swaps {
  /** The candidate of each slot. */
  readonly slots: Int32Array;
  /** The slot of each candidate, −1 for a closed one. */
  readonly slotOf: Int32Array;
  private readonly times: Int32Array;
  /** Sum of the slots that reach a point, so that a point reached once names its only slot. */
  private readonly owners: Float64Array;
  /** Weight gained by opening a candidate, lost by closing a slot, and the part of that loss that the candidate would recover. */
  private readonly gain: Float64Array;
  private readonly loss: Float64Array;
  private readonly shared: Float64Array;

  /** Creates the table of a choice. Runs in steps. */
  static *fromInSteps(reach: Reach, chosen: ArrayLike<number>): StepGenerator<Swaps> {
    const swaps = new Swaps(reach, chosen);
    const meter = createMeter();
    for (let i = 0; i < reach.weight.length; i += 1) {
      meter.add(lengthOf(reach.byPoint, i));
      if (meter.isDue()) yield;
      swaps.uncover(i, 1);
    }
    const perOpening = perScattered * (swaps.stepsToExchange / 4);
    for (const [slot, j] of swaps.slots.entries()) {
      meter.add(perOpening);
      if (meter.isDue()) yield;
      swaps.facilityCount(j, slot);
    }
    return swaps;
  }

  private constructor(
    private readonly reach: Reach,
    chosen: ArrayLike<number>,
  ) {
    const candidates = reach.candidate.length;
    this.slots = Int32Array.from(chosen);
    this.slotOf = new Int32Array(candidates).fill(-1);
    this.times = new Int32Array(reach.weight.length);
    this.owners = new Float64Array(reach.weight.length);
    this.gain = new Float64Array(candidates);
    this.loss = new Float64Array(this.slots.length);
    this.shared = new Float64Array(candidates * this.slots.length);
  }

  /** Mean number of elementary steps of an exchange: two candidates' points, and the candidates of each, in two tables. */
  get stepsToExchange(): number {
    const { byCandidate, weight, candidate } = this.reach;
    const entries = byCandidate.items.length;
    return 4 * (entries / candidate.length) * (entries / weight.length);
  }

  /** The uncovered weight, summed anew. */
  get uncovered(): number {
    return this.reach.weight.reduce((sum, weight, i) => (this.times[i] === 0 ? sum + weight : sum), 0);
  }

  get chosen(): Int32Array {
    return this.slots.toSorted();
  }

  /** Returns the exchange that loses least (below 0: a gain), the first on a tie; candidate −1 where all are open. */
  best(): { readonly candidate: number; readonly slot: number; readonly change: number } {
    let change = Number.POSITIVE_INFINITY;
    let candidate = -1;
    let slot = -1;
    for (let j = 0; j < this.slotOf.length; j += 1) {
      if (Number(this.slotOf[j]) >= 0) continue;
      for (let s = 0; s < this.slots.length; s += 1) {
        const by = this.change(j, s);
        if (by >= change) continue;
        change = by;
        candidate = j;
        slot = s;
      }
    }
    return { candidate, slot, change };
  }

  /** Returns the change in uncovered weight (below 0: a gain) when a closed candidate takes a slot. */
  change(candidate: number, slot: number): number {
    return (
      Number(this.loss[slot]) - Number(this.shared[candidate * this.slots.length + slot]) - Number(this.gain[candidate])
    );
  }

  /** Replaces the candidate of a slot by a closed one. */
  exchange(candidate: number, slot: number): void {
    this.close(Number(this.slots[slot]), slot);
    this.facilityCount(candidate, slot);
  }

  private facilityCount(j: number, slot: number): void {
    const { byCandidate } = this.reach;
    this.slots[slot] = j;
    this.slotOf[j] = slot;
    for (let at = Number(byCandidate.first[j]); at < Number(byCandidate.first[j + 1]); at += 1) {
      const i = Number(byCandidate.items[at]);
      if (this.times[i] === 0) {
        this.uncover(i, -1);
        this.own(i, slot, 1);
      } else if (this.times[i] === 1) this.own(i, Number(this.owners[i]), -1);
      this.times[i] = Number(this.times[i]) + 1;
      this.owners[i] = Number(this.owners[i]) + slot;
    }
  }

  private close(j: number, slot: number): void {
    const { byCandidate } = this.reach;
    this.slotOf[j] = -1;
    for (let at = Number(byCandidate.first[j]); at < Number(byCandidate.first[j + 1]); at += 1) {
      const i = Number(byCandidate.items[at]);
      this.times[i] = Number(this.times[i]) - 1;
      this.owners[i] = Number(this.owners[i]) - slot;
      if (this.times[i] === 0) {
        this.own(i, slot, -1);
        this.uncover(i, 1);
      } else if (this.times[i] === 1) this.own(i, Number(this.owners[i]), 1);
    }
  }

  /** Updates the gains when a point becomes (sign 1) or ceases to be uncovered. */
  private uncover(i: number, sign: 1 | -1): void {
    const { byPoint, weight } = this.reach;
    const by = sign * Number(weight[i]);
    for (let at = Number(byPoint.first[i]); at < Number(byPoint.first[i + 1]); at += 1) {
      const j = Number(byPoint.items[at]);
      this.gain[j] = Number(this.gain[j]) + by;
    }
  }

  /** Updates loss and shared weight when a point becomes (sign 1) or ceases to be reached by this slot alone. */
  private own(i: number, slot: number, sign: 1 | -1): void {
    const { byPoint, weight } = this.reach;
    const count = this.slots.length;
    const by = sign * Number(weight[i]);
    this.loss[slot] = Number(this.loss[slot]) + by;
    for (let at = Number(byPoint.first[i]); at < Number(byPoint.first[i + 1]); at += 1) {
      const cell = Number(byPoint.items[at]) * count + slot;
      this.shared[cell] = Number(this.shared[cell]) + by;
    }
  }
}
