import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonDepth, parseJson } from './parse-json';

const text = fc.string({ unit: fc.constantFrom('[', ']', '{', '}', '"', '\\', 'a', '楼'), maxLength: 8 });
const json = fc.letrec((tie) => ({
  leaf: fc.oneof(text, fc.integer(), fc.constant(null)),
  any: fc.oneof(
    { maxDepth: 5 },
    tie('leaf'),
    fc.array(tie('any'), { maxLength: 3 }),
    fc.dictionary(text, tie('any'), { maxKeys: 3, noNullPrototype: true }),
  ),
})).any;

const depthOf = (value: unknown): number =>
  typeof value === 'object' && value !== null ? 1 + Math.max(0, ...Object.values(value).map(depthOf)) : 0;

describe('a JSON text', () => {
  it('is as deep as its value, whatever brackets, quotation marks and backslashes its texts hold', () => {
    fc.assert(
      fc.property(json, fc.constantFrom(undefined, 1), (value, space) => {
        const written = JSON.stringify(value, null, space);
        expect(jsonDepth(written)).toBe(depthOf(value));
        expect(parseJson(written)).toEqual({ value });
      }),
      { numRuns: 300 },
    );
  });

  it('is refused one level below the limit, and where it is none', () => {
    fc.assert(
      fc.property(json, (value) => {
        const [written, depth] = [JSON.stringify(value), depthOf(value)];
        expect(parseJson(written, depth)).toEqual({ value });
        if (depth > 0) expect(parseJson(written, depth - 1)).toBeUndefined();
      }),
    );
    for (const broken of ['', '{', '[1', '"a', "'a'", 'undefined', '1]']) expect(parseJson(broken)).toBeUndefined();
  });
});
