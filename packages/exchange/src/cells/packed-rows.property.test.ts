import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell, SheetRow } from './cell';
import { PackedRows, unpacked } from './packed-rows';

const cell = fc.oneof(
  fc.string({ maxLength: 3 }),
  fc.double(),
  fc.boolean(),
  fc.constant(undefined),
  fc.constant({ kind: 'serial', serial: 46_356, since1904: false } as const),
);
const sparseOf = (columns: readonly number[]): Cell[] => {
  const cells: Cell[] = [];
  for (const column of columns) cells[column] = column;
  return cells;
};

/** Rows in the order of a sheet, some of them with wide gaps; more than one block of them. */
const rows = fc
  .array(
    fc.tuple(
      fc.integer({ min: 1, max: 40 }),
      fc.oneof(
        { weight: 9, arbitrary: fc.array(cell, { maxLength: 9 }) },
        { weight: 1, arbitrary: fc.uniqueArray(fc.nat(400), { minLength: 1, maxLength: 3 }).map(sparseOf) },
      ),
    ),
    { maxLength: 40, size: 'max' },
  )
  .chain((some) => fc.integer({ min: 1, max: 20 }).map((times) => Array.from({ length: times }, () => some).flat()))
  .map((list) => {
    let row = 0;
    return list.map(([step, cells]): SheetRow => ({ row: (row += step), cells }));
  });

const packedFrom = (list: readonly SheetRow[]): PackedRows => {
  const packed = new PackedRows();
  // The list of cells is used again for the next row, as a reader does; what it holds beyond the row is not part of it.
  const reused: Cell[] = [];
  for (const { row, cells } of list) {
    if (Object.keys(cells).length < cells.length) packed.addSparse({ row, cells });
    else {
      cells.forEach((held, i) => (reused[i] = held));
      packed.add(row, reused, cells.length);
    }
  }
  return packed;
};

describe('packed rows', () => {
  it('are the rows that were added, with their numbers and cells, in any order of asking', () => {
    fc.assert(
      fc.property(rows, fc.array(fc.nat(900), { maxLength: 20 }), fc.nat(401), (list, asked, column) => {
        const packed = packedFrom(list);
        expect(packed.length).toBe(list.length);
        expect(unpacked({ name: '表', rows: packed })).toStrictEqual({ name: '表', rows: list });
        for (const index of [...asked, 0, list.length - 1]) {
          const row = list[index];
          expect(packed.at(index)).toStrictEqual(row);
          if (row !== undefined)
            expect([packed.numberAt(index), packed.cellAt(index, column)]).toStrictEqual([row.row, row.cells[column]]);
        }
        expect(packed.at(-1)).toBeUndefined();
      }),
      { numRuns: 100 },
    );
  });

  it('of a hidden sheet stay hidden', () => {
    expect(unpacked({ name: '表', rows: [], hidden: true })).toEqual({ name: '表', rows: [], hidden: true });
  });
});
