import { DiagnosticSink, type Path, type Result } from '@community1373/base/diagnostics';
import { parseScenario, type Scenario } from '@community1373/core';
import { FileProblem, reportingProblems } from '../file-problem';
import { readJsonText } from '../json/read-json-text';
import { limitsOf, type ReadLimits } from '../limits';
import { type Draft, isPlain, type Plain } from '../sheets/document';
import { type CoordinateSystem, convertPlace, systemOf } from './coordinate-system';
import { BuildingEdit, type DrawnBuilding } from './drawn-building';
import { type FileGeometry, type FilePlace, middleOf, readGeometry } from './geometry';
import { type ReadPlace, warnOfShift } from './shift';

/** What a feature is that is written and read: a node of the grid (a building, an entrance), a station, a household, a way to walk. */
export type FeatureKind = 'node' | 'station' | 'household' | 'path';

/** What else is read: a building drawn as an area and known by its number. */
type ReadKind = FeatureKind | 'building';

/** How a map is read. */
export interface ReadGeoJsonOptions {
  readonly limits?: Partial<ReadLimits>;
  /** How many problems are listed; all are counted. */
  readonly cap?: number;
  /** The system that the coordinates are in, where the file itself does not say it. WGS 84 unless given, as RFC 7946 has it. */
  readonly system?: CoordinateSystem;
  /** Whether coordinates of another system are converted to WGS 84; unless asked for, they are refused. */
  readonly convert?: boolean;
}

const kinds: readonly ReadKind[] = ['node', 'station', 'household', 'path', 'building'];

/** The system that a file declares in a member of its own, or in the `crs` of the GeoJSON of 2008. */
const declaredSystem = (document: Plain): CoordinateSystem | undefined => {
  const { crs, coordinateSystem } = document;
  const properties = isPlain(crs) && isPlain(crs['properties']) ? crs['properties']['name'] : undefined;
  const name = coordinateSystem ?? properties;
  if (name === undefined) return undefined;
  const system = typeof name === 'string' ? systemOf(name) : undefined;
  if (system === undefined) throw new FileProblem('exchange.map-system-unknown', name, { system: String(name).slice(0, 60) }, ['crs']);
  return system;
};

const featuresOf = (document: unknown, limits: ReadLimits): readonly unknown[] => {
  if (!isPlain(document)) throw new FileProblem('exchange.map-type', document, {}, ['type']);
  if (document['type'] === 'Feature') return [document];
  const { features } = document;
  if (document['type'] !== 'FeatureCollection' || !Array.isArray(features)) throw new FileProblem('exchange.map-type', document['type'], {}, ['type']);
  if (features.length > limits.features) throw new FileProblem('exchange.too-many-features', features.length, { limit: limits.features }, ['features']);
  return features;
};

/** The records of a scenario as the features of a map change them. */
class MapEdit {
  readonly nodes: Map<string, Plain>;
  readonly stations: Map<string, Plain>;
  readonly households: Map<string, Plain>;
  readonly paths: Plain[] = [];
  readonly places: ReadPlace[] = [];
  private readonly buildings: DrawnBuilding[] = [];
  private readonly seen = new Set<string>();
  private warned = false;

  constructor(
    private readonly base: Scenario,
    private readonly sink: DiagnosticSink,
    private readonly toWgs84: (place: FilePlace) => readonly [number, number],
    /** Whether the map leaves out who lives in the households. */
    private readonly masked: boolean,
  ) {
    // The records of a scenario are plain data; what is drawn is written into copies of them.
    const byId = (list: readonly object[]): Map<string, Plain> => new Map(list.map((record) => [String((record as Plain)['id']), record as Plain]));
    this.nodes = byId(base.community.nodes);
    this.stations = byId(base.community.stations);
    this.households = byId(base.community.households);
  }

  private kindOf(properties: Plain, id: string | undefined, geometry: FileGeometry): ReadKind | undefined {
    const { kind } = properties;
    const named = kinds.find((known) => known === kind);
    if (named !== undefined || kind !== undefined) return named;
    if (geometry.type === 'LineString') return 'path';
    if (id === undefined) return undefined;
    return this.nodes.has(id) ? 'node' : this.stations.has(id) ? 'station' : undefined;
  }

  /** A household of a masked map that the scenario does not have is read without its residents, and warned of once. */
  private unknownResidents(list: ReadonlyMap<string, Plain>, id: string, properties: Plain, path: Path): Draft {
    if (!this.masked || list.has(id) || 'residents' in properties) return {};
    if (!this.warned) this.sink.add('exchange.masked', [...path, 'properties', 'residents'], undefined, {}, 'warning');
    this.warned = true;
    return { residents: {} };
  }

  /** Adds or changes a record: what the feature says replaces what was there. */
  private put(list: Map<string, Plain>, id: string, properties: Plain, more: Draft): void {
    const { kind: _, id: __, ...said } = properties;
    list.set(id, { ...list.get(id), ...said, ...more, id });
  }

  add(feature: Plain, geometry: FileGeometry, path: Path): void {
    const properties = isPlain(feature['properties']) ? feature['properties'] : {};
    const given = properties['id'] ?? feature['id'];
    const id = typeof given === 'string' || typeof given === 'number' ? String(given) : undefined;
    const kind = this.kindOf(properties, id, geometry);
    if (kind === undefined) {
      this.sink.add('exchange.feature-kind', [...path, 'properties', 'kind'], properties['kind']);
      return;
    }
    if (kind === 'path') {
      if (geometry.type !== 'LineString') this.sink.add('exchange.feature-geometry', [...path, 'geometry', 'type'], geometry.type, { expected: 'LineString' });
      else this.addPath(geometry.places, properties, path);
      return;
    }
    if (kind === 'building') {
      if (geometry.type !== 'Polygon') this.sink.add('exchange.feature-geometry', [...path, 'geometry', 'type'], geometry.type, { expected: 'Polygon' });
      else this.buildings.push({ path, properties, border: geometry.border.map(this.toWgs84) });
      return;
    }
    if (geometry.type === 'LineString') {
      this.sink.add('exchange.feature-geometry', [...path, 'geometry', 'type'], geometry.type, { expected: ['Point', 'Polygon'] });
      return;
    }
    if (id === undefined) {
      this.sink.add('exchange.feature-property', [...path, 'properties', 'id'], undefined, { property: 'id' });
      return;
    }
    if (this.seen.has(`${kind}/${id}`)) {
      this.sink.add('exchange.feature-repeated', [...path, 'properties', 'id'], id, { id });
      return;
    }
    this.seen.add(`${kind}/${id}`);
    const place = this.toWgs84(geometry.type === 'Point' ? geometry.place : middleOf(geometry.border));
    const elevation = geometry.type === 'Point' ? geometry.place[2] : undefined;
    const list = kind === 'node' ? this.nodes : kind === 'station' ? this.stations : this.households;
    const known = list.get(id)?.['position'];
    // A position that was read is two numbers.
    this.places.push({ path: [...path, 'geometry', 'coordinates'], place, known: Array.isArray(known) ? (known as unknown as readonly [number, number]) : undefined });
    // A household lives where its dwelling is: its place on the map is that of the entrance and is not its own.
    if (kind === 'household') this.put(list, id, properties, this.unknownResidents(list, id, properties, path));
    else this.put(list, id, properties, { position: place, ...(elevation === undefined || kind === 'station' ? {} : { elevation }) });
  }

  /** Buildings find their number among all nodes, those of the same map too. */
  placeBuildings(): void {
    const edit = new BuildingEdit(this.sink, this.base.model.levels, this.nodes);
    const before = new Map(this.base.community.nodes.map(({ id, position }): [string, readonly [number, number] | undefined] => [id, position]));
    for (const building of this.buildings) {
      const id = edit.add(building);
      if (id !== undefined) this.places.push({ path: [...building.path, 'geometry', 'coordinates'], place: middleOf(building.border), known: before.get(id) });
    }
  }

  private addPath(places: readonly FilePlace[], properties: Plain, path: Path): void {
    const coordinates = places.map((place) => {
      const [longitude, latitude] = this.toWgs84(place);
      return place[2] === undefined ? [longitude, latitude] : [longitude, latitude, place[2]];
    });
    const [first] = places;
    if (first !== undefined) this.places.push({ path: [...path, 'geometry', 'coordinates'], place: this.toWgs84(first), known: undefined });
    this.paths.push({ coordinates, ...(typeof properties['steps'] === 'boolean' ? { steps: properties['steps'] } : {}) });
  }

  /** The scenario as changed; ways to walk replace those that were there, if the map has any. */
  document(): Plain {
    const { base, nodes, stations, households } = this;
    return {
      ...base,
      ...(this.paths.length === 0 ? {} : { paths: this.paths }),
      community: { ...base.community, nodes: [...nodes.values()], stations: [...stations.values()], households: [...households.values()] },
    };
  }
}

/**
 * Reads a map (GeoJSON, RFC 7946) onto a scenario: nodes and stations get their positions and properties by their ids, new ones are added, areas stand at their
 * middle; households get their properties; ways to walk replace those of the scenario. The property `kind` says what a feature is; without it a line is a
 * way, and an id that the scenario has is that node or station. A polygon of the kind `building` with a `number` (and `entrances`, if it has them) is the
 * building of that number, or a further one beside the nearest; its entrances stand along its longest side. Coordinates that look shifted, or lie far away, are warned of. With any error nothing is read.
 *
 * @example
 * import { readGeoJson, writeGeoJson } from '@community1373/exchange/geojson';
 * import { sampleScenario } from '@community1373/core/sample';
 * const scenario = sampleScenario();
 * const map = writeGeoJson(scenario, { system: 'GCJ-02' });
 * (await readGeoJson(map, scenario)).report.items[0]?.code; // => 'exchange.map-system'
 * (await readGeoJson(map, scenario, { convert: true })).ok; // => true
 */
export const readGeoJson = async (bytes: Uint8Array, base: Scenario, options: ReadGeoJsonOptions = {}): Promise<Result<Scenario>> => {
  const sink = new DiagnosticSink(options.cap);
  const limits = limitsOf(options.limits);
  const edit = await reportingProblems(sink, async () => {
    const document = readJsonText(bytes, limits);
    const features = featuresOf(document, limits);
    const system = (isPlain(document) ? declaredSystem(document) : undefined) ?? options.system ?? 'WGS-84';
    if (system !== 'WGS-84' && options.convert !== true) throw new FileProblem('exchange.map-system', system, { system }, ['coordinateSystem']);
    const masked = isPlain(document) && document['masked'] === true;
    const map = new MapEdit(base, sink, ([longitude, latitude]) => convertPlace([longitude, latitude], system, 'WGS-84'), masked);
    const budget = { left: limits.places };
    features.forEach((feature, i) => {
      const path = ['features', i];
      const geometry = readGeometry(sink, isPlain(feature) ? feature['geometry'] : undefined, [...path, 'geometry'], budget);
      if (budget.left < 0) throw new FileProblem('exchange.too-many-places', limits.places, { limit: limits.places }, path);
      if (geometry !== undefined && isPlain(feature)) map.add(feature, geometry, path);
    });
    map.placeBuildings();
    return map;
  });
  if (edit === undefined || sink.hasErrors) return { ok: false, report: sink.report() };
  warnOfShift(sink, base, edit.places);
  const read = parseScenario(edit.document(), options.cap === undefined ? {} : { cap: options.cap });
  sink.merge(read.report);
  return read.ok ? { ok: true, value: read.value, report: sink.report() } : { ok: false, report: sink.report() };
};
