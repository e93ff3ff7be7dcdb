import { listAt } from './at-index';
import { type CompiledProblem, scopeOf } from './compiled-problem';
import type { RosterState } from '../solve/roster-state';
import type { LoadRule } from './rule-kinds/time-rules';
import { loadPeriods } from '../rules/load';

/**
 * Returns an upper bound on how many of the given further shifts, all in one day, one week or the whole period, a person can take in addition to those in
 * the state.
 */
type ServingLimit = (person: number, shifts: readonly number[]) => number;

/** The limits of hard rules on days, weeks and the period; each is at least what a roster that keeps the rules can hold. */
export interface ServingLimits {
  readonly day: ServingLimit;
  readonly week: ServingLimit;
  readonly period: ServingLimit;
  /** Divides shifts of one day into groups of which a person takes at most one. */
  readonly exclusive: (person: number, shifts: readonly number[]) => readonly (readonly number[])[];
}

/** Divides shifts by their day or week, in the order of first occurrence. */
export const groupedBy = (shifts: readonly number[], key: Int32Array): readonly (readonly number[])[] => {
  const groups = new Map<number, number[]>();
  for (const shift of shifts) {
    const at = Number(key[shift]);
    const group = groups.get(at);
    if (group === undefined) groups.set(at, [shift]);
    else group.push(shift);
  }
  return [...groups.values()];
};

/** Returns how many of the amounts, smallest first, fit into the room. */
const fitting = (amounts: readonly number[], room: number): number => {
  let used = 0;
  let count = 0;
  for (const amount of [...amounts].sort((a, b) => a - b)) {
    used += amount;
    if (used > room) break;
    count += 1;
  }
  return count;
};

const loadLimit = (compiled: CompiledProblem, state: RosterState, rule: LoadRule): ServingLimit => {
  const scope = scopeOf(compiled, rule);
  const { of, amount, before, count, max } = loadPeriods(compiled, rule);
  return (person, shifts) => {
    const limit = max(person);
    const [first] = shifts;
    if (limit === undefined || first === undefined || !scope.person(person)) return shifts.length;
    const period = of(first);
    let held = Number(before[person * count + period]);
    for (const shift of listAt(state.shiftsOf, person))
      if (scope.shift(shift) && of(shift) === period) held += amount(shift);
    const limited = shifts.filter(scope.shift);
    return shifts.length - limited.length + fitting(limited.map(amount), limit - held);
  };
};

/**
 * Divides shifts into the fewest groups that share a moment each, by earliest end; a person who may not serve twice at once takes at most one of a group.
 * Source: clique cover of an interval graph, Golumbic, Algorithmic Graph Theory and Perfect Graphs (1980), chapter 4.
 */
const simultaneous = ({ start, end }: CompiledProblem, shifts: readonly number[]): readonly (readonly number[])[] => {
  const groups: number[][] = [];
  let shared = Number.NEGATIVE_INFINITY;
  for (const shift of [...shifts].sort((a, b) => Number(end[a]) - Number(end[b]) || a - b)) {
    const last = groups[groups.length - 1];
    if (last !== undefined && Number(start[shift]) < shared) last.push(shift);
    else {
      groups.push([shift]);
      shared = Number(end[shift]);
    }
  }
  return groups;
};

/** Returns the groups of shifts of which a hard overlap rule lets a person take one; each shift outside its scope is a group of its own. */
const exclusiveGroups = (compiled: CompiledProblem): ServingLimits['exclusive'] => {
  const [rule] = compiled.rules.filter(({ kind, weight }) => kind === 'overlap' && weight === 'hard');
  if (rule === undefined) return (_, shifts) => shifts.map((shift) => [shift]);
  const scope = scopeOf(compiled, rule);
  return (person, shifts) => {
    if (!scope.person(person)) return shifts.map((shift) => [shift]);
    const limited = shifts.filter(scope.shift);
    const free = shifts.filter((shift) => !scope.shift(shift));
    return [...simultaneous(compiled, limited), ...free.map((shift) => [shift])];
  };
};

const least =
  (limits: readonly ServingLimit[]): ServingLimit =>
  (person, shifts) =>
    limits.reduce((most, limit) => Math.min(most, limit(person, shifts)), shifts.length);

/** Derives the limits from the hard rules, given the assignments in the state. */
export const servingLimits = (state: RosterState): ServingLimits => {
  const { compiled } = state;
  const hard = compiled.rules.filter(({ weight }) => weight === 'hard');
  const loads = (per: 'day' | 'week' | 'period'): readonly ServingLimit[] =>
    hard.flatMap((rule) =>
      rule.kind === 'load' && rule.per === per && rule.max !== undefined ? [loadLimit(compiled, state, rule)] : [],
    );
  return {
    day: least(loads('day')),
    week: least(loads('week')),
    period: least(loads('period')),
    exclusive: exclusiveGroups(compiled),
  };
};
