import type { ElasticProgram, OpenElasticProgram } from './elastic-program';
import type { LineProblem } from './line-problem';
import type { Column } from './line-pool';

/** A solved master program. */
export interface MasterSolution {
  /** Lines and covers of the people in it. */
  readonly objective: number;
  /** How much of each column is taken, in the order they were added. */
  readonly share: Float64Array;
  /** What a further line of a person in the program is worth. */
  readonly convexity: (person: number) => number;
  /** What a person in each cover is worth, between −over and under. */
  readonly duals: Float64Array;
}

/**
 * The restricted master program: each of some people takes shares of lines that sum to one, around what the others cover already, at the least cost.
 * Source: G. B. Dantzig and P. Wolfe, Operations Research 8 (1960).
 */
export class LineMaster {
  readonly columns: Column[] = [];
  /** Who has no line set yet. */
  free: readonly number[];
  private readonly settled = new Map<number, Column>();
  private readonly banned = new Set<Column>();
  private readonly withoutLine: number;
  /** People that each cover still needs. */
  readonly level: Float64Array;
  private readonly program: ElasticProgram;
  private readonly rowOf = new Map<number, number>();
  private readonly coversOf: number[][];
  private readonly inside = new Set<Column>();

  constructor(
    readonly problem: LineProblem,
    private readonly people: readonly number[],
    counts: Int32Array,
    open: OpenElasticProgram,
  ) {
    this.free = people;
    const { covers, days, kinds } = problem;
    this.level = covers.need.map((need, cover) => need - Number(counts[Number(covers.slot[cover])]));
    this.coversOf = Array.from({ length: days * kinds }, () => []);
    for (const [cover, slot] of covers.slot.entries()) this.coversOf[slot]?.push(people.length + cover);
    for (const [row, person] of people.entries()) this.rowOf.set(person, row);
    // No saving in covers is worth a person without a line.
    this.withoutLine = 1 + 2 * days * covers.under.reduce((a, b, cover) => Math.max(a, b, Number(covers.over[cover])), 100);
    const withoutLine = people.map(() => this.withoutLine);
    this.program = open([...people.map(() => 1), ...this.level], [...withoutLine, ...covers.under], [...withoutLine, ...covers.over]);
  }

  private rowsOf({ line }: Column): readonly number[] {
    const { kinds } = this.problem;
    const rows: number[] = [];
    for (let day = 0; day < line.length; day += 1) {
      const kind = Number(line[day]);
      if (kind < kinds) rows.push(...(this.coversOf[day * kinds + kind] ?? []));
    }
    return rows;
  }

  /** Adds the columns that are not in yet; how many were not. */
  add(columns: readonly Column[]): number {
    const before = this.columns.length;
    for (const column of columns) {
      const row = this.rowOf.get(column.person);
      if (row === undefined || this.inside.has(column)) continue;
      this.inside.add(column);
      this.columns.push(column);
      this.program.add(column.cost, [row, ...this.rowsOf(column)]);
    }
    return this.columns.length - before;
  }

  /** Starts from the first column of each person. */
  start(): void {
    const firsts = new Map<number, number>();
    for (const [i, { person }] of this.columns.entries()) if (!firsts.has(person)) firsts.set(person, i);
    this.program.startFrom([...firsts.values()]);
  }

  isBanned(column: Column): boolean {
    return this.banned.has(column);
  }

  /** Columns that may be taken keep their cost, the others cost more than they can ever save. */
  private reprice(): void {
    this.free = this.people.filter((person) => !this.settled.has(person));
    for (const [i, column] of this.columns.entries()) {
      const settled = this.settled.get(column.person);
      const allowed = settled === undefined ? !this.banned.has(column) : settled === column;
      this.program.setCost(i, allowed ? column.cost : column.cost + this.withoutLine);
    }
    this.program.repriced();
  }

  /** Sets the lines of some people. */
  settle(columns: readonly Column[]): void {
    for (const column of columns) this.settled.set(column.person, column);
    this.reprice();
  }

  /** Frees people again, and forbids or allows columns. */
  release(columns: readonly Column[], ban: readonly Column[] = [], allow: readonly Column[] = []): void {
    for (const { person } of columns) this.settled.delete(person);
    for (const column of ban) this.banned.add(column);
    for (const column of allow) this.banned.delete(column);
    this.reprice();
  }

  /** The lines set. */
  settledColumns(): readonly Column[] {
    return [...this.settled.values()];
  }

  /** What the duals prove beside the lines of those who are free. */
  provenBySettled(duals: Float64Array): number {
    let value = 0;
    for (let cover = 0; cover < duals.length; cover += 1) value += Number(duals[cover]) * Number(this.level[cover]);
    for (const column of this.settled.values()) {
      value += column.cost;
      for (const row of this.rowsOf(column)) value -= Number(duals[row - this.people.length]);
    }
    return value;
  }

  /** Solves it. */
  solve(): MasterSolution {
    const { objective, share, duals } = this.program.solve();
    const count = this.people.length;
    return { objective, share, convexity: (person) => Number(duals[this.rowOf.get(person) ?? 0]), duals: duals.slice(count) };
  }

  /** Gives its memory back; it is of no use afterwards. */
  dispose(): void {
    this.program.dispose();
  }
}
