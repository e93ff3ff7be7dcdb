import type { Diagnostic } from '@community1373/base/diagnostics';
import type { Explanation } from '@community1373/base/explain';
import type { Remedy } from '../../what-if/remedies/remedy';

/** Amounts of one household in fen: its share, payments and refunds. */
export interface LevyShare {
  /** Id of the household. */
  readonly householdId: string;
  /** 预收 advance asked of the household, in fen. */
  readonly advance: number;
  /** Amount that it has paid, in fen. */
  readonly paid: number;
  /** 分摊额 its share of the actual cost, in fen; before the actual cost is known, of the advance. */
  readonly share: number;
  /** Amount in fen. Positive: to be refunded to the household; negative: still to be paid. */
  readonly balance: number;
  /** The steps whose sum in fen is the share. */
  readonly steps: readonly { readonly why: Explanation; readonly fen: number }[];
}

/** A levy from advance through actual cost to refund, in fen. */
export interface LevyAssessment {
  /** Id of the levy. */
  readonly levyId: string;
  /** Title as people read it. */
  readonly title: string;
  /** The decision or law that it rests on, for `explain`; for a levy that cannot be settled, the number of its problems. */
  readonly authority: Explanation;
  /** Sum of the advances asked, in fen. */
  readonly advanceTotal: number;
  /** Sum of the payments, in fen. */
  readonly collected: number;
  /** Actual cost in fen; undefined while it is not known. */
  readonly actualCost: number | undefined;
  /** 应退 sum to be refunded, in fen. */
  readonly refundTotal: number;
  /** 应补 sum still to be paid, in fen. */
  readonly topUpTotal: number;
  /** Sum in fen of voluntary refusals, which nobody is charged for. */
  readonly gap: number;
  /** The amounts of each household in scope; empty when the levy cannot be settled. */
  readonly shares: readonly LevyShare[];
  /** The remedies that close the gap and settle the top-ups, verified by settling with each amount and with one fen less; absent when nothing is open. */
  readonly remedies?: { readonly gap?: Remedy | undefined; readonly topUp?: Remedy | undefined };
  /** The reasons why the levy cannot be settled; empty when it can. */
  readonly problems: readonly Diagnostic[];
}
