import { DiagnosticSink, parseWith, type Result } from '@community1373/base/diagnostics';
import { sumOf } from '../rounding/exact-shares';
import { unlessFailing } from '../levy/expected-failure';
import type { Problems, ReportedCode } from '../messages/codes';
import { pairwise } from '../network/pairwise';
import type { HouseholdAmount } from '../document/fields';
import { type Bill, billSchema, type CarriedRounding, type CarryOver, carryOverSchema } from './carry-over-ledger';
import { quotaShares } from '../rounding/quota-method';
import { add, fromRatioText, gcd, type Rational, rational, ratioText, subtract, zero } from '../rounding/rational';
import { idOrder } from '../levy/tie';

/** Result of {@link billWithCarryOver}. */
export interface CarriedBill {
  /** The share of each household in this bill, in the order of its weights. */
  readonly shares: readonly HouseholdAmount[];
  /** The ledger after this bill. */
  readonly ledger: CarryOver;
  /** Each household's payments over all bills less its exact shares, for every household that was ever billed. */
  readonly discrepancies: readonly CarriedRounding[];
  /** True when this bill changed the scope or the weights, so that the rounding so far is now carried. */
  readonly scopeChanged: boolean;
}

interface Weighed {
  readonly ids: readonly string[];
  readonly weights: readonly bigint[];
}

/** Sorts weights by id and removes zeros and common factors, so that equal ratios are equal. */
const normal = (weights: Bill['weights']): Weighed => {
  const sorted = weights.filter(({ weight }) => weight > 0).sort((a, b) => (a.householdId < b.householdId ? -1 : 1));
  const common = sorted.reduce((divisor, { weight }) => gcd(divisor, BigInt(weight)), 0n);
  return {
    ids: sorted.map(({ householdId }) => householdId),
    weights: sorted.map(({ weight }) => BigInt(weight) / common),
  };
};

const same = (a: Weighed, b: Weighed): boolean =>
  a.ids.length === b.ids.length && a.ids.every((id, i) => id === b.ids[i] && a.weights[i] === b.weights[i]);

/** Splits a cumulative total by the quota method: no share falls as the total grows, and each is within one fen of the exact share. */
const cumulative = ({ ids, weights }: Weighed, total: bigint): readonly bigint[] =>
  quotaShares(total, weights, 0n, idOrder(ids));

const roundingOf = (weighed: Weighed, total: bigint): readonly (readonly [string, Rational])[] => {
  const sum = sumOf(weighed.weights);
  const rounding = pairwise(cumulative(weighed, total), weighed.weights, (held, weight) =>
    subtract(rational(held), rational(total * weight, sum)),
  );
  return pairwise(weighed.ids, rounding, (id, exact) => [id, exact]);
};

/**
 * Splits the next of repeated bills so that rounding does not accumulate: with constant weights each household's cumulative payments are the quota
 * method's shares of the cumulative total, so no share of a bill is negative and the accumulated rounding stays below one fen. When weights or scope
 * change, the accumulated rounding is carried in the ledger and reported with every later bill; it is never dropped, nor charged to newcomers.
 *
 * 红字账单: a negative bill is a credit on the amount billed by the same weights, and reverses the payments of the households: afterwards each has paid
 * its share of the remaining amount. A larger credit is refused (`apportionment.credit-exceeds-bills`). Source of the method: M. L. Balinski, H. P.
 * Young, Amer. Math. Monthly 82 (1975) (house monotone and within quota).
 *
 * @example
 * import { billWithCarryOver, emptyCarryOver } from '@community1373/apportionment/accounts';
 * const weights = [{ householdId: 'h1', weight: 1 }, { householdId: 'h2', weight: 1 }, { householdId: 'h3', weight: 1 }];
 * const first = billWithCarryOver(emptyCarryOver, { fen: 100, weights });
 * const second = first.ok ? billWithCarryOver(first.value.ledger, { fen: 100, weights }) : first;
 * first.ok && first.value.shares.map((share) => share.fen); // => [34, 33, 33]
 * second.ok && second.value.shares.map((share) => share.fen); // => [33, 34, 33]
 */
export const billWithCarryOver = (ledger: CarryOver, bill: Bill): Result<CarriedBill, ReportedCode> => {
  const sink: Problems = new DiagnosticSink();
  const readLedger = parseWith(carryOverSchema, ledger);
  const readBill = parseWith(billSchema, bill);
  sink.merge(readLedger.report, ['ledger']);
  sink.merge(readBill.report, ['bill']);
  if (!readLedger.ok || !readBill.ok) return { ok: false, report: sink.report() };
  const { current, carried } = readLedger.value;
  const seen = new Set<string>();
  bill.weights.forEach(({ householdId }, i) => {
    if (seen.has(householdId))
      sink.add('apportionment.household-repeated', ['bill', 'weights', i, 'householdId'], householdId, {
        household: householdId,
      });
    seen.add(householdId);
  });
  if (bill.weights.every(({ weight }) => weight === 0))
    sink.add('apportionment.weights-all-zero', ['bill', 'weights'], 0);
  const before = current === undefined ? undefined : { ...normal(current.weights), billedFen: current.billedFen };
  const now = normal(bill.weights);
  const changed = before === undefined || !same(before, now);
  const start = changed ? 0 : before.billedFen;
  if (start + bill.fen < 0)
    sink.add('apportionment.credit-exceeds-bills', ['bill', 'fen'], bill.fen, { credit: 0 - bill.fen, billed: start });
  else if (!Number.isSafeInteger(start + bill.fen))
    sink.add('apportionment.total-unsafe', ['bill', 'fen'], bill.fen, { count: bill.weights.length });
  if (sink.hasErrors) return { ok: false, report: sink.report() };
  // The running time of the quota method depends on the weights, so exceeding its limit is a fault of the data.
  const value = unlessFailing('apportionment.quota-too-long', (): CarriedBill => {
    const from = cumulative(now, BigInt(start));
    const to = cumulative(now, BigInt(start + bill.fen));
    const increase = new Map(
      pairwise(
        now.ids,
        pairwise(to, from, (later, earlier) => Number(later - earlier)),
        (id, fen) => [id, fen],
      ),
    );
    const past = new Map(carried.map(({ householdId, exact }) => [householdId, fromRatioText(exact)]));
    const note = (map: Map<string, Rational>, entries: readonly (readonly [string, Rational])[]): void => {
      for (const [id, exact] of entries) map.set(id, add(map.get(id) ?? zero, exact));
    };
    if (changed && before !== undefined) note(past, roundingOf(before, BigInt(before.billedFen)));
    const all = new Map(past);
    note(all, roundingOf(now, BigInt(start + bill.fen)));
    const list = (map: ReadonlyMap<string, Rational>): CarriedBill['discrepancies'] =>
      [...map]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([householdId, exact]) => ({ householdId, exact: ratioText(exact) }));
    return {
      shares: bill.weights.map(({ householdId }) => ({ householdId, fen: increase.get(householdId) ?? 0 })),
      ledger: { current: { weights: bill.weights, billedFen: start + bill.fen }, carried: list(past) },
      discrepancies: list(all),
      scopeChanged: changed && before !== undefined,
    };
  });
  if (value !== undefined) return { ok: true, value, report: sink.report() };
  sink.add('apportionment.quota-too-long', ['bill', 'weights'], bill.fen);
  return { ok: false, report: sink.report() };
};
