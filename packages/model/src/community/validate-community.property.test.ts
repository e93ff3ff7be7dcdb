import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smallCommunity, smallJson } from '../../fixtures/small-community';
import { type CommunityList, communityLists, parseWorkModel, validateCommunity } from '..';
import { guanxiangtai1373 } from '../presets';
import { communitySchema } from '../schemas';

// The keys of the table of lists.
const lists = Object.keys(communityLists) as CommunityList[];

const shuffled = (): fc.Arbitrary<unknown> =>
  fc
    .record(
      Object.fromEntries(
        lists.map((list) => [
          list,
          fc.shuffledSubarray([...smallJson()[list]], { minLength: smallCommunity[list].length }),
        ]),
      ),
    )
    .map((permuted) => ({ ...smallJson(), ...permuted }));

/** Paths in the small community that refer to a record. */
const references: readonly (readonly (string | number)[])[] = [
  ...[1, 2, 3, 4, 5, 6, 7, 8].map((i) => ['nodes', i, 'parentId']),
  ['zones', 0, 'nodeId'],
  ['stations', 0, 'staff', 0],
  ...[0, 1, 2, 3].map((i) => ['dwellings', i, 'nodeId']),
  ...[0, 1, 2, 3].map((i) => ['households', i, 'dwellingId']),
  ['volunteers', 0, 'teamId'],
  ['volunteers', 0, 'homeNodeId'],
  ['leads', 0, 'nodeId'],
  ['leads', 1, 'nodeId'],
  ['leads', 0, 'volunteerId'],
  ['needs', 0, 'of', 'householdId'],
  ['needs', 1, 'of', 'nodeId'],
];

type Holder = Record<string | number, unknown>;

const replace = (json: Holder, path: readonly (string | number)[], value: unknown): void => {
  // Every path leads through objects and lists that the community has.
  const holder = path.slice(0, -1).reduce<Holder>((held, key) => held[key] as Holder, json);
  Object.defineProperty(holder, path.at(-1) ?? '', { value, enumerable: true, configurable: true, writable: true });
};

/** All paths in a JSON value, outer ones first. */
const placesOf = (value: unknown, at: readonly (string | number)[] = []): readonly (readonly (string | number)[])[] =>
  typeof value !== 'object' || value === null
    ? []
    : Object.entries(value).flatMap(([key, inner]) => {
        const path = [...at, Array.isArray(value) ? Number(key) : key];
        return [path, ...placesOf(inner, path)];
      });
const places = placesOf(smallJson());

const mutated = fc
  .array(
    fc.record({
      place: fc.constantFrom(...places),
      value: fc.oneof(
        fc.jsonValue(),
        fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true }),
      ),
    }),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((changes) => {
    const json: Holder = smallJson();
    // Deeper paths first, so that each path still exists when it is replaced.
    for (const { place, value } of [...changes].sort((a, b) => b.place.length - a.place.length))
      replace(json, place, value);
    return json;
  });

describe('validateCommunity', () => {
  it('a valid community stays valid under a permutation of every list', () => {
    fc.assert(
      fc.property(shuffled(), (community) => {
        expect(validateCommunity(guanxiangtai1373, community).report.total).toBe(0);
      }),
      { numRuns: 50 },
    );
  });

  it('k broken references give k problems at their paths, and no other error', () => {
    fc.assert(
      fc.property(fc.subarray([...references], { minLength: 1 }), fc.boolean(), (broken, malformed) => {
        const json: Holder = smallJson();
        for (const path of broken) replace(json, path, malformed ? 7 : 'gone');
        const { report } = validateCommunity(guanxiangtai1373, json);
        const errors = report.items
          .filter(({ severity }) => severity === 'error')
          .map(({ path }) => JSON.stringify(path));
        expect(errors.sort()).toEqual(broken.map((path) => JSON.stringify(path)).sort());
      }),
    );
  });

  it('whatever it is given, it names problems and throws nothing', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.anything({ withBigInt: true, withSparseArray: true, withNullPrototype: true }), mutated),
        (input) => {
          const read = validateCommunity(guanxiangtai1373, input);
          expect(read.ok).toBe(read.report.errors === 0);
          expect(JSON.parse(JSON.stringify(read.report))).toEqual(read.report);
        },
      ),
      { numRuns: 600 },
    );
  });

  it('counts exactly, whatever the cap', () => {
    fc.assert(
      fc.property(mutated, fc.integer({ min: 0, max: 12 }), (input, cap) => {
        const all = validateCommunity(guanxiangtai1373, input, { cap: 100_000 }).report;
        const capped = validateCommunity(guanxiangtai1373, input, { cap }).report;
        expect(all.items.length).toBe(all.total);
        expect({ total: capped.total, errors: capped.errors }).toEqual({ total: all.total, errors: all.errors });
        expect(capped.items.length).toBe(Math.min(cap, all.total));
        for (const item of capped.items) expect(all.items).toContainEqual(item);
      }),
      { numRuns: 200 },
    );
  });

  it('accepts only what the schema of the whole accepts, and then gives the same', () => {
    fc.assert(
      fc.property(mutated, (input) => {
        const read = validateCommunity(guanxiangtai1373, input);
        const whole = communitySchema.safeParse(input);
        if (!whole.success) expect(read.ok).toBe(false);
        if (read.ok) expect(read.value).toEqual(whole.data);
      }),
      { numRuns: 300 },
    );
  });
});

describe('parseWorkModel', () => {
  it('whatever it is given, it names problems and throws nothing', () => {
    const keys = Object.keys(guanxiangtai1373);
    fc.assert(
      fc.property(
        fc.constantFrom(...keys),
        fc.anything({ withBigInt: true, withSparseArray: true }),
        fc.anything(),
        (key, value, other) => {
          expect(() => parseWorkModel({ ...guanxiangtai1373, [key]: value })).not.toThrow();
          expect(() => parseWorkModel(other)).not.toThrow();
        },
      ),
      { numRuns: 400 },
    );
  });
});
