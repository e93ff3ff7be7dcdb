import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { containing, dominated, select, transpose } from '../../fixtures/siting-reading';
import { countOf, isSubset, lengthOf, type Lists } from './lists';
import { createMeter } from './meter';

const width = 6;
const sorted = fc.array(fc.subarray(Array.from({ length: width }, (_, item) => item)), { minLength: 1, maxLength: 8 });

const pack = (lists: readonly (readonly number[])[]): Lists => ({
  first: Int32Array.from([0, ...lists.map((_, k) => lists.slice(0, k + 1).flat().length)]),
  items: Int32Array.from(lists.flat()),
});
const unpack = ({ first, items }: Lists): number[][] =>
  Array.from(first.slice(1), (end, k) => Array.from(items.subarray(Number(first[k]), end)));
const contains = (list: readonly number[], part: readonly number[]): boolean =>
  part.every((item) => list.includes(item));

describe('lists', () => {
  test('law: the transpose names, for each item, the lists that hold it; twice is the same lists again', () => {
    fc.assert(
      fc.property(sorted, (lists) => {
        const turned = transpose(pack(lists), width);
        expect(unpack(turned)).toEqual(
          Array.from({ length: width }, (_, item) =>
            Array.from(lists.keys()).filter((k) => lists[k]?.includes(item) === true),
          ),
        );
        expect(unpack(transpose(turned, lists.length))).toEqual(lists);
        expect([countOf(turned), lengthOf(turned, 2)]).toEqual([
          width,
          lists.filter((list) => list.includes(2)).length,
        ]);
      }),
    );
  });

  test('law: a selection holds the kept lists with the kept items, renumbered', () => {
    fc.assert(
      fc.property(
        sorted.chain((lists) =>
          fc.record({
            lists: fc.constant(lists),
            kept: fc.subarray(Array.from(lists.keys())),
            items: fc.subarray(Array.from({ length: width }, (_, item) => item)),
          }),
        ),
        ({ lists, kept, items }) => {
          const renumber = Int32Array.from({ length: width }, (_, item) => items.indexOf(item));
          expect(unpack(select(pack(lists), kept, renumber))).toEqual(
            kept.map((k) => (lists[k] ?? []).filter((item) => items.includes(item)).map((item) => items.indexOf(item))),
          );
        },
      ),
    );
  });

  test('law: a list is a subset of another as sets are', () => {
    fc.assert(
      fc.property(sorted, (lists) => {
        for (const [a, one] of lists.entries())
          for (const [b, other] of lists.entries())
            expect(isSubset(pack(lists), a, b, createMeter())).toBe(contains(other, one));
      }),
    );
  });

  test('law: dominated is what another list contains, the first of equal ones excepted; the lists that stay contain all others', () => {
    fc.assert(
      fc.property(sorted, (lists) => {
        const packed = pack(lists);
        const wanted = lists.map((list, k) =>
          list.length === 0 ||
          lists.some((other, b) => b !== k && contains(other, list) && (other.length > list.length || b < k))
            ? 1
            : 0,
        );
        expect(Array.from(dominated(packed, transpose(packed, width)))).toEqual(wanted);
      }),
      { numRuns: 300 },
    );
  });

  test('law: containing is what holds another list whole, the first of equal ones excepted', () => {
    fc.assert(
      fc.property(
        sorted.map((lists) => lists.map((list) => (list.length === 0 ? [0] : list))),
        (lists) => {
          const packed = pack(lists);
          const wanted = lists.map((list, k) =>
            lists.some((other, b) => b !== k && contains(list, other) && (other.length < list.length || b < k)) ? 1 : 0,
          );
          expect(Array.from(containing(packed, transpose(packed, width)))).toEqual(wanted);
        },
      ),
      { numRuns: 300 },
    );
  });
});
