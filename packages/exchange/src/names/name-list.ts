/**
 * 姓名对照表 the names of ids: a separate file that stays on the person's own machine. No scenario, link or log contains it, and no export uses it unless it is
 * passed to that export. It reveals no name when it is logged or written as JSON.
 */
export class NameList {
  readonly #names: ReadonlyMap<string, string>;

  constructor(names: Iterable<readonly [id: string, name: string]>) {
    this.#names = new Map(names);
  }

  /** Returns the name of an id; undefined when the list has none. */
  nameOf(id: string): string | undefined {
    return this.#names.get(id);
  }

  /** Number of names. */
  get size(): number {
    return this.#names.size;
  }

  /** Returns the entries, for writing the list to its own file. */
  entries(): readonly (readonly [id: string, name: string])[] {
    return [...this.#names];
  }

  /** Returns the content shown in logs and documents: the number of names, none of them. */
  toJSON(): { readonly names: number } {
    return { names: this.size };
  }
}
