import { runSync } from '@community1373/base/run';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mergeInSteps } from './merge-in-steps';

const byRank = (a: readonly [number, number], b: readonly [number, number]): number => a[0] - b[0];

it('law: merged lists are what a stable sort of all of them gives', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.nat(9))), (ranks) => {
      const lists = ranks.map((list, i) => list.sort((a, b) => a - b).map((rank) => [rank, i] as const));
      expect(runSync(mergeInSteps(lists, byRank))).toEqual(lists.flat().sort(byRank));
    }),
  );
});
