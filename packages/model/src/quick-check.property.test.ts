import { quickCheck } from '@community1373/base/diagnostics';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { smallCommunity, smallJson } from '../fixtures/small-community';
import { type CommunityList, communityLists } from './records/community';

// The keys of the table of lists.
const lists = Object.keys(communityLists) as CommunityList[];

/** A row of the small community with one value, at any depth, replaced, removed or added. */
const disturbedRow = fc
  .record({
    list: fc.constantFrom(...lists),
    pick: fc.nat(),
    path: fc.array(fc.nat(), { maxLength: 3 }),
    key: fc.string(),
    value: fc.anything({ maxDepth: 2 }),
  })
  .map(({ list, pick, path, key, value }) => {
    const rows = smallJson()[list];
    const row = rows[pick % rows.length] ?? {};
    let held: Record<string, unknown> = row;
    for (const step of path) {
      const keys = Object.keys(held);
      const inner = held[keys[step % Math.max(keys.length, 1)] ?? ''];
      // Both objects and arrays are read by key.
      if (typeof inner === 'object' && inner !== null) held = inner as Record<string, unknown>;
    }
    // A list from a file has only items.
    const keys = Array.isArray(held) ? [...held.keys(), held.length].map(String) : [...Object.keys(held), key];
    Object.defineProperty(held, keys[pick % keys.length] ?? key, {
      value,
      enumerable: true,
      configurable: true,
      writable: true,
    });
    return { list, row };
  });

describe('quickCheck', () => {
  it('accepts only what the schema gives back equal', () => {
    let accepted = 0;
    fc.assert(
      fc.property(disturbedRow, ({ list, row }) => {
        if (!quickCheck(communityLists[list])(row)) return;
        accepted += 1;
        const read = communityLists[list].safeParse(row);
        expect(read.success).toBe(true);
        expect(read.data).toEqual(row);
        expect(Object.keys(read.data ?? {}).sort()).toEqual(Object.keys(row).sort());
      }),
      { numRuns: 3000, seed: 1373 },
    );
    expect(accepted).toBeGreaterThan(50);
  });

  it('accepts every well-formed row of every list, so that none is slow', () => {
    for (const list of lists) {
      const check = quickCheck(communityLists[list]);
      expect({ list, slow: smallCommunity[list].filter((row) => !check(row)) }).toEqual({ list, slow: [] });
    }
  });

  it.each<[string, z.ZodType, unknown]>([
    ['a refinement', z.string().refine((text) => text !== 'no'), 'no'],
    ['a transformation', z.string().transform((text) => text.length), 'x'],
    ['a trimmed text', z.string().trim(), ' x'],
    ['a text of a format', z.email(), 'x'],
    ['a coercion', z.coerce.number(), 1],
    ['a default', z.string().default('x'), 'x'],
    ['an object of any keys', z.looseObject({}), {}],
    ['an object of no other keys', z.strictObject({}), {}],
    ['a record of fixed keys', z.record(z.enum(['a', 'b']), z.number()), { a: 1 }],
    ['a pattern that remembers', z.string().regex(/x/g), 'x'],
    ['a multiple', z.number().multipleOf(2), 3],
    ['a refined object', z.object({ a: z.number() }).refine(({ a }) => a > 1), { a: 0 }],
    ['a tuple with a rest', z.tuple([z.number()], z.string()), [1]],
  ])('leaves %s to the schema', (_what, schema, value) => {
    expect(quickCheck(schema)(value)).toBe(false);
  });
});
