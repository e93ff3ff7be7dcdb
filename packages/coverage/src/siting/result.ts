import type { DiagnosticReport } from '@community1373/base/diagnostics';
import type { Explanation } from '@community1373/base/explain';
import type { StoppedBy } from '@community1373/base/run';
import type { SitingCode, SitingReason } from './messages';
import type { SitingQuestion } from './problem';

/** What one chosen station does. */
export interface SiteShare {
  readonly candidate: number;
  /** It stood already and stays. */
  readonly stays: boolean;
  /** Demand points that it serves, being the nearest (or, under capacity, by the allocation), and their demand. */
  readonly points: number;
  readonly demand: number;
  /** Demand that no other chosen station reaches; questions with a radius and without capacity only. */
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
  /** Candidate numbers, ascending, those that stay included. */
  readonly chosen: readonly number[];
  /** Demand covered (mclp), stations (lscp), demand × distance (p-median), farthest distance (p-center); recomputed from `chosen`. */
  readonly value: number;
  /** No choice has a better value than this: at most it where more is better, at least it where less is. */
  readonly bound: number;
  /** |value − bound| / value; 0 where nothing is left to gain. */
  readonly gap: number;
  readonly seed: string | number;
  readonly stoppedBy: StoppedBy;
  /** Work units spent, a unit being a million distances or reach entries looked at. */
  readonly work: number;
  /** The nearest chosen candidate of each point; −1 where none is within the radius (or has a way). */
  readonly nearest: Int32Array;
  /** Who is served where, under capacity. */
  readonly services?: readonly SitingService[];
  readonly sites: readonly SiteShare[];
  readonly explanations: readonly Explanation<SitingReason>[];
}

/** No choice of sites: proved impossible, or none found before the run was stopped. */
export type NoSiting = NoSitingOf<'infeasible'> | NoSitingOf<'unknown'>;

interface NoSitingOf<Status extends string> {
  readonly status: Status;
  readonly problem: SitingQuestion;
  readonly seed: string | number;
  readonly stoppedBy: StoppedBy;
  readonly work: number;
  readonly explanations: readonly Explanation<SitingReason>[];
}

/** A question that cannot be asked so: what stands against it. */
export interface InvalidSiting {
  readonly status: 'invalid';
  readonly report: DiagnosticReport<SitingCode>;
}

/** The answer to a siting question; `status` tells which. */
export type SitingResult = Siting | NoSiting | InvalidSiting;
