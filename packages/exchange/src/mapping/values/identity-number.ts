import { type CivilDate, isCivilDate } from '@community1373/base/calendar';
import type { FilledCell } from '../../cells/codec';
import { toHalfWidth } from '../../cells/width';

/** The birth date of an 18-digit identity number, or the reason why it has none. `rounded` marks a number cell, which has lost its last digits and the check digit with them. */
export type IdentityRead =
  | { readonly ok: true; readonly birth: CivilDate; readonly key: string; readonly rounded: boolean }
  | { readonly ok: false; readonly reason: 'form' | 'digits' | 'checksum' | 'date' };

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const checkDigits = '10x98765432';

/** True when the last character is the check digit of the first seventeen (GB 11643-1999, ISO 7064 MOD 11-2). */
const hasCheckDigit = (text: string): boolean =>
  checkDigits.charAt(weights.reduce((sum, weight, i) => sum + weight * Number(text.charAt(i)), 0) % 11) ===
  text.charAt(17);

const birthIn = (text: string): CivilDate | undefined => {
  const date = `${text.slice(6, 10)}-${text.slice(10, 12)}-${text.slice(12, 14)}`;
  return isCivilDate(date) ? date : undefined;
};

/** Smallest and largest number of 18 digits. */
const eighteen = [1e17, 1e18] as const;

/** Reads the birth date of an identity number. A number cell keeps fifteen digits of it, the birth date among them. */
export const readIdentity = (cell: FilledCell): IdentityRead => {
  const rounded = typeof cell === 'number';
  const text = rounded
    ? cell >= eighteen[0] && cell < eighteen[1]
      ? BigInt(cell).toString()
      : String(cell)
    : typeof cell === 'string'
      ? toHalfWidth(cell.replace(/^'/, '')).replace(/\s/g, '').toLowerCase()
      : '';
  if (/^\d(?:\.\d{1,17})?e\+?17$/.test(text)) return { ok: false, reason: 'digits' };
  if (!/^\d{17}[\dx]$/.test(text)) return { ok: false, reason: 'form' };
  const birth = birthIn(text);
  if (birth === undefined) return { ok: false, reason: 'date' };
  if (!rounded && !hasCheckDigit(text)) return { ok: false, reason: 'checksum' };
  return { ok: true, birth, key: text, rounded };
};
