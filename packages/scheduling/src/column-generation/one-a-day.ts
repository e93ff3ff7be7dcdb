import { scopeOf } from '../problem/compiled-problem';
import type { LoadedRoster } from '../problem/loaded-roster';
import type { RosterRule } from '../problem/roster-rule';

/** True when everybody works at most one shift a day: by a rule, or because all shifts of a day overlap. */
export const isOneADay = ({ compiled }: LoadedRoster): boolean => {
  const { people, shifts, rules, start, end, day } = compiled;
  const all = (rule: RosterRule): boolean => {
    const scope = scopeOf(compiled, rule);
    return people.every((_, person) => scope.person(person)) && shifts.every((_, shift) => scope.shift(shift));
  };
  const hard = rules.filter(({ weight }) => weight === 'hard');
  if (
    hard.some(
      (rule) =>
        rule.kind === 'load' &&
        rule.per === 'day' &&
        rule.of === 'shifts' &&
        rule.max !== 'own' &&
        Number(rule.max) <= 1 &&
        all(rule),
    )
  )
    return true;
  if (!hard.some((rule) => rule.kind === 'overlap' && all(rule))) return false;
  const earliestEnd = new Map<number, number>();
  const latestStart = new Map<number, number>();
  for (const [shift, at] of day.entries()) {
    earliestEnd.set(at, Math.min(earliestEnd.get(at) ?? Number.POSITIVE_INFINITY, Number(end[shift])));
    latestStart.set(at, Math.max(latestStart.get(at) ?? Number.NEGATIVE_INFINITY, Number(start[shift])));
  }
  return [...earliestEnd].every(([at, first]) => Number(latestStart.get(at)) < first);
};
