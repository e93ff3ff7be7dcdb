import { idAt, listAt } from '../problem/at-index';
import { type CompiledProblem, createDayNumbers, pastCounts, type Scope } from '../problem/compiled-problem';
import type { WeekendsRule } from '../problem/rule-kinds/time-rules';
import { isPastOnWeekend, touchesWeekend } from '../problem/shift-span';
import type { Kernel, Tables } from './kernel';

/** True when a shift touches the weekend of the week in which it begins. */
export const isOnWeekend = ({ day, lastDay }: CompiledProblem, shift: number): boolean =>
  touchesWeekend({ firstDay: Number(day[shift]), lastDay: Number(lastDay[shift]) });

/** Returns, for each person of a rule's scope, the past service on the weekends of the span, week by week. */
export const pastWeekends = (
  { people, span }: CompiledProblem,
  scope: Scope,
  rule: WeekendsRule,
): ReadonlyMap<number, Uint16Array> => {
  const dayOf = createDayNumbers();
  const servedOf = new Map<number, Uint16Array>();
  for (const [person, { history = [] }] of people.entries()) {
    if (!scope.person(person)) continue;
    const served = new Uint16Array(span.weeks);
    for (const past of history) {
      const inSpan = Math.floor(dayOf(past.date) / 7) - span.firstWeek;
      // A weekend outside the span is not an element of the array and is not written.
      if (isPastOnWeekend(past, dayOf) && pastCounts(rule, past)) served[inSpan] = Number(served[inSpan]) + 1;
    }
    servedOf.set(person, served);
  }
  return servedOf;
};

/** Creates the kernel of the maximum number of weekends on which a person serves. */
export const weekendsKernel = (compiled: CompiledProblem, scope: Scope, tables: Tables, rule: WeekendsRule): Kernel => {
  const { people, week, span } = compiled;
  const servedOf = pastWeekends(compiled, scope, rule);
  const weekends = new Map(
    [...servedOf].map(([person, served]) => [person, served.reduce((sum, count) => sum + (count > 0 ? 1 : 0), 0)]),
  );
  const over = (count: number): number => Math.max(0, count - rule.max);
  return {
    forbids: true,
    atRest: [...weekends.values()].reduce((sum, count) => sum + over(count), 0),
    move: (person, shift, step) => {
      const served = servedOf.get(person);
      const at = Number(week[shift]) - span.firstWeek;
      if (served === undefined || !scope.shift(shift) || !isOnWeekend(compiled, shift)) return 0;
      const before = Number(served[at]);
      served[at] = before + step;
      if (before > 0 === before + step > 0) return 0;
      const count = Number(weekends.get(person));
      weekends.set(person, count + step);
      return over(count + step) - over(count);
    },
    breaches: () =>
      [...weekends].flatMap(([person, count]) => {
        if (over(count) === 0) return [];
        const shifts = listAt(tables.shiftsOf, person).filter(
          (shift) => scope.shift(shift) && isOnWeekend(compiled, shift),
        );
        const params = { person: idAt(people, person), weekends: count, limit: rule.max };
        return [{ units: over(count), people: [person], shifts, why: { code: 'scheduling.weekends-over', params } }];
      }),
  };
};
