/** The list that an index names (the shifts of a person, the people of a shift); empty where there is none. */
export function listAt<T>(lists: readonly T[][], at: number): T[];
export function listAt<T>(lists: readonly (readonly T[])[], at: number): readonly T[];
export function listAt<T>(lists: readonly (readonly T[])[], at: number): readonly T[] {
  return lists[at] ?? [];
}

/** The id of the person or shift that an index names. */
export const idAt = (items: readonly { readonly id: string }[], at: number): string => items[at]?.id ?? '';
