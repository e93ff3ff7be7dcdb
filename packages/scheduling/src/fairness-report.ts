import { gini } from '@community1373/base/inequality';
import { eligiblePeople } from './eligibility';
import { isHindered } from './hindrance';
import { loadRoster } from './loaded-roster';
import type { Roster } from './roster';
import type { RosterProblem } from './roster-problem';
import { comparableKey } from './rules/fairness';

/** What one person carries, past service included where it says so. */
export interface PersonLoad {
  readonly personId: string;
  readonly shifts: number;
  readonly minutes: number;
  /** Minutes with past service. */
  readonly minutesWithPast: number;
  readonly weekendShifts: number;
}

/**
 * One person could envy another: comparable, but carrying more minutes (past included), and holding a shift that the other could take without breaking a
 * hard rule and would then still carry no more than the first does.
 */
export interface Envy {
  readonly personId: string;
  readonly otherId: string;
  readonly moreMinutes: number;
  readonly shiftId: string;
}

/** Comparable people (same posts, same weekly offer) and how equally they share. */
export interface FairnessGroup {
  readonly posts: readonly string[];
  readonly maxMinutesPerWeek: number | undefined;
  readonly people: readonly PersonLoad[];
  /** Of the minutes with past service. */
  readonly least: number;
  readonly mean: number;
  readonly most: number;
  /** 0 when all carry alike; undefined where nobody carries anything. */
  readonly gini: number | undefined;
  readonly envies: readonly Envy[];
}

const isWeekend = (day: number): boolean => ((day % 7) + 7) % 7 >= 5;

/**
 * Reports how a roster shares the load among comparable people: hours, weekend shifts, Gini coefficient, and who has reason to envy whom. Groups by posts and offer,
 * people by id.
 *
 * @example
 * import { fairnessReport } from '@community1373/scheduling';
 * const person = { posts: ['elder'], insured: true, consents: true };
 * const shift = { postId: 'elder', start: '08:30', minutes: 120, minimum: 0, wanted: 1 } as const;
 * const problem = {
 *   from: '2026-11-02', to: '2026-11-08',
 *   people: [{ ...person, id: 'v-1' }, { ...person, id: 'v-2' }],
 *   shifts: [{ ...shift, id: 's-1', date: '2026-11-03' }, { ...shift, id: 's-2', date: '2026-11-07' }],
 *   rules: [],
 * } as const;
 * const [group] = fairnessReport(problem, { assignments: [{ personId: 'v-1', shiftId: 's-1' }, { personId: 'v-1', shiftId: 's-2' }] });
 * [group?.most, group?.least, group?.gini]; // => [240, 0, 0.5]
 * group?.envies; // => [{ personId: 'v-1', otherId: 'v-2', moreMinutes: 240, shiftId: 's-1' }]
 */
export const fairnessReport = (problem: RosterProblem, roster: Roster): readonly FairnessGroup[] => {
  const loaded = loadRoster(problem, roster);
  const { compiled, state } = loaded;
  const eligible = eligiblePeople(loaded).map((people) => new Set(people));
  const minutesOf = (shift: number): number => Number(compiled.shifts[shift]?.minutes);
  const loads = compiled.people.map(({ id, history = [] }, person): PersonLoad => {
    const own = state.shiftsOf[person] ?? [];
    const minutes = own.reduce((sum, shift) => sum + minutesOf(shift), 0);
    return {
      personId: id,
      shifts: own.length,
      minutes,
      minutesWithPast: minutes + history.reduce((sum, past) => sum + past.minutes, 0),
      weekendShifts: own.filter((shift) => isWeekend(Number(compiled.day[shift]))).length,
    };
  });
  const groups = new Map<string, number[]>();
  for (const [person, who] of compiled.people.entries()) {
    const key = comparableKey(who);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [person]);
    else group.push(person);
  }
  const enviesOf = (members: readonly number[]): readonly Envy[] =>
    members.flatMap((person) =>
      members.flatMap((other): readonly Envy[] => {
        const more = Number(loads[person]?.minutesWithPast) - Number(loads[other]?.minutesWithPast);
        const passable = (state.shiftsOf[person] ?? []).find((shift) => {
          if (more < 2 * minutesOf(shift) || state.has(other, shift) || eligible[shift]?.has(other) !== true) return false;
          state.remove(person, shift);
          const possible = !isHindered(state, other, shift);
          state.add(person, shift);
          return possible;
        });
        const shift = passable === undefined ? undefined : compiled.shifts[passable];
        if (shift === undefined) return [];
        return [{ personId: compiled.people[person]?.id ?? '', otherId: compiled.people[other]?.id ?? '', moreMinutes: more, shiftId: shift.id }];
      }),
    );
  return [...groups]
    .sort((a, b) => (a[0] < b[0] ? -1 : 1))
    .map(([, members]): FairnessGroup => {
      const people = members.flatMap((person) => loads.slice(person, person + 1));
      const minutes = people.map(({ minutesWithPast }) => minutesWithPast);
      const [first] = members.flatMap((person) => compiled.people.slice(person, person + 1));
      return {
        posts: [...new Set(first?.posts)].sort(),
        maxMinutesPerWeek: first?.maxMinutesPerWeek,
        people,
        least: minutes.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY),
        mean: minutes.reduce((a, b) => a + b, 0) / minutes.length,
        most: minutes.reduce((a, b) => Math.max(a, b), 0),
        gini: gini(minutes),
        envies: enviesOf(members),
      };
    });
};
