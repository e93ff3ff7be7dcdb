import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NodeIndex } from './node-index';

describe('law: an index of nodes', () => {
  it('finds what a map finds, in any order of ids and of questions', () => {
    const id = fc.oneof(fc.integer({ min: -20, max: 40 }), fc.integer({ min: 2 ** 40, max: 2 ** 40 + 9 }));
    fc.assert(
      fc.property(fc.array(id), fc.array(fc.oneof(id, fc.constant(Number.NaN))), fc.boolean(), (ids, asked, sorted) => {
        const given = sorted ? ids.toSorted((a, b) => a - b) : ids;
        const plain = new Map<number, number>();
        given.forEach((one, i) => void (plain.has(one) || plain.set(one, i)));
        const index = new NodeIndex(Float64Array.from(given));
        expect(index.repeated).toBe(given.length - plain.size);
        expect(asked.map((one) => index.find(one))).toEqual(asked.map((one) => plain.get(one) ?? -1));
      }),
      { numRuns: 1000 },
    );
  });

  it('compares at most twice the logarithm each time, whatever is asked: for n, 2n and 4n nodes', () => {
    for (const n of [1 << 12, 1 << 13, 1 << 14]) {
      const index = new NodeIndex(Float64Array.from({ length: n }, (_, i) => 3 * i));
      for (let i = 0; i < n; i += 1) index.find(3 * ((i * 7919) % n) + (i % 3));
      expect(index.compared).toBeLessThanOrEqual(n * 2 * (Math.log2(n) + 1));
    }
  });

  it('compares about twice each time where neighbours are asked for', () => {
    const index = new NodeIndex(Float64Array.from({ length: 10_000 }, (_, i) => i));
    for (let i = 0; i < 10_000; i += 1) index.find(i);
    expect(index.compared).toBeLessThanOrEqual(20_000);
  });
});
