import { isCivilDate, weekday } from '@community1373/base/calendar';

/** A local time at which opening hours are looked up. */
export interface HoursMoment {
  /** Minutes since midnight, 0 to 1439. */
  readonly minutes: number;
  /** Day of the week by ISO 8601, 1 (Monday) to 7 (Sunday). */
  readonly weekday: number;
  /** Month × 100 + day; undefined where only the time is known. */
  readonly monthDay: number | undefined;
}

/** The day that a time without a date stands for: Wednesday, an ordinary working day. */
const ordinaryDay = 3;

/** Reads a local time, `22:30` (of an ordinary Wednesday) or `2026-12-01T22:30`; undefined for any other text. */
export const hoursMomentOf = (text: string): HoursMoment | undefined => {
  const [, date, hours, minutes] = /^(?:(\d{4}-\d{2}-\d{2})T)?([01]\d|2[0-3]):([0-5]\d)$/.exec(text) ?? [];
  if (hours === undefined) return undefined;
  const time = Number(hours) * 60 + Number(minutes);
  if (date === undefined) return { minutes: time, weekday: ordinaryDay, monthDay: undefined };
  if (!isCivilDate(date)) return undefined;
  return { minutes: time, weekday: weekday(date), monthDay: Number(date.slice(5, 7)) * 100 + Number(date.slice(8)) };
};
