import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fullestCell, spanOf, visitCells } from './cell-reach';
import { limitOf } from './count-reach';
import { straightLineDistance } from '../points/ellipsoid';
import { sortByCell } from './household-cells';
import { boxOf, latticeFor } from '../points/lattice';
import { type Position, toPointColumns } from '../points/points';
import { gridProviders } from './provider-grid';

const columns = (list: readonly Position[]) => toPointColumns(list.map((position, i) => ({ id: String(i), position })));

/** Clusters of households around a few places, providers scattered over several kilometres, at northern and southern latitudes. */
const towns = fc.record({
  latitude: fc.constantFrom(37.86, 3, -52),
  crowds: fc.array(
    fc.tuple(fc.nat(60), fc.nat(60), fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { minLength: 1, maxLength: 6 })),
    { minLength: 1, maxLength: 5 },
  ),
  providers: fc.array(fc.tuple(fc.integer({ min: -20, max: 80 }), fc.integer({ min: -20, max: 80 })), {
    maxLength: 25,
  }),
  radius: fc.constantFrom(150, 600, 2500),
});
type Town = typeof towns extends fc.Arbitrary<infer T> ? T : never;

const read = ({ latitude, crowds, providers, radius }: Town) => {
  const homes = crowds.flatMap(([x, y, members]) =>
    members.map(([dx, dy]): Position => [113.57 + (x + dx / 40) * 1e-3, latitude + (y + dy / 40) * 1e-3]),
  );
  const bases = providers.map(([x, y]): Position => [113.57 + x * 1e-3, latitude + y * 1e-3]);
  const points = columns(homes);
  const lattice = latticeFor(boxOf(points), radius, homes.length);
  const cells = sortByCell(points, lattice);
  return {
    homes,
    bases,
    cells,
    grid: gridProviders(columns(bases), lattice, 1),
    span: spanOf(lattice, radius),
    limit: limitOf(Math.round(radius * 10_000)),
  };
};

/** Metres from a place to the nearest point of the bounding box of others. */
const toBox = ([lon, lat]: Position, others: readonly Position[]): number => {
  const [x, y] = [others.map((other) => other[0]), others.map((other) => other[1])];
  return straightLineDistance(
    [lon, lat],
    [Math.min(Math.max(lon, Math.min(...x)), Math.max(...x)), Math.min(Math.max(lat, Math.min(...y)), Math.max(...y))],
  );
};

describe('law: a cell sees the providers that reach it', () => {
  it('every household is visited once; the providers that reach all of a cell, those that reach some, and nobody who reaches none by far', () => {
    fc.assert(
      fc.property(towns, (town) => {
        const { homes, bases, cells, grid, span, limit } = read(town);
        const { radius } = town;
        const visited: number[] = [];
        visitCells(cells, grid, span, limit, (from, count, { nearby, whole, wholes, part, parts }) => {
          const here = [...cells.household.subarray(from, from + count)];
          visited.push(...here);
          const own = here.map((h): Position => homes[h] ?? [0, 0]);
          const named = (list: Int32Array, length: number): number[] =>
            [...list.subarray(0, length)].map((n) => Number(nearby.provider[n]));
          const [all, some] = [named(whole, wholes), named(part, parts)];
          expect(new Set([...all, ...some]).size).toBe(wholes + parts);
          bases.forEach((base, p) => {
            const distances = own.map((home) => straightLineDistance(base, home));
            const farthest = Math.max(...distances);
            if (all.includes(p)) expect(farthest).toBeLessThanOrEqual(radius);
            else if (some.includes(p)) expect(toBox(base, own)).toBeLessThanOrEqual(radius * 1.012);
            else expect(Math.min(...distances)).toBeGreaterThan(radius);
            // Households whose whole box is within reach, corners included, are not tested one by one.
            const [x, y] = [own.map(([lon]) => lon), own.map(([, lat]) => lat)];
            const corners = [Math.min(...x), Math.max(...x)].flatMap((lon) =>
              [Math.min(...y), Math.max(...y)].map((lat): Position => [lon, lat]),
            );
            if (corners.every((corner) => straightLineDistance(base, corner) < radius * 0.999))
              expect(all).toContain(p);
          });
        });
        expect(visited.toSorted((a, b) => a - b)).toEqual(homes.map((_, h) => h));
      }),
      { numRuns: 120 },
    );
  });

  it('whoever is nearest to a household, or as near, is among the rivals, and nobody who is farther from all than another is from any', () => {
    fc.assert(
      fc.property(towns, (town) => {
        const { homes, bases, cells, grid, span, limit } = read(town);
        visitCells(
          cells,
          grid,
          span,
          limit,
          (from, count, { nearby, whole, wholes, wholeRivals, part, parts, partRivals }) => {
            const own = [...cells.household.subarray(from, from + count)].map((h): Position => homes[h] ?? [0, 0]);
            const named = (list: Int32Array, first: number, length: number): number[] =>
              [...list.subarray(first, length)].map((n) => Number(nearby.provider[n]));
            const rivals = [...named(whole, 0, wholeRivals), ...named(part, 0, partRivals)];
            const others = [...named(whole, wholeRivals, wholes), ...named(part, partRivals, parts)];
            const distance = (p: number, home: Position): number => straightLineDistance(bases[p] ?? [0, 0], home);
            for (const home of own) {
              const least = Math.min(...rivals.map((p) => distance(p, home)), town.radius);
              for (const p of others) expect(distance(p, home)).toBeGreaterThan(least);
            }
            const [x, y] = [own.map(([lon]) => lon), own.map(([, lat]) => lat)];
            const corners = [Math.min(...x), Math.max(...x)].flatMap((lon) =>
              [Math.min(...y), Math.max(...y)].map((lat): Position => [lon, lat]),
            );
            const surely = Math.min(
              ...[...rivals, ...others].map((p) => Math.max(...corners.map((corner) => distance(p, corner)))),
            );
            // The provider most likely to be nearest comes first.
            const all = named(whole, 0, wholes).map((p) => Math.max(...corners.map((corner) => distance(p, corner))));
            for (const farthest of all) expect(Number(all[0])).toBeLessThanOrEqual(farthest + 0.01);
            for (const p of rivals) expect(toBox(bases[p] ?? [0, 0], own)).toBeLessThanOrEqual(surely * 1.012 + 0.02);
          },
        );
      }),
      { numRuns: 120 },
    );
  });

  it('gathers for a block of cells only providers within the radius of the block, with their records', () => {
    fc.assert(
      fc.property(towns, (town) => {
        const { bases, cells, grid, span, limit } = read(town);
        const { lattice } = cells;
        const perCell = lattice.perDegree / 2 ** 32;
        visitCells(cells, grid, span, limit, (_from, _count, { nearby, x0, y0 }) => {
          const block = (at: number, first: number): number => first + Math.floor((at / 2 ** 32 - first) / 4) * 4;
          const [west, south] = [block(x0, lattice.column0) / perCell, block(y0, lattice.row0) / perCell];
          for (let n = 0; n < nearby.count; n += 1) {
            const p = Number(nearby.provider[n]);
            expect(
              toBox(bases[p] ?? [0, 0], [
                [west, south],
                [west + 4 / perCell, south + 4 / perCell],
              ]),
            ).toBeLessThanOrEqual(town.radius * 1.012);
            expect(nearby.record.slice(n * 8, n * 8 + 8)).toEqual(grid.record.slice(p * 8, p * 8 + 8));
          }
        });
      }),
      { numRuns: 60 },
    );
  });
});

describe('spanOf', () => {
  it('is as many cells as the radius goes at the latitude where they are smallest, and at most two more', () => {
    for (const [south, north] of [
      [0, 5],
      [37, 38],
      [-53, -50],
      [-70, 20],
      [60, 79],
    ] as const)
      for (const radius of [1, 300, 9000, 60_000]) {
        const lattice = latticeFor({ west: 113, east: 114, south, north }, radius, 100);
        const { columns, rows } = spanOf(lattice, radius);
        const size = 2 ** 32 / lattice.perDegree;
        const steepest = Math.max(Math.abs(south), Math.abs(north)) + radius / 110_000;
        // A degree of longitude at the latitude, and of latitude at the equator, where it is shortest: both measured by the distance function over 0.001°.
        const wide = straightLineDistance([0, Math.min(steepest, 80)], [1e-3, Math.min(steepest, 80)]) * 1000 * size;
        const high = straightLineDistance([0, -5e-4], [0, 5e-4]) * 1000 * size;
        for (const [cells, meters] of [
          [columns, wide],
          [rows, high],
        ] as const) {
          expect(cells * meters).toBeGreaterThanOrEqual(radius);
          expect((cells - 2) * meters).toBeLessThanOrEqual(radius * 1.01 * (1 + 0.2 * size));
        }
      }
  });
});

it('fullestCell is the most households in one cell, and none where there are none', () => {
  const cells = sortByCell(
    columns([
      [113, 37],
      [113, 37],
      [113.2, 37],
      [113, 37],
      [113.2, 37],
    ]),
    latticeFor({ west: 113, east: 113.2, south: 37, north: 37 }, 300, 5),
  );
  expect(fullestCell(cells)).toBe(3);
  expect(fullestCell(sortByCell(columns([]), latticeFor(boxOf(columns([])), 300, 0)))).toBe(0);
});
