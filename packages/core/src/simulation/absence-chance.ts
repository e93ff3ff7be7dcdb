import type { Random } from '@community1373/base/random';
import type { SimulatedServers } from './input/simulated-servers';

type Absence = NonNullable<SimulatedServers['absence']>;

/**
 * 缺勤 whole weeks of absence of one server: a chain of two states with the given long-run share of absence and the given mean length of spells in weeks (J. G.
 * Kemeny and J. L. Snell, Finite Markov Chains, 1960). A factor of the week raises or lowers the share.
 */
export class AbsenceChance {
  private absent = false;

  constructor(
    private readonly absence: Absence,
    private readonly chance: Random,
  ) {}

  /** Draws the absence of a week, true for absent; call it once for every week, in order. */
  next(week: number): boolean {
    const { share, meanWeeks, factors } = this.absence;
    const wanted = share * (factors?.[week % factors.length] ?? 1);
    const back = 1 / meanWeeks;
    const u = this.chance.unit();
    if (week === 0) this.absent = u < wanted;
    else if (this.absent) this.absent = u >= back;
    else this.absent = u < (back * wanted) / (1 - wanted);
    return this.absent;
  }
}
