import {
  DiagnosticSink,
  isHolder,
  parseWith,
  type Path,
  type Result,
  type SchemaCode,
} from '@community1373/base/diagnostics';
import * as z from 'zod';
import type { CoverageInputCode } from '../messages/messages-input';
import { refuseSystem } from '../points/refuse-system';
import { checkCollectOptions, type CollectOptions, WayCollector } from './way-collector';
import { layGraph, type WalkingGraph, type WalkingLine } from './walking-graph';

const collection = z.looseObject({ type: z.literal('FeatureCollection'), features: z.array(z.unknown()) });

type Place = WalkingLine['coordinates'][number];

/** Reads a place: two numbers, and an elevation where the third value is a number; further values are ignored (RFC 7946, 3.1.1). */
const placeOf = (value: unknown): Place | undefined => {
  if (!Array.isArray(value)) return undefined;
  const [lon, lat, height]: readonly unknown[] = value;
  if (typeof lon !== 'number' || typeof lat !== 'number') return undefined;
  return typeof height === 'number' && !Number.isNaN(height) ? [lon, lat, height] : [lon, lat];
};

/** Reads the places of a line; undefined for anything else. */
const lineOf = (value: unknown): readonly Place[] | undefined => {
  if (!Array.isArray(value)) return undefined;
  const places = value.map(placeOf);
  return places.every((place) => place !== undefined) && places.length >= 2 ? places : undefined;
};

/** Features other than lines, by geometry type. */
class OtherFeatures {
  private readonly found = new Map<string, { count: number; readonly path: Path }>();

  add(type: string, path: Path): void {
    const known = this.found.get(type);
    if (known === undefined) this.found.set(type, { count: 1, path });
    else known.count += 1;
  }

  report(sink: Pick<DiagnosticSink<CoverageInputCode>, 'add'>): void {
    for (const [type, { count, path }] of this.found)
      sink.add('coverage.no-line', path, type, { count, type }, 'warning');
  }
}

/**
 * Parses a walking graph from a GeoJSON collection of lines, with elevations as third coordinates where known. The tags of OpenStreetMap decide which lines can
 * be walked (see {@link walkable}); a line without tags is a way. A broken feature is omitted alone; omissions are reported with counts by reason. Consecutive
 * places of a line may be at most 100 km apart. Coordinates in a system other than WGS 84 (or CGCS2000) are rejected. A graph in several pieces, lines that
 * cross without a shared place and ends that miss another line by less than a metre give a warning; `join` joins such lines.
 *
 * @example
 * import { parseWalkingGraph } from '@community1373/coverage/walking';
 * const feature = { type: 'Feature', properties: {}, geometry: { type: 'LineString', coordinates: [[113.57, 37.86], [113.571, 37.86]] } };
 * const read = parseWalkingGraph({ type: 'FeatureCollection', features: [feature] });
 * read.ok && read.value.pieces; // => 1
 */
export const parseWalkingGraph = (
  value: unknown,
  options: CollectOptions = {},
): Result<WalkingGraph, CoverageInputCode | SchemaCode> => {
  checkCollectOptions(options);
  const read = parseWith(collection, value);
  if (!read.ok) return read;
  const sink = new DiagnosticSink<CoverageInputCode | SchemaCode>();
  if (refuseSystem(sink, [], value)) return { ok: false, report: sink.report() };
  const ways = new WayCollector(sink);
  const others = new OtherFeatures();
  read.value.features.forEach((feature, i) => {
    const { geometry, properties } = isHolder(feature) ? feature : {};
    const { type, coordinates } = isHolder(geometry) ? geometry : {};
    const path = ['features', i, 'geometry'];
    if (type !== 'LineString' && type !== 'MultiLineString') {
      others.add(typeof type === 'string' ? type.slice(0, 40) : 'null', path);
      return;
    }
    const parts: readonly unknown[] =
      type === 'LineString' ? [coordinates] : Array.isArray(coordinates) ? coordinates : [undefined];
    parts.forEach((part, k) => {
      const at = type === 'LineString' ? [...path, 'coordinates'] : [...path, 'coordinates', k];
      const line = lineOf(part);
      if (line === undefined) sink.add('coverage.line-short', at, part, {}, 'warning');
      else ways.add(properties, line, at);
    });
  });
  others.report(sink);
  const lines = ways.finish(options);
  const { graph } = layGraph(lines, 1);
  if (graph.from.length === 0) {
    sink.add('coverage.graph-empty', ['features'], lines.length);
    return { ok: false, report: sink.report() };
  }
  if (graph.pieces > 1) {
    const largest = graph.piece.reduce((count, piece) => count + (piece === 0 ? 1 : 0), 0);
    sink.add(
      'coverage.graph-in-pieces',
      ['features'],
      graph.pieces,
      { pieces: graph.pieces, largest, rest: graph.piece.length - largest },
      'warning',
    );
  }
  return { ok: true, value: graph, report: sink.report() };
};
