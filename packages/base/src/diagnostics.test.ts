import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { CodedError, describeDiagnostic, DiagnosticSink, parseWith, schemaCatalogue, showPath, showReceived } from './diagnostics';

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
    expect(read.report.items.map((item) => [item.code, showPath(item.path)])).toEqual([
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
        expect(text.mend).not.toBe('');
      }
    expect(read.report.items[1]?.received).toBe('40');
  });

  it('tells a missing value from one of a wrong type', () => {
    expect(parseWith(schema, {}).report.items[0]?.code).toBe('schema.missing');
    expect(parseWith(schema, null).report.items[0]?.code).toBe('schema.invalid-type');
  });

  it('caps the list and counts exactly', () => {
    const read = parseWith(z.array(z.number()), Array.from({ length: 50 }, () => 'x'), 7);
    expect([read.report.items.length, read.report.total, read.report.errors]).toEqual([7, 50, 50]);
  });
});

describe('DiagnosticSink', () => {
  it('merges a capped report under a path without losing the count', () => {
    const sink = new DiagnosticSink(3);
    sink.add('a', [], 1, {}, 'warning');
    sink.merge({ items: [{ code: 'b', severity: 'error', path: ['x'], received: '1', params: {} }], total: 9, errors: 8 }, ['at', 2]);
    expect(sink.hasErrors).toBe(true);
    expect(sink.report()).toMatchObject({ total: 10, errors: 8, items: [{ code: 'a' }, { code: 'b', path: ['at', 2, 'x'] }] });
  });
});

describe('showReceived', () => {
  it('writes anything short and never throws', () => {
    const circle: Record<string, unknown> = {};
    circle['self'] = circle;
    expect([showReceived(circle), showReceived(undefined), showReceived(Infinity), showReceived(5n)]).toEqual([
      '[object Object]',
      'undefined',
      'Infinity',
      '5n',
    ]);
    expect(showReceived('x'.repeat(500))).toHaveLength(120);
  });

  it('is in the message of a coded error', () => {
    expect(new CodedError('random.bound', 0).message).toBe('random.bound: received 0');
  });
});
