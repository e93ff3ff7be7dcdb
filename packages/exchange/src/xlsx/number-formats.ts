// Number formats that show a date or a time without a format code of their own (ECMA-376 part 1, 18.8.30, with those of East Asian locales).
const isDateId = (id: number): boolean => (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** Whether a format code shows a date or a time: it has a letter of one outside of quoted texts, escapes and brackets. */
export const isDateCode = (code: string): boolean => {
  const [positive = ''] = code.split(';');
  // Elapsed hours, minutes and seconds stand in brackets and are a time too.
  if (/\[(h+|m+|s+)\]/i.test(positive)) return true;
  const bare = positive.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '');
  return !/general/i.test(bare) && /[ymdhs]/i.test(bare.replace(/e[+-]/gi, ''));
};

/** Which cell styles of a workbook show dates: by the index that cells name. */
export interface DateStyles {
  readonly isDate: (style: number) => boolean;
}

/** Collects the styles of a workbook as its parts go by. */
export class StyleCollector implements DateStyles {
  private readonly codes = new Map<number, string>();
  private readonly formats: number[] = [];

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
    return code === undefined ? isDateId(id) : isDateCode(code);
  }
}
