import { CodedError } from '@community1373/base/diagnostics';
import { divisorShares } from './divisor-method';
import { largestRemainderAbove, largestRemainderExact, largestRemainderSafe } from './largest-remainder';
import { quotaShares } from './quota-method';
import { type RoundingMethod, roundingMethods } from './rounding-method';
import { type Tie, type TieOrder, tieOrder } from '../levy/tie';

/** Input of {@link roundShares}. */
export interface RoundSharesInput<T extends number | bigint = number | bigint> {
  /** An integer; a number must be a safe integer. A negative total gives the negated shares of the positive one. */
  readonly total: T;
  /** Non-negative integers, at least one positive; numbers must be safe integers, BigInts may have any size. */
  readonly weights: ArrayLike<number | bigint>;
  /** The rounding method. */
  readonly method: RoundingMethod;
  /** Units that each claimant with a positive weight gets first; default: 0. */
  readonly minimum?: number | bigint | undefined;
  /** Order among exactly equal claims: `'first'` in the input (the default), or an order drawn from seed and ids. */
  readonly tie?: Tie | undefined;
}

const integer = (value: number | bigint, notInteger: string, unsafe: string): void => {
  if (typeof value === 'bigint') return;
  if (!Number.isInteger(value)) throw new CodedError(notInteger, value);
  if (!Number.isSafeInteger(value)) throw new CodedError(unsafe, value);
};

/** Returns the sum of safe weights, or undefined where a BigInt, or a sum of 2^51 or more, needs BigInt arithmetic. */
const safeSum = (weights: ArrayLike<number | bigint>): number | undefined => {
  let sum = 0;
  let fits = true;
  for (let i = 0; i < weights.length; i += 1) {
    const weight = weights[i];
    if (typeof weight === 'bigint') fits = false;
    else if (typeof weight !== 'number' || !Number.isInteger(weight))
      throw new CodedError('apportionment.weight-not-integer', weight);
    else if (!Number.isSafeInteger(weight)) throw new CodedError('apportionment.weight-unsafe', weight);
    else if (fits) sum += weight;
    if (weight !== undefined && weight < 0) throw new CodedError('apportionment.weight-negative', weight);
    if (sum >= 2 ** 51) fits = false;
  }
  return fits ? sum : undefined;
};

const divide = (
  total: bigint,
  weights: readonly bigint[],
  method: RoundingMethod,
  minimum: bigint,
  order: TieOrder,
): bigint[] => {
  switch (method) {
    case 'largest-remainder': {
      if (minimum > 0n) return largestRemainderAbove(total, weights, minimum, order);
      const sum = weights.reduce((all, weight) => all + weight, 0n);
      return largestRemainderExact(
        total,
        weights.map((weight) => total * weight),
        sum,
        order,
      );
    }
    case 'quota':
      return quotaShares(total, weights, minimum, order);
    default:
      return divisorShares(method, total, weights, minimum, order);
  }
};

/** Computes exact integer shares of a non-negative total; weights of zero are no claim and get nothing, not even the minimum. */
export const bigShares = (
  total: bigint,
  weights: readonly bigint[],
  method: RoundingMethod,
  minimum: bigint,
  order: TieOrder,
): bigint[] => {
  const claimants = weights.flatMap((weight, i) => (weight > 0n ? [{ i, weight }] : []));
  if (claimants.length === 0) throw new CodedError('apportionment.all-weights-zero', weights.length);
  if (minimum * BigInt(claimants.length) > total) throw new CodedError('apportionment.minimum-exceeds-total', minimum);
  // A method compares two claimants by index.
  const placeOf = (claimant: number): number => (claimants[claimant] as (typeof claimants)[number]).i;
  const among: TieOrder = (a, b) => order(placeOf(a), placeOf(b));
  const shares = weights.map(() => 0n);
  const divided = divide(
    total,
    claimants.map(({ weight }) => weight),
    method,
    minimum,
    among,
  );
  // There is a share for each claimant.
  claimants.forEach(({ i }, k) => (shares[i] = divided[k] as bigint));
  return shares;
};

/**
 * Divides an integer total into integer shares by weights, exactly: the shares sum to the total, are in the order of the weights, and are BigInts
 * when the total is one. Every decision compares integers; no floating point takes part.
 *
 * `method`: `largest-remainder` (Hamilton; each share is its exact share rounded down or up), `quota` (Balinski and Young 1975: keeps quota, and no
 * share falls when the total grows), or a divisor method: `webster`, `huntington-hill`, `adams`, `jefferson`, `dean`. A weight of zero gets zero.
 * With a `minimum`, every other claimant gets it first and the method continues from there; under `largest-remainder` the result is nearest to the
 * exact shares (least squares) among those that keep the minimum.
 *
 * Throws a CodedError: `apportionment.total-not-integer`, `.total-unsafe`, `.no-weights`, `.all-weights-zero` (even for a total of zero),
 * `.weight-not-integer` (NaN and fractions: scale them to integers first), `.weight-unsafe` (pass a BigInt), `.weight-negative`, `.unknown-method`,
 * `.minimum-invalid`, `.minimum-exceeds-total`, `.unknown-tie`, `.tie-ids-count`, `.tie-ids-repeat`, `.tie-id-not-text`, `.quota-too-long` (more than
 * 20 million units to hand out one by one).
 *
 * @example
 * import { roundShares } from '@community1373/apportionment';
 * roundShares({ total: 100, weights: [5117, 4400, 162, 161, 160], method: 'largest-remainder' }); // => [51, 44, 2, 2, 1]
 * roundShares({ total: 100, weights: [5117, 4400, 162, 161, 160], method: 'quota' }); // => [52, 44, 2, 1, 1]
 * roundShares({ total: -5n, weights: [7, 3], method: 'webster' }); // => [-4n, -1n]
 */
export function roundShares(input: RoundSharesInput<number>): number[];
/** Divides a BigInt total into BigInt shares; otherwise as for a number. */
export function roundShares(input: RoundSharesInput<bigint>): bigint[];
/** Divides a total that is a number or a BigInt; the shares are of the same type. */
export function roundShares(input: RoundSharesInput): number[] | bigint[];
export function roundShares(input: RoundSharesInput): number[] | bigint[] {
  if (typeof input !== 'object' || input === null) throw new CodedError('apportionment.total-not-integer', input);
  const { total, weights, method, minimum = 0, tie = 'first' } = input;
  if (typeof total !== 'bigint' && typeof total !== 'number')
    throw new CodedError('apportionment.total-not-integer', total);
  integer(total, 'apportionment.total-not-integer', 'apportionment.total-unsafe');
  if (!roundingMethods.includes(method)) throw new CodedError('apportionment.unknown-method', method);
  if (typeof weights !== 'object' || weights === null || !(weights.length > 0))
    throw new CodedError('apportionment.no-weights', weights);
  if ((typeof minimum !== 'bigint' && !Number.isSafeInteger(minimum)) || minimum < 0)
    throw new CodedError('apportionment.minimum-invalid', minimum);
  const least = BigInt(minimum);
  const sum = safeSum(weights);
  const order = tieOrder(tie, weights.length);
  if (sum !== undefined && method === 'largest-remainder' && least === 0n && typeof total === 'number') {
    if (sum === 0) throw new CodedError('apportionment.all-weights-zero', weights.length);
    // `safeSum` is defined only where every weight is a number.
    const shares = largestRemainderSafe(Math.abs(total), weights as ArrayLike<number>, sum, order);
    return total < 0 ? shares.map((share) => 0 - share) : shares;
  }
  const size = BigInt(total < 0 ? -total : total);
  const shares = bigShares(size, Array.from(weights, BigInt), method, least, order);
  const signed = total < 0 ? shares.map((share) => -share) : shares;
  if (typeof total === 'bigint') return signed;
  // No share is larger than the total, which is a safe integer.
  return signed.map(Number);
}
