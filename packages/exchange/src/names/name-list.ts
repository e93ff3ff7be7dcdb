/**
 * 姓名对照表 the names that belong to ids: a file of its own that stays on the person's own machine. No scenario, link or log holds it, and no export joins it
 * unless it is given to that export. It says nothing of itself when it is logged or written as JSON.
 */
export class NameList {
  readonly #names: ReadonlyMap<string, string>;

  constructor(names: Iterable<readonly [id: string, name: string]>) {
    this.#names = new Map(names);
  }

  /** The name of an id; undefined where the list has none. */
  nameOf(id: string): string | undefined {
    return this.#names.get(id);
  }

  /** How many names there are. */
  get size(): number {
    return this.#names.size;
  }

  /** The entries, for writing the list to its own file. */
  entries(): readonly (readonly [id: string, name: string])[] {
    return [...this.#names];
  }

  /** What a log or a document gets to see: how many names, none of them. */
  toJSON(): { readonly names: number } {
    return { names: this.size };
  }
}
