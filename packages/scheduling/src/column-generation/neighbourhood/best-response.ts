import type { Random } from '@community1373/base/random';
import { countLine, type Line, lineCost, type LineProblem } from '../line-problem';
import type { LinePricer } from '../line-pricer';

/** Computes the saving by one more person in each slot. */
const savings = (
  { covers: { slot, need, under, over } }: LineProblem,
  counts: Int32Array,
  into: Float64Array,
): void => {
  into.fill(0);
  for (let cover = 0; cover < slot.length; cover += 1) {
    const at = Number(slot[cover]);
    into[at] =
      Number(into[at]) + (Number(counts[at]) < Number(need[cover]) ? Number(under[cover]) : -Number(over[cover]));
  }
};

/** Best-response search: everybody in turn takes the best line while the others keep theirs, until nobody gains or `sweeps` are done. */
export class BestResponse {
  private readonly counts: Int32Array;
  private readonly prices: Float64Array;
  /** The first person who has no line at all. */
  stranded: number | undefined;

  constructor(
    private readonly problem: LineProblem,
    private readonly pricer: LinePricer,
    readonly lines: Line[],
  ) {
    this.counts = new Int32Array(problem.days * problem.kinds);
    this.prices = new Float64Array(problem.days * problem.kinds);
    for (const line of lines) countLine(problem, this.counts, line, 1);
  }

  /** Takes one person's turn; true when it lowered the cost. */
  improve(person: number): boolean {
    const { problem, counts, prices } = this;
    const before = this.lines[person];
    const who = problem.people[person];
    if (who === undefined) return false;
    if (before !== undefined) countLine(problem, counts, before, -1);
    savings(problem, counts, prices);
    const { value, line } = this.pricer.price(person, prices);
    if (line.length === 0) {
      this.stranded = person;
      return false;
    }
    let held = Number.POSITIVE_INFINITY;
    if (before !== undefined && before.length > 0) {
      held = lineCost(problem, who, before);
      for (let day = 0; day < before.length; day += 1) {
        const kind = Number(before[day]);
        if (kind < problem.kinds) held -= Number(prices[day * problem.kinds + kind]);
      }
    }
    const gains = value < held - 1e-6;
    const kept = gains || before === undefined ? line : before;
    this.lines[person] = kept;
    countLine(problem, counts, kept, 1);
    return gains;
  }

  /** Takes everybody's turn in a random order; true when anybody gained. */
  sweep(random: Random): boolean {
    let gained = false;
    for (const person of random.shuffle(this.problem.people.map((_, i) => i))) {
      if (this.improve(person)) gained = true;
      if (this.stranded !== undefined) return false;
    }
    return gained;
  }
}
