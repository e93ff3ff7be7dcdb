import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isHolder } from '@community1373/base/diagnostics';
import type { Draft } from './document';
import { SharedValues } from './shared-values';

const objectsIn = (value: unknown): readonly object[] =>
  typeof value === 'object' && value !== null ? [value, ...Object.values(value).flatMap(objectsIn)] : [];

/** Values that come from cells; few different ones, some of them hard to tell apart as text. */
const value: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  leaf: fc.oneof(
    fc.constantFrom(0, -0, 1, '1', 'null', null, undefined, true, 'true', '', ',', "1'a", '[', NaN, 1e21),
    fc.string({ maxLength: 2 }),
  ),
  any: fc.oneof(
    { weight: 3, arbitrary: tie('leaf') },
    fc.array(tie('any'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('a', 'b', 'ab', "1'a", ','), tie('any'), { maxKeys: 3, noNullPrototype: true }),
  ),
})).any;

const copyOf = (of: unknown): unknown =>
  Array.isArray(of)
    ? of.map(copyOf)
    : isHolder(of)
      ? Object.fromEntries(Object.entries(of).map(([key, held]) => [key, copyOf(held)]))
      : of;
/** A text in which key order, -0, undefined and NaN show. */
const shown = (of: unknown): string =>
  JSON.stringify(of, (_, held: unknown) =>
    Object.is(held, -0) || held === undefined || Number.isNaN(held)
      ? `~${String(held)}${Object.is(held, -0) ? '-' : ''}`
      : held,
  );

describe('shared values', () => {
  it('leave every record as it was, to the order of its keys, and freeze what it holds', () => {
    fc.assert(
      fc.property(
        fc.array(fc.dictionary(fc.constantFrom('x', 'y'), value, { noNullPrototype: true }), { maxLength: 12 }),
        (records) => {
          const shared = new SharedValues();
          const before = records.map(shown);
          const drafts = records.map((record) => copyOf(record) as Draft);
          for (const record of drafts) shared.shareIn(record);
          expect(drafts.map(shown)).toEqual(before);
          expect(drafts).toStrictEqual(records);
          expect(
            drafts.flatMap((record) => Object.values(record).flatMap(objectsIn)).every((held) => Object.isFrozen(held)),
          ).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('are not taken one for the other, however alike they are as text', () => {
    const gap: unknown[] = [];
    gap.length = 1;
    const pairs: readonly (readonly [unknown, unknown])[] = [
      [1, '1'],
      [0, -0],
      [null, 'null'],
      [undefined, 'undefined'],
      [undefined, null],
      [true, 'true'],
      [NaN, 'NaN'],
      [['a', 'b'], ["a,1'b"]],
      [
        ['ab', 'c'],
        ['a', 'bc'],
      ],
      [[], {}],
      [[], gap],
      [['a'], { 0: 'a' }],
    ];
    const within = (inner: unknown): fc.Arbitrary<(of: unknown) => unknown> =>
      fc.constantFrom<(of: unknown) => unknown>(
        (of) => [of],
        (of) => ({ a: of }),
        (of) => [inner, of],
        (of) => ({ a: inner, b: of }),
        (of) => ({ b: [of], a: inner }),
        (of) => [{ a: of }, inner],
      );
    fc.assert(
      fc.property(fc.constantFrom(...pairs), value.chain(within), fc.boolean(), ([one, other], around, swapped) => {
        const shared = new SharedValues();
        const records: Draft[] = (swapped ? [other, one] : [one, other]).map((of) => ({ x: around(of) }));
        const before = structuredClone(records);
        for (const record of records) shared.shareIn(record);
        expect(records).toStrictEqual(before);
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
    const records: Draft[] = [
      { position: withGap() },
      { x: long },
      { x: { text: `${'x'.repeat(499)}y` } },
      ...Array.from({ length: 9000 }, (_, n) => ({ of: { n: n % 4500 } })),
    ];
    for (const record of records) shared.shareIn(record);
    expect(records.slice(0, 3)).toStrictEqual([
      { position: withGap() },
      { x: long },
      { x: { text: `${'x'.repeat(499)}y` } },
    ]);
    // Memory stays bounded: remembered are the first 4,096 different values of a field, and none that is long.
    const numbered = records.slice(3).map(({ of }) => of);
    expect(Array.from({ length: 4500 }, (_, n) => numbered[n] === numbered[n + 4500])).toEqual(
      Array.from({ length: 4500 }, (_, n) => n < 4096),
    );
    const again: Draft = { x: { ...long } };
    shared.shareIn(again);
    expect(again['x'] === records[1]?.['x']).toBe(false);
    expect(records.slice(3).every(({ of }, n) => isHolder(of) && of['n'] === n % 4500 && Object.isFrozen(of))).toBe(
      true,
    );
  });

  it('of a list are remembered for lists and objects only: texts and numbers take none of their room', () => {
    const shared = new SharedValues();
    const list = (): unknown[] => ['为老服务岗'];
    const records: Draft[] = [
      ...Array.from({ length: 5000 }, (_, n) => ({ x: n % 2 === 0 ? n : `text ${n}` })),
      { x: list() },
      { x: list() },
    ];
    for (const record of records) shared.shareIn(record);
    expect(records.at(-1)?.['x']).toBe(records.at(-2)?.['x']);
  });

  it('that are shared again stay the same, also those too long to be remembered', () => {
    const shared = new SharedValues();
    const record: Draft = { x: { text: 'x'.repeat(500), of: { of: { n: 1 } } } };
    shared.shareIn(record);
    const { x } = record;
    shared.shareIn(record);
    expect(record['x']).toBe(x);
  });

  it('that are long are compared by their beginning only, and made as they are', () => {
    const count = 2000;
    let looks = 0;
    const item = (n: number): Draft => ({
      get n() {
        looks += 1;
        return n;
      },
    });
    const items = (): readonly Draft[] => Array.from({ length: count }, (_, n) => item(n));
    for (const of of [items(), Object.fromEntries(items().map((held, n) => [`k${n}`, held]))]) {
      looks = 0;
      new SharedValues().shareIn({ x: of });
      // Once each when they are frozen; the text to compare has room for fewer than 200 of them.
      expect(looks).toBeLessThan(count + 200);
    }
  });
});
