import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RecordPlaces, type SheetRead } from './record-places';

const sheets: readonly SheetRead[] = [{ name: '户室' }, { name: '户室' }, { name: '户室 (2)' }];

describe('the places of records', () => {
  it('are those that were added, from sheets in any order, and stay with their records in another order', () => {
    // Runs of rows of one sheet after another: of some tables more than the places set aside at the beginning.
    const runs = fc.array(
      fc.tuple(fc.constantFrom(...sheets), fc.array(fc.double({ noNaN: true }), { maxLength: 300, size: 'max' })),
      { maxLength: 5, size: 'max' },
    );
    fc.assert(
      fc.property(
        runs,
        fc.array(fc.option(fc.nat(1500), { nil: undefined }), { maxLength: 600, size: 'max' }),
        (rows, order) => {
          const places = new RecordPlaces();
          const all = rows.flatMap(([sheet, list]) => list.map((row) => ({ sheet, row })));
          for (const { sheet, row } of all) places.add(sheet, row);
          const placed = (of: RecordPlaces, count: number): readonly unknown[] =>
            Array.from({ length: count }, (_, i) => [of.sheetAt(i), of.rowAt(i)]);
          const wanted = (at: number | undefined): readonly unknown[] => [
            at === undefined ? undefined : all[at]?.sheet,
            at === undefined ? undefined : all[at]?.row,
          ];
          expect(placed(places, all.length + 1)).toStrictEqual([...all.keys(), undefined].map(wanted));
          expect(places.firstSheet).toBe(all[0]?.sheet);
          const before = order.map((at) => (at === undefined || at >= all.length ? undefined : at));
          places.reorder(before);
          expect(placed(places, before.length + 1)).toStrictEqual([...before, undefined].map(wanted));
        },
      ),
      { numRuns: 100 },
    );
  });
});
