/** What a list lacks and how its entries are told apart. */
export interface LeftOut<T> {
  readonly isLeftOut: (entry: T) => boolean;
  readonly keyOf: (entry: T) => string;
  /** Whether an entry that comes back stands before one that was added beside it. */
  readonly isBefore?: (back: T, added: T) => boolean;
}

/**
 * A list with the entries put back that a copy of it lacks, each where it stood among those that the copy kept. What the copy added, changed, or moved stays;
 * what it dropped is gone.
 */
export const putBack = <T>(copy: readonly T[], whole: readonly T[], { isLeftOut, keyOf, isBefore = () => true }: LeftOut<T>): readonly T[] => {
  const places = new Map<string, { readonly indices: number[]; next: number }>();
  copy.forEach((entry, i) => {
    const key = keyOf(entry);
    const known = places.get(key);
    if (known === undefined) places.set(key, { indices: [i], next: 0 });
    else known.indices.push(i);
  });
  /** Where the copy has an entry, not before a place. */
  const find = (entry: T, from: number): number | undefined => {
    const known = places.get(keyOf(entry));
    if (known === undefined) return undefined;
    for (; known.next < known.indices.length; known.next += 1) {
      const index = known.indices[known.next];
      if (index !== undefined && index >= from) return index;
    }
    return undefined;
  };
  const list: T[] = [];
  let waiting: T[] = [];
  let at = 0;
  /** Takes the copy's entries up to one that both have, or to the end; what waits goes among those that were added. */
  const takeTo = (end: number): void => {
    let next = 0;
    for (; at < end; at += 1) {
      const added = copy[at];
      if (added === undefined) continue;
      for (let back = waiting[next]; back !== undefined && isBefore(back, added); back = waiting[next]) {
        list.push(back);
        next += 1;
      }
      list.push(added);
    }
    for (; next < waiting.length; next += 1) {
      const back = waiting[next];
      if (back !== undefined) list.push(back);
    }
    waiting = [];
  };
  for (const entry of whole) {
    if (isLeftOut(entry)) {
      waiting.push(entry);
      continue;
    }
    const found = find(entry, at);
    const kept = found === undefined ? undefined : copy[found];
    if (found === undefined || kept === undefined) continue;
    takeTo(found);
    list.push(kept);
    at = found + 1;
  }
  takeTo(copy.length);
  return list;
};
