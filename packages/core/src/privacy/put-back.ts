/** The entries missing from a list, and the key that tells entries apart. */
export interface LeftOut<T> {
  readonly isLeftOut: (entry: T) => boolean;
  readonly keyOf: (entry: T) => string;
  /** True when a restored entry goes before an entry added at the same place. */
  readonly isBefore?: (back: T, added: T) => boolean;
}

/**
 * Returns a list with its missing entries restored from the whole list, each at its place among the entries that the copy kept. Entries added, changed, or
 * moved in the copy stay; entries removed from it stay removed.
 */
export const putBack = <T>(
  copy: readonly T[],
  whole: readonly T[],
  { isLeftOut, keyOf, isBefore = () => true }: LeftOut<T>,
): readonly T[] => {
  const places = new Map<string, { readonly indices: number[]; next: number }>();
  copy.forEach((entry, i) => {
    const key = keyOf(entry);
    const known = places.get(key);
    if (known === undefined) places.set(key, { indices: [i], next: 0 });
    else known.indices.push(i);
  });
  /** Returns the index of an entry in the copy, at or after `from`. */
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
  /** Takes the copy's entries up to a common entry, or to the end, and merges the waiting entries with the added ones. */
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
