import { assert, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import { clopperPearsonLowerBound, successRate } from './success-rate';

// Known answers: bisection on binomial sums of exact rational numbers (Python's fractions), 40 steps.
test.each([
  [1, 1, 0.05],
  [2, 2, 0.22360679774919845],
  [20, 20, 0.8608916593311733],
  [1, 2, 0.025320565518995863],
  [21, 22, 0.8018778683626806],
  [5, 10, 0.22244110100746184],
  [1, 50, 0.0010253398668282898],
  [85, 90, 0.8867375107665794],
])('%i of %i: %f', (successes, trials, expected) => {
  expect(clopperPearsonLowerBound(successes, trials)).toBeCloseTo(expected, 10);
});

test('law: of n without a failure the bound to the power n is the risk', () => {
  assert(
    property(integer({ min: 1, max: 5000 }), (n) => {
      const bound = clopperPearsonLowerBound(n, n);
      let power = 1;
      for (let i = 0; i < n; i += 1) power *= bound;
      expect(power).toBeCloseTo(0.05, 8);
    }),
    { numRuns: 50 },
  );
});

test('law: the bound lies below the rate, rises with successes and falls with failures', () => {
  assert(
    property(integer({ min: 1, max: 400 }), integer({ min: 0, max: 400 }), (won, lost) => {
      const n = won + lost;
      const bound = clopperPearsonLowerBound(won, n);
      expect(bound).toBeLessThan(won / n);
      expect(clopperPearsonLowerBound(won + 1, n + 1)).toBeGreaterThan(bound);
      expect(clopperPearsonLowerBound(won, n + 1)).toBeLessThan(bound);
    }),
    { numRuns: 200 },
  );
});

test('a large number of trials neither overflows nor underflows', () => {
  // Normal approximation, z = 1.645: 0.9 − 1.645 √(0.09 / 200,000) ≈ 0.8989.
  expect(clopperPearsonLowerBound(180_000, 200_000)).toBeCloseTo(0.8989, 4);
});

test('open and withdrawn matters are shown and are not in the rate; the sample year: one of 22 closed failed, two open', () => {
  const year = [
    ...Array.from({ length: 21 }, () => ({ status: 'closed', outcome: 'resolved' }) as const),
    { status: 'closed', outcome: 'unresolved' } as const,
    { status: 'open' } as const,
    { status: 'open' } as const,
    { status: 'withdrawn' } as const,
  ];
  const { resolved, closed, open, withdrawn, rate, lowerBound: bound } = successRate(year);
  expect({ resolved, closed, open, withdrawn, rate }).toEqual({
    resolved: 21,
    closed: 22,
    open: 2,
    withdrawn: 1,
    rate: 21 / 22,
  });
  expect(bound).toBeCloseTo(0.8019, 4);
});

test('nothing closed: no rate, and a bound of 0', () => {
  expect(successRate([{ status: 'open' }])).toMatchObject({ rate: undefined, lowerBound: 0, open: 1 });
});
