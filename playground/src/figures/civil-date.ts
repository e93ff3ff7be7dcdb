import type { Locale } from '@community1373/base/explain';

// A civil date has no time zone; parsing and formatting it as UTC keeps the date.
const utc = (date: string): Date => new Date(`${date}T00:00:00Z`);

const formats = {
  brief: { month: 'short', day: 'numeric' },
  ofMonth: { month: 'long', day: 'numeric' },
  day: { month: 'long', day: 'numeric', weekday: 'long' },
  short: { month: 'numeric', day: 'numeric', weekday: 'short' },
  weekday: { weekday: 'short' },
  month: { month: 'long' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

// Creating a format costs more than formatting hundreds of dates with it.
const made = new Map<string, Intl.DateTimeFormat>();

const formatOf = (style: keyof typeof formats, locale: Locale): Intl.DateTimeFormat => {
  const key = `${style} ${locale}`;
  const known = made.get(key);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, { ...formats[style], timeZone: 'UTC' });
  made.set(key, format);
  return format;
};

/** Formats a civil date (`YYYY-MM-DD`) for display. */
export const writeDate = (date: string, style: keyof typeof formats, locale: Locale): string =>
  formatOf(style, locale).format(utc(date));

/** Formats the day number for a calendar, with the month on request. */
export const writeDayNumber = (date: string, withMonth: boolean, locale: Locale): string => {
  const day = String(Number(date.slice(8)));
  if (!withMonth) return day;
  return locale === 'en' ? writeDate(date, 'brief', locale) : `${Number(date.slice(5, 7))}/${day}`;
};

/** Dates of a week from Monday to Sunday, for formatting weekday names. */
export const sampleWeek = Array.from({ length: 7 }, (_, i) => `2024-01-0${i + 1}`);
