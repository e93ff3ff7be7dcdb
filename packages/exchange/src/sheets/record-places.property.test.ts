import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RecordPlaces, type SheetRead } from './record-places';

const sheets: readonly SheetRead[] = [{ name: '户室' }, { name: '户室' }, { name: '户室 (2)' }];

describe('the places of records', () => {
  it('are those that were added, sheet after sheet, and stay with their records in another order', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.double({ noNaN: true }), { maxLength: 400 }), { maxLength: 3 }), fc.array(fc.option(fc.nat(1200), { nil: undefined }), { maxLength: 600 }), (rows, order) => {
        const places = new RecordPlaces();
        const all = rows.flatMap((list, i) => list.map((row) => ({ sheet: sheets[i] ?? { name: '' }, row })));
        for (const { sheet, row } of all) places.add(sheet, row);
        const placed = (of: RecordPlaces, count: number): readonly unknown[] => Array.from({ length: count }, (_, i) => [of.sheetAt(i), of.rowAt(i)]);
        const wanted = (at: number | undefined): readonly unknown[] => [at === undefined ? undefined : all[at]?.sheet, at === undefined ? undefined : all[at]?.row];
        expect(placed(places, all.length + 1)).toStrictEqual([...all.keys(), undefined].map(wanted));
        expect(places.firstSheet).toBe(all[0]?.sheet);
        const before = order.map((at) => (at === undefined || at >= all.length ? undefined : at));
        places.reorder(before);
        expect(placed(places, before.length + 1)).toStrictEqual([...before, undefined].map(wanted));
      }),
      { numRuns: 100 },
    );
  });
});
