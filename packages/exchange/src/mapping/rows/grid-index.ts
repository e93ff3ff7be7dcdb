import type { Scenario } from '@community1373/core';
import { wordKey } from '../../cells/dashes';
import { isBuildingLevel, type Level } from '../../grid/building-level';
import type { Plain } from '../../sheets/document';
import { numberInName, type PlaceParts } from '../values/place-text';

export type Dwelling = Scenario['community']['dwellings'][number];

/** A dwelling of the scenario, or the reason why an address has none. */
export type FoundDwelling =
  | { readonly ok: true; readonly dwelling: Dwelling }
  | {
      readonly ok: false;
      readonly code:
        | 'exchange.mapping-entrance-ambiguous'
        | 'exchange.mapping-building-ambiguous'
        | 'exchange.mapping-dwelling-none';
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

/** The grid of a scenario, asked for dwellings and nodes by their address. */
export class GridIndex {
  protected readonly nodes: Map<string, Plain>;
  protected readonly buildings = new Map<string, string[]>();
  protected readonly entrances = new Map<string, string>();
  protected readonly entrancesOf = new Map<string, string[]>();
  protected readonly dwellings = new Map<string, Dwelling>();
  protected readonly inBuilding = new Map<string, Dwelling[]>();
  protected readonly levels: readonly Level[];
  protected readonly level: Level | undefined;
  protected readonly entranceLevel: Level | undefined;
  private readonly above = new Map<string, Plain[]>();
  private readonly knownNames: readonly (readonly [name: string, node: Plain])[];
  private readonly namedBy = new Map<string, Plain | undefined>();
  /** True when the compounds that a table names tell its buildings apart. */
  namesCompounds = false;

  constructor({ community, model }: Scenario) {
    // Nodes of a scenario are plain JSON objects.
    this.nodes = new Map(community.nodes.map((node): [string, Plain] => [node.id, node as unknown as Plain]));
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

  protected index(node: Plain): void {
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

  protected isUnder(id: string, above: string): boolean {
    let at: unknown = id;
    for (let steps = 0; steps <= this.levels.length && typeof at === 'string'; steps += 1) {
      if (at === above) return true;
      at = this.nodes.get(at)?.['parentId'];
    }
    return false;
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

  /** Returns the building of an address; undefined where the scenario has none. */
  protected knownBuilding(parts: PlaceParts): string | 'ambiguous' | undefined {
    const compound = this.compoundIn(parts);
    const all = this.buildings.get(parts.building ?? '') ?? [];
    const above = compound === undefined ? undefined : this.named(compound);
    const unknown = compound !== undefined && above === undefined && this.namesCompounds;
    const here = unknown ? [] : above === undefined ? all : all.filter((id) => this.isUnder(id, String(above['id'])));
    return here.length > 1 ? 'ambiguous' : here[0];
  }

  /** Returns the dwelling of a room in a building, whose entrance need not be stated where only one dwelling of the building has that room. */
  protected roomIn(building: string, { entrance, room = '' }: PlaceParts): Dwelling | undefined {
    const inside = this.inBuilding.get(`${building}\n${roomKey(room)}`) ?? [];
    return entrance === undefined && inside.length === 1 ? inside[0] : undefined;
  }

  /** Returns the entrance of a building; undefined where the scenario has none or where several may be meant. */
  protected knownEntrance(building: string, entrance: string | undefined): string | undefined {
    // Where buildings are the lowest level, they hold the dwellings.
    if (this.entranceLevel === undefined) return building;
    const all = this.entrancesOf.get(building) ?? [];
    if (entrance === undefined) return all.length > 1 ? undefined : all[0];
    return this.entrances.get(`${building}\n${entrance}`);
  }

  /** Returns the dwelling in an entrance. */
  protected dwellingIn(holder: string, room: string): Dwelling | undefined {
    return this.dwellings.get(`${holder}\n${roomKey(room)}`);
  }

  /** Finds the dwelling of an address among those that the scenario has. */
  find(parts: PlaceParts): FoundDwelling {
    const building = this.knownBuilding(parts);
    if (building === 'ambiguous') return { ok: false, code: 'exchange.mapping-building-ambiguous' };
    if (building === undefined || parts.room === undefined)
      return { ok: false, code: 'exchange.mapping-dwelling-none' };
    const only = this.roomIn(building, parts);
    if (only !== undefined) return { ok: true, dwelling: only };
    const holder = this.knownEntrance(building, parts.entrance);
    if (holder === undefined)
      return {
        ok: false,
        code: parts.entrance === undefined ? 'exchange.mapping-entrance-ambiguous' : 'exchange.mapping-dwelling-none',
      };
    const dwelling = this.dwellingIn(holder, parts.room);
    return dwelling === undefined ? { ok: false, code: 'exchange.mapping-dwelling-none' } : { ok: true, dwelling };
  }

  /** Returns the building or, where one is stated, the entrance of an address; undefined where the scenario has none or several. */
  findNode(parts: PlaceParts): string | undefined {
    const building = this.knownBuilding(parts);
    if (building === undefined || building === 'ambiguous') return undefined;
    return parts.entrance === undefined ? building : this.entrances.get(`${building}\n${parts.entrance}`);
  }
}
