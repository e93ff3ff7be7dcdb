import type { DiagnosticSink, Path } from '@community1373/base/diagnostics';
import type { Scenario } from '@community1373/core';
import { type CollectOptions, WayCollector } from '@community1373/coverage/walking';
import type { Draft, Plain } from '../sheets/document';
import { BuildingEdit, type DrawnBuilding } from './drawn-building';
import { type FileGeometry, type FilePlace, middleOf } from './geometry';
import { saidOf } from './map-values';
import type { ReadPlace } from './shift';

/** The kind of a feature, read and written: a node of the grid (a building, an entrance), a station, a household, a way to walk. */
export type FeatureKind = 'node' | 'station' | 'household' | 'path';

/** A kind that is only read: a building drawn as an area and known by its number. */
type ReadKind = FeatureKind | 'building';
type Listed = 'nodes' | 'stations' | 'households';

const kinds: readonly ReadKind[] = ['node', 'station', 'household', 'path', 'building'];
const listOf = { node: 'nodes', station: 'stations', household: 'households' } as const;

const placeOf = (record: Plain | undefined): readonly [number, number] | undefined => {
  const position = record?.['position'];
  // A parsed position is two numbers.
  return Array.isArray(position) ? (position as unknown as readonly [number, number]) : undefined;
};

/** The records of a scenario, edited by the features of a map. An unusable feature is skipped with a warning. */
export class MapEdit {
  readonly places: ReadPlace[] = [];
  private readonly lists: Readonly<Record<Listed, Map<string, Plain>>>;
  private readonly before: Readonly<Record<Listed, ReadonlyMap<string, Plain>>>;
  private readonly featureOf = new Map<string, Path>();
  private readonly ways: WayCollector;
  private paths: readonly unknown[] = [];
  private readonly buildings: DrawnBuilding[] = [];
  private readonly unknown = new Map<string, { count: number; readonly path: Path; readonly kind: unknown }>();
  private readonly seen = new Set<string>();
  private warned = false;
  /** Ids in the order of the document, computed when first needed. */
  private keys: Partial<Record<Listed, readonly string[]>> = {};
  private used = 0;

  constructor(
    private readonly base: Scenario,
    private readonly sink: DiagnosticSink,
    private readonly toWgs84: (place: FilePlace) => readonly [number, number],
    /** True when the map does not contain the residents of households. */
    private readonly masked: boolean,
  ) {
    // The records of a scenario are plain data; changes are written into copies.
    const byId = (list: readonly object[]): Map<string, Plain> =>
      new Map(list.map((record) => [String((record as Plain)['id']), record as Plain]));
    const { nodes, stations, households } = base.community;
    this.before = { nodes: byId(nodes), stations: byId(stations), households: byId(households) };
    this.lists = {
      nodes: new Map(this.before.nodes),
      stations: new Map(this.before.stations),
      households: new Map(this.before.households),
    };
    this.ways = new WayCollector(sink);
  }

  /** True when no feature was usable. */
  get isEmpty(): boolean {
    return this.used === 0 && this.paths.length === 0;
  }

  private kindOf(
    { kind, kind_detail: detail }: Plain,
    id: string | undefined,
    geometry: FileGeometry | undefined,
  ): ReadKind | undefined {
    const named = kinds.find((known) => known === kind);
    if (named !== undefined) return named;
    if (geometry?.type === 'LineString' && (kind === undefined || detail !== undefined)) return 'path';
    if (kind !== undefined || id === undefined) return undefined;
    return this.lists.nodes.has(id) ? 'node' : this.lists.stations.has(id) ? 'station' : undefined;
  }

  /** Reads a household of a masked map that the scenario does not have without its residents, with one warning for all. */
  private unknownResidents(id: string, properties: Plain, path: Path): Draft {
    if (!this.masked || this.lists.households.has(id) || 'residents' in properties) return {};
    if (!this.warned) this.sink.add('exchange.masked', [...path, 'properties', 'residents'], undefined, {}, 'warning');
    this.warned = true;
    return { residents: {} };
  }

  /** Adds or changes a record: properties of the feature replace those of the record. */
  private put(list: Listed, id: string, properties: Plain, more: Draft, path: Path): void {
    const { kind: _, id: __, ...said } = properties;
    const known = this.lists[list].get(id);
    // A root has no parent; for all others null means not given.
    const root = list === 'nodes' && known === undefined && !('parentId' in said) ? { parentId: null } : {};
    this.lists[list].set(id, { ...root, ...known, ...said, ...more, id });
    this.featureOf.set(`${list}/${id}`, path);
    this.used += 1;
  }

  private leaveOut(
    code: string,
    path: Path,
    received: unknown,
    params: Parameters<DiagnosticSink['add']>[3] = {},
  ): void {
    this.sink.add(code, path, received, params, 'warning');
  }

  /** Applies a feature; one without a geometry (`null`) keeps its place of the scenario. */
  add(feature: Plain, geometry: FileGeometry | undefined, path: Path): void {
    const properties = saidOf(feature['properties']);
    const given = properties['id'] ?? feature['id'];
    const id = typeof given === 'string' || typeof given === 'number' ? String(given) : undefined;
    const kind = this.kindOf(properties, id, geometry);
    const type = [...path, 'geometry', 'type'];
    if (kind === undefined) this.addUnknown(properties['kind'], path);
    else if (kind === 'path') {
      if (geometry?.type === 'LineString') this.addPath(geometry, feature['properties']);
      else this.leaveOut('exchange.feature-geometry', type, geometry?.type, { expected: 'LineString' });
    } else if (kind === 'building') {
      if (geometry?.type === 'Polygon')
        this.buildings.push({ path, properties, border: geometry.border.map(this.toWgs84) });
      else this.leaveOut('exchange.feature-geometry', type, geometry?.type, { expected: 'Polygon' });
    } else if (geometry?.type === 'LineString')
      this.leaveOut('exchange.feature-geometry', type, geometry.type, { expected: ['Point', 'Polygon'] });
    else this.addRecord(kind, id, properties, geometry, path);
  }

  private addRecord(
    kind: 'node' | 'station' | 'household',
    id: string | undefined,
    properties: Plain,
    geometry: Exclude<FileGeometry, { type: 'LineString' }> | undefined,
    path: Path,
  ): void {
    const list = listOf[kind];
    if (id === undefined)
      return this.leaveOut('exchange.feature-property', [...path, 'properties', 'id'], undefined, { property: 'id' });
    if (this.seen.has(`${kind}/${id}`))
      return this.leaveOut('exchange.feature-repeated', [...path, 'properties', 'id'], id, { id });
    const known = this.lists[list].get(id);
    if (geometry === undefined) {
      this.leaveOut('exchange.feature-unlocated', [...path, 'geometry'], null, { id });
      if (known === undefined) return undefined;
    }
    this.seen.add(`${kind}/${id}`);
    const place =
      geometry === undefined
        ? undefined
        : this.toWgs84(geometry.type === 'Point' ? geometry.place : middleOf(geometry.border));
    const elevation = geometry?.type === 'Point' ? geometry.place[2] : undefined;
    if (place !== undefined)
      this.places.push({ path: [...path, 'geometry', 'coordinates'], place, known: placeOf(known) });
    // A household lives at its dwelling: its place on the map is that of the entrance, not its own.
    const more =
      kind === 'household'
        ? this.unknownResidents(id, properties, path)
        : {
            ...(place === undefined ? {} : { position: place }),
            ...(elevation === undefined || kind === 'station' ? {} : { elevation }),
          };
    this.put(list, id, properties, more, path);
    return undefined;
  }

  private addUnknown(kind: unknown, path: Path): void {
    const name = typeof kind === 'string' ? kind : '';
    const known = this.unknown.get(name);
    if (known === undefined) this.unknown.set(name, { count: 1, path: [...path, 'properties', 'kind'], kind });
    else known.count += 1;
  }

  private addPath({ lines }: Extract<FileGeometry, { type: 'LineString' }>, properties: unknown): void {
    for (const { places, path } of lines) {
      const coordinates = places.map((place): FilePlace => {
        const [longitude, latitude] = this.toWgs84(place);
        return place[2] === undefined ? [longitude, latitude] : [longitude, latitude, place[2]];
      });
      const [first] = coordinates;
      if (first !== undefined) this.places.push({ path, place: [first[0], first[1]], known: undefined });
      this.ways.add(properties, coordinates, path);
    }
  }

  /**
   * Adds drawn buildings to the nodes, completes the ways, and reports features that were neither. Buildings are matched by number with all nodes, including
   * those of the same map.
   */
  finish(options: CollectOptions): void {
    const edit = new BuildingEdit(this.sink, this.base.model.levels, this.lists.nodes);
    for (const building of edit.inOrder(this.buildings)) {
      const touched = edit.add(building);
      if (touched === undefined) continue;
      this.used += 1;
      for (const id of touched.ids) this.featureOf.set(`nodes/${id}`, building.path);
      this.places.push({
        path: [...building.path, 'geometry', 'coordinates'],
        place: middleOf(building.border),
        known: placeOf(this.before.nodes.get(touched.ids[0] ?? '')),
      });
    }
    for (const { count, path, kind } of this.unknown.values())
      this.sink.add('exchange.feature-kind', path, kind, { count }, 'warning');
    this.paths = this.ways.finish(options);
  }

  /** Returns the feature that caused a problem of the document, with the path of its property; undefined for a problem of another part. */
  featureAt(path: Path): { readonly record: string; readonly path: Path } | undefined {
    const [part, list, index, ...rest] = path;
    if (
      part !== 'community' ||
      (list !== 'nodes' && list !== 'stations' && list !== 'households') ||
      typeof index !== 'number'
    )
      return undefined;
    this.keys[list] ??= [...this.lists[list].keys()];
    const record = `${list}/${this.keys[list]?.[index] ?? ''}`;
    const feature = this.featureOf.get(record);
    return feature === undefined ? undefined : { record, path: [...feature, 'properties', ...rest] };
  }

  /** Reverts the changes of these records by features. */
  revert(records: Iterable<string>): void {
    this.keys = {};
    for (const record of records) {
      // `put` and `finish` name a record by its list and its id.
      const [list, id] = [record.slice(0, record.indexOf('/')) as Listed, record.slice(record.indexOf('/') + 1)];
      const was = this.before[list].get(id);
      if (was === undefined) this.lists[list].delete(id);
      else this.lists[list].set(id, was);
      this.featureOf.delete(record);
      this.used -= 1;
    }
  }

  /** Returns the changed scenario; ways to walk replace the existing ones, if the map has any. */
  document(): Plain {
    const { base, lists, paths } = this;
    const changed = Object.fromEntries(Object.entries(lists).map(([name, records]) => [name, [...records.values()]]));
    return { ...base, ...(paths.length === 0 ? {} : { paths }), community: { ...base.community, ...changed } };
  }
}
