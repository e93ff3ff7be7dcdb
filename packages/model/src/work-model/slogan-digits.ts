import type { Slogan } from './slogan';

const chineseDigits = '零一二三四五六七八九';

const chineseNumber = (text: string): string => {
  const digit = (sign: string): number => chineseDigits.indexOf(sign === '两' ? '二' : sign);
  const ten = text.indexOf('十');
  if (ten === -1) return String(digit(text));
  const tens = ten === 0 ? 1 : digit(text.charAt(0));
  const ones = ten === text.length - 1 ? 0 : digit(text.charAt(ten + 1));
  return String(tens * 10 + ones);
};

// A standalone N is an open count.
const arabicToken = /\d+|(?<![A-Za-z])[Nn](?![A-Za-z])/g;
const chineseToken =
  /[一二两三四五六七八九]?十[一二三四五六七八九]?|[零一二两三四五六七八九]|(?<![A-Za-z])[Nn](?![A-Za-z])/g;

/** Returns the numbers in a label: Arabic digits or, where it has none, Chinese numerals up to 99; and a standalone `N`. */
const tokensOf = (label: string): readonly string[] => {
  const plain = label.normalize('NFKC');
  if (/\d/.test(plain)) return Array.from(plain.matchAll(arabicToken), ([token]) => token.toUpperCase());
  return Array.from(plain.matchAll(chineseToken), ([token]) => (/[Nn]/.test(token) ? 'N' : chineseNumber(token)));
};

const ends = (tokens: readonly string[]): readonly number[] => {
  let end = 0;
  return tokens.map((token) => (end += token.length));
};

/** Returns the counts of a slogan's parts as text, such as `1+3+7+3`. */
export const partDigits = (slogan: Slogan): string => slogan.parts.map(({ count }) => String(count)).join('+');

/**
 * True when the digits in a slogan's label are the counts of its parts, in order: `1373`, `1+3+7+3` and 一区三站七岗三覆盖 all mean 1, 3, 7, 3.
 * Adjacent digits may belong to several parts; a separator may occur only between parts.
 */
export const labelAgrees = (slogan: Slogan): boolean => {
  const written = tokensOf(slogan.label);
  const counted = slogan.parts.map(({ count }) => String(count));
  const borders = new Set(ends(counted));
  return written.join('') === counted.join('') && ends(written).every((end) => borders.has(end));
};
