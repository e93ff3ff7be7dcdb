import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readMedian } from '../../../fixtures/siting-reading';
import type { MedianData } from './median-data';

const candidates = 3;
/** Points with few distinct distances, so that many points are equal. */
const point = fc.record({
  demand: fc.nat(3),
  lengths: fc.array(fc.constantFrom(0, 1, 2.5, Number.POSITIVE_INFINITY), {
    minLength: candidates,
    maxLength: candidates,
  }),
});
const points = fc.array(point, { minLength: 1, maxLength: 12 });
type Point = typeof point extends fc.Arbitrary<infer T> ? T : never;

const read = (of: readonly Point[]): MedianData =>
  readMedian(
    (j, column) => of.forEach(({ lengths }, i) => (column[i] = Number(lengths[j]))),
    of.map(({ demand }) => demand),
    candidates,
  );

/** Data of one point with `demand` and these distances. */
const one = (demand: number, ...lengths: readonly number[]): MedianData =>
  readMedian((j, column) => (column[0] = Number(lengths[j])), [demand], lengths.length);

describe('readMedian', () => {
  test('law: points with the same distances are one, in the order of their first; costs, penalty and orders are those of these', () => {
    fc.assert(
      fc.property(points, (of) => {
        const asking = of.filter(({ demand }) => demand > 0);
        const kinds = [...new Set(asking.map(({ lengths }) => lengths.join()))].map((kind) =>
          asking.filter(({ lengths }) => lengths.join() === kind),
        );
        const costs = kinds.map((kind) =>
          (kind[0]?.lengths ?? []).map((length) => length * kind.reduce((sum, { demand }) => sum + demand, 0)),
        );
        const finite = costs.map((row) => row.filter((cost) => cost < Number.POSITIVE_INFINITY));
        const penalty = finite.reduce((sum, row) => sum + Math.max(0, ...row), 1);
        const capped = costs.map((row) => row.map((cost) => Math.min(cost, penalty)));
        const orders = capped.map((row) =>
          Array.from(row.keys()).sort((a, b) => Number(row[a]) - Number(row[b]) || a - b),
        );
        expect(read(of)).toEqual({
          points: kinds.length,
          candidates,
          cost: Float64Array.from({ length: kinds.length * candidates }, (_, k) =>
            Number(capped[k % kinds.length]?.[Math.floor(k / kinds.length)]),
          ),
          order: Int32Array.from(orders.flat()),
          sorted: Float64Array.from(orders.flatMap((order, i) => order.map((j) => Number(capped[i]?.[j])))),
          penalty,
          whole: finite.flat().every((cost) => Number.isInteger(cost)),
        });
      }),
      { numRuns: 300 },
    );
  });

  test('points that differ at the first or the last candidate only, by little, stay apart', () => {
    const lengths = [
      [1, 2, 3],
      [1.001, 2, 3],
      [1, 2, 3.001],
      [1, 2, 3],
    ];
    const { points: count, cost } = read(lengths.map((row) => ({ demand: 1, lengths: row })));
    expect([count, Array.from(cost)]).toEqual([3, [2, 1.001, 1, 4, 2, 2, 6, 3, 3.001]]);
  });

  test('a question is whole only where the sums over all points, the penalty at each, stay exact: below 2^52', () => {
    // One point: the penalty is its length plus 1. Two points: the sum of both lengths plus 1, for each.
    expect([one(1, 2 ** 52 - 2).whole, one(1, 2 ** 52 - 1).whole]).toEqual([true, false]);
    const two = (length: number): boolean =>
      read([
        { demand: 1, lengths: [length, 0, 0] },
        { demand: 1, lengths: [0, length, 0] },
      ]).whole;
    expect([two(2 ** 50 - 1), two(2 ** 50)]).toEqual([true, false]);
    expect([one(1, 2 ** 54).whole, one(2, 0.5).whole, one(1, 0.5).whole]).toEqual([false, true, false]);
  });

  test('a point that no candidate serves costs the penalty at each, and adds nothing to it', () => {
    expect(one(4, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY)).toMatchObject({
      penalty: 1,
      cost: Float64Array.of(1, 1),
      order: Int32Array.of(0, 1),
      whole: true,
    });
  });
});
