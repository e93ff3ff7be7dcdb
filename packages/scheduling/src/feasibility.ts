import type { Assignment } from './roster';
import type { Reason } from './violation';

/** The proof that no roster keeps every hard rule. */
export interface Impossibility {
  /**
   * How it is proven: what is settled already breaks a rule that nothing mends (`fixed`); a maximum flow fills too few of the places that must be filled
   * (`flow`); every roster was looked through or excluded by a bound (`search`); HiGHS has shown the integer program of the hard rules to have no solution (`program`).
   */
  readonly by: 'fixed' | 'flow' | 'search' | 'program';
  /** Hard rules that no roster keeps together; `explainInfeasibility` narrows them further. */
  readonly ruleIds: readonly string[];
  /** Fixed assignments that break them by themselves. */
  readonly fixed: readonly Assignment[];
  readonly why: Reason;
}

/**
 * Whether every hard rule is kept, and if not, whether it could be: `infeasible` is said only with its proof; `not-found` says that no such roster has been found,
 * nor been proven not to exist.
 */
export type Feasibility =
  | { readonly status: 'feasible'; readonly feasible: true }
  | { readonly status: 'infeasible'; readonly feasible: false; readonly impossible: Impossibility }
  | { readonly status: 'not-found'; readonly feasible: undefined };
