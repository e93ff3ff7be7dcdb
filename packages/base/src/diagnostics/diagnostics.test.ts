import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import {
  CodedError,
  describeDiagnostic,
  DiagnosticSink,
  emptyReport,
  formatPath,
  formatReceived,
  parseWith,
  schemaCatalogue,
} from '.';

const schema = z.strictObject({
  id: z.string().min(1),
  floor: z.int().min(1).max(33),
  kind: z.enum(['flat', 'shop']),
  code: z.string().regex(/^\d{12}$/),
  list: z.array(z.number()).optional(),
});

describe('parseWith', () => {
  it('names every problem with path, received value and mend in both languages', () => {
    const read = parseWith(schema, { id: '', floor: 40, kind: 'barn', code: '12', extra: true, list: ['x'] });
    expect(read.ok).toBe(false);
    expect(read.report.items.map((item) => [item.code, formatPath(item.path)])).toEqual([
      ['schema.too-small', 'id'],
      ['schema.too-big', 'floor'],
      ['schema.invalid-value', 'kind'],
      ['schema.invalid-format', 'code'],
      ['schema.invalid-type', 'list[0]'],
      ['schema.unknown-keys', ''],
    ]);
    for (const item of read.report.items)
      for (const locale of ['zh-CN', 'en'] as const) {
        const text = describeDiagnostic(item, schemaCatalogue, locale);
        expect(text.what).not.toMatch(/\{[a-z]+[:}]/);
        expect(text.fix).not.toBe('');
      }
    expect(read.report.items[1]?.received).toBe('40');
  });

  it('gives the value as the schema has it, without a problem', () => {
    expect(parseWith(z.object({ fen: z.int().default(5) }), {})).toEqual({
      ok: true,
      value: { fen: 5 },
      report: emptyReport,
    });
  });

  it('says what was expected, by limit, pattern, format or choice', () => {
    const expected = (of: z.ZodType, input: unknown): unknown => {
      const [item] = parseWith(of, input).report.items;
      return item === undefined ? undefined : [item.code, item.params];
    };
    const en = (of: z.ZodType, input: unknown): unknown => {
      const [item] = parseWith(of, input).report.items;
      return item && describeDiagnostic(item, schemaCatalogue, 'en').what;
    };
    expect(expected(z.int().min(3), 2)).toEqual(['schema.too-small', { limit: 3 }]);
    expect(expected(z.string().max(2), 'abc')).toEqual(['schema.too-big', { limit: 2 }]);
    expect(en(z.string().regex(/^a$/), 'b')).toBe('Wrong form: the pattern /^a$/ expected');
    expect(en(z.url(), 'b')).toBe('Wrong form: a web address expected');
    expect(expected(z.enum(['a', 'b']), 'c')).toEqual(['schema.invalid-value', { expected: ['"a"', '"b"'] }]);
    expect(expected(z.strictObject({}), { x: 1, y: 2 })).toEqual(['schema.unknown-keys', { keys: ['x', 'y'] }]);
    expect(en(z.boolean(), undefined)).toBe('A required value is missing (true or false)');
    expect(en(z.boolean(), null)).toBe('Wrong type: true or false expected');
    expect(expected(z.int().multipleOf(5, { error: 'in steps of 5' }), 7)).toEqual([
      'schema.invalid-format',
      { expected: { 'zh-CN': '5 的整倍数', en: 'a multiple of 5' } },
    ]);
    expect(
      expected(
        z.string().refine((text) => text !== 'x', { error: 'not x' }),
        'x',
      ),
    ).toEqual(['schema.invalid', { detail: 'not x' }]);
  });

  it('a key that is a symbol has a place in a path too', () => {
    const { items } = parseWith(z.map(z.symbol(), z.number()), new Map([[Symbol('meter'), 'x']])).report;
    expect(items.map(({ path }) => formatPath(path))).toEqual(['Symbol(meter)']);
  });

  it('tells a missing value from one of a wrong type', () => {
    expect(parseWith(schema, {}).report.items[0]?.code).toBe('schema.missing');
    expect(parseWith(schema, null).report.items[0]?.code).toBe('schema.invalid-type');
  });

  it('caps the list and counts exactly', () => {
    const read = parseWith(
      z.array(z.number()),
      Array.from({ length: 50 }, () => 'x'),
      7,
    );
    expect([read.report.items.length, read.report.total, read.report.errors]).toEqual([7, 50, 50]);
  });
});

describe('DiagnosticSink', () => {
  it('merges a capped report under a path without losing the count', () => {
    const sink = new DiagnosticSink(3);
    sink.add('a', [], 1, {}, 'warning');
    sink.merge(
      { items: [{ code: 'b', severity: 'error', path: ['x'], received: '1', params: {} }], total: 9, errors: 8 },
      ['at', 2],
    );
    expect(sink.hasErrors).toBe(true);
    expect(sink.report()).toMatchObject({
      total: 10,
      errors: 8,
      items: [{ code: 'b', path: ['at', 2, 'x'] }, { code: 'a' }],
    });
  });
});

describe('DiagnosticSink, full', () => {
  const item = (code: string) => ({ code, severity: 'error', path: ['x'], received: '1', params: {} }) as const;

  it('lists no more than it has room for, of its own and of another report, and counts them all', () => {
    const sink = new DiagnosticSink(2);
    sink.add('a', ['here'], 1);
    sink.merge({ items: [item('b'), item('c')], total: 2, errors: 2 });
    sink.add('d', [], 1, {}, 'info');
    expect(sink.report()).toEqual({ total: 4, errors: 3, items: [{ ...item('a'), path: ['here'] }, item('b')] });
  });

  it('has room for a thousand unless told otherwise, and so has a reading', () => {
    const sink = new DiagnosticSink();
    for (let i = 0; i < 1001; i += 1) sink.add('a', [i], i);
    expect([sink.report().items.length, sink.report().total]).toEqual([1000, 1001]);
    expect(
      parseWith(
        z.array(z.number()),
        Array.from({ length: 1001 }, () => 'x'),
      ).report.items.length,
    ).toBe(1000);
  });

  it('warnings and remarks are no errors', () => {
    const sink = new DiagnosticSink();
    sink.add('a', [], 1, {}, 'warning');
    sink.add('b', [], 1, { n: 1 }, 'info');
    expect([sink.hasErrors, sink.report().errors, sink.report().total]).toEqual([false, 0, 2]);
    expect(sink.report().items[1]).toEqual({ code: 'b', severity: 'info', path: [], received: '1', params: { n: 1 } });
  });

  it('a report once given does not grow', () => {
    const sink = new DiagnosticSink();
    const before = sink.report();
    sink.add('a', [], 1);
    expect([before.items.length, before.total]).toEqual([0, 0]);
  });
});

describe('showPath', () => {
  it('writes keys with dots and places in lists with brackets', () => {
    expect([
      formatPath([]),
      formatPath(['a']),
      formatPath(['a', 'b', 0, 'c']),
      formatPath([2, 'x']),
      formatPath([0, 1]),
    ]).toEqual(['', 'a', 'a.b[0].c', '[2].x', '[0][1]']);
  });
});

describe('showReceived', () => {
  it('names what JSON has no words for', () => {
    const silent = { toJSON: () => undefined };
    expect([Number.NaN, -0, true, null, Symbol('x'), 'x', [1, undefined], silent].map(formatReceived)).toEqual([
      'NaN',
      '0',
      'true',
      'null',
      'Symbol(x)',
      '"x"',
      '[1,null]',
      '[object Object]',
    ]);
    expect(formatReceived(() => 1)).toContain('1');
  });

  it('cuts only what is longer than 120 characters, and shows that it has', () => {
    expect(formatReceived('x'.repeat(118))).toBe(`"${'x'.repeat(118)}"`);
    expect(formatReceived('x'.repeat(119))).toBe(`"${'x'.repeat(118)}…`);
  });

  it('writes anything short and never throws', () => {
    const circle: Record<string, unknown> = {};
    circle['self'] = circle;
    expect([formatReceived(circle), formatReceived(undefined), formatReceived(Infinity), formatReceived(5n)]).toEqual([
      '[object Object]',
      'undefined',
      'Infinity',
      '5n',
    ]);
    expect(formatReceived('x'.repeat(500))).toHaveLength(120);
  });

  it('is in the message of a coded error', () => {
    expect(new CodedError('random.bound', 0)).toMatchObject({ name: 'CodedError', code: 'random.bound', received: 0 });
    expect(new CodedError('random.bound', 0).message).toBe('random.bound: received 0');
  });
});
