import { DiagnosticSink, parseWith, type Path, type Result, type SchemaCode, expects } from '@community1373/base/diagnostics';
import * as z from 'zod';
import type { InputCode } from './messages-input';
import { checkCoordinates, checkStretches } from './position-check';
import { buildWalkingGraph, type WalkingGraph, type WalkingLine } from './walking-graph';

const position = z.tuple([z.number(), z.number()], expects('position')).rest(z.number());
const line = z.array(position).min(2);
const collection = z.object({
  type: z.literal('FeatureCollection'),
  features: z.array(
    z.object({
      type: z.literal('Feature'),
      properties: z.looseObject({ steps: z.boolean().optional(), highway: z.string().optional() }).nullable().optional(),
      geometry: z.looseObject({ type: z.string(), coordinates: z.unknown() }).nullable(),
    }),
  ),
});

/** The lines of a geometry, or undefined for one that is no line. */
const linesOf = (geometry: { readonly type: string; readonly coordinates?: unknown } | null): readonly z.infer<typeof line>[] | undefined => {
  if (geometry?.type === 'LineString') {
    const read = line.safeParse(geometry.coordinates);
    return read.success ? [read.data] : undefined;
  }
  if (geometry?.type !== 'MultiLineString') return undefined;
  const read = z.array(line).safeParse(geometry.coordinates);
  return read.success ? read.data : undefined;
};

/**
 * Reads a walking graph from a GeoJSON collection of lines, with elevations as third coordinates where they are known. Steps are marked by
 * the property `steps: true`, or `highway: 'steps'` as OpenStreetMap has it. No two places of a line
 * that follow one another may be more than 100 km apart. A graph in several pieces is read, with a warning.
 *
 * @example
 * import { parseWalkingGraph } from '@community1373/coverage';
 * const feature = { type: 'Feature', properties: {}, geometry: { type: 'LineString', coordinates: [[113.57, 37.86], [113.571, 37.86]] } };
 * const read = parseWalkingGraph({ type: 'FeatureCollection', features: [feature] });
 * read.ok && read.value.pieces; // => 1
 */
export const parseWalkingGraph = (input: unknown): Result<WalkingGraph, InputCode | SchemaCode> => {
  const read = parseWith(collection, input);
  if (!read.ok) return read;
  const sink = new DiagnosticSink<InputCode | SchemaCode>();
  const lines: WalkingLine[] = [];
  read.value.features.forEach(({ geometry, properties }, i) => {
    const found = linesOf(geometry);
    const path = ['features', i, 'geometry'];
    if (found === undefined) sink.add('coverage.geometry', path, geometry?.type, { type: geometry?.type ?? 'null', expected: 'LineString' });
    found?.forEach((coordinates, part) => {
      const columns = { lon: Float64Array.from(coordinates, ([lon]) => lon), lat: Float64Array.from(coordinates, ([, lat]) => lat) };
      const pathOf = (k: number): Path => (geometry?.type === 'LineString' ? [k] : [part, k]);
      if (!checkCoordinates(sink, [...path, 'coordinates'], columns, pathOf)) return;
      checkStretches(sink, [...path, 'coordinates'], columns, pathOf);
      lines.push({ coordinates: coordinates.map(([lon, lat, height]) => (height === undefined ? [lon, lat] : [lon, lat, height])), steps: properties?.steps === true || properties?.highway === 'steps' });
    });
  });
  if (sink.hasErrors) return { ok: false, report: sink.report() };
  const graph = buildWalkingGraph(lines);
  if (graph.from.length === 0) {
    sink.add('coverage.graph-empty', ['features'], lines.length);
    return { ok: false, report: sink.report() };
  }
  if (graph.pieces > 1) {
    const largest = graph.piece.reduce((count, piece) => count + (piece === 0 ? 1 : 0), 0);
    sink.add('coverage.graph-in-pieces', ['features'], graph.pieces, { pieces: graph.pieces, largest, rest: graph.piece.length - largest }, 'warning');
  }
  return { ok: true, value: graph, report: sink.report() };
};
