import { type CellCodec, type CellRead, readAs, refuse } from './codec';
import type { Terms } from './choice-codecs';
import { parseJson } from './parse-json';
import { guardText, type Tidy, tidyText } from './text-guard';

const separators = /[、，,；;\n\r]/;
const cutAt = /[、，,；;\n\r]+/;

const plainTerms: Terms = { idOf: (word) => word, wordOf: (id) => id, names: [] };

/** Returns the ids of words; refused when one is unknown. */
const asIds = (words: readonly string[], { idOf, names }: Terms): CellRead => {
  const ids = words.map(idOf);
  return ids.includes(undefined) ? refuse('exchange.cell-term', { expected: names }) : readAs(ids);
};

/**
 * Codec for several texts in one cell, separated by 、 or a comma, a semicolon, a line break. A list that this form cannot represent (an item that contains a
 * separator, an empty list where blank means absent) is written as a JSON array.
 */
export const list = (tidy: Tidy, terms: Terms = plainTerms): CellCodec => {
  const split = (text: string): readonly string[] =>
    text
      .split(cutAt)
      .map(tidy)
      .filter((item) => item !== '');
  return {
    kind: 'list',
    read: (cell) => {
      if (typeof cell === 'object') return refuse('exchange.cell-text');
      const text = typeof cell === 'string' ? cell.replace(/^'/, '') : String(cell);
      if (!text.startsWith('[')) return asIds(split(text), terms);
      const items = parseJson(text)?.value;
      return Array.isArray(items) && items.every((item): item is string => typeof item === 'string')
        ? asIds(items, terms)
        : refuse('exchange.cell-list');
    },
    write: (value) => {
      if (!Array.isArray(value) || !value.every((item): item is string => typeof item === 'string')) return undefined;
      const words = value.map((item) => (separators.test(terms.wordOf(item)) ? item : terms.wordOf(item)));
      const text = words.join('、');
      const back = text.startsWith('[') ? [] : split(text);
      const same =
        value.length > 0 &&
        back.length === value.length &&
        back.every((item, i) => terms.idOf(item) === value[i]) &&
        !text.startsWith("'");
      return guardText(same ? text : JSON.stringify(value), tidyText);
    },
  };
};
