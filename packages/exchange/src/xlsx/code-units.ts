// ST_Xstring (ECMA-376 part 1, 22.9.2.19): `_xHHHH_` stands for a code unit that XML cannot hold; an underscore that looks like the beginning of one is
// `_x005F_`. A carriage return would be read back as a line feed, and a lone surrogate is not a character.
const notInXml = /(?![\t\n])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]|_(?=x[0-9A-Fa-f]{4}_)/gu;

/** Returns the escape of one code unit. */
export const codeOf = (unit: string): string => `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

/** Escapes a text of a cell for XML. */
export const escapeCodeUnits = (text: string): string => text.replace(notInXml, codeOf);

/** Restores the escaped code units of a text of a cell. */
export const unescapeCodeUnits = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Writes a text as XML character data or as an attribute's value. */
export const escapeXml = (text: string): string => text.replace(/[&<>"]/g, (unit) => escapes[unit] ?? unit);
