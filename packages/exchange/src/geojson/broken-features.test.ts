import { sampleScenario } from '@community1373/core/sample';
import { parseWalkingGraph } from '@community1373/coverage/walking';
import { describe, expect, it } from 'vitest';
import { readGeoJson, type ReadGeoJsonOptions, writeGeoJson } from './index';

const base = sampleScenario();
const [station, second] = base.community.stations;
const [x, y] = station?.position ?? [0, 0];
const bytesOf = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));
const feature = (geometry: unknown, properties: unknown = {}, more: object = {}) => ({
  type: 'Feature',
  geometry,
  properties,
  ...more,
});
const line = (
  properties: unknown = {},
  coordinates: unknown = [
    [x, y],
    [x + 0.001, y],
  ],
) => feature({ type: 'LineString', coordinates }, properties);
const read = (features: readonly unknown[], options?: ReadGeoJsonOptions, more: object = {}) =>
  readGeoJson(bytesOf({ type: 'FeatureCollection', ...more, features }), base, options);
const told = async (...[features, options, more]: Parameters<typeof read>) => {
  const { ok, report } = await read(features, options, more);
  return [ok, ...report.items.map(({ severity, code, path }) => `${severity} ${code} ${path.join('.')}`)];
};
const at = (longitude: number) => ({ type: 'Point', coordinates: [longitude, y] });

describe('one broken feature', () => {
  it.each([
    ['a null geometry of nothing known', feature(null), 'exchange.feature-kind features.1.properties.kind'],
    [
      'a place of words',
      feature({ type: 'Point', coordinates: ['1', '2'] }, { kind: 'node', id: 'n' }),
      'exchange.feature-place features.1.geometry.coordinates',
    ],
    ['an empty line', line({}, []), 'coverage.line-short features.1.geometry.coordinates'],
    ['a wall', line({ barrier: 'wall' }), 'coverage.no-way features.1.geometry.coordinates'],
    [
      'a station that lacks everything',
      feature(at(x), { kind: 'station', id: 'B0FFG', name: '社区卫生服务站' }),
      'schema.missing features.1.properties.kindId',
    ],
    [
      'a building of a compound that is not there',
      feature(
        {
          type: 'Polygon',
          coordinates: [
            [
              [x, y],
              [x + 1e-4, y],
              [x, y + 1e-4],
              [x, y],
            ],
          ],
        },
        { kind: 'building', number: '77', parentId: 'x' },
      ),
      'exchange.building-compound features.1.properties.parentId',
    ],
    [
      'several points',
      feature(
        {
          type: 'MultiPoint',
          coordinates: [
            [x, y],
            [x, y],
          ],
        },
        { kind: 'node', id: 'n' },
      ),
      'exchange.feature-geometry features.1.geometry.type',
    ],
  ])('%s costs that feature, with a warning, and not the file', async (_, bad, expected) => {
    const [ok, ...problems] = await told([feature(at(x + 0.0001), {}, { id: station?.id }), bad, line()]);
    expect([ok, problems.filter((problem) => !String(problem).includes('schema.') || problem === problems[0])]).toEqual(
      [true, [`warning ${expected}`]],
    );
    const got = await read([feature(at(x + 0.0001), {}, { id: station?.id }), bad, line()]);
    expect(
      got.ok && [
        got.value.community.stations[0]?.position[0],
        got.value.paths.length,
        got.value.community.nodes.length,
      ],
    ).toEqual([x + 0.0001, 1, base.community.nodes.length]);
  });

  it('of a file of nothing else is an error, which stands before the warnings', async () => {
    expect(await told([line({ highway: 'motorway' }), feature(null)])).toEqual([
      false,
      'error exchange.map-nothing features',
      'warning exchange.feature-kind features.1.properties.kind',
      'warning coverage.no-way features.0.geometry.coordinates',
    ]);
    expect((await told([feature(at(x), { kind: 'household', id: 'new', units: 3 })])).slice(0, 2)).toEqual([
      false,
      'error exchange.map-nothing features',
    ]);
    expect(await told([])).toEqual([true]);
  });

  it('that has no place (null geometry) keeps the one in the scenario, and its properties are read', async () => {
    const got = await read([feature(null, { kind: 'station', name: '新名' }, { id: second?.id }), line()]);
    expect(got.report.items.map(({ code, severity }) => [code, severity])).toEqual([
      ['exchange.feature-unlocated', 'warning'],
    ]);
    expect(got.ok && got.value.community.stations.find(({ id }) => id === second?.id)).toEqual({
      ...second,
      name: '新名',
    });
  });

  it('many of one kind are one warning with their number', async () => {
    const houses = Array.from({ length: 30 }, (_, i) =>
      feature({ type: 'Point', coordinates: [x, y] }, { building: 'yes', osm_id: i }),
    );
    const got = await read([...houses, line(), line({ railway: 'rail' }), line({ railway: 'tram' })]);
    expect(got.report.items.map(({ code, params }) => [code, params['count']])).toEqual([
      ['exchange.feature-kind', 30],
      ['coverage.no-way', 2],
    ]);
  });
});

describe('what map programs write', () => {
  it('null is a property that is not given, a list as text is a list, and of several parts with one part it is that part', async () => {
    const saved = feature(
      { type: 'MultiPoint', coordinates: [[x, y, 700, 4.5]] },
      {
        kind: 'station',
        id: station?.id,
        levelId: null,
        elevation: null,
        steps: null,
        staff: null,
        offers: `(${station?.offers.length}:${station?.offers.join(',')})`,
        hours: JSON.stringify(station?.hours),
      },
    );
    const node = base.community.nodes.find(({ levelId }) => levelId === 'building');
    const building = feature(
      { type: 'GeometryCollection', geometries: [{ type: 'Point', coordinates: [...(node?.position ?? []), null] }] },
      { kind: 'node', id: node?.id, channels: '(2:door,phone)', parentId: null },
    );
    const got = await read([saved, building]);
    expect(got.report.items).toEqual([]);
    expect(got.ok && got.value.community.stations[0]).toEqual(station);
    expect(got.ok && got.value.community.nodes.find(({ id }) => id === node?.id)).toEqual({
      ...node,
      channels: ['door', 'phone'],
    });
    const text = await read([
      feature(at(x), { kind: 'station', id: station?.id, offers: '(3:publicity,safety)' }),
      line(),
    ]);
    expect(text.report.items.map(({ code, path }) => [code, path.join('.')])).toEqual([
      ['schema.invalid-type', 'features.0.properties.offers'],
    ]);
  });

  it('declared systems are read or refused by their name, and a bare geometry is a map', async () => {
    const crs = (name: string) => ({ crs: { type: 'name', properties: { name } } });
    expect(await told([line()], {}, crs('urn:ogc:def:crs:EPSG::4490'))).toEqual([true]);
    expect(await told([line()], {}, crs('http://www.opengis.net/def/crs/OGC/1.3/CRS84'))).toEqual([true]);
    expect(await told([line()], {}, { crs: { type: 'EPSG', properties: { code: 2383 } } })).toEqual([
      false,
      'error exchange.map-system-unknown crs',
    ]);
    const bare = await readGeoJson(
      bytesOf({
        type: 'MultiLineString',
        coordinates: [
          [
            [x, y],
            [x + 0.001, y],
          ],
        ],
      }),
      base,
    );
    expect(bare.ok && bare.value.paths.length).toBe(1);
  });

  it('ways are the same for both readers, and written and read again: steps, wheelchairs, inclines, bridges, elevations', async () => {
    const features = [
      line({ tags: { highway: 'steps', 'ramp:wheelchair': 'yes' } }, [
        [x, y, 700],
        [x + 0.001, y, -9999],
        [x + 0.002, y, 705],
      ]),
      line({ fclass: 'footway', bridge: 'T', other_tags: '"incline"=>"-3.7%","wheelchair"=>"no"' }, [
        [x + 0.001, y - 0.001],
        [x + 0.001, y],
        [x + 0.001, y + 0.001],
      ]),
      line({ highway: 'motorway' }),
    ];
    const ways = await read(features);
    const graph = parseWalkingGraph({ type: 'FeatureCollection', features });
    expect(ways.report.items.map(({ code, params, path }) => [code, params['count'], path])).toEqual(
      graph.report.items
        .filter(({ code }) => code !== 'coverage.graph-in-pieces')
        .map(({ code, params, path }) => [code, params['count'], path]),
    );
    if (!ways.ok || !graph.ok) throw new Error('not read');
    expect(ways.value.paths).toEqual([
      {
        coordinates: [
          [x, y, 700],
          [x + 0.001, y],
          [x + 0.002, y, 705],
        ],
        steps: true,
        wheelchair: true,
      },
      {
        coordinates: [
          [x + 0.001, y - 0.001],
          [x + 0.001, y],
          [x + 0.001, y + 0.001],
        ],
        wheelchair: false,
        inclinePercent: -3.7,
        layer: 1,
      },
    ]);
    const again = await readGeoJson(writeGeoJson(ways.value, { kinds: ['path'] }), base);
    expect(again.ok && again.value.paths).toEqual(ways.value.paths);
    const written = parseWalkingGraph(
      JSON.parse(new TextDecoder().decode(writeGeoJson(ways.value, { kinds: ['path'] }))),
    );
    expect(written.ok && written.value).toEqual(graph.value);
  });

  it('joins lines that cross when asked', async () => {
    const features = [
      line({}, [
        [x, y],
        [x + 0.002, y],
      ]),
      line({}, [
        [x + 0.001, y - 0.001],
        [x + 0.001, y + 0.001],
      ]),
    ];
    expect(await told(features)).toEqual([true, 'warning coverage.crossing features.0.geometry.coordinates.0']);
    const joined = await read(features, { join: true });
    expect(joined.ok && joined.value.paths.map(({ coordinates }) => coordinates.length)).toEqual([3, 3]);
  });
});

describe('stopping', () => {
  it('is heard while features are read, and at once', async () => {
    const features = Array.from({ length: 5000 }, () => line());
    const signal = { aborted: false };
    let turns = 0;
    const stopped = await read(features, {
      signal,
      pause: async () => {
        turns += 1;
        if (turns === 3) signal.aborted = true;
      },
    });
    expect([stopped.ok, stopped.report.items.map(({ code }) => code), turns]).toEqual([
      false,
      ['exchange.cancelled'],
      3,
    ]);
    expect(await told(features, { signal: { aborted: true } })).toEqual([false, 'error exchange.cancelled ']);
  });
});
