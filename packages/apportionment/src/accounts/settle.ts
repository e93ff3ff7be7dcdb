import { type CivilDate, civilDateSchema } from '@community1373/base/calendar';
import { DiagnosticSink, parseWith, type Result } from '@community1373/base/diagnostics';
import { type Apportionment, computeSplit, stageOf } from '../levy/apportion';
import { accountOf, type HouseholdAccount } from './household-account';
import type { ApportionInput } from '../levy/input';
import { type Account, type Entry, entry } from './ledger';
import type { Problems, ReportedCode } from '../messages/codes';
import { type Balance, minimalTransfers, type Transfers } from './minimal-transfers';
import type { LevyStage } from '../levy/pipeline';

/** Sums over all households, in fen. */
export interface SettlementTotals {
  /** 预收 the shares of the advance. */
  readonly advanceFen: number;
  /** 已收 the payments of the households, less what was paid back to them. */
  readonly collectedFen: number;
  /** The whole bill less its credit notes; at the stage of the advance, the advance. */
  readonly costFen: number;
  /** The payments of responsible parties and subsidies. */
  readonly outsideFen: number;
  /** Amount shared by the households: the cost less outside money and exemptions that nobody bears. */
  readonly sharedFen: number;
  /** 退款 the refunds to households. */
  readonly refundFen: number;
  /** 应补 the amounts that households owe. */
  readonly dueFen: number;
  /** 拖欠 the part of them whose due day has come. */
  readonly overdueFen: number;
  /** The amounts asked of households that the levy does not bind. */
  readonly askedFen: number;
  /** 资金缺口 refusals where nothing is owed, and exemptions that nobody bears. It is never charged to anyone. */
  readonly gapFen: number;
}

/** 结算 the settlement of a levy: of the advance until the cost is known, of the bill afterwards. Plain JSON. */
export interface Settlement {
  /** The stage that is settled. */
  readonly stage: LevyStage;
  /** The split at this stage. */
  readonly split: Apportionment;
  /** The accounts of the households in scope, then of others who paid. */
  readonly accounts: readonly HouseholdAccount[];
  /** The sums over all accounts. */
  readonly totals: SettlementTotals;
  /** Balanced double entries: charges, receipts, the bill, shares, gap, refunds. Amounts still due remain as a debit balance of the household. */
  readonly entries: readonly Entry[];
  /** The fewest payments that settle all amounts due and all refunds; the levy's cash is the party `cash`. */
  readonly payments: Transfers;
}

const paidByHousehold = (
  input: ApportionInput,
  inScope: ReadonlySet<string>,
  sink: Problems,
): ReadonlyMap<string, number> => {
  const { levy } = input;
  const paid = new Map<string, number>();
  levy.receipts.forEach(({ householdId, fen, on }, i) => {
    paid.set(householdId, (paid.get(householdId) ?? 0) + fen);
    if (on < levy.decidedOn)
      sink.add(
        'apportionment.receipt-before-decision',
        ['levy', 'receipts', i, 'on'],
        on,
        { date: on, decided: levy.decidedOn },
        'warning',
      );
  });
  for (const { householdId, fen } of levy.refundPayments ?? [])
    paid.set(householdId, (paid.get(householdId) ?? 0) - fen);
  for (const [householdId, fen] of paid)
    if (fen > 0 && !inScope.has(householdId))
      sink.add(
        'apportionment.paid-out-of-scope',
        ['levy', 'receipts'],
        householdId,
        { household: householdId, paid: fen },
        'warning',
      );
  return paid;
};

const household = (id: string): Account => `household:${id}`;

const entriesOf = (
  { levy }: ApportionInput,
  split: Apportionment,
  accounts: readonly HouseholdAccount[],
): readonly Entry[] => {
  const entries: Entry[] = [];
  for (const { householdId, bound, advanceFen } of accounts)
    if (bound && advanceFen > 0)
      entries.push(
        entry('apportionment.entry-levy', [
          [household(householdId), advanceFen],
          ['advances', -advanceFen],
        ]),
      );
  for (const { householdId, fen, on } of levy.receipts)
    entries.push(
      entry(
        'apportionment.entry-receipt',
        [
          ['cash', fen],
          [household(householdId), -fen],
        ],
        {},
        on,
      ),
    );
  for (const { householdId, fen, on } of levy.refundPayments ?? [])
    entries.push(
      entry(
        'apportionment.entry-refund',
        [
          [household(householdId), fen],
          ['cash', -fen],
        ],
        {},
        on,
      ),
    );
  if (split.stage === 'actual') {
    const { actualCostFen = 0, credits = [] } = levy;
    entries.push(
      entry('apportionment.entry-cost', [
        ['works', actualCostFen],
        ['contractor', -actualCostFen],
      ]),
    );
    for (const { fen, on } of credits)
      entries.push(
        entry(
          'apportionment.entry-credit',
          [
            ['contractor', fen],
            ['works', -fen],
          ],
          {},
          on,
        ),
      );
    for (const { id, fen } of split.outside)
      if (fen > 0)
        entries.push(
          entry(
            'apportionment.entry-outside',
            [
              [`outside:${id}`, fen],
              ['works', -fen],
            ],
            { party: id },
          ),
        );
    if (split.gapFen > 0)
      entries.push(
        entry('apportionment.entry-gap', [
          ['gap', split.gapFen],
          ['works', -split.gapFen],
        ]),
      );
    for (const { householdId, bound, advanceFen, shareFen, askedFen, gapFen } of accounts) {
      const held = bound ? advanceFen : 0;
      const own = shareFen - held - askedFen - gapFen;
      if (shareFen === 0 && held === 0) continue;
      const lines = [
        ['advances', held],
        [household(householdId), own],
        ['asked', askedFen],
        ['works', -shareFen],
      ] as const;
      entries.push(
        gapFen > 0
          ? entry('apportionment.entry-gap', [...lines, ['gap', gapFen]])
          : entry('apportionment.entry-share', lines),
      );
    }
  }
  for (const { householdId, refundFen } of accounts)
    if (refundFen > 0)
      entries.push(
        entry('apportionment.entry-refund', [
          [household(householdId), refundFen],
          ['cash', -refundFen],
        ]),
      );
  return entries;
};

const paymentsOf = (accounts: readonly HouseholdAccount[]): Transfers => {
  const balances: Balance[] = accounts.map(({ householdId, refundFen, dueFen }) => ({
    id: household(householdId),
    fen: refundFen - dueFen,
  }));
  const net = balances.reduce((sum, { fen }) => sum + fen, 0);
  return minimalTransfers([...balances, { id: 'cash', fen: 0 - net }]);
};

/**
 * Settles a levy: advance, receipts, actual cost, refund or top-up. Shares of the bill are those of `apportion`, so settling after an advance
 * gives the same result as splitting the bill at once. A refusal releases no household that the levy binds; elsewhere the share becomes a gap, and no
 * other share changes. `asOf` decides which instalments are due.
 *
 * @example
 * import { settle } from '@community1373/apportionment/accounts';
 * const answered = { liable: false, reason: '已核实' } as const;
 * const levy = {
 *   id: 'b9', title: '9号楼供水管', decidedOn: '2026-01-12', authority: { kind: 'agreement', agreementId: 'a1' },
 *   responsibility: { utility: answered, builder: answered, wrongdoer: answered, repairFund: answered },
 *   scope: { kind: 'all' }, rule: { kind: 'equal' }, advance: { basis: 'perHousehold', fen: 40000 },
 *   receipts: [{ householdId: 'h1', fen: 40000, on: '2026-01-13' }, { householdId: 'h2', fen: 40000, on: '2026-01-13' }], actualCostFen: 78001,
 * } as const;
 * const settled = settle({ levy, payers: [{ householdId: 'h1' }, { householdId: 'h2' }] });
 * settled.ok && settled.value.accounts.map((account) => account.refundFen); // => [999, 1000]
 */
export const settle = (input: ApportionInput, asOf?: CivilDate): Result<Settlement, ReportedCode> => {
  const due = parseWith(civilDateSchema.optional(), asOf);
  if (!due.ok) return { ok: false, report: due.report };
  const now = computeSplit(input);
  if (!now.ok) return now;
  const sink: Problems = new DiagnosticSink();
  sink.merge(now.report);
  const split = now.value.apportionment;
  const advances = new Map<string, number>();
  if (input.levy.advance !== undefined) {
    const advance = stageOf(input, undefined) === 'advance' ? now : computeSplit(input, 'advance');
    if (advance.ok)
      for (const { householdId, fen } of advance.value.apportionment.shares) advances.set(householdId, fen);
    else
      for (const { code, path, received, params, severity } of advance.report.items)
        if (severity === 'error') sink.add(code, path, received, params, 'warning');
    if (!advance.ok)
      sink.add('apportionment.advance-not-split', ['levy', 'advance'], input.levy.advance, {}, 'warning');
  }
  const shares = new Map(split.shares.map(({ householdId, fen }) => [householdId, fen]));
  const paid = paidByHousehold(input, new Set(shares.keys()), sink);
  const refused = new Set(input.levy.refusals?.map(({ householdId }) => householdId));
  const ids = [...shares.keys(), ...[...paid.keys()].filter((id) => !shares.has(id))];
  const accounts = ids.map((householdId) =>
    accountOf(
      input.levy,
      {
        householdId,
        advanceFen: advances.get(householdId) ?? 0,
        shareFen: shares.get(householdId) ?? 0,
        paidFen: paid.get(householdId) ?? 0,
        refused: refused.has(householdId),
      },
      asOf,
    ),
  );
  const sum = (of: (account: HouseholdAccount) => number): number =>
    accounts.reduce((all, account) => all + of(account), 0);
  const totals: SettlementTotals = {
    advanceFen: sum((account) => account.advanceFen),
    collectedFen: sum((account) => account.paidFen),
    costFen: split.costFen,
    outsideFen: split.outside.reduce((all, { fen }) => all + fen, 0),
    sharedFen: sum((account) => account.shareFen),
    refundFen: sum((account) => account.refundFen),
    dueFen: sum((account) => account.dueFen),
    overdueFen: sum((account) => account.overdueFen),
    askedFen: sum((account) => account.askedFen),
    gapFen: split.gapFen + sum((account) => account.gapFen),
  };
  return {
    ok: true,
    value: {
      stage: split.stage,
      split,
      accounts,
      totals,
      entries: entriesOf(input, split, accounts),
      payments: paymentsOf(accounts),
    },
    report: sink.report(),
  };
};
