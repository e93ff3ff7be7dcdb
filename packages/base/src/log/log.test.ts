import { createHash, webcrypto } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { CodedError, describeDiagnostic } from '../diagnostics';
import {
  appendEvent,
  appendEvents,
  canonicalJson,
  eventLogSchema,
  eventsOf,
  logCatalogue,
  logHead,
  logHeadSchema,
  verifyLog,
} from '.';

const sha256 = (bytes: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer> => webcrypto.subtle.digest('SHA-256', bytes);

test('what is no log, and what is no entry of one, is a named problem', async () => {
  for (const none of [null, undefined, 'log', 5, {}])
    expect((await verifyLog(none as never, sha256)).report.items.map(({ code }) => code)).toEqual(['log.not-a-list']);
  for (const broken of [null, 5, {}, { event: 1 }, { event: Number.NaN, hash: '0'.repeat(64) }, { hash: 7, event: 1 }])
    expect((await verifyLog([broken] as never, sha256)).report.items.map(({ code, path }) => [code, ...path])).toEqual([
      ['log.broken', 0],
    ]);
});

describe('canonicalJson', () => {
  // RFC 8785, section 3.2.2 (numbers, strings, literals) and 3.2.3 (order of keys).
  test('writes the example of RFC 8785', () => {
    const input: unknown = JSON.parse(
      '{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],"string":"\\u20ac$\\u000F\\u000aA\'\\u0042\\u0022\\u005c\\\\\\"\\/","literals":[null,true,false]}',
    );
    expect(canonicalJson(input)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  test('sorts keys by UTF-16 code unit', () => {
    const input = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\u{1f600}': 5, '\u0080': 6, '\u00f6': 7 };
    expect([...canonicalJson(input).matchAll(/:(\d)/g)].map(([, digit]) => digit).join('')).toBe('2467153');
  });

  test('refuses what JSON does not hold', () => {
    const cycle: { self?: unknown } = {};
    cycle.self = cycle;
    for (const value of [
      Number.NaN,
      Number.POSITIVE_INFINITY,
      undefined,
      [undefined],
      1n,
      () => 0,
      new Date(0),
      new Map(),
      '\ud800',
      { '\udc00': 1 },
      cycle,
    ])
      expect(() => canonicalJson(value)).toThrow(CodedError);
  });

  test('reads lists and objects 513 deep in one another, and takes what is deeper for a cycle', () => {
    const nested = (levels: number): unknown => Array.from({ length: levels }).reduce<unknown>((inner) => [inner], 1);
    expect(canonicalJson(nested(513))).toHaveLength(2 * 513 + 1);
    expect(() => canonicalJson(nested(514))).toThrow('log.not-json');
    const objects = Array.from({ length: 514 }).reduce<unknown>((inner) => ({ inner }), 1);
    expect(() => canonicalJson(objects)).toThrow('log.not-json');
  });

  test('minus zero is zero, as JSON reads it back', () => {
    expect(canonicalJson([-0])).toBe('[0]');
  });
});

describe('the chain', () => {
  test('each hash is SHA-256 of [position, previous hash, event]', async () => {
    const log = await appendEvents([], [{ b: '水', a: '😀é' }], sha256);
    const bytes = Buffer.from(`[0,"${'0'.repeat(64)}",{"a":"😀é","b":"水"}]`, 'utf8');
    expect(log[0]?.hash).toBe(createHash('sha256').update(bytes).digest('hex'));
  });

  test('appending one by one and at once is the same, and leaves the given log alone', async () => {
    const one = await appendEvent([], { n: 1 }, sha256);
    const two = await appendEvent(one, { n: 2 }, sha256);
    expect(one).toHaveLength(1);
    expect(two).toEqual(await appendEvents([], [{ n: 1 }, { n: 2 }], sha256));
    expect(eventsOf(two)).toEqual([{ n: 1 }, { n: 2 }]);
  });

  test('survives a round trip through JSON and its schema', async () => {
    const log = await appendEvents([], [{ n: 1, gone: undefined }, { n: 2 }], sha256);
    const read = eventLogSchema(z.object({ n: z.int() })).parse(JSON.parse(JSON.stringify(log)));
    expect(await verifyLog(read, sha256, logHeadSchema.parse(logHead(log)))).toMatchObject({
      ok: true,
      value: { appended: 0 },
    });
  });

  test('a digest that is not SHA-256 long is the programmer’s error', async () => {
    await expect(appendEvent([], { n: 1 }, () => new Uint8Array(20))).rejects.toThrow('log.digest');
  });
});

describe('verifyLog', () => {
  const events = [{ n: 1 }, { n: 2 }, { n: 3 }];

  test('a log that has grown since its head was recorded is sound and says by how much', async () => {
    const log = await appendEvents([], events, sha256);
    const grown = await appendEvent(log, { n: 4 }, sha256);
    expect(await verifyLog(grown, sha256, logHead(log))).toMatchObject({
      ok: true,
      value: { appended: 1, head: logHead(grown) },
    });
  });

  test('a log written anew passes by itself and fails against the recorded head', async () => {
    const head = logHead(await appendEvents([], events, sha256));
    const forged = await appendEvents([], [{ n: 1 }, { n: 9 }, { n: 3 }], sha256);
    expect((await verifyLog(forged, sha256)).ok).toBe(true);
    expect((await verifyLog(forged, sha256, head)).report.items[0]?.code).toBe('log.rewritten');
  });

  test('an altered hash is named, and so is the next, which rests on it', async () => {
    const log = await appendEvents([], events, sha256);
    const altered = log.map((entry, i) => (i === 1 ? { ...entry, hash: 'f'.repeat(64) } : entry));
    expect(
      (await verifyLog(altered, sha256)).report.items.map(({ code, path, received }) => [code, path, received]),
    ).toEqual([
      ['log.broken', [1], `"${'f'.repeat(64)}"`],
      ['log.broken', [2], `"${log[2]?.hash}"`],
    ]);
    expect(await verifyLog(log, sha256)).toMatchObject({
      ok: true,
      value: { appended: 0, head: { length: 3, hash: log[2]?.hash } },
    });
  });

  test('where a head was recorded, its place is named', async () => {
    const log = await appendEvents([], events, sha256);
    const other = await appendEvents([], [{ n: 9 }, { n: 2 }, { n: 3 }, { n: 4 }], sha256);
    const found = async (of: typeof log, recorded: ReturnType<typeof logHead>) =>
      (await verifyLog(of, sha256, recorded)).report.items.map(({ code, path, params }) => [code, path, params]);
    expect(await found(other, logHead(log))).toEqual([['log.rewritten', [2], { recorded: 3 }]]);
    expect(await found(log.slice(0, 2), logHead(log))).toEqual([['log.shortened', [], { length: 2, recorded: 3 }]]);
    expect(await found(log, { length: 0, hash: 'f'.repeat(64) })).toEqual([['log.rewritten', [0], { recorded: 0 }]]);
  });

  test('names the altered entry, in both languages', async () => {
    const log = await appendEvents([], events, sha256);
    const altered = log.map((entry, i) => (i === 1 ? { ...entry, event: { n: 7 } } : entry));
    const { items } = (await verifyLog(altered, sha256)).report;
    expect(items.map((item) => item.path)).toEqual([[1]]);
    const [problem] = items;
    if (problem === undefined) throw new Error('unreached');
    expect(describeDiagnostic(problem, logCatalogue, 'zh-CN').what).toContain('第 2 条');
    expect(describeDiagnostic(problem, logCatalogue, 'en').fix).toContain('entry 2');
  });

  test('an empty log has a head, and an emptied log is found', async () => {
    expect(await verifyLog([], sha256, logHead([]))).toMatchObject({ ok: true });
    const head = logHead(await appendEvents([], events, sha256));
    expect((await verifyLog([], sha256, head)).report.items[0]?.code).toBe('log.shortened');
  });
});
