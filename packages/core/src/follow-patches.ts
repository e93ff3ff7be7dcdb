import { applyPatches, enablePatches, type Objectish, type Patch } from 'immer';
import type { Edit } from './edit';

/**
 * The edit that patches of earlier edits make of a document, one after the other: how a change travels without the document it was made on. Patches
 * that do not fit the document give undefined; read the result as unknown input where they come from outside.
 *
 * @example
 * import { edit, followPatches } from '@community1373/core';
 * const { patches } = edit({ volunteers: ['v-1', 'v-2'] }, (draft) => { draft.volunteers.pop(); });
 * followPatches({ volunteers: ['v-1', 'v-2'] }, patches)?.next; // => { volunteers: ['v-1'] }
 * followPatches({ volunteers: [] }, [{ op: 'replace', path: ['elsewhere', 0, 'name'], value: 'x' }]); // => undefined
 */
export const followPatches = <S extends Objectish>(document: S, patches: readonly Patch[]): Edit<S> | undefined => {
  enablePatches();
  try {
    return { before: document, next: applyPatches(document, patches), patches, inverse: [] };
  } catch {
    return undefined;
  }
};
