import { isHolder, type Path } from '@community1373/base/diagnostics';

/** A plain JSON object under construction. */
export type Draft = Record<string, unknown>;

/** A plain JSON object for reading only. */
export type Plain = Readonly<Record<string, unknown>>;

const own = (holder: unknown, key: string | number): unknown => {
  if (Array.isArray(holder)) return typeof key === 'number' ? holder[key] : undefined;
  return isHolder(holder) && Object.hasOwn(holder, key) ? holder[key] : undefined;
};

/** Returns the value at a path; undefined when there is none. */
export const valueAt = (document: unknown, path: Path): unknown => path.reduce(own, document);

const child = (key: string | number | undefined): Draft | unknown[] => (typeof key === 'number' ? [] : {});

/** Sets a value at a path and creates missing holders. The path is the caller's own, never text from a file. */
export const putAt = (document: Draft, path: Path, value: unknown): void => {
  let holder: Draft | unknown[] = document;
  path.forEach((key, i) => {
    // A number indexes the array, a text the object, that `child` made for it.
    const place = holder as Record<string | number, unknown>;
    if (i === path.length - 1) {
      place[key] = value;
      return;
    }
    const held = Object.hasOwn(place, key) ? place[key] : undefined;
    // Objects and arrays of a draft may be changed: drafts are copies.
    const next = typeof held === 'object' && held !== null ? (held as Draft | unknown[]) : child(path[i + 1]);
    place[key] = next;
    holder = next;
  });
};

/** Freezes plain data at every depth, so that a schema need not copy it. */
export const freezeAll = (value: unknown): void => {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
  Object.freeze(value);
  for (const held of Object.values(value)) freezeAll(held);
};

/** Copies a document without the values at the paths; parts off these paths are shared, and emptied objects stay. */
export const without = (document: Plain, paths: readonly (readonly string[])[]): Draft => {
  const copy: Draft = { ...document };
  const deeper = new Map<string, (readonly string[])[]>();
  for (const [head, ...rest] of paths) {
    if (head === undefined) continue;
    if (rest.length === 0) delete copy[head];
    else deeper.set(head, [...(deeper.get(head) ?? []), rest]);
  }
  for (const [key, rests] of deeper) {
    const held = copy[key];
    if (isHolder(held)) copy[key] = without(held, rests);
  }
  return copy;
};

/** True when two JSON values are equal; a key with undefined counts as absent. */
export const sameJson = (a: unknown, b: unknown): boolean => {
  if (Object.is(a, b)) return true;
  if (Array.isArray(a)) return Array.isArray(b) && a.length === b.length && a.every((item, i) => sameJson(item, b[i]));
  if (!isHolder(a) || !isHolder(b)) return a === 0 && b === 0;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  for (const key of keys) if (!sameJson(own(a, key), own(b, key))) return false;
  return true;
};
