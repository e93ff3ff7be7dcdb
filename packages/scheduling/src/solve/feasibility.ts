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
  /** The reason, as code and parameters of a sentence. */
  readonly why: Reason;
}

/** Feasibility of the hard rules: `infeasible` only with a proof; `not-found` when no such roster was found, nor proven not to exist. */
export type Feasibility =
  | {
      /** Every hard rule is kept. */
      readonly status: 'feasible';
      /** True: every hard rule is kept. */
      readonly feasible: true;
    }
  | {
      /** No roster keeps every hard rule. */
      readonly status: 'infeasible';
      /** False: proven to be impossible. */
      readonly feasible: false;
      /** The proof. */
      readonly impossible: Impossibility;
    }
  | {
      /** No such roster was found, and none is proven not to exist. */
      readonly status: 'not-found';
      /** Undefined: unknown. */
      readonly feasible: undefined;
    };
