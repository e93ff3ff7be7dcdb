import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { idText, parseWith } from '.';
import { deepestNesting, unreadableIn } from './unreadable';

interface Nested {
  readonly next?: Nested | undefined;
}
const nested: z.ZodType<Nested> = z.lazy(() => z.object({ next: nested.optional() }));

const nest = (levels: number): unknown => {
  let value: unknown = {};
  for (let i = 1; i < levels; i += 1) value = { next: value };
  return value;
};

describe('what nests', () => {
  it('is read up to 64 levels and named beyond, whatever its schema, however deep', () => {
    expect(parseWith(nested, nest(deepestNesting)).ok).toBe(true);
    for (const levels of [deepestNesting + 1, 6000, 200_000])
      expect(parseWith(nested, nest(levels)).report.items.map(({ code, params }) => [code, params])).toEqual([
        ['schema.too-deep', { limit: 64 }],
      ]);
  });

  it('in a circle is named too, whatever stands beside it', () => {
    const circle: { next?: unknown; list: unknown[] } = { list: [1, 2] };
    circle.next = circle;
    circle.list.push(circle, circle);
    expect(parseWith(z.unknown(), circle).report.items.map(({ code }) => code)).toEqual(['schema.too-deep']);
  });
});

describe('half a character', () => {
  it('is found wherever it stands, and in nothing else', () => {
    fc.assert(
      fc.property(
        fc.jsonValue({ maxDepth: 4 }),
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('\uD800', '\uDFFF', '\uDC00\uD800'),
        (json, text, half) => {
          // JSON without lone surrogates is readable; with one added beside it, it is not, and the place is named.
          const whole: unknown = JSON.parse(
            JSON.stringify(json)
              .replace(/[\uD800-\uDFFF]/g, '')
              .replace(/\\ud[89a-f][0-9a-f]{2}/gi, ''),
          );
          expect(unreadableIn({ whole, text: text.replace(/[\uD800-\uDFFF]/g, '') })).toEqual([]);
          expect(unreadableIn({ whole, list: ['', `${half}x`] }).map(({ code, path }) => [code, path])).toEqual([
            ['schema.lone-surrogate', ['list', 1]],
          ]);
        },
      ),
      { numRuns: 50 },
    );
  });
});

describe('an id', () => {
  it('is refused by name where a character of it cannot be seen', () => {
    for (const id of [
      'a\u0000',
      '\u200Bb',
      'b\u202Ea',
      '\uFEFFa',
      'a\nb',
      'a\u2028',
      ' ',
      '\u3000',
      'a\u00AD',
      '\u007F',
    ])
      expect(parseWith(idText(64), id).report.items.map(({ code }) => code)).toEqual(['schema.unseen-character']);
    expect(parseWith(idText(64), '\uD800').report.items.map(({ code }) => code)).toEqual(['schema.lone-surrogate']);
    expect(parseWith(idText(2), 'abc').report.items.map(({ code }) => code)).toEqual(['schema.too-big']);
  });

  it('of letters, digits, signs, blanks within and rare characters is read, with the flag u and without it', () => {
    const pattern = idText(64)
      ._zod.def.checks?.map((check) => check._zod.def)
      .find((def) => 'pattern' in def);
    const source =
      pattern !== undefined && 'pattern' in pattern && pattern.pattern instanceof RegExp
        ? pattern.pattern.source
        : '^$';
    for (const id of ['b9e1', '9栋 2单元', 'elder@2026-11-30T08:30/1.2#3', '𠮷野', '🏠', "o'neill", 'ä-é'])
      for (const flags of ['', 'u']) expect([id, new RegExp(source, flags).test(id)]).toEqual([id, true]);
    for (const flags of ['', 'u'])
      expect(['\uD800', '\uDC00a', 'a\u200B'].some((id) => new RegExp(source, flags).test(id))).toBe(false);
  });
});
