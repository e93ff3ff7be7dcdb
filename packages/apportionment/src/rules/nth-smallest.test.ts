import { array, assert, double, nat, oneof, property, readConfigureGlobal } from 'fast-check';
import { expect, test } from 'vitest';
import { nthSmallest } from './nth-smallest';

test('law: it is the element that a sort puts there', () => {
  const value = oneof(
    nat(5).map(Number),
    double({ noNaN: true }).map((x) => x + 0),
  );
  assert(
    property(array(value, { minLength: 1, maxLength: 200 }), nat(), (values, n) => {
      const at = n % values.length;
      expect(nthSmallest(Float64Array.from(values), at)).toBe(values.toSorted((a, b) => a - b)[at]);
    }),
    { numRuns: readConfigureGlobal().numRuns ?? 5000 },
  );
});

test('many equal and already sorted values', () => {
  expect(nthSmallest(new Float64Array(100_000).fill(7), 50_000)).toBe(7);
  expect(
    nthSmallest(
      Float64Array.from({ length: 100_000 }, (_, i) => i),
      12_345,
    ),
  ).toBe(12_345);
});
