import type { RosterRuleBase } from './rule-base';

/** A request (点班) of a person for or against a shift. */
export interface ShiftRequest {
  /** Id of the person. */
  readonly personId: string;
  /** Id of the shift. */
  readonly shiftId: string;
  /** `on`: wants the shift; `off`: does not want it. */
  readonly want: 'on' | 'off';
  /** Units broken where the request is not met; default: 1. */
  readonly units?: number | undefined;
}

/**
 * Rule of requests (点班): requests for and against shifts are met. Unit: an unmet request, times its `units`, so that one rule holds requests of different
 * weights.
 */
export interface RequestRule extends RosterRuleBase {
  /** Kind of the rule. */
  readonly kind: 'request';
  /** The requests; those of one person for one shift agree. */
  readonly requests: readonly ShiftRequest[];
}

/**
 * Rule of cover: each shift has the number of people given by its `minimum`, `wanted` or `maximum`. Shifts with their own weight, under or over, have their
 * own rule, by `shifts`. Unit: a place too few (minimum, wanted) or too many (maximum).
 */
export interface CoverRule extends RosterRuleBase {
  /** Kind of the rule. */
  readonly kind: 'cover';
  /** Number of the shift that is compared with its people. */
  readonly level: 'minimum' | 'wanted' | 'maximum';
}

/**
 * Rule of fairness: comparable people (same posts, same weekly offer) have equal loads, past service included. Unit: Σ load² above the most equal sharing
 * of the same total in whole units.
 */
export interface FairnessRule extends RosterRuleBase {
  /** Kind of the rule. */
  readonly kind: 'fairness';
  /** Unit of the load: shifts, or half hours begun. */
  readonly of: 'shifts' | 'half-hours';
}

/** Rule of continuity: each client keeps one caregiver, past service included. Unit: a further person who serves the same client. */
export interface ContinuityRule extends RosterRuleBase {
  /** Kind of the rule. */
  readonly kind: 'continuity';
}

/** Rule of preferences: unit: an assignment that a person dislikes, or, where they name likes, one that matches none of them. */
export interface PreferenceRule extends RosterRuleBase {
  /** Kind of the rule. */
  readonly kind: 'preference';
}
