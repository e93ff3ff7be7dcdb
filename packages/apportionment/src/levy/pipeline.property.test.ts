import { array, assert, boolean, constantFrom, nat, option, property, record } from 'fast-check';
import { expect, test } from 'vitest';
import { lawCases } from '../../../../test/support/law-cases';
import { apportion } from './apportion';
import { billWithCarryOver } from '../accounts/carry-over';
import { type CarryOver, emptyCarryOver } from '../accounts/carry-over-ledger';
import { explainShare } from './explain-share';
import { trialBalance } from '../accounts/ledger';
import type { Levy } from '../document/levy';
import { explain } from '../messages/messages';
import type { Payer } from '../document/payer';
import { add, compare, fromRatioText, rational, ratioText, subtract, zero } from '../rounding/rational';
import type { CostRule } from '../document/cost-rule';
import { sampleLevy } from './sample-levy.test';
import { settle } from '../accounts/settle';

const numRuns = lawCases(10_000);
const answered = { liable: false, reason: '已核实' } as const;

const simple = constantFrom<CostRule>({ kind: 'equal' }, { kind: 'area' }, { kind: 'persons' }, { kind: 'usage' });
const rule = record({ first: simple, second: simple, blend: boolean(), weights: record({ a: nat(5), b: nat(5) }) }).map(
  ({ first, second, blend, weights }): CostRule =>
    blend
      ? {
          kind: 'blend',
          parts: [
            { weight: weights.a + 1, rule: first },
            { weight: weights.b + 1, rule: second },
          ],
        }
      : first,
);
const facts = array(
  record({
    area: nat(20_000),
    persons: nat(6),
    usage: nat(300),
    paid: nat(60_000),
    refuses: boolean(),
    exempt: nat(100),
  }),
  { minLength: 1, maxLength: 6 },
);
const situation = record({
  rule,
  facts,
  cost: nat(3_000_000),
  advance: nat(50_000),
  authority: constantFrom('owners-decision', 'agreement', 'voluntary'),
  subsidy: option(
    record({
      fen: nat(200_000),
      division: option(constantFrom('proportional', 'equal-awards', 'equal-losses', 'talmud')),
    }),
  ),
  utility: option(nat(500_000)),
  exempts: boolean(),
  cap: option(nat(100)),
  seed: option(nat(99)),
});
type Situation = ReturnType<typeof situation.generate>['value'];

const build = (s: Situation): { readonly levy: Levy; readonly payers: readonly Payer[] } => {
  // Every household has area, persons and use, so that every rule has somebody to pay.
  const payers = s.facts.map(({ area, persons, usage }, i) => ({
    householdId: `h${String(i).padStart(2, '0')}`,
    room: `9栋${i}`,
    area: area + 1,
    persons: persons + 1,
    usage: usage + 1,
  }));
  const ids = payers.map(({ householdId }) => householdId);
  return {
    payers,
    levy: sampleLevy({
      rule: s.rule,
      authority:
        s.authority === 'owners-decision'
          ? { kind: 'owners-decision', voteId: 'v' }
          : s.authority === 'agreement'
            ? { kind: 'agreement', agreementId: 'a', partyIds: ids.filter((_, i) => i % 3 !== 0) }
            : { kind: 'voluntary' },
      sharingAgreementId: 'a',
      responsibility: {
        utility: s.utility === null ? answered : { liable: true, partyId: 'water', pays: s.utility },
        builder: answered,
        wrongdoer: answered,
        repairFund: answered,
      },
      ...(s.subsidy === null
        ? {}
        : {
            subsidies: [
              {
                id: 'gift',
                fen: s.subsidy.fen,
                ...(s.subsidy.division === null ? {} : { division: { rule: s.subsidy.division } }),
              },
            ],
          }),
      ...(s.exempts
        ? {
            exemptions: s.facts.slice(1).flatMap(({ exempt }, i) =>
              exempt % 4 === 0 && exempt > 0
                ? [
                    {
                      householdId: ids[i + 1] ?? '',
                      percent: exempt,
                      reason: '低保',
                      borneBy:
                        s.authority === 'voluntary' || exempt % 8 === 0 ? ('nobody' as const) : ('others' as const),
                    },
                  ]
                : [],
            ),
          }
        : {}),
      ...(s.cap === null ? {} : { limits: { floorFen: 10, capFen: Math.ceil(s.cost / payers.length) + s.cap * 1000 } }),
      ...(s.seed === null ? {} : { rounding: { method: 'largest-remainder', seed: s.seed } }),
      advance: { basis: 'perHousehold', fen: s.advance },
      receipts: s.facts.flatMap(({ paid }, i) =>
        paid % 3 === 0 ? [] : [{ householdId: ids[i] ?? '', fen: paid, on: '2026-01-13' as const }],
      ),
      refusals: s.facts.flatMap(({ refuses }, i) =>
        refuses ? [{ householdId: ids[i] ?? '', on: '2026-01-14' as const }] : [],
      ),
      actualCostFen: s.cost,
    }),
  };
};

/** The exact shares, without exemptions and limits, of the households that have no exemption. */
const sharesWithoutExemption = (levy: Levy, payers: readonly Payer[]): readonly string[] => {
  const exempted = new Set(levy.exemptions?.map(({ householdId }) => householdId));
  const split = apportion({ levy: { ...levy, exemptions: [], limits: {} }, payers });
  if (!split.ok) throw new Error('not split');
  return split.value.shares.filter(({ householdId }) => !exempted.has(householdId)).map(({ exact }) => exact);
};

const limitProblems = new Set([
  'apportionment.floors-exceed-total',
  'apportionment.caps-cannot-be-met',
  'apportionment.floor-over-cap',
]);

/** The subsidy pays the whole share of the first household, and the second is exempted: found by chance, kept as an example. */
const nobodyLeftToBear: Situation = {
  rule: { kind: 'persons' },
  facts: [
    { area: 0, persons: 0, usage: 0, paid: 0, refuses: false, exempt: 0 },
    { area: 0, persons: 1, usage: 0, paid: 0, refuses: false, exempt: 12 },
  ],
  cost: 5,
  advance: 0,
  authority: 'owners-decision',
  subsidy: { fen: 4, division: 'equal-awards' },
  utility: 0,
  exempts: true,
  cap: null,
  seed: null,
};

test('law: shares, outside money and gap sum to the cost; the order of the payers changes no share; a replay gives the same bytes', () => {
  assert(
    property(situation, nat(), (s, turn) => {
      const { levy, payers } = build(s);
      const split = apportion({ levy, payers });
      if (!split.ok) {
        const codes = split.report.items.map(({ code }) => code).filter((code) => !limitProblems.has(code));
        // Others can bear an exemption unless no household without one has a share left, as when a subsidy pays small shares in full.
        if (codes.length > 0) {
          expect(new Set(codes)).toEqual(new Set(['apportionment.exemption-on-nobody']));
          expect(sharesWithoutExemption(levy, payers).every((exact) => exact === '0')).toBe(true);
        }
        return;
      }
      const { shares, outside, gapFen, costFen } = split.value;
      const paid =
        shares.reduce((sum, { fen }) => sum + fen, 0) + outside.reduce((sum, { fen }) => sum + fen, 0) + gapFen;
      expect(paid).toBe(costFen);
      expect(shares.every(({ fen }) => fen >= 0)).toBe(true);
      const at = turn % payers.length;
      const turned = apportion({ levy, payers: [...payers.slice(at), ...payers.slice(0, at)] });
      const byId = new Map(turned.ok ? turned.value.shares.map((share) => [share.householdId, share]) : []);
      for (const share of shares) expect(byId.get(share.householdId)).toEqual(share);
      expect(JSON.stringify(apportion({ levy: JSON.parse(JSON.stringify(levy)) as Levy, payers }))).toBe(
        JSON.stringify(split),
      );
    }),
    { numRuns, examples: [[nobodyLeftToBear, 0]] },
  );
}, 240_000);

test('law: the steps of every share sum to it, in fen and exactly, and every step has its sentence', () => {
  assert(
    property(situation, (s) => {
      const split = apportion(build(s));
      if (!split.ok) return;
      for (const share of split.value.shares) {
        const why = explainShare(split.value, share.householdId);
        if (!why.ok) throw new Error('not explained');
        expect(why.value.steps.reduce((sum, { fen }) => sum + fen, 0)).toBe(share.fen);
        const exact = why.value.steps.reduce((sum, step) => add(sum, fromRatioText(step.exact)), zero);
        expect(ratioText(exact)).toBe(String(share.fen));
        for (const step of why.value.steps)
          for (const locale of ['zh-CN', 'en'] as const)
            expect(explain(step, locale)).not.toMatch(/[{}]|^apportionment/);
      }
    }),
    { numRuns },
  );
}, 240_000);

test('law: a settlement balances, releases nobody it binds, charges a gap to nobody, and equals the direct split', () => {
  assert(
    property(situation, (s) => {
      const input = build(s);
      const settled = settle(input);
      const direct = apportion(input);
      const nobodyRefuses = apportion({ ...input, levy: { ...input.levy, refusals: [], receipts: [] } });
      if (!settled.ok || !direct.ok || !nobodyRefuses.ok) return;
      const { accounts, entries, totals, payments } = settled.value;
      for (const { lines } of entries)
        expect(lines.reduce((sum, { debitFen, creditFen }) => sum + debitFen - creditFen, 0)).toBe(0);
      const balance = trialBalance(entries);
      const at = (account: Parameters<typeof balance.get>[0]): number => balance.get(account) ?? 0;
      expect([at('works'), at('advances')]).toEqual([0, 0]);
      expect(at('cash')).toBe(totals.collectedFen - totals.refundFen);
      expect(at('gap')).toBe(totals.gapFen);
      expect(at('asked')).toBe(totals.askedFen);
      // Money not in the till is owed by a household, asked of a volunteer, borne outside, or a gap.
      expect(0 - at('contractor')).toBe(
        at('cash') + totals.outsideFen + totals.dueFen + totals.askedFen + totals.gapFen,
      );
      for (const [i, account] of accounts.entries()) {
        const share = direct.value.shares[i]?.fen ?? 0;
        expect(account.shareFen).toBe(share);
        expect(nobodyRefuses.value.shares[i]?.fen).toBe(share);
        expect(account.paidFen - account.refundFen + account.dueFen + account.askedFen + account.gapFen).toBe(share);
        expect(at(`household:${account.householdId}`)).toBe(account.dueFen);
        if (account.bound) expect([account.askedFen, account.gapFen]).toEqual([0, 0]);
        else expect([account.dueFen, account.overdueFen]).toEqual([0, 0]);
      }
      const moved = new Map<string, number>();
      for (const { from, to, fen } of payments.transfers) {
        expect(fen).toBeGreaterThan(0);
        moved.set(from, (moved.get(from) ?? 0) - fen);
        moved.set(to, (moved.get(to) ?? 0) + fen);
      }
      for (const { householdId, refundFen, dueFen } of accounts)
        expect(moved.get(`household:${householdId}`) ?? 0).toBe(refundFen - dueFen);
      expect(payments.transfers.length).toBeGreaterThanOrEqual(payments.bound);
    }),
    { numRuns },
  );
}, 240_000);

test('law: over bills of constant weights the accumulated rounding stays below one fen, and no bill is negative; past a change it is all still there', () => {
  const weights = array(nat(30), { minLength: 1, maxLength: 4 }).filter((list) => list.some((weight) => weight > 0));
  assert(
    property(
      array(nat(300), { minLength: 1, maxLength: 4 }),
      weights,
      weights,
      array(nat(500), { minLength: 1, maxLength: 3 }),
      (bills, first, second, later) => {
        let ledger: CarryOver = emptyCarryOver;
        const paid = new Map<string, bigint>();
        const exact = new Map<string, ReturnType<typeof rational>>();
        const run = (list: readonly number[], fen: number, constant: boolean): void => {
          const bill = { fen, weights: list.map((weight, i) => ({ householdId: `h${i}`, weight })) };
          const carried = billWithCarryOver(ledger, bill);
          if (!carried.ok) throw new Error('not carried');
          ledger = JSON.parse(JSON.stringify(carried.value.ledger)) as CarryOver;
          expect(carried.value.shares.reduce((sum, share) => sum + share.fen, 0)).toBe(fen);
          const all = BigInt(list.reduce((sum, weight) => sum + weight, 0));
          carried.value.shares.forEach(({ householdId, fen: share }, i) => {
            expect(share).toBeGreaterThanOrEqual(0);
            paid.set(householdId, (paid.get(householdId) ?? 0n) + BigInt(share));
            exact.set(
              householdId,
              add(exact.get(householdId) ?? zero, rational(BigInt(fen) * BigInt(list[i] ?? 0), all)),
            );
          });
          for (const { householdId, exact: text } of carried.value.discrepancies) {
            expect(text).toBe(
              ratioText(subtract(rational(paid.get(householdId) ?? 0n), exact.get(householdId) ?? zero)),
            );
            if (!constant) continue;
            const size = fromRatioText(text);
            expect(compare(size, rational(1n)) < 0 && compare(size, rational(-1n)) > 0).toBe(true);
          }
        };
        for (const fen of bills) run(first, fen, true);
        for (const fen of later) run(second, fen, false);
      },
    ),
    { numRuns },
  );
}, 240_000);
