import { toHalfWidth } from './width';

/** Hyphens, dashes, minus signs and tildes, for a character class of a pattern: people type any of them in place of another. */
export const dashes = '\\-~\\u2010-\\u2015\\u2212\\uFE58\\uFE63\\uFF0D\\uFF5E\\u301C\\u223C';

const anyDashes = new RegExp(`[${dashes}]+`, 'gu');

/**
 * Returns a word in the form used for comparison: half-width, lower case, without blanks, and with one kind of dash. 至 between digits is a dash too: 0–5岁, 0-5
 * 岁, ０～５岁 and 0至5岁 are equal.
 */
export const wordKey = (text: string): string =>
  toHalfWidth(text)
    .replace(/\s/g, '')
    .replace(anyDashes, '-')
    .replace(/(?<=\d)至(?=\d)/g, '-')
    .toLowerCase();
