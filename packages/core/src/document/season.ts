import { type CivilDate, datesBetween } from '@community1373/base/calendar';
import type { Community, Volunteer } from '@community1373/model';
import { horizonOf } from './horizon';
import type { Period } from './scenario';

/** Returns the share of their hours that a volunteer gives on a day, by its calendar month: 1 by default. */
export const shareOn = ({ hoursByMonth }: Pick<Volunteer, 'hoursByMonth'>, date: CivilDate): number =>
  (hoursByMonth?.[Number(date.slice(5, 7)) - 1] ?? 100) / 100;

/** Returns a volunteer with the hours of a period: each month is weighted by its days in the period. Undefined when the volunteer serves on none of them. */
const inPeriod = (volunteer: Volunteer, dates: readonly CivilDate[]): Volunteer | undefined => {
  if (volunteer.hoursByMonth === undefined) return volunteer;
  const shares = dates.map((date) => shareOn(volunteer, date));
  const sum = shares.reduce((total, share) => total + share, 0);
  if (sum === 0) return undefined;
  const off = dates.filter((_, i) => shares[i] === 0);
  return {
    ...volunteer,
    minutesPerWeek: Math.min(10_080, Math.round((volunteer.minutesPerWeek * sum) / dates.length)),
    ...(off.length === 0 ? {} : { unavailable: [...(volunteer.unavailable ?? []), ...off] }),
  };
};

/** Returns the volunteers and leads of a community for a period: the same lists when no volunteer has hours by month. */
export const seasonIn = (
  { volunteers, leads }: Pick<Community, 'volunteers' | 'leads'>,
  period: Period,
): Pick<Community, 'volunteers' | 'leads'> => {
  if (volunteers.every(({ hoursByMonth }) => hoursByMonth === undefined)) return { volunteers, leads };
  const { from, to } = horizonOf({ period });
  const dates = datesBetween(from, to);
  const present = volunteers.flatMap((volunteer) => inPeriod(volunteer, dates) ?? []);
  const here = new Set<string>(present.map(({ id }) => id));
  return {
    volunteers: present,
    leads: leads.filter(
      ({ volunteerId }) =>
        volunteerId === undefined || here.has(volunteerId) || !volunteers.some(({ id }) => id === volunteerId),
    ),
  };
};
