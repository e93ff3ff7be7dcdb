import { pairwise } from '../network/pairwise';
import { add, compare, divide, multiply, type Rational, rational, subtract, zero } from '../rounding/rational';

/** The optimum of a linear program in fractions: the values of the variables, and the variables that are zero in every optimal solution. */
export interface Optimum {
  readonly values: readonly Rational[];
  readonly alwaysZero: readonly boolean[];
}

/** An equation solved for one variable; its value is the right side when the others are zero. */
interface Row {
  cells: Rational[];
  basic: number;
}

/**
 * Maximises `objective` · z over z ≥ 0 with equations `rows` · z = `right`, all exactly, by the two-phase simplex method with Bland's rule; undefined
 * when the program is infeasible. The maximum must be finite. For programs of a few dozen rows.
 * Source: R. G. Bland, Math. of Operations Research 2 (1977).
 */
export const maximise = (
  objective: readonly Rational[],
  rows: readonly (readonly Rational[])[],
  right: readonly Rational[],
): Optimum | undefined => {
  const count = objective.length;
  const last = count + rows.length;
  // A row has all columns: the true variables, the artificial variables, and the right side.
  const at = (cells: readonly Rational[], column: number): Rational => cells[column] as Rational;
  const table = pairwise(rows, right, (row, own, r): Row => {
    const negative = compare(own, zero) < 0;
    const signed = (value: Rational): Rational => (negative ? subtract(zero, value) : value);
    return {
      cells: [...row.map(signed), ...rows.map((_, k) => rational(k === r ? 1n : 0n)), signed(own)],
      basic: count + r,
    };
  });
  const clear = (cells: Rational[], chosen: readonly Rational[], c: number): void => {
    const held = at(cells, c);
    if (held.numerator !== 0n)
      chosen.forEach(
        (value, k) =>
          (cells[k] = value.numerator === 0n ? at(cells, k) : subtract(at(cells, k), multiply(held, value))),
      );
  };
  const pivot = (cost: Rational[], row: Row, c: number): void => {
    const factor = at(row.cells, c);
    row.cells = row.cells.map((value) => divide(value, factor));
    row.basic = c;
    for (const other of table) if (other !== row) clear(other.cells, row.cells, c);
    clear(cost, row.cells, c);
  };
  const solve = (cost: Rational[]): void => {
    for (;;) {
      const c = cost.findIndex((value, k) => k < count && value.numerator > 0n);
      if (c < 0) return;
      const limits = table.flatMap((row) =>
        at(row.cells, c).numerator > 0n ? [{ row, ratio: divide(at(row.cells, last), at(row.cells, c)) }] : [],
      );
      // The maximum is finite, so some row limits the column; among equally narrow limits the first variable is chosen.
      const narrowest = limits.reduce((least, limit) =>
        (compare(limit.ratio, least.ratio) || limit.row.basic - least.row.basic) < 0 ? limit : least,
      );
      pivot(cost, narrowest.row, c);
    }
  };
  // Phase one: the negated sum of the artificial variables is maximised.
  const first = Array.from({ length: last + 1 }, (_, c) =>
    c >= count && c < last ? zero : table.reduce((sum, { cells }) => add(sum, at(cells, c)), zero),
  );
  solve(first);
  if (at(first, last).numerator !== 0n) return undefined;
  for (const row of table) {
    if (row.basic < count) continue;
    const c = row.cells.findIndex((value, k) => k < count && value.numerator !== 0n);
    if (c >= 0) pivot(first, row, c);
  }
  const cost: Rational[] = [...objective, ...rows.map(() => zero), zero];
  for (const { cells, basic } of table) clear(cost, cells, basic);
  solve(cost);
  const values = objective.map(() => zero);
  for (const { cells, basic } of table) if (basic < count) values[basic] = at(cells, last);
  return { values, alwaysZero: objective.map((_, c) => at(cost, c).numerator !== 0n) };
};
