import { ElasticPartition } from './elastic-partition';
import type { LineProblem } from './line-problem';
import type { Column } from './line-pool';

/** A solved master program. */
export interface MasterSolution {
  /** Lines and covers of the people in it. */
  readonly objective: number;
  /** How much of each column is taken, in the order they were added. */
  readonly share: Float64Array;
  /** What a further line of each person in the program is worth, in their order. */
  readonly convexity: Float64Array;
  /** What a person in each cover is worth, between −over and under. */
  readonly duals: Float64Array;
}

/**
 * The restricted master program: each of some people takes shares of lines that sum to one, around what the others cover already, at the least cost.
 * Source: G. B. Dantzig and P. Wolfe, Operations Research 8 (1960).
 */
export class LineMaster {
  readonly columns: Column[] = [];
  /** People that each cover still needs. */
  readonly level: Float64Array;
  private readonly program: ElasticPartition;
  private readonly rowOf = new Map<number, number>();
  private readonly coversOf: number[][];
  private readonly inside = new Set<Column>();

  constructor(
    private readonly problem: LineProblem,
    readonly people: readonly number[],
    counts: Int32Array,
  ) {
    const { covers, days, kinds } = problem;
    this.level = covers.need.map((need, cover) => need - Number(counts[Number(covers.slot[cover])]));
    this.coversOf = Array.from({ length: days * kinds }, () => []);
    for (const [cover, slot] of covers.slot.entries()) this.coversOf[slot]?.push(people.length + cover);
    for (const [row, person] of people.entries()) this.rowOf.set(person, row);
    // No saving in covers is worth a person without a line.
    const withoutLine = people.map(() => 1 + 2 * days * covers.under.reduce((a, b, cover) => Math.max(a, b, Number(covers.over[cover])), 100));
    this.program = new ElasticPartition([...people.map(() => 1), ...this.level], [...withoutLine, ...covers.under], [...withoutLine, ...covers.over]);
  }

  /** Adds the columns that are not in yet; how many were not. */
  add(columns: readonly Column[]): number {
    const { kinds } = this.problem;
    const before = this.columns.length;
    for (const column of columns) {
      const row = this.rowOf.get(column.person);
      if (row === undefined || this.inside.has(column)) continue;
      this.inside.add(column);
      this.columns.push(column);
      const rows = [row];
      for (let day = 0; day < column.line.length; day += 1) {
        const kind = Number(column.line[day]);
        if (kind < kinds) rows.push(...(this.coversOf[day * kinds + kind] ?? []));
      }
      this.program.add(column.cost, rows);
    }
    return this.columns.length - before;
  }

  /** Starts from the first column of each person. */
  start(): void {
    const firsts = new Map<number, number>();
    for (const [i, { person }] of this.columns.entries()) if (!firsts.has(person)) firsts.set(person, i);
    this.program.startFrom([...firsts.values()]);
  }

  /** Solves it. */
  solve(): MasterSolution {
    const { objective, share, duals } = this.program.solve();
    const count = this.people.length;
    return { objective, share, convexity: duals.subarray(0, count), duals: duals.slice(count) };
  }
}
