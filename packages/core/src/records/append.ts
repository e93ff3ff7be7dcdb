import type { Edit } from '../editing/edit';
import type { Scenario } from '../document/scenario';

type Path = readonly (string | number)[];

/** Copies a document along a path and replaces the value at its end; everything else is shared. */
const replacedAt = (document: unknown, path: Path, value: unknown): unknown => {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  if (Array.isArray(document)) {
    const list: readonly unknown[] = document;
    return list.with(Number(key), replacedAt(list[Number(key)], rest, value));
  }
  // The path was built from the document itself, so that what is no list is an object.
  const held = document as Readonly<Record<string, unknown>>;
  return { ...held, [key]: replacedAt(held[key], rest, value) };
};

/** Returns the edit that replaces the value at a path. */
export const replaceAt = (scenario: Scenario, path: Path, before: unknown, value: unknown): Edit<Scenario> => ({
  before: scenario,
  // The value has the type of the one that it replaces.
  next: replacedAt(scenario, path, value) as Scenario,
  patches: [{ op: 'replace', path: [...path], value }],
  inverse: [{ op: 'replace', path: [...path], value: before }],
});

/**
 * Returns the edit that appends an entry to a list; an absent list begins with it. It is made by hand, with the patches that immer would write: immer compares
 * a changed list entry by entry, and a log has a hundred thousand. `concat` copies a long list three times as fast as a spread.
 */
export const appendAt = (
  scenario: Scenario,
  path: Path,
  list: readonly unknown[] | undefined,
  entry: unknown,
): Edit<Scenario> => {
  // The entry has the type of the list at the path.
  const next = replacedAt(scenario, path, (list ?? []).concat([entry])) as Scenario;
  return list === undefined
    ? {
        before: scenario,
        next,
        patches: [{ op: 'add', path: [...path], value: [entry] }],
        inverse: [{ op: 'remove', path: [...path] }],
      }
    : {
        before: scenario,
        next,
        patches: [{ op: 'add', path: [...path, list.length], value: entry }],
        inverse: [{ op: 'replace', path: [...path, 'length'], value: list.length }],
      };
};

/**
 * Keeps what was derived from the newest version of a log, so that the next event is checked without reading the log again. A log that was undone, or that
 * somebody else wrote, is read once more.
 */
export const keepNewest = <L extends object, S>(read: (log: L) => S) => {
  const known = new WeakMap<L, S>();
  return {
    of: (log: L): S => {
      const held = known.get(log) ?? read(log);
      known.set(log, held);
      return held;
    },
    /** Moves what is held for a log to the log after it. */
    move: (from: L, to: L): void => {
      const held = known.get(from);
      known.delete(from);
      if (held !== undefined) known.set(to, held);
    },
    /** Forgets a log whose derived state was changed by an event that was refused. */
    drop: (log: L): void => {
      known.delete(log);
    },
  };
};
