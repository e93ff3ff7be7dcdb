import { wordKey } from '../../cells/dashes';
import { numberInName, parsePlace, type PlaceParts } from '../values/place-text';
import { GridIndex } from './grid-index';
import type { ReadContext } from './kind-reader';
import type { MappedRow } from './mapped-row';

/** Finds the nodes of a grid by their names, or by the building and entrance of an address. */
export class NodeFinder {
  private readonly grid: GridIndex;
  private readonly byName = new Map<string, string | undefined>();

  constructor({ base }: ReadContext) {
    this.grid = new GridIndex(base);
    for (const { id, name } of base.community.nodes)
      this.byName.set(wordKey(name), this.byName.has(wordKey(name)) ? undefined : id);
  }

  /** Returns the node that words name; undefined where none or several are meant. */
  private inWords(words: string): string | undefined {
    const parts = parsePlace(words);
    // 9号楼1单元 is read as building and entrance, 9-1 likewise; a room is none of a lead.
    const { building, entrance, room, compound } = parts ?? {};
    const place: PlaceParts | undefined =
      building === undefined
        ? undefined
        : {
            building,
            ...(compound === undefined ? {} : { compound }),
            ...(entrance === undefined ? {} : { entrance }),
          };
    const plain =
      building !== undefined && entrance === undefined && room !== undefined ? { ...place, entrance: room } : place;
    return plain === undefined ? undefined : this.grid.findNode(plain);
  }

  /** Returns the node of a row, by its words or by its columns of an address; undefined where there is none. */
  nodeOf(row: MappedRow): string | undefined {
    const words = row.text('node');
    if (words !== undefined) {
      const named = this.byName.get(wordKey(words)) ?? this.inWords(words);
      if (named !== undefined) return named;
    }
    const [building, entrance, compound] = (['building', 'entrance', 'compound'] as const).map((field) =>
      row.text(field),
    );
    if (building !== undefined)
      return this.grid.findNode({
        building: numberInName(building),
        ...(compound === undefined ? {} : { compound }),
        ...(entrance === undefined ? {} : { entrance: numberInName(entrance) }),
      });
    return compound === undefined ? undefined : this.byName.get(wordKey(compound));
  }
}
