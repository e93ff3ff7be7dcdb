import { describe, expect, it } from 'vitest';
import { createCatchment } from '../catchment/catchment';
import { ratioOf, RatioTally } from './ratio';
import { type Position, toPointColumns } from '../points/points';
import { reachCoverage, reachCurve } from '../catchment/reach-coverage';
import { saturationOf } from '../catchment/saturation';

/** Places at distances in metres along a parallel; a degree at 37.86° N is 87,999 m. */
const along = (...meters: readonly number[]) =>
  toPointColumns(meters.map((m, i) => ({ id: String(i), position: [113.57 + m / 87_999, 37.86] as Position })));

describe('figures', () => {
  it('a tally adds up by name, in the order of the names, and in all', () => {
    const tally = new RatioTally();
    expect([tally.list(), tally.total()]).toEqual([[], { numerator: 0, denominator: 0 }]);
    tally.add('b', 1, 2);
    tally.add('a', 3, 4);
    tally.add('b', 5, 6);
    expect(tally.list()).toEqual([
      { id: 'b', numerator: 6, denominator: 8 },
      { id: 'a', numerator: 3, denominator: 4 },
    ]);
    expect(tally.total()).toEqual({ numerator: 9, denominator: 12 });
    expect([ratioOf(tally.total()), ratioOf({ numerator: 1, denominator: 0 })]).toEqual([0.75, undefined]);
  });

  it('saturation begins where the radius is the extent, and asks for two households and two providers', () => {
    expect(saturationOf(100, 100, [1, 0], 1)).toEqual({
      code: 'coverage.saturated-by-extent',
      params: { radius: 100, extent: 100, households: 2 },
    });
    expect(saturationOf(100.1, 100, [1, 0], 1)).toBeUndefined();
    expect(saturationOf(undefined, 100, [1, 1], 1)).toBeUndefined();
    expect(saturationOf(undefined, 100, [2, 2], 2)).toEqual({
      code: 'coverage.saturated-by-count',
      params: { radius: 100, providers: 2, households: 2 },
    });
    expect(saturationOf(undefined, 100, [2, 1], 2)).toBeUndefined();
    expect(saturationOf(1, 100, [2], 2)).toBeUndefined();
  });

  it('a ring of nodes ends where it began; people who are not said are one each, of a group none', () => {
    const catchment = createCatchment({ households: along(0, 50, 900), providers: along(10), radius: 100 });
    const figure = reachCoverage(catchment, {
      weight: [5],
      groups: { '80+': [1] },
      node: ['a', 'b'],
      parents: { a: 'b', b: 'a' },
    });
    expect(figure).toEqual({
      numerator: 6,
      denominator: 7,
      byGroup: [{ id: '80+', numerator: 1, denominator: 1 }],
      byNode: [
        { id: 'a', numerator: 6, denominator: 6 },
        { id: 'b', numerator: 6, denominator: 6 },
      ],
    });
  });

  it('the curve counts at each of its radii whom a circle of that radius reaches, to the 0.1 mm, also at the very edge of a step', () => {
    for (let meters = 1; meters < 40; meters += 1)
      for (let step = 1; step <= 7; step += 1) {
        const distance = Number(
          createCatchment({ households: along(meters), providers: along(0), radius: 100 }).distanceOf(0),
        );
        // A radius such that the household is, up to rounding, at this seventh of it.
        const radius = (distance * 7) / step;
        const curve = reachCurve(
          createCatchment({ households: along(meters, 0), providers: along(0), radius }),
          { weight: [3, 2] },
          7,
        );
        expect(curve.map((point) => point.numerator)).toEqual(
          curve.map((point) => (Math.round(distance * 10_000) <= Math.round(point.radius * 10_000) ? 5 : 2)),
        );
      }
  });
});
