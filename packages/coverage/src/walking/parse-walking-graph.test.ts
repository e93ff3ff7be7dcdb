import { describe, expect, it } from 'vitest';
import { parseWalkingGraph } from './parse-walking-graph';

const feature = (geometry: unknown, properties: unknown = {}) => ({ type: 'Feature', properties, geometry });
const read = (...features: unknown[]) => parseWalkingGraph({ type: 'FeatureCollection', features });
const problems = (...features: unknown[]) =>
  read(...features).report.items.map(({ severity, code, path }) => `${severity} ${code} ${path.join('.')}`);

/** Places east along 37.86° N, where 0.001° is 88 m. */
const way = (...places: readonly (readonly [number, number?])[]) =>
  places.map(([east, height]) => (height === undefined ? [113.57 + east, 37.86] : [113.57 + east, 37.86, height]));

describe('parseWalkingGraph', () => {
  it('reads lines and lines of several parts into one graph, without a word where it hangs together', () => {
    const first = feature({ type: 'LineString', coordinates: way([0], [0.001], [0.002]) });
    const both = feature({ type: 'MultiLineString', coordinates: [way([0.002], [0.003]), way([0.003], [0.005])] });
    const { ok, report, ...rest } = read(first, both);
    expect([ok, report.total]).toEqual([true, 0]);
    const graph = 'value' in rest ? rest.value : undefined;
    expect([[...(graph?.from ?? [])], [...(graph?.to ?? [])], graph?.pieces]).toEqual([[0, 1, 2, 3], [1, 2, 3, 4], 1]);
    expect(Array.from(graph?.length ?? [], Math.round)).toEqual([88, 88, 88, 176]);
  });

  it('knows steps by their own mark and by that of OpenStreetMap', () => {
    const line = { type: 'LineString', coordinates: way([0], [0.001]) };
    const marks = [{ steps: true }, { highway: 'steps' }, { steps: false, highway: 'footway' }, {}, null, undefined];
    const steps = marks.map((properties) => {
      const one = parseWalkingGraph({
        type: 'FeatureCollection',
        features: [{ type: 'Feature', geometry: line, ...(properties === undefined ? {} : { properties }) }],
      });
      return one.ok && one.value.steps[0];
    });
    expect(steps).toEqual([1, 1, 0, 0, 0, 0]);
  });

  it('reads heights where both ends have one: a rise of 8.8 m over 88 m is a slope of 0.1, and a leap on the spot none', () => {
    const one = read(feature({ type: 'LineString', coordinates: [...way([0, 10], [0.001, 18.8]), ...way([0.002])] }));
    expect(one.ok && Array.from(one.value.slope, (slope) => Math.round(slope * 1000) / 1000)).toEqual([0.1, 0]);
    const leap = read(
      feature({
        type: 'LineString',
        coordinates: [
          [113.57, 37.86, 0],
          [113.57, 37.86, 3],
          [113.571, 37.86, 3],
        ],
      }),
    );
    expect(leap.ok && [...leap.value.slope]).toEqual([0]);
    // Less than 0.1 mm apart, but two nodes, because each is rounded to the nearest centimetre.
    const hair = read(
      feature({
        type: 'LineString',
        coordinates: [
          [113.57000004999, 37.86, 0],
          [113.57000005001, 37.86, 3],
        ],
      }),
    );
    expect(hair.ok && [[...hair.value.slope], [...hair.value.length]]).toEqual([[0], [3]]);
  });

  const good = feature({ type: 'LineString', coordinates: way([0], [0.001]) });

  it('refuses what is no collection, and one without any way', () => {
    expect(
      parseWalkingGraph({ type: 'Feature' }).report.items.map(({ code, path }) => `${code} ${path.join('.')}`),
    ).toEqual(['schema.invalid-value type', 'schema.missing features']);
    expect([read().ok, problems()]).toEqual([false, ['error coverage.graph-empty features']]);
    // Errors come first.
    expect([read(feature(null)).ok, problems(feature(null))]).toEqual([
      false,
      ['error coverage.graph-empty features', 'warning coverage.no-line features.0.geometry'],
    ]);
  });

  it.each([
    ['no geometry', feature(null), 'coverage.no-line features.1.geometry'],
    ['no feature', null, 'coverage.no-line features.1.geometry'],
    ['a point', feature({ type: 'Point', coordinates: [113.57, 37.86] }), 'coverage.no-line features.1.geometry'],
    [
      'an area',
      feature({ type: 'Polygon', coordinates: [way([0], [0.001], [0.002], [0])] }),
      'coverage.no-line features.1.geometry',
    ],
    [
      'a line of one place',
      feature({ type: 'LineString', coordinates: way([0]) }),
      'coverage.line-short features.1.geometry.coordinates',
    ],
    [
      'an empty line',
      feature({ type: 'LineString', coordinates: [] }),
      'coverage.line-short features.1.geometry.coordinates',
    ],
    [
      'a line of words',
      feature({
        type: 'LineString',
        coordinates: [
          ['113', '37'],
          ['114', '37'],
        ],
      }),
      'coverage.line-short features.1.geometry.coordinates',
    ],
    [
      'a line without coordinates',
      feature({ type: 'MultiLineString' }),
      'coverage.line-short features.1.geometry.coordinates.0',
    ],
    [
      'a latitude beyond the poles',
      feature({
        type: 'LineString',
        coordinates: [
          [113, 37],
          [113, 95],
        ],
      }),
      'coverage.latitude features.1.geometry.coordinates.1',
    ],
    [
      'a longitude beyond 180',
      feature({
        type: 'LineString',
        coordinates: [
          [181, 37],
          [113, 37],
        ],
      }),
      'coverage.longitude features.1.geometry.coordinates.0',
    ],
    [
      'a coordinate that is no number',
      feature({
        type: 'LineString',
        coordinates: [
          [113, 37],
          [Number.NaN, 37],
        ],
      }),
      'coverage.not-a-number features.1.geometry.coordinates.1',
    ],
    [
      'a rail',
      feature({ type: 'LineString', coordinates: way([0], [0.002]) }, { railway: 'rail' }),
      'coverage.no-way features.1.geometry.coordinates',
    ],
  ])('%s costs that feature, with a warning, and not the file', (_, bad, expected) => {
    const one = read(good, bad);
    expect([one.ok && one.value.from.length, problems(good, bad)]).toEqual([1, [`warning ${expected}`]]);
  });

  it('of a line of several parts leaves out the broken one', () => {
    const parts = feature({
      type: 'MultiLineString',
      coordinates: [way([0], [0.001]), way([0]), way([0.001], [0.002])],
    });
    const one = read(parts);
    expect([one.ok && one.value.from.length, problems(parts)]).toEqual([
      2,
      ['warning coverage.line-short features.0.geometry.coordinates.1'],
    ]);
  });

  it('counts what was left out by reason, with the first place, and other features by their kind', () => {
    const rail = feature({ type: 'LineString', coordinates: way([0], [0.002]) }, { railway: 'rail' });
    const wall = feature({ type: 'LineString', coordinates: way([0], [0.002]) }, { tags: { barrier: 'wall' } });
    const gate = feature({ type: 'Point', coordinates: [113.57, 37.86] }, { barrier: 'gate' });
    const { report } = read(good, rail, wall, rail, gate, gate, feature(null));
    expect(report.items.map(({ code, path, params, received }) => [code, path[1], params['count'], received])).toEqual([
      ['coverage.no-line', 4, 2, '"Point"'],
      ['coverage.no-line', 6, 1, '"null"'],
      ['coverage.no-way', 1, 2, '"rail"'],
      ['coverage.no-way', 2, 1, '"barrier"'],
    ]);
  });

  it('leaves further values of a place alone', () => {
    const one = read(
      feature({
        type: 'LineString',
        coordinates: [
          [113.57, 37.86, 700, 4.5],
          [113.571, 37.86, 708.8, 88],
        ],
      }),
    );
    expect(one.ok && [one.report.total, Math.round(Number(one.value.slope[0]) * 100)]).toEqual([0, 10]);
  });

  it('refuses another coordinate system by its name, and takes CGCS2000 for WGS 84', () => {
    const declared = (more: object) => {
      const { ok, report } = parseWalkingGraph({ type: 'FeatureCollection', ...more, features: [good] });
      return [ok, ...report.items.map(({ code, params }) => `${code} ${String(params['system'])}`)];
    };
    const named = (name: string) => ({ crs: { type: 'name', properties: { name } } });
    expect([
      declared(named('urn:ogc:def:crs:EPSG::4490')),
      declared(named('http://www.opengis.net/def/crs/OGC/1.3/CRS84')),
      declared({ crs: null }),
    ]).toEqual([[true], [true], [true]]);
    expect(declared({ coordinateSystem: 'GCJ-02' })).toEqual([false, 'coverage.system GCJ-02']);
    expect(declared(named('EPSG:3857'))).toEqual([false, 'coverage.system-unknown EPSG:3857']);
    expect(declared({ crs: { type: 'EPSG', properties: { code: 2383 } } })).toEqual([
      false,
      'coverage.system-unknown EPSG:2383',
    ]);
  });

  it('warns of lines that cross without a shared point, and of ends that miss by less than a metre, and joins them when asked', () => {
    const line = (coordinates: unknown) => feature({ type: 'LineString', coordinates });
    // 0.3 m are 3 millionths of a degree; the second street crosses the first 88 m from its beginning.
    const streets = [
      line(way([0], [0.003])),
      line([
        [113.571, 37.859],
        [113.571, 37.861],
      ]),
      line(way([0.003003], [0.004])),
    ];
    expect(problems(...streets)).toEqual([
      'warning coverage.crossing features.0.geometry.coordinates.0',
      'warning coverage.near-miss features.0.geometry.coordinates.1',
      'warning coverage.graph-in-pieces features',
    ]);
    expect(read(...streets).report.items[0]?.params).toEqual({ count: 1, places: ['113.571000,37.860000'] });
    const joined = parseWalkingGraph({ type: 'FeatureCollection', features: streets }, { join: true });
    expect([
      joined.ok && joined.value.pieces,
      joined.report.items.map(({ code, severity, params }) => [code, severity, params]),
    ]).toEqual([1, [['coverage.joined', 'info', { crossings: 1, misses: 1 }]]]);
    expect(problems(line(way([0], [0.003])), line(way([0.003012], [0.004])))).toEqual([
      'warning coverage.graph-in-pieces features',
    ]);
    const bridge = feature(
      {
        type: 'LineString',
        coordinates: [
          [113.571, 37.859],
          [113.571, 37.861],
        ],
      },
      { bridge: 'yes' },
    );
    expect(problems(line(way([0], [0.003])), bridge)).toEqual(['warning coverage.graph-in-pieces features']);
  });
});
