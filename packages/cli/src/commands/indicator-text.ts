import { formatParam, type Locale } from '@community1373/base/explain';
import type { IndicatorUnit } from '@community1373/core/what-if';
import { word } from '../messages/words';

/** Writes the value of an indicator with its unit. */
export const indicatorText = (value: number | undefined, unit: IndicatorUnit, locale: Locale): string => {
  if (value === undefined) return word('nothing', locale);
  switch (unit) {
    case 'ratio':
      return formatParam(value, locale, 'percent');
    case 'minutes':
      return word('hours', locale, { n: value });
    case 'fen':
      return word('yuan', locale, { n: value });
    case 'metres':
      return word('metres', locale, { n: value });
    case 'seconds':
      return word('seconds', locale, { n: value });
    default:
      return formatParam(value, locale);
  }
};
