import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { formatPath, parseWith } from '.';
import { noteUnread, type UnreadKey } from './unread-keys';

const warningsOf = (schema: z.ZodType, input: unknown): readonly string[] =>
  parseWith(schema, input).report.items.flatMap(({ code, path, params, severity }) =>
    severity === 'warning'
      ? [`${code.slice('schema.'.length)} ${formatPath(path)} ${String(params['nearest'] ?? '')}`.trim()]
      : [],
  );

type Blend =
  | { readonly kind: 'area' }
  | { readonly kind: 'blend'; readonly parts: readonly { readonly share: number; readonly of: Blend }[] };
const blend: z.ZodType<Blend> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('area') }).readonly(),
    z
      .object({ kind: z.literal('blend'), parts: z.array(z.object({ share: z.number(), of: blend })).readonly() })
      .readonly(),
  ]),
);

describe('fields that a schema does not read', () => {
  it('are warned of with the name that was probably meant, and the value is as without them', () => {
    const schema = z.object({ radius: z.number(), households: z.array(z.object({ id: z.string() })).optional() });
    expect(parseWith(schema, { radius: 5, household: [] })).toMatchObject({
      ok: true,
      value: { radius: 5 },
      report: {
        total: 1,
        errors: 0,
        items: [{ code: 'schema.misspelt-key', params: { key: 'household', nearest: 'households' }, received: '[]' }],
      },
    });
    expect(warningsOf(schema, { radius: 5, colour: 1, note: undefined })).toEqual(['unknown-key colour']);
    expect(warningsOf(schema, { radius: 5, households: [{ id: 'a' }, { id: 'b', ID: 'c', i: 1 }] })).toEqual([
      'misspelt-key households[1].ID id',
      'misspelt-key households[1].i id',
    ]);
  });

  it('are named beside what is missing where a field that must be there is misspelt', () => {
    expect(
      parseWith(z.object({ radius: z.number() }), { raduis: 5 }).report.items.map(({ code, path }) => [code, path]),
    ).toEqual([
      ['schema.missing', ['radius']],
      ['schema.misspelt-key', ['raduis']],
    ]);
  });

  it('are found in lists, tuples, maps, defaults, unions and forms that hold themselves', () => {
    const item = z.object({ fen: z.int().default(0) }).readonly();
    expect(warningsOf(z.tuple([z.string(), item], item), ['a', { fn: 1 }, {}, { fem: 2 }])).toEqual([
      'misspelt-key [1].fn fen',
      'misspelt-key [3].fem fen',
    ]);
    expect(warningsOf(z.record(z.string(), item), { 'any-id': { fenn: 1 }, fenn: {} })).toEqual([
      'misspelt-key any-id.fenn fen',
    ]);
    expect(
      warningsOf(z.object({ a: item.optional(), b: item.nullable(), c: z.union([z.literal('all'), item]) }), {
        a: { f: 1 },
        b: null,
        c: { f: 1 },
      }),
    ).toEqual(['unknown-key a.f', 'unknown-key c.f']);
    expect(
      warningsOf(blend, {
        kind: 'blend',
        parts: [{ share: 1, of: { kind: 'blend', parts: [{ shar: 2, share: 1, of: { kind: 'area', parts: [] } }] } }],
      }),
    ).toEqual(['misspelt-key parts[0].of.parts[0].shar share', 'unknown-key parts[0].of.parts[0].of.parts']);
  });

  it('are told by all forms together where the input does not say which it has', () => {
    const either = z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('a'), radius: z.number() }),
      z.object({ kind: z.literal('b'), of: z.object({ share: z.number() }) }),
    ]);
    expect(warningsOf(either, { knid: 'b', radius: 5, of: { shar: 1 } })).toEqual([
      'misspelt-key knid kind',
      'misspelt-key of.shar share',
    ]);
    const loose = z.union([z.object({ from: z.string() }), z.object({ at: z.object({ day: z.string() }) })]);
    expect(warningsOf(loose, { at: { day: 'x', dya: 1 }, from: 'y' })).toEqual(['misspelt-key at.dya day']);
  });

  it('are none in maps of the user’s own ids, nor in what a schema leaves to others', () => {
    const schema = z.object({
      seats: z.record(z.string(), z.number()),
      properties: z.looseObject({ id: z.string() }),
      more: z.unknown(),
      list: z.array(z.string()),
    });
    expect(
      parseWith(schema, {
        seats: { seat: 1, radius: 2 },
        properties: { id: 'a', idd: 'b' },
        more: { seats: {} },
        list: ['a'],
      }).report.total,
    ).toBe(0);
  });

  it('must not reach into the prototype of an object', () => {
    const schema = z.object({ of: z.record(z.string(), z.number()) });
    for (const [text, path] of [
      ['{"of":{"__proto__":1}}', 'of.__proto__'],
      ['{"of":{},"constructor":1}', 'constructor'],
    ] as const) {
      const { ok, report } = parseWith(schema, JSON.parse(text));
      expect([ok, report.errors, report.items.map((item) => `${item.code} ${formatPath(item.path)}`)]).toEqual([
        false,
        1,
        [`schema.unsafe-key ${path}`],
      ]);
    }
  });

  it('are found below more levels than calls can be nested, and an input that holds itself ends', () => {
    interface Nest {
      readonly of?: Nest | undefined;
      readonly odd?: number;
    }
    let nest: Nest = { odd: 1 };
    const levels = 20_000;
    for (let i = 0; i < levels; i += 1) nest = { of: nest };
    // A schema that reads the outermost level only, although it declares more levels.
    const schema = z.object({
      get of() {
        return schema.optional();
      },
    });
    const shallow: z.ZodType = Object.create(schema, { safeParse: { value: () => ({ success: true, data: {} }) } });
    const unreadIn = (input: unknown): readonly UnreadKey[] => {
      const found: UnreadKey[] = [];
      noteUnread(shallow, input, (unread) => found.push(unread));
      return found;
    };
    expect(unreadIn(nest).map(({ path }) => [path.length, path.at(-1)])).toEqual([[levels + 1, 'odd']]);
    const circle: { of?: unknown; odd: number } = { odd: 1 };
    circle.of = circle;
    expect(unreadIn(circle).length).toBe(1);
    // parseWith reports the nesting before unread fields.
    for (const input of [nest, circle])
      expect(parseWith(shallow, input).report.items.map(({ code }) => code)).toEqual(['schema.too-deep']);
  });
});
