import type { Scenario } from '@community1373/core';
import { type Terms, termsOf } from '../../cells/choice-codecs';
import { wordKey } from '../../cells/dashes';
import type { MappingFieldId } from '../fields';
import type { MappedRow } from './mapped-row';

/** Returns the post of a word: by its name, by the beginning of one (为老服务 is 为老服务岗), or, with `within`, by a name in it (为老服务：助餐). */
export const postMatcher = (model: Scenario['model'], within = false): ((word: string) => string | undefined) => {
  const terms: Terms = termsOf(model.posts, 'zh-CN');
  const only = (fits: readonly string[]): string | undefined =>
    fits.length === 1 ? terms.idOf(fits[0] ?? '') : undefined;
  return (word) => {
    const known = terms.idOf(word.trim());
    const key = wordKey(word);
    if (known !== undefined || key.length < 2) return known;
    const byStart = only(terms.names.filter((name) => wordKey(name).startsWith(key)));
    return byStart === undefined && within
      ? only(terms.names.filter((name) => key.includes(wordKey(name).replace(/岗$/, ''))))
      : byStart;
  };
};

/** Returns a reader of the posts of a row. It leaves the row out for a word that is no post. */
export const postsReader = (
  model: Scenario['model'],
): ((row: MappedRow, field: MappingFieldId) => readonly string[] | undefined) => {
  const postOf = postMatcher(model);
  return (row, field) => {
    const words = (row.text(field) ?? '').split(/[、，,；;/]/).filter((word) => word.trim() !== '');
    const ids = words.map(postOf);
    const known = ids.filter((id) => id !== undefined);
    return known.length < ids.length ? row.leaveOut('exchange.mapping-posts', field) : [...new Set(known)];
  };
};
