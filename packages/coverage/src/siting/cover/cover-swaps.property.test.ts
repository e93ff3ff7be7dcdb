import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readReach, swapsOf } from '../../../fixtures/siting-reading';

const candidates = 7;
const instances = fc.record({
  lists: fc.array(
    fc.subarray(
      Array.from({ length: candidates }, (_, j) => j),
      { minLength: 1 },
    ),
    { minLength: 1, maxLength: 12 },
  ),
  moves: fc.array(fc.tuple(fc.nat(candidates - 1), fc.nat(2)), { maxLength: 10 }),
});

describe('Swaps', () => {
  test('law: every change is the difference that counting afresh gives, after any exchanges; best is the least of all', () => {
    fc.assert(
      fc.property(instances, ({ lists, moves }) => {
        const demand = lists.map((_, i) => 1 + (i % 5));
        const left = (set: readonly number[]): number =>
          lists.reduce((sum, list, i) => (list.some((j) => set.includes(j)) ? sum : sum + Number(demand[i])), 0);
        const { reach } = readReach(
          (j, column) => lists.forEach((list, i) => (column[i] = list.includes(j) ? 0 : 1)),
          demand,
          candidates,
          new Set(),
          0,
        );
        const swaps = swapsOf(reach, [0, 1, 2]);
        for (const [j, slot] of moves) if (Number(swaps.slotOf[j]) < 0) swaps.exchange(j, slot);
        const now = Array.from(swaps.slots);
        expect(swaps.uncovered).toBe(left(now));
        const changes = Array.from({ length: candidates }, (_, j) => j)
          .filter((j) => !now.includes(j))
          .flatMap((j) => now.map((_, slot) => ({ candidate: j, slot, change: left(now.with(slot, j)) - left(now) })));
        for (const { candidate, slot, change } of changes) expect(swaps.change(candidate, slot)).toBe(change);
        const least = Math.min(...changes.map(({ change }) => change));
        expect(swaps.best()).toEqual(changes.find(({ change }) => change === least));
      }),
      { numRuns: 300 },
    );
  });

  test('by hand: where all are open there is nothing to exchange; a site of no use is exchanged first, for what gains most', () => {
    const reach = readReach(
      (j, column) => column.forEach((_, i) => (column[i] = i === j ? 0 : 1)),
      [4, 2, 7],
      3,
      new Set(),
      0,
    ).reach;
    expect(swapsOf(reach, [2, 0, 1]).best()).toEqual({ candidate: -1, slot: -1, change: Number.POSITIVE_INFINITY });
    const swaps = swapsOf(reach, [1, 0]);
    expect([swaps.best(), swaps.uncovered, Array.from(swaps.chosen)]).toEqual([
      { candidate: 2, slot: 0, change: 2 - 7 },
      7,
      [0, 1],
    ]);
    swaps.exchange(2, 0);
    expect([swaps.best(), swaps.uncovered, Array.from(swaps.chosen), Array.from(swaps.slotOf)]).toEqual([
      { candidate: 1, slot: 1, change: 4 - 2 },
      2,
      [0, 2],
      [1, -1, 0],
    ]);
    // Each candidate reaches one of three points, and each point has one candidate.
    expect(swaps.stepsToExchange).toBe(4);
  });
});
