import { type ClockTime, minutesSinceMidnight, weekday } from '@community1373/base/calendar';
import { asId, type Volunteer } from '@community1373/model';
import {
  evaluateRoster,
  rankCandidates,
  type Roster,
  type RosterEvaluation,
  type RosterMove,
  type RosterProblem,
  type Shift,
} from '@community1373/scheduling';
import { problemFrom, type RosterFacts } from '../../assessment/roster-input';
import type { FillPlacesRemedy } from './remedy';

/** A filling of the open places of the adopted roster: volunteers to add by post, and the volunteer for each open place. */
export interface FilledPlaces {
  /** The filling as data for `applyRemedy`. */
  readonly remedy: FillPlacesRemedy;
  /** Number of open places that existing volunteers can take. */
  readonly byPresent: number;
  /** The volunteers to add: their number and the minutes that each gives in a week, by post. */
  readonly added: readonly { readonly postId: string; readonly count: number; readonly minutesPerWeek: number }[];
  /** With one volunteer less, at least this many places stay open in every roster; undefined when that is not proven. */
  readonly withOneFewer: number | undefined;
}

/** Limit of open places above which no filling is searched: each place needs an evaluation of the whole roster. */
const tried = 120;

/** A roster with its evaluation; `openBound` is undefined when it was not computed from these facts. */
interface Adopted {
  readonly facts: RosterFacts;
  readonly shifts: readonly Shift[];
  readonly roster: Roster;
  readonly evaluation: RosterEvaluation;
  readonly openBound: number | undefined;
}

const withAdded = (facts: RosterFacts, added: readonly Volunteer[]): RosterFacts =>
  added.length === 0 ? facts : { ...facts, volunteers: [...facts.volunteers, ...added] };

/** Lists the open places of a roster, a shift once for each missing person, and tells if anybody of its post is free. */
const openShifts = (
  shifts: readonly Shift[],
  { open }: RosterEvaluation,
): readonly { readonly shift: Shift; readonly free: boolean }[] => {
  const byId = new Map(shifts.map((shift) => [shift.id, shift]));
  return open.flatMap(({ shiftId, open: count, why }) => {
    const shift = byId.get(shiftId);
    return shift === undefined
      ? []
      : Array.from({ length: count }, () => ({ shift, free: why.code === 'scheduling.open-free' }));
  });
};

/** Returns the people who are free for a shift in addition to their assignments, the best first. */
const freeFor = (problem: RosterProblem, roster: Roster, shiftId: string): readonly string[] => {
  const ranked = rankCandidates(problem, roster, shiftId);
  return ranked.ok
    ? ranked.value
        .filter(({ blockingRules, declined }) => blockingRules.length === 0 && !declined)
        .map(({ personId }) => personId)
    : [];
};

/** Returns the median weekly offer of the volunteers of a post, but at least the length of the shift. */
const offerOf = ({ volunteers }: RosterFacts, { postId, minutes }: Shift): number => {
  const offers = volunteers
    .filter(({ posts }) => posts.includes(postId))
    .map(({ minutesPerWeek }) => minutesPerWeek)
    .toSorted((a, b) => a - b);
  return Math.max(minutes, offers[Math.floor(offers.length / 2)] ?? 0);
};

// Hours and minutes are digits.
const clockAt = (minutes: number): ClockTime =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}` as ClockTime;

/** Creates a volunteer who meets the requirements of a shift and is available at the hours of the open shifts of its post. */
const volunteerFor = (
  facts: RosterFacts,
  shift: Shift,
  open: readonly Shift[],
  taken: ReadonlySet<string>,
): Volunteer => {
  let number = 1;
  while (taken.has(`${shift.postId}-open-${number}`)) number += 1;
  const own = open.filter(({ postId }) => postId === shift.postId);
  const days = new Map<number, { from: number; to: number }>();
  for (const { date, start, minutes } of own) {
    const from = minutesSinceMidnight(start);
    const to = Math.min(24 * 60, from + minutes);
    const known = days.get(weekday(date)) ?? { from, to };
    days.set(weekday(date), { from: Math.min(from, known.from), to: Math.max(to, known.to) });
  }
  return {
    id: asId('volunteer', `${shift.postId}-open-${number}`),
    posts: [shift.postId],
    homeNodeId:
      shift.placeId === undefined || !facts.places.node.has(shift.placeId) ? undefined : asId('node', shift.placeId),
    minutesPerWeek: offerOf(facts, shift),
    availability: [...days].map(([day, { from, to }]) => ({ weekday: day, from: clockAt(from), to: clockAt(to) })),
    skills: [...new Set(own.flatMap(({ skills = [] }) => skills))],
    insured: true,
    consents: true,
  };
};

/** Returns the most places that a volunteer of a post can take in the period, by the weekly offer and the shortest shift of each week. */
const mostTaken = ({ period }: RosterFacts, shifts: readonly Shift[], postId: string, offer: number): number => {
  const own = shifts.filter((shift) => shift.postId === postId);
  const shortest = own.reduce((least, { minutes }) => Math.min(least, minutes), Number.POSITIVE_INFINITY);
  return own.length === 0 ? 0 : Math.min(own.length, period.weeks * Math.floor(offer / shortest));
};

/** True when the weekly offer limits every volunteer on every shift: only then does it bound the places that one more volunteer can take. */
const offerBinds = ({ rosterRules }: RosterFacts): boolean =>
  rosterRules.some(
    (rule) =>
      rule.kind === 'load' &&
      rule.weight === 'hard' &&
      rule.per === 'week' &&
      rule.of === 'minutes' &&
      rule.max === 'own' &&
      [rule.people, rule.posts, rule.shifts, rule.types].every((scope) => scope === undefined),
  );

/**
 * Fills the open places of an adopted roster, first with free volunteers, then with as few added volunteers as found, who are available at the open hours and
 * offer the usual hours of their post. The result is verified by evaluating it: no place is open and no hard rule is broken further. When the bound on open
 * places is that of today's facts, it proves that one volunteer less is too few: removing from such a roster the places that the added volunteers can take at
 * most would give a roster without them. Undefined when no such filling is found.
 */
export const fillPlaces = ({ facts, shifts, roster, evaluation, openBound }: Adopted): FilledPlaces | undefined => {
  const before = problemFrom(facts, shifts);
  const open = openShifts(shifts, evaluation);
  if (open.length === 0 || open.length > tried) return undefined;
  const taken = new Set<string>(facts.volunteers.map(({ id }) => id));
  const added: Volunteer[] = [];
  const moves: RosterMove[] = [];
  let now = roster;
  const take = (personId: string, shiftId: string): void => {
    moves.push({ kind: 'add', personId, shiftId });
    now = { assignments: [...now.assignments, { personId, shiftId }] };
  };
  const left: Shift[] = [];
  for (const { shift, free } of open) {
    // A volunteer kept from a place stays kept from it after others have taken more places.
    const [first] = free ? freeFor(before, now, shift.id) : [];
    if (first === undefined) left.push(shift);
    else take(first, shift.id);
  }
  const byPresent = moves.length;
  const lacking = [...new Set(left)];
  for (const shift of left) {
    const problem = { ...problemFrom({ ...facts, volunteers: added }, []), shifts: lacking };
    // Rules about people who serve together are checked once, when the whole roster is evaluated.
    const [first] =
      added.length === 0
        ? []
        : freeFor(problem, { assignments: now.assignments.filter(({ personId }) => !taken.has(personId)) }, shift.id);
    if (first !== undefined) {
      take(first, shift.id);
      continue;
    }
    const more = volunteerFor(facts, shift, left, new Set([...taken, ...added.map(({ id }) => id)]));
    added.push(more);
    take(more.id, shift.id);
  }
  const after = evaluateRoster(problemFrom(withAdded(facts, added), shifts), now);
  if (after.open.length > 0 || after.hardUnits > evaluation.hardUnits) return undefined;
  const posts = [...new Set(added.flatMap((volunteer) => volunteer.posts))];
  const parts = posts.map((postId) => {
    const own = added.filter(({ posts: [post] }) => post === postId);
    return { postId, count: own.length, minutesPerWeek: Math.max(...own.map(({ minutesPerWeek }) => minutesPerWeek)) };
  });
  const most = parts.map(({ postId, minutesPerWeek }) => mostTaken(facts, shifts, postId, minutesPerWeek));
  const withOneLess = parts.reduce((sum, { count }, i) => sum + count * Number(most[i]), 0) - Math.min(...most);
  const withOneFewer =
    openBound === undefined || added.length === 0 || !offerBinds(facts) ? 0 : openBound - withOneLess;
  return {
    remedy: { kind: 'fill-places', volunteers: added, moves },
    byPresent,
    added: parts,
    withOneFewer: withOneFewer > 0 ? withOneFewer : undefined,
  };
};
