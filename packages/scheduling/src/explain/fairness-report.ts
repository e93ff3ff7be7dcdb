import { gini } from '@community1373/base/inequality';
import { idAt, listAt } from '../problem/at-index';
import { byText } from '../problem/by-text';
import { openRosterOrThrow } from '../problem/checked-input';
import { eligiblePeople } from '../solve/eligibility';
import { isHindered } from './blocking-rule';
import type { Roster } from '../problem/roster';
import type { RosterPerson } from '../problem/roster-person';
import type { RosterProblem } from '../problem/roster-problem';
import { comparableKey } from '../rules/fairness';
import { isDisliked } from '../rules/pair-rules';
import { isOnWeekend } from '../rules/weekends';
import { isPastOnWeekend } from '../problem/shift-span';
import { dayNumber } from '../problem/week-number';

/** The load of one person, with past service in the fields named for it. */
export interface PersonLoad {
  /** Id of the person. */
  readonly personId: string;
  /** Number of shifts of this roster. */
  readonly shifts: number;
  /** Minutes of these shifts. */
  readonly minutes: number;
  /** Minutes with past service. */
  readonly minutesWithPast: number;
  /** Number of shifts that touch a weekend, Saturday 00:00 to Monday 00:00. */
  readonly weekendShifts: number;
  /** Number of shifts that touch a weekend, with past service. */
  readonly weekendShiftsWithPast: number;
  /** Number of shifts in posts that are unpopular among those who serve in them. */
  readonly unpopularShifts: number;
  /** Number of shifts that the person dislikes. */
  readonly dislikedShifts: number;
}

/** The distribution of a quantity over people. */
export interface Spread {
  /** Smallest amount of a person. */
  readonly least: number;
  /** Mean amount of a person. */
  readonly mean: number;
  /** Largest amount of a person. */
  readonly most: number;
  /** Gini coefficient: 0 when all have equal amounts; undefined where nobody has any. */
  readonly gini: number | undefined;
}

/**
 * A reason for one person to envy another: they are comparable, the person carries more minutes (past included) and holds a shift that the other could
 * take without breaking a hard rule and would then still carry no more than the person does.
 */
export interface Envy {
  /** Id of the person who carries more. */
  readonly personId: string;
  /** Id of the person who carries less and could take the shift. */
  readonly otherId: string;
  /** Difference of their minutes, past service included. */
  readonly moreMinutes: number;
  /** Id of the shift that the other could take. */
  readonly shiftId: string;
}

/** A group of comparable people (same posts, same weekly offer) and the distribution of its load. */
export interface FairnessGroup {
  /** Ids of the posts that all members share, ascending. */
  readonly posts: readonly string[];
  /** Minutes that each member offers per week; undefined: no limit of their own. */
  readonly maxMinutesPerWeek: number | undefined;
  /** The loads of the members, by id. */
  readonly people: readonly PersonLoad[];
  /** Fewest minutes of a member, past service included. */
  readonly least: number;
  /** Mean minutes of a member, past service included. */
  readonly mean: number;
  /** Most minutes of a member, past service included. */
  readonly most: number;
  /** Gini coefficient of these minutes: 0 when all carry the same; undefined where nobody carries anything. */
  readonly gini: number | undefined;
  /** Minutes of past service alone: where `gini` is below that of `past`, this roster reduces the earlier inequality. */
  readonly past: Spread;
  /** Minutes of this roster alone. */
  readonly hours: Spread;
  /** Shifts on weekends, with past service. */
  readonly weekends: Spread;
  /** Shifts in unpopular posts. */
  readonly unpopular: Spread;
  /** Ids of the posts that more of those who serve in them dislike than like, ascending. */
  readonly unpopularPosts: readonly string[];
  /** The reasons for envy among the members. */
  readonly envies: readonly Envy[];
}

/** Returns the posts that more of the people who serve in them dislike than like, by the wishes that name the post. */
const unpopularPosts = (people: readonly RosterPerson[]): ReadonlySet<string> => {
  const balance = new Map<string, number>();
  for (const { posts, wishes = [] } of people)
    for (const { like, postId, placeId, weekday } of wishes)
      if (postId !== undefined && placeId === undefined && weekday === undefined && posts.includes(postId))
        balance.set(postId, (balance.get(postId) ?? 0) + (like ? -1 : 1));
  return new Set([...balance].flatMap(([post, more]) => (more > 0 ? [post] : [])));
};

const spreadOf = (amounts: readonly number[]): Spread => ({
  least: amounts.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY),
  mean: amounts.reduce((a, b) => a + b, 0) / amounts.length,
  most: amounts.reduce((a, b) => Math.max(a, b), 0),
  gini: gini(amounts),
});

/**
 * Reports the distribution of the load among comparable people: hours, weekends, unpopular posts, each with its spread, without and with past service, and
 * the reasons for envy. Groups are sorted by posts and offer, people by id.
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
  const { loaded } = openRosterOrThrow(problem, roster);
  const { compiled, state } = loaded;
  const eligible = eligiblePeople(loaded).map((people) => new Set(people));
  const minutesOf = (shift: number): number => Number(compiled.shifts[shift]?.minutes);
  const unpopular = unpopularPosts(compiled.people);
  const isUnpopular = compiled.shifts.map(({ postId }) => unpopular.has(postId));
  const loads = compiled.people.map(({ id, wishes = [], history = [] }, person): PersonLoad => {
    const own = listAt(state.shiftsOf, person);
    const minutes = own.reduce((sum, shift) => sum + minutesOf(shift), 0);
    const weekendShifts = own.filter((shift) => isOnWeekend(compiled, shift)).length;
    return {
      personId: id,
      shifts: own.length,
      minutes,
      minutesWithPast: minutes + history.reduce((sum, past) => sum + past.minutes, 0),
      weekendShifts,
      weekendShiftsWithPast: weekendShifts + history.filter((past) => isPastOnWeekend(past, dayNumber)).length,
      unpopularShifts: own.filter((shift) => isUnpopular[shift]).length,
      dislikedShifts: own.filter((shift) =>
        compiled.shifts.slice(shift, shift + 1).some((what) => isDisliked(wishes, what, Number(compiled.day[shift]))),
      ).length,
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
        const passable = listAt(state.shiftsOf, person).find((shift) => {
          if (more < 2 * minutesOf(shift) || state.has(other, shift) || eligible[shift]?.has(other) !== true)
            return false;
          state.remove(person, shift);
          const possible = !isHindered(state, other, shift);
          state.add(person, shift);
          return possible;
        });
        if (passable === undefined) return [];
        return [
          {
            personId: idAt(compiled.people, person),
            otherId: idAt(compiled.people, other),
            moreMinutes: more,
            shiftId: idAt(compiled.shifts, passable),
          },
        ];
      }),
    );
  return [...groups]
    .sort((a, b) => byText(a[0], b[0]))
    .map(([, members]): FairnessGroup => {
      const people = members.flatMap((person) => loads.slice(person, person + 1));
      const minutes = people.map(({ minutesWithPast }) => minutesWithPast);
      const [first] = members.flatMap((person) => compiled.people.slice(person, person + 1));
      return {
        posts: [...new Set(first?.posts)].sort(),
        maxMinutesPerWeek: first?.maxMinutesPerWeek,
        people,
        ...spreadOf(minutes),
        past: spreadOf(people.map((load) => load.minutesWithPast - load.minutes)),
        hours: spreadOf(people.map((load) => load.minutes)),
        weekends: spreadOf(people.map((load) => load.weekendShiftsWithPast)),
        unpopular: spreadOf(people.map((load) => load.unpopularShifts)),
        unpopularPosts: [...new Set(first?.posts)].filter((post) => unpopular.has(post)).sort(),
        envies: enviesOf(members),
      };
    });
};
