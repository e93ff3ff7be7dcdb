import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Draft } from './document';
import { FirstRecords } from './first-records';

const ids = fc.array(fc.option(fc.constantFrom('a', 'b', 'c', 'd', 7), { nil: undefined }), { maxLength: 12 });

describe('the first record with an id', () => {
  it('is the first of this sheet, or else the last of earlier ones', () => {
    fc.assert(
      fc.property(ids, ids, fc.nat(12), (earlier, later, more) => {
        const records: Draft[] = earlier.map((id) => ({ id }));
        const first = new FirstRecords(records, more);
        later.forEach((id, i) => {
          if (id !== undefined) {
            const before = earlier.lastIndexOf(id);
            const here = later.indexOf(id);
            const wanted = before >= 0 ? before : here < i ? earlier.length + here : undefined;
            expect(first.placeOf(id)).toBe(wanted);
          }
          records.push({ id });
        });
      }),
      { numRuns: 500 },
    );
  });

  it('is told for all of many ids that differ little, and each of them is found again', () => {
    const count = 20_000;
    const idOf = (n: number): string => `q51-h${n % 40}-${Math.floor(n / 40)}`;
    const records: Draft[] = [];
    const first = new FirstRecords(records, count);
    for (let n = 0; n < count; n += 1) {
      expect(first.placeOf(idOf(n))).toBeUndefined();
      records.push({ id: idOf(n) });
    }
    for (let n = 0; n < count; n += 97) expect(first.placeOf(idOf(n))).toBe(n);
  });

  it.each([0, 5_000])(
    'looks at no record again while all ids are different, after %i earlier ones: no map of them is made',
    (earlier) => {
      let looks = 0;
      const recordOf = (n: number): Draft => ({
        get id() {
          looks += 1;
          return `q51-h${n % 40}-${Math.floor(n / 40)}`;
        },
      });
      const count = 10_000;
      const records = Array.from({ length: earlier }, (_, n) => recordOf(n));
      const first = new FirstRecords(records, count);
      expect(looks).toBe(earlier);
      for (let n = earlier; n < earlier + count; n += 1) {
        expect(first.placeOf(`q51-h${n % 40}-${Math.floor(n / 40)}`)).toBeUndefined();
        records.push(recordOf(n));
      }
      expect(looks).toBe(earlier);
    },
  );
});
