import { describe, expect, it } from 'vitest';
import { parseWalkingGraph } from './parse-walking-graph';

const feature = (geometry: unknown, properties: unknown = {}) => ({ type: 'Feature', properties, geometry });
const read = (...features: unknown[]) => parseWalkingGraph({ type: 'FeatureCollection', features });
const problems = (...features: unknown[]) => read(...features).report.items.map(({ code, path }) => `${code} ${path.join('.')}`);

/** East along 37.86° N: 0.001° is 88 m. */
const way = (...places: readonly (readonly [number, number?])[]) => places.map(([east, height]) => (height === undefined ? [113.57 + east, 37.86] : [113.57 + east, 37.86, height]));

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
      const one = parseWalkingGraph({ type: 'FeatureCollection', features: [{ type: 'Feature', geometry: line, ...(properties === undefined ? {} : { properties }) }] });
      return one.ok && one.value.steps[0];
    });
    expect(steps).toEqual([1, 1, 0, 0, 0, 0]);
  });

  it('reads heights where both ends have one: a rise of 8.8 m over 88 m is a slope of 0.1, and a leap on the spot none', () => {
    const one = read(feature({ type: 'LineString', coordinates: [...way([0, 10], [0.001, 18.8]), ...way([0.002])] }));
    expect(one.ok && Array.from(one.value.slope, (slope) => Math.round(slope * 1000) / 1000)).toEqual([0.1, 0]);
    const leap = read(feature({ type: 'LineString', coordinates: [[113.57, 37.86, 0], [113.57, 37.86, 3], [113.571, 37.86, 3]] }));
    expect(leap.ok && [...leap.value.slope]).toEqual([0]);
    // Less than 0.1 mm apart, and yet two nodes, since each is rounded to the next centimetre.
    const hair = read(feature({ type: 'LineString', coordinates: [[113.57000004999, 37.86, 0], [113.57000005001, 37.86, 3]] }));
    expect(hair.ok && [[...hair.value.slope], [...hair.value.length]]).toEqual([[0], [3]]);
  });

  it.each([
    ['no collection', { type: 'Feature' }, ['schema.invalid-value type', 'schema.missing features']],
    ['no place at all', { type: 'FeatureCollection', features: [feature(null)] }, ['coverage.geometry features.0.geometry']],
    ['an area', { type: 'FeatureCollection', features: [feature({ type: 'Polygon', coordinates: [way([0], [0.001], [0.002], [0])] })] }, ['coverage.geometry features.0.geometry']],
    ['a line of one place', { type: 'FeatureCollection', features: [feature({ type: 'LineString', coordinates: way([0]) })] }, ['coverage.geometry features.0.geometry']],
    ['parts of which one is no line', { type: 'FeatureCollection', features: [feature({ type: 'MultiLineString', coordinates: [way([0], [1e-3]), way([0])] })] }, ['coverage.geometry features.0.geometry']],
    ['a line of words', { type: 'FeatureCollection', features: [feature({ type: 'LineString', coordinates: [['113', '37'], ['114', '37']] })] }, ['coverage.geometry features.0.geometry']],
  ])('names %s', (_, input, expected) => {
    const { ok, report } = parseWalkingGraph(input);
    expect([ok, report.items.map(({ code, path }) => `${code} ${path.join('.')}`)]).toEqual([false, expected]);
  });

  it('says what the geometry was, and names every bad one', () => {
    const { report } = read(feature(null), feature({ type: 'LineString', coordinates: way([0], [0.001]) }), feature({ type: 'Point', coordinates: [113, 37] }));
    expect(report.items.map(({ params }) => params?.['type'])).toEqual(['null', 'Point']);
    expect(problems(feature({ type: 'LineString', coordinates: [[113, 37], [113, 95]] }))).toEqual(['coverage.latitude features.0.geometry.coordinates.1']);
  });
});
