import type { DiagnosticSink, Path } from '@community1373/base/diagnostics';
import type { Scenario } from '@community1373/core';
import { straightDistance } from '@community1373/coverage';
import type { Plain } from '../sheets/document';
import { numberKey, plainNumber } from './building-number';
import { entrancesAlong } from './entrances-along';
import { middleOf } from './geometry';

type Place = readonly [longitude: number, latitude: number];
type Level = Scenario['model']['levels'][number];

/** A building as a map draws it: its outline in WGS 84 and what the feature says of it. */
export interface DrawnBuilding {
  readonly path: Path;
  readonly border: readonly Place[];
  readonly properties: Plain;
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' || typeof value === 'number' ? String(value).trim() : undefined);

const placeOf = (node: Plain): Place | undefined => {
  const { position } = node;
  // A position that was read is two numbers.
  return Array.isArray(position) ? (position as unknown as Place) : undefined;
};

const isBuildingLevel = ({ id, name }: Level): boolean => id === 'building' || /^(楼|楼栋|楼幢|栋|幢|楼房|楼宇)$/.test(name['zh-CN']);

/** Puts drawn buildings among the nodes of a grid: known ones by their number, others as further ones. */
export class BuildingEdit {
  private readonly level: Level | undefined;
  private readonly seen = new Set<string>();

  constructor(
    private readonly sink: DiagnosticSink,
    private readonly levels: readonly Level[],
    private readonly nodes: Map<string, Plain>,
  ) {
    this.level = levels.find(isBuildingLevel);
  }

  /** The id of the building's node, which stands at the middle of its outline with its entrances along it; undefined after reporting why there is none. */
  add({ path, border, properties }: DrawnBuilding): string | undefined {
    const at = (property: string): Path => [...path, 'properties', property];
    const number = textOf(properties['number']);
    if (number === undefined || number === '') return this.refuse('exchange.feature-property', at('number'), properties['number'], { property: 'number' });
    const { level } = this;
    if (level === undefined) return this.refuse('exchange.building-level', at('kind'), properties['kind'], { levels: this.levels.map(({ name }) => name['zh-CN']) });
    if (this.seen.has(numberKey(number))) return this.refuse('exchange.feature-repeated', at('number'), number, { id: number });
    this.seen.add(numberKey(number));
    const entrances = properties['entrances'];
    if (entrances !== undefined && !(typeof entrances === 'number' && Number.isInteger(entrances) && entrances >= 1 && entrances <= 99))
      return this.refuse('exchange.building-entrance-count', at('entrances'), entrances);
    const [known, more] = this.buildingsOf(number, level);
    if (more !== undefined) return this.refuse('exchange.building-ambiguous', at('number'), number, { number, names: [String(known?.['name']), String(more['name'])] });
    const middle = middleOf(border);
    const node = known ?? this.further(number, level, middle, at('number'));
    if (node === undefined) return undefined;
    const id = String(node['id']);
    this.nodes.set(id, { ...node, position: middle });
    this.placeEntrances(id, String(node['name']), border, entrances, at('entrances'));
    return id;
  }

  private refuse(code: string, path: Path, received: unknown, params: Parameters<DiagnosticSink['add']>[3] = {}): undefined {
    this.sink.add(code, path, received, params);
  }

  private buildingsOf(number: string, { id }: Level): readonly Plain[] {
    const key = numberKey(number);
    return [...this.nodes.values()].filter(({ levelId, name }) => levelId === id && numberKey(String(name)) === key);
  }

  private freeId(wanted: string): string {
    let id = wanted;
    for (let n = 2; this.nodes.has(id); n += 1) id = `${wanted}-${n}`;
    return id;
  }

  /** A building that the grid does not have yet: beside the nearest one that it has, or under the node that buildings belong to. */
  private further(number: string, level: Level, middle: Place, at: Path): Plain | undefined {
    const [nearest] = [...this.nodes.values()]
      .flatMap((node) => {
        const place = placeOf(node);
        return node['levelId'] === level.id && place !== undefined ? [{ node, meters: straightDistance(place, middle) }] : [];
      })
      .sort((a, b) => a.meters - b.meters);
    const parentId = nearest === undefined ? this.upTo(level) : textOf(nearest.node['parentId']);
    const parent = parentId === undefined ? undefined : this.nodes.get(parentId);
    if (parentId === undefined || parent === undefined) return this.refuse('exchange.building-parent', at, number, { number });
    const node = { id: this.freeId(`b${numberKey(number)}`), levelId: level.id, parentId, name: `${plainNumber(number)}号楼`, channels: [] };
    this.sink.add('exchange.building-added', at, number, { name: node.name, parent: String(parent['name']) }, 'info');
    return node;
  }

  /** The node that a grid without buildings hangs them under; levels that may not be left out get a node to be named later. */
  private upTo(level: Level): string | undefined {
    let parent = [...this.nodes.values()].find((node) => node['parentId'] === null);
    if (parent === undefined) return undefined;
    const rank = (id: unknown): number => this.levels.findIndex((one) => one.id === id);
    for (const between of this.levels.slice(rank(parent['levelId']) + 1, rank(level.id))) {
      const below: Plain | undefined = [...this.nodes.values()].find((node) => node['levelId'] === between.id && node['parentId'] === parent?.['id']);
      if (below === undefined && between.optional === true) continue;
      const id = this.freeId(`${between.id}-1`);
      const next: Plain = below ?? { id, levelId: between.id, parentId: parent['id'], name: `${between.name['zh-CN']}（待命名）`, channels: [] };
      if (below === undefined) this.nodes.set(id, next);
      parent = next;
    }
    return String(parent['id']);
  }

  private placeEntrances(buildingId: string, name: string, border: readonly Place[], wanted: number | undefined, at: Path): void {
    const level = this.levels[this.levels.findIndex(({ id }) => id === this.level?.id) + 1];
    if (level === undefined) return;
    const known = [...this.nodes.values()].filter(({ parentId, levelId }) => parentId === buildingId && levelId === level.id);
    if (wanted !== undefined && wanted < known.length) this.sink.add('exchange.building-entrances', at, wanted, { name, wanted, known: known.length }, 'warning');
    const count = Math.max(known.length, wanted ?? 0);
    const entrances = [...known];
    for (let n = known.length + 1; n <= count; n += 1)
      entrances.push({ id: this.freeId(`${buildingId}e${n}`), levelId: level.id, parentId: buildingId, name: `${name}${n}${level.name['zh-CN']}`, channels: [] });
    const places = entrancesAlong(border, count, known.map(placeOf));
    for (const [i, entrance] of entrances.entries()) this.nodes.set(String(entrance['id']), { ...entrance, position: places[i] });
  }
}
