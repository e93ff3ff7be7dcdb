import {
  type Absence,
  clockOfMoment,
  dateOfMoment,
  minutesSinceMidnight,
  type Moment,
  spanOfAbsence,
} from '@community1373/base/calendar';
import { CodedError } from '@community1373/base/diagnostics';
import { type CompiledProblem, createDayNumbers } from '../problem/compiled-problem';
import type { RosterPerson } from '../problem/roster-person';
import { dayMinutes, joinStretches, stretchAfter, type Stretches } from '../problem/shift-span';
import type { PairKernel } from './kernel';

const weekMinutes = 7 * dayMinutes;

/**
 * Returns a person's windows in two weeks from Monday 00:00, touching ones joined: a shift of at most a day lies in one of them from any minute of
 * the first week.
 */
const windowsOf = ({ availability }: RosterPerson): Stretches | undefined =>
  availability === undefined
    ? undefined
    : joinStretches(
        [0, weekMinutes].flatMap((week) =>
          availability.map(({ weekday, from, to }) => {
            const day = week + (weekday - 1) * dayMinutes;
            return { from: day + minutesSinceMidnight(from), to: day + minutesSinceMidnight(to) };
          }),
        ),
      );

const momentText = (moment: Moment): string => moment.replace('T', ' ');

/**
 * Creates the kernel of availability: the whole of a shift, also over midnight, lies within the windows of the person and overlaps none of their
 * absences.
 */
export const availabilityKernel = ({ people, shifts, start, end }: CompiledProblem): PairKernel => {
  const dayOf = createDayNumbers();
  const minuteOf = (moment: Moment): number =>
    dayOf(dateOfMoment(moment)) * dayMinutes + minutesSinceMidnight(clockOfMoment(moment));
  const stretchOf = (absence: Absence) => {
    const { from, to } = spanOfAbsence(absence);
    return { from: minuteOf(from), to: minuteOf(to) };
  };
  const windows = people.map(windowsOf);
  const absences = people.map(({ unavailable = [] }) => joinStretches(unavailable.map(stretchOf)));
  const isAway = (person: number, shift: number): boolean => {
    const away = absences[person];
    if (away === undefined) return false;
    const first = stretchAfter(away, Number(start[shift]));
    return first < away.from.length && Number(away.from[first]) < Number(end[shift]);
  };
  const fits = (person: number, shift: number): boolean => {
    const open = windows[person];
    if (open === undefined) return true;
    const from = ((Number(start[shift]) % weekMinutes) + weekMinutes) % weekMinutes;
    const first = stretchAfter(open, from);
    return (
      first < open.from.length &&
      Number(open.from[first]) <= from &&
      from + Number(end[shift]) - Number(start[shift]) <= Number(open.to[first])
    );
  };
  return {
    units: (person, shift) => (isAway(person, shift) || !fits(person, shift) ? 1 : 0),
    why: (person, shift) => {
      const [who, what] = [people[person], shifts[shift]];
      if (who === undefined || what === undefined) throw new CodedError('scheduling.index', [person, shift]);
      const params = { person: who.id, shift: what.id, date: what.date, start: what.start, minutes: what.minutes };
      const met = (who.unavailable ?? []).find((absence) => {
        const { from, to } = stretchOf(absence);
        return from < Number(end[shift]) && to > Number(start[shift]);
      });
      if (met === undefined) return { code: 'scheduling.outside-windows', params };
      if (typeof met === 'string') return { code: 'scheduling.away', params: { ...params, date: met } };
      const { from, to } = spanOfAbsence(met);
      return { code: 'scheduling.away-span', params: { ...params, from: momentText(from), to: momentText(to) } };
    },
  };
};
