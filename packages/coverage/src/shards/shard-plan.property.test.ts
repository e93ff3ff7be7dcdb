import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { straightLineDistance } from '../points/ellipsoid';
import { localPlane } from '../points/local-plane';
import { type Position, toPointColumns } from '../points/points';
import { planShards } from './shard-plan';

const columns = (positions: readonly Position[]) =>
  toPointColumns(positions.map((position, i) => ({ id: String(i), position })));
/** Places in metres east and north, at latitudes where a degree of longitude is a sixth, half or all of a degree of latitude. */
const towns = fc
  .record({
    latitude: fc.constantFrom(-79.9, 0, 60, 79.9),
    homes: fc.array(fc.tuple(fc.nat(60), fc.nat(60)), { minLength: 1, maxLength: 60 }),
    bases: fc.array(fc.tuple(fc.integer({ min: -20, max: 80 }), fc.integer({ min: -20, max: 80 })), { maxLength: 25 }),
    radius: fc.constantFrom(0, 150, 600),
    count: fc.integer({ min: 1, max: 9 }),
  })
  .map(({ latitude, homes, bases, radius, count }) => {
    const place = ([x, y]: readonly [number, number]): Position => [
      10 + x * 1e-3,
      latitude + (latitude > 0 ? -y : y) * 1e-3,
    ];
    return { homes: homes.map(place), bases: bases.map(place), radius, count };
  });

describe('law: a plan divides households by cell and takes along whoever reaches them', () => {
  it('each household is in one shard, no cell in two; the shards are cut at the first cell that begins at or after an equal share', () => {
    fc.assert(
      fc.property(towns, ({ homes, bases, radius, count }) => {
        const plan = planShards(columns(homes), columns(bases), radius, count);
        const level = plan[0]?.level ?? 0;
        const cellOf = ([x, y]: Position): readonly [row: number, column: number] => [
          Math.floor(y * 2 ** level),
          Math.floor(x * 2 ** level),
        ];
        // Row by row, by the definition of a cell.
        const order = homes
          .map((home, h) => ({ h, cell: cellOf(home) }))
          .toSorted(({ cell: a, h: i }, { cell: b, h: j }) => a[0] - b[0] || a[1] - b[1] || i - j);
        const begins = [...order.keys(), homes.length].filter(
          (at) => at === 0 || at === homes.length || order[at]?.cell.join() !== order[at - 1]?.cell.join(),
        );
        const cuts = new Set(
          Array.from({ length: count + 1 }, (_, s) =>
            begins.find((at) => at >= Math.round((homes.length * s) / count)),
          ),
        );
        const ends = [...cuts].map(Number);
        const expected = ends.slice(1).map((end, s) =>
          order
            .slice(ends[s], end)
            .map(({ h }) => h)
            .toSorted((a, b) => a - b),
        );
        expect(plan.map(({ householdIndex }) => [...householdIndex])).toEqual(expected);
        for (const { households, householdIndex, providers, providerIndex, radius: own, level: same } of plan) {
          expect([own, same]).toEqual([radius, level]);
          expect([[...households.lon], [...households.lat]]).toEqual(
            [0, 1].map((axis) => Array.from(householdIndex, (h) => homes[h]?.[axis])),
          );
          expect([[...providers.lon], [...providers.lat]]).toEqual(
            [0, 1].map((axis) => Array.from(providerIndex, (p) => bases[p]?.[axis])),
          );
        }
      }),
    );
  });

  it('every provider within the radius of a household of the shard goes along, in the order of the whole', () => {
    fc.assert(
      fc.property(towns, ({ homes, bases, radius, count }) => {
        for (const { householdIndex, providerIndex } of planShards(columns(homes), columns(bases), radius, count)) {
          const needed = bases.flatMap((base, p) =>
            householdIndex.some((h) => straightLineDistance(homes[h] ?? [0, 0], base) <= radius) ? [p] : [],
          );
          expect([...providerIndex]).toEqual(expect.arrayContaining(needed));
          expect([...providerIndex]).toEqual([...providerIndex].toSorted((a, b) => a - b));
        }
      }),
    );
  });
});

describe('planShards, by hand', () => {
  it.each([0, 60, 79.9])(
    'at latitude %d takes along a provider at just the radius on each side, and none twice as far north or south or ten times as far east or west',
    (latitude) => {
      const { toPosition } = localPlane([10, latitude]);
      const along = (...places: readonly (readonly [number, number])[]) =>
        planShards(columns([toPosition([0, 0])]), columns(places.map(toPosition)), 1000, 1).flatMap(
          ({ providerIndex }) => [...providerIndex],
        );
      expect(along([-999.9, 0], [999.9, 0], [0, -999.9], [0, 999.9])).toEqual([0, 1, 2, 3]);
      expect(along([-10_000, 0], [10_000, 0], [0, -2000], [0, 2000])).toEqual([]);
    },
  );

  it('makes no empty shard: three households at one place are one, of two places at most two', () => {
    const sizes = (homes: readonly Position[], count: number) =>
      planShards(columns(homes), columns([]), 100, count).map(({ householdIndex }) => householdIndex.length);
    expect([
      sizes(
        [
          [10, 20],
          [10, 20],
          [10, 20],
        ],
        3,
      ),
      sizes(
        [
          [10, 20],
          [10, 20],
          [11, 20],
        ],
        5,
      ),
      sizes(
        [
          [10, 20],
          [11, 20],
          [12, 20],
          [13, 20],
        ],
        2,
      ),
      sizes([], 3),
    ]).toEqual([[3], [2, 1], [2, 2], []]);
  });
});
