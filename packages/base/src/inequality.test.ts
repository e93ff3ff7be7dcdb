import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gini, lorenz } from './inequality';

const amounts = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 30 });

/** The definition: half the mean absolute difference over the mean. */
const giniByPairs = (xs: readonly number[]): number => {
  const sum = xs.reduce((a, b) => a + b, 0);
  let differences = 0;
  for (const a of xs) for (const b of xs) differences += Math.abs(a - b);
  return differences / (2 * xs.length * sum);
};

describe('gini', () => {
  it('equals half the relative mean absolute difference', () => {
    fc.assert(
      fc.property(amounts, (xs) => {
        const value = gini(xs);
        if (xs.every((x) => x === 0)) expect(value).toBeUndefined();
        else expect(value).toBeCloseTo(giniByPairs(xs), 10);
      }),
    );
  });

  it('with weights equals the same amounts written out', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 0, max: 4 })), { minLength: 1, maxLength: 10 }), (pairs) => {
        const spread = pairs.flatMap(([x, n]) => Array.from({ length: n }, () => x));
        const weighted = gini(pairs.map(([x]) => x), pairs.map(([, n]) => n));
        if (spread.length === 0) expect(weighted).toBeUndefined();
        else expect(weighted).toBeCloseTo(giniByPairs(spread), 10);
      }),
    );
  });
});

describe('lorenz', () => {
  it('rises from (0, 0) to (1, 1) and never passes above equality', () => {
    fc.assert(
      fc.property(amounts, (xs) => {
        const points = lorenz(xs);
        for (const point of points) expect(point.share).toBeLessThanOrEqual(point.population + 1e-12);
        if (points.length > 0) expect(points.at(-1)).toEqual({ population: 1, share: 1 });
      }),
    );
  });
});
