import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ownText, TextPool } from './text-pool';

describe('texts that are kept', () => {
  it('are the texts that were given, whatever they are, also again and after many others', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.string({ unit: 'binary', maxLength: 3 }),
            fc.string({ unit: 'binary', minLength: 60, maxLength: 70 }),
          ),
          { maxLength: 40 },
        ),
        (texts) => {
          const pool = new TextPool();
          for (const text of [...texts, ...texts.toReversed()]) {
            expect(pool.keep(text)).toBe(text);
            expect(ownText(text)).toBe(text);
          }
        },
      ),
    );
    const pool = new TextPool();
    // More texts than the table has places, so that many of them meet in one.
    for (const round of [1, 2])
      for (let n = 0; n < 40_000; n += 1)
        if (pool.keep(`${n}号楼`) !== `${n}号楼`) expect.fail(`text ${n}, round ${round}`);
  });
});
