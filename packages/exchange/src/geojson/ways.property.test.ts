import { sampleScenario } from '@community1373/core/sample';
import { buildWalkingGraph, parseWalkingGraph } from '@community1373/coverage/walking';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readGeoJson } from './index';

const base = sampleScenario();
const [x, y] = base.community.stations[0]?.position ?? [0, 0];

const values: Readonly<Record<string, readonly string[]>> = {
  highway: ['footway', 'steps', 'residential', 'motorway', 'trunk', 'cycleway', 'construction', 'track_grade2', 'lamp'],
  foot: ['yes', 'no', 'private'],
  access: ['private', 'yes'],
  sidewalk: ['both', 'no'],
  railway: ['rail', 'platform'],
  barrier: ['wall'],
  wheelchair: ['yes', 'no', 'limited'],
  incline: ['7%', '-3.25%', 'up'],
  bridge: ['yes', 'no'],
  layer: ['1', '-2'],
};
const tags = fc
  .tuple(
    ...Object.entries(values).map(([key, all]) =>
      fc
        .option(fc.constantFrom(...all), { nil: undefined, freq: key === 'highway' ? 4 : 1 })
        .map((value) => [key, value] as const),
    ),
  )
  .map((entries) =>
    Object.fromEntries(entries.flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const]))),
  );

const text = (all: Readonly<Record<string, string>>): string =>
  Object.entries(all)
    .map(([key, value]) => `"${key}"=>"${value}"`)
    .join(',');

/** The four places in which programs store tags. */
const containers: readonly ((all: Readonly<Record<string, string>>) => object)[] = [
  (all) => all,
  (all) => ({ type: 'way', tags: all }),
  (all) => ({ other_tags: text(all) }),
  ({ highway, ...rest }) => ({ ...(highway === undefined ? {} : { fclass: highway }), other_tags: text(rest) }),
];

describe('law: ways of a map', () => {
  it('are the same edges for both readers, in each of the four containers', async () => {
    const height = fc.constantFrom(700, 705, 712.5, -9999, undefined);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(tags, fc.nat(5), fc.nat(5), height), { minLength: 10, maxLength: 40 }),
        async (lines) => {
          const graphs = [];
          for (const container of containers) {
            const features = lines.map(([all, i, j, z], n) => ({
              type: 'Feature',
              properties: container(
                all.highway === 'track_grade2' && container !== containers[3] ? { ...all, highway: 'track' } : all,
              ),
              geometry: {
                type: 'LineString',
                coordinates: [
                  [x + i * 1e-4, y + j * 1e-4, 700],
                  [x + (i + 1) * 1e-4, y + j * 1e-4, ...(z === undefined ? [] : [z])],
                  [x + (i + 1) * 1e-4, y + (j + (n % 2)) * 1e-4],
                ],
              },
            }));
            const map = {
              type: 'FeatureCollection',
              features: [
                ...features,
                {
                  type: 'Feature',
                  properties: {},
                  geometry: {
                    type: 'LineString',
                    coordinates: [
                      [x, y],
                      [x + 1e-4, y],
                    ],
                  },
                },
              ],
            };
            const graph = parseWalkingGraph(map);
            const read = await readGeoJson(new TextEncoder().encode(JSON.stringify(map)), base);
            if (!graph.ok || !read.ok) throw new Error('not read');
            expect(buildWalkingGraph(read.value.paths)).toEqual(graph.value);
            graphs.push(graph.value);
          }
          for (const graph of graphs) expect(graph).toEqual(graphs[0]);
        },
      ),
      { numRuns: 3 },
    );
  });
});
