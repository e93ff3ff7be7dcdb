import type { LocalText } from '@community1373/base/explain';
import { idAt, listAt } from '../problem/at-index';
import { type CompiledProblem, createDayNumbers, pastCounts, type Scope } from '../problem/compiled-problem';
import type { LoadRule } from '../problem/rule-kinds/time-rules';
import type { Reason } from '../explain/violation';
import type { Breach, Kernel, Tables } from './kernel';

const periods: Readonly<Record<LoadRule['per'], LocalText>> = {
  day: { 'zh-CN': '当日', en: 'in the day' },
  week: { 'zh-CN': '当周', en: 'in the week' },
  period: { 'zh-CN': '本期', en: 'in the period' },
};

const amountText = (amount: number, of: LoadRule['of']): LocalText =>
  of === 'minutes'
    ? { 'zh-CN': `${amount} 分钟`, en: `${amount} ${amount === 1 ? 'minute' : 'minutes'}` }
    : { 'zh-CN': `${amount} 班`, en: `${amount} ${amount === 1 ? 'shift' : 'shifts'}` };

/** The periods of a load rule in the horizon, and the past service in each. */
export interface LoadPeriods {
  readonly count: number;
  /** Returns the period of a shift. */
  readonly of: (shift: number) => number;
  /** Returns the amount that a shift adds. */
  readonly amount: (shift: number) => number;
  /** Past service of each person in each period, person by person. */
  readonly before: Float64Array;
  /** Returns the limit of a person, or undefined. */
  readonly max: (person: number) => number | undefined;
}

/** Lays out the periods of a load rule; past service counts towards its day and week, not towards the planned period. */
export const loadPeriods = (compiled: CompiledProblem, rule: LoadRule): LoadPeriods => {
  const { people, shifts, day, span } = compiled;
  const count = rule.per === 'day' ? span.days : rule.per === 'week' ? span.weeks : 1;
  const place = (onDay: number): number =>
    rule.per === 'day' ? onDay - span.firstDay : rule.per === 'week' ? Math.floor(onDay / 7) - span.firstWeek : 0;
  const before = new Float64Array(people.length * count);
  const dayOf = createDayNumbers();
  if (rule.per !== 'period')
    for (const [person, { history = [] }] of people.entries())
      for (const past of history) {
        const { date, minutes } = past;
        const at = place(dayOf(date));
        if (at < 0 || at >= count || !pastCounts(rule, past)) continue;
        const slot = person * count + at;
        before[slot] = Number(before[slot]) + (rule.of === 'minutes' ? minutes : 1);
      }
  const places = day.map(place);
  return {
    count,
    of: (shift) => Number(places[shift]),
    amount: (shift) => (rule.of === 'minutes' ? Number(shifts[shift]?.minutes) : 1),
    before,
    max: (person) => (rule.max === 'own' ? people[person]?.maxMinutesPerWeek : rule.max),
  };
};

/** Creates the kernel of one side of a load rule: at most its `max`, or at least its `min`. */
export const loadKernel = (
  compiled: CompiledProblem,
  scope: Scope,
  tables: Tables,
  rule: LoadRule,
  side: 'max' | 'min',
): Kernel => {
  const { people } = compiled;
  const periodsOf = loadPeriods(compiled, rule);
  const { count, before } = periodsOf;
  const load = Float64Array.from(before);
  const limitOf = (person: number): number =>
    side === 'max' ? (periodsOf.max(person) ?? Number.POSITIVE_INFINITY) : (rule.min ?? 0);
  const limits = Float64Array.from(people, (_, person) => limitOf(person));
  const broken = (person: number, amount: number): number =>
    side === 'max' ? Math.max(0, amount - Number(limits[person])) : Math.max(0, Number(limits[person]) - amount);
  const everyPeriod = (visit: (person: number, at: number, amount: number) => void): void => {
    for (let person = 0; person < people.length; person += 1)
      if (scope.person(person))
        for (let at = 0; at < count; at += 1) visit(person, at, Number(load[person * count + at]));
  };
  let atRest = 0;
  everyPeriod((person, _, amount) => {
    atRest += broken(person, amount);
  });
  return {
    forbids: side === 'max',
    atRest,
    move: (person, shift, step) => {
      if (!scope.person(person) || !scope.shift(shift)) return 0;
      const slot = person * count + periodsOf.of(shift);
      const amount = Number(load[slot]);
      const next = amount + step * periodsOf.amount(shift);
      load[slot] = next;
      return broken(person, next) - broken(person, amount);
    },
    breaches: () => {
      const found: Breach[] = [];
      everyPeriod((person, at, amount) => {
        const units = broken(person, amount);
        if (units === 0) return;
        const why: Reason = {
          code: side === 'max' ? 'scheduling.load-over' : 'scheduling.load-under',
          params: {
            person: idAt(people, person),
            period: periods[rule.per],
            amount: amountText(amount, rule.of),
            limit: amountText(Number(limits[person]), rule.of),
          },
        };
        const inPeriod = listAt(tables.shiftsOf, person).filter(
          (shift) => scope.shift(shift) && periodsOf.of(shift) === at,
        );
        found.push({ units, people: [person], shifts: inPeriod, why });
      });
      return found;
    },
  };
};
