import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createWalkingNetwork, type TaggedWays } from './walking-network';
import { buildWalkingGraph } from './walking-graph';

/** Places 88 m and 111 m apart, numbered row by row, six in a row. */
const count = 18;
const lon = Float64Array.from({ length: count }, (_, v) => 113.57 + (v % 6) / 1000);
const lat = Float64Array.from({ length: count }, (_, v) => 37.86 + Math.floor(v / 6) / 1000);

const tags = fc.constantFrom<Record<string, string>>(
  { highway: 'footway' },
  { highway: 'footway', wheelchair: 'yes', incline: '5%' },
  { highway: 'path', wheelchair: 'no' },
  { highway: 'steps' },
);
const ways = fc.array(fc.record({ nodes: fc.array(fc.nat(count - 1), { minLength: 2, maxLength: 6 }), tags }), {
  minLength: 1,
  maxLength: 6,
});

const mapOf = (
  lines: readonly { readonly nodes: readonly number[]; readonly tags: Record<string, string> }[],
  gates: readonly number[] = [],
): TaggedWays => {
  const first = [0];
  for (const { nodes } of lines) first.push(Number(first.at(-1)) + nodes.length);
  return {
    lon,
    lat,
    ways: {
      first: Int32Array.from(first),
      node: Int32Array.from(lines.flatMap(({ nodes }) => nodes)),
      tags: lines.map((line) => line.tags),
    },
    gates: gates.map((node) => ({ node, tags: { barrier: 'gate', access: 'private' } })),
  };
};

describe('law: a network of numbered nodes', () => {
  it('is the graph of the same ways given by their places', () => {
    fc.assert(
      fc.property(ways, (lines) => {
        const { graph } = createWalkingNetwork(mapOf(lines));
        const byPlaces = buildWalkingGraph(
          lines.map(({ nodes, tags: said }) => ({
            coordinates: nodes.map((v) => [Number(lon[v]), Number(lat[v])] as const),
            steps: said['highway'] === 'steps',
            ...(said['wheelchair'] === undefined ? {} : { wheelchair: said['wheelchair'] === 'yes' }),
            ...(said['incline'] === undefined ? {} : { inclinePercent: 5 }),
          })),
        );
        const placesOf = ({ from, to, lon: x, lat: y }: typeof graph) =>
          Array.from(from, (v, e) => [x[v], y[v], x[Number(to[e])], y[Number(to[e])]]);
        expect(placesOf(graph)).toEqual(placesOf(byPlaces));
        for (const part of ['slope', 'steps', 'wheelchair'] as const) expect(graph[part]).toEqual(byPlaces[part]);
        graph.length.forEach((length, e) => expect(length).toBeCloseTo(Number(byPlaces.length[e]), 3));
      }),
    );
  });

  it('is cut at every closed gate: its pieces are those of a naive search, in which each way that ends there ends alone', () => {
    fc.assert(
      fc.property(ways, fc.uniqueArray(fc.nat(count - 1), { maxLength: 5 }), (lines, gates) => {
        const { graph, closedGates } = createWalkingNetwork(mapOf(lines, gates));
        const used = new Set(lines.flatMap(({ nodes }) => nodes));
        expect(closedGates).toEqual([...gates.keys()].filter((g) => used.has(Number(gates[g]))));
        const groups: Set<string>[] = [];
        let ends = 0;
        const nameOf = (v: number): string => (gates.includes(v) ? `${v} of ${(ends += 1)}` : `${v}`);
        for (const { nodes } of lines)
          for (let i = 1; i < nodes.length; i += 1) {
            const [a, b] = [Number(nodes[i - 1]), Number(nodes[i])];
            if (a === b) continue;
            const stretch = [nameOf(a), nameOf(b)];
            const met = groups.filter((group) => stretch.some((name) => group.has(name)));
            for (const group of met) groups.splice(groups.indexOf(group), 1);
            groups.push(new Set([...stretch, ...met.flatMap((group) => [...group])]));
          }
        expect(graph.pieces).toBe(groups.length);
      }),
    );
  });
});

describe('createWalkingNetwork', () => {
  const map = mapOf([{ nodes: [0, 1, 2], tags: { highway: 'footway' } }], [1]);
  it.each([
    ['a gate at no node', { ...map, gates: [{ node: count, tags: { barrier: 'gate' } }] }],
    ['a gate without tags', { ...map, gates: [{ node: 1 }] }],
    ['a way that ends before it begins', { ...map, ways: { ...map.ways, first: Int32Array.of(0, -2) } }],
    ['a first way that begins later', { ...map, ways: { ...map.ways, first: Int32Array.of(1, 3) } }],
    [
      'a node that is not there, of a line that is no way',
      { ...map, ways: { ...map.ways, node: Int32Array.of(0, 1, 99), tags: [{ railway: 'rail' }] } },
    ],
    ['fewer latitudes than longitudes', { ...map, lat: lat.slice(1) }],
    ['one way without tags', { ...map, ways: { ...map.ways, tags: [] } }],
  ])('throws for %s', (_, given) => {
    // Callers in JavaScript pass anything.
    expect(() => createWalkingNetwork(given as never)).toThrow(
      expect.objectContaining({ code: 'coverage.tagged-ways' }),
    );
  });
});
