import { CodedError } from '@community1373/base/diagnostics';
import { describe, expect, it } from 'vitest';
import { roundShares, type RoundSharesInput } from './round-shares';
import { roundingMethods } from './rounding-method';

const codeOf = (input: unknown): string => {
  try {
    // The test makes invalid calls as from JavaScript.
    roundShares(input as RoundSharesInput);
    return 'nothing thrown';
  } catch (error) {
    return error instanceof CodedError ? error.code.replace('apportionment.', '') : `not coded: ${String(error)}`;
  }
};
const ok = { total: 10, weights: [1, 2], method: 'largest-remainder' };

describe('bad calls are named', () => {
  it.each([
    [{ ...ok, weights: [] }, 'no-weights'],
    [{ ...ok, weights: undefined }, 'no-weights'],
    [{ ...ok, weights: [0, 0] }, 'all-weights-zero'],
    [{ ...ok, weights: [0, 0n], method: 'webster' }, 'all-weights-zero'],
    [{ ...ok, total: 0, weights: [0] }, 'all-weights-zero'],
    [{ ...ok, weights: [1, Number.NaN] }, 'weight-not-integer'],
    [{ ...ok, weights: [1, 0.5] }, 'weight-not-integer'],
    [{ ...ok, weights: [1, Number.POSITIVE_INFINITY] }, 'weight-not-integer'],
    [{ ...ok, weights: ['1', 2] }, 'weight-not-integer'],
    [{ ...ok, weights: [1, undefined] }, 'weight-not-integer'],
    [{ ...ok, weights: [1, 2 ** 53] }, 'weight-unsafe'],
    [{ ...ok, weights: [3, -1] }, 'weight-negative'],
    [{ ...ok, weights: [3n, -1n] }, 'weight-negative'],
    [{ ...ok, total: 1.5 }, 'total-not-integer'],
    [{ ...ok, total: Number.NaN }, 'total-not-integer'],
    [{ ...ok, total: '10' }, 'total-not-integer'],
    [{ ...ok, total: 2 ** 53 }, 'total-unsafe'],
    [{ ...ok, method: 'hamilton' }, 'unknown-method'],
    [{ ...ok, minimum: -1 }, 'minimum-invalid'],
    [{ ...ok, minimum: 0.5 }, 'minimum-invalid'],
    [{ ...ok, minimum: 6 }, 'minimum-exceeds-total'],
    [{ ...ok, total: -10, minimum: 6 }, 'minimum-exceeds-total'],
    [{ ...ok, tie: 'last' }, 'unknown-tie'],
    [{ ...ok, tie: null }, 'unknown-tie'],
    [{ ...ok, tie: { ids: ['a', 'b'] } }, 'unknown-tie'],
    [{ ...ok, tie: { seed: 1 } }, 'unknown-tie'],
    [{ ...ok, tie: { seed: 1, ids: ['a'] } }, 'tie-ids-count'],
    [{ ...ok, tie: { seed: 1, ids: ['a', 'a'] } }, 'tie-ids-repeat'],
    [{ ...ok, tie: { seed: 1, ids: ['a', 2] } }, 'tie-id-not-text'],
    // The minima alone exceed the number of units that can be counted, though they use the whole total.
    [{ total: 2n ** 54n, weights: [1, 2n ** 55n], minimum: 2n ** 53n, method: 'quota' }, 'quota-too-long'],
    [{ total: 10n ** 18n, weights: [10n ** 17n + 3n, 10n ** 17n + 9n], method: 'quota' }, 'quota-too-long'],
  ])('%o is %s', (input, code) => expect(codeOf(input)).toBe(code));
});

describe('edges', () => {
  it('a total of zero gives zeros, and no negative zero', () => {
    for (const method of roundingMethods)
      for (const total of [0, -0]) expect(roundShares({ total, weights: [1, 0, 3], method })).toEqual([0, 0, 0]);
  });

  it('one claimant takes all; a weight of zero gets nothing, not even the minimum', () => {
    for (const method of roundingMethods) {
      expect(roundShares({ total: 7, weights: [3], method })).toEqual([7]);
      expect(roundShares({ total: 7, weights: [0, 3], method, minimum: 2 })).toEqual([0, 7]);
    }
  });

  it('a minimum that takes all leaves nothing to divide', () => {
    for (const method of roundingMethods)
      expect(roundShares({ total: 6, weights: [1000, 1, 1], method, minimum: 2 })).toEqual([2, 2, 2]);
  });

  it('a minimum far above the proportional part of most, by hand: 100 by 97:1:1:1 with 10 each', () => {
    for (const method of roundingMethods)
      expect(roundShares({ total: 100, weights: [97, 1, 1, 1], method, minimum: 10 })).toEqual([70, 10, 10, 10]);
  });

  it('adams, hill and dean give the largest weights a unit when there are fewer units than claimants', () => {
    for (const method of ['adams', 'huntington-hill', 'dean'] as const)
      expect(roundShares({ total: 2, weights: [5, 9, 7], method })).toEqual([0, 1, 1]);
  });

  it('weights may be a typed array, or mix numbers and BigInts; a BigInt total gives BigInts', () => {
    expect(roundShares({ total: 10, weights: Float64Array.of(1, 3), method: 'largest-remainder' })).toEqual([3, 7]);
    expect(roundShares({ total: 10, weights: [1n, 3], method: 'largest-remainder' })).toEqual([3, 7]);
    expect(roundShares({ total: 10n, weights: [1, 3], method: 'largest-remainder' })).toEqual([3n, 7n]);
  });

  it('weights that are safe one by one and not in all, by hand: 10 by 2^52 − 1, 2^52 − 1 and 2', () => {
    // The exact shares are 5 − 5 × 2^−52 twice and 10 × 2^−52: 4, 4 and 0, and the two remaining units go to the first two.
    expect(roundShares({ total: 10, weights: [2 ** 52 - 1, 2 ** 52 - 1, 2], method: 'largest-remainder' })).toEqual([
      5, 5, 0,
    ]);
  });

  it('past 2^53: a third of 2^60 + 1, by hand', () => {
    expect(
      roundShares({ total: 2n ** 60n + 1n, weights: [2n ** 70n, 2n ** 71n], method: 'largest-remainder' }),
    ).toEqual([384_307_168_202_282_326n, 768_614_336_404_564_651n]);
  });

  it('Huntington–Hill decides by squares what no double can: w₁/√6 against w₂/√2, that is w₁² against 3 w₂²', () => {
    // Pell: (x, y) → (2x + 3y, x + 2y) keeps x² − 3y², which is 1 from (2, 1) and −2 from (1, 1).
    const grown = (x: bigint, y: bigint): readonly [bigint, bigint] =>
      y > 10n ** 20n ? [x, y] : grown(2n * x + 3n * y, x + 2n * y);
    const [above, below] = [grown(2n, 1n), grown(1n, 1n)];
    expect(Number(above[0]) / Number(above[1])).toBe(Number(below[0]) / Number(below[1]));
    expect(roundShares({ total: 4, weights: above, method: 'huntington-hill' })).toEqual([3, 1]);
    expect(roundShares({ total: 4, weights: below, method: 'huntington-hill' })).toEqual([2, 2]);
  });

  it('a seed draws the same order again, and different seeds differ somewhere', () => {
    const ids = ['a', 'b', 'c', 'd'];
    const share = (seed: number): string =>
      roundShares({ total: 1, weights: [1, 1, 1, 1], method: 'largest-remainder', tie: { seed, ids } }).join('');
    expect(share(3)).toBe(share(3));
    expect(new Set(Array.from({ length: 40 }, (_, seed) => share(seed))).size).toBe(4);
  });

  it('the quota method skips whole periods: 10^12 units by 1:2:4, by hand', () => {
    // 10^12 = 7 × 142,857,142,857 + 1, and the first unit of a period goes to the largest weight.
    expect(roundShares({ total: 1_000_000_000_000, weights: [3, 6, 12], method: 'quota' })).toEqual([
      142_857_142_857, 285_714_285_714, 571_428_571_429,
    ]);
  });
});
