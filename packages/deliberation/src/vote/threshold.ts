import { CodedError } from '@community1373/base/diagnostics';
import type { Threshold } from './threshold-schema';

/** True when no count can reach a threshold: more than all, or a share above one. */
export const isBeyondAll = ({ numerator, denominator, more }: Threshold): boolean =>
  numerator > denominator || (more && numerator === denominator);

/** Checks a threshold and counts given by a caller; throws a coded error for invalid ones. */
const checkedThreshold = (threshold: Threshold, one: number, other: number): Threshold => {
  if (!Number.isSafeInteger(one) || !Number.isSafeInteger(other))
    throw new CodedError('deliberation.count', [one, other]);
  if (
    typeof threshold !== 'object' ||
    threshold === null ||
    !Number.isSafeInteger(threshold.numerator) ||
    !Number.isSafeInteger(threshold.denominator) ||
    threshold.denominator < 1
  )
    throw new CodedError('deliberation.threshold', threshold);
  return threshold;
};

const exactly = (a: number, b: number): boolean => a * b <= Number.MAX_SAFE_INTEGER;

/**
 * True when `have` of `of` reaches a threshold; counts are integers, and the comparison is exact for any of them.
 *
 * @example
 * import { meetsThreshold } from '@community1373/deliberation';
 * meetsThreshold(38, 56, { numerator: 2, denominator: 3, more: false }); // => true
 * meetsThreshold(37, 56, { numerator: 2, denominator: 3, more: false }); // => false
 * meetsThreshold(28, 56, { numerator: 1, denominator: 2, more: true }); // => false
 */
export const meetsThreshold = (have: number, of: number, threshold: Threshold): boolean => {
  const { numerator, denominator, more } = checkedThreshold(threshold, have, of);
  if (exactly(Math.max(have, of), Math.max(numerator, denominator)))
    return more ? have * denominator > numerator * of : have * denominator >= numerator * of;
  const left = BigInt(have) * BigInt(denominator);
  const right = BigInt(numerator) * BigInt(of);
  return more ? left > right : left >= right;
};

/**
 * Returns the least integer count of `of` that reaches a threshold.
 *
 * @example
 * import { minimumToMeet } from '@community1373/deliberation';
 * minimumToMeet(56, { numerator: 2, denominator: 3, more: false }); // => 38
 * minimumToMeet(38, { numerator: 3, denominator: 4, more: false }); // => 29
 * minimumToMeet(38, { numerator: 1, denominator: 2, more: true }); // => 20
 */
export const minimumToMeet = (of: number, threshold: Threshold): number => {
  const { numerator, denominator, more } = checkedThreshold(threshold, of, of);
  if (exactly(of, numerator)) {
    const rest = (numerator * of) % denominator;
    return (numerator * of - rest) / denominator + (more || rest > 0 ? 1 : 0);
  }
  const product = BigInt(numerator) * BigInt(of);
  const parts = BigInt(denominator);
  const whole = product / parts;
  return Number(more || product % parts > 0n ? whole + 1n : whole);
};
