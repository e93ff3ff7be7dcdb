import { isHolder } from '@community1373/base/diagnostics';
import { type Edit, edit, type Scenario } from '@community1373/core';
import { parseVariant } from '@community1373/core/what-if';
import { mostVariants, type WantedVariant } from './wanted-variant';

/** The unit of editing, undo, saving and sharing: the scenario and its variants. */
export interface Document {
  readonly scenario: Scenario;
  readonly variants: readonly WantedVariant[];
}

/** Converts an edit of the scenario to an edit of the document. */
export const inDocument = (document: Document, { next, patches, inverse }: Edit<Scenario>): Edit<Document> => {
  const lifted = (list: Edit<Scenario>['patches']): Edit<Document>['patches'] =>
    list.map((patch) => ({ ...patch, path: ['scenario', ...patch.path] }));
  return {
    before: document,
    next: { ...document, scenario: next },
    patches: lifted(patches),
    inverse: lifted(inverse),
  };
};

/** Returns the patches of edits that concern only the scenario. */
export const scenarioPatches = (edits: readonly Edit<Document>[]): Edit<Scenario>['patches'] =>
  edits.flatMap(({ patches }) =>
    patches.filter(({ path: [part] }) => part === 'scenario').map((patch) => ({ ...patch, path: patch.path.slice(1) })),
  );

/** Returns the edit that replaces the variants. */
export const withVariants = (document: Document, variants: readonly WantedVariant[]): Edit<Document> =>
  edit<Document>(document, (draft) => {
    // Safe cast: a draft is the same data, but writable.
    draft.variants = structuredClone(variants) as typeof draft.variants;
  });

/** Returns the edit that makes an adopted variant the scenario and takes it off the list of variants. */
export const withAdopted = (document: Document, variantId: string, adopted: Edit<Scenario>): Edit<Document> => {
  const scenario = inDocument(document, adopted);
  const variants = withVariants(
    scenario.next,
    document.variants.filter(({ id }) => id !== variantId),
  );
  return {
    before: document,
    next: variants.next,
    patches: [...scenario.patches, ...variants.patches],
    inverse: [...variants.inverse, ...scenario.inverse],
  };
};

/** Truncates a text to a length, without lone surrogates. */
const cut = (text: string, length: number): string => text.slice(0, length).replace(/\p{Surrogate}/gu, '');

/** Reads variants from untrusted input: undefined for anything else; modifications that core cannot read are omitted. */
export const readVariants = (input: unknown, base: string): readonly WantedVariant[] | undefined => {
  if (!Array.isArray(input) || input.length > mostVariants) return undefined;
  const read: WantedVariant[] = [];
  const listed: readonly unknown[] = input;
  for (const one of listed) {
    if (!isHolder(one)) return undefined;
    const { id, name, modifications } = one;
    if (typeof id !== 'string' || typeof name !== 'string' || !Array.isArray(modifications)) return undefined;
    const known = modifications.flatMap((entry: unknown) => {
      if (!isHolder(entry)) return [];
      const variant = parseVariant({ id: 'read', name: 'read', base, modifications: [entry['modification']] });
      const [modification] = variant.ok ? variant.value.modifications : [];
      return modification === undefined ? [] : [{ modification, on: entry['on'] === true }];
    });
    read.push({ id: cut(id, 40), name: cut(name, 60), modifications: known });
  }
  return new Set(read.map(({ id }) => id)).size === read.length ? read : undefined;
};
