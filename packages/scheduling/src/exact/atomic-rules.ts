import { type CompiledProblem, scopeOf } from '../problem/compiled-problem';
import type { RosterRule } from '../problem/roster-rule';
import { comparableKey } from '../rules/fairness';

/**
 * Direction of the units of a rule as assignments are added: never down (`rising`), never up (`falling`), or either way (`mixed`). For a partial
 * roster a rising rule is bounded by the assignments made, a falling one by all that could still be made, a mixed one only once none of its own
 * assignments is open.
 */
type Direction = 'rising' | 'falling' | 'mixed';

/** A rule, or the part of one that goes in one direction or concerns one person, group or shift alone. */
export interface AtomicRule {
  readonly rule: RosterRule;
  /** Index of the rule it is part of, among the compiled ones. */
  readonly of: number;
  readonly direction: Direction;
}

type Part = Pick<AtomicRule, 'rule' | 'direction'>;

const byPerson = (
  { people }: CompiledProblem,
  rule: RosterRule,
  inScope: (person: number) => boolean,
): readonly Part[] =>
  people.flatMap(({ id }, person) =>
    inScope(person) ? [{ rule: { ...rule, people: [id] }, direction: 'mixed' as const }] : [],
  );

const partsOf = (compiled: CompiledProblem, rule: RosterRule): readonly Part[] => {
  const scope = scopeOf(compiled, rule);
  switch (rule.kind) {
    case 'cover':
      return [{ rule, direction: rule.level === 'maximum' ? 'rising' : 'falling' }];
    case 'load':
      return [
        ...(rule.max === undefined ? [] : [{ rule: { ...rule, min: undefined }, direction: 'rising' as const }]),
        ...(rule.min === undefined ? [] : [{ rule: { ...rule, max: undefined }, direction: 'falling' as const }]),
      ];
    case 'consecutive':
      return [
        // A further day worked lengthens a block of worked days, and splits one of days off.
        ...(rule.max === undefined
          ? []
          : [
              {
                rule: { ...rule, min: undefined },
                direction: rule.days === 'worked' ? ('rising' as const) : ('falling' as const),
              },
            ]),
        ...(rule.min === undefined ? [] : byPerson(compiled, { ...rule, max: undefined }, scope.person)),
      ];
    case 'request':
      return (['on', 'off'] as const).map((want) => ({
        rule: { ...rule, requests: rule.requests.filter((request) => request.want === want) },
        direction: want === 'on' ? 'falling' : 'rising',
      }));
    case 'together':
    case 'mix':
      return compiled.shifts.flatMap(({ id }, shift): readonly Part[] =>
        scope.shift(shift) ? [{ rule: { ...rule, shifts: [id] }, direction: 'mixed' }] : [],
      );
    case 'fairness': {
      const groups = new Map<string, string[]>();
      for (const [person, who] of compiled.people.entries())
        if (scope.person(person)) groups.set(comparableKey(who), [...(groups.get(comparableKey(who)) ?? []), who.id]);
      return [...groups.values()].map((people) => ({ rule: { ...rule, people }, direction: 'mixed' }));
    }
    default:
      return [{ rule, direction: 'rising' }];
  }
};

/** Divides the rules of a problem into parts such that each bounds a partial roster. Their units sum to those of the rule. */
export const atomicRules = (compiled: CompiledProblem): readonly AtomicRule[] =>
  compiled.rules.flatMap((rule, of) => partsOf(compiled, rule).map((part) => ({ ...part, of })));
