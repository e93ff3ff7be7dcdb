import { assert, bigInt, boolean, property, tuple } from 'fast-check';
import { expect, test } from 'vitest';
import { isBeyondAll, meetsThreshold, minimumToMeet } from './threshold';

const counts = tuple(
  bigInt({ min: 0n, max: BigInt(Number.MAX_SAFE_INTEGER) }),
  bigInt({ min: 0n, max: BigInt(Number.MAX_SAFE_INTEGER) }),
);
const small = tuple(bigInt({ min: 0n, max: 60n }), bigInt({ min: 0n, max: 60n }));
const parts = bigInt({ min: 1n, max: 1_000_000n });

test('law: a count reaches a share where its product is as large, exactly, however large the counts', () => {
  for (const pair of [counts, small])
    assert(
      property(pair, parts, parts, boolean(), ([have, of], numerator, denominator, more) => {
        const [left, right] = [have * denominator, of * numerator];
        const threshold = { numerator: Number(numerator), denominator: Number(denominator), more };
        expect(meetsThreshold(Number(have), Number(of), threshold)).toBe(left > right || (!more && left === right));
      }),
    );
});

test('law: the least count reaches the threshold, and one less does not', () => {
  for (const pair of [counts, small])
    assert(
      property(pair, parts, parts, boolean(), ([, of], a, b, more) => {
        // A share of no more than one, so that the least count is a safe integer.
        const [numerator, denominator] = a < b ? [Number(a), Number(b)] : [Number(b), Number(a)];
        const threshold = { numerator, denominator, more };
        const least = minimumToMeet(Number(of), threshold);
        const exact = (have: bigint): boolean =>
          have * BigInt(denominator) > of * BigInt(numerator) ||
          (!more && have * BigInt(denominator) === of * BigInt(numerator));
        expect([exact(BigInt(least)), exact(BigInt(least) - 1n)]).toEqual([true, false]);
      }),
    );
});

test('at the borders of what a number holds, by hand: half of 2^52, 2^52 + 1 and 2^53 − 1', () => {
  const half = { numerator: 1, denominator: 2, more: false };
  const thirds = { numerator: 1_000_000, denominator: 2_000_000, more: false };
  for (const threshold of [half, thirds]) {
    expect([2 ** 52, 2 ** 52 + 1, 2 ** 53 - 1].map((of) => minimumToMeet(of, threshold))).toEqual([
      2 ** 51,
      2 ** 51 + 1,
      2 ** 52,
    ]);
    expect(minimumToMeet(2 ** 52, { ...threshold, more: true })).toBe(2 ** 51 + 1);
    expect([
      meetsThreshold(2 ** 51, 2 ** 52, threshold),
      meetsThreshold(2 ** 51, 2 ** 52 + 1, threshold),
      meetsThreshold(2 ** 51, 2 ** 52, { ...threshold, more: true }),
    ]).toEqual([true, false, false]);
  }
});

test('more than all can never be reached; all can, unless more than it is asked', () => {
  expect(
    [
      [1, 1, false],
      [1, 1, true],
      [3, 2, false],
      [1, 2, true],
    ].map(([numerator, denominator, more]) =>
      isBeyondAll({ numerator: Number(numerator), denominator: Number(denominator), more: Boolean(more) }),
    ),
  ).toEqual([false, true, true, false]);
});
