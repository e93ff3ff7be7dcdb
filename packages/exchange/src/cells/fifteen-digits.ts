/** A number at the 15 significant digits that spreadsheet programs compute with and show: 110.00000000000001 is 110. */
export const fifteenDigits = (value: number): number => Number(value.toPrecision(15));

/** A number of few digits that a computation left beside itself, such as 56.699999999999996; one that needs its digits stays. */
export const withoutNoise = (value: number): number => {
  const rounded = fifteenDigits(value);
  return rounded === value || String(Math.abs(rounded)).replace(/e[^]*|\D/g, '').replace(/^0+/, '').length > 12 ? value : rounded;
};
