// Built-in number formats for dates or times (ECMA-376 part 1, 18.8.30, with those of East Asian locales).
const isDateId = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** Removes quoted texts, escapes, fills and bracketed parts from a format code; an unclosed mark is kept. */
const bareCode = (code: string): string => {
  const never = new Set<string>();
  let bare = '';
  for (let i = 0; i < code.length; i += 1) {
    const sign = code.charAt(i);
    if (sign === '\\' || sign === '_' || sign === '*') {
      i += 1;
      continue;
    }
    const close = sign === '"' ? '"' : sign === '[' ? ']' : undefined;
    const end = close === undefined || never.has(close) ? -1 : code.indexOf(close, i + 1);
    if (end >= 0) i = end;
    else bare += sign;
    if (close !== undefined && end < 0) never.add(close);
  }
  return bare;
};

/** True for a format code of a date or a time: it has one of their letters outside of quoted texts, escapes and brackets. */
export const isDateCode = (code: string): boolean => {
  const [positive = ''] = code.split(';');
  // Elapsed hours, minutes and seconds are in brackets and are times too.
  if (/\[(h+|m+|s+)\]/i.test(positive)) return true;
  const bare = bareCode(positive);
  return !/general/i.test(bare) && /[ymdhs]/i.test(bare.replace(/e[+-]/gi, ''));
};

/** The cell styles of a workbook that show dates, by the index used in cells. */
export interface DateStyles {
  readonly isDate: (style: number) => boolean;
}

/** Collects the styles of a workbook while its parts are read. */
export class StyleCollector implements DateStyles {
  private readonly codes = new Map<number, string>();
  private readonly formats: number[] = [];
  /** Each style is checked once, however many cells have it. */
  private readonly known: (boolean | undefined)[] = [];

  /** Number of formats. */
  get size(): number {
    return this.codes.size + this.formats.length;
  }

  format(id: number, code: string): void {
    this.codes.set(id, code);
  }

  cellFormat(numberFormat: number): void {
    this.formats.push(numberFormat);
  }

  isDate(style: number): boolean {
    const id = this.formats[style];
    if (id === undefined) return false;
    const code = this.codes.get(id);
    return (this.known[style] ??= code === undefined ? isDateId(id) : isDateCode(code));
  }
}
