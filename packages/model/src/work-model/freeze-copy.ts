/** True when plain data is frozen at every depth. */
const isFrozen = (value: unknown): boolean => {
  if (typeof value !== 'object' || value === null) return true;
  if (!Object.isFrozen(value)) return false;
  for (const held of Array.isArray(value) ? value : Object.values(value))
    if (typeof held === 'object' && !isFrozen(held)) return false;
  return true;
};

/**
 * Returns a deeply frozen copy of plain data, independent of the original: arrays and objects at any depth are copied, other values are kept. Data that is
 * already deeply frozen is returned without a copy.
 */
export const freezeCopy = <T>(value: T): Readonly<T> => {
  if (typeof value !== 'object' || value === null || isFrozen(value)) return value;
  if (Array.isArray(value)) {
    // Safe cast: the items are copies of the items of T.
    return Object.freeze(value.map((item: unknown) => freezeCopy(item))) as unknown as Readonly<T>;
  }
  // Safe cast: a copy of an object with its own keys, each value replaced by a copy of the same type.
  const copy = { ...value } as Record<string, unknown>;
  for (const key of Object.keys(copy)) {
    const held = copy[key];
    if (typeof held === 'object') copy[key] = freezeCopy(held);
  }
  return Object.freeze(copy) as Readonly<T>;
};
