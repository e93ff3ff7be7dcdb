/** A binary heap of indices: `precedes` is true when its first argument comes out before its second. */
export class Heap {
  private readonly items: number[] = [];

  constructor(private readonly precedes: (a: number, b: number) => boolean) {}

  /** The next index to come out; undefined when empty. */
  get first(): number | undefined {
    return this.items[0];
  }

  push(item: number): void {
    const { items } = this;
    let at = items.push(item) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      // Half of a valid index is a valid index.
      const above = items[parent] as number;
      if (!this.precedes(item, above)) break;
      items[at] = above;
      at = parent;
    }
    items[at] = item;
  }

  pop(): number | undefined {
    const { items } = this;
    const top = items[0];
    const last = items.pop();
    if (last === undefined || items.length === 0) return top;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= items.length) break;
      // Indices below the length exist, here and below.
      if (child + 1 < items.length && this.precedes(items[child + 1] as number, items[child] as number)) child += 1;
      const below = items[child] as number;
      if (!this.precedes(below, last)) break;
      items[at] = below;
      at = child;
    }
    items[at] = last;
    return top;
  }
}
