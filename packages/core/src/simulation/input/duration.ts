import * as z from 'zod';
import { minutesSchema as minutes } from './simulated-time';

/** A duration that never varies. */
export interface ConstantDuration {
  /** Kind of the distribution. */
  readonly kind: 'constant';
  /** The duration in minutes. */
  readonly minutes: number;
}

/** A duration that is equally likely anywhere in a range. */
export interface UniformDuration {
  /** Kind of the distribution. */
  readonly kind: 'uniform';
  /** Shortest duration in minutes. */
  readonly from: number;
  /** Longest duration in minutes, at least `from`. */
  readonly to: number;
}

/** A duration with a shortest, a most likely and a longest value (三点估计). */
export interface TriangularDuration {
  /** Kind of the distribution. */
  readonly kind: 'triangular';
  /** Shortest duration in minutes. */
  readonly from: number;
  /** Most likely duration in minutes, between `from` and `to`. */
  readonly mode: number;
  /** Longest duration in minutes. */
  readonly to: number;
}

/** A memoryless duration: often short, sometimes very long. */
export interface ExponentialDuration {
  /** Kind of the distribution. */
  readonly kind: 'exponential';
  /** Mean in minutes. */
  readonly mean: number;
}

/** A duration of several equal memoryless phases one after the other; the more phases, the less it varies. */
export interface ErlangDuration {
  /** Kind of the distribution. */
  readonly kind: 'erlang';
  /** Mean of the whole duration in minutes. */
  readonly mean: number;
  /** Number of phases, 1 to 100; the variance is the square of the mean divided by it. */
  readonly phases: number;
}

/** The distribution of a duration in minutes. */
export type Duration = ConstantDuration | UniformDuration | TriangularDuration | ExponentialDuration | ErlangDuration;

/** Zod schema of a {@link Duration}. */
export const durationSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('constant'), minutes }).readonly(),
  z.object({ kind: z.literal('uniform'), from: minutes, to: minutes }).readonly(),
  z.object({ kind: z.literal('triangular'), from: minutes, mode: minutes, to: minutes }).readonly(),
  z.object({ kind: z.literal('exponential'), mean: minutes }).readonly(),
  z.object({ kind: z.literal('erlang'), mean: minutes, phases: z.int().min(1).max(100) }).readonly(),
]);
