import type { ClockTime } from '@community1373/base/calendar';
import { weekdayOf, weeklyHours } from '../../cells/week-codecs';
import { toHalfWidth } from '../../cells/width';

/** Hours of one weekday. */
interface Hours {
  readonly weekday: number;
  readonly from: ClockTime;
  readonly to: ClockTime;
}

/** The hours of a word for a part of the day. */
const partsOfDay: readonly (readonly [words: RegExp, from: ClockTime, to: ClockTime])[] = [
  [/^(?:全天|整天|一天|都可以|都行|allday)/, '08:00', '18:00'],
  [/^(?:上午|早上|早晨|morning)/, '08:00', '12:00'],
  [/^(?:中午|noon)/, '12:00', '14:00'],
  [/^(?:下午|午后|afternoon)/, '14:00', '18:00'],
  [/^(?:晚上|傍晚|晚间|evening)/, '18:00', '21:00'],
];
const daysOfWords: readonly (readonly [words: RegExp, days: readonly number[]])[] = [
  [/^(?:每天|天天|每日|everyday|daily)/, [1, 2, 3, 4, 5, 6, 7]],
  [/^(?:工作日|平时|weekdays)/, [1, 2, 3, 4, 5]],
  [/^(?:周末|双休日|weekends?)/, [6, 7]],
];
const oneDay =
  /^(?:(?:每|每个)?(?:周|星期|礼拜))?([一二三四五六日天])(?![点个人户])|^(mon|tue|wed|thu|fri|sat|sun)[a-z]*/;
const joint = /^[、,，和及与/\s]+/;
const clock = weeklyHours('zh-CN');

/** Reads the hours of a sign-up: 周三上午, 周一、三、五下午, 周六全天, 工作日晚上, 周二 9:00-11:00. Undefined where no day or no part of it is stated. */
export const readSignUpTimes = (text: string): readonly Hours[] | undefined => {
  const exact = clock.read(text.trim());
  // The codec reads hours of this form.
  if (exact.ok) return exact.value as readonly Hours[];
  let rest = toHalfWidth(text).toLowerCase().replace(/\s+/g, '');
  let days: number[] = [];
  let isOpen = true;
  const hours = new Map<string, Hours>();
  while (rest !== '') {
    const [gap = ''] = joint.exec(rest) ?? [];
    rest = rest.slice(gap.length);
    const words = daysOfWords.find(([pattern]) => pattern.test(rest));
    const [day = '', chinese, english] =
      words === undefined ? (oneDay.exec(rest) ?? []) : [words[0].exec(rest)?.[0] ?? ''];
    const part = partsOfDay.find(([pattern]) => pattern.test(rest));
    if (day !== '') {
      const weekday = weekdayOf(chinese ?? english ?? '');
      days = [...(isOpen ? days : []), ...(words?.[1] ?? (weekday === undefined ? [] : [weekday]))];
      isOpen = true;
      rest = rest.slice(day.length);
    } else if (part !== undefined) {
      const [pattern, from, to] = part;
      for (const weekday of days) hours.set(`${weekday} ${from}`, { weekday, from, to });
      isOpen = false;
      rest = rest.slice(pattern.exec(rest)?.[0].length ?? rest.length);
    } else return undefined;
  }
  // Days after the last part of the day have no hours.
  return hours.size === 0 || isOpen
    ? undefined
    : [...hours.values()].toSorted((a, b) => a.weekday - b.weekday || (a.from < b.from ? -1 : 1));
};
