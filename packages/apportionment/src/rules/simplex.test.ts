import { array, assert, integer, property, readConfigureGlobal, tuple } from 'fast-check';
import { expect, test } from 'vitest';
import { rational, ratioText } from '../rounding/rational';
import { maximise } from './simplex';

const whole = (values: readonly number[]) => values.map((value) => rational(BigInt(value)));

test('equations that no variables satisfy have no optimum', () => {
  // x + y = 1 and x + y = 2; and x + y = −1 with both at least zero.
  expect(maximise(whole([1, 0]), [whole([1, 1]), whole([1, 1])], whole([1, 2]))).toBeUndefined();
  expect(maximise(whole([1, 0]), [whole([1, 1])], whole([-1]))).toBeUndefined();
});

test('an equation that says the same as another changes nothing', () => {
  const once = maximise(whole([2, 1]), [whole([1, 1])], whole([3]));
  expect(once?.values.map(ratioText)).toEqual(['3', '0']);
  expect(maximise(whole([2, 1]), [whole([1, 1]), whole([-2, -2])], whole([3, -6]))).toEqual(once);
});

test('law: the maximum is the best of all corners, and a variable said to be always zero is zero at every best one', () => {
  const term = tuple(integer({ min: -3, max: 3 }), integer({ min: 1, max: 3 }), integer({ min: -2, max: 2 }));
  assert(
    property(
      array(term, { minLength: 2, maxLength: 5 }),
      integer({ min: 0, max: 6 }),
      integer({ min: -2, max: 2 }),
      (terms, b, d) => {
        // Two equations, the first with positive coefficients, so that nothing is unbounded. A corner has at most two nonzero variables: by Cramer’s
        // rule.
        const corners = terms.flatMap(([c1, a1, e1], i) =>
          terms.slice(i + 1).flatMap(([c2, a2, e2], k) => {
            const det = a1 * e2 - a2 * e1;
            const [x, y] = [(b * e2 - d * a2) / det, (a1 * d - e1 * b) / det];
            return det === 0 || x < -1e-9 || y < -1e-9
              ? []
              : [{ gain: c1 * x + c2 * y, values: terms.map((_, j) => (j === i ? x : j === i + 1 + k ? y : 0)) }];
          }),
        );
        // Where the equations are equivalent, one variable is enough.
        const single = terms.flatMap(([c, a, e], i) =>
          Math.abs(e * b - d * a) < 1e-9
            ? [{ gain: (c * b) / a, values: terms.map((_, j) => (j === i ? b / a : 0)) }]
            : [],
        );
        const all = [...corners, ...single];
        const found = maximise(
          whole(terms.map(([c]) => c)),
          [whole(terms.map(([, a]) => a)), whole(terms.map(([, , e]) => e))],
          whole([b, d]),
        );
        expect(found === undefined).toBe(all.length === 0);
        if (found === undefined) return;
        const best = Math.max(...all.map(({ gain }) => gain));
        const values = found.values.map(({ numerator, denominator }) => Number(numerator) / Number(denominator));
        const dot = (at: 0 | 1 | 2): number => terms.reduce((sum, own, i) => sum + own[at] * (values[i] ?? 0), 0);
        expect(values.every((value) => value >= 0)).toBe(true);
        [best, b, d].forEach((expected, at) => expect(dot(at as 0 | 1 | 2)).toBeCloseTo(expected, 9));
        for (const { gain, values: corner } of all)
          if (best - gain < 1e-9)
            found.alwaysZero.forEach((zero, i) => expect(zero && Math.abs(corner[i] ?? 0) > 1e-9).toBe(false));
      },
    ),
    { numRuns: readConfigureGlobal().numRuns ?? 2000 },
  );
});
