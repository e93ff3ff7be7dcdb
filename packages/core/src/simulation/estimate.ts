/** 估计值 an estimate of one figure from independent runs: its mean with a 95 % interval, and quantiles of the runs. */
export interface Estimate {
  /** Number of runs with a value of the figure. */
  readonly runs: number;
  /** Mean of the runs. */
  readonly mean: number;
  /** Lower end of the 95 % interval of the mean; undefined for a single run. */
  readonly low: number | undefined;
  /** Upper end of the 95 % interval of the mean; undefined for a single run. */
  readonly high: number | undefined;
  /** Least value of a run. */
  readonly min: number;
  /** Value that 5 % of the runs do not exceed. */
  readonly q05: number;
  /** Lower quartile of the runs. */
  readonly q25: number;
  /** Median of the runs. */
  readonly median: number;
  /** Upper quartile of the runs. */
  readonly q75: number;
  /** Value that 95 % of the runs do not exceed. */
  readonly q95: number;
  /** Greatest value of a run. */
  readonly max: number;
}

// Student’s t at 0.975 for 1 to 10 degrees of freedom; M. Abramowitz and I. A. Stegun, Handbook of Mathematical Functions (1964), table 26.10.
const table = [
  12.7062047362, 4.3026527297, 3.1824463053, 2.7764451052, 2.5705818356, 2.4469118511, 2.3646242516, 2.3060041352,
  2.2621571628, 2.228138852,
];
const z = 1.959963984540054;

/** Returns Student’s t at 0.975: tabulated up to 10 degrees of freedom, above by the expansion 26.7.5 of Abramowitz and Stegun. */
export const studentT975 = (freedom: number): number => {
  const known = table[freedom - 1];
  if (known !== undefined) return known;
  const z2 = z * z;
  const g1 = (z * (z2 + 1)) / 4;
  const g2 = (z * ((5 * z2 + 16) * z2 + 3)) / 96;
  const g3 = (z * (((3 * z2 + 19) * z2 + 17) * z2 - 15)) / 384;
  const g4 = (z * ((((79 * z2 + 776) * z2 + 1482) * z2 - 1920) * z2 - 945)) / 92160;
  return z + (g1 + (g2 + (g3 + g4 / freedom) / freedom) / freedom) / freedom;
};

/** Computes a quantile by inversion with averaging at the steps: R. J. Hyndman and Y. Fan, The American Statistician 50 (1996), definition 2. */
const quantile = (sorted: Float64Array, percent: number): number => {
  const n = sorted.length;
  const position = (n * percent) / 100;
  const whole = Math.floor(position);
  const at = (i: number): number => sorted[Math.min(n - 1, Math.max(0, i))] ?? 0;
  return whole === position ? (at(whole - 1) + at(whole)) / 2 : at(whole);
};

/** Computes the mean of independent values and its 95 % interval by Student’s t: A. M. Law, Simulation Modeling and Analysis (2015), 4.5 and 9.4. */
export const meanInterval = (
  values: ArrayLike<number>,
): { readonly mean: number; readonly low: number | undefined; readonly high: number | undefined } => {
  const n = values.length;
  let sum = 0;
  for (let i = 0; i < n; i += 1) sum += values[i] ?? 0;
  const mean = sum / n;
  if (n < 2) return { mean, low: undefined, high: undefined };
  let squares = 0;
  for (let i = 0; i < n; i += 1) squares += ((values[i] ?? 0) - mean) * ((values[i] ?? 0) - mean);
  const half = studentT975(n - 1) * Math.sqrt(squares / (n - 1) / n);
  return { mean, low: mean - half, high: mean + half };
};

/** Estimates a figure from the values of independent runs; undefined when no run has a value. */
export const estimate = (values: readonly number[]): Estimate | undefined => {
  if (values.length === 0) return undefined;
  const sorted = Float64Array.from(values).sort();
  return {
    runs: values.length,
    ...meanInterval(values),
    min: quantile(sorted, 0),
    q05: quantile(sorted, 5),
    q25: quantile(sorted, 25),
    median: quantile(sorted, 50),
    q75: quantile(sorted, 75),
    q95: quantile(sorted, 95),
    max: quantile(sorted, 100),
  };
};
