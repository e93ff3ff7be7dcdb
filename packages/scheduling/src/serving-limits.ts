import { type CompiledProblem, scopeOf } from './compiled-problem';
import type { RosterState } from './roster-state';
import type { RosterRule } from './roster-rule';
import { loadPeriods } from './rules/load';

/** At most how many of the given further shifts, all in one day, one week or the whole period, a person can take beside what the state holds. */
export type ServingLimit = (person: number, shifts: readonly number[]) => number;

/** The limits that hard rules set on days, weeks and the period; each never less than what a roster that keeps the rules can hold. */
export interface ServingLimits {
  readonly day: ServingLimit;
  readonly week: ServingLimit;
  readonly period: ServingLimit;
}

/** How many of the amounts, smallest first, fit into the room. */
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

const loadLimit = (compiled: CompiledProblem, state: RosterState, rule: Extract<RosterRule, { kind: 'load' }>): ServingLimit => {
  const scope = scopeOf(compiled, rule);
  const { of, amount, before, count, max } = loadPeriods(compiled, rule);
  return (person, shifts) => {
    const limit = max(person);
    const [first] = shifts;
    if (limit === undefined || first === undefined || !scope.person(person)) return shifts.length;
    const period = of(first);
    let held = Number(before[person * count + period]);
    for (const shift of state.shiftsOf[person] ?? []) if (scope.shift(shift) && of(shift) === period) held += amount(shift);
    const limited = shifts.filter(scope.shift);
    return shifts.length - limited.length + fitting(limited.map(amount), limit - held);
  };
};

/** The most shifts that do not overlap: earliest end first. Source: interval scheduling, Kleinberg and Tardos, Algorithm Design (2005), 4.1. */
const overlapLimit = (compiled: CompiledProblem, rule: RosterRule): ServingLimit => {
  const scope = scopeOf(compiled, rule);
  const { start, end } = compiled;
  return (person, shifts) => {
    if (!scope.person(person)) return shifts.length;
    const limited = shifts.filter(scope.shift).sort((a, b) => Number(end[a]) - Number(end[b]));
    let free = Number.NEGATIVE_INFINITY;
    let count = 0;
    for (const shift of limited) {
      if (Number(start[shift]) < free) continue;
      free = Number(end[shift]);
      count += 1;
    }
    return shifts.length - limited.length + count;
  };
};

const least = (limits: readonly ServingLimit[]): ServingLimit => (person, shifts) =>
  limits.reduce((most, limit) => Math.min(most, limit(person, shifts)), shifts.length);

/** Derives the limits from the hard rules, given what the state holds already. */
export const servingLimits = (state: RosterState): ServingLimits => {
  const { compiled } = state;
  const hard = compiled.rules.filter(({ weight }) => weight === 'hard');
  const loads = (per: 'day' | 'week' | 'period'): readonly ServingLimit[] =>
    hard.flatMap((rule) => (rule.kind === 'load' && rule.per === per && rule.max !== undefined ? [loadLimit(compiled, state, rule)] : []));
  const overlaps = hard.flatMap((rule) => (rule.kind === 'overlap' ? [overlapLimit(compiled, rule)] : []));
  return { day: least([...loads('day'), ...overlaps]), week: least(loads('week')), period: least(loads('period')) };
};
