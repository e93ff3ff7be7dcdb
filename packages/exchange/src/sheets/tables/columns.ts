import type { LocalText } from '@community1373/base/explain';
import type { CellCodec } from '../../cells/codec';
import { codeText } from '../../cells/text-codecs';
import type { Column } from '../table';

/** The optional parts of a column. */
export type Extra = Partial<Pick<Column, 'required' | 'blank' | 'aliases' | 'repeats' | 'sensitive' | 'guide'>>;

/** Creates a column; a path of one key may be given as the key. */
export const column = (
  path: string | Column['path'],
  zh: string,
  en: string,
  codec: CellCodec,
  extra: Extra = {},
): Column => ({
  path: typeof path === 'string' ? [path] : path,
  header: { 'zh-CN': zh, en },
  codec,
  ...extra,
});

/** A column that every row fills in. */
export const must: Extra = { required: true };
/** A column whose blank cells mean an empty list. */
export const orEmpty: Extra = { blank: Object.freeze([]) };

/** Creates the id column at the beginning of most sheets; a row without an id is given one. */
export const idColumn = (zh: string, en: string): Column =>
  column('id', zh, en, codeText, { aliases: ['编号', 'id', 'ID'] });

/** The name of a sheet, or of an option, in both languages. */
export const sheet = (zh: string, en: string): LocalText => ({ 'zh-CN': zh, en });
