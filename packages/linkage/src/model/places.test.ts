import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isWithin, placeFaults, placeTree, wayUp } from './places';

const at = (id: string, parentId: string | null) => ({ id, parentId });

test('names repeated ids, missing parents and every place of a circle, but not those that hang on it', () => {
  expect(
    placeFaults([at('x', 'a'), at('a', 'b'), at('b', 'a'), at('c', 'gone'), at('c', null), at('self', 'self')]),
  ).toEqual([
    { index: 4, id: 'c', kind: 'duplicate' },
    { index: 1, id: 'a', kind: 'cycle' },
    { index: 2, id: 'b', kind: 'cycle' },
    { index: 3, id: 'gone', kind: 'unknown-parent' },
    { index: 5, id: 'self', kind: 'cycle' },
  ]);
});

test('law: without faults every way ends at a root; with a circle there is a fault, in whatever order', () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.nat(6)), { minLength: 1, maxLength: 7 }), fc.nat(), (parents, turn) => {
      const list = parents.map((parent, i) => at(`p${i}`, parent === null ? null : `p${parent % parents.length}`));
      const shift = turn % list.length;
      const places = [...list.slice(shift), ...list.slice(0, shift)];
      // A cycle exists exactly when some path upwards has more steps than there are places.
      const endless = list.some(({ id }) => {
        let place: string | null = id;
        for (let i = 0; i <= list.length && place !== null; i += 1)
          place = list.find((one) => one.id === place)?.parentId ?? null;
        return place !== null;
      });
      expect(placeFaults(places).length > 0).toBe(endless);
      if (endless) expect(() => placeTree(places)).toThrow('linkage.places');
      else
        for (const { id } of list)
          expect(list.find((one) => one.id === wayUp(placeTree(places), id).at(-1))?.parentId).toBe(null);
    }),
  );
});

test('a place lies in itself and in what it lies in; an unknown one nowhere', () => {
  const tree = placeTree([at('home', null), at('north', 'home')]);
  expect([
    isWithin(tree, 'north', 'north'),
    isWithin(tree, 'north', 'home'),
    isWithin(tree, 'home', 'north'),
    isWithin(tree, 'gone', 'gone'),
  ]).toEqual([true, true, false, false]);
});

test('a chain of 200,000 places is read without its ways being kept', () => {
  const chain = Array.from({ length: 200_000 }, (_, i) => at(`p${i}`, i === 0 ? null : `p${i - 1}`));
  expect(placeFaults(chain)).toEqual([]);
  expect(isWithin(placeTree(chain), 'p199999', 'p0')).toBe(true);
});
