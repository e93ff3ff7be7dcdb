import { DiagnosticSink, type SchemaCode } from '@community1373/base/diagnostics';
import { describe, expect, it } from 'vitest';
import type { CoverageInputCode } from '../messages/messages-input';
import { readPoints } from './parse-points';

const read = (input: unknown) => {
  const sink = new DiagnosticSink<CoverageInputCode | SchemaCode>();
  const points = readPoints(sink, ['households'], input);
  return {
    points,
    problems: sink
      .report()
      .items.map(({ code, path, params }) => [
        code,
        path.join('.'),
        ...(params?.['type'] === undefined ? [] : [params['type']]),
      ]),
  };
};
const collection = (...features: readonly object[]) => ({
  type: 'FeatureCollection',
  features: features.map((feature) => ({ type: 'Feature', ...feature })),
});
const point = { type: 'Point', coordinates: [113.57, 37.86, 900] };

describe('readPoints', () => {
  it('takes the id of a feature, else the one among its properties, else its place in the list', () => {
    const { points, problems } = read(
      collection(
        { id: 'h1', properties: { id: 'other' }, geometry: point },
        { properties: { id: 7 }, geometry: point },
        { properties: {}, geometry: point },
        { properties: null, geometry: point },
        { geometry: point },
      ),
    );
    expect([points?.columns.ids, problems]).toEqual([['h1', '7', '2', '3', '4'], []]);
    expect([points?.columns.lon[4], points?.columns.lat[4], points?.pathOf(4)]).toEqual([
      113.57,
      37.86,
      ['features', 4, 'geometry', 'coordinates'],
    ]);
  });

  it('names every feature that is no point, and then has none', () => {
    const { points, problems } = read(
      collection(
        { geometry: null },
        { geometry: point },
        { geometry: { type: 'Point', coordinates: [113] } },
        { geometry: { type: 'LineString', coordinates: [] } },
      ),
    );
    expect(points).toBeUndefined();
    expect(problems).toEqual([
      ['coverage.geometry', 'households.features.0.geometry', 'null'],
      ['coverage.geometry', 'households.features.2.geometry', 'Point'],
      ['coverage.geometry', 'households.features.3.geometry', 'LineString'],
    ]);
  });

  it('refuses another coordinate system by its name, and leaves other members of GeoJSON alone', () => {
    const declared = (more: object) => read({ ...collection({ geometry: point, bbox: [0, 0, 0, 0] }), ...more });
    expect(declared({ coordinateSystem: 'GCJ-02' })).toEqual({
      points: undefined,
      problems: [['coverage.system', 'households.crs']],
    });
    expect(declared({ crs: { type: 'name', properties: { name: 'EPSG:3857' } } })).toEqual({
      points: undefined,
      problems: [['coverage.system-unknown', 'households.crs']],
    });
    const same = declared({ name: 'homes', crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::4490' } } });
    expect([same.points?.columns.lon[0], same.problems]).toEqual([113.57, []]);
  });

  it.each([
    ['a collection without features', { type: 'FeatureCollection' }, 'schema.missing', 'households.features'],
    ['a lone feature', { type: 'Feature', features: [] }, 'schema.invalid-value', 'households.type'],
    ['columns of words', { lon: ['113'], lat: [37] }, 'schema.none-of', 'households.lon'],
    ['a column alone', { lon: [113] }, 'schema', 'households.lat'],
    ['records without an id', [{ position: [113, 37] }], 'schema.missing', 'households.0.id'],
    ['nothing', null, 'schema.invalid-type', 'households'],
    ['a word', 'homes', 'schema.invalid-type', 'households'],
  ])('names %s', (_, input, code, path) => {
    const { points, problems } = read(input);
    expect(points).toBeUndefined();
    expect(
      problems.map(([found = '', at = '']) => [String(found).startsWith(code), String(at).startsWith(path)]),
    ).toEqual([[true, true]]);
  });

  it('reads columns with and without ids, as they are', () => {
    expect(read({ lon: [113, Number.NaN], lat: new Float64Array([37, 38]) }).points?.columns).toEqual({
      lon: new Float64Array([113, Number.NaN]),
      lat: new Float64Array([37, 38]),
      ids: undefined,
    });
    expect(read({ lon: [113], lat: [37], ids: ['a'] }).points?.columns.ids).toEqual(['a']);
  });
});
