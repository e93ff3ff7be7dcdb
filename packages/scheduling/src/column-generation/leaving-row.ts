const pivotTolerance = 1e-8;

/**
 * Returns the row of a basis whose variable leaves when another enters at the given rates: the largest pivot among the ratios that tie within a
 * tolerance; −1 when no row limits it. Source: P. M. J. Harris, Mathematical Programming 5 (1973).
 */
export const leavingRow = (rates: Float64Array, value: Float64Array): number => {
  let limit = Number.POSITIVE_INFINITY;
  for (let k = 0; k < rates.length; k += 1) {
    const rate = Number(rates[k]);
    if (rate > pivotTolerance) limit = Math.min(limit, (Number(value[k]) + 1e-9) / rate);
  }
  let row = -1;
  let largest = 0;
  for (let k = 0; k < rates.length; k += 1) {
    const rate = Number(rates[k]);
    if (rate > largest && rate > pivotTolerance && Number(value[k]) / rate <= limit) {
      row = k;
      largest = rate;
    }
  }
  return row;
};
