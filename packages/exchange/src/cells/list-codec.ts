import { type CellCodec, readAs, refuse } from './codec';
import type { Terms } from './choice-codecs';
import { parseJson } from './parse-json';
import { guardText, type Tidy, tidyText } from './text-guard';

const separators = /[、，,；;\n\r]/;
const cutAt = /[、，,；;\n\r]+/;

const plainTerms: Terms = { idOf: (word) => word, wordOf: (id) => id };

/**
 * Several texts in one cell, set apart by 、 or a comma, a semicolon, a line break. A list that this cannot say (an item with a separator in it, an empty
 * list where blank means absent) stands as a JSON array.
 */
export const list = (tidy: Tidy, terms: Terms = plainTerms): CellCodec => {
  const split = (text: string): readonly string[] =>
    text
      .split(cutAt)
      .map(tidy)
      .filter((item) => item !== '')
      .map(terms.idOf);
  return {
    kind: 'list',
    read: (cell) => {
      if (typeof cell === 'object') return refuse('exchange.cell-text');
      const text = typeof cell === 'string' ? cell.replace(/^'/, '') : String(cell);
      if (!text.startsWith('[')) return readAs(split(text));
      const items = parseJson(text)?.value;
      return Array.isArray(items) && items.every((item) => typeof item === 'string') ? readAs(items) : refuse('exchange.cell-list');
    },
    write: (value) => {
      if (!Array.isArray(value) || !value.every((item): item is string => typeof item === 'string')) return undefined;
      const words = value.map((item) => (separators.test(terms.wordOf(item)) ? item : terms.wordOf(item)));
      const text = words.join('、');
      const back = text.startsWith('[') ? [] : split(text);
      const same = value.length > 0 && back.length === value.length && back.every((item, i) => item === value[i]) && !text.startsWith("'");
      return guardText(same ? text : JSON.stringify(value), tidyText);
    },
  };
};
