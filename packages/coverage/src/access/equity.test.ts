import { describe, expect, it } from 'vitest';
import { accessEquity } from './equity';

describe('equityOf', () => {
  it('means by people, and Gini and Lorenz likewise (by hand)', () => {
    // One person has 0, three have 4 each: 12 in total, mean 3; at a quarter of the people the curve is 3/12 below the diagonal.
    const { mean, gini, lorenz } = accessEquity([4, 0], { weight: [3, 1] });
    expect([mean, gini]).toEqual([3, expect.closeTo(0.25, 12)]);
    expect(lorenz.map((point) => Object.values(point))).toEqual([
      [0, 0],
      [0.25, 0],
      [1, 1],
    ]);
  });

  it('counts one person each where nobody says how many, and nobody of a group where its list ends', () => {
    expect([accessEquity([1, 2, 6]).mean, accessEquity([1, 2, 6], { weight: [3] }).mean]).toEqual([3, 11 / 5]);
    expect(accessEquity([1, 2, 6], { groups: { a: [0, 2] } }).byGroup).toEqual([{ id: 'a', people: 2, mean: 2 }]);
  });

  it('of nobody has a mean of 0, no Gini and no group', () => {
    expect(accessEquity([])).toMatchObject({ mean: 0, gini: undefined, byGroup: [], worst: undefined });
    expect(accessEquity([5], { weight: [0], groups: { a: [0] } })).toMatchObject({
      mean: 0,
      byGroup: [],
      worst: undefined,
    });
  });

  it('names the worst group, the first of equals, wherever it stands', () => {
    const worst = (...means: readonly number[]) =>
      accessEquity(means, {
        groups: Object.fromEntries(means.map((_, g) => [`g${g}`, means.map((_h, h) => (h === g ? 1 : 0))])),
      }).worst;
    expect([worst(2, 1, 3)?.id, worst(3, 2, 1)?.id, worst(1, 2, 1)?.id, worst(2, 1, 1)?.id]).toEqual([
      'g1',
      'g2',
      'g0',
      'g1',
    ]);
    expect(worst(2, 1)).toEqual({ id: 'g1', people: 1, mean: 1 });
  });
});
