import type { Random } from '@community1373/base/random';
import type { SimulatedServers } from './simulation-input';

type Absence = NonNullable<SimulatedServers['absence']>;

/**
 * 缺勤 whole weeks of absence of one server: a chain of two states whose long-run share of absence is the given one and whose spells last the
 * given number of weeks on average (J. G. Kemeny and J. L. Snell, Finite Markov Chains, 1960). A factor of the week raises or lowers the share.
 */
export class AbsenceChance {
  private absent = false;

  constructor(
    private readonly absence: Absence,
    private readonly chance: Random,
  ) {}

  /** Whether the server is absent in a week; asked for every week once, in order. */
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
