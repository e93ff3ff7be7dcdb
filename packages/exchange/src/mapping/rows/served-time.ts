import type { FilledCell } from '../../cells/codec';
import { date, moment, time } from '../../cells/date-codecs';
import { readQuantity } from '../values/units';
import type { MappedRow } from './mapped-row';

/** Most minutes that one record of a day may have. */
const minutesOfDay = 1440;

const valueOf = (read: ReturnType<typeof date.read>): string | undefined =>
  read.ok && typeof read.value === 'string' ? read.value : undefined;

/** Reads a day, also from a date with a time. */
export const readDay = (cell: FilledCell | undefined): string | undefined =>
  cell === undefined ? undefined : (valueOf(date.read(cell)) ?? valueOf(moment.read(cell))?.slice(0, 10));

/** Reads the minutes since midnight of a time, also from a date with a time. */
const clockMinutes = (cell: FilledCell): number | undefined => {
  const text = valueOf(time.read(cell)) ?? valueOf(moment.read(cell))?.slice(11);
  return text === undefined ? undefined : Number(text.slice(0, 2)) * 60 + Number(text.slice(3, 5));
};

/** Returns the minutes served of a row: as stated, or from arrival to departure on one day; undefined after leaving the row out. */
export const servedMinutes = (row: MappedRow): number | undefined => {
  const stated = row.cell('minutes');
  if (stated !== undefined) {
    const minutes = readQuantity(stated, row.unit('minutes') ?? 'hours', ['hours', 'minutes']);
    return minutes === undefined || minutes < 1 || minutes > minutesOfDay
      ? row.leaveOut('exchange.mapping-minutes', 'minutes')
      : minutes;
  }
  const [start, end] = [row.cell('start'), row.cell('end')];
  if (start === undefined || end === undefined)
    return row.leaveOut(
      row.has('end') ? 'exchange.mapping-times' : 'exchange.mapping-minutes',
      row.has('end') ? 'end' : 'minutes',
    );
  const [from, to] = [clockMinutes(start), clockMinutes(end)];
  return from === undefined || to === undefined || to <= from
    ? row.leaveOut('exchange.mapping-times', 'end')
    : to - from;
};
