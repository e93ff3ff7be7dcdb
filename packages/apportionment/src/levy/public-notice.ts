import type { CivilDate } from '@community1373/base/calendar';
import type { Result } from '@community1373/base/diagnostics';
import type { Explanation } from '@community1373/base/explain';
import type { HouseholdAccount } from '../accounts/household-account';
import type { ApportionInput } from './input';
import type { ReportedCode, StepCode } from '../messages/codes';
import { settle } from '../accounts/settle';

/** One room in a notice. */
export interface NoticeRow {
  /** The room; absent where none is recorded. */
  readonly room?: string | undefined;
  /** The share of the room in fen. */
  readonly shareFen: number;
  /** The amount paid so far, in fen. */
  readonly paidFen: number;
  /** The balance as a sentence: settled, refund, due, or given. */
  readonly standing: Explanation<StepCode>;
}

/** 公示 a public notice as data: rooms and amounts, without names, ids, or reasons of an exemption or a refusal. */
export interface PublicNotice {
  /** The heading, with the title of the levy. */
  readonly heading: Explanation<StepCode>;
  /** The legal basis, a sentence each. */
  readonly basis: readonly Explanation<StepCode>[];
  /** The totals, a sentence each. */
  readonly summary: readonly Explanation<StepCode>[];
  /** The rooms, in the order of the payers. */
  readonly rows: readonly NoticeRow[];
}

/** Returns the standing of a household. For one that is not bound it only says that the household gave: its open amount is private. */
const standing = ({ bound, refundFen, dueFen }: HouseholdAccount): Explanation<StepCode> => {
  if (refundFen > 0) return { code: 'apportionment.notice-refund', params: { fen: refundFen } };
  if (dueFen > 0) return { code: 'apportionment.notice-due', params: { fen: dueFen } };
  if (!bound) return { code: 'apportionment.notice-given', params: {} };
  return { code: 'apportionment.notice-settled', params: {} };
};

/**
 * Builds the public notice of a levy: its basis, the totals, and a row per room. Of households that the levy does not bind only those that gave are
 * listed, so that no refusal is shown; their open amounts are in the totals. Rows are in the order of the payers.
 *
 * @example
 * import { explain, publicNotice } from '@community1373/apportionment';
 * const answered = { liable: false, reason: '已核实' } as const;
 * const levy = {
 *   id: 'b9', title: '9号楼供水管', decidedOn: '2026-01-12', authority: { kind: 'voluntary' },
 *   responsibility: { utility: answered, builder: answered, wrongdoer: answered, repairFund: answered },
 *   scope: { kind: 'all' }, rule: { kind: 'equal' }, actualCostFen: 80000,
 *   receipts: [{ householdId: 'h1', fen: 40000, on: '2026-01-13' }], refusals: [{ householdId: 'h2', on: '2026-01-13' }],
 * } as const;
 * const notice = publicNotice({ levy, payers: [{ householdId: 'h1', room: '9栋1单元101' }, { householdId: 'h2', room: '9栋1单元102' }] });
 * notice.ok && notice.value.rows.map((row) => row.room); // => ['9栋1单元101']
 * notice.ok && notice.value.summary.map((line) => explain(line, 'zh-CN')).at(-1); // => '资金缺口 400.00 元，不向任何住户收取'
 */
export const publicNotice = (input: ApportionInput, asOf?: CivilDate): Result<PublicNotice, ReportedCode> => {
  const settled = settle(input, asOf);
  if (!settled.ok) return settled;
  const { accounts, totals, split, stage } = settled.value;
  const rooms = new Map(input.payers.map(({ householdId, room }) => [householdId, room]));
  const summary: Explanation<StepCode>[] = [];
  if (stage === 'actual')
    summary.push({ code: 'apportionment.notice-cost', params: { cost: totals.costFen, shared: totals.sharedFen } });
  if (input.levy.advance !== undefined)
    summary.push({
      code: 'apportionment.notice-advance',
      params: { advance: totals.advanceFen, collected: totals.collectedFen },
    });
  else if (totals.collectedFen > 0)
    summary.push({ code: 'apportionment.notice-collected', params: { collected: totals.collectedFen } });
  if (totals.refundFen + totals.dueFen > 0)
    summary.push({ code: 'apportionment.notice-balance', params: { refund: totals.refundFen, due: totals.dueFen } });
  if (totals.askedFen > 0) summary.push({ code: 'apportionment.notice-asked', params: { fen: totals.askedFen } });
  if (totals.gapFen > 0) summary.push({ code: 'apportionment.notice-shortfall', params: { gap: totals.gapFen } });
  return {
    ok: true,
    report: settled.report,
    value: {
      heading: { code: 'apportionment.notice-heading', params: { title: input.levy.title } },
      basis: split.basis,
      summary,
      rows: accounts
        .filter(({ bound, paidFen }) => bound || paidFen > 0)
        .map((account) => {
          const room = rooms.get(account.householdId);
          return {
            ...(room === undefined ? {} : { room }),
            shareFen: account.shareFen,
            paidFen: account.paidFen,
            standing: standing(account),
          };
        }),
    },
  };
};
