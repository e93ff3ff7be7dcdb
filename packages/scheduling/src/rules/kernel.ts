import type { Reason } from '../explain/violation';

/** The roster as read by the kernels: shifts of a person and people of a shift, ascending. */
export interface Tables {
  readonly shiftsOf: readonly (readonly number[])[];
  readonly peopleOf: readonly (readonly number[])[];
}

/** A violation of a rule in indices. */
export interface Breach {
  readonly units: number;
  readonly people: readonly number[];
  readonly shifts: readonly number[];
  readonly why: Reason;
}

/** A rule that depends on a person and a shift alone. */
export interface PairKernel {
  /** Returns the units broken when the person serves in the shift. */
  readonly units: (person: number, shift: number) => number;
  readonly why: (person: number, shift: number) => Reason;
}

/**
 * A rule that depends on several assignments. It follows the roster step by step: `move` is called for an assignment that is added (+1) or removed
 * (−1), while the tables are without it, and returns the change of the units broken.
 */
export interface Kernel {
  /**
   * True where an added assignment never reduces the units broken, so that the rule can forbid it; false where one may: the rule requires
   * assignments, or further ones besides others (a least number of consecutive days, people who serve together).
   */
  readonly forbids: boolean;
  /** Units broken by the empty roster. */
  readonly atRest: number;
  readonly move: (person: number, shift: number, step: 1 | -1) => number;
  /** Returns the units that an assignment breaks by itself, whatever the other assignments, through past service. Absent where there are none. */
  readonly alone?: (person: number, shift: number) => number;
  /** Lists all present violations; their units sum to the units broken. */
  readonly breaches: () => readonly Breach[];
}
