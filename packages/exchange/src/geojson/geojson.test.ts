import type { Scenario } from '@community1373/core';
import { sampleScenario } from '@community1373/core/sample';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asJson } from '../../fixtures/small-scenario';
import { convertPlace } from './coordinate-system';
import { middleOf } from './geometry';
import { formatDiagnostic as say } from '../messages';
import { readGeoJson, type ReadGeoJsonOptions, writeGeoJson } from './index';

const base: Scenario = sampleScenario();
const bytesOf = (value: unknown): Uint8Array =>
  new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));
const collection = (...features: readonly unknown[]): unknown => ({ type: 'FeatureCollection', features });
const feature = (geometry: unknown, properties: unknown = {}, more: object = {}): unknown => ({
  type: 'Feature',
  geometry,
  properties,
  ...more,
});
const point = (longitude: number, latitude: number): unknown => ({ type: 'Point', coordinates: [longitude, latitude] });
const [station] = base.community.stations;
const building = base.community.nodes.find(({ levelId }) => levelId === 'building');

const problems = async (value: unknown, options?: ReadGeoJsonOptions): Promise<unknown> =>
  (await readGeoJson(bytesOf(value), base, options)).report.items.map(({ code, path }) => [code, path]);

describe('a map', () => {
  const walk = [
    [113.57, 37.86, 3.5],
    [113.571, 37.86],
    [113.571, 37.861],
  ] as const;
  const withPaths: Scenario = {
    ...base,
    paths: [{ coordinates: [...walk], steps: true }, { coordinates: [walk[1], walk[2]] }],
  };

  it('written and read onto the same scenario leaves it as it is, households and ways included', async () => {
    const read = await readGeoJson(
      writeGeoJson(withPaths, { kinds: ['node', 'station', 'household', 'path'], sensitive: 'included' }),
      withPaths,
    );
    expect(read.report.items).toEqual([]);
    expect(read.ok && asJson(read.value)).toEqual(asJson(withPaths));
  });

  it('in GCJ-02 or BD-09 is refused until its conversion is asked for, and then is within half a metre', async () => {
    for (const system of ['GCJ-02', 'BD-09'] as const) {
      const map = writeGeoJson(withPaths, { system });
      expect((await readGeoJson(map, withPaths)).report.items.map(({ code }) => code)).toEqual(['exchange.map-system']);
      const read = await readGeoJson(map, withPaths, { convert: true });
      const moved = read.ok
        ? read.value.community.stations.map(({ position }, i) => [
            position[0] - (base.community.stations[i]?.position[0] ?? 0),
            position[1] - (base.community.stations[i]?.position[1] ?? 0),
          ])
        : [];
      expect(moved).toHaveLength(3);
      // Half a metre is about 5e-6 degrees.
      expect(moved.flat().every((degrees) => Math.abs(degrees) < 5e-6)).toBe(true);
    }
  });

  it('whose GCJ-02 nobody declared is warned of, with the system that it looks like', async () => {
    const map = JSON.parse(new TextDecoder().decode(writeGeoJson(base, { system: 'GCJ-02' }))) as Record<
      string,
      unknown
    >;
    delete map['coordinateSystem'];
    const read = await readGeoJson(bytesOf(map), base);
    const shifted = read.report.items.find(({ code }) => code === 'exchange.map-shifted');
    expect(shifted).toMatchObject({ severity: 'warning', params: { system: 'GCJ-02' } });
    // GCJ-02 is shifted by a few hundred metres in this part of China.
    expect(Number(shifted?.params['meters'])).toBeGreaterThan(100);
    expect(Number(shifted?.params['meters'])).toBeLessThan(1500);
  });

  it('with a place far away is warned of, that place alone', async () => {
    const read = await readGeoJson(
      bytesOf(
        collection(
          feature(point(116.39, 39.9), {
            kind: 'node',
            id: 'n-far',
            levelId: 'area',
            parentId: 'root',
            name: '远处',
            channels: [],
          }),
        ),
      ),
      base,
    );
    expect(read.report.items.filter(({ code }) => code === 'exchange.map-far').map(({ path }) => path)).toEqual([
      ['features', 0, 'geometry', 'coordinates'],
    ]);
  });

  it('drawn by others moves what it names: areas to their middle, stations to their point, and adds what is not there', async () => {
    const square = {
      type: 'Polygon',
      coordinates: [
        [
          [113.57, 37.86],
          [113.572, 37.86],
          [113.572, 37.862],
          [113.57, 37.862],
          [113.57, 37.86],
        ],
      ],
    };
    const read = await readGeoJson(
      bytesOf(
        collection(
          feature(square, {}, { id: building?.id }),
          feature(point(113.5701, 37.8602), { id: station?.id, name: '新址' }),
          feature(
            { type: 'MultiPolygon', coordinates: [square.coordinates] },
            {
              kind: 'node',
              id: 'b-25',
              levelId: 'building',
              parentId: building?.parentId,
              name: '25号楼',
              channels: ['door'],
            },
          ),
          feature({
            type: 'LineString',
            coordinates: [
              [113.57, 37.86],
              [113.571, 37.861],
            ],
          }),
        ),
      ),
      base,
    );
    expect(read.report.items.filter(({ severity }) => severity === 'error')).toEqual([]);
    if (!read.ok) return;
    const { nodes, stations } = read.value.community;
    const middle = nodes.find(({ id }) => id === building?.id)?.position;
    expect(middle?.[0]).toBeCloseTo(113.571, 9);
    expect(middle?.[1]).toBeCloseTo(37.861, 9);
    expect(stations.find(({ id }) => id === station?.id)).toMatchObject({
      name: '新址',
      position: [113.5701, 37.8602],
      kindId: station?.kindId,
    });
    expect(nodes.some(({ id }) => id === 'b-25')).toBe(true);
    expect(read.value.paths).toEqual([
      {
        coordinates: [
          [113.57, 37.86],
          [113.571, 37.861],
        ],
      },
    ]);
  });
});

describe('what is no map, or no map of this', () => {
  it.each([
    ['half a text', '{', ['exchange.broken-json']],
    ['a list', '[]', ['exchange.map-type']],
    ['another format', '{"type":"Topology"}', ['exchange.map-type']],
    ['one that nests', `${'{"a":'.repeat(200)}1${'}'.repeat(200)}`, ['exchange.json-depth']],
    [
      'a projection',
      { type: 'FeatureCollection', features: [], crs: { properties: { name: 'EPSG:3857' } } },
      ['exchange.map-system-unknown'],
    ],
  ])('%s', async (_what, value, codes) => {
    expect((await readGeoJson(bytesOf(value), base)).report.items.map(({ code }) => code)).toEqual(codes);
  });

  it('says which feature, and what of it', async () => {
    expect(
      await problems(
        collection(
          feature(point(1, 2), { kind: 'lamp', id: 'x' }),
          feature(point(200, 2), { kind: 'node', id: 'x' }),
          feature(
            {
              type: 'Polygon',
              coordinates: [
                [
                  [0, 0],
                  [1, 1],
                  [0, 0],
                ],
              ],
            },
            { kind: 'node', id: 'x' },
          ),
          feature({
            type: 'LineString',
            coordinates: [
              [0, 0],
              [1, 'a'],
            ],
          }),
          feature(point(1, 2), { kind: 'station' }),
          feature(point(113.57, 37.86), { id: station?.id }),
          feature(point(113.57, 37.86), { id: station?.id }),
          null,
        ),
      ),
    ).toEqual([
      ['exchange.feature-place', ['features', 1, 'geometry', 'coordinates']],
      ['exchange.feature-ring', ['features', 2, 'geometry', 'coordinates', 0]],
      ['exchange.feature-place', ['features', 3, 'geometry', 'coordinates', 1]],
      ['exchange.feature-property', ['features', 4, 'properties', 'id']],
      ['exchange.feature-repeated', ['features', 6, 'properties', 'id']],
      ['exchange.feature-geometry', ['features', 7, 'geometry', 'type']],
      ['exchange.feature-kind', ['features', 0, 'properties', 'kind']],
    ]);
  });

  it('in words names the feature as a map program counts them', async () => {
    const read = await readGeoJson(
      bytesOf(
        collection(feature(point(1, 2), { kind: 'lamp', id: 'x' }), feature(point(200, 2), { kind: 'node', id: 'x' })),
      ),
      base,
    );
    expect(read.report.items.map((problem) => [say(problem, 'zh-CN').where, say(problem, 'en').where])).toEqual([
      ['features', 'features'],
      ['第 2 个要素的 geometry.coordinates', 'feature 2, geometry.coordinates'],
      ['第 1 个要素的 kind', 'feature 1, kind'],
    ]);
  });

  it('more features or places than are allowed', async () => {
    const line = feature({ type: 'LineString', coordinates: Array.from({ length: 100 }, () => [1, 2]) });
    expect(await problems(collection(line, line), { limits: { features: 1 } })).toEqual([
      ['exchange.too-many-features', ['features']],
    ]);
    expect(await problems(collection(line, line), { limits: { places: 150 } })).toEqual([
      ['exchange.too-many-places', ['features', 1]],
    ]);
  });
});

describe('coordinates', () => {
  it('there and back differ by less than a metre, anywhere in China', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 80, max: 130, noNaN: true }),
        fc.double({ min: 20, max: 50, noNaN: true }),
        fc.constantFrom('GCJ-02' as const, 'BD-09' as const),
        (longitude, latitude, system) => {
          const [x, y] = convertPlace(convertPlace([longitude, latitude], 'WGS-84', system), system, 'WGS-84');
          expect(Math.abs(x - longitude)).toBeLessThan(1e-5);
          expect(Math.abs(y - latitude)).toBeLessThan(1e-5);
        },
      ),
    );
  });

  it('the middle of an L-shaped building is that of its area', () => {
    // Two squares of area 1 and a third of area 1 beside them: centroid (5/6, 5/6), by hand.
    const [x, y] = middleOf([
      [0, 0],
      [2, 0],
      [2, 1],
      [1, 1],
      [1, 2],
      [0, 2],
      [0, 0],
    ]);
    expect(x).toBeCloseTo(5 / 6, 12);
    expect(y).toBeCloseTo(5 / 6, 12);
    expect(
      middleOf([
        [1, 1],
        [1, 1],
        [1, 1],
        [1, 1],
      ]),
    ).toEqual([1, 1]);
  });
});
