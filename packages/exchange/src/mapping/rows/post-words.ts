import type { Scenario } from '@community1373/core';
import { type Terms, termsOf } from '../../cells/choice-codecs';
import { wordKey } from '../../cells/dashes';
import type { MappingFieldId } from '../fields';
import type { MappedRow } from './mapped-row';

/** Returns a reader of the posts of a row by their names, or by the beginning of one: 为老服务 is 为老服务岗. It leaves the row out for a word that is no post. */
export const postsReader = (
  model: Scenario['model'],
): ((row: MappedRow, field: MappingFieldId) => readonly string[] | undefined) => {
  const terms: Terms = termsOf(model.posts, 'zh-CN');
  const byStart = (word: string): string | undefined => {
    const key = wordKey(word);
    const fits = key.length < 2 ? [] : terms.names.filter((name) => wordKey(name).startsWith(key));
    return fits.length === 1 ? terms.idOf(fits[0] ?? '') : undefined;
  };
  return (row, field) => {
    const words = (row.text(field) ?? '').split(/[、，,；;/]/).filter((word) => word.trim() !== '');
    const ids = words.map((word) => terms.idOf(word.trim()) ?? byStart(word.trim()));
    const known = ids.filter((id) => id !== undefined);
    return known.length < ids.length ? row.leaveOut('exchange.mapping-posts', field) : [...new Set(known)];
  };
};
