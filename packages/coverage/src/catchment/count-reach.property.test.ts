import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCatchment } from './catchment';
import { emptyCounts, limitOf, noDistance, stepsOfSquare } from './count-reach';
import { straightLineDistance } from '../points/ellipsoid';
import { type Position, toPointColumns } from '../points/points';

const columns = (list: readonly Position[]) => toPointColumns(list.map((position, i) => ({ id: String(i), position })));

/** Households in clusters a few metres wide, with providers nearby, many about 0.02 mm apart: distances equal in steps but different in length. */
const hairs = fc
  .tuple(fc.nat(6), fc.nat(6), fc.integer({ min: -4, max: 4 }))
  .map(([x, y, hair]): Position => [113.57 + x * 8e-4 + hair * 2.2e-10, 37.86 + y * 8e-4]);
const town = fc.record({
  households: fc.array(hairs, { minLength: 1, maxLength: 25 }),
  providers: fc.array(hairs, { minLength: 1, maxLength: 12 }),
  radius: fc.constantFrom(30, 200, 700, 5000),
});

describe('law: of equally near providers the first is nearest, equal being the same 0.1 mm', () => {
  it('when all are counted, when one comes, and when one goes (against every pair)', () => {
    fc.assert(
      fc.property(town, fc.nat(), ({ households, providers, radius }, pick) => {
        const expected = (there: readonly (Position | undefined)[]) =>
          households.map((home) => {
            // The catchment snaps positions to about 0.2 µm; distances that close to a half step are excluded.
            const distances = there.map((base) =>
              base === undefined ? Number.POSITIVE_INFINITY : straightLineDistance(base, home),
            );
            const least = Math.min(...distances);
            return least <= radius ? [distances.indexOf(least), least] : [-1, undefined];
          });
        const near = households.some((home) =>
          providers.some(
            (base) =>
              Math.abs(((straightLineDistance(base, home) * 1e4 + 0.5) % 1) - 0.5) > 0.45 &&
              straightLineDistance(base, home) > radius - 0.001,
          ),
        );
        fc.pre(!near);
        const catchment = createCatchment({ households: columns(households), providers: columns(providers), radius });
        const seen = () => households.map((_, h) => [Number(catchment.nearest[h]), catchment.distanceOf(h)]);
        const gone = pick % providers.length;
        const all = seen();
        const { undo } = catchment.remove('provider', gone);
        const less = seen();
        undo();
        expect(seen()).toEqual(all);
        const there = providers.map((base, p) => (p === gone ? undefined : base));
        for (const [state, want] of [
          [all, expected(providers)],
          [less, expected(there)],
        ] as const)
          state.forEach(([provider, distance], h) => {
            const [wanted, least] = want[h] ?? [];
            // Snapping may move a distance across a step boundary of 0.1 mm; then the two may differ by one step.
            if (distance === least) expect(provider).toBe(wanted);
            else expect(Math.abs(Number(distance) - Number(least))).toBeLessThan(1.5e-4);
          });
      }),
      { numRuns: 300 },
    );
  });
});

describe('a tie within 0.1 mm', () => {
  const north = (meters: number): Position => [113.57, 37.86 + meters / 110_996.5];
  // 100 m to the north: provider 0 is 0.03 mm farther away than 1, provider 2 is 0.5 mm nearer.
  it.each([
    ['the first of the two, though it is 0.03 mm farther', [100.00003, 100], 0],
    ['the first again where it is nearer', [100, 100.00003], 0],
    ['whoever is a whole step nearer', [100.00012, 100], 1],
    ['whoever is half a millimetre nearer', [100.00003, 100, 99.9995], 2],
  ])('goes to %s', (_, meters, nearest) => {
    const catchment = createCatchment({
      households: columns([north(0)]),
      providers: columns(meters.map(north)),
      radius: 1000,
    });
    expect([...catchment.nearest]).toEqual([nearest]);
    expect(catchment.nearestAnywhere(0)?.provider).toBe(nearest);
    // The same by an edit, which searches from the household.
    catchment.move('household', 0, north(50));
    catchment.move('household', 0, north(0));
    expect([...catchment.nearest]).toEqual([nearest]);
  });
});

describe('steps', () => {
  it('a radius goes half a step beyond itself, where distances round', () => {
    expect(limitOf(10_000)).toBe(1.00005 * 1.00005);
    expect(limitOf(0)).toBeCloseTo(2.5e-9, 20);
    expect([0, 2.4e-9, 2.6e-9, 1, 1.0001, 4].map(stepsOfSquare)).toEqual([0, 0, 1, 10_000, 10_000, 20_000]);
    expect([stepsOfSquare(limitOf(123) * 0.999999), stepsOfSquare(limitOf(123) * 1.000001)]).toEqual([123, 124]);
  });

  it('nobody is counted before anybody is', () => {
    expect(emptyCounts(2)).toEqual({
      count: Uint32Array.of(0, 0),
      nearest: Int32Array.of(-1, -1),
      distance: Uint32Array.of(noDistance, noDistance),
    });
  });
});
