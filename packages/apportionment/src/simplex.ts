import { add, compare, divide, multiply, type Rational, rational, subtract, zero } from './rational';

/** The optimum of a linear program in fractions: the values of the variables, and which of them are zero in every optimal solution. */
export interface Optimum {
  readonly values: readonly Rational[];
  readonly alwaysZero: readonly boolean[];
}

/**
 * Maximises `objective` · z over z ≥ 0 with equations `rows` · z = `right`, all exactly, by the simplex method in two phases with Bland's rule; undefined when
 * nothing is feasible. The maximum must be finite. For programs of a few dozen rows.
 * Source: R. G. Bland, Math. of Operations Research 2 (1977).
 */
export const maximise = (objective: readonly Rational[], rows: readonly (readonly Rational[])[], right: readonly Rational[]): Optimum | undefined => {
  const count = objective.length;
  const at = (row: readonly Rational[], column: number): Rational => row[column] ?? zero;
  // Each row ends with its right side; artificial variables stand behind the true ones.
  const table = rows.map((row, r) => {
    const negative = compare(right[r] ?? zero, zero) < 0;
    const signed = (value: Rational): Rational => (negative ? subtract(zero, value) : value);
    return [...Array.from({ length: count }, (_, c) => signed(at(row, c))), ...rows.map((_, k) => rational(k === r ? 1n : 0n)), signed(right[r] ?? zero)];
  });
  const last = count + rows.length;
  const basis = rows.map((_, r) => count + r);
  const pivot = (cost: Rational[], r: number, c: number): void => {
    const factor = at(table[r] ?? [], c);
    const chosen = (table[r] ?? []).map((value) => divide(value, factor));
    table[r] = chosen;
    const clear = (row: Rational[]): void => {
      const held = at(row, c);
      if (held.numerator !== 0n) chosen.forEach((value, k) => (row[k] = value.numerator === 0n ? at(row, k) : subtract(at(row, k), multiply(held, value))));
    };
    table.forEach((row, k) => k !== r && clear(row));
    clear(cost);
    basis[r] = c;
  };
  const solve = (cost: Rational[], columns: number): void => {
    for (;;) {
      const c = cost.findIndex((value, k) => k < columns && value.numerator > 0n);
      if (c < 0) return;
      let leaving = -1;
      let least = zero;
      table.forEach((row, r) => {
        if (at(row, c).numerator <= 0n) return;
        const ratio = divide(at(row, last), at(row, c));
        const order = leaving < 0 ? -1 : compare(ratio, least);
        if (order < 0 || (order === 0 && (basis[r] ?? 0) < (basis[leaving] ?? 0))) {
          leaving = r;
          least = ratio;
        }
      });
      pivot(cost, leaving, c);
    }
  };
  // First the artificial variables are driven out: their negated sum is maximised.
  const first = Array.from({ length: last + 1 }, (_, c) =>
    c >= count && c < last ? zero : table.reduce((sum, row) => add(sum, at(row, c)), zero),
  );
  solve(first, count);
  if (at(first, last).numerator !== 0n) return undefined;
  table.forEach((row, r) => {
    if ((basis[r] ?? 0) < count) return;
    const c = row.findIndex((value, k) => k < count && value.numerator !== 0n);
    if (c >= 0) pivot(first, r, c);
  });
  const cost: Rational[] = Array.from({ length: last + 1 }, (_, c) => (c < count ? at(objective, c) : zero));
  basis.forEach((c, r) => {
    const held = at(cost, c);
    if (held.numerator !== 0n) (table[r] ?? []).forEach((value, k) => (cost[k] = subtract(at(cost, k), multiply(held, value))));
  });
  solve(cost, count);
  const values = objective.map(() => zero);
  basis.forEach((c, r) => {
    if (c < count) values[c] = at(table[r] ?? [], last);
  });
  return { values, alwaysZero: objective.map((_, c) => at(cost, c).numerator !== 0n) };
};
