// Sine and cosine by Taylor polynomials: `Math.sin` and `Math.cos` differ between JavaScript engines, and a coverage must not.
// On |x| ≤ π/4 the first omitted term is below 1e-19, so only rounding error remains.

const sineTerms = [
  -1 / 6,
  1 / 120,
  -1 / 5040,
  1 / 362880,
  -1 / 39916800,
  1 / 6227020800,
  -1 / 1307674368000,
  1 / 355687428096000,
];
const cosineTerms = [
  -1 / 2,
  1 / 24,
  -1 / 720,
  1 / 40320,
  -1 / 3628800,
  1 / 479001600,
  -1 / 87178291200,
  1 / 20922789888000,
];

const series = (terms: readonly number[], square: number): number => {
  let sum = 0;
  for (const term of terms.toReversed()) sum = (sum + term) * square;
  return 1 + sum;
};

/** Radians in a degree. */
export const radian = Math.PI / 180;

/** Sine and cosine of a latitude in degrees, from −90 to 90; the error is below 4e-16. */
export const sineCosine = (degrees: number): readonly [sine: number, cosine: number] => {
  const size = Math.abs(degrees);
  const steep = size > 45;
  const x = (steep ? 90 - size : size) * radian;
  const sine = x * series(sineTerms, x * x);
  const cosine = series(cosineTerms, x * x);
  return [(steep ? cosine : sine) * (degrees < 0 ? -1 : 1), steep ? sine : cosine];
};
