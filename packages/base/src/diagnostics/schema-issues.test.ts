import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { civilDateSchema, clockTimeSchema } from '../calendar';
import { describeDiagnostic, expects, formatPath, parseWith, schemaCatalogue } from '.';

const position = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)], expects('position')).readonly();
const weight = z.union([z.literal('hard'), z.int().min(1).max(100)]);
const kinds = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('rest'), minutes: z.int(expects('minutes')) }),
  z.object({ kind: z.literal('load') }),
]);

const texts = (schema: z.ZodType, input: unknown): readonly string[] =>
  parseWith(schema, input).report.items.map((item) => {
    const { where, what, fix } = describeDiagnostic(item, schemaCatalogue, 'en');
    return `${where}: ${what}. ${fix}`;
  });

describe('a problem of shape', () => {
  it.each<readonly [string, z.ZodType, unknown, readonly string[]]>([
    [
      'half a fen',
      z.object({ fen: z.int(expects('fen')) }),
      { fen: 0.5 },
      ['fen: Wrong form: a whole number of fen expected. Write it as a whole number of fen'],
    ],
    ['fen below 0', z.int(expects('fen')).min(0), -1, [': Too small: at least 0 expected. Give a value of at least 0']],
    [
      'a date without its zero',
      civilDateSchema,
      '2026-12-1',
      [
        ': Wrong form: a date that exists, as YYYY-MM-DD (2026-12-01) expected. Write it as a date that exists, as YYYY-MM-DD (2026-12-01)',
      ],
    ],
    [
      'a Date',
      civilDateSchema,
      new Date(0),
      [
        ': Wrong form: a date that exists, as YYYY-MM-DD (2026-12-01) expected. Write it as a date that exists, as YYYY-MM-DD (2026-12-01)',
      ],
    ],
    [
      'no date',
      z.object({ on: civilDateSchema }),
      {},
      ['on: A required value is missing (a date that exists, as YYYY-MM-DD (2026-12-01)). Add this value'],
    ],
    [
      'an unknown kind',
      kinds,
      { kind: 'sleep' },
      ['kind: There is no such kind; it is one of these kinds: rest, load. Let kind be one of: rest, load'],
    ],
    [
      'a weight of a half',
      weight,
      0.5,
      [': None of what is accepted: "hard", a whole number. Give one of: "hard", a whole number'],
    ],
    ['a weight of 0', weight, 0, [': Too small: at least 1 expected. Give a value of at least 1']],
    [
      'latitude first',
      z.object({ at: position }),
      { at: [37.86, 113.57] },
      [
        'at: Longitude and latitude look exchanged: the second number, 113.57, cannot be a latitude. Write the longitude first, then the latitude: [113.57, 37.86]',
      ],
    ],
    [
      'one number',
      position,
      [113.57],
      [
        ': Wrong form: [longitude, latitude] in degrees (WGS 84) expected. Write it as [longitude, latitude] in degrees (WGS 84)',
      ],
    ],
    [
      'three numbers',
      position,
      [113.57, 37.86, 7],
      [
        ': Wrong form: [longitude, latitude] in degrees (WGS 84) expected. Write it as [longitude, latitude] in degrees (WGS 84)',
      ],
    ],
    [
      'a latitude that is none',
      position,
      [113.57, 190],
      ['[1]: Too big: at most 90 expected. Give a value of at most 90'],
    ],
  ])('of %s is told in words of the field', (_, schema, input, expected) => {
    expect(texts(schema, input)).toEqual(expected);
  });

  it('is placed where the option of a union stands that nearly fits', () => {
    const nested = z.object({ rules: z.array(z.union([z.string(), z.object({ at: position, n: z.int() })])) });
    expect(
      parseWith(nested, { rules: [{ at: [37.86, 113.57], n: 0.5 }] }).report.items.map(
        ({ code, path }) => `${code} ${formatPath(path)}`,
      ),
    ).toEqual(['schema.position-exchanged rules[0].at', 'schema.invalid-type rules[0].n']);
  });
});

describe('every kind of issue that zod has', () => {
  const forbidden =
    /invalid input|invalid option|tuple|discriminator|description of the data format|数据格式说明|元组|undefined|\bint\b|safeint|\{[a-z]/i;
  const everything: readonly (readonly [z.ZodType, unknown])[] = [
    ...[
      z.string(),
      z.number(),
      z.int(),
      z.boolean(),
      z.array(z.string()),
      z.object({ a: z.string() }),
      z.record(z.string(), z.number()),
      z.map(z.string(), z.number()),
      z.set(z.string()),
      z.null(),
      z.undefined(),
      z.never(),
      z.nan(),
      z.bigint(),
      z.date(),
      z.symbol(),
      z.literal('x'),
      z.enum(['a', 'b']),
      z.tuple([z.string()]),
      position,
      civilDateSchema,
      clockTimeSchema,
      weight,
      kinds,
      z.xor([z.string(), z.number().min(3)]),
      z.instanceof(Float64Array),
      z.custom<string>(() => false),
      z.string().refine(() => false),
    ].flatMap((schema) =>
      [undefined, null, true, 0.5, 'wrong', [], [1], {}, new Date(Number.NaN), Number.NaN].map(
        (input) => [schema, input] as const,
      ),
    ),
    [z.string().min(3), 'a'],
    [z.string().max(1), 'abc'],
    [z.array(z.string()).min(1), []],
    [z.set(z.string()).max(0), new Set(['a'])],
    [z.bigint().min(5n), 1n],
    [z.int(), 2 ** 60],
    [z.email(), 'x'],
    [z.url(), 'x'],
    [z.string().regex(/^\d+$/), 'x'],
    [z.string().startsWith('a'), 'b'],
    [z.number().multipleOf(5), 7],
    [z.strictObject({}), { extra: 1 }],
    [z.record(z.string().regex(/^a$/), z.number()), { b: 1 }],
    [z.record(z.enum(['a']), z.number()), {}],
    [z.map(z.object({}), z.number().min(3)), new Map([[{}, 1]])],
    [kinds, { kind: 'rest', minutes: 0.5 }],
    [kinds, {}],
  ];

  it('is told in both languages, without words of the machine', () => {
    let told = 0;
    for (const [schema, input] of everything)
      for (const item of parseWith(schema, input).report.items)
        for (const locale of ['zh-CN', 'en'] as const) {
          const { what, fix } = describeDiagnostic(item, schemaCatalogue, locale);
          expect(`${what} ${fix}`).not.toMatch(forbidden);
          told += 1;
        }
    expect(told).toBeGreaterThan(400);
  });
});
