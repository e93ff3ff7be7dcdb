import type { HoursMoment } from './hours-moment';

const days = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'];
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const minutesOfDay = 1440;

/** A range of whole numbers, both ends included; it may pass the end of the year or the week. */
type Span = readonly [from: number, to: number];

/** One rule of opening hours. */
interface HoursRule {
  /** True when it adds to the rules before it; otherwise it replaces them on the days that it names. */
  readonly adds: boolean;
  open: boolean;
  /** Days of the week, 1 to 7; undefined for every day, empty for holidays alone. */
  days: Span[] | undefined;
  /** Ranges of month × 100 + day; empty for the whole year. */
  readonly dates: Span[];
  /** Minutes since midnight, the end excluded; it may pass midnight. Empty for the whole day. */
  readonly times: Span[];
}

const day = `(${days.join('|')})`;
const month = `(${months.join('|')})`;
/** A day of a month, and not the hour that may follow the month. */
const dayOfMonth = String.raw`\d{1,2}(?!:?\d)`;
const token = new RegExp(
  [
    ' |:',
    '(?<always>24/7)',
    String.raw`(?<from>\d{1,2}:\d{2})(?: ?- ?(?<to>\d{1,2}:\d{2})|(?<more>\+))`,
    `(?<day>${day}(?: ?- ?${day})?)(?![a-z[])`,
    `(?<date>${month}(?: ${dayOfMonth})?(?: ?- ?(?:${month}(?: ${dayOfMonth})?|${dayOfMonth}))?)(?![a-z[])`,
    '(?<holiday>[ps]h)(?![a-z])',
    '(?<state>off|closed|open)(?![a-z])',
    '(?<comma>,)',
    '"[^"]{0,255}"',
  ].join('|'),
  'y',
);

const minutesOf = (clock: string): number => {
  const [hours = '', minutes = ''] = clock.split(':');
  return Number(minutes) < 60 ? Number(hours) * 60 + Number(minutes) : Number.NaN;
};

/** Reads `08:00-18:00`, with an end after midnight counted on (`22:00-06:00` to 1800); undefined for times that do not exist. */
const timesOf = (from: string, to: string | undefined): Span | undefined => {
  const start = minutesOf(from);
  const end = to === undefined ? minutesOfDay : minutesOf(to);
  if (!(start < minutesOfDay) || !(end <= 2 * minutesOfDay)) return undefined;
  return [start, end <= start ? end + minutesOfDay : end];
};

/** Reads `apr-oct`, `apr 1-oct 31`, `dec 24-26` or `dec 25` as numbers month × 100 + day. */
const datesOf = (text: string): Span => {
  const [, from = '', fromDay, to, toDay, lastDay] =
    /^([a-z]+)(?: (\d+))?(?: ?- ?(?:([a-z]+)(?: (\d+))?|(\d+)))?$/.exec(text) ?? [];
  const first = (months.indexOf(from) + 1) * 100;
  const last = to === undefined ? first : (months.indexOf(to) + 1) * 100;
  const end = toDay ?? lastDay ?? (to === undefined ? fromDay : undefined);
  return [first + Number(fromDay ?? 1), last + Number(end ?? 31)];
};

const daysOf = (text: string): Span => {
  const [from = '', to = from] = text.split('-').map((part) => part.trim());
  return [days.indexOf(from) + 1, days.indexOf(to) + 1];
};

const isWithin = (value: number, [from, to]: Span): boolean =>
  from <= to ? value >= from && value <= to : value >= from || value <= to;

/** Adds the rules of one part between semicolons; false for a form that is not read. */
const readRules = (text: string, rules: HoursRule[]): boolean => {
  let rule: HoursRule = { adds: false, open: true, days: undefined, dates: [], times: [] };
  let finished = false;
  const begin = rules.length;
  rules.push(rule);
  token.lastIndex = 0;
  while (token.lastIndex < text.length) {
    const { groups } = token.exec(text) ?? {};
    if (groups === undefined) return false;
    const { always, from, to, day: named, date, holiday, state } = groups;
    if (finished && (named !== undefined || date !== undefined || holiday !== undefined)) {
      rule = { adds: true, open: true, days: undefined, dates: [], times: [] };
      rules.push(rule);
      finished = false;
    }
    if (named !== undefined) rule.days = [...(rule.days ?? []), daysOf(named)];
    // Holidays are not known here: a rule for them alone applies on no day.
    if (holiday !== undefined) rule.days ??= [];
    if (date !== undefined) rule.dates.push(datesOf(date));
    const times = from === undefined ? undefined : timesOf(from, to);
    if (from !== undefined && times === undefined) return false;
    if (times !== undefined) rule.times.push(times);
    if (state !== undefined) rule.open = state === 'open';
    finished ||= always !== undefined || times !== undefined || state !== undefined;
  }
  return finished || rules.length > begin + 1 || rule.days !== undefined || rule.dates.length > 0;
};

const isOpenOn = (rules: readonly HoursRule[], weekday: number, moment: HoursMoment, minutes: number): boolean => {
  let open = rules.every((rule) => !rule.open && rule.times.length > 0);
  for (const { adds, open: opens, days: named, dates, times } of rules) {
    if (named !== undefined && !named.some((span) => isWithin(weekday, span))) continue;
    if (dates.length > 0 && !dates.some((span) => isWithin(moment.monthDay ?? 0, span))) continue;
    const within =
      times.length === 0 ? minutes < minutesOfDay : times.some(([from, to]) => minutes >= from && minutes < to);
    if (!opens) open &&= !within;
    else open = adds ? open || within : within;
  }
  return open;
};

/** The longest text that is read: the limit of OpenStreetMap for a value. */
const longest = 255;

/**
 * Returns whether opening hours in the form of OpenStreetMap (in lower case) include a moment: weekdays, months and dates, times past midnight, `24/7`, `off`,
 * later rules over earlier ones. Rules for public and school holidays are ignored. Undefined for other forms (weeks, sunrise, years, comments alone), and for
 * dates where only the time is known.
 */
export const isOpenAt = (text: string, moment: HoursMoment): boolean | undefined => {
  if (text.length > longest || text.includes('||')) return undefined;
  const rules: HoursRule[] = [];
  for (const part of text.replace(/\s+/g, ' ').split(';'))
    if (part.trim() !== '' && !readRules(part.trim(), rules)) return undefined;
  if (rules.length === 0) return undefined;
  if (moment.monthDay === undefined && rules.some(({ dates }) => dates.length > 0)) return undefined;
  const dayBefore = moment.weekday === 1 ? 7 : moment.weekday - 1;
  return (
    isOpenOn(rules, moment.weekday, moment, moment.minutes) ||
    isOpenOn(rules, dayBefore, moment, moment.minutes + minutesOfDay)
  );
};
