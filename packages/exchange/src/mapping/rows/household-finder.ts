import type { Scenario } from '@community1373/core';
import type { PlaceParts } from '../values/place-text';
import { type Dwelling, GridIndex } from './grid-index';
import type { ReadContext } from './kind-reader';
import type { MappedRow } from './mapped-row';
import { placeOfRow } from './row-place';

type Household = Scenario['community']['households'][number];

/** Finds the dwellings and households of a scenario by the addresses of a table, and adds none. */
export class HouseholdFinder {
  private readonly grid: GridIndex;
  private readonly byId: ReadonlyMap<string, Dwelling>;
  private readonly livedIn = new Map<string, Household[]>();

  constructor({ base }: ReadContext) {
    this.grid = new GridIndex(base);
    this.byId = new Map(base.community.dwellings.map((dwelling): [string, Dwelling] => [dwelling.id, dwelling]));
    for (const household of base.community.households) {
      const held = this.livedIn.get(household.dwellingId);
      if (held === undefined) this.livedIn.set(household.dwellingId, [household]);
      else held.push(household);
    }
  }

  /** Returns the dwelling of an address; undefined where the scenario has none. */
  dwellingAt(parts: PlaceParts): Dwelling | undefined {
    const found = this.grid.find(parts);
    return found.ok ? found.dwelling : undefined;
  }

  /** Returns the dwelling of a row; undefined after leaving the row out. */
  dwellingOf(row: MappedRow): Dwelling | undefined {
    const known = this.byId.get(row.text('dwelling-id') ?? '');
    if (known !== undefined) return known;
    const parts = placeOfRow(row);
    if (parts === undefined) return undefined;
    const found = this.grid.find(parts);
    return found.ok ? found.dwelling : row.leaveOut(found.code, 'place');
  }

  /** Returns the households of a dwelling. */
  householdsIn(dwelling: Dwelling): readonly Household[] {
    return this.livedIn.get(dwelling.id) ?? [];
  }

  /** Returns the only household of a dwelling; undefined after leaving the row out. */
  householdIn(row: MappedRow, dwelling: Dwelling): Household | undefined {
    const [household, second] = this.householdsIn(dwelling);
    if (household === undefined) return row.leaveOut('exchange.mapping-no-household', 'place');
    return second === undefined ? household : row.leaveOut('exchange.mapping-household-ambiguous', 'place');
  }

  /** Returns the only household at the address of a row; undefined after leaving the row out. */
  householdOf(row: MappedRow): Household | undefined {
    const dwelling = this.dwellingOf(row);
    return dwelling === undefined ? undefined : this.householdIn(row, dwelling);
  }
}
