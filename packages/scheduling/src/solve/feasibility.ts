import type { Assignment } from '../problem/roster';
import type { Reason } from '../explain/violation';

/** The proof that no roster keeps every hard rule. */
export interface Impossibility {
  /**
   * Method of proof: the fixed assignments already break a rule that nothing can satisfy (`fixed`); a maximum flow fills too few of the places that must
   * be filled (`flow`); every roster was examined or excluded by a bound (`search`); HiGHS has shown the integer program of the hard rules to be
   * infeasible (`program`).
   */
  readonly by: 'fixed' | 'flow' | 'search' | 'program';
  /** Hard rules that no roster keeps together; `explainInfeasibility` narrows them further. */
  readonly ruleIds: readonly string[];
  /** Fixed assignments that break them by themselves. */
  readonly fixed: readonly Assignment[];
  readonly why: Reason;
}

/** Feasibility of the hard rules: `infeasible` only with a proof; `not-found` when no such roster was found, nor proven not to exist. */
export type Feasibility =
  | { readonly status: 'feasible'; readonly feasible: true }
  | { readonly status: 'infeasible'; readonly feasible: false; readonly impossible: Impossibility }
  | { readonly status: 'not-found'; readonly feasible: undefined };
