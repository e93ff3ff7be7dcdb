import type { Explanation } from '@community1373/base/explain';
import type { StoppedBy } from '@community1373/base/run';
import type { SitingReason } from './messages';
import type { SitingQuestion } from './problem';

/** The contribution of one chosen station. */
export interface FacilityResult {
  readonly candidate: number;
  /** True for an existing station that stays. */
  readonly required: boolean;
  /** Number of demand points that it serves as the nearest (or, under capacity, by the allocation), and their demand. */
  readonly points: number;
  readonly demand: number;
  /** Demand that no other chosen station reaches; only for problems with a radius and without capacity. */
  readonly alone?: number;
}

/** Units of a point served at a candidate. */
export interface SitingService {
  readonly point: number;
  readonly candidate: number;
  readonly units: number;
}

/** A choice of sites with its proof. */
export interface Siting {
  /** `optimal`: nothing better exists (gap at most 1e-9); `feasible`: the best found, `bound` says how much better another could be. */
  readonly status: 'optimal' | 'feasible';
  readonly problem: SitingQuestion;
  /** Candidate numbers, ascending, including those that stay. */
  readonly chosen: readonly number[];
  /** Demand covered (mclp), stations (lscp), demand × distance (p-median), farthest distance (p-center); recomputed from `chosen`. */
  readonly value: number;
  /** Proven bound on every choice: an upper bound where more is better, a lower bound where less is better. */
  readonly bound: number;
  /** Relative gap, |value − bound| / value; 0 where no improvement is possible. */
  readonly gap: number;
  readonly seed: string | number;
  readonly stoppedBy: StoppedBy;
  /** Work units spent; a unit is a million distances or reach entries examined. */
  readonly work: number;
  /** The nearest chosen candidate of each point; −1 where none is within the radius (or reachable). */
  readonly nearest: Int32Array;
  /** Units served by point and candidate, under capacity. */
  readonly services?: readonly SitingService[];
  readonly sites: readonly FacilityResult[];
  readonly explanations: readonly Explanation<SitingReason>[];
}

/** A result without a choice of sites: proved infeasible, or none found before the run was stopped. */
export type UnsolvedSiting = NoSitingOf<'infeasible'> | NoSitingOf<'unknown'>;

interface NoSitingOf<Status extends string> {
  readonly status: Status;
  readonly problem: SitingQuestion;
  readonly seed: string | number;
  readonly stoppedBy: StoppedBy;
  readonly work: number;
  readonly explanations: readonly Explanation<SitingReason>[];
}

/** The result of a siting problem, discriminated by `status`. */
export type SitingResult = Siting | UnsolvedSiting;
