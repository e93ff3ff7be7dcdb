import type { DiagnosticSink, Path } from '@community1373/base/diagnostics';
import { straightLineDistance } from '@community1373/coverage';
import type { Plain } from '../sheets/document';
import { homeOfLevel, isBuildingLevel, type Level } from '../grid/building-level';
import { numberKey, plainNumber } from '../grid/building-number';
import { entrancesAlong } from './entrances-along';
import { middleOf } from './geometry';
import { NearestPlace } from './nearest-place';

type Place = readonly [longitude: number, latitude: number];

/** A building as drawn on a map: its outline in WGS 84 and the properties of the feature. */
export interface DrawnBuilding {
  readonly path: Path;
  readonly border: readonly Place[];
  readonly properties: Plain;
}

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? String(value).trim() : undefined;

const placeOf = (node: Plain): Place | undefined => {
  const { position } = node;
  // A parsed position is two numbers.
  return Array.isArray(position) ? (position as unknown as Place) : undefined;
};

/** Distance in metres beyond which two drawn buildings with the same number belong to different compounds. */
const differentCompounds = 100;

/** Limit of the pairs of drawn and known buildings with the same number that are compared to match them. */
const comparedPairs = 100_000;

/** Adds drawn buildings to the nodes of a grid: matches known ones by number and compound, adds the others as new ones. */
export class BuildingEdit {
  private readonly level: Level | undefined;
  private readonly entranceLevel: Level | undefined;
  private readonly byNumber = new Map<string, string[]>();
  private readonly entrancesOf = new Map<string, string[]>();
  private readonly nearest: NearestPlace<string>;
  private readonly placed = new Map<string, Place>();
  private readonly nextId = new Map<string, number>();
  private readonly rank: (levelId: unknown) => number;
  private home: { readonly id: string | undefined } | undefined;

  constructor(
    private readonly sink: DiagnosticSink,
    private readonly levels: readonly Level[],
    private readonly nodes: Map<string, Plain>,
  ) {
    this.level = levels.find(isBuildingLevel);
    this.rank = (levelId) => levels.findIndex(({ id }) => id === levelId);
    this.entranceLevel = levels[this.rank(this.level?.id) + 1];
    const latitude = [...nodes.values()].map(placeOf).find((place) => place !== undefined)?.[1] ?? 0;
    const near = Math.min(79, Math.max(-79, latitude));
    this.nearest = new NearestPlace(
      (a, b) => straightLineDistance(a, b),
      straightLineDistance([0, near], [1, near]) / straightLineDistance([0, near - 0.5], [0, near + 0.5]),
    );
    for (const node of nodes.values()) this.index(node);
  }

  private index(node: Plain): void {
    const id = String(node['id']);
    const put = (map: Map<string, string[]>, key: string): void => {
      const list = map.get(key);
      if (list === undefined) map.set(key, [id]);
      else list.push(id);
    };
    if (node['levelId'] === this.entranceLevel?.id) put(this.entrancesOf, String(node['parentId']));
    if (node['levelId'] !== this.level?.id) return;
    put(this.byNumber, numberKey(String(node['name'])));
    const place = placeOf(node);
    if (place !== undefined) this.nearest.add(place, id);
  }

  /** Returns drawn buildings in the order of adding: among those with the same number, the one nearest to a known building comes first. */
  inOrder(buildings: readonly DrawnBuilding[]): readonly DrawnBuilding[] {
    const groups = new Map<string, number[]>();
    buildings.forEach(({ properties }, i) => {
      const key = numberKey(textOf(properties['number']) ?? '');
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [i]);
      else group.push(i);
    });
    const ordered = [...buildings];
    for (const [key, group] of groups) {
      const known =
        (this.byNumber.get(key) ?? []).flatMap((id) => placeOf(this.nodes.get(id) ?? {}) ?? []).length === 0
          ? []
          : (this.byNumber.get(key) ?? []);
      if (group.length < 2 || known.length === 0 || group.length * known.length > comparedPairs) continue;
      const distance = (i: number): number =>
        Math.min(...known.map((id) => this.metersTo(id, middleOf(buildings[i]?.border ?? []))));
      const sorted = group.map((i) => ({ i, meters: distance(i) })).sort((a, b) => a.meters - b.meters || a.i - b.i);
      group.forEach((place, n) => {
        const building = buildings[sorted[n]?.i ?? place];
        if (building !== undefined) ordered[place] = building;
      });
    }
    return ordered;
  }

  private metersTo(id: string, middle: Place): number {
    const place = placeOf(this.nodes.get(id) ?? {});
    return place === undefined ? Number.POSITIVE_INFINITY : straightLineDistance(place, middle);
  }

  /** Adds a building: its node at the middle of its outline, and its entrances along the outline. Returns their ids, or undefined after reporting a problem. */
  add({ path, border, properties }: DrawnBuilding): { readonly ids: readonly string[] } | undefined {
    const at = (property: string): Path => [...path, 'properties', property];
    const number = textOf(properties['number']);
    if (number === undefined || number === '')
      return this.refuse('exchange.feature-property', at('number'), properties['number'], { property: 'number' });
    const { level } = this;
    if (level === undefined)
      return this.refuse('exchange.building-level', at('kind'), properties['kind'], {
        levels: this.levels.map(({ name }) => name['zh-CN']),
      });
    const entrances = properties['entrances'];
    if (
      entrances !== undefined &&
      !(typeof entrances === 'number' && Number.isInteger(entrances) && entrances >= 1 && entrances <= 99)
    )
      return this.refuse('exchange.building-entrance-count', at('entrances'), entrances);
    const parentId = textOf(properties['parentId']);
    if (parentId !== undefined && !this.canHold(parentId, level))
      return this.refuse('exchange.building-compound', at('parentId'), parentId, { number, id: parentId });
    const middle = middleOf(border);
    const found = this.knownOf(number, parentId, middle, at('number'));
    if (found === 'refused') return undefined;
    const node = found ?? this.further(number, level, middle, parentId, at('number'));
    if (node === undefined) return undefined;
    const id = String(node['id']);
    this.nodes.set(id, { ...node, position: middle });
    if (found === undefined) this.index({ ...node, position: middle });
    this.placed.set(id, middle);
    return { ids: [id, ...this.placeEntrances(id, String(node['name']), border, entrances, at('entrances'))] };
  }

  private refuse(
    code: string,
    path: Path,
    received: unknown,
    params: Parameters<DiagnosticSink['add']>[3] = {},
  ): undefined {
    this.sink.add(code, path, received, params, 'warning');
  }

  /** True when a node may contain buildings: its level is above theirs. */
  private canHold(id: string, level: Level): boolean {
    const rank = this.rank(this.nodes.get(id)?.['levelId']);
    return rank >= 0 && rank < this.rank(level.id);
  }

  /** Returns the building with a number: in the given compound, or the nearest that is not drawn yet. */
  private knownOf(
    number: string,
    parentId: string | undefined,
    middle: Place,
    at: Path,
  ): Plain | 'refused' | undefined {
    const all = (this.byNumber.get(numberKey(number)) ?? []).filter(
      (id) => parentId === undefined || this.nodes.get(id)?.['parentId'] === parentId,
    );
    const drawn = all.filter((id) => this.placed.has(id));
    const open = all
      .filter((id) => !this.placed.has(id))
      .map((id) => ({ id, meters: this.metersTo(id, middle) }))
      .sort((a, b) => a.meters - b.meters);
    const [first, second] = open;
    if (first === undefined) {
      if (drawn.length === 0) return undefined;
      // Already drawn: at a sufficient distance, and without a compound that states otherwise, it is another building.
      if (parentId === undefined && drawn.every((id) => this.metersTo(id, middle) > differentCompounds))
        return undefined;
      this.refuse('exchange.feature-repeated', at, number, { id: number });
      return 'refused';
    }
    if (second !== undefined && !(second.meters > 2 * first.meters)) {
      const names = [first, second].map(({ id }) => String(this.nodes.get(id)?.['name']));
      this.refuse('exchange.building-ambiguous', at, number, { number, names });
      return 'refused';
    }
    return this.nodes.get(first.id);
  }

  private freeId(wanted: string): string {
    let id = wanted;
    let n = this.nextId.get(wanted) ?? 2;
    for (; this.nodes.has(id); n += 1) id = `${wanted}-${n}`;
    this.nextId.set(wanted, n);
    return id;
  }

  /** Adds a building that the grid does not have: in its compound, next to the nearest known building, or under the node for buildings. */
  private further(number: string, level: Level, middle: Place, said: string | undefined, at: Path): Plain | undefined {
    const nearest = this.nodes.get(this.nearest.nearest(middle)?.value ?? '');
    const parentId = said ?? (nearest === undefined ? this.homeOf(level) : textOf(nearest['parentId']));
    const parent = parentId === undefined ? undefined : this.nodes.get(parentId);
    if (parentId === undefined || parent === undefined)
      return this.refuse('exchange.building-parent', at, number, { number });
    const node = {
      id: this.freeId(`b${numberKey(number)}`),
      levelId: level.id,
      parentId,
      name: `${plainNumber(number)}号楼`,
      channels: [],
    };
    this.sink.add('exchange.building-added', at, number, { name: node.name, parent: String(parent['name']) }, 'info');
    return node;
  }

  private homeOf(level: Level): string | undefined {
    this.home ??= { id: homeOfLevel(level, this.levels, this.nodes, (wanted) => this.freeId(wanted)) };
    return this.home.id;
  }

  /** Places the entrances of a building and returns their ids. */
  private placeEntrances(
    buildingId: string,
    name: string,
    border: readonly Place[],
    wanted: number | undefined,
    at: Path,
  ): readonly string[] {
    const level = this.entranceLevel;
    if (level === undefined) return [];
    const known = (this.entrancesOf.get(buildingId) ?? [])
      .map((id) => this.nodes.get(id))
      .filter((node) => node !== undefined);
    if (wanted !== undefined && wanted < known.length)
      this.sink.add('exchange.building-entrances', at, wanted, { name, wanted, known: known.length }, 'warning');
    const count = Math.max(known.length, wanted ?? 0);
    const entrances = [...known];
    for (let n = known.length + 1; n <= count; n += 1)
      entrances.push({
        id: this.freeId(`${buildingId}e${n}`),
        levelId: level.id,
        parentId: buildingId,
        name: `${name}${n}${level.name['zh-CN']}`,
        channels: [],
      });
    const places = entrancesAlong(border, count, known.map(placeOf));
    return entrances.map((entrance, i) => {
      const id = String(entrance['id']);
      this.nodes.set(id, { ...entrance, position: places[i] });
      return id;
    });
  }
}
