import type { Moment } from '@community1373/base/calendar';

const two = (number: number): string => String(number).padStart(2, '0');

/** Returns the local time of a date of the machine, to the minute. */
export const localTimeOf = (date: Date): Moment =>
  // Years up to 9999 have four digits, and the other parts two.
  `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}T${two(date.getHours())}:${two(date.getMinutes())}` as Moment;
