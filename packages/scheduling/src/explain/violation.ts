import type { Explanation } from '@community1373/base/explain';
import type { ReasonCode } from '../messages/reason-messages';
import type { RosterRuleKind, RuleWeight } from '../problem/roster-rule';

/** A reason, in the codes of this package. */
export type Reason = Explanation<ReasonCode>;

/** One violation of a rule: its units, the people and shifts concerned, and the reason. */
export interface Violation {
  readonly ruleId: string;
  readonly kind: RosterRuleKind;
  readonly weight: RuleWeight;
  readonly units: number;
  /** The people concerned; empty for a shift that lacks people. */
  readonly personIds: readonly string[];
  readonly shiftIds: readonly string[];
  readonly why: Reason;
}
