/** Whether plain data cannot be changed at any depth. */
const isFrozen = (value: unknown): boolean => {
  if (typeof value !== 'object' || value === null) return true;
  if (!Object.isFrozen(value)) return false;
  for (const held of Array.isArray(value) ? value : Object.values(value)) if (typeof held === 'object' && !isFrozen(held)) return false;
  return true;
};

/**
 * A copy of plain data that nobody can change, through the copy or through the data: arrays and objects at any depth, other values as they are. What cannot be
 * changed at any depth already is not copied.
 */
export const freezeCopy = <T>(value: T): Readonly<T> => {
  if (typeof value !== 'object' || value === null || isFrozen(value)) return value;
  if (Array.isArray(value)) {
    const list: unknown[] = [];
    for (const item of value) list.push(freezeCopy<unknown>(item));
    // The items are copies of the items of T.
    return Object.freeze(list) as unknown as Readonly<T>;
  }
  // A copy of an object by its own keys, each replaced by its own copy, so of the same type.
  const copy = { ...value } as Record<string, unknown>;
  for (const key of Object.keys(copy)) {
    const held = copy[key];
    if (typeof held === 'object') copy[key] = freezeCopy(held);
  }
  return Object.freeze(copy) as Readonly<T>;
};
