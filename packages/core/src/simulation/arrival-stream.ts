import type { Random } from '@community1373/base/random';
import type { SimulatedDemand } from './input/simulated-demand';
import { weekMinutes } from './input/simulated-time';
import { drawDuration, drawExponential } from './variates';

/**
 * The arrivals of one kind of demand: their times and durations, from two random streams of its own. The servers influence neither, so that two inputs that
 * differ only in their servers meet the same demand (common random numbers).
 */
export class ArrivalStream {
  private readonly arrivalChance: Random;
  private readonly durationChance: Random;
  /** The index of the next of given times. */
  private date = 0;

  constructor(
    private readonly demand: SimulatedDemand,
    chance: Random,
  ) {
    this.arrivalChance = chance.fork('arrivals');
    this.durationChance = chance.fork('durations');
  }

  /**
   * Returns the next arrival after a time, before `end`; infinite when there is none. The rate is constant within a week, so an exponential variate is used up
   * week by week (the inversion of the integrated rate: E. Çinlar, Introduction to Stochastic Processes, 1975, 4.7).
   */
  nextAfter(time: number, end: number): number {
    const { arrivals } = this.demand;
    if (arrivals.kind === 'dated') return arrivals.at[this.date]?.minute ?? Number.POSITIVE_INFINITY;
    if (arrivals.kind !== 'poisson' || arrivals.perWeek === 0) return Number.POSITIVE_INFINITY;
    const { perWeek, factors } = arrivals;
    let left = drawExponential(this.arrivalChance);
    if (factors === undefined) return time + (left * weekMinutes) / perWeek;
    for (let at = time; at < end;) {
      const week = Math.floor(at / weekMinutes);
      const rate = (perWeek * (factors[week % factors.length] ?? 0)) / weekMinutes;
      const weekEnd = (week + 1) * weekMinutes;
      if (rate > 0 && rate * (weekEnd - at) >= left) return at + left / rate;
      left -= rate * (weekEnd - at);
      at = weekEnd;
    }
    return Number.POSITIVE_INFINITY;
  }

  /** Returns the number of demands that arrive at once; call it once for each arrival. */
  batch(): number {
    const { arrivals } = this.demand;
    if (arrivals.kind === 'dated') {
      const count = arrivals.at[this.date]?.count ?? 0;
      this.date += 1;
      return count;
    }
    if (arrivals.kind !== 'poisson' || arrivals.batch === undefined) return 1;
    const { from, to } = arrivals.batch;
    return from + this.arrivalChance.below(to - from + 1);
  }

  duration(): number {
    return drawDuration(this.demand.duration, this.durationChance);
  }
}
