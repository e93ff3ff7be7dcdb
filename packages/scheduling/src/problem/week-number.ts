import { addDays, type CivilDate, daysBetween } from '@community1373/base/calendar';

/** Monday of week 0. */
const firstMonday: CivilDate = '1970-01-05';

/** Returns the days since Monday 1970-01-05. */
export const dayNumber = (date: CivilDate): number => daysBetween(firstMonday, date);

/** Returns the weeks since that of 1970-01-05, Monday to Sunday. */
export const weekNumber = (date: CivilDate): number => Math.floor(dayNumber(date) / 7);

/** Returns the date of an ISO weekday (1 is Monday) in a week. */
export const dateInWeek = (week: number, weekday: number): CivilDate => addDays(firstMonday, week * 7 + weekday - 1);

/** Returns the date of a day number. */
export const dateOfDay = (day: number): CivilDate => addDays(firstMonday, day);
