import { createWalkingNetwork } from '@community1373/coverage/walking';
import fc from 'fast-check';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type MadeMap, toOverpass, toPbf, toXml } from '../support/osm-files';
import { readOsm } from '@community1373/exchange/osm';

const tags: fc.Arbitrary<Record<string, string>> = fc
  .record({
    highway: fc.option(fc.constantFrom('footway', 'steps', 'residential', 'motorway', 'construction'), {
      nil: undefined,
    }),
    building: fc.option(fc.constantFrom('yes', 'apartments', 'no'), { nil: undefined, freq: 2 }),
    landuse: fc.option(fc.constantFrom('grass'), { nil: undefined, freq: 1 }),
    name: fc.option(fc.constantFrom('东街 & "A" <1>', "O'Neill", '🏠'), { nil: undefined, freq: 1 }),
  })
  .map((all) =>
    Object.fromEntries(
      Object.entries(all).flatMap(([key, value]) => (value === undefined ? [] : [[key, value as string]])),
    ),
  );
const pointTags = fc.constantFrom<Record<string, string>[]>(
  {},
  {},
  { barrier: 'gate' },
  { entrance: 'yes' },
  { amenity: 'clinic' },
  { highway: 'crossing' },
);

/** Maps whose ways refer to nodes that may be missing or repeat, in any order of ids, one of them beyond 32 bits. */
const maps: fc.Arbitrary<MadeMap> = fc.record({
  nodes: fc
    .uniqueArray(fc.oneof(fc.integer({ min: 1, max: 12 }), fc.constant(2 ** 40 + 1)), { minLength: 3, maxLength: 10 })
    .chain((ids) =>
      fc.tuple(
        ...ids.map((id) =>
          fc.record({
            id: fc.constant(id),
            lon: fc.integer({ min: 1_135_700_000, max: 1_135_800_000 }).map((value) => value / 1e7),
            lat: fc.integer({ min: -378_700_000, max: 378_700_000 }).map((value) => value / 1e7),
            tags: pointTags,
          }),
        ),
      ),
    ),
  ways: fc
    .array(
      fc.record({ refs: fc.array(fc.integer({ min: 1, max: 13 }), { maxLength: 6 }), closed: fc.boolean(), tags }),
      { minLength: 1, maxLength: 8 },
    )
    .map((ways) =>
      ways.map(({ refs, closed, tags: all }, i) => ({
        id: 100 + i,
        refs: closed && refs[0] !== undefined ? [...refs, refs[0]] : refs,
        tags: all,
      })),
    ),
});

const roads = ['footway', 'steps', 'residential'];

/** The map as the rules say, one object at a time: an independent reading. */
const plain = ({ nodes, ways }: MadeMap) => {
  const known = new Map(nodes.map(({ id }, i) => [id, i]));
  const found = {
    ways: [] as (readonly number[])[],
    buildings: [] as (readonly number[])[],
    edges: 0,
    skipped: {} as Record<string, number>,
  };
  const skip = (reason: string): void => {
    found.skipped[reason] = (found.skipped[reason] ?? 0) + 1;
  };
  for (const { refs, tags: all } of ways) {
    const { highway, building, landuse } = all;
    const missing = refs.filter((ref) => !known.has(ref)).length;
    if (highway !== undefined && roads.includes(highway)) {
      const text = refs.map((ref) => (known.has(ref) ? ` ${known.get(ref)}` : '|')).join('');
      const parts = text
        .split('|')
        .map((part) => part.trim().split(' ').filter(Boolean).map(Number))
        .filter((part) => part.length > 1);
      if (missing > 0) skip('missing-nodes');
      else if (parts.length === 0) skip('short');
      found.ways.push(...parts);
      for (const part of parts) for (let i = 1; i < part.length; i += 1) if (part[i] !== part[i - 1]) found.edges += 1;
    } else if (highway !== undefined) skip(highway === 'motorway' ? 'motor' : 'unbuilt');
    else if (building !== undefined && building !== 'no') {
      if (missing > 0) skip('missing-nodes');
      else if (refs.length >= 4 && refs[0] === refs.at(-1))
        found.buildings.push(refs.map((ref) => known.get(ref) ?? -1));
      else skip('open-ring');
    } else skip(landuse === undefined ? 'untagged' : 'other');
  }
  return found;
};

const linesOf = ({ first, node }: { readonly first: Int32Array; readonly node: Int32Array }) =>
  Array.from({ length: first.length - 1 }, (_, w) => [...node.subarray(first[w], first[w + 1])]);

describe('law: a map of OpenStreetMap', () => {
  it('is the same from XML, PBF, JSON of Overpass and each of them packed, and what an independent reading of the tags says', async () => {
    await fc.assert(
      fc.asyncProperty(maps, async (made) => {
        const expected = plain(made);
        const forms = [toXml(made), toPbf(made), toOverpass(made)];
        for (const bytes of [...forms, ...forms.map((form) => gzipSync(form))]) {
          const read = await readOsm(bytes);
          if (expected.ways.length + expected.buildings.length === 0) {
            expect(read.report.items[0]?.code).toBe('exchange.osm-empty');
            continue;
          }
          const map = read.ok ? read.value : undefined;
          expect(map && [...map.nodeId]).toEqual(made.nodes.map(({ id }) => id));
          expect(map && [...map.lon, ...map.lat]).toEqual([
            ...made.nodes.map(({ lon }) => lon),
            ...made.nodes.map(({ lat }) => lat),
          ]);
          expect(map && [linesOf(map.ways), linesOf(map.buildings), map.skipped]).toEqual([
            expected.ways,
            expected.buildings,
            expected.skipped,
          ]);
          const tagged = (key: string) => made.nodes.filter((node) => key in node.tags).map(({ id }) => id);
          expect(map && [map.gates, map.entrances, map.points].map((points) => points.map(({ id }) => id))).toEqual(
            ['barrier', 'entrance', 'amenity'].map(tagged),
          );
          const network = map && createWalkingNetwork(map);
          expect([network?.ways, network?.graph.from.length]).toEqual([expected.ways.length, expected.edges]);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('ends in a named problem, or reads, for bytes cut or changed anywhere', async () => {
    const codes = new Set<string>();
    await fc.assert(
      fc.asyncProperty(
        maps,
        fc.nat(2),
        fc.boolean(),
        fc.nat(),
        fc.nat(255),
        async (made, form, packed, place, byte) => {
          const whole = [toXml(made), toPbf(made), toOverpass(made)][form] ?? new Uint8Array();
          const bytes = packed ? gzipSync(whole) : whole;
          const cut = await readOsm(bytes.slice(0, place % bytes.length));
          const changed = bytes.slice();
          changed[place % bytes.length] = byte;
          for (const { ok, report } of [cut, await readOsm(changed)]) {
            expect(ok || report.errors > 0).toBe(true);
            for (const { code } of report.items) codes.add(code);
          }
        },
      ),
      { numRuns: 400 },
    );
    expect([...codes].every((code) => code.startsWith('exchange.'))).toBe(true);
    expect(codes).toContain('exchange.osm-broken');
  });
});
