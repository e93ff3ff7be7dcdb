import { type ExactShares, sumOf } from './exact-shares';
import type { Payer } from './payer';
import { type RatioText, rational, ratioText } from './rational';
import type { Tree } from './tree';

/**
 * 无补贴检验 whether shares on a network are in its core: no group of households pays more than the segments that it uses cost. `holds` false names a
 * group that pays the most above it, so that it subsidises the others.
 */
export type NoSubsidy =
  | { readonly holds: true }
  | { readonly holds: false; readonly householdIds: readonly string[]; readonly overFen: RatioText };

/**
 * Checks the core on a tree by one pass from the leaves: of all groups the dearest-off one uses a part of the tree next to the root, and whether to add a
 * branch to it depends on that branch alone. The segments' costs are scaled to what the households share. A household without a tap must pay nothing.
 */
export const noSubsidy = (tree: Tree, payers: readonly Payer[], { numerators, denominator }: ExactShares): NoSubsidy => {
  const costSum = sumOf(tree.costs);
  const paid = sumOf(numerators);
  // In units of 1 / (denominator × costSum): a segment costs cost × paid, a share is numerator × costSum.
  const value = tree.costs.map((cost) => cost * paid);
  const taps = payers.map(({ householdId }) => tree.taps.get(householdId) ?? -1);
  const group = new Set<number>();
  let over = 0n;
  taps.forEach((tap, i) => {
    const share = (numerators[i] ?? 0n) * costSum;
    if (tap >= 0) value[tap] = (value[tap] ?? 0n) - share;
    else if (share > 0n) {
      over += share;
      group.add(i);
    }
  });
  for (let at = value.length - 1; at >= 0; at -= 1) {
    const parent = tree.parents[at] ?? -1;
    const own = value[at] ?? 0n;
    if (parent >= 0 && own < 0n) value[parent] = (value[parent] ?? 0n) + own;
  }
  const inside = value.map((own, at) => own < 0n && (tree.parents[at] ?? -1) < 0);
  for (let at = 0; at < value.length; at += 1) {
    const parent = tree.parents[at] ?? -1;
    if (parent >= 0) inside[at] = inside[parent] === true && (value[at] ?? 0n) < 0n;
    else if (inside[at] === true) over -= value[at] ?? 0n;
  }
  if (over === 0n) return { holds: true };
  taps.forEach((tap, i) => {
    if (tap >= 0 && inside[tap] === true) group.add(i);
  });
  return { holds: false, householdIds: [...group].sort((a, b) => a - b).map((i) => payers[i]?.householdId ?? ''), overFen: ratioText(rational(over, denominator * costSum)) };
};
