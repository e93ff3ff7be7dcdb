/** Returns the list at an index (the shifts of a person, the people of a shift); empty for an index out of range. */
export function listAt<T>(lists: readonly T[][], at: number): T[];
export function listAt<T>(lists: readonly (readonly T[])[], at: number): readonly T[];
export function listAt<T>(lists: readonly (readonly T[])[], at: number): readonly T[] {
  return lists[at] ?? [];
}

/** Returns the id of the person or shift at an index. */
export const idAt = (items: readonly { readonly id: string }[], at: number): string => items[at]?.id ?? '';
