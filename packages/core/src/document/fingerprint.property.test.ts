import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprint } from './fingerprint';

describe('fingerprint', () => {
  it('does not depend on the order of keys', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.integer()), (record) => {
        expect(fingerprint(Object.fromEntries(Object.entries(record).reverse()))).toBe(fingerprint(record));
      }),
    );
  });

  it('changes with one number in a list', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 1 }), fc.nat(), (numbers, at) => {
        const i = at % numbers.length;
        expect(fingerprint(numbers.map((n, j) => (j === i ? n + 1 : n)))).not.toBe(fingerprint(numbers));
      }),
    );
  });

  it('is 16 hexadecimal digits, fixed for a value', () => {
    // FNV-1a of the text [] on the basis 811c9dc5, by hand: two steps of xor with 0x5b, 0x5d and times 0x01000193.
    expect(fingerprint([]).slice(0, 8)).toBe('741638a5');
    expect(fingerprint({ a: [1, 'x'] })).toMatch(/^[0-9a-f]{16}$/);
  });
});
