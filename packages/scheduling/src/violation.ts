import type { Explanation } from '@community1373/base/explain';
import type { ReasonCode } from './reason-messages';
import type { RuleKind, RuleWeight } from './roster-rule';

/** Why something is so, in the terms of this room. */
export type Reason = Explanation<ReasonCode>;

/** One breaking of a rule: by how much, whom and which shifts it is about, and why. */
export interface Violation {
  readonly ruleId: string;
  readonly kind: RuleKind;
  readonly weight: RuleWeight;
  readonly units: number;
  /** The people concerned; none for a shift that lacks some. */
  readonly personIds: readonly string[];
  readonly shiftIds: readonly string[];
  readonly why: Reason;
}
