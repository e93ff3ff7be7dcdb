import { type ExactShares, sumOf } from '../rounding/exact-shares';
import { pairwise } from '../network/pairwise';
import type { Payer } from '../document/payer';
import { type FractionString, rational, ratioText } from '../rounding/rational';
import { gathered, type Tree } from '../network/tree';

/**
 * 无补贴检验 the core check of shares on a network: no group of households pays more than the cost of the segments that it uses. When `holds` is false,
 * `householdIds` is a group with the largest excess, which subsidises the others.
 */
export type CoreCheck = CoreHolds | CoreViolated;

/** The finding that no group subsidises the others. */
export interface CoreHolds {
  /** Marks shares in the core. */
  readonly holds: true;
}

/** A group of households that subsidises the others. */
export interface CoreViolated {
  /** Marks shares outside the core. */
  readonly holds: false;
  /** The households of a group with the largest excess. */
  readonly householdIds: readonly string[];
  /** The amount that the group pays beyond the cost of its segments, in fen. */
  readonly overFen: FractionString;
}

/**
 * Checks the core on a tree by one pass from the leaves: the group with the largest excess uses a part of the tree next to the root, and the decision
 * to add a branch to it depends on that branch alone. The segments' costs are scaled to the total of the shares. A household without a tap must pay
 * nothing.
 */
export const noSubsidy = (
  tree: Tree,
  payers: readonly Payer[],
  { numerators, denominator }: ExactShares,
): CoreCheck => {
  const costSum = sumOf(tree.segments.map(({ cost }) => cost));
  const paid = sumOf(numerators);
  // In units of 1 / (denominator × costSum): a segment costs cost × paid, a share is numerator × costSum.
  const users = pairwise(payers, numerators, ({ householdId }, numerator) => ({
    householdId,
    tap: tree.taps.get(householdId) ?? -1,
    share: numerator * costSum,
  }));
  const own = tree.segments.map(({ cost }) => cost * paid);
  // A tap that is not −1 is the index of a segment.
  for (const { tap, share } of users) if (tap >= 0) own[tap] = (own[tap] as bigint) - share;
  const left = gathered(tree, own, (parent, child) => (child < 0n ? parent + child : parent));
  // A branch is in the group where it and all branches before it are overpaid; at the root nothing precedes it.
  const inside: boolean[] = [];
  let over = 0n;
  for (const { parent, short } of pairwise(tree.segments, left, ({ parent: to }, value) => ({
    parent: to,
    short: value,
  }))) {
    inside.push(short < 0n && inside[parent] !== false);
    if (parent < 0 && short < 0n) over -= short;
  }
  const group = users.filter(({ tap, share }) => inside[tap] ?? share > 0n);
  for (const { tap, share } of group) if (tap < 0) over += share;
  return over === 0n
    ? { holds: true }
    : {
        holds: false,
        householdIds: group.map(({ householdId }) => householdId),
        overFen: ratioText(rational(over, denominator * costSum)),
      };
};
