import type { OwnershipShare } from './exclusive-unit';

/** An exact fraction of BigInts. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

const whole: OwnershipShare = { numerator: 1, denominator: 1 };

const divisor = (a: bigint, b: bigint): bigint => (b === 0n ? a : divisor(b, a % b));

/** Adds shares exactly; an absent share is the whole unit. */
export const sumOfShares = (shares: readonly (OwnershipShare | undefined)[]): Fraction => {
  let [numerator, denominator] = [0n, 1n];
  for (const share of shares) {
    const { numerator: n, denominator: d } = share ?? whole;
    numerator = numerator * BigInt(d) + BigInt(n) * denominator;
    denominator *= BigInt(d);
    const common = divisor(numerator, denominator);
    numerator /= common;
    denominator /= common;
  }
  return { numerator, denominator };
};

/** Compares two fractions: negative when the first is smaller. */
export const compareFractions = (a: Fraction, b: Fraction): number => {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
};
