/** A cell's column (from 0) and row (from 1); undefined for what is no address such as `C12`. */
export const parseAddress = (address: string): { readonly column: number; readonly row: number } | undefined => {
  let at = 0;
  let column = 0;
  for (; at < address.length; at += 1) {
    const letter = address.charCodeAt(at) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  if (at === 0 || at > 3) return undefined;
  const row = Number(address.slice(at));
  return Number.isSafeInteger(row) && row >= 1 && row <= 1_048_576 ? { column: column - 1, row } : undefined;
};

/** The letters of a column counted from 0. */
export const columnLetters = (column: number): string => {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter;
};
