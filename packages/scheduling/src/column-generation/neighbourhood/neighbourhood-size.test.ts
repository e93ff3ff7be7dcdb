import { createRandom } from '@community1373/base/random';
import { describe, expect, it } from 'vitest';
import { NeighbourhoodSize } from './neighbourhood-size';

/** Counts the draws of each size. */
const drawn = (sizes: NeighbourhoodSize, isClose: boolean, times = 2000): ReadonlyMap<number, number> => {
  const random = createRandom('sizes');
  const counts = new Map<number, number>();
  for (let i = 0; i < times; i += 1) {
    const { size } = sizes.draw(random, isClose);
    counts.set(size, (counts.get(size) ?? 0) + 1);
  }
  return new Map([...counts].sort((a, b) => a[0] - b[0]));
};

describe('the size of a neighbourhood', () => {
  it('is less than all people, and the smallest where there are few', () => {
    expect([...drawn(new NeighbourhoodSize(12), false).keys()]).toEqual([5, 7, 9, 11]);
    expect([...drawn(new NeighbourhoodSize(11), false).keys()]).toEqual([5, 7, 9]);
    expect([...drawn(new NeighbourhoodSize(3), false).keys()]).toEqual([3]);
    expect([...drawn(new NeighbourhoodSize(100), false).keys()]).toEqual([5, 7, 9, 11, 14, 17, 21, 26]);
  });

  it('is of the larger half where the roster is close to the bound', () => {
    expect([...drawn(new NeighbourhoodSize(100), true).keys()]).toEqual([14, 17, 21, 26]);
  });

  it('is drawn in proportion to what it gained for its pricings: the smaller the oftener before anything is known', () => {
    // Prior gains are equal after pricings in proportion to the number of people: shares of 1/5, 1/7, 1/9 and 1/11.
    const rates = [5, 7, 9, 11].map((size) => 1 / size);
    const total = rates.reduce((a, b) => a + b, 0);
    const counts = [...drawn(new NeighbourhoodSize(12), false, 20_000).values()];
    for (const [i, count] of counts.entries())
      expect(Math.abs(count / 20_000 - Number(rates[i]) / total)).toBeLessThan(0.02);
  });

  it('is drawn more often after it gained, less often after work in vain, and what is long past is forgotten', () => {
    const sizes = new NeighbourhoodSize(8);
    const share = (size: number): number => Number(drawn(sizes, false).get(size)) / 2000;
    const before = share(7);
    for (let i = 0; i < 10; i += 1) sizes.note(1, true, 50);
    const gained = share(7);
    expect(gained).toBeGreaterThan(before + 0.2);
    for (let i = 0; i < 40; i += 1) sizes.note(1, false, 400);
    expect(share(7)).toBeLessThan(before - 0.2);
    for (let i = 0; i < 400; i += 1) sizes.note(1, false, 0);
    expect(Math.abs(share(7) - before)).toBeLessThan(0.05);
  });
});
