import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isHolder } from '@community1373/base/diagnostics';
import type { Draft } from './document';
import { SharedValues } from './shared-values';

const objectsIn = (value: unknown): readonly object[] => (typeof value === 'object' && value !== null ? [value, ...Object.values(value).flatMap(objectsIn)] : []);

/** Values that come from cells; few different ones, some of them hard to tell apart as text. */
const value: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  leaf: fc.oneof(fc.constantFrom(0, -0, 1, '1', 'null', null, undefined, true, 'true', '', ',', "1'a", '[', NaN, 1e21), fc.string({ maxLength: 2 })),
  any: fc.oneof({ weight: 3, arbitrary: tie('leaf') }, fc.array(tie('any'), { maxLength: 3 }), fc.dictionary(fc.constantFrom('a', 'b', 'ab', "1'a", ','), tie('any'), { maxKeys: 3, noNullPrototype: true })),
})).any;

const copyOf = (of: unknown): unknown => (Array.isArray(of) ? of.map(copyOf) : isHolder(of) ? Object.fromEntries(Object.entries(of).map(([key, held]) => [key, copyOf(held)])) : of);
/** A text in which key order, -0, undefined and NaN show. */
const shown = (of: unknown): string => JSON.stringify(of, (_, held: unknown) => (Object.is(held, -0) || held === undefined || Number.isNaN(held) ? `~${String(held)}${Object.is(held, -0) ? '-' : ''}` : held));

describe('shared values', () => {
  it('leave every record as it was, to the order of its keys, and freeze what it holds', () => {
    fc.assert(
      fc.property(fc.array(fc.dictionary(fc.constantFrom('x', 'y'), value, { noNullPrototype: true }), { maxLength: 12 }), (records) => {
        const shared = new SharedValues();
        const before = records.map(shown);
        const drafts = records.map((record) => copyOf(record) as Draft);
        for (const record of drafts) shared.shareIn(record);
        expect(drafts.map(shown)).toEqual(before);
        expect(drafts).toStrictEqual(records);
        expect(drafts.flatMap((record) => Object.values(record).flatMap(objectsIn)).every((held) => Object.isFrozen(held))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('are one where they are equal under one key', () => {
    fc.assert(
      fc.property(value, (of) => {
        const shared = new SharedValues();
        const [first, second]: [Draft, Draft] = [{ x: copyOf(of) }, { x: copyOf(of) }];
        shared.shareIn(first);
        shared.shareIn(second);
        expect(Object.is(first['x'], second['x'])).toBe(true);
      }),
    );
  });

  it('keep gaps in a list, and values too long or too many to be remembered', () => {
    const withGap = (): unknown[] => {
      const list: unknown[] = [];
      list[1] = 37.8;
      return list;
    };
    const long = { text: 'x'.repeat(500) };
    const shared = new SharedValues();
    const records: Draft[] = [{ position: withGap() }, { x: long }, { x: { text: `${'x'.repeat(499)}y` } }, ...Array.from({ length: 9000 }, (_, n) => ({ of: { n: n % 4500 } }))];
    for (const record of records) shared.shareIn(record);
    expect(records.slice(0, 3)).toStrictEqual([{ position: withGap() }, { x: long }, { x: { text: `${'x'.repeat(499)}y` } }]);
    // Memory stays bounded: remembered are the first 4,096 different values of a field, and none that is long.
    const numbered = records.slice(3).map(({ of }) => of);
    expect(Array.from({ length: 4500 }, (_, n) => numbered[n] === numbered[n + 4500])).toEqual(Array.from({ length: 4500 }, (_, n) => n < 4096));
    const again: Draft = { x: { ...long } };
    shared.shareIn(again);
    expect(again['x'] === records[1]?.['x']).toBe(false);
    expect(records.slice(3).every(({ of }, n) => isHolder(of) && of['n'] === n % 4500 && Object.isFrozen(of))).toBe(true);
  });
});
