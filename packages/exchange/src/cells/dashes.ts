import { toHalfWidth } from './width';

/** Hyphens, dashes, minus signs and waves, as they stand between the brackets of a pattern: people type any of them where a program writes another. */
export const dashes = '\\-~\\u2010-\\u2015\\u2212\\uFE58\\uFE63\\uFF0D\\uFF5E\\u301C\\u223C';

const anyDashes = new RegExp(`[${dashes}]+`, 'gu');

/**
 * A word as it is compared with others: half-width, in small letters, without blanks, and with every dash the same. 至 between digits is one too: 0–5岁,
 * 0-5 岁, ０～５岁 and 0至5岁 are one word.
 */
export const wordKey = (text: string): string =>
  toHalfWidth(text)
    .replace(/\s/g, '')
    .replace(anyDashes, '-')
    .replace(/(?<=\d)至(?=\d)/g, '-')
    .toLowerCase();
