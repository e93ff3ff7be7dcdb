import { type CivilDate, isCivilDate } from '@community1373/base/calendar';
import type { FilledCell } from '../../cells/codec';
import { date } from '../../cells/date-codecs';
import { toHalfWidth } from '../../cells/width';

/** Oldest age that is believed; a larger one is a slip. */
const oldest = 130;

const months = [/^(\d{4})[-/.](\d{1,2})$/, /^(\d{4})年(\d{1,2})月?$/, /^(\d{4})(\d{2})$/];

/** Reads a birth date, or the month of one, which counts from its first day. */
export const readBirthDate = (cell: FilledCell): CivilDate | undefined => {
  const read = date.read(cell);
  // A date that was read is a civil date.
  if (read.ok) return read.value as CivilDate;
  const text = toHalfWidth(String(typeof cell === 'object' ? '' : cell).replace(/^'/, '')).trim();
  for (const pattern of months) {
    const [, year = '', month = ''] = pattern.exec(text) ?? [];
    const first = `${year}-${month.padStart(2, '0')}-01`;
    if (year !== '' && isCivilDate(first)) return first;
  }
  return undefined;
};

/** Returns the age in whole years on a day; undefined for a birth date after it, or so long before it that it must be a slip. */
export const ageOn = (birth: CivilDate, on: CivilDate): number | undefined => {
  const years = Number(on.slice(0, 4)) - Number(birth.slice(0, 4));
  const age = on.slice(5) < birth.slice(5) ? years - 1 : years;
  return birth <= on && age <= oldest ? age : undefined;
};

/** Reads an age in whole years: 72, 72岁, ７２周岁. */
export const readAge = (cell: FilledCell): number | undefined => {
  if (typeof cell === 'object' || typeof cell === 'boolean') return undefined;
  const [, years] = /^(\d{1,3})(?:周?岁)?$/.exec(toHalfWidth(String(cell)).trim()) ?? [];
  return years === undefined || Number(years) > oldest ? undefined : Number(years);
};
