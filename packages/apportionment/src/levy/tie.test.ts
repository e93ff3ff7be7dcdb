import { createRandom } from '@community1373/base/random';
import { expect, test } from 'vitest';
import { roundShares } from '../rounding/round-shares';
import { idOrder, seededOrder, tieOrder } from './tie';

test('by id is the order of UTF-16 code units, whatever the language', () => {
  const ids = ['z', 'Z', 'é', 'a', '10', '9'];
  expect(
    ids
      .map((_, i) => i)
      .sort(idOrder(ids))
      .map((i) => ids[i]),
  ).toEqual(['10', '9', 'Z', 'a', 'z', 'é']);
  expect(idOrder(['a', 'a'])(0, 1)).toBe(0);
});

test('two ids that draw the same number from a seed go by id', () => {
  // Found by search.
  const [seed, first, second] = ['draw', '-ibwviw1t1y', '3cw3x4uex'];
  const draw = (id: string): number => createRandom(seed).fork(id).uint32();
  expect(draw(first)).toBe(draw(second));
  expect(seededOrder(seed, [first, second])(0, 1)).toBe(-1);
  expect(seededOrder(seed, [second, first])(0, 1)).toBe(1);
  expect(
    roundShares({ total: 1, weights: [1, 1], method: 'largest-remainder', tie: { seed, ids: [second, first] } }),
  ).toEqual([0, 1]);
});

test('a seed may be text or any finite number, and each draws an order of its own', () => {
  const ids = Array.from({ length: 20 }, (_, i) => `h${i}`);
  const drawn = (seed: string | number): string =>
    ids
      .map((_, i) => i)
      .sort(tieOrder({ seed, ids }, ids.length))
      .join();
  expect(new Set([drawn('2026-01-12'), drawn(0), drawn(-1.5)]).size).toBe(3);
  expect(() => tieOrder({ seed: Number.NaN, ids }, ids.length)).toThrow('apportionment.unknown-tie');
});
