import type { LocalText } from '@community1373/base/explain';
import type { ColumnUnit } from './values/units';

/** A field to which a column of a table can be mapped. */
export interface MappingField {
  /** Its name for people. */
  readonly name: LocalText;
  /** Headers under which people write it. */
  readonly words: readonly string[];
  /** True for data of a person: it is read to compute from, and never returned. */
  readonly personal?: true;
  /** True when several columns of a table may state it. */
  readonly several?: true;
  /** The units of its numbers, the usual one first. */
  readonly units?: readonly ColumnUnit[];
}

/** Creates a field; the words of its headers are separated by blanks. */
export const field = (
  zh: string,
  en: string,
  words: string,
  more: Omit<MappingField, 'name' | 'words'> = {},
): MappingField => ({
  name: { 'zh-CN': zh, en },
  words: words.split(' '),
  ...more,
});
