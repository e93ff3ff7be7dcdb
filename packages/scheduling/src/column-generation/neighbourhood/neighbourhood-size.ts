import type { Random } from '@community1373/base/random';

/** Possible numbers of people freed at once. */
const sizes: readonly number[] = [5, 7, 9, 11, 14, 17, 21, 26];
/** Prior gain of a size before it is tried, and prior number of pricings per person in it. */
const priorGain = 1;
const priorEffort = 40;
/** Weight of the past after a further try. */
const memory = 0.95;

/**
 * Draws sizes of neighbourhoods with probabilities proportional to their recent gain per pricing (adaptive: S. Ropke and D. Pisinger, Transportation
 * Science 40, 2006).
 */
export class NeighbourhoodSize {
  private readonly arms: { readonly size: number; gain: number; effort: number }[];

  constructor(people: number) {
    this.arms = sizes
      .filter((size, i) => size < people || i === 0)
      .map((size) => ({ size: Math.min(size, people), gain: priorGain, effort: priorEffort * size }));
  }

  /** Draws the index of a size, and the size; from the larger half where a roster is close to the bound, since small changes have been tried by then. */
  draw(random: Random, isClose: boolean): { readonly arm: number; readonly size: number } {
    const first = isClose ? Math.floor(this.arms.length / 2) : 0;
    const rates = this.arms.map(({ gain, effort }, arm) => (arm < first ? 0 : gain / effort));
    let left = random.unit() * rates.reduce((a, b) => a + b, 0);
    for (const [arm, { size }] of this.arms.entries()) {
      left -= Number(rates[arm]);
      if (left < 0) return { arm, size };
    }
    return { arm: first, size: this.arms[first]?.size ?? 1 };
  }

  /** Records the gain of a try. */
  note(arm: number, gained: boolean, pricings: number): void {
    const tried = this.arms[arm];
    if (tried === undefined) return;
    const prior = { gain: priorGain, effort: priorEffort * tried.size };
    tried.gain = prior.gain + memory * (tried.gain - prior.gain) + (gained ? 1 : 0);
    tried.effort = prior.effort + memory * (tried.effort - prior.effort) + pricings;
  }
}
