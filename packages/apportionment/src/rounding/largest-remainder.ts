import { nthSmallest } from '../rules/nth-smallest';
import { pairwise } from '../network/pairwise';
import type { TieOrder } from '../levy/tie';

const safe = Number.MAX_SAFE_INTEGER;

/** Returns the elements of `tied` that get one of `count` units: all, or the first by the order. */
const served = (tied: number[], count: number, order: TieOrder): readonly number[] =>
  count >= tied.length ? tied : tied.sort(order).slice(0, count);

/** Computes the digits of the long division: powers of a base so small that remainder × base + part × digit is a safe integer, the highest first. */
const digitPowers = (
  part: number,
  heaviest: number,
  sum: number,
): { readonly base: number; readonly powers: readonly number[] } => {
  if (part * heaviest <= safe) return { base: 1, powers: [1] };
  let base = 2;
  while (base * 4 * sum <= safe) base *= 2;
  const powers = [1];
  for (let highest = 1; highest <= heaviest / base;) {
    highest *= base;
    powers.unshift(highest);
  }
  return { base, powers };
};

/**
 * Largest remainder (Hamilton, Hare–Niemeyer) on safe integers: `total` ≥ 0 by weights whose sum is positive and below 2^51. The quotient total ×
 * weight / sum is a long division in digits so small that every intermediate is a safe integer: no rounding takes place.
 */
export const largestRemainderSafe = (
  total: number,
  weights: ArrayLike<number>,
  sum: number,
  order: TieOrder,
): number[] => {
  const count = weights.length;
  const shares: number[] = [];
  const remainders = new Float64Array(count);
  const whole = Math.floor(total / sum);
  const part = total - whole * sum;
  let heaviest = 0;
  for (let i = 0; i < count; i += 1) heaviest = Math.max(heaviest, weights[i] ?? 0);
  const { base, powers } = digitPowers(part, heaviest, sum);
  let left = total;
  for (let i = 0; i < count; i += 1) {
    const weight = weights[i] ?? 0;
    let quotient = 0;
    let remainder = 0;
    let rest = weight;
    for (const power of powers) {
      const digit = power === 1 ? rest : Math.floor(rest / power);
      rest -= digit * power;
      const value = remainder * base + part * digit;
      // Exact, since value < 2^53: a quotient below a whole number q is at least 1 / sum ≥ q × 2^−53 below it, which rounding cannot bridge.
      const step = Math.floor(value / sum);
      remainder = value - step * sum;
      quotient = quotient * base + step;
    }
    const share = whole * weight + quotient;
    shares.push(share);
    remainders[i] = remainder;
    left -= share;
  }
  if (left === 0) return shares;
  const threshold = nthSmallest(remainders.slice(), count - left);
  const tied: number[] = [];
  for (let i = 0; i < count; i += 1) {
    const remainder = remainders[i] ?? 0;
    if (remainder > threshold) {
      shares[i] = (shares[i] ?? 0) + 1;
      left -= 1;
    } else if (remainder === threshold) tied.push(i);
  }
  for (const i of served(tied, left, order)) shares[i] = (shares[i] ?? 0) + 1;
  return shares;
};

/**
 * Largest remainder on exact shares `numerators[i] / denominator` that sum to `total`: each gets its floor, and the remaining units go to the largest
 * remainders. A share of zero gets nothing.
 */
export const largestRemainderExact = (
  total: bigint,
  numerators: readonly bigint[],
  denominator: bigint,
  order: TieOrder,
): bigint[] => {
  const shares = numerators.map((numerator) => numerator / denominator);
  const remainders = numerators.map((numerator) => numerator % denominator);
  let left = Number(total - shares.reduce((sum, share) => sum + share, 0n));
  if (left === 0) return shares;
  const sorted = remainders.toSorted((a, b) => (a > b ? -1 : a < b ? 1 : 0));
  // Fewer than all shares are rounded up, and each index is that of a share, here and below.
  const threshold = sorted[left - 1] as bigint;
  const tied: number[] = [];
  remainders.forEach((remainder, i) => {
    if (remainder > threshold) {
      shares[i] = (shares[i] as bigint) + 1n;
      left -= 1;
    } else if (remainder === threshold) tied.push(i);
  });
  for (const i of served(tied, left, order)) shares[i] = (shares[i] as bigint) + 1n;
  return shares;
};

/**
 * Largest remainder above a minimum that every claimant gets first: the rest goes, unit by unit, to the largest outstanding claim total × weight /
 * sum − held. The result is nearest to the exact shares (least squares) among those that keep the minimum; without a minimum it is the plain largest
 * remainder. All weights are positive and minimum × claimants ≤ total.
 */
export const largestRemainderAbove = (
  total: bigint,
  weights: readonly bigint[],
  minimum: bigint,
  order: TieOrder,
): bigint[] => {
  const sum = weights.reduce((all, weight) => all + weight, 0n);
  const claims = weights.map((weight) => total * weight);
  // With a bar on outstanding claims (in 1/sum units), each holds ⌈(claim − bar) / sum⌉ or the minimum.
  const heldAt = (claim: bigint, bar: bigint): bigint => {
    const above = claim - bar;
    const held = above <= 0n ? above / sum : (above + sum - 1n) / sum;
    return held > minimum ? held : minimum;
  };
  const usedAt = (bar: bigint): bigint => claims.reduce((used, claim) => used + heldAt(claim, bar), 0n);
  let low = -sum * BigInt(weights.length + 1);
  let high = total * sum;
  // The lowest bar that does not use more than the total lies between `low`, which does, and `high`, which does not.
  while (high - low > 1n) {
    const middle = (low + high) >> 1n;
    if (usedAt(middle) <= total) high = middle;
    else low = middle;
  }
  const shares = claims.map((claim) => heldAt(claim, high));
  const left = Number(total - shares.reduce((used, share) => used + share, 0n));
  const tied = pairwise(claims, shares, (claim, share) => claim - share * sum === high).flatMap((isTied, i) =>
    isTied ? [i] : [],
  );
  // The tied are indices of shares.
  for (const i of served(tied, left, order)) shares[i] = (shares[i] as bigint) + 1n;
  return shares;
};
