import { type Absence, addDays, minutesSinceMidnight, spanOfAbsence } from '@community1373/base/calendar';
import type { RosterShift } from '@community1373/core/assessment';

const twoDigits = (n: number): string => String(n).padStart(2, '0');

/** True when a shift overlaps an absence by at least a minute; local times to the minute compare correctly as text. */
export const absenceMeets = (
  absence: Absence,
  { date, start, minutes }: Pick<RosterShift, 'date' | 'start' | 'minutes'>,
): boolean => {
  const { from, to } = spanOfAbsence(absence);
  const end = minutesSinceMidnight(start) + minutes;
  const ends = `${addDays(date, Math.floor(end / 1440))}T${twoDigits(Math.floor((end % 1440) / 60))}:${twoDigits(end % 60)}`;
  return `${date}T${start}` < to && ends > from;
};
