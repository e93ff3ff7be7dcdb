import type { Pace } from './pace';

/** Where a search for multipliers stands: these, the fractional solution, and how each candidate stands. */
export interface Approached {
  readonly multipliers: Float64Array;
  readonly usage: Float64Array;
  readonly state: Uint8Array;
}

/**
 * A Lagrangian relaxation of a siting question, always to be minimised: with multipliers u on what each point demands,
 * bound(u) = constant(u) + Σ score_j(u) over the opened candidates, which fall apart and so are chosen one by one.
 * Every value of it is a proven bound. Source: M. L. Fisher, Management Science 27 (1981).
 */
export interface Relaxation {
  readonly candidates: number;
  readonly multipliers: number;
  /** How many candidates are opened; undefined where opening is part of the score, so that whatever is below 0 opens. */
  readonly open: number | undefined;
  /** Whether the objective takes whole values only, so that a bound may be rounded up. */
  readonly whole: boolean;
  /** Highest useful multiplier of each point. The lowest is 0. */
  readonly highest: Float64Array;
  /** Elementary steps of one {@link price}. */
  readonly steps: number;
  /** Writes the score of every candidate and returns the constant. */
  readonly price: (multipliers: Float64Array, scores: Float64Array) => number;
  /** Writes the subgradient at the candidates opened for these multipliers. */
  readonly slope: (multipliers: Float64Array, opened: Int32Array, slope: Float64Array) => void;
  /** Multipliers to start from, given a solution. */
  readonly start: (chosen: Int32Array) => Float64Array;
  /** A tighter relaxation and multipliers to go on from, by what a fractional solution breaks; undefined where nothing is. */
  readonly tighten?: (usage: Float64Array, multipliers: Float64Array) => Tightened | undefined;
  /** Nears the best multipliers, and in `usage` the fractional solution, from where this part stands; only where there is a better way than subgradients. */
  readonly approach?: (part: Approached, pace: Pace) => Promise<void>;
}

/** What {@link Relaxation.tighten} gives; the multipliers are worth as much there as the former ones here. */
export interface Tightened {
  readonly relaxation: Relaxation;
  readonly multipliers: Float64Array;
}

/** A solution and its value, to be minimised. */
export interface Choice {
  readonly chosen: Int32Array;
  readonly value: number;
}

/**
 * Multipliers are kept on this grid, so that, up to some 10^9, every sum of a whole-valued question is exact in double arithmetic and
 * rounding its bound up is safe.
 */
export const grid = 2 ** -20;

/** How much a bound is lowered against rounding: nothing where all sums are exact, else more than all rounding errors together. */
export const safetyOf = ({ whole, multipliers, candidates }: Relaxation, magnitude: number): number =>
  whole && magnitude < 2 ** 31 ? 0 : (multipliers + candidates + 4) * 2 ** -51 * magnitude;
