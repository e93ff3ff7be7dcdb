import { type CivilDate, type ClockTime, minutesSinceMidnight } from '@community1373/base/calendar';
import type { PastService } from './roster-person';

/** Minutes of a day. */
export const dayMinutes = 1440;

/**
 * The time span of a shift or past service: minutes from `start` to before `end`, and the days that these minutes touch, all since Monday 1970-01-05. A
 * night shift touches two days; one that ends at midnight does not touch the next. Every rule that depends on the time of service uses it.
 */
export interface ShiftSpan {
  readonly start: number;
  readonly end: number;
  readonly firstDay: number;
  readonly lastDay: number;
}

/** Returns the span that begins on a day at a time and lasts the given minutes. */
export const spanOf = (day: number, time: ClockTime, minutes: number): ShiftSpan => {
  const start = day * dayMinutes + minutesSinceMidnight(time);
  const end = start + minutes;
  return { start, end, firstDay: day, lastDay: Math.floor((end - 1) / dayMinutes) };
};

/** Returns the span of past service; undefined where its start is unknown. */
export const pastSpan = (
  { date, start, minutes }: PastService,
  dayOf: (date: CivilDate) => number,
): ShiftSpan | undefined => (start === undefined ? undefined : spanOf(dayOf(date), start, minutes));

/** True when a day is a Saturday or a Sunday. */
export const isWeekend = (day: number): boolean => ((day % 7) + 7) % 7 >= 5;

/**
 * True when a span touches Saturday or Sunday: a night from Friday does, one from Sunday does by its Sunday. A span of at most a day touches at most two
 * days.
 */
export const touchesWeekend = ({ firstDay, lastDay }: Pick<ShiftSpan, 'firstDay' | 'lastDay'>): boolean =>
  isWeekend(firstDay) || isWeekend(lastDay);

/** True when past service touches a weekend; service without a known start is assumed to end on its day. */
export const isPastOnWeekend = (past: PastService, dayOf: (date: CivilDate) => number): boolean => {
  const day = dayOf(past.date);
  return touchesWeekend(pastSpan(past, dayOf) ?? { firstDay: day, lastDay: day });
};

/** Intervals of time in order of their start, overlapping or touching ones joined: the starts and the ends. */
export interface Stretches {
  readonly from: Float64Array;
  readonly to: Float64Array;
}

/** Joins intervals of time. */
export const joinStretches = (stretches: readonly { readonly from: number; readonly to: number }[]): Stretches => {
  const [from, to]: [number[], number[]] = [[], []];
  for (const stretch of [...stretches].sort((a, b) => a.from - b.from)) {
    const last = to.length - 1;
    if (last >= 0 && stretch.from <= Number(to[last])) to[last] = Math.max(Number(to[last]), stretch.to);
    else {
      from.push(stretch.from);
      to.push(stretch.to);
    }
  }
  return { from: Float64Array.from(from), to: Float64Array.from(to) };
};

/** Returns the index of the first interval that ends after a minute, or the number of intervals. */
export const stretchAfter = ({ to }: Stretches, minute: number): number => {
  let [low, high] = [0, to.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (Number(to[middle]) > minute) high = middle;
    else low = middle + 1;
  }
  return low;
};
