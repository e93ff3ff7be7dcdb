import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Draft } from './document';
import { FirstRecords } from './first-records';

const ids = fc.array(fc.option(fc.constantFrom('a', 'b', 'c', 'd'), { nil: undefined }), { maxLength: 12 });

describe('the first record with an id', () => {
  it('is the first of this sheet, or else the last of earlier ones', () => {
    fc.assert(
      fc.property(ids, ids, (earlier, later) => {
        const records: Draft[] = earlier.map((id) => ({ id }));
        const first = new FirstRecords(records);
        later.forEach((id, i) => {
          if (id !== undefined) {
            const before = earlier.lastIndexOf(id);
            const here = later.indexOf(id);
            const wanted = before >= 0 ? before : here < i ? earlier.length + here : undefined;
            expect(first.placeOf(id)).toBe(wanted);
            first.add(id);
          }
          records.push({ id });
        });
      }),
      { numRuns: 500 },
    );
  });
});
