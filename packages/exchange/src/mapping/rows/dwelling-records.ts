import type { Scenario } from '@community1373/core';
import type { Sheet } from '../../cells/cell';
import type { Plain } from '../../sheets/document';
import type { SheetTable } from '../../sheets/table';
import { tablesOf } from '../../sheets/tables';
import { writeTable } from '../../sheets/write-sheets';
import { GridPlaces } from './grid-places';
import type { ReadContext } from './kind-reader';
import type { MappedRow } from './mapped-row';
import type { PlaceParts } from '../values/place-text';
import { floorOfRoom } from './row-place';
import { readQuantity } from '../values/units';

type Dwelling = Scenario['community']['dwellings'][number];

/** The largest area of a dwelling, in 0.01 m². */
const largestArea = 10_000_000;

/** A row with its address, before dwellings are looked for. */
export interface PlacedRow {
  readonly row: MappedRow;
  readonly parts: PlaceParts;
}

// Records of a scenario are plain JSON objects.
const plain = (record: object): Plain => record as Plain;

/** The dwellings of a scenario, with those that a table adds to them and changes. */
export class DwellingRecords {
  private readonly grid: GridPlaces;
  private readonly byId: Map<string, Dwelling>;
  private readonly made = new Map<string, Dwelling>();
  private readonly changed = new Map<string, Plain>();
  private readonly tables: ReadonlyMap<string, SheetTable>;

  constructor(private readonly context: ReadContext) {
    const { base, locale } = context;
    this.grid = new GridPlaces(base);
    this.byId = new Map(base.community.dwellings.map((dwelling): [string, Dwelling] => [dwelling.id, dwelling]));
    this.tables = new Map(tablesOf(base.model, plain(base), locale).map((table) => [table.id, table]));
  }

  /** Tells apart the compounds of a table where it names more than one. */
  lookAt(rows: readonly PlacedRow[]): void {
    const named = rows.map(({ parts }) => this.grid.compoundIn(parts)).filter((words) => words !== undefined);
    this.grid.namesCompounds = new Set(named).size > 1;
  }

  /** Returns an id that no dwelling or household has. */
  freeId(wanted: string): string {
    return this.grid.freeId(wanted);
  }

  /** Returns the area that a row states, in 0.01 m²; undefined after leaving the row out, null for a row without one. */
  areaOf(row: MappedRow): number | null | undefined {
    const cell = row.cell('area');
    if (cell === undefined) return null;
    const area = readQuantity(cell, 'square-metres', ['square-metres']);
    if (area === undefined || area < 1 || area > largestArea) return row.leaveOut('exchange.mapping-area', 'area');
    return area;
  }

  /** Returns the dwelling of a row, a new one where the scenario has none; undefined after leaving the row out. */
  dwellingOf({ row, parts }: PlacedRow, area: number | null): Dwelling | undefined {
    const stated = row.text('dwelling-id');
    const known = stated === undefined ? undefined : this.byId.get(stated);
    if (known !== undefined) return known;
    const located = this.grid.locate(parts);
    if (!located.ok) return row.leaveOut(located.code, 'place');
    if ('dwelling' in located) return located.dwelling;
    const key = `${located.nodeId}\n${located.room}`;
    const before = this.made.get(key);
    if (before !== undefined) return before;
    const floor = this.floorOf(row, parts, located.room);
    if (floor === undefined) return row.leaveOut('exchange.mapping-floor', 'floor');
    const size = area ?? this.context.mapping.defaults?.area;
    if (size === undefined) return row.leaveOut('exchange.mapping-area-missing', 'area');
    const id = this.freeId(`d${located.id}`.slice(0, 60));
    // The id is one of a dwelling from here on.
    const dwelling = { id, nodeId: located.nodeId, floor, room: located.room, area: size } as Dwelling;
    this.made.set(key, dwelling);
    return dwelling;
  }

  private floorOf(row: MappedRow, parts: PlaceParts, room: string): number | undefined {
    const text = row.text('floor') ?? parts.floor ?? '';
    const [, stated] = /^(-?\d{1,3})(?:层|楼)?$/.exec(text) ?? [];
    const floor = stated === undefined ? floorOfRoom(room) : Number(stated);
    return floor !== undefined && floor >= -5 && floor <= 200 ? floor : undefined;
  }

  /** Changes the area of a dwelling. */
  setArea(dwelling: Dwelling, area: number): void {
    const now = this.made.get(`${dwelling.nodeId}\n${dwelling.room}`);
    if (now !== undefined) this.made.set(`${dwelling.nodeId}\n${dwelling.room}`, { ...now, area });
    else this.changed.set(dwelling.id, { ...dwelling, area });
  }

  /** Reports the buildings that were added, each with the node that holds it. */
  reportAdded(): void {
    const { sink } = this.context.problems;
    for (const { name, parent } of this.grid.added)
      sink.add('exchange.building-added', [this.context.sheet], '', { name, parent }, 'info');
  }

  /** Writes records as a sheet of one of the scenario's own tables. */
  sheetOf(table: 'nodes' | 'dwellings' | 'households', records: readonly Plain[]): readonly Sheet[] {
    const of = this.tables.get(table);
    return of === undefined ? [] : [writeTable(of, records, this.context.locale)];
  }

  /** Writes the nodes and dwellings where there are new or changed ones: all of them, so that none is taken for one that the table leaves out. `always` writes unchanged dwellings too. */
  sheets(always: boolean): readonly Sheet[] {
    const { dwellings } = this.context.base.community;
    const all = [
      ...dwellings.map((dwelling) => this.changed.get(dwelling.id) ?? plain(dwelling)),
      ...[...this.made.values()].map(plain),
    ];
    return [
      ...(this.grid.hasGrown ? this.sheetOf('nodes', [...this.grid.allNodes]) : []),
      ...(always || this.made.size + this.changed.size > 0 ? this.sheetOf('dwellings', all) : []),
    ];
  }
}
