import type { RosterState } from '../solve/roster-state';
import type { RosterRuleKind, RuleWeight } from '../problem/roster-rule';

/** The effect of a change of the roster on one rule: additional units broken (negative: fewer), and their cost where it is weighted. */
export interface RuleChange {
  readonly ruleId: string;
  readonly kind: RosterRuleKind;
  readonly weight: RuleWeight;
  readonly units: number;
  readonly cost: number;
}

/** Returns the rules whose units differ from those before, and the total change of the weighted cost. */
export const rulesChanged = (
  { compiled, units }: RosterState,
  before: Float64Array,
): { readonly byRule: readonly RuleChange[]; readonly cost: number; readonly hardUnits: number } => {
  const byRule = compiled.rules.flatMap(({ id, kind, weight }, i): readonly RuleChange[] => {
    const more = Number(units[i]) - Number(before[i]);
    return more === 0 ? [] : [{ ruleId: id, kind, weight, units: more, cost: weight === 'hard' ? 0 : weight * more }];
  });
  return {
    byRule,
    cost: byRule.reduce((sum, { cost }) => sum + cost, 0),
    hardUnits: byRule.reduce((sum, { weight, units: more }) => sum + (weight === 'hard' ? more : 0), 0),
  };
};
