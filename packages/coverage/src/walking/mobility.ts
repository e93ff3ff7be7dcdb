import { CodedError } from '@community1373/base/diagnostics';

/** A mobility class by name: `able`, `slow` (elderly, or with a pram) or `wheelchair`. */
export type Mobility = 'able' | 'slow' | 'wheelchair';

/** Walking speed and limits of a class of people. */
export interface MobilityClass {
  /** Metres per second on level ground. */
  readonly speed: number;
  /** The steepest passable slope, as rise over run. */
  readonly steepest: number;
  /** True when they can use steps. */
  readonly steps: boolean;
  /** True for people on wheels, to whom ways closed to wheelchairs are closed; by default true for those who cannot use steps. */
  readonly wheels?: boolean | undefined;
}

/**
 * The built-in classes: `able` walks at Tobler's 1.4 m/s on level ground; 0.8 and 0.7 m/s for the others are our assumptions; 1 : 12 is the
 * usual limit of ramps for wheelchairs.
 */
export const mobilityClasses: Readonly<Record<Mobility, MobilityClass>> = {
  able: { speed: 1.4, steepest: Number.POSITIVE_INFINITY, steps: true },
  slow: { speed: 0.8, steepest: Number.POSITIVE_INFINITY, steps: true },
  wheelchair: { speed: 0.7, steepest: 1 / 12, steps: false },
};

/** Returns the class of a name, or the given class itself. */
export const classOf = (mobility: Mobility | MobilityClass): MobilityClass =>
  typeof mobility === 'string' ? mobilityClasses[mobility] : mobility;

const halvings = 6;
const farthest = 11;

/** Returns e^−x for x from 0 to 11 with a relative error below 1e-8: a Padé approximant of x / 64, squared six times. */
const decay = (x: number): number => {
  const y = Math.min(x, farthest) / 2 ** halvings;
  const odd = y * (60 + y * y);
  const even = 120 + 12 * y * y;
  let value = (even - odd) / (even + odd);
  for (let i = 0; i < halvings; i += 1) value *= value;
  return value;
};

/**
 * Returns the walking speed on a slope relative to level ground, by Tobler's hiking function exp(−3.5·|slope + 0.05|), scaled to 1 at slope 0:
 * fastest slightly downhill, at −0.05. Computed without `Math.exp`, with a relative error of 1e-8. Source: W. Tobler, NCGIA report 93-1 (1993).
 *
 * @example
 * import { slopeFactor } from '@community1373/coverage/walking';
 * slopeFactor(0); // => 1
 * slopeFactor(0.2) < slopeFactor(-0.2); // => true
 */
export const slopeFactor = (slope: number): number => {
  if (!Number.isFinite(slope)) throw new CodedError('coverage.slope', slope);
  const x = 3.5 * (Math.abs(slope + 0.05) - 0.05);
  return x >= 0 ? decay(x) : 1 / decay(-x);
};
