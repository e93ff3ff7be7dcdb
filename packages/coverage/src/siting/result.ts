import type { Explanation } from '@community1373/base/explain';
import type { StoppedBy } from '@community1373/base/run';
import type { SitingReason } from './messages';
import type { SitingQuestion } from './problem';

/** The contribution of one chosen station. */
export interface FacilityResult {
  /** Number of the candidate. */
  readonly candidate: number;
  /** True for an existing station that stays. */
  readonly required: boolean;
  /** Number of demand points that it serves as the nearest or, under capacity, by the allocation. */
  readonly points: number;
  /** Demand of these points. */
  readonly demand: number;
  /** Demand that no other chosen station reaches; absent for problems without a radius or with capacity. */
  readonly alone?: number;
}

/** Units of a point served at a candidate. */
export interface SitingService {
  /** Number of the demand point. */
  readonly point: number;
  /** Number of the candidate. */
  readonly candidate: number;
  /** Units of the point that it serves. */
  readonly units: number;
}

/** The fields of every {@link SitingResult}: the problem, and the run that looked for its solution. */
export interface SitingRun {
  /** Name of the problem. */
  readonly problem: SitingQuestion;
  /** Seed of the search. */
  readonly seed: string | number;
  /** The reason why the run ended. */
  readonly stoppedBy: StoppedBy;
  /** Work units spent; a unit is a million distances or reach entries examined. */
  readonly work: number;
  /** Reasons as codes and parameters; `explainSiting` turns them into sentences. */
  readonly explanations: readonly Explanation<SitingReason>[];
}

/** A choice of sites with its proof. */
export interface Siting extends SitingRun {
  /** `optimal`: nothing better exists (gap at most 1e-9); `feasible`: the best found, `bound` says how much better another could be. */
  readonly status: 'optimal' | 'feasible';
  /** Candidate numbers, ascending, including those that stay. */
  readonly chosen: readonly number[];
  /** Demand covered (mclp), stations (lscp), demand × distance (p-median), farthest distance (p-center); recomputed from `chosen`. */
  readonly value: number;
  /** Proven bound on every choice: an upper bound where more is better, a lower bound where less is better. */
  readonly bound: number;
  /** Relative gap, |value − bound| / value; 0 where no improvement is possible. */
  readonly gap: number;
  /** The nearest chosen candidate of each point; −1 where none is within the radius (or reachable). */
  readonly nearest: Int32Array;
  /** Units served by point and candidate; absent for problems without capacity. */
  readonly services?: readonly SitingService[];
  /** The contribution of each chosen station, by candidate. */
  readonly sites: readonly FacilityResult[];
}

/** A problem without a solution: proved that no choice of sites can serve all demand. */
export interface InfeasibleSiting extends SitingRun {
  /** No choice of sites can serve all demand. */
  readonly status: 'infeasible';
}

/** A problem whose run was stopped before a choice of sites was found. */
export interface UndecidedSiting extends SitingRun {
  /** No choice of sites was found, and none is proven not to exist. */
  readonly status: 'unknown';
}

/** A result without a choice of sites. */
export type UnsolvedSiting = InfeasibleSiting | UndecidedSiting;

/** The result of a siting problem, discriminated by `status`. */
export type SitingResult = Siting | UnsolvedSiting;
