import type { RosterState } from '../solve/roster-state';
import type { RosterRuleKind } from '../problem/roster-rule';
import type { RuleWeight } from '../problem/rule-kinds/rule-base';

/** The effect of a change of the roster on one rule: additional units broken (negative: fewer), and their cost where it is weighted. */
export interface RuleChange {
  /** Id of the rule. */
  readonly ruleId: string;
  /** Kind of the rule. */
  readonly kind: RosterRuleKind;
  /** Weight of the rule. */
  readonly weight: RuleWeight;
  /** Additional units broken; negative: fewer. */
  readonly units: number;
  /** Weight × units; 0 for a hard rule. */
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
