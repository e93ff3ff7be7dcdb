import { createHash } from 'node:crypto';
import { array, assert, asyncProperty, boolean, jsonValue, nat, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { appendEvents, canonicalJson, logHead, verifyLog } from '.';

const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();

const json = jsonValue({ noUnicodeString: false });

test('law: equal JSON values have one canonical text, and it reads back as the value', () => {
  assert(
    property(json, (value) => {
      const text = canonicalJson(value);
      expect(canonicalJson(JSON.parse(text))).toBe(text);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test('law: what is digested are the UTF-8 bytes of position, previous hash and event', async () => {
  const digested = async (text: string): Promise<Buffer> => {
    let seen = Buffer.alloc(0);
    await appendEvents([], [text], (bytes) => {
      seen = Buffer.from(bytes);
      return sha256(bytes);
    });
    return seen;
  };
  const expected = (text: string): Buffer => Buffer.from(JSON.stringify([0, '0'.repeat(64), text]), 'utf8');
  await assert(
    asyncProperty(string({ unit: 'grapheme' }), async (text) => {
      expect(await digested(text)).toEqual(expected(text));
    }),
  );
  // The last and the first character of each length in bytes.
  for (const code of [0x7f, 0x80, 0x7ff, 0x800, 0xd7ff, 0xe000, 0xffff, 0x10000, 0x10ffff]) {
    const text = String.fromCodePoint(code);
    expect((await digested(text)).toString('hex')).toBe(expected(text).toString('hex'));
  }
});

test('law: one dropped, swapped, repeated or altered event is found against the recorded head', async () => {
  await assert(
    asyncProperty(
      array(json, { minLength: 2, maxLength: 8 }),
      nat(),
      nat(),
      json,
      boolean(),
      async (events, a, b, other, rehash) => {
        const log = await appendEvents(
          [],
          events.map((value, n) => ({ n, value })),
          sha256,
        );
        const i = a % log.length;
        const j = b % log.length;
        const swapped = log
          .with(i, log[j] ?? { event: { n: -1, value: null }, hash: '' })
          .with(j, log[i] ?? { event: { n: -1, value: null }, hash: '' });
        const forgeries = [
          log.toSpliced(i, 1),
          ...(i === j ? [] : [swapped]),
          log.toSpliced(i, 0, log[j] ?? { event: { n: -1, value: null }, hash: '' }),
          log.map((entry, k) => (k === i ? { ...entry, event: { n: i + 1000, value: other } } : entry)),
        ];
        for (const forged of forgeries) {
          const chain = rehash
            ? await appendEvents(
                [],
                forged.map((entry) => entry.event),
                sha256,
              )
            : forged;
          const verdict = await verifyLog(chain, sha256, logHead(log));
          // A copy of the last event appended after it, with its own hash, is growth: it is counted, not hidden.
          const grown = verdict.ok && verdict.value.appended > 0 && rehash && i === log.length - 1;
          expect(verdict.ok && !grown).toBe(false);
        }
      },
    ),
    { numRuns: 200 },
  );
});
