import type { Explanation, LocalText } from '@community1373/base/explain';
import type { Remedy } from '../../what-if/remedies/remedy';
import type { PartIndicator, RatioIndicator } from './ratio-indicator';

/** One gap of a coverage: its subjects and the reason. */
export interface CoverageGap {
  /** The ids of the nodes, households or needs concerned, at least one. */
  readonly subjects: readonly string[];
  /** The reason, for `explain`. */
  readonly why: Explanation;
}

/** One coverage of the work model, computed for a scenario. */
export interface CoverageAssessment extends RatioIndicator {
  /** Id of the coverage in the work model. */
  readonly coverageId: string;
  /** Name as the work model gives it. */
  readonly name: LocalText;
  /** Unit of numerator and denominator: posts at grid nodes, households, or minutes of service in the period. */
  readonly unit: 'node-posts' | 'households' | 'minutes';
  /** 达标线 ratio from which the coverage counts as met, 0 to 1. */
  readonly threshold: number;
  /** True when the ratio reaches the threshold; undefined for a denominator of 0, from which nothing follows. */
  readonly met: boolean | undefined;
  /** The figure of each grid node with something to cover. */
  readonly byNode: readonly PartIndicator[];
  /** The figure of each post with something to cover. */
  readonly byPost: readonly PartIndicator[];
  /** The figure of each population group with something to cover. */
  readonly byGroup: readonly PartIndicator[];
  /** The gaps, grouped by reason, the largest first; empty when everything is covered. */
  readonly missing: readonly CoverageGap[];
  /** The smallest change that closes the gap, computed and verified with one unit less. */
  readonly suggestion?: Explanation;
  /** The numerator after this change; absent when there is no suggestion. */
  readonly coveredAfterRemedy?: number;
  /** The same change as data, when `applyRemedy` can apply it. */
  readonly remedy?: Remedy;
}
