import type { ExactShares } from '../rounding/exact-shares';
import { pairwise } from './pairwise';
import { gcd } from '../rounding/rational';
import { gathered, type Tree, type TreeSegment, type TreeUser, weightBeyond } from './tree';

/** The sharing of one segment: the weight that divides it, and whether its users also bear their part of the segment that it leads to. */
interface PlannedSegment {
  readonly segment: TreeSegment;
  readonly divisor: bigint;
  readonly inherits: boolean;
}

/** A plan that shares each segment of a tree separately, in the order of its segments. */
export type SegmentPlan = readonly PlannedSegment[];

/** Shares on a tree; `exact` is false where the fractions were too large, and the resolution is 2^−128 fen. */
export interface TreeShares extends ExactShares {
  readonly exact: boolean;
}

/** Total bits that the exact fractions of one tree may take. */
const bitBudget = 2 ** 28;
const resolution = 128n;

/** Returns the least common multiple of the divisors of segments with a cost, or undefined past the bits that the budget leaves for each. */
const commonMultiple = (plan: SegmentPlan, members: number): bigint | undefined => {
  const bits = Math.floor(bitBudget / Math.max(1, members));
  const divisors = plan.flatMap(({ segment, divisor }) => (divisor > 0n && segment.cost > 0n ? [divisor] : []));
  let multiple = 1n;
  for (const divisor of new Set(divisors)) {
    multiple *= divisor / gcd(multiple, divisor);
    if (multiple.toString(16).length * 4 > bits) return undefined;
  }
  return multiple;
};

/** Shapley on the tree: each segment is shared by all the weight beyond it. Source: S. C. Littlechild, G. Owen, Management Science 20 (1973). */
export const shapleyPlan = (tree: Tree, users: readonly TreeUser[]): SegmentPlan =>
  pairwise(tree.segments, weightBeyond(tree, users), (segment, divisor) => ({ segment, divisor, inherits: true }));

/** The nearest users beyond a segment: their distance in segments and their number. */
interface Nearest {
  readonly distance: number;
  readonly count: bigint;
}

/**
 * Sequential full contributions: each segment is paid in full by the nearest users beyond it, its own taps where it has some; equally near users
 * share equally.
 * Source: the sequential full contributions rule of airport problems, W. Thomson, Cost allocation and airport problems (2007), applied to trees.
 */
export const sequentialPlan = (tree: Tree, users: readonly TreeUser[]): SegmentPlan => {
  const own = tree.segments.map((): Nearest => ({ distance: Number.POSITIVE_INFINITY, count: 0n }));
  // A tap that is not −1 is the index of a segment.
  for (const { tap } of users) if (tap >= 0) own[tap] = { distance: 0, count: (own[tap] as Nearest).count + 1n };
  const nearest = gathered(tree, own, (parent, child) => {
    const distance = child.distance + 1;
    if (distance < parent.distance) return { distance, count: child.count };
    return distance === parent.distance ? { distance, count: parent.count + child.count } : parent;
  });
  return pairwise(tree.segments, nearest, (segment, { distance, count }) => ({
    segment,
    divisor: count,
    inherits: nearest[segment.parent]?.distance === distance + 1,
  }));
};

/**
 * Computes the shares of users when every segment is shared by a plan. Linear in segments and users. Exact while the fractions stay small; otherwise
 * each segment's part per unit of weight is kept to 2^−128 fen, rounded down.
 */
export const sharesByPlan = (users: readonly TreeUser[], plan: SegmentPlan): TreeShares => {
  const multiple = commonMultiple(plan, plan.length + users.length);
  const denominator = multiple ?? 1n << resolution;
  const carried: bigint[] = [];
  for (const { segment, divisor, inherits } of plan) {
    const own = divisor === 0n ? 0n : (segment.cost * denominator) / divisor;
    // Nothing is carried over at the root.
    carried.push(inherits ? own + (carried[segment.parent] ?? 0n) : own);
  }
  return {
    numerators: users.map(({ tap, weight }) => weight * (carried[tap] ?? 0n)),
    denominator,
    exact: multiple !== undefined,
  };
};
