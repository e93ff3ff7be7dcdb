import { wordKey } from '../cells/dashes';
import { toHalfWidth } from '../cells/width';

/** Returns the comparison key of a header or a sheet's name: as for a word, without the marks of required columns and questions. */
export const headerKey = (text: string): string => wordKey(text.replace(/^'/, '')).replace(/[*:?]/g, '');

const systemHeaders = new Set(['坐标系', '坐标系统', 'Coordinate system', 'CRS'].map(headerKey));

/** True for the header of the column that states the coordinate system of its row's positions. */
export const isSystemHeader = (header: string): boolean => systemHeaders.has(headerKey(header));

/** Returns the column of a header that states the coordinate system of its row's positions. */
export const systemColumn = <T extends { readonly header: string }>({
  unknown,
}: {
  readonly unknown: readonly T[];
}): T | undefined => unknown.find(({ header }) => isSystemHeader(header));

/** Removes a bracketed part, such as a unit, from the end of a key. */
export const bareKey = (key: string): string => {
  const last = key.at(-1);
  const opening = last === ')' ? '(' : last === ']' ? '[' : last === '】' ? '【' : undefined;
  const at = opening === undefined ? -1 : key.indexOf(opening);
  return at > 0 ? key.slice(0, at) : key;
};

// 1、姓名; 1. 姓名; 1)姓名; （1）姓名; ①姓名; 一、姓名; 1 姓名; Q1 姓名; Q1.姓名; 第1题 姓名
const question =
  /^(?:\(\s?\d{1,3}\s?\)|\d{1,3}\s?[、.)]|\d{1,3}\s(?=\D)|[①-⑳]|[一二三四五六七八九十]{1,3}、|[Qq]\s?\d{1,3}(?:[、.:)_\s-]|(?=[^\d\s]))|第\s?\d{1,3}\s?题[、.:\s-]?)/;

/** Returns the comparison key of a header without the number that a questionnaire puts before a question. */
export const unnumberedKey = (text: string): string => headerKey(toHalfWidth(text).trim().replace(question, ''));

// Suffixes and prefixes that browsers, file managers and spreadsheet programs add to the name of a copy: 户室 (1), 户室（2）, 户室 - 副本, 户室 - 副本 (2), 户室 的副本, 户室_1,
// Copy of 户室.
const copyMarks = /(?:\(\d{1,3}\)|的?副本\d{0,3}|copy\d{0,3}|[-_]\d{1,2})$/;

/** Returns the comparison key of a sheet's name and, if it looks like the name of a copy, the key of the original. */
export const sheetKeys = (name: string): readonly string[] => {
  const key = headerKey(name);
  let bare = key.startsWith('copyof') ? key.slice(6) : key;
  // A copy may be copied again; each round removes one mark.
  for (let round = 0; round < 4 && copyMarks.test(bare); round += 1)
    bare = bare.replace(copyMarks, '').replace(/[-_]$/, '');
  return bare === key || bare === '' ? [key] : [key, bare];
};
