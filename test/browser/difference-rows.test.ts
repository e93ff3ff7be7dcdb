import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ComparedIndicator } from '@community1373/core/what-if';
import { differencesOf } from '../../playground/src/whatif/difference-rows';

const value = fc.option(fc.integer({ min: -1000, max: 1000 }), { nil: undefined });

const figures: fc.Arbitrary<readonly ComparedIndicator[]> = fc
  .array(
    fc.record({
      path: fc.constantFrom('coverage/a/', 'coverage/b/', 'roster/'),
      unit: fc.constantFrom('ratio' as const, 'households' as const, 'fen' as const),
      base: value,
      values: fc.tuple(value, value),
    }),
    { maxLength: 12 },
  )
  .map((listed) =>
    listed.map(({ path, unit, base, values }, i) => ({
      id: `${path}${i}`,
      name: { 'zh-CN': `指标${i}`, en: `figure ${i}` },
      unit,
      better: 'up' as const,
      base,
      variants: values.map((one) => ({
        value: one,
        difference: one === undefined || base === undefined ? undefined : one - base,
        verdict: one === base ? ('same' as const) : ('other' as const),
      })),
    })),
  );

const pathOf = (id: string): string => id.slice(0, id.lastIndexOf('/'));

test('law: a figure that changes has one row for each variant that changes it by a size, unless a ratio beside it says so already', () => {
  fc.assert(
    fc.property(figures, (given) => {
      const { points, percent, changed } = differencesOf({ figures: given, variants: [] });
      const moved = given.filter(({ variants }) => variants.some(({ verdict }) => verdict !== 'same'));
      const drawn = [...points, ...percent];
      expect(changed).toBe(moved.length);
      for (const figure of moved) {
        const isTold =
          figure.unit !== 'ratio' && moved.some((one) => one.unit === 'ratio' && pathOf(one.id) === pathOf(figure.id));
        const sized = figure.variants.filter(
          ({ difference, verdict }) =>
            verdict !== 'same' && difference !== undefined && (figure.unit === 'ratio' || figure.base !== 0),
        );
        expect(drawn.filter((row) => row.figure === figure).length).toBe(isTold ? 0 : sized.length);
      }
      expect(new Set(drawn.map(({ figure, at }) => `${figure.id} ${at}`)).size).toBe(drawn.length);
      for (const { figure, at, size } of points) {
        expect(figure.unit).toBe('ratio');
        expect(size).toBeCloseTo(Number(figure.variants[at]?.difference) * 100, 9);
      }
      for (const { figure, at, size } of percent) {
        // Back from the percentage: the value of the variant.
        expect(Number(figure.base) + (size / 100) * Math.abs(Number(figure.base))).toBeCloseTo(
          Number(figure.variants[at]?.value),
          6,
        );
        // A ratio beside it says the same.
        expect(moved.some((one) => one.unit === 'ratio' && pathOf(one.id) === pathOf(figure.id))).toBe(false);
      }
      for (const rows of [points, percent]) {
        const sizes = [...new Set(rows.map(({ figure }) => figure))].map((figure) =>
          Math.max(...rows.filter((row) => row.figure === figure).map(({ size }) => Math.abs(size))),
        );
        expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
      }
    }),
  );
});
