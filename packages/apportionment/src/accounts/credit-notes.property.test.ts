import { array, assert, integer, nat, property, readConfigureGlobal } from 'fast-check';
import { expect, it, test } from 'vitest';
import { billWithCarryOver } from './carry-over';
import { type CarryOver, emptyCarryOver } from './carry-over-ledger';
import { trialBalance } from './ledger';
import type { Levy } from '../document/levy';
import { explain } from '../messages/messages';
import { sampleLevy } from '../levy/sample-levy.test';
import { settle } from './settle';

// Fewer runs where the test run sets a number for all laws, as mutation testing does.
const { numRuns = 2000 } = readConfigureGlobal();
const households = ['a', 'b', 'c'].map((householdId, i) => ({ householdId, area: 1000 * (i + 1) }));
const weightsOf = (list: readonly number[]) => list.map((weight, i) => ({ householdId: `h${i}`, weight }));

const billed = (ledger: CarryOver, fen: number, list: readonly number[]) => {
  const result = billWithCarryOver(ledger, { fen, weights: weightsOf(list) });
  if (!result.ok) throw new Error(JSON.stringify(result.report.items));
  return {
    ledger: result.value.ledger,
    shares: result.value.shares.map((share) => share.fen),
    discrepancies: result.value.discrepancies,
  };
};

test('law: a credit sums exactly to itself, charges nobody, and the credit of a bill gives each back what it paid for it', () => {
  const weights = array(nat(30), { minLength: 1, maxLength: 5 }).filter((list) => list.some((weight) => weight > 0));
  assert(
    property(nat(500), integer({ min: 1, max: 500 }), nat(500), weights, (before, fen, part, list) => {
      const first = billed(emptyCarryOver, before, list);
      const bill = billed(first.ledger, fen, list);
      const back = billed(bill.ledger, -fen, list);
      expect(back.shares).toEqual(bill.shares.map((share) => 0 - share));
      expect([back.ledger, back.discrepancies]).toEqual([first.ledger, first.discrepancies]);
      const credit = Math.min(part, before + fen);
      const lower = billed(bill.ledger, 0 - credit, list);
      expect(lower.shares.reduce((sum, share) => sum + share, 0)).toBe(0 - credit);
      expect(lower.shares.every((share) => share <= 0)).toBe(true);
      // Afterwards each household has paid as much as for the lower total at once.
      const atOnce = billed(emptyCarryOver, before + fen - credit, list);
      expect(lower.shares.map((share, i) => (first.shares[i] ?? 0) + (bill.shares[i] ?? 0) + share)).toEqual(
        atOnce.shares,
      );
    }),
    { numRuns },
  );
});

test('law: a settlement with credit notes is that of the lower bill, and its entries balance', () => {
  const area = { rule: { kind: 'area' }, advance: { basis: 'perHousehold', fen: 40_000 } } as const;
  assert(
    property(
      nat(200_000),
      array(nat(99), { maxLength: 3 }),
      array(nat(80_000), { maxLength: 3 }),
      (left, credits, paid) => {
        const notes = credits.map((fen) => ({ fen: fen + 1, on: '2026-03-01' as const }));
        const credit = notes.reduce((sum, { fen }) => sum + fen, 0);
        const receipts = paid.map((fen, i) => ({
          householdId: households[i]?.householdId ?? '',
          fen,
          on: '2026-01-13' as const,
        }));
        const of = (more: Partial<Levy>) => {
          const result = settle({ levy: sampleLevy({ ...area, receipts, ...more }), payers: households });
          if (!result.ok) throw new Error(JSON.stringify(result.report.items));
          return result.value;
        };
        const lower = of({ actualCostFen: left });
        const { accounts, totals, payments, entries } = of({ actualCostFen: left + credit, credits: notes });
        expect([accounts, totals, payments]).toEqual([lower.accounts, lower.totals, lower.payments]);
        expect(trialBalance(entries).get('works') ?? 0).toBe(0);
        expect(trialBalance(entries).get('contractor') ?? 0).toBe(0 - left);
      },
    ),
    { numRuns: Math.min(numRuns, 300) },
  );
});

it('three of 1:1:1 are billed 100.00 yuan, all pay, and 10.00 yuan are taken off: by hand', () => {
  const receipts = households.map(({ householdId }) => ({ householdId, fen: 4000, on: '2026-01-13' as const }));
  const credits = [{ fen: 1000, on: '2026-02-01' as const }];
  const settled = settle({ levy: sampleLevy({ receipts, actualCostFen: 10_000, credits }), payers: households });
  if (!settled.ok) throw new Error('not settled');
  // 90.00 yuan remain, 30.00 each, of which 40.00 were paid.
  expect(settled.value.accounts.map(({ shareFen, refundFen }) => [shareFen, refundFen])).toEqual([
    [3000, 1000],
    [3000, 1000],
    [3000, 1000],
  ]);
  const booked = settled.value.entries.filter(({ why }) => why.code === 'apportionment.entry-credit');
  expect(
    booked.map(({ why, on, lines }) => [
      explain(why, 'zh-CN'),
      explain(why, 'en'),
      on,
      lines.map(({ account, debitFen, creditFen }) => [account, debitFen, creditFen]),
    ]),
  ).toEqual([
    [
      '红字账单冲减费用',
      'A credit note on the bill',
      '2026-02-01',
      [
        ['contractor', 1000, 0],
        ['works', 0, 1000],
      ],
    ],
  ]);
});

it('credits beyond what was billed are refused by name: of a levy, of one without a bill, of repeated bills, of other weights', () => {
  const credits = [
    { fen: 600, on: '2026-02-01' },
    { fen: 401, on: '2026-02-02' },
  ] as const;
  const told = (more: Partial<Levy>) =>
    settle({
      levy: sampleLevy({ advance: { basis: 'total', fen: 900 }, ...more }),
      payers: households,
    }).report.items.map(({ code, path, params }) => [code, path.join('.'), params]);
  expect(told({ credits, actualCostFen: 1001 })).toEqual([]);
  expect(told({ credits, actualCostFen: 1000 })).toEqual([
    ['apportionment.credit-exceeds-bills', 'levy.credits', { credit: 1001, billed: 1000 }],
  ]);
  expect(told({ credits })).toEqual([
    ['apportionment.credit-exceeds-bills', 'levy.credits', { credit: 1001, billed: 0 }],
  ]);
  const { ledger } = billed(emptyCarryOver, 100, [1, 2]);
  for (const [list, credit, of] of [
    [[1, 2], 101, 100],
    [[2, 1], 1, 0],
  ] as const) {
    const { ok, report } = billWithCarryOver(ledger, { fen: 0 - credit, weights: weightsOf(list) });
    expect([ok, report.items.map(({ code, path, params }) => [code, path.join('.'), params])]).toEqual([
      false,
      [['apportionment.credit-exceeds-bills', 'bill.fen', { credit, billed: of }]],
    ]);
  }
});
