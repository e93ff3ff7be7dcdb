import { assert, constantFrom, property, string, uniqueArray } from 'fast-check';
import { expect, it } from 'vitest';
import { nearestName } from './near-name';

/** Every text at edit distance one: each letter left out, doubled, changed or swapped with the next. */
const oneAway = (name: string): readonly string[] =>
  Array.from(name, (letter, i) => [
    name.slice(0, i) + name.slice(i + 1),
    name.slice(0, i) + letter + name.slice(i),
    `${name.slice(0, i)}x${name.slice(i + 1)}`,
    name.slice(0, i) + name.slice(i + 1, i + 2) + letter + name.slice(i + 2),
  ]).flat();

it('law: a name of three letters or more with one letter left out, doubled, changed or swapped is known again', () => {
  assert(
    property(constantFrom('radius', 'householdIds', 'exemptions', 'kind', 'unavailable', 'max', 'placeId'), (name) => {
      for (const misspelt of oneAway(name))
        expect([misspelt, nearestName(misspelt, ['zone', name, 'quota'])]).toEqual([misspelt, name]);
    }),
  );
});

it('law: of several the nearest is named, the first of those as near, and none that is further away than one letter in three', () => {
  // By enumeration: words of the letters a, b and c, up to five long.
  const word = string({ unit: constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 5 });
  const reach = (from: string, steps: number): ReadonlySet<string> => {
    let ring = new Set([from]);
    for (let i = 0; i < steps; i += 1) {
      const next = new Set(ring);
      for (const text of ring)
        for (let at = 0; at <= text.length; at += 1) {
          next.add(text.slice(0, at) + text.slice(at + 1));
          next.add(text.slice(0, at) + text.slice(at + 1, at + 2) + text.slice(at, at + 1) + text.slice(at + 2));
          for (const letter of 'abc') {
            next.add(text.slice(0, at) + letter + text.slice(at));
            next.add(text.slice(0, at) + letter + text.slice(at + 1));
          }
        }
      ring = next;
    }
    return ring;
  };
  assert(
    property(word, uniqueArray(word, { minLength: 1, maxLength: 4 }), (name, known) => {
      // With at most five letters, the nearest name may differ by one letter.
      const same = known.find((candidate) => candidate === name);
      expect(nearestName(name, known)).toBe(same ?? known.find((candidate) => reach(candidate, 1).has(name)));
    }),
    { numRuns: 300 },
  );
});

it('a plural of other letters, and one word of a name of several, are known too', () => {
  expect(nearestName('person', ['posts', 'people', 'shifts'])).toBe('people');
  expect(nearestName('type', ['postId', 'shiftType'])).toBe('shiftType');
  expect(nearestName('typ', ['postId', 'shiftTypes'])).toBeUndefined();
});

it('neither case nor the sign between words counts, and what is long is not compared', () => {
  expect(nearestName('Place_ID', ['postId', 'placeId'])).toBe('placeId');
  expect(nearestName('x'.repeat(65), ['x'.repeat(64)])).toBeUndefined();
  expect(nearestName('x'.repeat(64), ['x'.repeat(63)])).toBe('x'.repeat(63));
  expect(nearestName('abcxyz', ['abcdef'])).toBeUndefined();
  expect(nearestName('abcdxy', ['abcdef'])).toBe('abcdef');
});
