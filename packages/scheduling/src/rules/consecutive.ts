import { idAt, listAt } from '../problem/at-index';
import { type CompiledProblem, createDayNumbers, pastCounts, type Scope } from '../problem/compiled-problem';
import type { ConsecutiveRule } from '../problem/rule-kinds/time-rules';
import type { Reason } from '../explain/violation';
import { dateOfDay } from '../problem/week-number';
import type { Kernel, Tables } from './kernel';

/** A block of days of the horizon; `last` < `first` for days entirely before the horizon. */
type Block = readonly [first: number, last: number];

const codes = {
  worked: { max: 'scheduling.days-worked-over', min: 'scheduling.days-worked-under' },
  off: { max: 'scheduling.days-off-over', min: 'scheduling.days-off-under' },
} as const;

/** The days of one person: the number of shifts that begin on each, and the block right before the horizon as known from past service. */
export interface PersonDays {
  readonly served: Uint16Array;
  /** Days of the rule's kind right before the horizon. */
  readonly before: number;
  /** True when past service covers the days before the horizon. */
  readonly known: boolean;
}

/** Returns the days of each person of a rule's scope, with past service alone. */
export const pastDays = (
  { people, span }: CompiledProblem,
  scope: Scope,
  rule: ConsecutiveRule,
): ReadonlyMap<number, PersonDays> => {
  const dayOf = createDayNumbers();
  const daysOf = new Map<number, PersonDays>();
  for (const [person, { history = [] }] of people.entries()) {
    if (!scope.person(person)) continue;
    const served = new Uint16Array(span.days);
    const past = new Set<number>();
    for (const service of history) {
      if (!pastCounts(rule, service)) continue;
      const at = dayOf(service.date) - span.firstDay;
      if (at < 0) past.add(at);
      // A day after the span is not an element of the array and is not written.
      else served[at] = Number(served[at]) + 1;
    }
    let before = 0;
    if (past.size > 0) while (past.has(-1 - before) === (rule.days === 'worked')) before += 1;
    daysOf.set(person, { served, before, known: past.size > 0 });
  }
  return daysOf;
};

/** Creates the kernel of one side of a rule about consecutive days; a step only reads the blocks next to its day. */
export const consecutiveKernel = (
  compiled: CompiledProblem,
  scope: Scope,
  tables: Tables,
  rule: ConsecutiveRule,
  side: 'max' | 'min',
): Kernel => {
  const { people, day, span } = compiled;
  const limit = Number(side === 'max' ? rule.max : rule.min);
  const daysOf = pastDays(compiled, scope, rule);
  const isIn = ({ served }: PersonDays, at: number): boolean =>
    at >= 0 && at < span.days && Number(served[at]) > 0 === (rule.days === 'worked');
  const lengthOf = ({ before }: PersonDays, [first, last]: Block): number =>
    last - first + 1 + (first === 0 ? before : 0);
  const unitsOf = (days: PersonDays, block: Block): number => {
    const [first, last] = block;
    const length = lengthOf(days, block);
    if (side === 'max') return last < first ? 0 : Math.max(0, length - limit);
    return length === 0 || last === span.days - 1 || (first === 0 && !days.known) ? 0 : Math.max(0, limit - length);
  };
  /** Returns the units of the block on a day, or of the two next to it. */
  const unitsAround = (days: PersonDays, at: number): number => {
    const within = isIn(days, at);
    let first = at;
    let last = at;
    while (isIn(days, first - 1)) first -= 1;
    while (isIn(days, last + 1)) last += 1;
    return within ? unitsOf(days, [first, last]) : unitsOf(days, [first, at - 1]) + unitsOf(days, [at + 1, last]);
  };
  const blocksOf = (days: PersonDays): readonly Block[] => {
    const blocks: Block[] = isIn(days, 0) ? [] : [[0, -1]];
    for (let at = 0; at < span.days; at += 1) {
      if (!isIn(days, at)) continue;
      const first = at;
      while (isIn(days, at + 1)) at += 1;
      blocks.push([first, at]);
    }
    return blocks;
  };
  let atRest = 0;
  for (const days of daysOf.values()) for (const block of blocksOf(days)) atRest += unitsOf(days, block);
  return {
    forbids: side === 'max' && rule.days === 'worked',
    atRest,
    move: (person, shift, step) => {
      const days = daysOf.get(person);
      const at = Number(day[shift]) - span.firstDay;
      if (days === undefined || !scope.shift(shift)) return 0;
      const served = Number(days.served[at]);
      if (served + step > 0 === served > 0) {
        days.served[at] = served + step;
        return 0;
      }
      const before = unitsAround(days, at);
      days.served[at] = served + step;
      return unitsAround(days, at) - before;
    },
    breaches: () =>
      [...daysOf].flatMap(([person, days]) =>
        blocksOf(days).flatMap((block) => {
          const units = unitsOf(days, block);
          if (units === 0) return [];
          const [first, last] = block;
          const beside = rule.days === 'worked' ? 0 : 1;
          const near = listAt(tables.shiftsOf, person).filter((shift) => {
            const at = Number(day[shift]) - span.firstDay;
            return scope.shift(shift) && at >= first - beside && at <= last + beside;
          });
          const length = lengthOf(days, block);
          const from = dateOfDay(span.firstDay + last - length + 1);
          const why: Reason = {
            code: codes[rule.days][side],
            params: { person: idAt(people, person), date: from, days: length, limit },
          };
          return [{ units, people: [person], shifts: near, why }];
        }),
      ),
  };
};
