/** Parses a cell's column (from 0) and row (from 1) from an address such as `C12`, `$C$12` or `c12`; undefined for any other text. */
export const parseAddress = (address: string): { readonly column: number; readonly row: number } | undefined => {
  const start = address.startsWith('$') ? 1 : 0;
  let at = start;
  let column = 0;
  for (; at < address.length; at += 1) {
    // A small letter is 32 above its capital.
    const letter = (address.charCodeAt(at) & ~0x20) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  if (at === start || at > start + 3) return undefined;
  const digits = address.slice(address.charAt(at) === '$' ? at + 1 : at);
  const row = /^\d{1,7}$/.test(digits) ? Number(digits) : 0;
  return row >= 1 && row <= 1_048_576 ? { column: column - 1, row } : undefined;
};

/** Returns the letters of a column counted from 0. */
export const columnLetters = (column: number): string => {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter;
};
