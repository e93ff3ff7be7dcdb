import type { Edit } from './edit';

/** A line of edits with a place in it: what undo and redo walk along. */
export interface History<S> {
  readonly present: S;
  readonly past: readonly Edit<S>[];
  readonly future: readonly Edit<S>[];
}

/**
 * A history without edits.
 *
 * @example
 * import { edit, record, startHistory, undo } from '@community1373/core';
 * const start = startHistory({ name: 'a' });
 * const changed = record(start, edit(start.present, (draft) => { draft.name = 'b'; }));
 * undo(changed).present.name; // => 'a'
 */
export const startHistory = <S>(present: S): History<S> => ({ present, past: [], future: [] });

/**
 * The history after an edit of its present; what was undone before cannot be redone any more. An edit without a patch changes nothing.
 *
 * @example
 * import { edit, record, startHistory } from '@community1373/core';
 * const start = startHistory({ name: 'a' });
 * const changed = record(start, edit(start.present, (draft) => { draft.name = 'b'; }));
 * [changed.present.name, changed.past.length]; // => ['b', 1]
 * record(changed, edit(changed.present, () => {})) === changed; // => true
 */
export const record = <S>(history: History<S>, edited: Edit<S>): History<S> =>
  edited.patches.length === 0 ? history : { present: edited.next, past: [...history.past, edited], future: [] };

/**
 * One edit back; the same history where nothing was edited.
 *
 * @example
 * import { edit, record, startHistory, undo } from '@community1373/core';
 * const start = startHistory({ name: 'a' });
 * const changed = record(start, edit(start.present, (draft) => { draft.name = 'b'; }));
 * undo(changed).present.name; // => 'a'
 * undo(start) === start; // => true
 */
export const undo = <S>(history: History<S>): History<S> => {
  const last = history.past.at(-1);
  if (last === undefined) return history;
  return { present: last.before, past: history.past.slice(0, -1), future: [last, ...history.future] };
};

/**
 * One undone edit forward again; the same history where nothing was undone.
 *
 * @example
 * import { edit, record, redo, startHistory, undo } from '@community1373/core';
 * const start = startHistory({ name: 'a' });
 * const changed = record(start, edit(start.present, (draft) => { draft.name = 'b'; }));
 * redo(undo(changed)).present.name; // => 'b'
 * redo(changed) === changed; // => true
 */
export const redo = <S>(history: History<S>): History<S> => {
  const [first, ...rest] = history.future;
  if (first === undefined) return history;
  return { present: first.next, past: [...history.past, first], future: rest };
};
