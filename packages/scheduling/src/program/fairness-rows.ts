import { pastCounts } from '../problem/compiled-problem';
import type { FairnessRule } from '../problem/rule-kinds/quality-rules';
import { comparableKey, leastSquares, loadUnits } from '../rules/fairness';
import type { RowBuilder, Terms } from './row-builder';
import { everyone, everyShift, own, type RuleRows } from './row-input';

/** The past load of a person of a group, and the addition by each further assignment. */
interface PersonLoads {
  readonly past: number;
  readonly terms: Terms;
}

const largestOf = (terms: Terms): number => terms.reduce((sum, [, units]) => sum + units, 0);

const commonStep = (terms: Terms): number => {
  const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));
  return Math.max(
    1,
    terms.reduce((step, [, units]) => divisor(step, units), 0),
  );
};

/**
 * Adds columns that cost Σ load² less the most equal sharing of the total: the squares rise with each step of a load, so the steps are filled from
 * below; exactly one of the totals is chosen, at its cost when shared evenly.
 */
const fairCost = (rows: RowBuilder, loads: readonly PersonLoads[], price: number): void => {
  const all = loads.flatMap(({ terms }) => terms);
  const step = commonStep(all);
  for (const { past, terms } of loads) {
    const steps = Array.from({ length: largestOf(terms) / step }, (_, k): [number, number] => {
      const from = past + k * step;
      return [rows.column(1, price * step * (2 * from + step), false), -step];
    });
    if (terms.length > 0) rows.row([...terms, ...steps], 0, 0);
  }
  const past = loads.reduce((sum, load) => sum + load.past, 0);
  const squares = loads.reduce((sum, load) => sum + load.past * load.past, 0);
  const totals = Array.from({ length: largestOf(all) / step + 1 }, (_, k): [number, number] => [
    rows.column(1, price * (squares - leastSquares(past + k * step, loads.length))),
    k * step,
  ]);
  rows.row(
    totals.map(([at]) => [at, 1]),
    1,
    1,
  );
  rows.row([...all, ...totals.map(([at, total]): [number, number] => [at, -total])], 0, 0);
};

/** Writes the rows of a fairness rule: loads differ by at most one, or the excess of Σ load² over the most equal sharing is paid for. */
export const fairnessRows = (input: RuleRows, rule: FairnessRule): void => {
  const { compiled, rows, price } = input;
  const groups = new Map<string, number[]>();
  for (const person of everyone(input)) {
    const who = compiled.people[person];
    if (who !== undefined) groups.set(comparableKey(who), [...(groups.get(comparableKey(who)) ?? []), person]);
  }
  for (const group of groups.values()) {
    const loads = group.map((person): PersonLoads => ({
      past: (compiled.people[person]?.history ?? []).reduce(
        (sum, service) => sum + (pastCounts(rule, service) ? loadUnits(service.minutes, rule.of) : 0),
        0,
      ),
      terms: own(input, person, everyShift(input)).map(({ shift, at }): [number, number] => [
        at,
        loadUnits(Number(compiled.shifts[shift]?.minutes), rule.of),
      ]),
    }));
    if (price === undefined) {
      // Σ load² is least exactly when the loads differ by at most one.
      const base = rows.column(1e7);
      for (const { past, terms } of loads) rows.row([...terms, [base, -1]], -past, 1 - past);
    } else fairCost(rows, loads, price);
  }
};
