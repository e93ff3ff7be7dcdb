import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCatchment } from './catchment';
import { toPointColumns } from '../points/points';
import { reachCoverage, reachCurve } from './reach-coverage';

/** A catchment whose households have the given distances to a provider, undefined for unreached ones; `gone` are removed. */
const catchmentWith = (radius: number, distances: readonly (number | undefined)[], gone: readonly number[] = []) => ({
  ...createCatchment({ households: toPointColumns([]), providers: toPointColumns([]), radius }),
  households: distances.length,
  has: (_: unknown, h: number) => !gone.includes(h),
  distanceOf: (h: number) => distances[h],
});

describe('law: a curve counts at each radius who lives within it', () => {
  it('at the very edge of a step too (each distance compared with each radius)', () => {
    // A step of the curve is a whole multiple of 0.1 mm, and a household may be exactly at its edge.
    const towns = fc
      .record({ step: fc.integer({ min: 1, max: 50_000 }), points: fc.integer({ min: 1, max: 40 }) })
      .chain(({ step, points }) => {
        const tenths = fc.oneof(
          fc.nat(points).map((i) => i * step),
          fc.nat(points * step),
        );
        const home = fc.record({
          people: fc.nat(5),
          tenths: fc.option(tenths, { nil: undefined, freq: 6 }),
          gone: fc.nat(5).map((n) => n === 0),
        });
        return fc.record({
          step: fc.constant(step),
          points: fc.constant(points),
          homes: fc.array(home, { maxLength: 20 }),
        });
      });
    fc.assert(
      fc.property(towns, ({ step, points, homes }) => {
        const gone = homes.flatMap((home, h) => (home.gone ? [h] : []));
        const there = homes.filter((home) => !home.gone);
        const distances = homes.map((home) => (home.tenths === undefined ? undefined : home.tenths / 10_000));
        const radius = (points * step) / 10_000;
        const curve = reachCurve(
          catchmentWith(radius, distances, gone),
          { weight: homes.map(({ people }) => people) },
          points,
        );
        const sum = (list: typeof homes): number => list.reduce((total, { people }) => total + people, 0);
        const within = (limit: number) => there.filter((home) => home.tenths !== undefined && home.tenths <= limit);
        expect(curve).toEqual(
          Array.from({ length: points + 1 }, (_, i) => ({
            radius: (radius * i) / points,
            numerator: sum(within(i * step)),
            denominator: sum(there),
          })),
        );
      }),
      { numRuns: 200 },
    );
  });

  it('in 20 steps unless told otherwise, one person a household', () => {
    const curve = reachCurve(catchmentWith(100, [0, 5, 5.1, 100, undefined]));
    expect(curve.map(({ numerator }) => numerator)).toEqual([1, 2, ...Array.from({ length: 18 }, () => 3), 4]);
    expect([curve.at(1)?.radius, curve.at(-1)]).toEqual([5, { radius: 100, numerator: 4, denominator: 5 }]);
  });
});

describe('reachFigure, by hand', () => {
  const one = createCatchment({
    households: toPointColumns([
      { id: 'a', position: [113, 37] },
      { id: 'b', position: [114, 37] },
    ]),
    providers: toPointColumns([{ id: 's', position: [113, 37] }]),
    radius: 10,
  });

  it('counts a node once where its parents go round in a ring', () => {
    const { byNode } = reachCoverage(one, { weight: [2, 3], node: ['x', 'z'], parents: { x: 'y', y: 'x', z: 'z' } });
    expect(byNode).toEqual([
      { id: 'x', numerator: 2, denominator: 2 },
      { id: 'y', numerator: 2, denominator: 2 },
      { id: 'z', numerator: 0, denominator: 3 },
    ]);
  });

  it('has households without a node in no row, and nodes whose parent is not said as roots', () => {
    expect(reachCoverage(one, { node: ['x'], parents: { x: null } }).byNode).toEqual([
      { id: 'x', numerator: 1, denominator: 1 },
    ]);
    expect(reachCoverage(one, { node: ['x', 'y'] }).byNode).toEqual([
      { id: 'x', numerator: 1, denominator: 1 },
      { id: 'y', numerator: 0, denominator: 1 },
    ]);
    expect(reachCoverage(one)).toEqual({ numerator: 1, denominator: 2, byGroup: [], byNode: [] });
  });
});
