import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Draft, freezeAll, putAt, sameJson, valueAt, without } from './document';

const json = fc.letrec((tie) => ({
  leaf: fc.oneof(fc.constantFrom(0, 1, '', '1', 'a', null, true)),
  any: fc.oneof({ maxDepth: 3 }, tie('leaf'), fc.array(tie('any'), { maxLength: 3 }), tie('object')),
  object: fc.dictionary(fc.constantFrom('a', 'b', 'c', 'constructor'), tie('any'), {
    maxKeys: 3,
    noNullPrototype: true,
  }),
}));
const document = json.object.map((value) => value as Draft);
const path = fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 3 });
const text = (value: unknown): string => JSON.stringify(value);
/** A JSON value with the keys of its objects in alphabetical order. */
const ordered = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (_, held: unknown) =>
      typeof held === 'object' && held !== null && !Array.isArray(held)
        ? Object.fromEntries(Object.entries(held).toSorted(([a], [b]) => (a < b ? -1 : 1)))
        : held,
    ),
  );

describe('a document', () => {
  it('has at a path what was put there, and all else as before', () => {
    fc.assert(
      fc.property(document, path, json.any, (of, at, value) => {
        // The path of a caller leads through objects.
        fc.pre(!at.some((_, i) => Array.isArray(valueAt(of, at.slice(0, i)))));
        const changed = structuredClone(of);
        putAt(changed, at, value);
        expect(valueAt(changed, at)).toEqual(value);
        const [head = ''] = at;
        expect(text(ordered(without(changed, [[head]])))).toBe(text(ordered(without(of, [[head]]))));
        const [, next] = at;
        const held = of[head];
        // Beside the path, what an object held stays.
        if (next !== undefined && typeof held === 'object' && held !== null && !Array.isArray(held))
          for (const [key, beside] of Object.entries(held))
            if (key !== next) expect(valueAt(changed, [head, key])).toEqual(beside);
      }),
    );
  });

  it('gets a list where a number follows, and an object where a key does', () => {
    const made: Draft = {};
    putAt(made, ['position', 1], 37.8);
    putAt(made, ['position', 0], 113.5);
    putAt(made, ['of', 'list', 0, 'id'], 'a');
    putAt(made, ['constructor', 'x'], 1);
    expect(made).toEqual({ position: [113.5, 37.8], of: { list: [{ id: 'a' }] }, constructor: { x: 1 } });
  });

  it('has nothing at a path that leaves it: through a text, a list by a key, an object by what it inherits', () => {
    const of = { a: 'text', list: [1], none: null };
    expect(
      [['a', 'length'], ['a', 0], ['list', 'length'], ['list', 1], ['none', 'x'], ['toString'], ['b', 'c']].map((at) =>
        valueAt(of, at),
      ),
    ).toEqual(Array.from({ length: 7 }, () => undefined));
    expect([['list', 0], [], ['none']].map((at) => valueAt(of, at))).toEqual([1, of, null]);
  });

  it('is the same without some of its parts, but for these; the document itself stays', () => {
    fc.assert(
      fc.property(document, fc.array(path, { maxLength: 3 }), (of, paths) => {
        const before = text(of);
        const left = without(of, [...paths, []]);
        expect(text(of)).toBe(before);
        const wanted = structuredClone(of);
        for (const at of paths) {
          const holder = valueAt(wanted, at.slice(0, -1));
          if (typeof holder === 'object' && holder !== null && !Array.isArray(holder))
            Reflect.deleteProperty(holder, at.at(-1) ?? '');
        }
        expect(text(left)).toBe(text(wanted));
      }),
    );
  });

  it('equals another where their JSON is the same in any order of keys', () => {
    fc.assert(
      fc.property(json.any, json.any, (one, other) => {
        expect(sameJson(one, other)).toBe(text(ordered(one)) === text(ordered(other)));
        expect(sameJson(one, structuredClone(one))).toBe(true);
      }),
    );
    expect(
      [
        [{ a: undefined }, {}],
        [0, -0],
        [NaN, NaN],
        [[0], [-0]],
      ].every(([one, other]) => sameJson(one, other)),
    ).toBe(true);
    expect(
      [
        [[], {}],
        [{}, []],
        [{ 0: 1 }, [1]],
        [[1], [1, 2]],
        [[1, 2], [1]],
        [{}, null],
        [null, {}],
        [{ a: null }, {}],
        [0, null],
        [null, 0],
        [0, ''],
        ['a', 'b'],
        [1, 0],
      ].some(([one, other]) => sameJson(one, other)),
    ).toBe(false);
  });

  it('is frozen at every depth', () => {
    fc.assert(
      fc.property(json.any, (of) => {
        freezeAll(of);
        const frozen = (value: unknown): boolean =>
          typeof value !== 'object' || value === null || (Object.isFrozen(value) && Object.values(value).every(frozen));
        expect(frozen(of)).toBe(true);
      }),
    );
  });
});
