import { listAt } from '../problem/at-index';
import { type Scope, scopeOf } from '../problem/compiled-problem';
import { pairCosts } from '../solve/eligibility';
import type { LoadedRoster } from '../problem/loaded-roster';
import type { RosterPerson } from '../problem/roster-person';
import type { RosterRule } from '../problem/roster-rule';
import type { CoverRule, RequestRule } from '../problem/rule-kinds/quality-rules';
import type { ConsecutiveRule, LoadRule } from '../problem/rule-kinds/time-rules';
import { walkingMinutes } from '../rules/travel';
import { hardCost } from './hard-cost';
import { largest, type Limits, withoutLimits } from './line-limits';
import { isOneADay } from './one-a-day';
import type { LinePerson, LineProblem } from './line-problem';
import { kindsOfShifts, type ShiftKinds } from './shift-kinds';

/** A roster problem as lines, and the mapping back. */
export interface RosterLines {
  readonly problem: LineProblem;
  /** The shift of each slot, −1 where there is none. */
  readonly shiftOf: Int32Array;
}

/** The kinds of rules that make lines worthwhile: without one of them weeks and shifts separate, and flows suffice. */
const sequenceKinds: ReadonlySet<string> = new Set(['consecutive', 'weekends', 'succession']);

/** True when a problem has hard rules about the order of days. */
export const hasSequences = ({ compiled }: LoadedRoster): boolean =>
  compiled.rules.some(({ kind, weight }) => sequenceKinds.has(kind) && weight === 'hard');

/** A person while the rules are read: the limits and the costs of their line. */
interface Reading {
  readonly who: RosterPerson;
  readonly rules: Limits;
  readonly cost: Float64Array;
}

/** Converts the rules of a roster problem to lines; undefined where one of them cannot be represented. */
class LineReader {
  private readonly persons: readonly Reading[];
  private readonly covers: {
    readonly slot: number;
    readonly need: number;
    readonly under: number;
    readonly over: number;
  }[] = [];
  private fixedCost = 0;
  private readonly slots: number;

  constructor(
    private readonly loaded: LoadedRoster,
    private readonly eligible: readonly (readonly number[])[],
    private readonly kinds: ShiftKinds,
    private readonly hard: number,
  ) {
    const { people, span } = loaded.compiled;
    const { count } = kinds;
    this.slots = span.days * count;
    this.persons = people.map((who) => {
      const cost = new Float64Array(span.days * (count + 1)).fill(Number.POSITIVE_INFINITY);
      for (let day = 0; day < span.days; day += 1) cost[day * (count + 1) + count] = 0;
      return { who, rules: withoutLimits(span.days, count), cost };
    });
  }

  private place(shift: number): number {
    const { count } = this.kinds;
    return this.kinds.day(shift) * (count + 1) + Number(this.kinds.kindOf[shift]);
  }

  /** Reads the costs of person and shift alone, and the fixed assignments. */
  private readPairs(): boolean {
    const { compiled, state } = this.loaded;
    const cost = pairCosts(this.loaded);
    for (const [shift, who] of this.eligible.entries())
      for (const person of who) {
        const row = this.persons[person]?.cost;
        if (row !== undefined) row[this.place(shift)] = cost(person, shift);
      }
    for (const [person, { cost: row }] of this.persons.entries()) {
      const days = new Set<number>();
      for (const shift of listAt(state.shiftsOf, person)) {
        const day = this.kinds.day(shift);
        if (days.has(day) || row[this.place(shift)] === Number.POSITIVE_INFINITY) return false;
        days.add(day);
        const width = this.kinds.count + 1;
        for (let kind = 0; kind < width; kind += 1)
          if (day * width + kind !== this.place(shift)) row[day * width + kind] = Number.POSITIVE_INFINITY;
      }
    }
    return compiled.people.length > 0;
  }

  private each(scope: Scope, apply: (person: Reading) => void): void {
    for (const [at, person] of this.persons.entries()) if (scope.person(at)) apply(person);
  }

  /** Returns the kinds whose shifts all lie in a scope; undefined when only some of a kind's shifts do. */
  private kindsIn(scope: Scope): readonly number[] | undefined {
    const inside = new Map<number, boolean>();
    for (const [shift, kind] of this.kinds.kindOf.entries()) {
      const is = scope.shift(shift);
      if (inside.has(kind) && inside.get(kind) !== is) return undefined;
      inside.set(kind, is);
    }
    return [...inside].filter(([, is]) => is).map(([kind]) => kind);
  }

  private isEverything(kinds: readonly number[] | undefined): boolean {
    return kinds !== undefined && kinds.length === this.kinds.count;
  }

  private readLoad(rule: LoadRule, scope: Scope): boolean {
    const { shifts } = this.loaded.compiled;
    const max = ({ who }: Reading): number =>
      rule.max === 'own' ? (who.maxMinutesPerWeek ?? largest) : (rule.max ?? largest);
    if (rule.per === 'day') {
      if (rule.min !== undefined && rule.min > 0) return false;
      this.each(scope, (person) => {
        for (const [shift, { minutes }] of shifts.entries())
          if (scope.shift(shift) && (rule.of === 'minutes' ? minutes : 1) > max(person))
            person.cost[this.place(shift)] = Number.POSITIVE_INFINITY;
      });
      return true;
    }
    if (rule.per === 'week') return false;
    const kinds = this.kindsIn(scope);
    if (kinds === undefined) return false;
    const lengths = new Set(kinds.map((kind) => Number(this.kinds.minutes[kind])));
    const unit = rule.of === 'minutes' ? 1 : lengths.size === 1 ? Number([...lengths][0]) : 0;
    if (this.isEverything(kinds) && unit > 0) {
      this.each(scope, (person) => {
        const { rules } = person;
        rules.minutesMax = Math.min(rules.minutesMax, max(person) * unit);
        rules.minutesMin = Math.max(rules.minutesMin, (rule.min ?? 0) * unit);
      });
      return true;
    }
    if (rule.of === 'minutes' || (rule.min ?? 0) > 0) return false;
    this.each(scope, (person) =>
      person.rules.limits.push({ kinds, most: Math.floor(Math.min(max(person), this.loaded.compiled.span.days)) }),
    );
    return true;
  }

  private readConsecutive(rule: ConsecutiveRule, scope: Scope): boolean {
    if (!this.isEverything(this.kindsIn(scope)) || (rule.days === 'off' && rule.max !== undefined)) return false;
    this.each(scope, ({ rules }) => {
      if (rule.days === 'off') rules.restMin = Math.max(rules.restMin, rule.min ?? 1);
      else {
        rules.runMin = Math.max(rules.runMin, rule.min ?? 1);
        rules.runMax = Math.min(rules.runMax, rule.max ?? largest);
      }
    });
    return true;
  }

  /** Forbids shifts that follow too soon on the next day; false where a shift reaches beyond it. */
  private readGaps(scope: Scope, clashes: (a: number, b: number) => boolean): boolean {
    const { compiled } = this.loaded;
    const { count, kindOf, day } = this.kinds;
    if (this.kindsIn(scope) === undefined) return false;
    const forbidden = new Set<number>();
    for (const [a] of compiled.shifts.entries()) {
      if (!scope.shift(a)) continue;
      for (let b = a + 1; b < compiled.shifts.length && day(b) <= day(a) + 8; b += 1) {
        if (!scope.shift(b) || day(b) === day(a) || !clashes(a, b)) continue;
        if (day(b) > day(a) + 1) return false;
        // Shifts of a kind differ only by their day, so one pair represents all pairs of its two kinds.
        forbidden.add(Number(kindOf[a]) * count + Number(kindOf[b]));
      }
    }
    this.each(scope, ({ rules }) => {
      for (const pair of forbidden) rules.mayFollow[pair] = 0;
    });
    return true;
  }

  private readRequest(rule: RequestRule, scope: Scope): boolean {
    const { personAt, shiftAt } = this.loaded.compiled;
    for (const { personId, shiftId, want, units = 1 } of rule.requests) {
      const [person, shift] = [personAt.get(personId), shiftAt.get(shiftId)];
      if (person === undefined || shift === undefined || !scope.person(person) || !scope.shift(shift)) continue;
      if (rule.weight === 'hard' && want === 'on') return false;
      const row = this.persons[person]?.cost;
      if (row === undefined) continue;
      const amount = rule.weight === 'hard' ? Number.POSITIVE_INFINITY : rule.weight * units;
      if (want === 'on') this.fixedCost += amount;
      row[this.place(shift)] = Number(row[this.place(shift)]) + (want === 'on' ? -amount : amount);
    }
    return true;
  }

  private readCover(rule: CoverRule, scope: Scope): boolean {
    if (this.loaded.compiled.people.some((_, person) => !scope.person(person))) return false;
    const weight = rule.weight === 'hard' ? this.hard : rule.weight;
    for (const [shift, { minimum, wanted, maximum }] of this.loaded.compiled.shifts.entries()) {
      if (!scope.shift(shift)) continue;
      const slot = this.kinds.day(shift) * this.kinds.count + Number(this.kinds.kindOf[shift]);
      if (rule.level === 'maximum') this.covers.push({ slot, need: maximum ?? wanted, under: 0, over: weight });
      else this.covers.push({ slot, need: rule.level === 'minimum' ? minimum : wanted, under: weight, over: 0 });
    }
    return true;
  }

  private readRule(rule: RosterRule): boolean {
    const { compiled } = this.loaded;
    const scope = scopeOf(compiled, rule);
    if (rule.kind === 'cover') return this.readCover(rule, scope);
    if (rule.kind === 'request') return this.readRequest(rule, scope);
    const { start, end } = compiled;
    const gap = (a: number, b: number): number => Number(start[b]) - Number(end[a]);
    switch (rule.kind) {
      case 'post':
      case 'skill':
      case 'licence':
      case 'insurance':
      case 'consent':
      case 'availability':
      case 'preference':
      case 'distance':
        return true;
      case 'load':
        return rule.weight === 'hard' && this.readLoad(rule, scope);
      case 'consecutive':
        return rule.weight === 'hard' && this.readConsecutive(rule, scope);
      case 'weekends':
        if (rule.weight !== 'hard' || !this.isEverything(this.kindsIn(scope))) return false;
        this.each(scope, ({ rules }) => {
          rules.weekendsMax = Math.min(rules.weekendsMax, rule.max);
        });
        return true;
      case 'succession': {
        const { shifts } = compiled;
        const isForbidden = shifts.map(({ type }) => type !== undefined && rule.forbidden.includes(type));
        return (
          rule.weight === 'hard' &&
          this.readGaps(
            scope,
            (a, b) =>
              shifts[a]?.type === rule.after && isForbidden[b] === true && this.kinds.day(b) === this.kinds.day(a) + 1,
          )
        );
      }
      case 'overlap':
        return rule.weight === 'hard' && this.readGaps(scope, (a, b) => gap(a, b) < 0);
      case 'rest':
        return rule.weight === 'hard' && this.readGaps(scope, (a, b) => gap(a, b) >= 0 && gap(a, b) < rule.minutes);
      case 'travel': {
        const walk = walkingMinutes(compiled, rule);
        return rule.weight === 'hard' && this.readGaps(scope, (a, b) => gap(a, b) >= 0 && gap(a, b) < walk(a, b));
      }
      default:
        return false;
    }
  }

  /** Merges covers of equal slot and need. */
  private joinCovers(): LineProblem['covers'] {
    const joined = new Map<string, { slot: number; need: number; under: number; over: number }>();
    for (const { slot, need, under, over } of this.covers) {
      const key = `${slot}/${need}`;
      const at = joined.get(key);
      if (at === undefined) joined.set(key, { slot, need, under, over });
      else {
        at.under += under;
        at.over += over;
      }
    }
    const list = [...joined.values()].sort((a, b) => a.slot - b.slot || a.need - b.need);
    return {
      slot: Int32Array.from(list, ({ slot }) => slot),
      need: Float64Array.from(list, ({ need }) => need),
      under: Float64Array.from(list, ({ under }) => under),
      over: Float64Array.from(list, ({ over }) => over),
    };
  }

  read(): RosterLines | undefined {
    const { compiled } = this.loaded;
    if (!this.readPairs() || !compiled.rules.every((rule) => this.readRule(rule))) return undefined;
    const { count, minutes, kindOf, day } = this.kinds;
    const shiftOf = new Int32Array(this.slots).fill(-1);
    for (const [shift, kind] of kindOf.entries()) shiftOf[day(shift) * count + kind] = shift;
    const people = this.persons.map(({ rules, cost }): LinePerson => ({ rules, cost }));
    const weekday = ((compiled.span.firstDay % 7) + 7) % 7;
    const nights = new Uint8Array(count);
    for (const [shift, kind] of kindOf.entries())
      if (Number(compiled.lastDay[shift]) > Number(compiled.day[shift])) nights[kind] = 1;
    return {
      problem: {
        days: compiled.span.days,
        kinds: count,
        weekday,
        minutes,
        nights,
        people,
        covers: this.joinCovers(),
        fixedCost: this.fixedCost,
      },
      shiftOf,
    };
  }
}

/**
 * Converts a roster problem to lines of work, where its rules allow it: at most one shift a day, hard limits on each person's line, weighted costs of
 * persons in shifts, covers hard or weighted, and no past service that a rule about days reads. Undefined otherwise.
 */
export const linesOfRoster = (
  loaded: LoadedRoster,
  eligible: readonly (readonly number[])[],
): RosterLines | undefined => {
  const { people, rules } = loaded.compiled;
  if (
    people.some(({ history = [] }) => history.length > 0) &&
    rules.some(({ kind }) => sequenceKinds.has(kind) || kind === 'load')
  )
    return undefined;
  const kinds = kindsOfShifts(loaded.compiled);
  const hard = hardCost(loaded);
  if (kinds === undefined || hard === undefined || !isOneADay(loaded)) return undefined;
  return new LineReader(loaded, eligible, kinds, hard).read();
};
