import { CodedError, requireArgument } from '@community1373/base/diagnostics';
import * as z from 'zod';
import { type ExactShares, sumOf } from '../rounding/exact-shares';
import { factorials } from './factorials';
import { type ClaimsRule, claimsRuleSchema } from '../document/subsidy';
import { largestRemainderExact } from '../rounding/largest-remainder';
import { pairwise } from '../network/pairwise';
import { type FractionString, rational, ratioText } from '../rounding/rational';
import { firstOrder } from '../levy/tie';

/** Maximum number of states for random arrival. */
const randomArrivalStates = 200_000;

const least = (a: bigint, b: bigint): bigint => (a < b ? a : b);

/** 等额 equal awards, none above its claim: the remainder is divided equally among claims not yet satisfied, smallest claims first. */
const equalAwards = (estate: bigint, claims: readonly bigint[]): ExactShares => {
  let left = estate;
  let heads = BigInt(claims.length);
  for (const claim of claims.toSorted((a, b) => (a < b ? -1 : 1))) {
    if (claim * heads >= left) break;
    left -= claim;
    heads -= 1n;
  }
  // An estate of at most the sum of the claims satisfies at most all but one; every other claim is at least left / heads.
  return { numerators: claims.map((own) => least(own * heads, left)), denominator: heads };
};

/** Equal losses: the claims less equal awards of the shortfall. */
const lessEqualAwards = (shortfall: bigint, claims: readonly bigint[]): ExactShares => {
  const losses = equalAwards(shortfall, claims);
  return {
    numerators: pairwise(claims, losses.numerators, (claim, loss) => claim * losses.denominator - loss),
    denominator: losses.denominator,
  };
};

/** The Talmud's rule: equal awards of half claims below half of all, equal losses of half claims above. */
const talmud = (estate: bigint, claims: readonly bigint[]): ExactShares => {
  const all = sumOf(claims);
  // In half units the half claims are whole numbers.
  const below = 2n * estate <= all;
  const { numerators, denominator } = equalAwards(below ? 2n * estate : 2n * (all - estate), claims);
  return {
    numerators: below ? numerators : pairwise(claims, numerators, (claim, loss) => 2n * claim * denominator - loss),
    denominator: 2n * denominator,
  };
};

/**
 * Counts the orders in which each sum of claims arises from a number of claimants, leaving out one claimant of the kind `without`; sums past the
 * estate are dropped.
 */
const arrivals = (
  estate: bigint,
  kinds: ReadonlyMap<bigint, number>,
  without: bigint,
): ReadonlyMap<number, ReadonlyMap<bigint, bigint>> => {
  let bySize = new Map<number, Map<bigint, bigint>>([[0, new Map([[0n, 1n]])]]);
  for (const [claim, heads] of kinds) {
    const available = claim === without ? heads - 1 : heads;
    const next = new Map<number, Map<bigint, bigint>>();
    let states = 0;
    for (const [size, sums] of bySize)
      for (const [sum, ways] of sums) {
        let choose = 1n;
        for (let taken = 0; taken <= available; taken += 1) {
          if (taken > 0) choose = (choose * BigInt(available - taken + 1)) / BigInt(taken);
          const reached = sum + claim * BigInt(taken);
          if (reached >= estate) break;
          const at = next.get(size + taken) ?? new Map<bigint, bigint>();
          next.set(size + taken, at);
          if (!at.has(reached)) states += 1;
          at.set(reached, (at.get(reached) ?? 0n) + ways * choose);
          if (states > randomArrivalStates) throw new CodedError('apportionment.random-arrival-too-large', kinds.size);
        }
      }
    bySize = next;
  }
  return bySize;
};

/** 随机到达 the average over all orders of arrival, each taking its claim while the estate lasts; claimants of equal claims are counted together. */
const randomArrival = (estate: bigint, claims: readonly bigint[]): ExactShares => {
  const kinds = new Map<bigint, number>();
  for (const claim of claims) if (claim > 0n) kinds.set(claim, (kinds.get(claim) ?? 0) + 1);
  const heads = [...kinds.values()].reduce((sum, count) => sum + count, 0);
  const factorial = factorials(heads);
  const awards = new Map<bigint, bigint>();
  for (const claim of kinds.keys()) {
    let award = 0n;
    for (const [size, sums] of arrivals(estate, kinds, claim)) {
      const orders = factorial(size) * factorial(heads - size - 1);
      for (const [sum, ways] of sums) award += orders * ways * least(claim, estate - sum);
    }
    awards.set(claim, award);
  }
  return { numerators: claims.map((claim) => awards.get(claim) ?? 0n), denominator: factorial(heads) };
};

/** Returns exact awards from an estate of at most the sum of the claims; both are non-negative. */
export const awardsOf = (rule: ClaimsRule, estate: bigint, claims: readonly bigint[]): ExactShares => {
  const all = sumOf(claims);
  if (estate === 0n || all === 0n) return { numerators: claims.map(() => 0n), denominator: 1n };
  switch (rule) {
    case 'proportional':
      return { numerators: claims.map((claim) => claim * estate), denominator: all };
    case 'equal-awards':
      return equalAwards(estate, claims);
    case 'equal-losses':
      return lessEqualAwards(all - estate, claims);
    case 'talmud':
      return talmud(estate, claims);
    case 'random-arrival':
      return randomArrival(estate, claims);
  }
};

/** Input of {@link divideClaims}. */
export interface ClaimsInput {
  /** The sum to divide, a whole number from 0 to the sum of the claims. */
  readonly estate: number;
  /** The claims, whole numbers from 0. */
  readonly claims: readonly number[];
  /** The rule. */
  readonly rule: ClaimsRule;
}

/** The awards of the claimants: exactly, and in whole units by largest remainder. */
export interface Awards {
  /** The exact awards, in the order of the claims; they sum to the estate. */
  readonly exact: readonly FractionString[];
  /** The awards in whole units; they sum to the estate. */
  readonly units: readonly number[];
}

// The numbers are checked one by one, under their own codes.
const claimsInputSchema = z.object({ estate: z.unknown(), claims: z.array(z.unknown()), rule: claimsRuleSchema });

/**
 * Divides a limited sum among claims by one of the rules of the claims literature: `proportional`, `equal-awards`, `equal-losses`, `talmud` or
 * `random-arrival`. Estate and claims are non-negative safe integers, the estate at most the sum of the claims; equal remainders of whole units go
 * to the earlier claim. Throws a CodedError: `apportionment.claims-input`, `apportionment.estate`, `apportionment.claim`, `apportionment.random-arrival-too-large`.
 * Source: R. J. Aumann, M. Maschler, J. Econ. Theory 36 (1985); W. Thomson, Math. Social Sciences 45 (2003); B. O'Neill, ibid. 2 (1982).
 *
 * @example
 * import { divideClaims } from '@community1373/apportionment';
 * divideClaims({ estate: 200, claims: [100, 200, 300], rule: 'talmud' }).exact; // => ['50', '75', '75']
 * divideClaims({ estate: 10, claims: [2, 4, 7, 8], rule: 'random-arrival' }).exact; // => ['1', '11/6', '10/3', '23/6']
 */
export const divideClaims = (input: ClaimsInput): Awards => {
  requireArgument(claimsInputSchema, input, 'apportionment.claims-input');
  const wrong = input.claims.find((claim) => !Number.isSafeInteger(claim) || claim < 0);
  if (wrong !== undefined) throw new CodedError('apportionment.claim', wrong);
  const claims = input.claims.map(BigInt);
  if (!Number.isSafeInteger(input.estate) || input.estate < 0 || BigInt(input.estate) > sumOf(claims))
    throw new CodedError('apportionment.estate', input.estate);
  const estate = BigInt(input.estate);
  const { numerators, denominator } = awardsOf(input.rule, estate, claims);
  return {
    exact: numerators.map((numerator) => ratioText(rational(numerator, denominator))),
    units: largestRemainderExact(estate, numerators, denominator, firstOrder).map(Number),
  };
};
