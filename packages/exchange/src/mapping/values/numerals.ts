const digits = new Map([...'零一二三四五六七八九'].map((numeral, value): [string, number] => [numeral, value]));
digits.set('〇', 0).set('两', 2);

/** Returns the value of a Chinese numeral up to 999: with 百 and 十 by their weights, otherwise digit by digit (三零一 is 301). */
const valueOf = (numeral: string): string => {
  if (!/[十百]/.test(numeral)) return [...numeral].map((unit) => String(digits.get(unit) ?? '')).join('');
  let [sum, held] = [0, 0];
  for (const unit of numeral) {
    const weight = unit === '百' ? 100 : unit === '十' ? 10 : 0;
    if (weight === 0) held = digits.get(unit) ?? 0;
    else {
      // 十二 has no digit before its ten.
      sum += (held === 0 ? 1 : held) * weight;
      held = 0;
    }
  }
  return String(sum + held);
};

// Only where a number is meant: before the words of an address or a separator, or at the end after them; the 三 of 三里屯 and of a name stays.
const numerals =
  /[零〇一二两三四五六七八九十百]{1,7}(?=号|栋|幢|座|楼|单元|门|梯|室|户|房|层|#|-|,|\/)|(?<=^|[-,/#号楼栋幢座元门梯室层第\d])[零〇一二两三四五六七八九十百]{1,7}$/g;

/** Converts the Chinese numerals of an address to digits: 九号楼一单元三零一室 becomes 9号楼1单元301室. */
export const numeralsToDigits = (text: string): string => text.replace(numerals, valueOf);
