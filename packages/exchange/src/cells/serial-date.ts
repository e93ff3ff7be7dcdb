import { addDays, type CivilDate } from '@community1373/base/calendar';
import type { SerialCell } from './cell';

/** Years 1900 to 9999. */
const lastSerial = 2_958_465;
const minutesPerDay = 1440;

/**
 * Converts a serial number of a spreadsheet to a date; undefined outside 1900–9999 and for day 60 of the 1900 system, the nonexistent 29 February 1900
 * (ECMA-376 part 1, 18.17.4.1).
 */
export const dateOfSerial = (serial: number, since1904: boolean): CivilDate | undefined => {
  const day = Math.floor(serial);
  if (!(day >= 1 && day <= lastSerial - (since1904 ? 1462 : 0))) return undefined;
  if (since1904) return addDays('1904-01-01', day);
  if (day === 60) return undefined;
  return addDays(day < 60 ? '1899-12-31' : '1899-12-30', day);
};

/** Converts the fraction of a serial number to the nearest minute of the day; undefined for a negative one. */
export const minuteOfSerial = (serial: number): number | undefined => {
  if (!(serial >= 0)) return undefined;
  const minute = Math.round((serial - Math.floor(serial)) * minutesPerDay);
  return minute === minutesPerDay ? minutesPerDay - 1 : minute;
};

const twoDigits = (n: number): string => String(n).padStart(2, '0');

/** Formats a minute of the day as `HH:MM`. */
export const clockText = (minute: number): string => `${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}`;

/** Formats a date cell as text: a date, a time, or both. */
export const serialText = ({ serial, since1904 }: SerialCell): string | undefined => {
  const minute = minuteOfSerial(serial);
  if (minute === undefined) return undefined;
  if (serial < 1) return clockText(minute);
  const date = dateOfSerial(serial, since1904);
  if (date === undefined) return undefined;
  return Number.isInteger(serial) ? date : `${date}T${clockText(minute)}`;
};
