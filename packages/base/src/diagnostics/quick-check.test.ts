import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { quickCheck } from './quick-check';

const short = z.string().min(2).max(3);
const schemas: readonly (readonly [string, z.ZodType, readonly unknown[], readonly unknown[]])[] = [
  ['a text between two lengths', short, ['ab', 'abc'], ['a', 'abcd', 5, undefined, null]],
  ['the narrower of two bounds', z.string().min(2).min(3).max(9).max(4), ['abc', 'abcd'], ['ab', 'abcde']],
  ['a text of a pattern', z.string().min(2).max(3).regex(/^a/), ['ab', 'abc'], ['a', 'bc', 'abcd', 5]],
  [
    'a number between two bounds, both included',
    z.number().min(0.5).max(2),
    [0.5, 1.25, 2],
    [0.25, 2.5, Number.NaN, Number.POSITIVE_INFINITY, '1'],
  ],
  ['any number but those that are none', z.number(), [0, -1e300], [Number.NaN, Number.NEGATIVE_INFINITY, '0']],
  ['a whole number', z.int().min(-1).min(-2).max(3).max(4), [-1, 0, 3], [-2, 4, 0.5, 2 ** 53, '0']],
  [
    'whole numbers as far as they are safe',
    z.int(),
    [Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER],
    [2 ** 53, -(2 ** 53)],
  ],
  ['a truth', z.boolean(), [true, false], [1, 'true', undefined]],
  ['one of some literals', z.literal(['a', 1]), ['a', 1], ['1', 'b']],
  ['one of a set', z.enum(['a', 'b']), ['a', 'b'], ['c', 0, undefined]],
  ['a value or null', z.nullable(z.boolean()), [null, true], [undefined, 0]],
  ['a value or none', z.optional(z.boolean()), [undefined, true], [null, 0]],
  [
    'a list between two lengths',
    z.array(short).min(1).max(2),
    [['ab'], ['ab', 'abc']],
    [[], ['ab', 'ab', 'ab'], ['ab', 'a'], { 0: 'ab', length: 1 }, 'ab'],
  ],
  ['a pair', z.tuple([z.number(), short]), [[1, 'ab']], [[1], [1, 'ab', 2], [1, 'a'], ['ab', 1], { 0: 1, 1: 'ab' }]],
  [
    'an object',
    z.object({ a: short, b: z.boolean().optional() }),
    [{ a: 'ab' }, { a: 'ab', b: true }],
    [{}, { a: 'a' }, { a: 'ab', c: 1 }, { b: true }, [], null, 'a'],
  ],
  [
    'an object with an unset field',
    z.object({ a: short.optional(), b: short }),
    [{ a: undefined, b: 'ab' }, { b: 'ab' }],
    [{ a: undefined }, { a: undefined, b: 'ab', c: 1 }],
  ],
  [
    'an object with a field that is there or not',
    z.object({ a: short.exactOptional() }),
    [{}, { a: 'ab' }],
    [{ a: undefined }, { a: 'a' }],
  ],
  [
    'a refined object',
    z.object({ from: z.int(), to: z.int() }).refine(({ from, to }) => from < to),
    [{ from: 1, to: 2 }],
    [{ from: 2, to: 1 }, { from: 1 }, { from: 1, to: 2, at: 3 }],
  ],
  ['a record', z.record(short, z.int()), [{}, { ab: 1, abc: 2 }], [{ a: 1 }, { ab: 'x' }, [], null, new Map()]],
  ['one kind or another', z.union([short, z.int()]), ['ab', 7], ['a', 0.5, null]],
  [
    'a kind told by its key',
    z.discriminatedUnion('by', [
      z.object({ by: z.literal('n'), n: z.int() }),
      z.object({ by: z.literal('t'), t: short }),
    ]),
    [
      { by: 'n', n: 1 },
      { by: 't', t: 'ab' },
    ],
    [{ by: 'n', t: 'ab' }, { by: 'x' }],
  ],
  ['what code says', z.custom<string>((value) => value === 'yes'), ['yes'], ['no', undefined]],
];

describe('quickCheck, schema by schema', () => {
  it('leaves a key that is not read to be named, though its value is unset', () => {
    expect(quickCheck(z.object({ a: short.optional(), b: short }))({ a: undefined, b: 'ab', c: undefined })).toBe(
      false,
    );
  });

  it('leaves a text with half a character to be named, in a key too', () => {
    expect([
      quickCheck(short)('\ud83d\ude00'),
      quickCheck(short)('a\ud83d'),
      quickCheck(z.record(short, z.int()))({ 'a\ude00': 1 }),
      quickCheck(z.string().regex(/^a/))('a\ude00'),
    ]).toEqual([true, false, false, false]);
  });

  it.each(schemas)('%s: accepts what surely fits and nothing else', (_, schema, right, wrong) => {
    const check = quickCheck(schema);
    expect(right.filter((value) => !check(value))).toEqual([]);
    expect(wrong.filter((value) => check(value))).toEqual([]);
    // The schema itself gives the same result.
    expect(right.map((value) => schema.safeParse(value).data)).toEqual(right);
    expect(
      wrong.filter((value) => {
        const read = schema.safeParse(value);
        return read.success && JSON.stringify(read.data) === JSON.stringify(value);
      }),
    ).toEqual([]);
  });

  it.each<[string, z.ZodType, unknown]>([
    ['bounds that are not included', z.number().gt(0), 1],
    ['bounds that are not included from above', z.number().lt(2), 1],
    ['numbers of a narrower format', z.int32(), 1],
    ['coerced texts', z.coerce.string(), 'x'],
    ['coerced truths', z.coerce.boolean(), true],
    ['two patterns', z.string().regex(/a/).regex(/b/), 'ab'],
    ['a pattern that goes on where it stopped', z.string().regex(/x/y), 'x'],
    ['texts put in lower case', z.string().toLowerCase(), 'x'],
    ['lists of one exact length', z.array(z.number()).length(1), [1]],
    ['kinds of which one alone may fit', z.xor([z.string(), z.literal('a')]), 'b'],
    ['loose records', z.looseRecord(z.string().regex(/^a/), z.int()), { a: 1 }],
    ['dates', z.date(), new Date(0)],
    ['objects that are checked as a whole', z.object({ a: short }).check(() => undefined), { a: 'ab' }],
  ])('leaves %s to the schema', (_, schema, value) => {
    expect(quickCheck(schema)(value)).toBe(false);
    expect(quickCheck(z.array(schema))([value])).toBe(false);
  });
});
