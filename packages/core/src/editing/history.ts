import type { Edit } from './edit';
import { checkEdit, checkParts } from '../document/check-scenario';

/** A linear history of edits with a current position, for undo and redo. */
export interface History<S> {
  /** The document as it is now. */
  readonly present: S;
  /** The edits that led to it, oldest first. */
  readonly past: readonly Edit<S>[];
  /** The edits undone since, the next to redo first. */
  readonly future: readonly Edit<S>[];
}

/**
 * Creates a history without edits.
 *
 * @example
 * import { commitEdit, createHistory, edit, undo } from '@community1373/core';
 * const start = createHistory({ name: 'a' });
 * const changed = commitEdit(start, edit(start.present, (draft) => { draft.name = 'b'; }));
 * undo(changed).present.name; // => 'a'
 */
export const createHistory = <S>(present: S): History<S> => ({ present, past: [], future: [] });

/** Throws `core.history` for what is no history by its parts. */
const checkHistory = (history: unknown): void =>
  checkParts(history, { past: 'list', future: 'list' }, 'core.history', '');

/**
 * Returns the history after an edit of its present; undone edits can no longer be redone. An edit without patches changes nothing.
 *
 * @example
 * import { commitEdit, createHistory, edit } from '@community1373/core';
 * const start = createHistory({ name: 'a' });
 * const changed = commitEdit(start, edit(start.present, (draft) => { draft.name = 'b'; }));
 * [changed.present.name, changed.past.length]; // => ['b', 1]
 * commitEdit(changed, edit(changed.present, () => {})) === changed; // => true
 */
export const commitEdit = <S>(history: History<S>, edited: Edit<S>): History<S> => {
  checkHistory(history);
  checkEdit(edited);
  return edited.patches.length === 0 ? history : { present: edited.next, past: [...history.past, edited], future: [] };
};

/**
 * Undoes one edit; returns the same history when there is none.
 *
 * @example
 * import { commitEdit, createHistory, edit, undo } from '@community1373/core';
 * const start = createHistory({ name: 'a' });
 * const changed = commitEdit(start, edit(start.present, (draft) => { draft.name = 'b'; }));
 * undo(changed).present.name; // => 'a'
 * undo(start) === start; // => true
 */
export const undo = <S>(history: History<S>): History<S> => {
  checkHistory(history);
  const last = history.past.at(-1);
  if (last === undefined) return history;
  checkEdit(last);
  return { present: last.before, past: history.past.slice(0, -1), future: [last, ...history.future] };
};

/**
 * Redoes one undone edit; returns the same history when there is none.
 *
 * @example
 * import { commitEdit, createHistory, edit, redo, undo } from '@community1373/core';
 * const start = createHistory({ name: 'a' });
 * const changed = commitEdit(start, edit(start.present, (draft) => { draft.name = 'b'; }));
 * redo(undo(changed)).present.name; // => 'b'
 * redo(changed) === changed; // => true
 */
export const redo = <S>(history: History<S>): History<S> => {
  checkHistory(history);
  const [first, ...rest] = history.future;
  if (first === undefined) return history;
  checkEdit(first);
  return { present: first.next, past: [...history.past, first], future: rest };
};
