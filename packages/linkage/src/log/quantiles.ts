/** Quantiles of a list of whole numbers. */
export interface Quantiles {
  /** Number of values. */
  readonly count: number;
  /** Smallest value. */
  readonly min: number;
  /** Quantile of 25 %. */
  readonly lowerQuartile: number;
  /** Quantile of 50 %. */
  readonly median: number;
  /** Quantile of 75 %. */
  readonly upperQuartile: number;
  /** Quantile of 90 %. */
  readonly ninetieth: number;
  /** Largest value. */
  readonly max: number;
}

/**
 * Computes the quantiles of a non-empty list by inversion of the empirical distribution with averaging at its steps, so that the median of
 * an even count is the mean of the middle two. Source: R. J. Hyndman and Y. Fan, The American Statistician 50 (1996), definition 2.
 */
export const quantiles = (values: readonly number[]): Quantiles => {
  const sorted = [...values].sort((a, b) => a - b);
  const n = sorted.length;
  const at = (i: number): number => sorted[Math.min(n - 1, Math.max(0, i))] ?? 0;
  const quantile = (percent: number): number => {
    const position = (n * percent) / 100;
    const whole = Math.floor(position);
    return whole === position ? (at(whole - 1) + at(whole)) / 2 : at(whole);
  };
  return {
    count: n,
    min: at(0),
    lowerQuartile: quantile(25),
    median: quantile(50),
    upperQuartile: quantile(75),
    ninetieth: quantile(90),
    max: at(n - 1),
  };
};
