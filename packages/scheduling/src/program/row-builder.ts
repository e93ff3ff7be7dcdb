import type { LinearProgram } from '@community1373/solver';

/** A sum of columns with coefficients. */
export type Terms = readonly (readonly [column: number, coefficient: number])[];

/** Collects the columns and rows of an integer program. */
export class RowBuilder {
  private readonly cost: number[] = [];
  private readonly upper: number[] = [];
  private readonly lower: number[] = [];
  private readonly integer: number[] = [];
  private readonly rowLower: number[] = [];
  private readonly rowUpper: number[] = [];
  private readonly starts: number[] = [0];
  private readonly columns: number[] = [];
  private readonly values: number[] = [];

  /** Adds a column from 0 to `most`, integer by default, and returns its number. */
  column(most = 1, cost = 0, integer = true): number {
    this.cost.push(cost);
    this.lower.push(0);
    this.upper.push(most);
    this.integer.push(integer ? 1 : 0);
    return this.cost.length - 1;
  }

  /** Adds a row that limits a sum to two values; terms of the same column are added up. */
  row(terms: Terms, least: number, most: number): void {
    const sums = new Map<number, number>();
    for (const [column, coefficient] of terms) sums.set(column, (sums.get(column) ?? 0) + coefficient);
    for (const [column, coefficient] of sums) {
      if (coefficient === 0) continue;
      this.columns.push(column);
      this.values.push(coefficient);
    }
    this.starts.push(this.columns.length);
    this.rowLower.push(least);
    this.rowUpper.push(most);
  }

  program(): LinearProgram {
    const { cost, lower, upper, integer, rowLower, rowUpper, starts, columns, values } = this;
    return { sense: 'minimize', cost, lower, upper, integer, rowLower, rowUpper, matrix: { starts, columns, values } };
  }
}
