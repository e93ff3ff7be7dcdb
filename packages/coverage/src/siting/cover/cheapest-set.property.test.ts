import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cheapestSet, closed, free, opened } from './cheapest-set';

const parts = fc.record({
  of: fc.array(
    fc.record({ score: fc.integer({ min: -4, max: 4 }), state: fc.constantFrom(free, free, free, opened, closed) }),
    { minLength: 1, maxLength: 8 },
  ),
  wanted: fc.option(fc.nat(8), { nil: undefined }),
});
type Part = typeof parts extends fc.Arbitrary<infer T> ? T : never;

/** All choices that respect the decided states, of the wanted size or of any size. */
const choices = ({ of, wanted }: Part): number[][] =>
  Array.from({ length: 2 ** of.length }, (_, set) => Array.from(of.keys()).filter((j) => (set >> j) & 1)).filter(
    (set) =>
      (wanted === undefined || set.length === wanted) &&
      of.every(({ state }, j) => state === free || set.includes(j) === (state === opened)),
  );

describe('cheapestSet', () => {
  test('law: it is the cheapest of all choices that keep what is decided, and there is none only where there is no choice', () => {
    fc.assert(
      fc.property(parts, (part) => {
        const { of, wanted } = part;
        const scoreOf = (set: readonly number[]): number => set.reduce((sum, j) => sum + Number(of[j]?.score), 0);
        const all = choices(part);
        const found = cheapestSet(
          Float64Array.from(of, ({ score }) => score),
          Uint8Array.from(of, ({ state }) => state),
          wanted,
          new Float64Array(of.length),
        );
        expect(found === undefined).toBe(all.length === 0);
        if (found === undefined) return;
        const set = Array.from(found.opened).sort((a, b) => a - b);
        expect(all).toContainEqual(set);
        expect(found.sum).toBe(Math.min(...all.map(scoreOf)));
        expect(scoreOf(set)).toBe(found.sum);
        expect(found.absolute).toBe(set.reduce((sum, j) => sum + Math.abs(Number(of[j]?.score)), 0));
        if (wanted === undefined) return;
        // The first on a tie.
        const order = Array.from(of.keys())
          .filter((j) => of[j]?.state === free)
          .sort((a, b) => Number(of[a]?.score) - Number(of[b]?.score) || a - b);
        const decided = Array.from(of.keys()).filter((j) => of[j]?.state === opened);
        expect(Array.from(found.opened)).toEqual(
          [...decided, ...order.slice(0, wanted - decided.length)].sort((a, b) => a - b),
        );
        // The change of the sum with one more or one less of the free candidates.
        const frees = Array.from(of.keys()).filter((j) => of[j]?.state === free);
        const scores = (isIn: boolean): number[] =>
          frees.filter((j) => set.includes(j) === isIn).map((j) => Number(of[j]?.score));
        expect([found.last, found.next]).toEqual([Math.max(...scores(true)), Math.min(...scores(false))]);
      }),
      { numRuns: 500 },
    );
  });
});
