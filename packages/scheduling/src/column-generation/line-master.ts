import type { ElasticProgram, OpenElasticProgram } from './neighbourhood/elastic-program';
import { countLine, coversCost, isExcluded, type LineProblem } from './line-problem';
import type { Column } from './line-pool';
import { reducedCost, slotPrices } from './slot-prices';

/** The solution of a master program. */
export interface MasterSolution {
  /** Cost of the lines and covers of the people in it. */
  readonly objective: number;
  /** The share of each column, in the order of addition. */
  readonly share: Float64Array;
  /** Returns the value of a further line of a person in the program. */
  readonly convexity: (person: number) => number;
  /** The value of a person in each cover, between −over and under. */
  readonly duals: Float64Array;
}

/** Counts the given people who may be in each slot. */
const ableIn = ({ days, kinds, people }: LineProblem, some: readonly number[]): Int32Array => {
  const able = new Int32Array(days * kinds);
  for (const person of some) {
    const who = people[person];
    if (who === undefined) continue;
    for (let kind = 0; kind < kinds; kind += 1) {
      if (isExcluded(who.rules, kind)) continue;
      for (let day = 0; day < days; day += 1)
        if (Number(who.cost[day * (kinds + 1) + kind]) < Number.POSITIVE_INFINITY)
          able[day * kinds + kind] = Number(able[day * kinds + kind]) + 1;
    }
  }
  return able;
};

/** Returns the highest cost of a day in the lines of some people. */
const dearest = ({ people }: LineProblem, some: readonly number[]): number => {
  let most = 0;
  for (const person of some)
    for (const cost of people[person]?.cost ?? []) if (cost > most && cost < Number.POSITIVE_INFINITY) most = cost;
  return most;
};

/**
 * The restricted master program: each of some people takes shares of lines that sum to one, around the covers already filled by the others, at the
 * least cost.
 * Source: G. B. Dantzig and P. Wolfe, Operations Research 8 (1960).
 */
export class LineMaster {
  readonly columns: Column[] = [];
  private readonly costs: number[] = [];
  private readonly banned: Set<Column>;
  private readonly withoutLine: number;
  /** Number of people that each cover still needs. */
  private readonly level: Float64Array;
  /** Number of rows of the program. */
  readonly rows: number;
  private readonly program: ElasticProgram;
  private readonly rowOf = new Map<number, number>();
  private readonly coversOf: number[][];
  /**
   * The row of each cover; −1 where the others have filled it, or all free people together cannot overfill it: the value of each person in it is then
   * the constant `steady`.
   */
  private readonly rowOfCover: Int32Array;
  private readonly steady: Float64Array;
  /** The least cost of the steady covers, with nobody in them. */
  private readonly steadyCost: number;
  private readonly inside = new Set<Column>();

  constructor(
    readonly problem: LineProblem,
    readonly people: readonly number[],
    private readonly counts: Int32Array,
    private readonly open: OpenElasticProgram,
    banned: Iterable<Column> = [],
  ) {
    this.banned = new Set(banned);
    const { covers, days, kinds } = problem;
    this.level = covers.need.map((need, cover) => need - Number(counts[Number(covers.slot[cover])]));
    this.coversOf = Array.from({ length: days * kinds }, () => []);
    for (const [cover, slot] of covers.slot.entries()) this.coversOf[slot]?.push(cover);
    for (const [row, person] of people.entries()) this.rowOf.set(person, row);
    const able = ableIn(problem, people);
    const uneven: number[] = [];
    this.rowOfCover = new Int32Array(covers.slot.length).fill(-1);
    this.steady = new Float64Array(covers.slot.length);
    let steadyCost = 0;
    for (const [cover, level] of this.level.entries()) {
      if (level <= 0) {
        this.steady[cover] = -Number(covers.over[cover]);
        steadyCost -= level * Number(covers.over[cover]);
      } else if (level >= Number(able[Number(covers.slot[cover])])) {
        this.steady[cover] = Number(covers.under[cover]);
        steadyCost += level * Number(covers.under[cover]);
      } else {
        this.rowOfCover[cover] = people.length + uneven.length;
        uneven.push(cover);
      }
    }
    this.steadyCost = steadyCost;
    this.rows = people.length + uneven.length;
    // No saving in covers or in the costs of lines outweighs a person without a line.
    this.withoutLine =
      1 +
      2 *
        days *
        covers.under.reduce(
          (a, b, cover) => Math.max(a, b, Number(covers.over[cover])),
          Math.max(100, dearest(problem, people)),
        );
    const withoutLine = people.map(() => this.withoutLine);
    const of = (values: Float64Array): readonly number[] => uneven.map((cover) => Number(values[cover]));
    this.program = open(
      [...people.map(() => 1), ...of(this.level)],
      [...withoutLine, ...of(covers.under)],
      [...withoutLine, ...of(covers.over)],
    );
  }

  private coversIn({ line }: Column): readonly number[] {
    const { kinds } = this.problem;
    const found: number[] = [];
    for (let day = 0; day < line.length; day += 1) {
      const kind = Number(line[day]);
      if (kind < kinds) found.push(...(this.coversOf[day * kinds + kind] ?? []));
    }
    return found;
  }

  /** Returns the cost of a column in the program, including its value in steady covers. */
  private costOf(column: Column): number {
    return this.coversIn(column).reduce((cost, cover) => cost - Number(this.steady[cover]), column.cost);
  }

  /** Adds the columns that are not in the program; returns their number. */
  add(columns: readonly Column[]): number {
    const before = this.columns.length;
    for (const column of columns) {
      const row = this.rowOf.get(column.person);
      if (row === undefined || this.inside.has(column)) continue;
      this.inside.add(column);
      this.columns.push(column);
      const rows = this.coversIn(column).flatMap((cover) =>
        Number(this.rowOfCover[cover]) < 0 ? [] : [Number(this.rowOfCover[cover])],
      );
      this.costs.push(this.costOf(column));
      this.program.add(Number(this.costs.at(-1)), [row, ...rows]);
    }
    return this.columns.length - before;
  }

  /** Starts from the first column of each person. */
  start(): void {
    const firsts = new Map<number, number>();
    for (const [i, { person }] of this.columns.entries()) if (!firsts.has(person)) firsts.set(person, i);
    this.program.startFrom([...firsts.values()]);
  }

  /** True when the value of a person in a cover is independent of the free people. */
  isSteady(cover: number): boolean {
    return Number(this.rowOfCover[cover]) < 0;
  }

  isBanned(column: Column): boolean {
    return this.banned.has(column);
  }

  /** Bans a column: raises its cost above any possible saving. */
  ban(column: Column): void {
    this.banned.add(column);
    const at = this.columns.indexOf(column);
    if (at < 0) return;
    this.program.setCost(at, Number(this.costs[at]) + this.withoutLine);
    this.program.repriced();
  }

  private countsWith(set: readonly Column[]): Int32Array {
    const counts = this.counts.slice();
    for (const { line } of set) countLine(this.problem, counts, line, 1);
    return counts;
  }

  /** Returns the cost of a line for each of the people, and of all covers. */
  costWith(set: readonly Column[]): number {
    return set.reduce((sum, { cost }) => sum + cost, coversCost(this.problem, this.countsWith(set)));
  }

  /**
   * Returns the program of the other people when some columns are set, around the covers filled then, with the `most` columns of each that are
   * cheapest at the prices of a solution, largest share first.
   */
  without(set: readonly Column[], { duals, share }: MasterSolution, most: number): LineMaster {
    const { problem, people, banned } = this;
    const gone = new Set(set.map(({ person }) => person));
    const left = people.filter((person) => !gone.has(person));
    const master = new LineMaster(problem, left, this.countsWith(set), this.open, banned);
    const prices = slotPrices(problem, duals);
    const own = new Map(
      left.map((person): [number, { readonly column: Column; readonly taken: number; readonly value: number }[]] => [
        person,
        [],
      ]),
    );
    for (const [i, column] of this.columns.entries())
      if (!banned.has(column))
        own
          .get(column.person)
          ?.push({ column, taken: Number(share[i]), value: reducedCost(column, prices, problem.kinds) });
    for (const columns of own.values()) {
      const cheapest = columns.sort((a, b) => a.value - b.value).slice(0, most);
      master.add(cheapest.sort((a, b) => b.taken - a.taken).map(({ column }) => column));
    }
    master.start();
    return master;
  }

  /** Returns the part of the bound proven by the duals of the covers, without the lines of the people. */
  provenByCovers(duals: Float64Array): number {
    let value = 0;
    for (let cover = 0; cover < duals.length; cover += 1) value += Number(duals[cover]) * Number(this.level[cover]);
    return value;
  }

  /** Solves the program. */
  solve(): MasterSolution {
    const { objective, share, duals } = this.program.solve();
    return {
      objective: objective + this.steadyCost,
      share,
      convexity: (person) => Number(duals[this.rowOf.get(person) ?? 0]),
      duals: this.steady.map((worth, cover) =>
        Number(this.rowOfCover[cover]) < 0 ? worth : Number(duals[Number(this.rowOfCover[cover])]),
      ),
    };
  }

  /** Frees its memory; it cannot be used afterwards. */
  dispose(): void {
    this.program.dispose();
  }
}
