import type { Reason } from '../violation';

/** Who is on which shift, as the kernels read it: shifts of a person and people of a shift, ascending. */
export interface Tables {
  readonly shiftsOf: readonly (readonly number[])[];
  readonly peopleOf: readonly (readonly number[])[];
}

/** A breaking of a rule in indices. */
export interface Breach {
  readonly units: number;
  readonly people: readonly number[];
  readonly shifts: readonly number[];
  readonly why: Reason;
}

/** A rule that looks at a person and a shift alone. */
export interface PairKernel {
  /** Units broken when the person serves in the shift. */
  readonly units: (person: number, shift: number) => number;
  readonly why: (person: number, shift: number) => Reason;
}

/**
 * A rule that looks at several assignments. It follows the roster step by step: `move` is told of an assignment that is added (+1) or taken away
 * (−1) while the tables are without it, and answers by how many units that changes what is broken.
 */
export interface Kernel {
  /**
   * True where an added assignment never mends anything, so that the rule can forbid it; false where one may mend what is broken: the rule asks for
   * assignments, or for some beside others (a least number of days in a row, people who serve together).
   */
  readonly forbids: boolean;
  /** Units broken by the empty roster. */
  readonly atRest: number;
  readonly move: (person: number, shift: number, step: 1 | -1) => number;
  /** Units that an assignment breaks by itself, whoever else serves where: by past service. Nothing where there is no such thing. */
  readonly alone?: (person: number, shift: number) => number;
  /** Everything that is broken now; its units sum to the units broken. */
  readonly breaches: () => readonly Breach[];
}
