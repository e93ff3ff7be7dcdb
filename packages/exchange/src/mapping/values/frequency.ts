import type { Cadence } from '@community1373/model';
import { toHalfWidth } from '../../cells/width';

const spans: readonly (readonly [pattern: RegExp, every: Cadence['every'], days: number])[] = [
  [/天|日|daily|aday/, 'week', 7],
  [/周|星期|礼拜|week/, 'week', 1],
  [/季|quarter/, 'quarter', 1],
  [/月|month/, 'month', 1],
];
// Every second week or every year has no equal in times a week, month or quarter.
const unlike = /[隔双两][周月天日]|半|年|year|other/;
const numerals = '一二三四五六七八九十';
/** Most times in one span. */
const mostTimes = 31;

/** Reads a frequency: 每周2次, 每月一次, 每天, 2次/周; a bare number is of the span in the header of its column, as 每周次数. */
export const readFrequency = (text: string, header: string): Cadence | undefined => {
  const plain = toHalfWidth(text).replace(/\s/g, '').toLowerCase();
  if (plain === '' || unlike.test(plain)) return undefined;
  const [, digits, numeral] = /(\d{1,2})(?:次|times)|^(?:\d{1,2})$|([一二两三四五六七八九十])次/.exec(plain) ?? [];
  const bare = /^\d{1,2}次?$/.test(plain);
  const times =
    digits !== undefined
      ? Number(digits)
      : bare
        ? Number(plain)
        : numeral === undefined
          ? 1
          : numerals.indexOf(numeral === '两' ? '二' : numeral) + 1;
  const span = spans.find(([pattern]) => pattern.test(bare ? header : plain));
  if (span === undefined || times < 1) return undefined;
  const [, every, days] = span;
  return times * days > mostTimes ? undefined : { every, times: times * days };
};
