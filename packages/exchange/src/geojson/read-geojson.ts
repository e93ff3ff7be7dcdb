import { DiagnosticSink, isHolder, type Result } from '@community1373/base/diagnostics';
import type { RunControl } from '@community1373/base/run';
import { checkScenario, type Scenario } from '@community1373/core';
import { type CoordinateSystem, declaredSystemOf } from '@community1373/coverage/walking';
import { FileProblem, reportingProblems } from '../file-problem';
import { readJsonText } from '../json/read-json-text';
import { limitsOf, type ReadLimits } from '../limits';
import type { Plain } from '../sheets/document';
import { convertPlace } from './coordinate-system';
import { readGeometry } from './geometry';
import { MapEdit } from './map-edit';
import { finishMap } from './finish-map';
import { type Following, runOf } from '../run-of-options';
import { checkBytes } from '../check-arguments';

export type { FeatureKind } from './map-edit';

/** Options for reading a map; `signal` cancels, `onProgress` reports progress. */
export interface ReadGeoJsonOptions extends Following {
  /** Limits of the sizes read; those left out keep their defaults. */
  readonly limits?: Partial<ReadLimits>;
  /** Number of problems listed; all are counted. */
  readonly cap?: number;
  /** The coordinate system, when the file does not declare it. By default WGS 84, as in RFC 7946. */
  readonly system?: CoordinateSystem;
  /** True to convert coordinates of another system to WGS 84; by default they are refused. */
  readonly convert?: boolean;
  /** True to join ways that cross without a shared point, or miss each other by less than a metre. */
  readonly join?: boolean;
}

/** Returns the system that a file declares in its own member, or in the `crs` of the GeoJSON of 2008. */
const systemIn = (document: unknown, options: ReadGeoJsonOptions): CoordinateSystem => {
  const declared = declaredSystemOf(document);
  if (declared !== undefined && 'unknown' in declared)
    throw new FileProblem('exchange.map-system-unknown', declared.unknown, { system: declared.unknown }, ['crs']);
  const system = declared?.system ?? options.system ?? 'WGS-84';
  if (system !== 'WGS-84' && options.convert !== true)
    throw new FileProblem('exchange.map-system', system, { system }, ['coordinateSystem']);
  return system;
};

const geometries = new Set([
  'Point',
  'MultiPoint',
  'LineString',
  'MultiLineString',
  'Polygon',
  'MultiPolygon',
  'GeometryCollection',
]);

const featuresOf = (document: unknown, limits: ReadLimits): readonly unknown[] => {
  if (!isHolder(document)) throw new FileProblem('exchange.map-type', document, {}, ['type']);
  const { type, features } = document;
  if (type === 'Feature') return [document];
  if (typeof type === 'string' && geometries.has(type))
    return [{ type: 'Feature', properties: {}, geometry: document }];
  if (type !== 'FeatureCollection' || !Array.isArray(features))
    throw new FileProblem('exchange.map-type', type, {}, ['type']);
  if (features.length > limits.features)
    throw new FileProblem('exchange.too-many-features', features.length, { limit: limits.features }, ['features']);
  return features;
};

/** Number of features read between two turns. */
const slice = 500;

const readFeatures = async (
  sink: DiagnosticSink,
  map: MapEdit,
  features: readonly unknown[],
  limits: ReadLimits,
  run: RunControl,
): Promise<void> => {
  const budget = { left: limits.places };
  for (const [i, feature] of features.entries()) {
    if (i % slice === 0 && !(await run.turn({ phase: 'read', done: i, total: features.length })))
      throw new FileProblem('exchange.cancelled', undefined);
    const path = ['features', i];
    const described: Plain = isHolder(feature) ? feature : {};
    // A feature without a geometry (RFC 7946, 3.2) is one that a map program has not located.
    const unlocated = isHolder(feature) && described['geometry'] === null;
    const geometry = unlocated ? undefined : readGeometry(sink, described['geometry'], [...path, 'geometry'], budget);
    if (budget.left < 0)
      throw new FileProblem('exchange.too-many-places', limits.places, { limit: limits.places }, path);
    if (unlocated || geometry !== undefined) map.add(described, geometry, path);
  }
};

/**
 * Reads a map (GeoJSON, RFC 7946) onto a scenario: nodes and stations get their positions and properties by their ids, new ones are added, areas are placed at
 * their middle; households get their properties; ways to walk replace those of the scenario. The property `kind` gives the kind of a feature; without it a line
 * is a way, and a known id is that node or station. A polygon of the kind `building` with a `number` (and optionally `entrances`) is the building of that
 * number, in the compound `parentId` if given, or a new one, there or next to the nearest; its entrances are placed along its longest side. The tags of
 * OpenStreetMap tell ways from other lines (see `walkable` of coverage). Coordinates that look shifted, or are far away, give a warning. An unusable feature is
 * skipped with a warning; one whose geometry is null keeps its place. With any error nothing is read.
 *
 * @example
 * import { readGeoJson, writeGeoJson } from '@community1373/exchange/geojson';
 * import { sampleScenario } from '@community1373/core/sample';
 * const scenario = sampleScenario();
 * const map = writeGeoJson(scenario, { system: 'GCJ-02' });
 * (await readGeoJson(map, scenario)).report.items[0]?.code; // => 'exchange.map-system'
 * (await readGeoJson(map, scenario, { convert: true })).ok; // => true
 */
export const readGeoJson = async (
  bytes: Uint8Array,
  base: Scenario,
  options: ReadGeoJsonOptions = {},
): Promise<Result<Scenario>> => {
  checkBytes(bytes);
  checkScenario(base);
  const run = runOf(options);
  const sink = new DiagnosticSink(options.cap);
  const limits = limitsOf(options.limits);
  const map = await reportingProblems(sink, options, async () => {
    const document = readJsonText(bytes, limits);
    const features = featuresOf(document, limits);
    const system = systemIn(document, options);
    const masked = isHolder(document) && document['masked'] === true;
    const edit = new MapEdit(
      base,
      sink,
      ([longitude, latitude]) => convertPlace([longitude, latitude], system, 'WGS-84'),
      masked,
    );
    await readFeatures(sink, edit, features, limits, run);
    edit.finish(options);
    return { edit, count: features.length };
  });
  if (map === undefined) return { ok: false, report: sink.report() };
  return finishMap(sink, base, map.edit, map.count, options);
};
