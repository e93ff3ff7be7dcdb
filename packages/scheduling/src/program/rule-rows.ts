import { CodedError } from '@community1373/base/diagnostics';
import type { RosterRule } from '../problem/roster-rule';
import type { CoverRule } from '../problem/rule-kinds/quality-rules';
import type { ApartRule, MixRule, TogetherRule } from '../problem/rule-kinds/team-rules';
import type { ConsecutiveRule, LoadRule, WeekendsRule } from '../problem/rule-kinds/time-rules';
import { pastDays } from '../rules/consecutive';
import { coverTarget } from '../rules/cover';
import { loadPeriods } from '../rules/load';
import { isOnWeekend, pastWeekends } from '../rules/weekends';
import { clashRows } from './clash-rows';
import { fairnessRows } from './fairness-rows';
import type { Terms } from './row-builder';
import { atMost, everyone, everyShift, own, type RuleRows } from './row-input';

const atLeast = (input: RuleRows, terms: Terms, least: number, cost = 1): void =>
  atMost(
    input,
    terms.map(([column, coefficient]) => [column, -coefficient]),
    -least,
    cost,
  );

/** Returns a column that is 1 where a person serves in one of the shifts and 0 otherwise; undefined for a constant 1. */
const anyOf = ({ rows }: RuleRows, serving: readonly number[], always: boolean): number | undefined => {
  if (always) return undefined;
  const any = rows.column();
  for (const at of serving)
    rows.row(
      [
        [any, 1],
        [at, -1],
      ],
      0,
      Number.POSITIVE_INFINITY,
    );
  rows.row([[any, 1], ...serving.map((at): [number, number] => [at, -1])], Number.NEGATIVE_INFINITY, 0);
  return any;
};

const consecutiveRows = (input: RuleRows, rule: ConsecutiveRule): void => {
  const { compiled } = input;
  const { day, span } = compiled;
  const shifts = everyShift(input);
  for (const [person, { served, before, known }] of pastDays(compiled, input.scope, rule)) {
    const mine = own(input, person, shifts);
    const worked = Array.from(served, (past, d) =>
      anyOf(
        input,
        mine.filter(({ shift }) => Number(day[shift]) - span.firstDay === d).map(({ at }) => at),
        past > 0,
      ),
    );
    /** Returns the terms and the constant of a day of the rule's kind, times a factor. */
    const inBlock = (d: number, factor: number): { readonly terms: Terms; readonly constant: number } => {
      const at = worked[d];
      if (at === undefined) return { terms: [], constant: rule.days === 'worked' ? factor : 0 };
      return rule.days === 'worked'
        ? { terms: [[at, factor]], constant: 0 }
        : { terms: [[at, -factor]], constant: factor };
    };
    const most = (parts: readonly ReturnType<typeof inBlock>[], limit: number, cost: number): void =>
      atMost(
        input,
        parts.flatMap(({ terms }) => terms),
        limit - parts.reduce((sum, { constant }) => sum + constant, 0),
        cost,
      );
    if (rule.max !== undefined)
      for (let last = 0; last < span.days; last += 1) {
        const first = last - rule.max;
        if (first < -before) continue;
        const inside = Array.from({ length: last - Math.max(0, first) + 1 }, (_, i) =>
          inBlock(Math.max(0, first) + i, 1),
        );
        most(inside, rule.max - Math.max(0, -first), 1);
      }
    // An excess before the horizon counts once the block continues into it.
    if (rule.max !== undefined && before > rule.max) most([inBlock(0, 1)], 0, before - rule.max);
    if (rule.min === undefined) continue;
    // A block of `length` days of the horizon from `first` that ends before the last day.
    const tooShort = (first: number, length: number, total: number): void => {
      if (first + length >= span.days) return;
      const start = first === 0 ? [] : [inBlock(first - 1, -1)];
      const days = Array.from({ length }, (_, i) => inBlock(first + i, 1));
      most([...start, ...days, inBlock(first + length, -1)], length - 1, Number(rule.min) - total);
    };
    for (let first = 0; first < span.days; first += 1)
      for (let length = 1; length < rule.min; length += 1)
        if (first > 0 || (known && before === 0)) tooShort(first, length, length);
    if (known && before > 0)
      for (let length = 0; before + length < rule.min; length += 1) tooShort(0, length, before + length);
  }
};

const weekendRows = (input: RuleRows, rule: WeekendsRule): void => {
  const { week, span } = input.compiled;
  const shifts = everyShift(input).filter((shift) => isOnWeekend(input.compiled, shift));
  for (const [person, served] of pastWeekends(input.compiled, input.scope, rule)) {
    const past = new Set([...served.keys()].filter((at) => Number(served[at]) > 0));
    const byWeek = new Map<number, number[]>();
    for (const { shift, at } of own(input, person, shifts))
      byWeek.set(Number(week[shift]), [...(byWeek.get(Number(week[shift])) ?? []), at]);
    const terms = [...byWeek].flatMap(([at, serving]): Terms => {
      const any = anyOf(input, serving, past.has(at - span.firstWeek));
      return any === undefined ? [] : [[any, 1]];
    });
    atMost(input, terms, rule.max - past.size);
  }
};

const loadRows = (input: RuleRows, rule: LoadRule): void => {
  const periods = loadPeriods(input.compiled, rule);
  const shifts = everyShift(input);
  for (const person of everyone(input)) {
    const terms = Array.from({ length: periods.count }, (): [number, number][] => []);
    for (const { shift, at } of own(input, person, shifts)) terms[periods.of(shift)]?.push([at, periods.amount(shift)]);
    for (const [period, sum] of terms.entries()) {
      const before = Number(periods.before[person * periods.count + period]);
      const max = periods.max(person);
      if (max !== undefined) atMost(input, sum, max - before);
      if (rule.min !== undefined && rule.min > before) atLeast(input, sum, rule.min - before);
    }
  }
};

const continuityRows = (input: RuleRows): void => {
  const { compiled } = input;
  const people = everyone(input);
  const visits = new Map<string, number[]>();
  for (const shift of everyShift(input))
    for (const client of new Set(compiled.shifts[shift]?.clients))
      visits.set(client, [...(visits.get(client) ?? []), shift]);
  for (const [client, shifts] of visits) {
    const past = new Set(
      people.filter((person) =>
        (compiled.people[person]?.history ?? []).some(({ clients = [] }) => clients.includes(client)),
      ),
    );
    const terms = people.flatMap((person): Terms => {
      const ats = own(input, person, shifts).map(({ at }) => at);
      const any = ats.length === 0 ? undefined : anyOf(input, ats, past.has(person));
      return any === undefined ? [] : [[any, 1]];
    });
    atMost(input, terms, terms.length === 0 && past.size === 0 ? 0 : 1 - past.size);
  }
};

const companyRows = (input: RuleRows, rule: TogetherRule | ApartRule | MixRule): void => {
  const { compiled, rows, column, slack } = input;
  const people = everyone(input);
  for (const shift of everyShift(input)) {
    const serving = people.flatMap((person) => {
      const at = column(person, shift);
      return at === undefined ? [] : [{ person, at }];
    });
    if (rule.kind === 'apart')
      atMost(
        input,
        serving.map(({ at }) => [at, 1]),
        1,
      );
    else if (rule.kind === 'together')
      for (const other of people) {
        const at = column(other, shift);
        const give = slack(1);
        const lack: Terms = [
          ...(at === undefined ? [] : [[at, -1] as const]),
          ...(give === undefined ? [] : [[give, -1] as const]),
        ];
        for (const one of serving)
          if (one.person !== other) rows.row([[one.at, 1], ...lack], Number.NEGATIVE_INFINITY, 0);
      }
    else {
      const { skill, pastShifts, least = 1 } = rule;
      const give = slack(1);
      const experienced = serving.filter(({ person }) => {
        const { skills = [], history = [] } = compiled.people[person] ?? {};
        return (
          (skill !== undefined && skills.includes(skill)) || (pastShifts !== undefined && history.length >= pastShifts)
        );
      });
      const have: Terms = [
        ...experienced.map(({ at }) => [at, -1] as const),
        ...(give === undefined ? [] : [[give, -1] as const]),
      ];
      for (const { at } of serving) rows.row([[at, least], ...have], Number.NEGATIVE_INFINITY, 0);
    }
  }
};

const coverRows = (input: RuleRows, { level }: CoverRule): void => {
  const { compiled, column } = input;
  const people = everyone(input);
  for (const shift of everyShift(input)) {
    const what = compiled.shifts[shift];
    if (what === undefined) continue;
    const terms = people.flatMap((person): Terms => {
      const at = column(person, shift);
      return at === undefined ? [] : [[at, 1]];
    });
    if (level === 'maximum') atMost(input, terms, coverTarget(what, level));
    else atLeast(input, terms, coverTarget(what, level));
  }
};

/**
 * Writes the rows of a rule over several assignments: a roster keeps the rule exactly when it satisfies them, and where the rows have slack, the
 * least sum of the slacks is the number of units that the roster breaks, each at its price.
 */
export const ruleRows = (input: RuleRows, rule: RosterRule): void => {
  switch (rule.kind) {
    case 'overlap':
    case 'rest':
    case 'travel':
    case 'succession':
      return clashRows(input, rule);
    case 'load':
      return loadRows(input, rule);
    case 'consecutive':
      return consecutiveRows(input, rule);
    case 'weekends':
      return weekendRows(input, rule);
    case 'together':
    case 'apart':
    case 'mix':
      return companyRows(input, rule);
    case 'continuity':
      return continuityRows(input);
    case 'fairness':
      return fairnessRows(input, rule);
    case 'cover':
      return coverRows(input, rule);
    case 'request': {
      const { personAt, shiftAt } = input.compiled;
      for (const { personId, shiftId, want, units = 1 } of rule.requests) {
        const [person, shift] = [personAt.get(personId), shiftAt.get(shiftId)];
        if (person === undefined || shift === undefined || !input.scope.person(person) || !input.scope.shift(shift))
          continue;
        const at = input.column(person, shift);
        if (want === 'on') atLeast(input, at === undefined ? [] : [[at, 1]], 1, units);
        else if (at !== undefined) atMost(input, [[at, 1]], 0, units);
      }
      return undefined;
    }
    default:
      throw new CodedError('scheduling.rule', rule);
  }
};
