import type { StepGenerator } from '@community1373/base/run';
import type { Pace } from './pace';

/** The state of a search for multipliers: multipliers, fractional solution, and state of each candidate. */
export interface Approached {
  readonly multipliers: Float64Array;
  readonly usage: Float64Array;
  readonly state: Uint8Array;
}

/**
 * A Lagrangian relaxation of a siting problem, always to be minimised: with multipliers u on the constraint of each point,
 * bound(u) = constant(u) + Σ score_j(u) over the opened candidates, which are independent and so are chosen one by one.
 * Each value is a proven bound. Source: M. L. Fisher, Management Science 27 (1981).
 */
export interface Relaxation {
  readonly candidates: number;
  readonly multipliers: number;
  /** Number of candidates to open; undefined where opening is part of the score, so that all candidates below 0 open. */
  readonly facilityCount: number | undefined;
  /** True when the objective takes only whole values, so that a bound may be rounded up. */
  readonly whole: boolean;
  /** Highest useful multiplier of each point. The lowest is 0. */
  readonly highest: Float64Array;
  /** Elementary steps of one {@link price}. */
  readonly steps: number;
  /** Writes the score of every candidate and returns the constant; in steps where that takes long. */
  readonly price: (multipliers: Float64Array, scores: Float64Array) => number | StepGenerator<number>;
  /** Writes the subgradient at the candidates opened for these multipliers and returns true; in steps where that takes long. */
  readonly slope: (multipliers: Float64Array, opened: Int32Array, slope: Float64Array) => true | StepGenerator<true>;
  /** Multipliers to start from, given a solution. */
  readonly start: (chosen: Int32Array) => Float64Array;
  /** Returns a tighter relaxation with multipliers to continue from, using the cuts that a fractional solution violates; undefined if there are none. In steps. */
  readonly tighten?: (usage: Float64Array, multipliers: Float64Array) => StepGenerator<Tightened | undefined>;
  /** Improves the multipliers, and the fractional solution in `usage`, of a part; present only where there is a better way than subgradients. */
  readonly approach?: (part: Approached, pace: Pace) => Promise<void>;
}

/** A relaxation whose prices and slopes take so little time that they need no steps. */
export interface QuickRelaxation extends Relaxation {
  readonly price: (multipliers: Float64Array, scores: Float64Array) => number;
  readonly slope: (multipliers: Float64Array, opened: Int32Array, slope: Float64Array) => true;
}

/** The result of {@link Relaxation.tighten}; the multipliers give the same bound as the former ones did before. */
interface Tightened {
  readonly relaxation: Relaxation;
  readonly multipliers: Float64Array;
}

/** Units of a point served at a candidate; the numbers are those of the data of the search. */
export interface Served {
  readonly point: number;
  readonly candidate: number;
  readonly units: number;
}

/** A solution and its value, to be minimised. */
export interface Choice {
  readonly chosen: Int32Array;
  readonly value: number;
  /** Where the units are served, under capacity. */
  readonly served?: readonly Served[];
}

/** The choice of a search that was halted before it had one: worse than any. */
export const noChoice: Choice = { chosen: new Int32Array(0), value: Number.POSITIVE_INFINITY };

/**
 * Grid of the multipliers: sums of a whole-valued problem up to about 10^9 are then exact in double arithmetic, and rounding its bound up is
 * safe.
 */
export const grid = 2 ** -20;

/** Returns the safety margin of a bound against rounding: 0 where all sums are exact, otherwise more than all rounding errors together. */
export const safetyOf = ({ whole, multipliers, candidates }: Relaxation, magnitude: number): number =>
  whole && magnitude < 2 ** 31 ? 0 : (multipliers + candidates + 4) * 2 ** -51 * magnitude;
