import { array, assert, integer, property, readConfigureGlobal } from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Levy } from '../document/levy';
import { explain } from '../messages/messages';
import { minimalTransfers } from './minimal-transfers';
import { publicNotice } from '../levy/public-notice';
import { sampleLevy } from '../levy/sample-levy.test';
import { settle, type Settlement } from './settle';

const payers = [{ householdId: 'a', room: '101' }, { householdId: 'b', room: '102' }, { householdId: 'c' }];
const settled = (more: Partial<Levy>, asOf?: '2026-02-15'): Settlement => {
  const result = settle(
    { levy: sampleLevy({ advance: { basis: 'perHousehold', fen: 40_000 }, ...more }), payers },
    asOf,
  );
  if (!result.ok) throw new Error(JSON.stringify(result.report.items));
  return result.value;
};
const paid = (householdId: string, fen: number) => ({ householdId, fen, on: '2026-01-13' as const });
const refusal = { householdId: 'c', on: '2026-01-14' } as const;

describe('refusals, by the authority of the levy', () => {
  const receipts = [paid('a', 40_000), paid('b', 40_000)];
  const actualCostFen = 105_000;

  it('a decision of the owners: the refuser still owes its share', () => {
    const { accounts, totals } = settled({
      authority: { kind: 'owners-decision', voteId: 'v' },
      sharingAgreementId: 's',
      receipts,
      refusals: [refusal],
      actualCostFen,
    });
    expect(accounts.map(({ dueFen, refundFen, gapFen }) => [dueFen, refundFen, gapFen])).toEqual([
      [0, 5000, 0],
      [0, 5000, 0],
      [35_000, 0, 0],
    ]);
    expect([totals.dueFen, totals.gapFen]).toEqual([35_000, 0]);
  });

  it('voluntary: the refusal is a gap, nobody else pays a fen more', () => {
    const { accounts, totals } = settled({
      authority: { kind: 'voluntary' },
      receipts,
      refusals: [refusal],
      actualCostFen,
    });
    expect(accounts.map(({ shareFen, dueFen, gapFen }) => [shareFen, dueFen, gapFen])).toEqual([
      [35_000, 0, 0],
      [35_000, 0, 0],
      [35_000, 0, 35_000],
    ]);
    expect([totals.dueFen, totals.gapFen, totals.refundFen]).toEqual([0, 35_000, 10_000]);
  });

  it('voluntary without a refusal: what is not given is asked, not owed', () => {
    const { totals } = settled({ authority: { kind: 'voluntary' }, receipts, actualCostFen });
    expect([totals.askedFen, totals.dueFen, totals.gapFen]).toEqual([35_000, 0, 0]);
  });

  it('an agreement binds its parties only', () => {
    const of = (partyIds: readonly string[]): number =>
      settled({
        authority: { kind: 'agreement', agreementId: 'x', partyIds },
        receipts,
        refusals: [refusal],
        actualCostFen,
      }).totals.gapFen;
    expect([of(['a', 'b', 'c']), of(['a', 'b'])]).toEqual([0, 35_000]);
  });
});

it('instalments: receipts fill the earliest, and only what has come due is overdue', () => {
  const { accounts } = settled(
    {
      instalments: [
        { due: '2026-03-01', weight: 1 },
        { due: '2026-02-01', weight: 1 },
      ],
      receipts: [paid('a', 5000)],
    },
    '2026-02-15',
  );
  expect(accounts[0]?.instalments).toEqual([
    { due: '2026-02-01', fen: 20_000, openFen: 15_000 },
    { due: '2026-03-01', fen: 20_000, openFen: 20_000 },
  ]);
  expect([accounts[0]?.dueFen, accounts[0]?.overdueFen]).toEqual([35_000, 15_000]);
});

it('instalments of one day stand in the order of the plan, whatever stands between them', () => {
  const plan = [
    { due: '2026-03-01', weight: 1 },
    { due: '2026-02-01', weight: 2 },
    { due: '2026-03-01', weight: 3 },
    { due: '2026-01-31', weight: 2 },
  ] as const;
  const { accounts } = settled({ instalments: plan, receipts: [paid('a', 15_000)] }, '2026-02-15');
  expect(accounts[0]?.instalments.map(({ due, fen, openFen }) => [due, fen, openFen])).toEqual([
    ['2026-01-31', 10_000, 0],
    ['2026-02-01', 10_000, 5000],
    ['2026-03-01', 5000, 5000],
    ['2026-03-01', 15_000, 15_000],
  ]);
  expect(accounts[0]?.overdueFen).toBe(5000);
});

it('an instalment is due on its day, and without a day asked for all are', () => {
  const instalments = [
    { due: '2026-02-15', weight: 1 },
    { due: '2026-02-16', weight: 1 },
  ] as const;
  expect([
    settled({ instalments }, '2026-02-15').totals.overdueFen,
    settled({ instalments }).totals.overdueFen,
  ]).toEqual([60_000, 120_000]);
});

it('a receipt from before the decision counts, with a warning', () => {
  const receipts = [
    paid('a', 100),
    { householdId: 'b', fen: 100, on: '2026-01-11' as const },
    { householdId: 'c', fen: 0, on: '2026-01-12' as const },
  ];
  const result = settle({ levy: sampleLevy({ receipts, actualCostFen: 300 }), payers });
  expect(result.report.items.map(({ code, severity, path }) => [code, severity, path.join('.')])).toEqual([
    ['apportionment.receipt-before-decision', 'warning', 'levy.receipts.1.on'],
  ]);
  expect(result.ok && result.value.accounts.map(({ dueFen }) => dueFen)).toEqual([0, 0, 100]);
});

it('a receipt from outside the scope is refunded, with a warning', () => {
  const result = settle({
    levy: sampleLevy({
      scope: { kind: 'households', householdIds: ['a', 'b'] },
      receipts: [paid('c', 700)],
      actualCostFen: 100,
    }),
    payers,
  });
  expect(result.report.items.map(({ code, severity }) => [code, severity])).toEqual([
    ['apportionment.paid-out-of-scope', 'warning'],
  ]);
  expect(
    result.ok && result.value.accounts.map(({ householdId, refundFen, dueFen }) => [householdId, refundFen, dueFen]),
  ).toEqual([
    ['a', 0, 50],
    ['b', 0, 50],
    ['c', 700, 0],
  ]);
});

it('the notice keeps rooms, and never an id, a reason, or who refused', () => {
  const levy = sampleLevy({
    authority: { kind: 'voluntary' },
    receipts: [paid('a', 40_000), paid('c', 10_000)],
    refusals: [{ householdId: 'b', on: '2026-01-14', reason: 'SECRET' }],
    exemptions: [{ householdId: 'a', percent: 10, reason: 'SECRET', borneBy: 'nobody' }],
    actualCostFen: 90_000,
  });
  const ids = payers.map(({ householdId, ...facts }) => ({ householdId: `id-${householdId}`, ...facts }));
  const withIds = JSON.parse(JSON.stringify(levy).replaceAll('"householdId":"', '"householdId":"id-')) as Levy;
  const notice = publicNotice({ levy: withIds, payers: ids });
  expect(notice.ok && JSON.stringify(notice.value)).not.toMatch(/SECRET|id-|102/);
  expect(
    notice.ok && notice.value.rows.map(({ room, paidFen, standing }) => [room, paidFen, explain(standing, 'zh-CN')]),
  ).toEqual([
    ['101', 40_000, '应退 130.00 元'],
    [undefined, 10_000, '自愿缴纳'],
  ]);
  expect(notice.ok && notice.value.summary.map((line) => explain(line, 'en')).at(-1)).toBe(
    'A gap of 330.00 yuan, charged to nobody',
  );
});

it('the notice of a bill without an advance says what came in, and of one unpaid nothing', () => {
  const summary = (receipts: Levy['receipts']): readonly string[] => {
    const notice = publicNotice({ levy: sampleLevy({ actualCostFen: 90_000, receipts }), payers });
    return notice.ok ? notice.value.summary.map((line) => explain(line, 'zh-CN')) : [];
  };
  expect(summary([])).toEqual(['实际费用 900.00 元，其中住户分担 900.00 元', '应退合计 0.00 元，应补合计 900.00 元']);
  expect(summary([paid('a', 30_000)])).toEqual([
    '实际费用 900.00 元，其中住户分担 900.00 元',
    '已收 300.00 元',
    '应退合计 0.00 元，应补合计 600.00 元',
  ]);
});

it('the notice of an advance says what was asked and what came in; one of an unusable levy says what is wrong', () => {
  const levy = sampleLevy({ advance: { basis: 'perHousehold', fen: 40_000 }, receipts: [paid('a', 40_000)] });
  const notice = publicNotice({ levy, payers });
  expect(notice.ok && [notice.value.heading, ...notice.value.summary].map((line) => explain(line, 'zh-CN'))).toEqual([
    '9号楼供水管抢修：费用分摊公示',
    '预收 1,200.00 元，实收 400.00 元',
    '应退合计 0.00 元，应补合计 800.00 元',
  ]);
  expect(notice.ok && notice.value.rows.map(({ standing }) => explain(standing, 'zh-CN'))).toEqual([
    '已结清',
    '应补 400.00 元',
    '应补 400.00 元',
  ]);
  expect(publicNotice({ levy, payers: [] }).report.items.map(({ code }) => code)).toEqual(['apportionment.no-payers']);
});

it('an advance that cannot be split is named, and the bill is settled all the same', () => {
  const result = settle({
    levy: sampleLevy({ advance: { basis: 'perHousehold', fen: 2 ** 52 }, actualCostFen: 300 }),
    payers,
  });
  expect([result.ok, result.report.items.map(({ code, severity }) => [code, severity])]).toEqual([
    true,
    [
      ['apportionment.total-unsafe', 'warning'],
      ['apportionment.advance-not-split', 'warning'],
    ],
  ]);
  expect(
    result.ok && result.value.accounts.map(({ advanceFen, shareFen, dueFen }) => [advanceFen, shareFen, dueFen]),
  ).toEqual([
    [0, 100, 100],
    [0, 100, 100],
    [0, 100, 100],
  ]);
});

describe('minimal transfers', () => {
  test('law: the transfers settle every balance, and no partition into groups needs fewer', () => {
    assert(
      property(array(integer({ min: -6, max: 6 }), { maxLength: 6 }), (values) => {
        const fen = [...values, 0 - values.reduce((sum, value) => sum + value, 0)];
        const { transfers, minimal } = minimalTransfers(fen.map((amount, i) => ({ id: String(i), fen: amount })));
        const moved = fen.map(() => 0);
        for (const { from, to, fen: amount } of transfers) {
          moved[Number(from)] = (moved[Number(from)] ?? 0) - amount;
          moved[Number(to)] = (moved[Number(to)] ?? 0) + amount;
        }
        expect(moved.map((amount) => amount + 0)).toEqual(fen.map((amount) => amount + 0));
        // Independent count: recursively splits off every zero-sum subset that contains the first member.
        const groups = (left: readonly number[]): number => {
          const [first, ...rest] = left;
          if (first === undefined) return 0;
          let best = 0;
          for (let mask = 0; mask < 2 ** rest.length; mask += 1) {
            const inside = rest.filter((_, i) => (mask & (1 << i)) !== 0);
            if (first + inside.reduce((sum, value) => sum + value, 0) === 0)
              best = Math.max(best, 1 + groups(rest.filter((_, i) => (mask & (1 << i)) === 0)));
          }
          return best;
        };
        const open = fen.filter((amount) => amount !== 0);
        expect(transfers.length).toBe(open.length - groups(open));
        expect(minimal).toBe(true);
      }),
      { numRuns: readConfigureGlobal().numRuns ?? 2000 },
    );
  });
});

describe('refunds that were paid', () => {
  const receipts = [paid('a', 40_000), paid('b', 40_000), paid('c', 40_000)];
  const actualCostFen = 105_000;

  it('reduce what is still to be refunded, and balance in the ledger', () => {
    const { accounts, totals, entries } = settled({
      receipts,
      actualCostFen,
      refundPayments: [{ householdId: 'a', fen: 5000, on: '2026-02-01', method: 'cash' }],
    });
    // 105,000 fen over three households: 35,000 each, so 5000 go back to each; a has its own already.
    expect(accounts.map(({ paidFen, refundFen }) => [paidFen, refundFen])).toEqual([
      [35_000, 0],
      [40_000, 5000],
      [40_000, 5000],
    ]);
    expect([totals.collectedFen, totals.refundFen]).toEqual([115_000, 10_000]);
    const sum = entries.flatMap(({ lines }) => lines).reduce((all, line) => all + line.debitFen - line.creditFen, 0);
    expect(sum).toBe(0);
  });

  it('are at most what the household paid', () => {
    const result = settle({
      levy: sampleLevy({ receipts, refundPayments: [{ householdId: 'a', fen: 40_001, on: '2026-02-01' }] }),
      payers,
    });
    expect(result.report.items.map(({ code }) => code)).toEqual(['apportionment.refund-over-paid']);
  });
});
