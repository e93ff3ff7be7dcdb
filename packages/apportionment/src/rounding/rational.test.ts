import { assert, bigInt, property } from 'fast-check';
import { expect, test } from 'vitest';
import { floorDivide, fromRatioText, gcd, rational, ratioText } from './rational';

const positive = bigInt({ min: 1n, max: 1000n });
const any = bigInt({ min: -1000n, max: 1000n });

test('law: the floor of a quotient is the greatest whole number not above it, below zero too', () => {
  assert(
    property(any, positive, (over, under) => {
      const floor = floorDivide(over, under);
      expect(floor * under <= over && over < (floor + 1n) * under).toBe(true);
    }),
  );
});

test('law: a fraction is in lowest terms over a positive denominator, and its text reads back', () => {
  assert(
    property(any, positive, any, (over, under, sign) => {
      const bottom = sign < 0n ? -under : under;
      const value = rational(over, bottom);
      expect(value.numerator * bottom).toBe(over * value.denominator);
      expect(
        value.denominator > 0n &&
          gcd(value.numerator < 0n ? -value.numerator : value.numerator, value.denominator) === 1n,
      ).toBe(true);
      expect(fromRatioText(ratioText(value))).toEqual(value);
    }),
  );
});
