import { type Draft, enablePatches, isDraftable, type Objectish, type Patch, produceWithPatches } from 'immer';
import { CodedError } from '@community1373/base/diagnostics';

/** One edit: the document before and after, the patches from one to the other, and the inverse patches (immer's, JSON). */
export interface Edit<S> {
  /** The document before the edit. */
  readonly before: S;
  /** The document after it. */
  readonly next: S;
  /** The patches from `before` to `next`. */
  readonly patches: readonly Patch[];
  /** The patches from `next` to `before`. */
  readonly inverse: readonly Patch[];
}

/**
 * Edits an immutable document by a recipe that changes a draft; the document itself is not changed. Parts that the recipe does not change are shared by both.
 * Works on a scenario and on any other plain document.
 *
 * @example
 * import { edit } from '@community1373/core';
 * const { next, patches } = edit({ volunteers: ['v-1', 'v-2'] }, (draft) => { draft.volunteers.pop(); });
 * next.volunteers; // => ['v-1']
 * patches.length; // => 1
 */
export const edit = <S extends Objectish>(document: S, recipe: (draft: Draft<S>) => void): Edit<S> => {
  if (!isDraftable(document)) throw new CodedError('core.document', document);
  if (typeof recipe !== 'function') throw new CodedError('core.recipe', recipe);
  enablePatches();
  const [next, patches, inverse] = produceWithPatches<S, Draft<S>>(document, (draft) => {
    recipe(draft);
  });
  return { before: document, next, patches, inverse };
};
