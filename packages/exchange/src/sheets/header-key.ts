import { toHalfWidth } from '../cells/width';

/** A header or a sheet's name as it is compared: half-width, without blanks, marks of required columns, and case. */
export const headerKey = (text: string): string =>
  toHalfWidth(text)
    .replace(/^'/, '')
    .replace(/[\s*:]/g, '')
    .toLowerCase();

const systemHeaders = new Set(['坐标系', '坐标系统', 'Coordinate system', 'CRS'].map(headerKey));

/** Whether a header is that of the column that says in which coordinate system the positions of its row are. */
export const isSystemHeader = (header: string): boolean => systemHeaders.has(headerKey(header));
