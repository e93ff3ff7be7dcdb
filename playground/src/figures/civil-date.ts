import type { Locale } from '@community1373/base/explain';

// A civil date has no zone; read as UTC and written as UTC it stays the date it is.
const utc = (date: string): Date => new Date(`${date}T00:00:00Z`);

const formats = {
  month: { year: 'numeric', month: 'long' },
  day: { month: 'long', day: 'numeric', weekday: 'long' },
  short: { month: 'numeric', day: 'numeric', weekday: 'short' },
  weekday: { weekday: 'short' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** Writes a civil date or month (`YYYY-MM-DD`, `YYYY-MM`) for people. */
export const writeDate = (date: string, style: keyof typeof formats, locale: Locale): string =>
  new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, { ...formats[style], timeZone: 'UTC' }).format(
    utc(date.length === 7 ? `${date}-01` : date),
  );

/** A Monday, to name the weekdays from. */
export const weekOfMondays = Array.from({ length: 7 }, (_, i) => `2024-01-0${i + 1}`);
