import { CodedError } from './diagnostics/coded-error';

/** A point of the Lorenz curve. */
export interface LorenzPoint {
  /** The share of the population, the poorest first, 0 to 1. */
  readonly population: number;
  /** Their share of the whole, 0 to 1. */
  readonly share: number;
}

const isList = (value: unknown): value is ArrayLike<unknown> =>
  Array.isArray(value) || (ArrayBuffer.isView(value) && 'length' in value);

/** Throws for what is no list of amounts from 0 on; it looks at each of them, as all that follows does. */
const checkAmounts = (code: string, amounts: ArrayLike<number>): void => {
  if (!isList(amounts)) throw new CodedError(code, amounts);
  for (let i = 0; i < amounts.length; i += 1) {
    const amount: unknown = amounts[i];
    if (!(typeof amount === 'number' && amount >= 0 && amount < Number.POSITIVE_INFINITY))
      throw new CodedError(code, amount);
  }
};

/**
 * Computes the Lorenz curve of non-negative amounts, from (0, 0) to (1, 1); empty for no amounts or a zero sum. Missing weights are 1.
 * Throws `inequality.amounts` or `inequality.weights` for invalid numbers.
 * Source: M. O. Lorenz, Publications of the American Statistical Association 9 (1905).
 *
 * @example
 * import { lorenz } from '@community1373/base/inequality';
 * lorenz([3, 1]); // => [{ population: 0, share: 0 }, { population: 0.5, share: 0.25 }, { population: 1, share: 1 }]
 */
export const lorenz = (amounts: ArrayLike<number>, weights?: ArrayLike<number>): readonly LorenzPoint[] => {
  checkAmounts('inequality.amounts', amounts);
  if (weights !== undefined) checkAmounts('inequality.weights', weights);
  const order = Array.from({ length: amounts.length }, (_, i) => i).filter((i) => (weights?.[i] ?? 1) > 0);
  const at = (i: number): number => amounts[i] ?? 0;
  order.sort((a, b) => at(a) - at(b));
  const weightOf = (i: number): number => weights?.[i] ?? 1;
  let population = 0;
  let held = 0;
  for (const i of order) {
    population += weightOf(i);
    held += at(i) * weightOf(i);
  }
  if (held <= 0) return [];
  const points: LorenzPoint[] = [{ population: 0, share: 0 }];
  let people = 0;
  let sum = 0;
  for (const i of order) {
    people += weightOf(i);
    sum += at(i) * weightOf(i);
    points.push({ population: people / population, share: sum / held });
  }
  return points;
};

/**
 * Computes the Gini coefficient of non-negative amounts, optionally weighted: 0 when all are equal, towards 1 when one holds all. Undefined for no amounts or a
 * zero sum, where inequality has no meaning. Computed as 1 − 2 × the area under {@link lorenz}.
 *
 * @example
 * import { gini } from '@community1373/base/inequality';
 * gini([5, 5, 5, 5]); // => 0
 * gini([0, 0, 0, 8]); // => 0.75
 */
export const gini = (amounts: ArrayLike<number>, weights?: ArrayLike<number>): number | undefined => {
  const points = lorenz(amounts, weights);
  if (points.length === 0) return undefined;
  let area = 0;
  let before: LorenzPoint = { population: 0, share: 0 };
  for (const point of points) {
    area += (point.population - before.population) * (point.share + before.share);
    before = point;
  }
  return Math.max(0, 1 - area);
};
