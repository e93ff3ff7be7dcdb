import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gini, lorenz } from './inequality';

const amounts = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 30 });

/** The definition: half the mean absolute difference divided by the mean. */
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
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 0, max: 4 })), {
          minLength: 1,
          maxLength: 10,
        }),
        (pairs) => {
          const spread = pairs.flatMap(([x, n]) => Array.from({ length: n }, () => x));
          const weighted = gini(
            pairs.map(([x]) => x),
            pairs.map(([, n]) => n),
          );
          if (spread.length === 0) expect(weighted).toBeUndefined();
          else expect(weighted).toBeCloseTo(giniByPairs(spread), 10);
        },
      ),
    );
  });
});

describe('by hand', () => {
  it('one of four has all: 0.75; of three in the ratio 1:2:3, in any order, 2/9', () => {
    expect([gini([0, 0, 8, 0]), gini([5, 5, 5])]).toEqual([0.75, 0]);
    expect(gini([3, 1, 2])).toBeCloseTo(2 / 9, 12);
    expect(gini(Float64Array.of(2, 3, 1))).toBeCloseTo(2 / 9, 12);
  });

  it('nobody, or nothing, has no inequality', () => {
    expect([gini([]), gini([0, 0]), gini([1, 2], [0, 0]), lorenz([]), lorenz([0]), lorenz([4], [0])]).toEqual([
      undefined,
      undefined,
      undefined,
      [],
      [],
      [],
    ]);
  });

  it('who weighs nothing is no point of the curve; who weighs more is a longer step of it', () => {
    // 1 twice and 4 once; 9 has weight 0: two thirds hold 2 of 6.
    expect(lorenz([4, 9, 1], [1, 0, 2])).toEqual([
      { population: 0, share: 0 },
      { population: 2 / 3, share: 2 / 6 },
      { population: 1, share: 1 },
    ]);
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
