import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localScale, squaredMeters } from '../points/ellipsoid';
import { type Lattice, stepsOf } from '../points/lattice';
import type { Position } from '../points/points';
import {
  blockOf,
  gridProviders,
  growProviders,
  linkProvider,
  type ProviderGrid,
  recordSize,
  unlinkProvider,
} from './provider-grid';

/** 12 × 9 cells of about 0.001°, which 3 × 3 blocks of 4 × 4 cells cover. */
const lattice: Lattice = { level: 10, perDegree: 2 ** 42, column0: 1024 * 113, row0: 1024 * 37, columns: 12, rows: 9 };
/** Places in cells −4 to 20, so that some are outside. */
const place = fc
  .tuple(fc.integer({ min: -16, max: 80 }), fc.integer({ min: -16, max: 80 }))
  .map(([x, y]): Position => [113 + x / 4096, 37 + y / 4096]);

const membersOf = ({ head, next }: ProviderGrid, block: number): number[] => {
  const members: number[] = [];
  for (let p = Number(head[block]); p >= 0; p = Number(next[p])) members.push(p);
  return members;
};

describe('law: every provider is in the block of its cell', () => {
  it('and in no other, the block at the edge for one outside; one that was taken out is in none', () => {
    fc.assert(
      fc.property(
        fc.array(place, { maxLength: 8 }),
        fc.array(fc.tuple(fc.nat(11), fc.option(place)), { maxLength: 20 }),
        (list, moves) => {
          const grid = gridProviders(
            { lon: Float64Array.from(list, ([x]) => x), lat: Float64Array.from(list, ([, y]) => y) },
            lattice,
            1,
          );
          const now = new Map<number, Position>(list.entries());
          const check = (): void => {
            const blocks = Array.from(grid.head, (_, block) => membersOf(grid, block));
            expect(blocks.length).toBe(9);
            const expected = blocks.map((): number[] => []);
            for (const [p, [lon, lat]] of now) {
              const column = Math.min(11, Math.max(0, Math.floor((lon - 113) * 1024)));
              const row = Math.min(8, Math.max(0, Math.floor((lat - 37) * 1024)));
              const block = Math.floor(row / 4) * 3 + Math.floor(column / 4);
              expected[block]?.push(p);
              expect([grid.block[p], grid.record[p * recordSize], grid.record[p * recordSize + 1]]).toEqual([
                block,
                stepsOf(lattice, lon),
                stepsOf(lattice, lat),
              ]);
            }
            expect(blocks.map((members) => members.toSorted((a, b) => a - b))).toEqual(
              expected.map((members) => members.toSorted((a, b) => a - b)),
            );
          };
          check();
          for (const [p, at] of moves) {
            growProviders(grid, p);
            unlinkProvider(grid, p);
            now.delete(p);
            if (at !== null) {
              linkProvider(grid, p, at[0], at[1]);
              now.set(p, at);
            } else expect(grid.block[p]).toBe(-1);
            check();
          }
        },
      ),
    );
  });

  it('leaves out who is not there when it begins', () => {
    const grid = gridProviders(
      { lon: Float64Array.of(Number.NaN, 113), lat: Float64Array.of(Number.NaN, 37) },
      lattice,
      1,
    );
    expect([[...grid.block], membersOf(grid, 0)]).toEqual([[-1, 0], [1]]);
  });
});

it('a record gives squared metres by lattice steps, a detour squared with them', () => {
  fc.assert(
    fc.property(
      place,
      fc.integer({ min: -4000, max: 4000 }),
      fc.integer({ min: -4000, max: 4000 }),
      fc.constantFrom(1, 1.3),
      ([lon, lat], east, north, detour) => {
        const { record } = gridProviders({ lon: Float64Array.of(lon), lat: Float64Array.of(lat) }, lattice, detour);
        const [, , a0 = 0, a1 = 0, b0 = 0, b1 = 0, b2 = 0] = record;
        const [dx, dy] = [(east / 1e5) * lattice.perDegree, (north / 1e5) * lattice.perDegree];
        const square = (b0 + dy * (b1 + dy * b2)) * dx * dx + (a0 + dy * a1) * dy * dy;
        const expected = squaredMeters(localScale(lat), east / 1e5, north / 1e5) * detour * detour;
        expect(Math.abs(square - expected)).toBeLessThanOrEqual(1e-9 * expected);
      },
    ),
  );
});

it('as many blocks as the cells need, and room for providers that grows by half at least, keeping those that are there', () => {
  const blocks = (columns: number, rows: number): readonly number[] => {
    const grid = gridProviders(
      { lon: new Float64Array(0), lat: new Float64Array(0) },
      { ...lattice, columns, rows },
      1,
    );
    return [grid.columns, grid.rows, grid.head.length];
  };
  expect([blocks(1, 4), blocks(4, 5), blocks(8, 9)]).toEqual([
    [1, 1, 1],
    [1, 2, 2],
    [2, 3, 6],
  ]);
  const grid = gridProviders({ lon: new Float64Array(10).fill(113), lat: new Float64Array(10).fill(37) }, lattice, 1);
  const { next, record } = grid;
  growProviders(grid, 9);
  expect(grid.next).toBe(next);
  growProviders(grid, 10);
  expect([
    grid.next.length >= 15,
    grid.block.length >= 15,
    grid.record.length / recordSize >= 15,
    grid.block[10],
  ]).toEqual([true, true, true, -1]);
  expect([grid.next.slice(0, 10), grid.record.slice(0, record.length)]).toEqual([next, record]);
});

it('blockOf holds cells before the first and after the last block inside the grid', () => {
  expect([-9, -1, 0, 3, 4, 11, 12, 99].map((cell) => blockOf(cell, 3))).toEqual([0, 0, 0, 0, 1, 2, 2, 2]);
});
