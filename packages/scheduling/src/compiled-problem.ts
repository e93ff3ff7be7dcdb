import { type CivilDate, minutesOf } from '@community1373/base/calendar';
import type { RosterPerson } from './roster-person';
import type { RosterProblem } from './roster-problem';
import type { RosterRule } from './roster-rule';
import type { Shift } from './shift';
import { dayNumber } from './week-number';

/**
 * A problem in the order and form that the evaluator works on: people and rules by id, shifts by time and id, so that the order of the input changes
 * nothing; people and shifts are their indices, times whole minutes since Monday 1970-01-05, 00:00.
 */
export interface CompiledProblem {
  readonly people: readonly RosterPerson[];
  readonly shifts: readonly Shift[];
  readonly rules: readonly RosterRule[];
  readonly personAt: ReadonlyMap<string, number>;
  readonly shiftAt: ReadonlyMap<string, number>;
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** Days since Monday 1970-01-05, and weeks since that one. */
  readonly day: Int32Array;
  readonly week: Int32Array;
  readonly span: { readonly firstDay: number; readonly days: number; readonly firstWeek: number; readonly weeks: number };
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const byId = (a: { readonly id: string }, b: { readonly id: string }): number => byText(a.id, b.id);
const byTime = (a: Shift, b: Shift): number => byText(a.date, b.date) || minutesOf(a.start) - minutesOf(b.start) || byId(a, b);

/** Day numbers of dates, each computed once. */
export const createDayNumbers = (): ((date: CivilDate) => number) => {
  const known = new Map<CivilDate, number>();
  return (date) => {
    const found = known.get(date);
    if (found !== undefined) return found;
    const day = dayNumber(date);
    known.set(date, day);
    return day;
  };
};

/** Compiles a checked problem. */
export const compileProblem = (problem: RosterProblem): CompiledProblem => {
  const people = [...problem.people].sort(byId);
  const shifts = [...problem.shifts].sort(byTime);
  const dayOf = createDayNumbers();
  const day = Int32Array.from(shifts, (shift) => dayOf(shift.date));
  const start = Int32Array.from(shifts, (shift, i) => Number(day[i]) * 1440 + minutesOf(shift.start));
  const firstDay = dayOf(problem.from);
  const days = dayOf(problem.to) - firstDay + 1;
  const firstWeek = Math.floor(firstDay / 7);
  return {
    people,
    shifts,
    rules: [...problem.rules].sort(byId),
    personAt: new Map(people.map(({ id }, i) => [id, i])),
    shiftAt: new Map(shifts.map(({ id }, i) => [id, i])),
    start,
    end: Int32Array.from(shifts, ({ minutes }, i) => Number(start[i]) + minutes),
    day,
    week: day.map((at) => Math.floor(at / 7)),
    span: { firstDay, days, firstWeek, weeks: Math.floor((firstDay + days - 1) / 7) - firstWeek + 1 },
  };
};

/** Which people and shifts a rule is about. */
export interface Scope {
  readonly person: (person: number) => boolean;
  readonly shift: (shift: number) => boolean;
}

const everything = (): boolean => true;

const indices = (count: number, has: (i: number) => boolean): ((i: number) => boolean) => {
  const mask = Uint8Array.from({ length: count }, (_, i) => (has(i) ? 1 : 0));
  return (i) => mask[i] === 1;
};

/** The scope of a rule in a compiled problem. */
export const scopeOf = ({ people, shifts }: CompiledProblem, rule: RosterRule): Scope => {
  const chosenPeople = rule.people === undefined ? undefined : new Set(rule.people);
  const chosenPosts = rule.posts === undefined ? undefined : new Set(rule.posts);
  const chosenShifts = rule.shifts === undefined ? undefined : new Set(rule.shifts);
  const hasShift = (i: number): boolean => {
    const shift = shifts[i];
    return shift !== undefined && (chosenPosts?.has(shift.postId) ?? true) && (chosenShifts?.has(shift.id) ?? true);
  };
  return {
    person: chosenPeople === undefined ? everything : indices(people.length, (i) => chosenPeople.has(people[i]?.id ?? '')),
    shift: chosenPosts === undefined && chosenShifts === undefined ? everything : indices(shifts.length, hasShift),
  };
};
