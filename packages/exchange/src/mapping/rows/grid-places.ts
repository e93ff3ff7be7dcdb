import type { Scenario } from '@community1373/core';
import { wordKey } from '../../cells/dashes';
import { homeOfLevel, type Level } from '../../grid/building-level';
import type { Plain } from '../../sheets/document';
import { numberInName, type PlaceParts } from '../values/place-text';
import { type Dwelling, GridIndex } from './grid-index';

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

/** The grid of a scenario, with the buildings and entrances that a table adds to a copy of its nodes. */
export class GridPlaces extends GridIndex {
  private readonly ids: Set<string>;
  private readonly known: number;
  private readonly homes = new Map<Level, string | undefined>();
  private readonly nextId = new Map<string, number>();
  /** The buildings that were added, each with the name of the node that holds it. */
  readonly added: { readonly name: string; readonly parent: string }[] = [];

  constructor(scenario: Scenario) {
    super(scenario);
    const { dwellings, households } = scenario.community;
    this.known = this.nodes.size;
    this.ids = new Set([...dwellings, ...households].map(({ id }) => id));
  }

  /** The nodes of the scenario and those added. */
  get allNodes(): Iterable<Plain> {
    return this.nodes.values();
  }

  /** True when the grid has buildings. */
  get hasBuildings(): boolean {
    return this.buildings.size > 0;
  }

  /** True when nodes were added. */
  get hasGrown(): boolean {
    return this.nodes.size > this.known;
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
    const known = this.knownBuilding(parts);
    if (known !== undefined || this.level === undefined) return known;
    const home = this.homeOf(this.level, this.compoundIn(parts));
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
    const only = this.roomIn(building, parts);
    if (only !== undefined) return { ok: true, dwelling: only };
    const holder = this.entranceIn(building, entrance);
    if (holder === undefined) return { ok: false, code: 'exchange.mapping-entrance-ambiguous' };
    const dwelling = this.dwellingIn(holder, room);
    if (dwelling !== undefined) return { ok: true, dwelling };
    const of = numberInName(String(this.nodes.get(building)?.['name']));
    return { ok: true, nodeId: holder, room, id: [of, entrance ?? 1, room].join('-') };
  }

  private entranceIn(building: string, entrance: string | undefined): string | undefined {
    const level = this.entranceLevel;
    const known = this.knownEntrance(building, entrance);
    if (known !== undefined || level === undefined) return known;
    if (entrance === undefined && (this.entrancesOf.get(building) ?? []).length > 1) return undefined;
    const number = entrance ?? '1';
    const name = String(this.nodes.get(building)?.['name']);
    return this.add(level, building, `${building}e${number}`, `${name}${number}${level.name['zh-CN']}`);
  }
}
