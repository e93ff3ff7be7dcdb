import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxOf, latticeFor } from './lattice';
import { toPointColumns } from './points';

const boxes = fc
  .tuple(
    fc.integer({ min: -179, max: 179 }),
    fc.integer({ min: -79, max: 79 }),
    fc.nat(2000),
    fc.nat(2000),
    fc.constantFrom(1e-6, 1e-4, 5e-3),
  )
  .map(([west, south, wide, high, scale]) => ({ west, east: west + wide * scale, south, north: south + high * scale }));
const radii = fc.constantFrom(0, 1, 40, 700, 1000, 9000, 100_000);

describe('law: the lattice over a box', () => {
  it('holds the box with a margin of one radius and no cell more', () => {
    fc.assert(
      fc.property(boxes, radii, fc.nat(20_000), ({ west, east, south, north }, radius, count) => {
        const { level, perDegree, column0, row0, columns, rows } = latticeFor(
          { west, east, south, north },
          radius,
          count,
        );
        const perCell = 2 ** level;
        expect(perDegree).toBe(perCell * 2 ** 32);
        // A degree of latitude is between 110.6 km and 111.7 km.
        const margin = radius / 111_320;
        const inside = (low: number, first: number, high: number, cells: number): void => {
          expect(first / perCell).toBeLessThanOrEqual(low - margin);
          expect((first + 1) / perCell).toBeGreaterThan(low - margin);
          expect((first + cells) / perCell).toBeGreaterThan(high + margin);
          expect((first + cells - 1) / perCell).toBeLessThanOrEqual(high + margin);
        };
        inside(west, column0, east, columns);
        inside(south, row0, north, rows);
      }),
    );
  });

  it('has cells between an eighth and a quarter of the radius, or larger ones that are no more than the households or 4,096', () => {
    fc.assert(
      fc.property(boxes, radii, fc.nat(20_000), (box, radius, count) => {
        const lattice = latticeFor(box, radius, count);
        const size = 111_320 / 2 ** lattice.level;
        const most = Math.max(4096, count);
        expect([size >= radius / 8, lattice.columns * lattice.rows <= most]).toEqual([true, true]);
        if (lattice.level === 18) return;
        // The next finer lattice is too fine or has too many cells.
        const finer = latticeFor(box, radius, count, lattice.level + 1);
        expect(size / 2 < radius / 8 || finer.columns * finer.rows > most).toBe(true);
      }),
    );
  });

  it('of the whole earth for few is coarser than a degree', () => {
    // 362 × 162 cells of one degree would exceed 4,096; with four degrees there are 91 × 41.
    expect(latticeFor({ west: -180, east: 180, south: -80, north: 80 }, 100_000, 10)).toMatchObject({
      level: -2,
      columns: 92,
      rows: 42,
    });
  });

  it('is as fine as it is told to be', () => {
    const box = { west: 113, east: 114, south: 37, north: 38 };
    expect(latticeFor(box, 1000, 10, 9)).toEqual({
      level: 9,
      perDegree: 2 ** 41,
      column0: 57_851,
      row0: 18_939,
      columns: 522,
      rows: 522,
    });
  });
});

describe('boxOf', () => {
  it('is the smallest box of all places, each side by whoever is first or last', () => {
    const of = (...places: readonly (readonly [number, number])[]) =>
      boxOf(toPointColumns(places.map((position, i) => ({ id: String(i), position }))));
    expect(of([5, -3])).toEqual({ west: 5, east: 5, south: -3, north: -3 });
    expect(of([1, 2], [-4, 7], [3, -5])).toEqual({ west: -4, east: 3, south: -5, north: 7 });
    expect(of([3, -5], [-4, 7], [1, 2])).toEqual({ west: -4, east: 3, south: -5, north: 7 });
    expect(of()).toEqual({ west: 0, east: 0, south: 0, north: 0 });
  });
});
