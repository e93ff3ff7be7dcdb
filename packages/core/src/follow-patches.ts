import { applyPatches, enablePatches, type Objectish, type Patch, produce } from 'immer';
import type { Edit } from './edit';

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** The places of a list that a patch may name: those that it has, and the next one to add. A list is shortened by its length, never lengthened. */
const fitsList = (list: readonly unknown[], { op, path, value }: Patch): boolean => {
  const key = path.at(-1);
  if (key === 'length') return op === 'replace' && Number.isInteger(value) && Number(value) >= 0 && Number(value) <= list.length;
  return Number.isInteger(key) && Number(key) >= 0 && Number(key) < list.length + (op === 'add' ? 1 : 0);
};

/** Whether a patch names a place that the document has: one far beyond the end of a list would fill it with nothing up to there. */
const fits = (document: unknown, patch: Patch): boolean => {
  let at: unknown = document;
  for (const key of patch.path.slice(0, -1)) {
    if (!isObject(at) || !Object.hasOwn(at, key)) return false;
    // An object is read by its own key.
    at = (at as Readonly<Record<string | number, unknown>>)[key];
  }
  return patch.path.length === 0 || (Array.isArray(at) ? fitsList(at, patch) : isObject(at));
};

/**
 * The edit that patches of earlier edits make of a document, one after the other: how a change travels without the document it was made on. Patches
 * that do not fit the document, such as one beyond the end of a list, give undefined; read the result as unknown input where they come from outside.
 *
 * @example
 * import { edit, followPatches } from '@community1373/core';
 * const { patches } = edit({ volunteers: ['v-1', 'v-2'] }, (draft) => { draft.volunteers.pop(); });
 * followPatches({ volunteers: ['v-1', 'v-2'] }, patches)?.next; // => { volunteers: ['v-1'] }
 * followPatches({ volunteers: [] }, [{ op: 'replace', path: ['elsewhere', 0, 'name'], value: 'x' }]); // => undefined
 * followPatches({ volunteers: ['v-1'] }, [{ op: 'add', path: ['volunteers', 1_000_000_000], value: 'v-2' }]); // => undefined
 */
export const followPatches = <S extends Objectish>(document: S, patches: readonly Patch[]): Edit<S> | undefined => {
  enablePatches();
  try {
    // What came before a patch of the whole document left nothing behind.
    const whole = patches.findLastIndex(({ path }) => path.length === 0);
    const first = patches[whole];
    const start: S = first === undefined ? document : applyPatches(document, [first]);
    let fitting = true;
    const next = produce(start, (draft) => {
      for (const patch of patches.slice(whole + 1)) {
        fitting &&= fits(draft, patch);
        if (fitting) applyPatches(draft as Objectish, [patch]); // a draft is the document, to be written to
      }
    });
    return fitting ? { before: document, next, patches, inverse: [] } : undefined;
  } catch {
    return undefined;
  }
};
