import { isRemark } from './remark';
import { toHalfWidth } from './width';

/**
 * How a text stands in a cell. A leading apostrophe says: what follows is literally the text. It is written before texts that a spreadsheet program would
 * take for a formula (`=`, `+`, `-`, `@`, tab, carriage return, and their full-width forms), before those that tidying would change, and before those that
 * would make their row one of totals or notes, so that every text is read back unchanged.
 */
const formulaLike = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

/** Blanks at the ends go, nothing else. */
export const tidyText = (text: string): string => text.trim();

/** An id, a room, a code: blanks at the ends go, full-width forms become half-width. */
export const tidyCode = (text: string): string => toHalfWidth(text).trim();

/** How texts of a column are tidied. */
export type Tidy = (text: string) => string;

/** Writes a text into a cell so that it is harmless there and {@link readText} gives it back. */
export const guardText = (text: string, tidy: Tidy): string =>
  text === '' || text.startsWith("'") || formulaLike.test(text) || tidy(text) !== text || isRemark(text) ? `'${text}` : text;

/** Reads a text from a cell: literally after an apostrophe, else tidied. */
export const readText = (cell: string, tidy: Tidy): string => (cell.startsWith("'") ? cell.slice(1) : tidy(cell));
