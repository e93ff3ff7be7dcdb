import type { Draft } from './document';

/**
 * The first record with each id, among those of one sheet; before them comes the last one of earlier sheets. Places are looked up only once an id is repeated: a
 * set of a hundred thousand ids takes less memory than a map.
 */
export class FirstRecords {
  private readonly ids = new Set<unknown>();
  private readonly places = new Map<unknown, number>();
  private placed = 0;
  private readonly earlier: number;

  constructor(private readonly records: readonly Draft[]) {
    this.earlier = records.length;
    for (const { id } of records) this.ids.add(id);
  }

  /** Adds the id of the next record. */
  add(id: unknown): void {
    this.ids.add(id);
  }

  /** Returns the place of the first record with an id; undefined when there is none. */
  placeOf(id: unknown): number | undefined {
    if (!this.ids.has(id)) return undefined;
    for (; this.placed < this.records.length; this.placed += 1) {
      const { id: of } = this.records[this.placed] ?? {};
      if (this.placed < this.earlier || !this.places.has(of)) this.places.set(of, this.placed);
    }
    return this.places.get(id);
  }
}
