import { listAt } from '../problem/at-index';
import { type CompiledProblem, pastCounts, type Scope } from '../problem/compiled-problem';
import type { RosterPerson } from '../problem/roster-person';
import type { FairnessRule } from '../problem/rule-kinds/quality-rules';
import type { Kernel, Tables } from './kernel';

type Measure = FairnessRule['of'];

/** Returns the key shared by comparable people (情况相同的人): their posts and their weekly offer. */
export const comparableKey = ({ posts, maxMinutesPerWeek }: RosterPerson): string =>
  JSON.stringify([[...new Set(posts)].sort(), maxMinutesPerWeek ?? null]);

/** Returns the load of a shift of the given minutes: 1, or half hours begun. */
export const loadUnits = (minutes: number, of: Measure): number => (of === 'shifts' ? 1 : Math.ceil(minutes / 30));

/** Returns the least Σ load² when a whole total is shared among `people` people: as equally as whole units allow. */
export const leastSquares = (total: number, people: number): number => {
  const share = Math.floor(total / people);
  const more = total - share * people;
  return more * (share + 1) * (share + 1) + (people - more) * share * share;
};

/** Creates the kernel of the fairness of load, past service included. */
export const fairnessKernel = (compiled: CompiledProblem, scope: Scope, tables: Tables, rule: FairnessRule): Kernel => {
  const { of } = rule;
  const { people, shifts } = compiled;
  const groups = new Map<string, number>();
  const groupOf = Int32Array.from(people, (person, i) => {
    if (!scope.person(i)) return -1;
    const key = comparableKey(person);
    const group = groups.get(key) ?? groups.size;
    groups.set(key, group);
    return group;
  });
  const members = new Float64Array(groups.size);
  const total = new Float64Array(groups.size);
  const squares = new Float64Array(groups.size);
  const load = Float64Array.from(people, ({ history = [] }) =>
    history.reduce((sum, past) => sum + (pastCounts(rule, past) ? loadUnits(past.minutes, of) : 0), 0),
  );
  for (const [person, group] of groupOf.entries()) {
    if (group < 0) continue;
    const own = Number(load[person]);
    members[group] = Number(members[group]) + 1;
    total[group] = Number(total[group]) + own;
    squares[group] = Number(squares[group]) + own * own;
  }
  const unequal = (group: number): number =>
    Number(squares[group]) - leastSquares(Number(total[group]), Number(members[group]));
  let atRest = 0;
  for (let group = 0; group < groups.size; group += 1) atRest += unequal(group);
  return {
    forbids: false,
    atRest,
    move: (person, shift, step) => {
      const group = Number(groupOf[person]);
      if (group < 0 || !scope.shift(shift)) return 0;
      const before = unequal(group);
      const own = Number(load[person]);
      const next = own + step * loadUnits(Number(shifts[shift]?.minutes), of);
      load[person] = next;
      total[group] = Number(total[group]) + next - own;
      squares[group] = Number(squares[group]) + next * next - own * own;
      return unequal(group) - before;
    },
    breaches: () =>
      Array.from({ length: groups.size }, (_, group) => group).flatMap((group) => {
        const units = unequal(group);
        if (units === 0) return [];
        const mine = people.flatMap((_, person) => (groupOf[person] === group ? [person] : []));
        const loads = mine.map((person) => Number(load[person]));
        const text = (amount: number) =>
          of === 'shifts'
            ? { 'zh-CN': `${amount} 班`, en: `${amount} ${amount === 1 ? 'shift' : 'shifts'}` }
            : { 'zh-CN': `${amount / 2} 小时`, en: `${amount / 2} h` };
        return [
          {
            units,
            people: mine,
            shifts: [...new Set(mine.flatMap((person) => listAt(tables.shiftsOf, person).filter(scope.shift)))].sort(
              (a, b) => a - b,
            ),
            why: {
              code: 'scheduling.unequal-load' as const,
              params: {
                people: mine.length,
                most: text(loads.reduce((a, b) => Math.max(a, b), 0)),
                least: text(loads.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)),
              },
            },
          },
        ];
      }),
  };
};
