import { applyPatches as patched, enablePatches, type Objectish, type Patch, produce } from 'immer';
import type { Edit } from './edit';

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Checks a patch of a list: it may name existing places, and for an addition the next one. A list may be shortened by its length, never lengthened. */
const fitsList = (list: readonly unknown[], { op, path, value }: Patch): boolean => {
  const key = path.at(-1);
  if (key === 'length')
    return op === 'replace' && Number.isInteger(value) && Number(value) >= 0 && Number(value) <= list.length;
  return Number.isInteger(key) && Number(key) >= 0 && Number(key) < list.length + (op === 'add' ? 1 : 0);
};

/** Checks if a patch names an existing place: one far beyond the end of a list would create a huge sparse list. */
const fits = (document: unknown, patch: Patch): boolean => {
  let at: unknown = document;
  for (const key of patch.path.slice(0, -1)) {
    if (!isObject(at) || !Object.hasOwn(at, key)) return false;
    // Reading an object by its own key is safe.
    at = (at as Readonly<Record<string | number, unknown>>)[key];
  }
  return patch.path.length === 0 || (Array.isArray(at) ? fitsList(at, patch) : isObject(at));
};

/**
 * Applies patches of earlier edits to a document, one after the other, and returns the edit: a change can be sent without the document it was made on. Patches
 * that do not fit the document, such as one beyond the end of a list, return undefined; parse the result as unknown input when they come from outside.
 *
 * @example
 * import { applyPatches, edit } from '@community1373/core';
 * const { patches } = edit({ volunteers: ['v-1', 'v-2'] }, (draft) => { draft.volunteers.pop(); });
 * applyPatches({ volunteers: ['v-1', 'v-2'] }, patches)?.next; // => { volunteers: ['v-1'] }
 * applyPatches({ volunteers: [] }, [{ op: 'replace', path: ['elsewhere', 0, 'name'], value: 'x' }]); // => undefined
 * applyPatches({ volunteers: ['v-1'] }, [{ op: 'add', path: ['volunteers', 1_000_000_000], value: 'v-2' }]); // => undefined
 */
export const applyPatches = <S extends Objectish>(document: S, patches: readonly Patch[]): Edit<S> | undefined => {
  enablePatches();
  try {
    // A patch of the whole document discards everything before it.
    const whole = patches.findLastIndex(({ path }) => path.length === 0);
    const first = patches[whole];
    const start: S = first === undefined ? document : patched(document, [first]);
    let fitting = true;
    const next = produce(start, (draft) => {
      for (const patch of patches.slice(whole + 1)) {
        fitting &&= fits(draft, patch);
        if (fitting) patched(draft as Objectish, [patch]); // A draft is the document, writable.
      }
    });
    return fitting ? { before: document, next, patches, inverse: [] } : undefined;
  } catch {
    return undefined;
  }
};
