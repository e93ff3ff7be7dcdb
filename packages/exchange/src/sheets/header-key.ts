import { toHalfWidth } from '../cells/width';

/** A header or a sheet's name as it is compared: half-width, without blanks, marks of required columns, and case. */
export const headerKey = (text: string): string =>
  toHalfWidth(text)
    .replace(/^'/, '')
    .replace(/[\s*:]/g, '')
    .toLowerCase();
