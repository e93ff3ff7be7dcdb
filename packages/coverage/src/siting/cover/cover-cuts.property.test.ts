import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findCuts, readReach } from '../../../fixtures/siting-reading';

const candidates = 7;

describe('findCuts', () => {
  test('no choice of sites breaks a cut, whatever usage it was found from', () => {
    const found = { cuts: 0 };
    const reachable = fc.array(
      fc.subarray(
        Array.from({ length: candidates }, (_, j) => j),
        { minLength: 1, maxLength: 3 },
      ),
      { minLength: 3, maxLength: 20 },
    );
    fc.assert(
      fc.property(
        reachable,
        fc.array(fc.double({ min: 0.3, max: 0.6, noNaN: true }), { minLength: candidates, maxLength: candidates }),
        (lists, usage) => {
          const demand = lists.map((_, i) => 1 + (i % 4));
          const { reach } = readReach(
            (j, column) => lists.forEach((list, i) => (column[i] = list.includes(j) ? 0 : 1)),
            demand,
            candidates,
            new Set(),
            0,
          );
          const cuts = findCuts(reach, Float64Array.from(usage));
          found.cuts += cuts.highest.length;
          for (let set = 0; set < 2 ** candidates; set += 1) {
            const isOpen = (j: number | undefined): number => (set >> Number(j)) & 1;
            for (let k = 0; k < cuts.highest.length; k += 1) {
              let left = 0;
              for (const i of cuts.points.subarray(3 * k, 3 * k + 3)) {
                const reachers = reach.byPoint.items.subarray(
                  Number(reach.byPoint.first[i]),
                  Number(reach.byPoint.first[i + 1]),
                );
                left += reachers.some((j) => isOpen(j) === 1) ? 0 : 1;
              }
              for (const j of cuts.candidates.items.subarray(
                Number(cuts.candidates.first[k]),
                Number(cuts.candidates.first[k + 1]),
              ))
                left += isOpen(j);
              expect(left).toBeGreaterThanOrEqual(2);
            }
          }
        },
      ),
      { numRuns: 200 },
    );
    expect(found.cuts).toBeGreaterThan(20);
  });
});
