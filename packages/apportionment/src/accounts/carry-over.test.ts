import { describe, expect, it } from 'vitest';
import { billWithCarryOver, type CarriedBill } from './carry-over';
import { type Bill, type CarryOver, emptyCarryOver } from './carry-over-ledger';

const weighed = (weights: Readonly<Record<string, number>>): Bill['weights'] =>
  Object.entries(weights).map(([householdId, weight]) => ({ householdId, weight }));
const bill = (fen: number, weights: Readonly<Record<string, number>>): Bill => ({ fen, weights: weighed(weights) });
const carried = (ledger: CarryOver, next: Bill): CarriedBill => {
  const result = billWithCarryOver(ledger, next);
  if (!result.ok) throw new Error(JSON.stringify(result.report.items));
  return result.value;
};
const shares = ({ shares: list }: CarriedBill): Readonly<Record<string, number>> =>
  Object.fromEntries(list.map(({ householdId, fen }) => [householdId, fen]));

describe('repeated bills, by hand', () => {
  it('a household with a weight of zero is on the bill and pays nothing; shares stand in the order of the bill', () => {
    const first = carried(emptyCarryOver, bill(100, { c: 1, none: 0, a: 1, b: 1 }));
    // Among equal claims the one fen goes to the first id.
    expect(first.shares).toEqual([
      { householdId: 'c', fen: 33 },
      { householdId: 'none', fen: 0 },
      { householdId: 'a', fen: 34 },
      { householdId: 'b', fen: 33 },
    ]);
    expect(first.discrepancies).toEqual([
      { householdId: 'a', exact: '2/3' },
      { householdId: 'b', exact: '-1/3' },
      { householdId: 'c', exact: '-1/3' },
    ]);
  });

  it('the same ratio in another order, or in larger numbers, is no change of scope', () => {
    const first = carried(emptyCarryOver, bill(100, { a: 1, b: 2 }));
    const second = carried(first.ledger, bill(100, { b: 10, a: 5, none: 0 }));
    expect([first.scopeChanged, second.scopeChanged]).toEqual([false, false]);
    // By 1:2 of 200 in all: 67 and 133, of which 33 and 67 were paid.
    expect([shares(first), shares(second)]).toEqual([
      { a: 33, b: 67 },
      { a: 34, b: 66, none: 0 },
    ]);
    expect(second.ledger).toMatchObject({ current: { billedFen: 200 }, carried: [] });
  });

  it.each([
    ['another ratio', { a: 1, b: 3 }],
    ['one household more', { a: 1, b: 2, c: 1 }],
    ['one household less', { a: 1 }],
    ['another household', { a: 1, c: 2 }],
  ])('%s begins anew, and what was left over is carried', (_, weights) => {
    const first = carried(emptyCarryOver, bill(100, { a: 1, b: 2 }));
    const second = carried(first.ledger, bill(60, weights));
    expect(second.scopeChanged).toBe(true);
    // 33 against 100/3, 67 against 200/3.
    expect(second.ledger).toEqual({
      current: { weights: weighed(weights), billedFen: 60 },
      carried: [
        { householdId: 'a', exact: '-1/3' },
        { householdId: 'b', exact: '1/3' },
      ],
    });
    expect(second.discrepancies.filter(({ householdId }) => householdId < 'c')).toEqual([
      { householdId: 'a', exact: '-1/3' },
      { householdId: 'b', exact: '1/3' },
    ]);
  });
});

describe('bad input is named', () => {
  const codes = (ledger: unknown, next: unknown): readonly (readonly [string, string])[] => {
    // The test passes arbitrary outside input.
    const result = billWithCarryOver(ledger as CarryOver, next as Bill);
    expect(result.ok).toBe(false);
    return result.report.items.map(({ code, path }) => [code, path.join('.')]);
  };

  it('a ledger and a bill that are none, both at once', () => {
    expect(codes({ carried: [{ householdId: 'a', exact: '1/0' }] }, { fen: 1.5, weights: weighed({ a: 1 }) })).toEqual([
      ['schema.invalid-format', 'ledger.carried.0.exact'],
      ['schema.invalid-format', 'bill.fen'],
    ]);
    expect(codes(null, bill(1, { a: 1 }))).toEqual([['schema.invalid-type', 'ledger']]);
    expect(codes(emptyCarryOver, { fen: 1, weights: [] })).toEqual([['schema.too-small', 'bill.weights']]);
  });

  it('a household twice, and weights that are all zero', () => {
    expect(codes(emptyCarryOver, { fen: 1, weights: [...weighed({ a: 1 }), ...weighed({ a: 2 })] })).toEqual([
      ['apportionment.household-repeated', 'bill.weights.1.householdId'],
    ]);
    expect(codes(emptyCarryOver, bill(1, { a: 0, b: 0 }))).toEqual([
      ['apportionment.weights-all-zero', 'bill.weights'],
    ]);
  });

  it('a sum of bills past the safe integers, which is no harm where the scope changes', () => {
    const { ledger } = carried(emptyCarryOver, bill(Number.MAX_SAFE_INTEGER, { a: 1, b: 2 }));
    expect(codes(ledger, bill(1, { a: 1, b: 2 }))).toEqual([['apportionment.total-unsafe', 'bill.fen']]);
    expect(carried(ledger, bill(1, { a: 2, b: 1 })).shares.map(({ fen }) => fen)).toEqual([1, 0]);
  });

  it('weights so fine that the quota method would take too long', () => {
    expect(codes(emptyCarryOver, bill(500_000_000, { a: 1, b: 1_000_000_000 }))).toEqual([
      ['apportionment.quota-too-long', 'bill.weights'],
    ]);
  });
});
