import type { CivilDate } from '@community1373/base/calendar';
import type { LocalTime } from '../options';

const two = (number: number): string => String(number).padStart(2, '0');

/** Returns the local time of a date of the machine, to the minute. */
export const localTimeOf = (date: Date): LocalTime =>
  // Years up to 9999 have four digits, and the other parts two.
  `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}T${two(date.getHours())}:${two(date.getMinutes())}` as LocalTime;

/** Returns the date of a local time. */
export const dateOf = (now: LocalTime): CivilDate =>
  // A local time begins with its date.
  now.slice(0, 10) as CivilDate;
