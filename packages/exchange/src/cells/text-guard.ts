import { isErrorValue } from './cell';
import { isRemark } from './remark';
import { toHalfWidth } from './width';

/**
 * First characters that make spreadsheet programs treat a text as a formula: `=`, `+`, `-`, `@`, tab, carriage return, and the full-width forms. A leading
 * apostrophe marks the rest of a cell as literal text. It is written before such texts, before error values such as `#N/A`, before texts that tidying would change, and before texts that would
 * turn their row into a total or a note, so that every text reads back unchanged.
 */
const formulaLike = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

/** Removes blanks at both ends. */
export const tidyText = (text: string): string => text.trim();

/** Tidies an id, a room, a code: removes blanks at both ends and converts full-width forms to half-width. */
export const tidyCode = (text: string): string => toHalfWidth(text).trim();

/** A function that tidies the texts of a column. */
export type Tidy = (text: string) => string;

/** Writes a text into a cell so that it is never a formula and {@link readText} returns it unchanged. */
export const guardText = (text: string, tidy: Tidy): string =>
  text === '' ||
  text.startsWith("'") ||
  formulaLike.test(text) ||
  isErrorValue(text) ||
  tidy(text) !== text ||
  isRemark(text)
    ? `'${text}`
    : text;

/** Puts an apostrophe before a text that looks like a formula, and leaves any other as it is. */
export const guardFormula = (text: string): string => (formulaLike.test(text) ? `'${text}` : text);

/** Reads a text from a cell: literally after an apostrophe, otherwise tidied. */
export const readText = (cell: string, tidy: Tidy): string => (cell.startsWith("'") ? cell.slice(1) : tidy(cell));
