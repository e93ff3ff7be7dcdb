import type { ExactShares } from './exact-shares';
import { gcd } from './rational';
import { type Tree, weightBeyond } from './tree';

/** A way to share each segment by itself: among how much weight, and whether what a segment owes is passed on to a child's users. */
export interface SegmentPlan {
  readonly divisors: readonly bigint[];
  /** Whether the users beyond this segment also bear what its parent's users bear. */
  readonly inherits: readonly boolean[];
}

/** Shares on a tree; `exact` is false where fractions were too large to carry and 2^−128 fen is the resolution. */
export interface TreeShares extends ExactShares {
  readonly exact: boolean;
}

/** How many bits all exact fractions of one tree may take together. */
const bitBudget = 2 ** 28;
const resolution = 128n;

/** The least common multiple of the divisors of segments that cost something, or undefined past the bits that the budget leaves for each. */
const commonMultiple = (divisors: readonly bigint[], costs: readonly bigint[], members: number): bigint | undefined => {
  const bits = Math.floor(bitBudget / Math.max(1, members));
  let multiple = 1n;
  for (const divisor of new Set(divisors.filter((divisor, i) => divisor > 0n && (costs[i] ?? 0n) > 0n))) {
    multiple *= divisor / gcd(multiple, divisor);
    if (multiple.toString(16).length * 4 > bits) return undefined;
  }
  return multiple;
};

/** Shapley on the tree: each segment is shared by all the weight beyond it. Source: S. C. Littlechild, G. Owen, Management Science 20 (1973). */
export const shapleyPlan = (tree: Tree, taps: ArrayLike<number>, weights: readonly bigint[]): SegmentPlan => ({
  divisors: weightBeyond(tree, taps, weights),
  inherits: tree.costs.map(() => true),
});

/**
 * Sequential full contributions: each segment is paid in full by those nearest beyond it, its own taps where it has some; equally near users share equally.
 * Source: the sequential full contributions rule of airport problems, W. Thomson, Cost allocation and airport problems (2007), carried over to trees.
 */
export const sequentialPlan = (tree: Tree, taps: ArrayLike<number>): SegmentPlan => {
  const count = tree.costs.length;
  const distance = new Float64Array(count).fill(Number.POSITIVE_INFINITY);
  const nearest = tree.costs.map(() => 0n);
  for (let i = 0; i < taps.length; i += 1) {
    const tap = taps[i] ?? -1;
    if (tap < 0) continue;
    distance[tap] = 0;
    nearest[tap] = (nearest[tap] ?? 0n) + 1n;
  }
  for (let at = count - 1; at > 0; at -= 1) {
    const parent = tree.parents[at] ?? -1;
    if (parent < 0) continue;
    const through = (distance[at] ?? 0) + 1;
    const known = distance[parent] ?? 0;
    if (through < known) {
      distance[parent] = through;
      nearest[parent] = nearest[at] ?? 0n;
    } else if (through === known && through < Number.POSITIVE_INFINITY) nearest[parent] = (nearest[parent] ?? 0n) + (nearest[at] ?? 0n);
  }
  return {
    divisors: nearest,
    inherits: tree.costs.map((_, at) => {
      const parent = tree.parents[at] ?? -1;
      return parent >= 0 && (distance[parent] ?? 0) === (distance[at] ?? 0) + 1;
    }),
  };
};

/**
 * The shares of users (tap and weight; a tap of −1 uses nothing) when every segment is shared by a plan. Linear in segments and users.
 * Exact while the fractions stay small; else each segment's part per unit of weight is kept to 2^−128 fen, rounded down.
 */
export const sharesByPlan = (tree: Tree, taps: ArrayLike<number>, weights: readonly bigint[], plan: SegmentPlan): TreeShares => {
  const multiple = commonMultiple(plan.divisors, tree.costs, tree.costs.length + taps.length);
  const denominator = multiple ?? 1n << resolution;
  const carried: bigint[] = [];
  tree.costs.forEach((cost, at) => {
    const divisor = plan.divisors[at] ?? 0n;
    const parent = tree.parents[at] ?? -1;
    const own = divisor === 0n ? 0n : (cost * denominator) / divisor;
    carried.push(parent >= 0 && plan.inherits[at] === true ? own + (carried[parent] ?? 0n) : own);
  });
  return {
    numerators: weights.map((weight, i) => ((taps[i] ?? -1) < 0 ? 0n : weight * (carried[taps[i] ?? 0] ?? 0n))),
    denominator,
    exact: multiple !== undefined,
  };
};
