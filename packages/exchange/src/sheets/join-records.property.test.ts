import { DiagnosticSink } from '@community1373/base/diagnostics';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Plain } from './document';
import { joinPart } from './join-base';
import { joinRecords, keyAt, matchRecords } from './join-records';

const record = fc.record(
  { a: fc.constantFrom('x', 'y', undefined), b: fc.constantFrom(1, 2), c: fc.constantFrom(true, [1], { d: null }) },
  { requiredKeys: ['a', 'b'] },
);
const records = fc.array(record, { maxLength: 8 });
const narrow = (of: Plain): string => keyAt(of, [['a'], ['b']]);
const wide = (of: Plain): string => keyAt(of, [['a']]);

describe('the records of a file and of its base', () => {
  it('are matched by the narrower key first, each record of the base once, and as many as there can be', () => {
    fc.assert(
      fc.property(records, records, (file, base) => {
        const matches = matchRecords(file, base, [narrow, wide]);
        const placed = matches.filter((place) => place >= 0);
        expect(new Set(placed).size).toBe(placed.length);
        matches.forEach((place, i) => {
          if (place >= 0) expect(wide(base[place] ?? {})).toBe(wide(file[i] ?? {}));
        });
        const count = (list: readonly Plain[], key: (of: Plain) => string, wanted: string): number =>
          list.filter((of) => key(of) === wanted).length;
        const most = (key: (of: Plain) => string): number =>
          [...new Set(file.map(key))].reduce(
            (sum, wanted) => sum + Math.min(count(file, key, wanted), count(base, key, wanted)),
            0,
          );
        expect(placed.length).toBe(most(wide));
        expect(
          matches.filter((place, i) => place >= 0 && narrow(base[place] ?? {}) === narrow(file[i] ?? {})).length,
        ).toBe(most(narrow));
      }),
    );
  });

  it('are matched with an equal one where one key names several', () => {
    fc.assert(
      fc.property(
        fc
          .uniqueArray(fc.nat(30), { minLength: 1, maxLength: 20 })
          .chain((numbers) =>
            fc.tuple(fc.constant(numbers), fc.shuffledSubarray(numbers, { minLength: numbers.length })),
          ),
        ([base, file]) => {
          const of = (n: number): Plain => ({ key: 'x', n });
          expect(matchRecords(file.map(of), base.map(of), [(one) => keyAt(one, [['key']])])).toEqual(
            file.map((n) => base.indexOf(n)),
          );
        },
      ),
    );
    // None is equal: the first that is left.
    expect(
      matchRecords(
        [{ key: 'x', n: 7 }, { key: 'y' }, { key: 'x', n: 8 }, { key: 'x', n: 9 }],
        [
          { key: 'x', n: 1 },
          { key: 'x', n: 2 },
        ],
        [(one) => keyAt(one, [['key']])],
      ),
    ).toEqual([0, -1, 1, -1]);
  });

  it('have one key only where all parts of it are equal, and none is taken for another', () => {
    const part = fc.constantFrom('a', 'a"', ',', 'a,b', 1, '1', null, undefined, [1], { a: 1 });
    fc.assert(
      fc.property(part, part, part, part, (a, b, c, d) => {
        const [one, other] = [keyAt({ a, b }, [['a'], ['b']]), keyAt({ a: c, b: d }, [['a'], ['b']])];
        // A field that is absent counts as null.
        expect(one === other).toBe(JSON.stringify([a ?? null, b ?? null]) === JSON.stringify([c ?? null, d ?? null]));
      }),
    );
  });

  it('are joined in the order of the file, each that only the base has after its predecessor there', () => {
    fc.assert(
      fc.property(
        fc.nat(8).chain((count) =>
          fc.record({
            count: fc.constant(count),
            matched: fc.shuffledSubarray(Array.from({ length: count }, (_, i) => i)),
            added: fc.array(fc.nat(8), { maxLength: 3 }),
          }),
        ),
        ({ count, matched, added }) => {
          const matches = added.reduce<readonly number[]>((list, at) => list.toSpliced(at, 0, -1), matched);
          const joined = joinRecords(matches, count);
          expect(joined.filter(({ of }) => of === 'file').map(({ place }) => place)).toEqual([...matches.keys()]);
          const left = Array.from({ length: count }, (_, i) => i).filter((place) => !matched.includes(place));
          expect(
            joined
              .filter(({ of }) => of === 'base')
              .map(({ place }) => place)
              .toSorted((a, b) => a - b),
          ).toEqual(left);
          joined.forEach(({ of, place }, i) => {
            if (of !== 'base') return;
            // Before it stands the record that was before it in the base, from the file or not; at the beginning none.
            const before = joined[i - 1];
            expect(before === undefined ? -1 : before.of === 'base' ? before.place : matches[before.place]).toBe(
              place - 1,
            );
          });
        },
      ),
    );
  });
});

const name = { 'zh-CN': '表', en: 'Part' };

/** Joins a part, and returns its value with the problems told. */
const join = (part: string, value: unknown, held: unknown, removals: 'keep' | 'apply' = 'keep'): readonly unknown[] => {
  const sink = new DiagnosticSink();
  const joined = joinPart(sink, part, name, value, held, removals);
  return [
    joined === undefined ? 'as it was' : joined.value,
    sink.report().items.map(({ code, severity, path, params }) => [code, severity, ...path, params['count']]),
  ];
};

describe('a part of a file that has no sheet of its own', () => {
  it('is joined record by record: by id, a duty by fault and contact, any other as a whole', () => {
    const kept = (part: string, count: number): readonly unknown[] => [['exchange.rows-kept', 'warning', part, count]];
    const [a, b, c] = [
      { id: 'a', n: 1 },
      { id: 'b', n: 2 },
      { id: 'c', n: 3 },
    ];
    expect(join('levies', [{ id: 'c', n: 4 }, { id: 'd' }], [a, b, c])).toEqual([
      [a, b, { id: 'c', n: 4 }, { id: 'd' }],
      kept('levies', 2),
    ]);
    const [sewer, water, other] = [
      { fault: 'sewer', contactId: 'x', at: 1 },
      { fault: 'water', contactId: 'x', at: 1 },
      { fault: 'sewer', contactId: 'y', at: 1 },
    ];
    expect(join('duties', [{ ...water, at: 2 }], [sewer, water, other])).toEqual([
      [sewer, { ...water, at: 2 }, other],
      kept('duties', 2),
    ]);
    expect(join('duties', [{ ...other, at: 2 }], [sewer, water, other])).toEqual([
      [sewer, water, { ...other, at: 2 }],
      kept('duties', 2),
    ]);
    // None of the base is named by it: they stay at its beginning.
    expect(join('linkage', [{ ...water, at: 2 }], [sewer, water])).toEqual([
      [sewer, water, { ...water, at: 2 }],
      kept('linkage', 2),
    ]);
    // One record without an id: none is told by its id.
    expect(join('paths', [{ id: 'a', n: 2 }], [a, { n: 1 }])).toEqual([
      [a, { n: 1 }, { id: 'a', n: 2 }],
      kept('paths', 2),
    ]);
  });

  it('is the list of the file where removals are applied, and what goes is counted', () => {
    expect(join('levies', [{ id: 'c' }], [{ id: 'a' }, { id: 'c', n: 3 }], 'apply')).toEqual([
      [{ id: 'c' }],
      [['exchange.rows-removed', 'warning', 'levies', 1]],
    ]);
    expect(join('levies', [{ id: 'c' }], [{ id: 'c', n: 3 }], 'apply')).toEqual([[{ id: 'c' }], []]);
  });

  it('removes nothing where it is empty, and is taken as it is where it is no list of records', () => {
    for (const removals of ['keep', 'apply'] as const) {
      expect(join('levies', [], [{ id: 'a' }], removals)).toEqual(['as it was', []]);
      expect(join('decisions', {}, { roster: {} }, removals)).toEqual(['as it was', []]);
      expect(join('levies', [], [], removals)).toEqual([[], []]);
      expect(join('levies', [], undefined, removals)).toEqual([[], []]);
      expect(join('decisions', { roster: 1 }, { roster: {}, plan: 1 }, removals)).toEqual([{ roster: 1 }, []]);
      expect(join('decisions', {}, [], removals)).toEqual([{}, []]);
      expect(join('names', ['a'], ['b'], removals)).toEqual([['a'], []]);
      expect(join('names', ['a'], [{ id: 'b' }], removals)).toEqual([['a'], []]);
      expect(join('levies', [{ id: 'a' }], [{ id: 'a' }], removals)).toEqual([[{ id: 'a' }], []]);
    }
  });
});
