import { pairwise } from '../network/pairwise';
import { abs, gcd, type Rational, rational } from './rational';

/** Exact shares in fen over one common denominator, before any rounding. */
export interface ExactShares {
  readonly numerators: readonly bigint[];
  /** Positive. */
  readonly denominator: bigint;
}

/** Returns one of the shares as a fraction; the index must be valid. */
export const shareAt = ({ numerators, denominator }: ExactShares, i: number): Rational =>
  // Callers count through the shares.
  rational(numerators[i] as bigint, denominator);

export const sumOf = (values: readonly bigint[]): bigint => values.reduce((sum, value) => sum + value, 0n);

/** Returns the sum of the shares. */
export const totalOf = ({ numerators, denominator }: ExactShares): Rational => rational(sumOf(numerators), denominator);

/** Divides a total in the ratio of weights, at least one of which is positive. */
export const proportional = (total: Rational, weights: readonly bigint[]): ExactShares => ({
  numerators: weights.map((weight) => weight * total.numerator),
  denominator: sumOf(weights) * total.denominator,
});

/** Reduces the shares by their common factors, so that later products stay small. */
export const reduced = ({ numerators, denominator }: ExactShares): ExactShares => {
  let common = denominator;
  for (const numerator of numerators) {
    if (common === 1n) break;
    common = gcd(common, abs(numerator));
  }
  return common === 1n
    ? { numerators, denominator }
    : { numerators: numerators.map((n) => n / common), denominator: denominator / common };
};

/** Adds two lists of shares in the same order. */
export const addShares = (a: ExactShares, b: ExactShares): ExactShares => {
  const common = gcd(a.denominator, b.denominator);
  const forA = b.denominator / common;
  const forB = a.denominator / common;
  return reduced({
    numerators: pairwise(a.numerators, b.numerators, (one, other) => one * forA + other * forB),
    denominator: a.denominator * forA,
  });
};
