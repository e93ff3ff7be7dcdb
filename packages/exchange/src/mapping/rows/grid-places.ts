import type { Scenario } from '@community1373/core';
import { wordKey } from '../../cells/dashes';
import { homeOfLevel, isBuildingLevel, type Level } from '../../grid/building-level';
import type { Plain } from '../../sheets/document';
import { numberInName, type PlaceParts } from '../values/place-text';

type Dwelling = Scenario['community']['dwellings'][number];

/** A dwelling of a register: one of the scenario, or a new one with the node that holds it. */
export type Located =
  | { readonly ok: true; readonly dwelling: Dwelling }
  | { readonly ok: true; readonly nodeId: string; readonly room: string; readonly id: string }
  | {
      readonly ok: false;
      readonly code:
        | 'exchange.mapping-entrance-ambiguous'
        | 'exchange.mapping-building-ambiguous'
        | 'exchange.mapping-dwelling-unknown'
        | 'exchange.mapping-no-grid';
    };

// Endings of the names of compounds. A word that the grid does not know and that ends otherwise is a street, or a person in the wrong column: it is none.
const compoundWord =
  /(?:小区|社区|新区|家属区|家属院|大院|号院|公寓|宿舍|花园|家园|嘉园|新村|新苑|佳苑|名苑|胡同|楼院|广场|compound)$/;
/** Longest name of a node. */
const longestName = 64;

const pushTo = <T>(map: Map<string, T[]>, key: string, value: T): void => {
  const held = map.get(key);
  if (held === undefined) map.set(key, [value]);
  else held.push(value);
};

const roomKey = (room: string): string => wordKey(room.normalize('NFKC'));

/** The grid of a scenario, asked for dwellings by their address; buildings and entrances that it does not have are added to a copy of its nodes. */
export class GridPlaces {
  readonly nodes: Map<string, Plain>;
  private readonly buildings = new Map<string, string[]>();
  private readonly entrances = new Map<string, string>();
  private readonly entrancesOf = new Map<string, string[]>();
  private readonly dwellings = new Map<string, Dwelling>();
  private readonly inBuilding = new Map<string, Dwelling[]>();
  private readonly ids: Set<string>;
  private readonly above = new Map<string, Plain[]>();
  private readonly levels: readonly Level[];
  private readonly level: Level | undefined;
  private readonly entranceLevel: Level | undefined;
  private readonly known: number;
  private readonly knownNames: readonly (readonly [name: string, node: Plain])[];
  private readonly namedBy = new Map<string, Plain | undefined>();
  private readonly homes = new Map<Level, string | undefined>();
  private readonly nextId = new Map<string, number>();
  /** The buildings that were added, each with the name of the node that holds it. */
  readonly added: { readonly name: string; readonly parent: string }[] = [];
  /** True when the compounds that a table names tell its buildings apart. */
  namesCompounds = false;

  constructor({ community, model }: Scenario) {
    // Nodes of a scenario are plain JSON objects.
    this.nodes = new Map(community.nodes.map((node): [string, Plain] => [node.id, node as unknown as Plain]));
    this.known = this.nodes.size;
    this.ids = new Set([...community.dwellings, ...community.households].map(({ id }) => id));
    this.levels = model.levels;
    this.level = model.levels.find(isBuildingLevel);
    this.entranceLevel = model.levels[model.levels.findIndex(({ id }) => id === this.level?.id) + 1];
    for (const node of this.nodes.values()) this.index(node);
    this.knownNames = [...this.above].flatMap(([name, [node]]) => (node === undefined ? [] : [[name, node] as const]));
    for (const dwelling of community.dwellings) {
      this.dwellings.set(`${dwelling.nodeId}\n${roomKey(dwelling.room)}`, dwelling);
      const building = this.buildingAbove(dwelling.nodeId);
      if (building !== undefined) pushTo(this.inBuilding, `${building}\n${roomKey(dwelling.room)}`, dwelling);
    }
  }

  /** True when the grid has buildings. */
  get hasBuildings(): boolean {
    return this.buildings.size > 0;
  }

  /** True when nodes were added. */
  get hasGrown(): boolean {
    return this.nodes.size > this.known;
  }

  private index(node: Plain): void {
    const id = String(node['id']);
    const parent = String(node['parentId']);
    const name = String(node['name']);
    if (node['levelId'] === this.level?.id) pushTo(this.buildings, numberInName(name), id);
    else if (node['levelId'] === this.entranceLevel?.id) {
      this.entrances.set(`${parent}\n${numberInName(name)}`, id);
      pushTo(this.entrancesOf, parent, id);
    } else pushTo(this.above, wordKey(name), node);
  }

  private buildingAbove(nodeId: string): string | undefined {
    let id: unknown = nodeId;
    for (let steps = 0; steps < this.levels.length; steps += 1) {
      const node = this.nodes.get(String(id));
      if (node === undefined || node['levelId'] === this.level?.id) return node === undefined ? undefined : String(id);
      id = node['parentId'];
    }
    return undefined;
  }

  private isUnder(id: string, above: string): boolean {
    let at: unknown = id;
    for (let steps = 0; steps <= this.levels.length && typeof at === 'string'; steps += 1) {
      if (at === above) return true;
      at = this.nodes.get(at)?.['parentId'];
    }
    return false;
  }

  /** Returns an id that neither the scenario nor the nodes have. */
  freeId(wanted: string): string {
    let id = wanted;
    let n = this.nextId.get(wanted) ?? 2;
    for (; this.nodes.has(id) || this.ids.has(id); n += 1) id = `${wanted}-${n}`;
    this.nextId.set(wanted, n);
    this.ids.add(id);
    return id;
  }

  /** Returns the node above the buildings that words name: one of that name, or the one of the scenario with the longest name in them. */
  named(words: string): Plain | undefined {
    const key = wordKey(words);
    const exact = this.above.get(key)?.[0];
    if (exact !== undefined) return exact;
    if (this.namedBy.has(key)) return this.namedBy.get(key);
    let best: readonly [name: string, node: Plain] | undefined;
    for (const one of this.knownNames) if (one[0].length > (best?.[0].length ?? 1) && key.includes(one[0])) best = one;
    this.namedBy.set(key, best?.[1]);
    return best?.[1];
  }

  /** Returns the words of a compound: those that name a node, or that end as names of compounds do; undefined for any others. */
  compoundIn({ compound }: PlaceParts): string | undefined {
    if (compound === undefined || compound.length > longestName) return undefined;
    return this.named(compound) !== undefined || compoundWord.test(compound) ? compound : undefined;
  }

  /** Returns the node under which nodes of a level are put where nothing says where they belong. */
  private homeOfLevel(level: Level): string | undefined {
    if (!this.homes.has(level))
      this.homes.set(
        level,
        homeOfLevel(level, this.levels, this.nodes, (wanted) => this.freeId(wanted)),
      );
    return this.homes.get(level);
  }

  private add(level: Level, parentId: string, id: string, name: string): string {
    const node: Plain = { id: this.freeId(id), levelId: level.id, parentId, name, channels: [] };
    this.nodes.set(String(node['id']), node);
    this.index(node);
    return String(node['id']);
  }

  /** Returns the node under which a new building is put: the compound that its address names, or the first one. */
  private homeOf(level: Level, words: string | undefined): string | undefined {
    const rank = this.levels.indexOf(level);
    const found = words === undefined ? undefined : this.named(words);
    if (found !== undefined && this.levels.findIndex(({ id }) => id === found['levelId']) === rank - 1)
      return String(found['id']);
    const compound = this.levels[rank - 1];
    const isRoot = compound !== undefined && rank - 1 > 0;
    if (words !== undefined && found === undefined && isRoot && (this.namesCompounds || !this.hasBuildings)) {
      const parent = this.homeOfLevel(compound);
      return parent === undefined ? undefined : this.add(compound, parent, `c-${wordKey(words).slice(0, 40)}`, words);
    }
    return this.homeOfLevel(level);
  }

  private buildingOf(parts: PlaceParts): string | 'ambiguous' | undefined {
    const { building = '' } = parts;
    const compound = this.compoundIn(parts);
    const all = this.buildings.get(building) ?? [];
    const above = compound === undefined ? undefined : this.named(compound);
    const unknown = compound !== undefined && above === undefined && this.namesCompounds;
    const here = unknown ? [] : above === undefined ? all : all.filter((id) => this.isUnder(id, String(above['id'])));
    if (here.length > 1) return 'ambiguous';
    const [only] = here;
    if (only !== undefined || this.level === undefined) return only;
    const home = this.homeOf(this.level, compound);
    if (home === undefined) return undefined;
    const name = /^\d/.test(building)
      ? `${building}号楼`
      : /^[a-z]\d*$/.test(building)
        ? `${building.toUpperCase()}座`
        : building;
    const id = this.add(this.level, home, `b${building}`.slice(0, 40), name);
    this.added.push({ name, parent: String(this.nodes.get(home)?.['name']) });
    return id;
  }

  /** Finds the dwelling of an address; where the scenario has none, the node that a new one belongs to. */
  locate(parts: PlaceParts): Located {
    const { building: number, room, entrance } = parts;
    if (number === undefined || room === undefined) return { ok: false, code: 'exchange.mapping-dwelling-unknown' };
    if (this.level === undefined) return { ok: false, code: 'exchange.mapping-no-grid' };
    const building = this.buildingOf(parts);
    if (building === 'ambiguous') return { ok: false, code: 'exchange.mapping-building-ambiguous' };
    if (building === undefined) return { ok: false, code: 'exchange.mapping-no-grid' };
    const inside = this.inBuilding.get(`${building}\n${roomKey(room)}`) ?? [];
    const [first, second] = inside;
    if (entrance === undefined && first !== undefined && second === undefined) return { ok: true, dwelling: first };
    const holder = this.entranceIn(building, entrance);
    if (holder === undefined) return { ok: false, code: 'exchange.mapping-entrance-ambiguous' };
    const dwelling = this.dwellings.get(`${holder}\n${roomKey(room)}`);
    if (dwelling !== undefined) return { ok: true, dwelling };
    const of = numberInName(String(this.nodes.get(building)?.['name']));
    return { ok: true, nodeId: holder, room, id: [of, entrance ?? 1, room].join('-') };
  }

  private entranceIn(building: string, entrance: string | undefined): string | undefined {
    const level = this.entranceLevel;
    // Where buildings are the lowest level, they hold the dwellings.
    if (level === undefined) return building;
    const all = this.entrancesOf.get(building) ?? [];
    if (entrance === undefined && all.length > 1) return undefined;
    const known = entrance === undefined ? all[0] : this.entrances.get(`${building}\n${entrance}`);
    if (known !== undefined) return known;
    const number = entrance ?? '1';
    const name = String(this.nodes.get(building)?.['name']);
    return this.add(level, building, `${building}e${number}`, `${name}${number}${level.name['zh-CN']}`);
  }
}
