import { applyPatches, enablePatches } from 'immer';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edit } from './edit';
import { commitEdit, createHistory, type History, redo, undo } from './history';

interface Doc {
  readonly items: readonly number[];
  readonly name: string;
}

type Step =
  | { readonly kind: 'push'; readonly n: number }
  | { readonly kind: 'rename'; readonly to: string }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' };

const steps = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('push' as const), n: fc.integer() }),
    fc.record({ kind: fc.constant('rename' as const), to: fc.string() }),
    fc.constant({ kind: 'undo' as const }),
    fc.constant({ kind: 'redo' as const }),
  ),
);

const change = (doc: Doc, step: Step): Doc =>
  step.kind === 'push'
    ? { ...doc, items: [...doc.items, step.n] }
    : step.kind === 'rename'
      ? { ...doc, name: step.to }
      : doc;

const apply = (history: History<Doc>, step: Step): History<Doc> => {
  if (step.kind === 'undo') return undo(history);
  if (step.kind === 'redo') return redo(history);
  return commitEdit(
    history,
    edit(history.present, (draft) => {
      Object.assign(draft, change(history.present, step));
    }),
  );
};

const start: Doc = { items: [1], name: 'a' };

describe('history', () => {
  it('equals a list of whole documents with a place in it', () => {
    fc.assert(
      fc.property(steps, (list) => {
        let history = createHistory(start);
        // An independent model: all documents and an index.
        let documents: Doc[] = [start];
        let at = 0;
        for (const step of list) {
          history = apply(history, step);
          if (step.kind === 'undo') at = Math.max(0, at - 1);
          else if (step.kind === 'redo') at = Math.min(documents.length - 1, at + 1);
          else {
            const next = change(documents[at] ?? start, step);
            if (JSON.stringify(next) !== JSON.stringify(documents[at])) {
              documents = [...documents.slice(0, at + 1), next];
              at += 1;
            }
          }
          expect(history.present).toEqual(documents[at]);
        }
      }),
    );
  });

  it('patches lead forth and their inverse back', () => {
    enablePatches();
    fc.assert(
      fc.property(steps, (list) => {
        let document = start;
        for (const step of list) {
          const { before, next, patches, inverse } = edit(document, (draft) => {
            Object.assign(draft, change(document, step));
          });
          expect(applyPatches(before, [...patches])).toEqual(next);
          expect(applyPatches(next, [...inverse])).toEqual(before);
          document = next;
        }
      }),
    );
  });

  it('an edit leaves its document as it was and shares what it does not touch', () => {
    const document = { a: { n: 1 }, b: { n: 2 } };
    const { before, next } = edit(document, (draft) => {
      draft.a.n = 5;
    });
    expect(document).toEqual({ a: { n: 1 }, b: { n: 2 } });
    expect(before).toBe(document);
    expect(next.b).toBe(document.b);
  });
});
