import type { RosterRuleBase } from './rule-base';

/** Rule of posts: the person serves in the shift's post. Unit: an assignment. */
export interface PostRule extends RosterRuleBase {
  /** Kind of the rule. */
  readonly kind: 'post';
}

/** Rule of skills: the person has the shift's skills. Unit: a missing skill. */
export interface SkillRule extends RosterRuleBase {
  /** Kind of the rule. */
  readonly kind: 'skill';
}

/** Rule of licences (资质): the person holds the shift's licences, valid until the last day that the shift touches. Unit: a missing licence. */
export interface LicenceRule extends RosterRuleBase {
  /** Kind of the rule. */
  readonly kind: 'licence';
}

/** Rule of insurance: the person in a dangerous shift is insured. Unit: an assignment. */
export interface InsuranceRule extends RosterRuleBase {
  /** Kind of the rule. */
  readonly kind: 'insurance';
}

/** Rule of consent: the person has consented to be assigned. Unit: an assignment. */
export interface ConsentRule extends RosterRuleBase {
  /** Kind of the rule. */
  readonly kind: 'consent';
}

/**
 * Rule of availability: the whole shift lies in the person's windows, touching ones joined (also over midnight), and overlaps none of their absences
 * (`unavailable`) by a minute. Unit: an assignment.
 */
export interface AvailabilityRule extends RosterRuleBase {
  /** Kind of the rule. */
  readonly kind: 'availability';
}

/** Rule of distance: the straight distance from the person's home to the shift is at most `meters`; 0 where a position is unknown. Unit: each 100 m begun beyond. */
export interface DistanceRule extends RosterRuleBase {
  /** Kind of the rule. */
  readonly kind: 'distance';
  /** Maximum straight distance in metres. */
  readonly meters: number;
}
