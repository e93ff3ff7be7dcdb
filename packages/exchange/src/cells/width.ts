// U+FF01 to U+FF5E are the full-width forms of U+0021 to U+007E; U+3000 is the full-width space.
const fullWidth = /[\uFF01-\uFF5E\u3000]/g;

/** Converts full-width letters, digits and signs, as typed with an input method, to half-width; everything else stays. */
export const toHalfWidth = (text: string): string =>
  text.replace(fullWidth, (unit) => (unit === '\u3000' ? ' ' : String.fromCharCode(unit.charCodeAt(0) - 0xfee0)));
