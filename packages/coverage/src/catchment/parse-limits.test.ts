import { DiagnosticSink, type SchemaCode } from '@community1373/base/diagnostics';
import { describe, expect, it } from 'vitest';
import { straightLineDistance } from '../points/ellipsoid';
import type { CoverageInputCode } from '../messages/messages-input';
import { type CatchmentSource, parseCatchment } from './parse-catchment';
import { parseWalkingGraph } from '../walking/parse-walking-graph';
import { readPoints } from '../points/parse-points';
import { buildWalkingGraph } from '../walking/walking-graph';

const home = { id: 'h', position: [113.57, 37.86] };
const sound: CatchmentSource = { households: [home], providers: [home], radius: 500 };
const said = (input: Partial<CatchmentSource>) =>
  parseCatchment({ ...sound, ...input }).report.items.map(({ code, path, received, params }) => [
    code,
    path.join('.'),
    received,
    params,
  ]);

describe('parseCatchment at its limits', () => {
  it('takes a radius up to 100 km, and 0 with a warning', () => {
    expect([said({ radius: 100_000 }), said({ radius: 1e-9 })]).toEqual([[], []]);
    expect(said({ radius: 100_001 })).toEqual([['coverage.radius-range', 'radius', '100001', { limit: 100_000 }]]);
    expect(said({ radius: Number.POSITIVE_INFINITY }).map(([code]) => code)).toEqual(['coverage.radius-range']);
    expect([said({ radius: 0 }), parseCatchment({ ...sound, radius: 0 }).ok]).toEqual([
      [['coverage.radius-zero', 'radius', '0', {}]],
      true,
    ]);
  });

  it('takes a detour from 1 to 10, of the straight line only', () => {
    const detour = (value: number | undefined) => said({ metric: { kind: 'straight', detour: value } });
    expect([detour(undefined), detour(1), detour(10)]).toEqual([[], [], []]);
    expect([detour(0.99), detour(10.01), detour(Number.NaN)]).toEqual(
      ['0.99', '10.01', 'NaN'].map((value) => [['coverage.detour', 'metric.detour', value, {}]]),
    );
    const paths = {
      kind: 'paths',
      graph: buildWalkingGraph([]),
      mobility: 'able',
      measure: 'length',
      detour: 99,
    } as const;
    expect(said({ metric: paths })).toEqual([]);
  });

  it('hands on points, radius and metric as they were read; the straight line where none is named', () => {
    const read = parseCatchment(sound);
    expect(read.ok && read.value).toEqual({
      households: { lon: Float64Array.of(113.57), lat: Float64Array.of(37.86), ids: ['h'] },
      providers: { lon: Float64Array.of(113.57), lat: Float64Array.of(37.86), ids: ['h'] },
      radius: 500,
      metric: { kind: 'straight' },
    });
    const metric = { kind: 'straight', detour: 1.3 } as const;
    const other = parseCatchment({ ...sound, metric });
    expect(other.ok && other.value.metric).toBe(metric);
  });

  it('is told of nobody to reach, or nobody to reach them, by an empty list', () => {
    expect(said({ households: [], providers: { lon: [], lat: [] } })).toEqual([
      ['coverage.no-households', 'households', '[]', {}],
      ['coverage.no-providers', 'providers', '[]', {}],
    ]);
    expect(parseCatchment({ ...sound, households: [] }).ok).toBe(true);
  });

  it('judges nobody by households that are themselves in no place', () => {
    const lost = { lon: [Number.NaN, Number.NaN, 113.57, 113.57], lat: [37.86, 37.86, 37.86, 37.87] };
    expect(said({ households: lost }).map(([code]) => code)).toEqual([
      'coverage.not-a-number',
      'coverage.not-a-number',
    ]);
    // Longitude and latitude exchanged in all households: reported for each, and nothing is reported for the station.
    const turned = [0, 1, 2].map((i) => ({ id: `h${i}`, position: [37.86, 113.57 + i / 1000] }));
    expect(said({ households: turned }).map(([code, path]) => `${String(code)} ${String(path)}`)).toEqual(
      [0, 1, 2].map((i) => `coverage.exchanged households.${i}.position`),
    );
  });

  it('reads the one list where the other cannot be read, and refuses both', () => {
    expect([
      said({ households: 5, providers: [home, home] }).map(([code, path]) => `${String(code)} ${String(path)}`),
      parseCatchment({ ...sound, households: 5 }).ok,
    ]).toEqual([
      ['schema.invalid-type households', 'coverage.duplicate-id providers.1.position', 'coverage.same-place providers'],
      false,
    ]);
    expect(parseCatchment({ ...sound, providers: 5 }).ok).toBe(false);
  });
});

describe('readPoints says how long the columns are', () => {
  const lengths = (input: object) => {
    const sink = new DiagnosticSink<CoverageInputCode | SchemaCode>();
    const points = readPoints(sink, ['households'], input);
    return [
      points === undefined,
      ...sink.report().items.map(({ code, path, received, params }) => [code, path, received, params]),
    ];
  };

  it.each([
    ['two', { lon: [1, 2], lat: [1] }, [2, 1]],
    ['three, the ids too few', { lon: [1, 2], lat: [1, 2], ids: ['a'] }, [2, 2, 1]],
    ['three, the ids too many', { lon: [1], lat: [1], ids: ['a', 'b'] }, [1, 1, 2]],
  ])('%s', (_, input, expected) => {
    expect(lengths(input)).toEqual([
      true,
      ['coverage.lengths', ['households'], JSON.stringify(expected), { lengths: expected }],
    ]);
  });

  it('not where they agree', () => {
    expect([lengths({ lon: [1], lat: [1] }), lengths({ lon: [1], lat: [1], ids: ['a'] })]).toEqual([[false], [false]]);
  });
});

describe('parseWalkingGraph says what it found', () => {
  const line = (...coordinates: readonly (readonly number[])[]) => ({
    type: 'Feature',
    geometry: { type: 'LineString', coordinates },
  });
  const read = (...features: readonly object[]) => parseWalkingGraph({ type: 'FeatureCollection', features });
  const told = (...features: readonly object[]) =>
    read(...features).report.items.map(({ code, path, received, params, severity }) => [
      code,
      path,
      received,
      params,
      severity,
    ]);

  it('of ways that lead nowhere, their number', () => {
    const spot = [113, 37];
    expect(told(line(spot, spot), line(spot, spot))).toEqual([
      ['coverage.graph-empty', ['features'], '2', {}, 'error'],
    ]);
  });

  it('of several pieces, how many, and the crossings of the largest and of the rest; of one nothing', () => {
    const large = line([113, 37], [113.001, 37], [113.002, 37]);
    const pieces = [large, line([113, 37.1], [113.001, 37.1]), line([113, 37.2], [113.001, 37.2])];
    expect(told(...pieces)).toEqual([
      ['coverage.graph-in-pieces', ['features'], '3', { pieces: 3, largest: 3, rest: 4 }, 'warning'],
    ]);
    expect([read(...pieces).ok, told(large)]).toEqual([true, []]);
  });

  it('of a broken line, each broken coordinate; other lines are read', () => {
    const result = read(line([113, 37], [113.001, 37]), line([113, 95], [181, 37], [113, 37]));
    expect([
      result.ok && result.value.from.length,
      result.report.items.map(({ code, path, received }) => [code, path.join('.'), received]),
    ]).toEqual([
      1,
      [
        ['coverage.latitude', 'features.1.geometry.coordinates.0', '95'],
        ['coverage.longitude', 'features.1.geometry.coordinates.1', '181'],
      ],
    ]);
  });

  it('of a broken place in a line of several parts, the part and the place', () => {
    const parts = {
      type: 'Feature',
      geometry: {
        type: 'MultiLineString',
        coordinates: [
          [
            [113, 37],
            [113, 37.1],
          ],
          [
            [113, 37],
            [113, 95],
            [999, 37],
          ],
        ],
      },
    };
    expect(read(parts).report.items.map(({ code, path }) => [code, path])).toEqual([
      ['coverage.latitude', ['features', 0, 'geometry', 'coordinates', 1, 1]],
      ['coverage.longitude', ['features', 0, 'geometry', 'coordinates', 1, 2]],
    ]);
  });

  it('of two places of a line that are more than 100 km apart, the second, how far they are, and the limit', () => {
    // 0.9° of latitude are 99.9 km, 0.91° are 101 km.
    expect(told(line([113, 37], [113, 37.9], [113, 38.8]))).toEqual([]);
    const distance = straightLineDistance([113, 37], [113, 37.91]);
    expect(told(line([113, 36.9], [113, 37], [113, 37.91]), line([113, 37], [113, 37.1]))).toEqual([
      [
        'coverage.stretch-too-long',
        ['features', 0, 'geometry', 'coordinates', 2],
        '[113,37.91]',
        { distance, limit: 100_000 },
        'warning',
      ],
    ]);
    const parts = {
      type: 'Feature',
      geometry: {
        type: 'MultiLineString',
        coordinates: [
          [
            [113, 37],
            [113, 37.1],
          ],
          [
            [-180, -80],
            [180, 80],
          ],
        ],
      },
    };
    expect(told(parts).map(([code, path]) => [code, path])).toEqual([
      ['coverage.stretch-too-long', ['features', 0, 'geometry', 'coordinates', 1, 1]],
    ]);
  });

  it('of a geometry that is no line, what it is', () => {
    expect(
      told({ type: 'Feature', geometry: { type: 'Polygon', coordinates: [] } }, { type: 'Feature', geometry: null }),
    ).toEqual([
      ['coverage.graph-empty', ['features'], '0', {}, 'error'],
      ['coverage.no-line', ['features', 0, 'geometry'], '"Polygon"', { type: 'Polygon', count: 1 }, 'warning'],
      ['coverage.no-line', ['features', 1, 'geometry'], '"null"', { type: 'null', count: 1 }, 'warning'],
    ]);
  });
});
