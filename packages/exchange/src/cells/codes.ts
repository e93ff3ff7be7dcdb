import { tidyCode } from './text-guard';

// Forms in which spreadsheet programs store a code taken for a decimal number, and a code too long for a number.
const wholeWithDecimal = /^\d{1,15}\.0$/;
const scientific = /^\d(?:\.\d{1,14})?(?:e\+\d{1,3}|(?:×|x|\*)10\^?\d{1,3})$|^\d\.\d{1,14}e\d{2,3}$/i;
const noughts = /^[1-9]\d{14}0{1,9}$/;

/** Tidies an id, a room, an official code: as {@link tidyCode}, and 601.0 becomes 601. */
export const tidyId = (text: string): string => {
  const code = tidyCode(text);
  return wholeWithDecimal.test(code) ? code.slice(0, -2) : code;
};

/** True for a text in scientific notation: the digits of a long code are lost then. */
export const hasLostDigits = (text: string): boolean => scientific.test(text);

/** True for a number whose digits after the fifteenth are all noughts, as spreadsheet programs show one whose digits they lost. */
export const endsInNoughts = (text: string): boolean => noughts.test(text);

const months = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';
const datesInstead = [
  // 2026-03-02, 2026/3/2, 03/02/2026, 1/2/26
  /^\d{4}([-/.])\d{1,2}\1\d{1,2}$/,
  /^\d{1,2}\/\d{1,2}\/(?:\d{2}|\d{4})$/,
  // 3月2日, 2026年3月2日, 2026年3月
  /^(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日)?$/,
  // 2-Mar, 2-Mar-26, Mar-26
  new RegExp(`^\\d{1,2}-(?:${months})(?:-\\d{2,4})?$`, 'i'),
  new RegExp(`^(?:${months})-\\d{1,4}$`, 'i'),
];

/** True for a code in the form of a date: spreadsheet programs turn a room such as 3-2 into a date. */
export const looksLikeDate = (text: string): boolean =>
  text.length <= 16 && datesInstead.some((pattern) => pattern.test(text));
