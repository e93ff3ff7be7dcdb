import { array, assert, integer, property, tuple } from 'fast-check';
import { expect, test } from 'vitest';
import { rational, ratioText } from './rational';
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

test('law: the maximum of one equation is the best of its corners, and a variable is always zero where every best point has it so', () => {
  const term = tuple(integer({ min: -5, max: 5 }), integer({ min: 1, max: 5 }));
  assert(
    property(array(term, { minLength: 1, maxLength: 5 }), integer({ min: 1, max: 9 }), (terms, right) => {
      // The corners of Σ aᵢ zᵢ = b, z ≥ 0, put everything on one variable: b / aᵢ at a gain of cᵢ each. The best points are the mixtures of the best corners.
      const gains = terms.map(([c, a]) => (c * right) / a);
      const best = Math.max(...gains);
      const found = maximise(whole(terms.map(([c]) => c)), [whole(terms.map(([, a]) => a))], whole([right]));
      const value = (found?.values ?? []).reduce((sum, { numerator, denominator }, i) => sum + ((terms[i]?.[0] ?? 0) * Number(numerator)) / Number(denominator), 0);
      expect(value).toBeCloseTo(best, 9);
      expect(found?.alwaysZero).toEqual(gains.map((gain) => best - gain > 1e-9));
    }),
  );
});
