import type { Random } from '@community1373/base/random';
import type { StepGenerator } from '@community1373/base/run';
import type { Heuristic } from '../branch-and-bound';
import type { MedianData } from './median-data';
import { createMeter } from '../meter';
import type { Pace } from '../pace';
import { type Choice, noChoice } from '../relaxation';

/**
 * Interchange for the p-median problem: each point keeps its nearest and second nearest open candidate, so that one pass over the points
 * evaluates opening a candidate against closing each open one at once.
 * Sources: M. B. Teitz and P. Bart, Operations Research 16 (1968); R. A. Whitaker, INFOR 21 (1983); E. Schubert and P. J. Rousseeuw,
 * Information Systems 101 (2021).
 */
class Interchange {
  private readonly slots: Int32Array;
  private readonly slotOf: Int32Array;
  private readonly nearest: Int32Array;
  private readonly second: Int32Array;
  private readonly nearCost: Float64Array;
  private readonly secondCost: Float64Array;
  private readonly loss: Float64Array;
  private readonly meter = createMeter();
  value = 0;

  /** Creates the interchange from a choice. Runs in steps. */
  static *fromInSteps(data: MedianData, chosen: Int32Array, required: ReadonlySet<number>): StepGenerator<Interchange> {
    const made = new Interchange(data, chosen, required);
    for (let i = 0; i < data.points; i += 1) if (made.find(i)) yield;
    made.sum();
    return made;
  }

  private constructor(
    private readonly data: MedianData,
    chosen: Int32Array,
    private readonly required: ReadonlySet<number>,
  ) {
    const { points, candidates } = data;
    this.slots = Int32Array.from(chosen);
    this.slotOf = new Int32Array(candidates).fill(-1);
    this.slots.forEach((j, slot) => {
      this.slotOf[j] = slot;
    });
    this.nearest = new Int32Array(points);
    this.second = new Int32Array(points);
    this.nearCost = new Float64Array(points);
    this.secondCost = new Float64Array(points);
    this.loss = new Float64Array(this.slots.length);
  }

  get chosen(): Int32Array {
    return Int32Array.from(this.slots).sort();
  }

  /** Finds the two open candidates nearest to a point; returns true when it is time to yield. */
  private find(i: number): boolean {
    const { points, cost } = this.data;
    let near = -1;
    let next = -1;
    let nearCost = Number.POSITIVE_INFINITY;
    let nextCost = Number.POSITIVE_INFINITY;
    for (let slot = 0; slot < this.slots.length; slot += 1) {
      const at = Number(cost[Number(this.slots[slot]) * points + i]);
      if (at < nearCost) {
        next = near;
        nextCost = nearCost;
        near = slot;
        nearCost = at;
      } else if (at < nextCost) {
        next = slot;
        nextCost = at;
      }
    }
    this.nearest[i] = near;
    this.second[i] = next;
    this.nearCost[i] = nearCost;
    this.secondCost[i] = next < 0 ? this.data.penalty : nextCost;
    this.meter.add(this.slots.length);
    return this.meter.isDue();
  }

  private sum(): void {
    this.loss.fill(0);
    let value = 0;
    for (let i = 0; i < this.data.points; i += 1) {
      const slot = Number(this.nearest[i]);
      this.loss[slot] = Number(this.loss[slot]) + Number(this.secondCost[i]) - Number(this.nearCost[i]);
      value += Number(this.nearCost[i]);
    }
    this.value = value;
  }

  /** Returns the slot of the candidate that `entering` best replaces; −1 where that does not improve the value. */
  slotFor(entering: number, change: Float64Array): number {
    const { points, cost } = this.data;
    change.set(this.loss);
    let gain = 0;
    const from = entering * points;
    for (let i = 0; i < points; i += 1) {
      const at = Number(cost[from + i]);
      const second = Number(this.secondCost[i]);
      if (at >= second) continue;
      const near = Number(this.nearCost[i]);
      const slot = Number(this.nearest[i]);
      if (at < near) {
        gain += at - near;
        change[slot] = Number(change[slot]) + near - second;
      } else change[slot] = Number(change[slot]) + at - second;
    }
    let leaving = -1;
    let least = Number.POSITIVE_INFINITY;
    for (let slot = 0; slot < this.slots.length; slot += 1) {
      if (Number(change[slot]) >= least || this.required.has(Number(this.slots[slot]))) continue;
      least = Number(change[slot]);
      leaving = slot;
    }
    // A rounding residue is no gain either, where the value itself is 0.
    return gain + least >= -Math.max(1e-9 * this.value, 1e-14 * this.data.penalty) ? -1 : leaving;
  }

  /** Opens `entering` in this slot in place of another. Runs in steps. */
  private *replaceInSteps(slot: number, entering: number): StepGenerator<true> {
    const { points, cost } = this.data;
    this.slotOf[Number(this.slots[slot])] = -1;
    this.slots[slot] = entering;
    this.slotOf[entering] = slot;
    for (let i = 0; i < points; i += 1) {
      if (this.nearest[i] === slot || this.second[i] === slot) {
        if (this.find(i)) yield;
        continue;
      }
      const at = Number(cost[entering * points + i]);
      if (at < Number(this.nearCost[i])) {
        this.second[i] = Number(this.nearest[i]);
        this.secondCost[i] = Number(this.nearCost[i]);
        this.nearest[i] = slot;
        this.nearCost[i] = at;
      } else if (at < Number(this.secondCost[i])) {
        this.second[i] = slot;
        this.secondCost[i] = at;
      }
    }
    this.sum();
    return true;
  }

  /** Interchanges until a full round finds no improvement. */
  async descend(pace: Pace, start: number): Promise<Choice> {
    const { points, candidates } = this.data;
    const change = new Float64Array(this.slots.length);
    let since = 0;
    for (let j = start; since < candidates && pace.stopped === undefined; j = j + 1 === candidates ? 0 : j + 1) {
      since += 1;
      if (Number(this.slotOf[j]) >= 0) continue;
      const slot = this.slotFor(j, change);
      if (slot >= 0) {
        const { chosen, value } = this;
        if ((await pace.take(this.replaceInSteps(slot, j))) === undefined) return { chosen, value };
        since = 0;
      }
      if (pace.due(points)) await pace.rest();
    }
    return { chosen: this.chosen, value: this.value };
  }
}

/** Chooses greedily: each time the candidate that lowers the cost most. Runs in steps. */
function* greedyInSteps(
  { points, candidates, cost, penalty }: MedianData,
  facilityCount: number,
  required: readonly number[],
): StepGenerator<Int32Array> {
  const meter = createMeter();
  const chosen = [...required];
  const nearest = new Float64Array(points).fill(penalty);
  const take = (j: number): void => {
    for (let i = 0; i < points; i += 1) nearest[i] = Math.min(Number(nearest[i]), Number(cost[j * points + i]));
  };
  required.forEach(take);
  const isOpen = new Set(required);
  while (chosen.length < facilityCount) {
    let best = -1;
    let most = -1;
    for (let j = 0; j < candidates; j += 1) {
      if (isOpen.has(j)) continue;
      meter.add(points);
      if (meter.isDue()) yield;
      let saved = 0;
      for (let i = 0; i < points; i += 1) {
        const less = Number(nearest[i]) - Number(cost[j * points + i]);
        if (less > 0) saved += less;
      }
      if (saved > most) {
        most = saved;
        best = j;
      }
    }
    chosen.push(best);
    isOpen.add(best);
    take(best);
  }
  return Int32Array.from(chosen);
}

/** Creates the heuristic searches of the p-median problem. */
export const medianHeuristic = (
  data: MedianData,
  facilityCount: number,
  required: readonly number[],
  pace: Pace,
): Heuristic => {
  const staying = new Set(required);
  const descend = async (chosen: Int32Array, start = 0): Promise<Choice> => {
    const interchange = await pace.take(Interchange.fromInSteps(data, chosen, staying));
    return interchange === undefined ? noChoice : interchange.descend(pace, start);
  };
  const movable = (chosen: Int32Array): number[] => Array.from(chosen).filter((j) => !staying.has(j));
  return {
    first: async () => {
      const chosen = await pace.take(greedyInSteps(data, facilityCount, required));
      return chosen === undefined ? noChoice : descend(chosen);
    },
    improve: (from) => descend(from),
    disturb: async (best: Choice, random: Random) => {
      const inside = random.shuffle(movable(best.chosen));
      const held = new Set(best.chosen);
      const outside = random.shuffle(Array.from({ length: data.candidates }, (_, j) => j).filter((j) => !held.has(j)));
      const count = Math.min(
        inside.length,
        outside.length,
        1 + random.below(Math.max(2, Math.min(12, Math.ceil(inside.length / 4)))),
      );
      if (pace.due(data.candidates + data.points)) await pace.rest();
      if (count === 0) return best;
      return descend(
        Int32Array.from([...required, ...inside.slice(count), ...outside.slice(0, count)]),
        random.below(data.candidates),
      );
    },
  };
};
