import fc from 'fast-check';
import { expect, it } from 'vitest';
import { invert } from './invert';

/** A matrix of whole numbers with a whole inverse: rows of a triangle with ones on its diagonal, combined and reordered. */
const matrices = fc.integer({ min: 1, max: 6 }).chain((rows) =>
  fc
    .record({
      lower: fc.array(fc.integer({ min: -2, max: 2 }), { minLength: rows * rows, maxLength: rows * rows }),
      upper: fc.array(fc.integer({ min: -2, max: 2 }), { minLength: rows * rows, maxLength: rows * rows }),
      order: fc.shuffledSubarray(
        Array.from({ length: rows }, (_, i) => i),
        { minLength: rows },
      ),
    })
    .map(({ lower, upper, order }) => {
      const at = (i: number, k: number, l: boolean): number =>
        i === k ? 1 : l === k < i ? Number((l ? lower : upper)[i * rows + k]) : 0;
      const product = Array.from({ length: rows }, (_, i) =>
        Array.from({ length: rows }, (__, k) =>
          Array.from({ length: rows }, (___, j) => at(i, j, true) * at(j, k, false)).reduce((a, b) => a + b, 0),
        ),
      );
      return order.map((i) => product[i] ?? []);
    }),
);

it('law: a matrix times its inverse is one on the diagonal and nothing beside it, in whatever order its rows come', () => {
  fc.assert(
    fc.property(matrices, (matrix) => {
      const rows = matrix.length;
      const inverse = new Float64Array(rows * rows).fill(7);
      invert(Float64Array.from(matrix.flat()), inverse, rows);
      for (const [i, row] of matrix.entries())
        for (let k = 0; k < rows; k += 1)
          expect(row.reduce((sum, entry, j) => sum + entry * Number(inverse[j * rows + k]), 0)).toBeCloseTo(
            i === k ? 1 : 0,
            9,
          );
    }),
  );
});
