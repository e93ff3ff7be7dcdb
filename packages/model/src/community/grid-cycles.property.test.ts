import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCycles } from './grid-cycles';

const pointers = fc
  .integer({ min: 0, max: 12 })
  .chain((n) => fc.array(fc.integer({ min: -2, max: n - 1 }), { minLength: n, maxLength: n }));

/** Independent result: a vertex is on a cycle when at most as many steps as there are vertices lead back to it. */
const onCycle = (next: readonly number[], vertex: number): boolean => {
  let at = vertex;
  for (let step = 0; step < next.length && at >= 0; step += 1) {
    at = next[at] ?? -1;
    if (at === vertex) return true;
  }
  return false;
};

describe('findCycles', () => {
  it('finds exactly the vertices that lead back to themselves, each once', () => {
    fc.assert(
      fc.property(pointers, (next) => {
        const found = findCycles(Int32Array.from(next)).flat();
        expect([...found].sort((a, b) => a - b)).toEqual(
          next.flatMap((_, vertex) => (onCycle(next, vertex) ? [vertex] : [])),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('gives each cycle in the order of pointing, from its smallest vertex', () => {
    fc.assert(
      fc.property(pointers, (next) => {
        const cycles = findCycles(Int32Array.from(next));
        for (const cycle of cycles) {
          expect(cycle[0]).toBe(Math.min(...cycle));
          cycle.forEach((vertex, i) => expect(next[vertex]).toBe(cycle[(i + 1) % cycle.length]));
        }
        const starts = cycles.map(([start]) => start ?? -1);
        expect(starts).toEqual([...starts].sort((a, b) => a - b));
      }),
      { numRuns: 500 },
    );
  });
});
