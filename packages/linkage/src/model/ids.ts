import { idText } from '@community1373/base/diagnostics';

/** Zod schema of an id or a slug: 1 to 64 characters. People and organisations are identified by ids only, never by names. */
export const idSchema = idText(64);

/** Compares ids by UTF-16 code unit, which is the same in every engine and locale. Every result of this package is sorted by it. */
export const compareIds = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
