import type { RunOptions } from '@community1373/base/run';
import type { HighsLoader } from '@community1373/solver';
import type { Assignment, Roster } from '../problem/roster';
import type { RosterRuleKind } from '../problem/roster-rule';
import type { Violation } from './violation';

/** Options of `explainInfeasibility`. `budget.work` limits the nodes of each question to HiGHS, `budget.milliseconds` the whole explanation. */
export interface InfeasibilityOptions extends RunOptions {
  /** Its pinned, accepted and served assignments must stay; its declined and missed ones bar the person from the shift. */
  readonly roster?: Roster;
  /** Kinds of rules that are never relaxed; default: those on who may serve at all, on being in two places at once, and fairness. */
  readonly nonRelaxable?: readonly RosterRuleKind[];
  /** Loader of HiGHS; default: the package `highs`, where it is installed. */
  readonly highs?: HighsLoader;
}

/** A hard rule of a conflict, narrowed to the people (or, where it looks at shifts, the shifts) that suffice for the conflict. */
export interface ConflictingRule {
  /** Id of the rule. */
  readonly ruleId: string;
  /** Kind of the rule. */
  readonly kind: RosterRuleKind;
  /** Source of the rule; undefined where it names none. */
  readonly source: string | undefined;
  /** Ids of the people for whom the rule is needed; undefined: for everybody of its scope. */
  readonly personIds: readonly string[] | undefined;
  /** Ids of the shifts for which the rule is needed; undefined: for every shift of its scope. */
  readonly shiftIds: readonly string[] | undefined;
}

/** The smallest relaxation of hard rules for which a roster exists. */
export interface Relaxation {
  /** A roster that keeps all other rules. */
  readonly roster: Roster;
  /** Its violations of hard rules, by the evaluator. */
  readonly violations: readonly Violation[];
  /** Fixed assignments that it leaves out. */
  readonly released: readonly Assignment[];
  /** Total units relaxed: an hour for the minutes of a load, an assignment for a fixed one. */
  readonly units: number;
  /** Proven lower bound on the units that any roster relaxes; equal to `units` where the relaxation is proven to be the smallest. */
  readonly bound: number;
}

/** The feasibility of the hard rules; where they cannot be kept, the conflicting rules and the relaxation needed. */
export type Infeasibility =
  | {
      /** A roster exists that keeps every hard rule. */
      readonly status: 'feasible';
      /** Such a roster. */
      readonly roster: Roster;
    }
  | {
      /** No roster keeps every hard rule. */
      readonly status: 'infeasible';
      /** Rules that no roster keeps together. */
      readonly rules: readonly ConflictingRule[];
      /** Fixed assignments that are part of the conflict. */
      readonly fixed: readonly Assignment[];
      /** True when every named rule and fixed assignment was left out once, and a roster was found that keeps the others. */
      readonly minimal: boolean;
      /** Undefined where relaxing every rule that may be relaxed does not suffice, or no relaxation was found within the budget. */
      readonly relaxation: Relaxation | undefined;
    }
  | {
      /** The question was not answered. */
      readonly status: 'unknown';
      /** The reason why: what stopped the run (`work`, `time` or `abort`), or the message of HiGHS where it could not be loaded or failed. */
      readonly reason: string;
    };
