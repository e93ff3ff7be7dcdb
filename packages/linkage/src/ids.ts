import { idText } from '@community1373/base/diagnostics';

/** Zod schema of an id or a slug: 1 to 64 characters. People and organisations are ids only, never names. */
export const idSchema = idText(64);

/** The one order of ids that every result of this room follows: by UTF-16 code unit, the same in every engine and locale. */
export const compareIds = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
