import type { Explanation } from '@community1373/base/explain';
import type { ReasonCode } from '../messages/reason-messages';
import type { RosterRuleKind } from '../problem/roster-rule';
import type { RuleWeight } from '../problem/rule-kinds/rule-base';

/** A reason, in the codes of this package. */
export type Reason = Explanation<ReasonCode>;

/** One violation of a rule: its units, the people and shifts concerned, and the reason. */
export interface Violation {
  /** Id of the rule. */
  readonly ruleId: string;
  /** Kind of the rule. */
  readonly kind: RosterRuleKind;
  /** Weight of the rule. */
  readonly weight: RuleWeight;
  /** Units broken; the unit is that of the kind of rule. */
  readonly units: number;
  /** Ids of the people concerned; empty for a shift that lacks people. */
  readonly personIds: readonly string[];
  /** Ids of the shifts concerned; empty where the rule looks at no single shift. */
  readonly shiftIds: readonly string[];
  /** The reason, as code and parameters of a sentence. */
  readonly why: Reason;
}
