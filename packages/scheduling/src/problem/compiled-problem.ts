import { type CivilDate, minutesSinceMidnight } from '@community1373/base/calendar';
import { runSync, type StepGenerator } from '@community1373/base/run';
import { byText } from './by-text';
import type { PastService, RosterPerson } from './roster-person';
import type { RosterProblem } from './roster-problem';
import type { RosterRule } from './roster-rule';
import type { Shift } from './shift';
import { spanOf } from './shift-span';
import { dayNumber } from './week-number';

/**
 * A problem in the order and form of the evaluator: people and rules by id, shifts by time and id, so that the order of the input changes nothing; people
 * and shifts are indices, times whole minutes since Monday 1970-01-05, 00:00.
 */
export interface CompiledProblem {
  readonly people: readonly RosterPerson[];
  readonly shifts: readonly Shift[];
  readonly rules: readonly RosterRule[];
  readonly personAt: ReadonlyMap<string, number>;
  readonly shiftAt: ReadonlyMap<string, number>;
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** Days since Monday 1970-01-05 on which the shifts begin, and on which their last minutes lie. */
  readonly day: Int32Array;
  readonly lastDay: Int32Array;
  /** Weeks since that of 1970-01-05 in which the shifts begin. */
  readonly week: Int32Array;
  readonly span: {
    readonly firstDay: number;
    readonly days: number;
    readonly firstWeek: number;
    readonly weeks: number;
  };
}

const minutesPerDay = 1440;

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => byText(a.id, b.id);

/** Shifts sorted or compiled between two steps. */
const shiftsPerStep = 20_000;

/** Sorts shifts by time, then id: those of one time among themselves. */
function* sortedByTime(shifts: readonly Shift[], dayOf: (date: CivilDate) => number): StepGenerator<readonly Shift[]> {
  const atTime = new Map<number, Shift[]>();
  for (const shift of shifts) {
    const at = dayOf(shift.date) * minutesPerDay + minutesSinceMidnight(shift.start);
    const same = atTime.get(at);
    if (same === undefined) atTime.set(at, [shift]);
    else same.push(shift);
  }
  if (shifts.length > shiftsPerStep) yield;
  const sorted: Shift[] = [];
  let since = 0;
  for (const [, same] of [...atTime].sort(([a], [b]) => a - b)) {
    for (const shift of same.sort(byId)) sorted.push(shift);
    since += same.length;
    if (since < shiftsPerStep) continue;
    since = 0;
    yield;
  }
  return sorted;
}

/** Returns a function that computes the day number of a date; each is computed once. */
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

/** Compiles a checked problem, in steps. */
export function* compileProblemInSteps(problem: RosterProblem): StepGenerator<CompiledProblem> {
  const people = [...problem.people].sort(byId);
  const dayOf = createDayNumbers();
  const shifts = yield* sortedByTime(problem.shifts, dayOf);
  const spans = shifts.map(({ date, start, minutes }) => spanOf(dayOf(date), start, minutes));
  const day = Int32Array.from(spans, ({ firstDay }) => firstDay);
  const first = dayOf(problem.from);
  const days = dayOf(problem.to) - first + 1;
  const firstWeek = Math.floor(first / 7);
  return {
    people,
    shifts,
    rules: [...problem.rules].sort(byId),
    personAt: new Map(people.map(({ id }, i) => [id, i])),
    shiftAt: new Map(shifts.map(({ id }, i) => [id, i])),
    start: Int32Array.from(spans, ({ start }) => start),
    end: Int32Array.from(spans, ({ end }) => end),
    day,
    lastDay: Int32Array.from(spans, ({ lastDay }) => lastDay),
    week: day.map((at) => Math.floor(at / 7)),
    span: { firstDay: first, days, firstWeek, weeks: Math.floor((first + days - 1) / 7) - firstWeek + 1 },
  };
}

/** {@link compileProblemInSteps}, run at once. */
export const compileProblem = (problem: RosterProblem): CompiledProblem => runSync(compileProblemInSteps(problem));

/** The people and shifts to which a rule applies. */
export interface Scope {
  readonly person: (person: number) => boolean;
  readonly shift: (shift: number) => boolean;
}

const everything = (): boolean => true;

/** Returns a membership test: a set for few members among many, a mask otherwise. */
const members = (chosen: readonly number[], count: number): ((i: number) => boolean) => {
  if (chosen.length < count / 64) {
    const set = new Set(chosen);
    return (i) => set.has(i);
  }
  const mask = new Uint8Array(count);
  for (const i of chosen) mask[i] = 1;
  return (i) => mask[i] === 1;
};

const found = (ids: readonly string[], at: ReadonlyMap<string, number>): readonly number[] =>
  ids.flatMap((id) => {
    const i = at.get(id);
    return i === undefined ? [] : [i];
  });

/** Returns the scope of a rule in a compiled problem. */
export const scopeOf = ({ people, shifts, personAt, shiftAt }: CompiledProblem, rule: RosterRule): Scope => {
  const posts = rule.posts === undefined ? undefined : new Set(rule.posts);
  const types = rule.types === undefined ? undefined : new Set(rule.types);
  const fits = (i: number): boolean => {
    const shift = shifts[i];
    return (
      shift !== undefined &&
      (posts?.has(shift.postId) ?? true) &&
      (types === undefined || (shift.type !== undefined && types.has(shift.type)))
    );
  };
  const some = rule.shifts === undefined ? (posts ?? types) && shifts.map((_, i) => i) : found(rule.shifts, shiftAt);
  return {
    person: rule.people === undefined ? everything : members(found(rule.people, personAt), people.length),
    shift: some === undefined ? everything : members(some.filter(fits), shifts.length),
  };
};

/** True when a shift is one to which a rule applies. */
export const shiftCounts = (
  { posts, shifts, types }: Pick<RosterRule, 'posts' | 'shifts' | 'types'>,
  { id, postId, type }: Shift,
): boolean =>
  (posts?.includes(postId) ?? true) &&
  (shifts?.includes(id) ?? true) &&
  (types === undefined || (type !== undefined && types.includes(type)));

/** True when past service is of a type to which a rule applies. */
export const pastCounts = ({ types }: RosterRule, { type }: PastService): boolean =>
  types === undefined || (type !== undefined && types.includes(type));
