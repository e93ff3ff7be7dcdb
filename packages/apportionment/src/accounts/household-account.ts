import type { CivilDate } from '@community1373/base/calendar';
import type { Levy } from '../document/levy';
import { pairwise } from '../network/pairwise';
import { roundShares } from '../rounding/round-shares';

/** One instalment of the amount that a household owes or is asked for; receipts fill the earliest first. */
export interface Instalment {
  /** The day on which the part is due. */
  readonly due: CivilDate;
  /** The part of the share in fen. */
  readonly fen: number;
  /** The part of it that is not paid yet, in fen. */
  readonly openFen: number;
}

/**
 * 户账 the account of one household. Its share equals its payments, less its refund, plus the open amount: `dueFen` (owed), `askedFen` (asked of a
 * volunteer, never owed) or `gapFen` (refused where nothing is owed). Integer fen.
 */
export interface HouseholdAccount {
  /** The household. */
  readonly householdId: string;
  /** True when the levy binds the household: a decision of the owners binds all, an agreement its parties, a voluntary levy nobody. */
  readonly bound: boolean;
  /** True when the household has refused to pay. */
  readonly refused: boolean;
  /** 预收 its share of the advance, in fen; 0 where there is none. */
  readonly advanceFen: number;
  /** Its share at the stage of the settlement, in fen; 0 for a household out of scope. */
  readonly shareFen: number;
  /** The sum of its payments less the refunds paid to it, in fen. */
  readonly paidFen: number;
  /** 应退 the amount paid beyond its share and not refunded yet, in fen. */
  readonly refundFen: number;
  /** 应补 the open amount that it owes, in fen. */
  readonly dueFen: number;
  /** 拖欠 the part of `dueFen` whose due day has come. */
  readonly overdueFen: number;
  /** The open amount asked of a household that the levy does not bind, in fen. */
  readonly askedFen: number;
  /** The open amount refused where nothing is owed, in fen. */
  readonly gapFen: number;
  /** Parts of the share by due day; without an instalment plan, one part that is due on the day of the decision. */
  readonly instalments: readonly Instalment[];
}

const instalmentsOf = (levy: Levy, shareFen: number, paidFen: number): readonly Instalment[] => {
  const plan = (levy.instalments ?? [{ due: levy.decidedOn, weight: 1 }]).toSorted((a, b) =>
    a.due < b.due ? -1 : a.due > b.due ? 1 : 0,
  );
  const parts = roundShares({
    total: shareFen,
    weights: plan.map(({ weight }) => weight),
    method: 'largest-remainder',
  });
  let paid = paidFen;
  return pairwise(plan, parts, ({ due }, fen) => {
    const covered = Math.min(fen, paid);
    paid -= covered;
    return { due, fen, openFen: fen - covered };
  });
};

/** True when a levy binds a household. */
const isBound = ({ authority }: Levy, householdId: string): boolean => {
  switch (authority.kind) {
    case 'owners-decision':
      return true;
    case 'agreement':
      return authority.partyIds === undefined || authority.partyIds.includes(householdId);
    case 'voluntary':
      return false;
  }
};

/** Computes the account of one household as of a day; without a day, all parts count as due. */
export const accountOf = (
  levy: Levy,
  facts: {
    readonly householdId: string;
    readonly advanceFen: number;
    readonly shareFen: number;
    readonly paidFen: number;
    readonly refused: boolean;
  },
  asOf: CivilDate | undefined,
): HouseholdAccount => {
  const { householdId, shareFen, paidFen, refused } = facts;
  const bound = isBound(levy, householdId);
  const open = Math.max(0, shareFen - paidFen);
  const instalments = instalmentsOf(levy, shareFen, paidFen);
  const come = instalments.reduce(
    (sum, { due, openFen }) => (asOf === undefined || due <= asOf ? sum + openFen : sum),
    0,
  );
  return {
    ...facts,
    bound,
    refundFen: Math.max(0, paidFen - shareFen),
    dueFen: bound ? open : 0,
    overdueFen: bound ? come : 0,
    askedFen: !bound && !refused ? open : 0,
    gapFen: !bound && refused ? open : 0,
    instalments,
  };
};
