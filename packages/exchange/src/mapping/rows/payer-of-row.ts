import type { Scenario } from '@community1373/core';
import { numberInName, type PlaceParts } from '../values/place-text';
import { placesInNote } from '../values/note-places';
import type { Dwelling } from './grid-index';
import type { HouseholdFinder } from './household-finder';
import type { ReadContext } from './kind-reader';
import type { MappedRow } from './mapped-row';
import { hasNoPlace } from './row-place';

type LevyScope = Scenario['levies'][number]['scope'];

/** Finds the household that a payment is of: by its columns of an address, else by the only room in its notes. */
export class PayerOfRow {
  private readonly parents: ReadonlyMap<string, string | null>;
  private readonly places: ReadonlySet<string>;
  private readonly building: string | undefined;

  constructor(
    { base }: ReadContext,
    private readonly finder: HouseholdFinder,
    scope: LevyScope | undefined,
  ) {
    const { nodes } = base.community;
    this.parents = new Map(nodes.map(({ id, parentId }) => [id, parentId]));
    this.places = new Set(scope?.kind === 'places' ? scope.placeIds : []);
    const [only, second] = nodes.filter(({ id }) => this.places.has(id));
    this.building = only === undefined || second !== undefined ? undefined : numberInName(only.name);
  }

  private isInScope({ nodeId }: Dwelling): boolean {
    if (this.places.size === 0) return true;
    for (let id: string | null | undefined = nodeId; typeof id === 'string'; id = this.parents.get(id))
      if (this.places.has(id)) return true;
    return false;
  }

  /** Returns the dwelling of a room in a note. In a levy of one building, 1-101 is an entrance and a room of it. */
  private dwellingAt(parts: PlaceParts): Dwelling | undefined {
    const { building, entrance, room } = parts;
    const read = building === undefined ? undefined : this.finder.dwellingAt(parts);
    if (read !== undefined && this.isInScope(read)) return read;
    const inside = entrance ?? building;
    const here =
      this.building === undefined || room === undefined || (entrance !== undefined && building !== undefined)
        ? undefined
        : this.finder.dwellingAt({
            building: this.building,
            room,
            ...(inside === undefined ? {} : { entrance: inside }),
          });
    return here ?? read;
  }

  /** Returns the id of the household that pays; undefined after leaving the row out. */
  householdOf(row: MappedRow): string | undefined {
    if (!hasNoPlace(row)) return this.finder.householdOf(row)?.id;
    const found = new Set<Dwelling>();
    for (const { cell } of row.all('note'))
      for (const parts of typeof cell === 'string' ? placesInNote(cell) : []) {
        const dwelling = this.dwellingAt(parts);
        if (dwelling !== undefined) found.add(dwelling);
      }
    const [dwelling, second] = found;
    if (dwelling === undefined) return row.leaveOut('exchange.mapping-note-room', 'note');
    if (second !== undefined) return row.leaveOut('exchange.mapping-note-rooms', 'note');
    return this.finder.householdIn(row, dwelling)?.id;
  }
}
