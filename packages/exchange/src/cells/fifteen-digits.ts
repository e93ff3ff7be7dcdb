/** Rounds a number to the 15 significant digits of spreadsheet programs: 110.00000000000001 becomes 110. */
export const fifteenDigits = (value: number): number => Number(value.toPrecision(15));

/** Rounds a number of few digits that a computation left slightly off, such as 56.699999999999996; a number that needs its digits stays. */
export const withoutNoise = (value: number): number => {
  const rounded = fifteenDigits(value);
  return rounded === value ||
    String(Math.abs(rounded))
      .replace(/e[^]*|\D/g, '')
      .replace(/^0+/, '').length > 12
    ? value
    : rounded;
};
