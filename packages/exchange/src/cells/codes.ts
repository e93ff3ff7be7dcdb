import { tidyCode } from './text-guard';

// What spreadsheet programs make of a code that they take for a number with decimals, and of one that is too long for a number.
const wholeWithDecimal = /^\d{1,15}\.0$/;
const scientific = /^\d(?:\.\d{1,14})?[eE]\+\d{1,3}$/;

/** An id, a room, an official code: as {@link tidyCode}, and 601.0 is 601. */
export const tidyId = (text: string): string => {
  const code = tidyCode(text);
  return wholeWithDecimal.test(code) ? code.slice(0, -2) : code;
};

/** Whether a text shows a number in powers of ten: the digits of a long code are lost then. */
export const hasLostDigits = (text: string): boolean => scientific.test(text);

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

/** Whether a code is written as spreadsheet programs write a date: they make one of a room such as 3-2. */
export const looksLikeDate = (text: string): boolean => text.length <= 16 && datesInstead.some((pattern) => pattern.test(text));
