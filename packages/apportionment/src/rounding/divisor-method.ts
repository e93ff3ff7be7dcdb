import { Heap } from '../network/heap';
import type { TieOrder } from '../levy/tie';

/** 除数法 the divisor methods, named by the mean of s and s + 1 at which a quotient is rounded up. */
export type DivisorMethod = 'webster' | 'huntington-hill' | 'adams' | 'jefferson' | 'dean';

/** A signpost d(s), as the fraction over / under of d(s) raised to `power`, so that no root is needed. */
interface Signpost {
  readonly power: 1n | 2n;
  readonly over: (s: bigint) => bigint;
  readonly under: (s: bigint) => bigint;
}

const one = (): bigint => 1n;

const signposts: Readonly<Record<DivisorMethod, Signpost>> = {
  adams: { power: 1n, over: (s) => s, under: one },
  dean: { power: 1n, over: (s) => 2n * s * (s + 1n), under: (s) => 2n * s + 1n },
  'huntington-hill': { power: 2n, over: (s) => s * (s + 1n), under: one },
  webster: { power: 1n, over: (s) => 2n * s + 1n, under: () => 2n },
  jefferson: { power: 1n, over: (s) => s + 1n, under: one },
};

/** A claim w / d(s) as a fraction (raised to the signpost's power); a bottom of zero ranks before all finite claims. */
interface Claim {
  readonly top: bigint;
  readonly bottom: bigint;
}

const compareClaims = (a: Claim, b: Claim): number => {
  const left = a.bottom === 0n && b.bottom === 0n ? a.top : a.top * b.bottom;
  const right = a.bottom === 0n && b.bottom === 0n ? b.top : b.top * a.bottom;
  return left > right ? -1 : left < right ? 1 : 0;
};

/**
 * Computes shares by a divisor method: units go one by one to the largest weight / d(held), starting from `minimum` each. Implemented by rounding the
 * quotients of one divisor, then adding or removing the few units that still differ from the total; equal claims by `order`. All weights are positive
 * and minimum × claimants ≤ total. Comparisons are of integers; Huntington–Hill compares squares.
 * Source: M. L. Balinski, H. P. Young, Fair Representation (1982), appendix A.
 */
export const divisorShares = (
  method: DivisorMethod,
  total: bigint,
  weights: readonly bigint[],
  minimum: bigint,
  order: TieOrder,
): bigint[] => {
  const { power, over, under } = signposts[method];
  const ascending = weights.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  // Claimants whose proportional part does not exceed the minimum keep the minimum; the others divide the rest.
  let rest = total;
  let sum = weights.reduce((all, weight) => all + weight, 0n);
  for (const weight of ascending) {
    if (rest * weight > minimum * sum) break;
    rest -= minimum;
    sum -= weight;
  }
  const shares = weights.map((weight) => {
    if (sum === 0n) return minimum;
    const claim = rest * weight;
    const held = claim / sum;
    const up = claim > 0n && claim ** power * under(held) >= over(held) * sum ** power;
    const rounded = up ? held + 1n : held;
    return rounded > minimum ? rounded : minimum;
  });
  const claims: Claim[] = [];
  const setClaim = (i: number, held: bigint): void => {
    // `i` is the index of a claimant, here and below.
    claims[i] = { top: (weights[i] as bigint) ** power * under(held), bottom: over(held) };
  };
  const ranked = (a: number, b: number): number =>
    // A claim is set for every index before it enters the heap.
    compareClaims(claims[a] as Claim, claims[b] as Claim) || order(a, b);
  let used = shares.reduce((all, share) => all + share, 0n);
  if (used < total) {
    const heap = new Heap((a, b) => ranked(a, b) < 0);
    shares.forEach((share, i) => {
      setClaim(i, share);
      heap.push(i);
    });
    for (; used < total; used += 1n) {
      // The heap holds every claimant throughout.
      const i = heap.pop() as number;
      const share = (shares[i] as bigint) + 1n;
      shares[i] = share;
      setClaim(i, share);
      heap.push(i);
    }
    return shares;
  }
  const heap = new Heap((a, b) => ranked(a, b) > 0);
  shares.forEach((share, i) => {
    if (share <= minimum) return;
    setClaim(i, share - 1n);
    heap.push(i);
  });
  for (; used > total; used -= 1n) {
    // More units are used than the minima need, so some claimant holds more than the minimum.
    const i = heap.pop() as number;
    const share = (shares[i] as bigint) - 1n;
    shares[i] = share;
    if (share <= minimum) continue;
    setClaim(i, share - 1n);
    heap.push(i);
  }
  return shares;
};
