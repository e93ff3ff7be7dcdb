import { idAt, listAt } from '../problem/at-index';
import { type CompiledProblem, createDayNumbers, type Scope } from '../problem/compiled-problem';
import type { SuccessionRule } from '../problem/rule-kinds/time-rules';
import type { Breach, Kernel, Tables } from './kernel';

/** Creates the kernel of forbidden successions of shift types from one day to the next. */
export const successionKernel = (
  compiled: CompiledProblem,
  scope: Scope,
  tables: Tables,
  rule: SuccessionRule,
): Kernel => {
  const { people, shifts, day } = compiled;
  const forbidden = new Set(rule.forbidden);
  const isAfter = Uint8Array.from(shifts, ({ type }, shift) => (scope.shift(shift) && type === rule.after ? 1 : 0));
  const isForbidden = Uint8Array.from(shifts, ({ type }, shift) =>
    scope.shift(shift) && type !== undefined && forbidden.has(type) ? 1 : 0,
  );
  const dayOf = createDayNumbers();
  // Past service of the two sides by day, for the people who have any.
  const past = new Map<number, { readonly after: readonly number[]; readonly forbidden: readonly number[] }>();
  for (const [person, { history = [] }] of people.entries()) {
    if (!scope.person(person)) continue;
    const daysOf = (wanted: (type: string) => boolean): readonly number[] =>
      history.flatMap(({ type, date }) => (type !== undefined && wanted(type) ? [dayOf(date)] : []));
    const sides = { after: daysOf((type) => type === rule.after), forbidden: daysOf((type) => forbidden.has(type)) };
    if (sides.after.length + sides.forbidden.length > 0) past.set(person, sides);
  }
  const count = (days: readonly number[], wanted: number): number =>
    days.reduce((sum, at) => sum + (at === wanted ? 1 : 0), 0);
  const fromPast = (person: number, shift: number): number => {
    const sides = past.get(person);
    if (sides === undefined) return 0;
    const at = Number(day[shift]);
    return (
      (isForbidden[shift] === 1 ? count(sides.after, at - 1) : 0) +
      (isAfter[shift] === 1 ? count(sides.forbidden, at + 1) : 0)
    );
  };
  const follows = (a: number, b: number): boolean =>
    isAfter[a] === 1 && isForbidden[b] === 1 && Number(day[b]) === Number(day[a]) + 1;
  return {
    forbids: true,
    atRest: 0,
    alone: (person, shift) => (scope.person(person) ? fromPast(person, shift) : 0),
    move: (person, shift, step) => {
      if (!scope.person(person) || (isAfter[shift] === 0 && isForbidden[shift] === 0)) return 0;
      let units = fromPast(person, shift);
      for (const other of listAt(tables.shiftsOf, person)) {
        if (follows(shift, other)) units += 1;
        if (follows(other, shift)) units += 1;
      }
      return step * units;
    },
    breaches: () => {
      const found: Breach[] = [];
      for (const [person, own] of tables.shiftsOf.entries()) {
        if (!scope.person(person)) continue;
        const who = idAt(people, person);
        for (const b of own) {
          const type = shifts[b]?.type ?? '';
          const units = fromPast(person, b);
          const params = { person: who, shift: idAt(shifts, b), type };
          if (units > 0)
            found.push({
              units,
              people: [person],
              shifts: [b],
              why: { code: 'scheduling.follows-past', params: { ...params, after: rule.after } },
            });
          for (const a of own)
            if (follows(a, b))
              found.push({
                units: 1,
                people: [person],
                shifts: [a, b],
                why: {
                  code: 'scheduling.follows-forbidden',
                  params: { ...params, other: idAt(shifts, a), after: rule.after },
                },
              });
        }
      }
      return found;
    },
  };
};
