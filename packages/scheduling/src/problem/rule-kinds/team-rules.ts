import type { RosterRuleBase } from './rule-base';

/** Rule of serving together: a shift has all of the people named in `people` or none. Unit: one of them missing on a shift that another serves in. */
export interface TogetherRule extends RosterRuleBase {
  /** Kind of the rule. */
  readonly kind: 'together';
}

/** Rule of serving apart: a shift has at most one of the people named in `people`. Unit: a further one of them on a shift. */
export interface ApartRule extends RosterRuleBase {
  /** Kind of the rule. */
  readonly kind: 'apart';
}

/**
 * Rule of experience: where anybody serves, at least `least` are experienced, by having the skill `skill` or at least `pastShifts` entries of past service;
 * at least one of the two is given. People outside the scope do not count. Unit: an experienced person too few.
 */
export interface MixRule extends RosterRuleBase {
  /** Kind of the rule. */
  readonly kind: 'mix';
  /** Skill of an experienced person; absent: no skill makes experienced. */
  readonly skill?: string | undefined;
  /** Number of entries of past service from which a person is experienced; absent: past service does not make experienced. */
  readonly pastShifts?: number | undefined;
  /** Minimum number of experienced people on a shift; default: 1. */
  readonly least?: number | undefined;
}
