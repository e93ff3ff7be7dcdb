import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellAt, type HouseholdCells, sortByCell } from './household-cells';
import { dropHousehold, liftHousehold, placesOf } from './household-places';
import { cellSteps, type Lattice, stepsOf } from '../points/lattice';
import { type Position, toPointColumns } from '../points/points';

/** 6 × 5 cells across the equator. */
const lattice: Lattice = { level: 10, perDegree: 2 ** 42, column0: 1024 * 113, row0: -2, columns: 6, rows: 5 };
const place = fc.tuple(fc.nat(47), fc.nat(39)).map(([x, y]): Position => [113 + x / 8192, (y - 16) / 8192]);
/** Places of which one in ten is outside the lattice. */
const anyPlace = fc.oneof(
  { weight: 9, arbitrary: place },
  { weight: 1, arbitrary: place.map(([x, y]): Position => [x + 1, y]) },
);
const columns = (list: readonly Position[]) => toPointColumns(list.map((position, i) => ({ id: String(i), position })));
const sorted = (list: readonly Position[]): HouseholdCells => sortByCell(columns(list), lattice);

/** The cell and the two offsets of a place, from the definition of the lattice. */
const whereIs = (
  { lattice }: HouseholdCells,
  [lon, lat]: Position,
): readonly [cell: number, east: number, north: number] => {
  const [x, y] = [stepsOf(lattice, lon), stepsOf(lattice, lat)];
  const [column, row] = [Math.floor(x / cellSteps), Math.floor(y / cellSteps)];
  return [
    (row - lattice.row0) * lattice.columns + column - lattice.column0,
    x - column * cellSteps,
    y - row * cellSteps,
  ];
};

/** Expects each household exactly once, in its cell with its offsets; no slot is owned by two cells, and no free slot by any. */
const expectSound = (cells: HouseholdCells, places: ReadonlyMap<number, Position>): void => {
  const found = new Map<number, readonly number[]>();
  const owner = new Set<number>();
  const room = cells.places?.room ?? cells.length;
  cells.length.forEach((length, cell) => {
    const start = Number(cells.start[cell]);
    if (length > Number(room[cell])) expect.fail(`cell ${cell} holds more than it has room for`);
    for (let s = start; s < start + Number(room[cell]); s += 1) {
      if (owner.has(s) || s >= cells.free || s >= cells.household.length)
        expect.fail(`slot ${s} is not for cell ${cell} alone`);
      owner.add(s);
      const h = Number(cells.household[s]);
      if (s >= start + length) continue;
      if (found.has(h)) expect.fail(`household ${h} lies in two slots`);
      found.set(h, [cell, Number(cells.east[s]), Number(cells.north[s])]);
      if (cells.places !== undefined) expect([cells.places.slot[h], cells.places.cell[h]]).toEqual([s, cell]);
    }
  });
  expect(new Map([...places].map(([h, at]) => [h, whereIs(cells, at)]))).toEqual(
    new Map([...found].toSorted(([a], [b]) => a - b)),
  );
};

describe('law: households lie where they were put', () => {
  it('after sorting by cell, in each cell in the order of the input', () => {
    fc.assert(
      fc.property(fc.array(place, { maxLength: 80 }), (list) => {
        const cells = sorted(list);
        expectSound(cells, new Map(list.entries()));
        expect([cells.free, cells.places]).toEqual([list.length, undefined]);
        cells.length.forEach((length, cell) => {
          const own = [...cells.household.subarray(Number(cells.start[cell]), Number(cells.start[cell]) + length)];
          expect(own).toEqual(own.toSorted((a, b) => a - b));
        });
      }),
    );
  });

  it('after any number of them were lifted and dropped', () => {
    fc.assert(
      fc.property(
        fc.array(place, { minLength: 1, maxLength: 12 }),
        fc.array(fc.tuple(fc.nat(20), anyPlace), { maxLength: 40 }),
        (list, moves) => {
          const cells = sorted(list);
          const now = new Map(list.entries());
          const places = placesOf(cells, list.length);
          expect(placesOf(cells, 0)).toBe(places);
          expectSound(cells, now);
          for (const [h, at] of moves) {
            const there = now.delete(h);
            if (there) liftHousehold(cells, places, h);
            expect([places.slot[h] ?? -1, places.cell[h] ?? -1]).toEqual([-1, -1]);
            const [x, y] = [stepsOf(cells.lattice, at[0]), stepsOf(cells.lattice, at[1])];
            const cell = cellAt(cells.lattice, x, y);
            // Every third household is not inserted again, nor one outside the lattice.
            if (cell >= 0 && (!there || h % 3 !== 0)) {
              dropHousehold(cells, places, h, cell, x, y);
              now.set(h, at);
            }
            expectSound(cells, new Map([...now].toSorted(([a], [b]) => a - b)));
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('a full cell moves to the end of the slots once, with room for half as many more and four; until that is full it stays', () => {
    const at: Position = [113.0001, 0.0001];
    const cells = sorted(Array.from({ length: 10 }, () => at));
    const places = placesOf(cells, 10);
    const [x, y] = [stepsOf(cells.lattice, at[0]), stepsOf(cells.lattice, at[1])];
    const cell = cellAt(cells.lattice, x, y);
    const arrays = () => [cells.east, cells.household, places.slot];
    let before = arrays();
    const starts = Array.from({ length: 11 }, (_, more) => {
      dropHousehold(cells, places, 10 + more, cell, x, y);
      // An array is kept while there is room, and grows by at least half.
      arrays().forEach((array, i) =>
        expect(array === before[i] || array.length >= 1.5 * Number(before[i]?.length)).toBe(true),
      );
      before = arrays();
      return [cells.start[cell], places.room[cell], cells.free];
    });
    // 10 + 4 + 5; then, from 19 on, 19 + 4 + 9.
    expect(starts).toEqual([...Array.from({ length: 9 }, () => [10, 19, 29]), [29, 32, 61], [29, 32, 61]]);
    expectSound(cells, new Map(Array.from({ length: 21 }, (_, h) => [h, at])));
  });

  it('who is in no cell is nowhere', () => {
    const places = placesOf(sorted([[113.0001, 0.0001]]), 3);
    expect([[...places.slot], [...places.cell].map((cell) => cell >= 0)]).toEqual([
      [0, -1, -1],
      [true, false, false],
    ]);
    expect([...places.cell].slice(1)).toEqual([-1, -1]);
  });
});

it('cellAt knows the cells at the edge of a lattice, and that there are none beyond', () => {
  const lattice = { level: 10, perDegree: 2 ** 42, column0: -2, row0: 5, columns: 3, rows: 2 };
  const cell = (column: number, row: number) => cellAt(lattice, column * cellSteps, row * cellSteps);
  expect([cell(-2, 5), cell(0, 5), cell(-2, 6), cell(0.999, 6.999)]).toEqual([0, 2, 3, 5]);
  expect([cell(-2.001, 5), cell(1, 5), cell(-2, 4.999), cell(-2, 7), cell(-3, 6), cell(1, 6), cell(0, 4)]).toEqual([
    -1, -1, -1, -1, -1, -1, -1,
  ]);
});
