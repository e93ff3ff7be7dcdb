import type { Locale, LocalText } from '@community1373/base/explain';
import { type CellCodec, type FilledCell, readAs, refuse } from './codec';
import { wordKey } from './dashes';
import { guardText, readText, tidyCode } from './text-guard';

const wordOf = (cell: FilledCell): string | undefined =>
  typeof cell === 'string' ? readText(cell, tidyCode) : typeof cell === 'object' ? undefined : String(cell);

/** Codec for one of a fixed set of options: a word in the cell, an id in the document. Ids and the words of both languages are read. */
export const choice = (options: Readonly<Record<string, LocalText>>, locale: Locale): CellCodec => {
  const ids = new Map<string, string>();
  for (const [id, words] of Object.entries(options))
    for (const word of [words['zh-CN'], words.en]) ids.set(wordKey(word), id);
  for (const id of Object.keys(options)) ids.set(wordKey(id), id);
  const expected = Object.values(options).map((words) => words[locale]);
  return {
    kind: 'choice',
    options: expected,
    read: (cell) => {
      const word = wordOf(cell);
      const id = word === undefined ? undefined : ids.get(wordKey(word));
      return id === undefined ? refuse('exchange.cell-choice', { expected }) : readAs(id);
    },
    write: (value) =>
      typeof value === 'string' && Object.hasOwn(options, value) ? options[value]?.[locale] : undefined,
  };
};

const yes = new Set(['是', '有', 'true', 'yes', 'y', '1', '√', '✓', '对']);
const no = new Set(['否', '无', 'false', 'no', 'n', '0', '×', '✗', '非']);

/** 是 or 否. */
export const yesNo = (locale: Locale): CellCodec => ({
  kind: 'boolean',
  options: locale === 'en' ? ['yes', 'no'] : ['是', '否'],
  read: (cell) => {
    const word = wordOf(cell)?.toLowerCase() ?? '';
    if (yes.has(word)) return readAs(true);
    return no.has(word) ? readAs(false) : refuse('exchange.cell-boolean');
  },
  write: (value) => {
    if (typeof value !== 'boolean') return undefined;
    const [positive, negative] = locale === 'en' ? (['yes', 'no'] as const) : (['是', '否'] as const);
    return value ? positive : negative;
  },
});

/** The ids and names of one list of a work model. */
export interface Terms {
  /** Returns the id of a word: the id itself, or a name in either language; undefined for an unknown word. */
  readonly idOf: (word: string) => string | undefined;
  /** Returns the name of an id, or the id when its name would not lead back to it. */
  readonly wordOf: (id: string) => string;
  /** The names, as choices for people. */
  readonly names: readonly string[];
}

/** Builds {@link Terms}; when two elements have the same name, the first keeps it. */
export const termsOf = (
  elements: readonly {
    readonly id: string;
    readonly name: LocalText;
    readonly aliases?: readonly LocalText[] | undefined;
  }[],
  locale: Locale,
): Terms => {
  const byId = new Map(elements.map(({ id, name }) => [id, name]));
  const [byName, byKey] = [new Map<string, string>(), new Map<string, string>()];
  const enter = (into: Map<string, string>, word: string, id: string): void => {
    if (!into.has(word)) into.set(word, id);
  };
  for (const { id, name, aliases = [] } of elements)
    for (const word of [name, ...aliases].flatMap((text) => [text['zh-CN'], text.en])) {
      enter(byName, tidyCode(word), id);
      enter(byKey, wordKey(word), id);
    }
  // An exact match comes before one that differs in blanks, case or the kind of dash.
  const idOf = (word: string): string | undefined =>
    byId.has(word) ? word : (byName.get(word) ?? byKey.get(wordKey(word)));
  return {
    idOf,
    names: elements.map(({ name }) => name[locale]),
    wordOf: (id) => {
      const name = byId.get(id)?.[locale];
      return name !== undefined && tidyCode(name) === name && idOf(name) === id ? name : id;
    },
  };
};

/** Codec for a term of the work model: its name in the cell, its id in the document. */
export const term = (terms: Terms): CellCodec => ({
  kind: 'term',
  options: terms.names,
  read: (cell) => {
    const word = wordOf(cell);
    const id = word === undefined ? undefined : terms.idOf(word);
    return id === undefined ? refuse('exchange.cell-term', { expected: terms.names }) : readAs(id);
  },
  write: (value) => (typeof value === 'string' ? guardText(terms.wordOf(value), tidyCode) : undefined),
});
