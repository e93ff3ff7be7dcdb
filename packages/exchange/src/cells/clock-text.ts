import { clockText } from './serial-date';
import { toHalfWidth } from './width';

/** The ranges of hours that a word for a part of the day allows, and the hours to add for the 24-hour clock. */
type Spans = readonly (readonly [from: number, to: number, more: number])[];

const morning: Spans = [[0, 11, 0]];
// Words that leave the side of noon or midnight open, such as 上午12点 or 晚上12点, are in no range.
const partsOfDay: Readonly<Record<string, Spans>> = {
  am: [
    [0, 11, 0],
    [12, 12, -12],
  ],
  pm: [
    [1, 11, 12],
    [12, 12, 0],
  ],
  凌晨: [[0, 6, 0]],
  早上: morning,
  早晨: morning,
  上午: morning,
  中午: [
    [11, 14, 0],
    [1, 2, 12],
  ],
  下午: [
    [0, 11, 12],
    [12, 23, 0],
  ],
  傍晚: [
    [4, 8, 12],
    [16, 20, 0],
  ],
  晚上: [
    [5, 11, 12],
    [17, 23, 0],
  ],
};

const words = Object.keys(partsOfDay).join('|');
// The date that a program writes before a time without a date: the first days of the serial number systems.
const firstDays = /^(?:1899-12-3[01]|1900-01-0[01]|1904-01-01)[t ]/;
const clock = new RegExp(
  `^(${words})?(\\d{1,2})(?:([:点时])(?:(\\d{1,2})分?|(半))?)?(?::(\\d{1,2})(?:\\.\\d{1,9})?)?(am|pm)?$`,
);

/** The longest text parsed as a time. */
const longest = 64;

/** Returns the word for a part of the day at the beginning of a time; undefined when there is none. */
export const partOfDayIn = (text: string): string | undefined =>
  new RegExp(`^\\s{0,8}(${words})`, 'i').exec(text.slice(0, longest))?.[1];

/** Reads a time of day from text as `HH:MM`: 8:30, 08:30:00.000, 8点半, 8:30 PM, 下午3点; `24:00` is the end of the day. */
export const timeOfText = (text: string): string | undefined => {
  if (text.length > longest) return undefined;
  const bare = toHalfWidth(text).toLowerCase().trim().replace(firstDays, '').replace(/\s/g, '');
  const [whole, before, hour = '', mark, minute = '0', half, second = '0', after] = clock.exec(bare) ?? [];
  const word = before ?? after;
  // A number alone is not a time, and only one word is allowed.
  if (
    whole === undefined ||
    (before !== undefined && after !== undefined) ||
    (mark === undefined && word === undefined)
  )
    return undefined;
  const spans: Spans = word === undefined ? [[0, 24, 0]] : (partsOfDay[word] ?? []);
  const span = spans.find(([from, to]) => Number(hour) >= from && Number(hour) <= to);
  const [h, m] = [Number(hour) + (span?.[2] ?? 0), half === undefined ? Number(minute) : 30];
  if (span === undefined || m > 59 || Number(second) > 59) return undefined;
  return h < 24 || m === 0 ? clockText(h * 60 + m) : undefined;
};
