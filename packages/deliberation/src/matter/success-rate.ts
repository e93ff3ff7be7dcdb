import { requireArgument } from '@community1373/base/diagnostics';
import * as z from 'zod';
import type { MatterStatus } from './matter-state';

/** The success rate of matters: only closed ones enter the rate, open and withdrawn ones are shown beside it. */
export interface SuccessRate {
  /** Closed matters that were resolved. */
  readonly resolved: number;
  /** The denominator: closed matters, resolved or not. */
  readonly closed: number;
  /** Matters that are open; they do not enter the rate. */
  readonly open: number;
  /** Matters that were withdrawn; they do not enter the rate. */
  readonly withdrawn: number;
  /** `resolved / closed`; undefined while none is closed. */
  readonly rate: number | undefined;
  /** One-sided 95 % lower bound of the rate (Clopper and Pearson 1934); 0 while none is closed. */
  readonly lowerBound: number;
}

/**
 * Computes P(X ≥ k) of a binomial of n trials, 0 < p < 1 and 1 ≤ k ≤ n. The terms are built by their ratios from the most likely one
 * outwards and divided by their sum, so that no power is taken and no term underflows while it still matters.
 */
const upperTail = (k: number, n: number, p: number): number => {
  const odds = p / (1 - p);
  const mode = Math.min(n, Math.floor((n + 1) * p));
  let all = 1;
  let tail = mode >= k ? 1 : 0;
  let term = 1;
  for (let i = mode; i > 0 && term > 1e-20 * all; i -= 1) {
    term *= i / (n - i + 1) / odds;
    all += term;
    if (i - 1 >= k) tail += term;
  }
  term = 1;
  for (let i = mode; i < n && (term > 1e-20 * all || i < k); i += 1) {
    term *= ((n - i) / (i + 1)) * odds;
    all += term;
    if (i + 1 >= k) tail += term;
  }
  return tail / all;
};

/**
 * One-sided lower confidence bound of a proportion by Clopper and Pearson: the p at which `successes` or more of `trials` have exactly the
 * probability `risk`. Found by bisection on exact binomial sums; only +, −, × and ÷ are used, so that every engine gives the same bytes.
 *
 * @example
 * import { clopperPearsonLowerBound } from '@community1373/deliberation';
 * Math.round(clopperPearsonLowerBound(2, 2) * 100); // => 22
 * Math.round(clopperPearsonLowerBound(20, 20) * 100); // => 86
 */
export const clopperPearsonLowerBound = (successes: number, trials: number, risk = 0.05): number => {
  if (successes <= 0) return 0;
  let low = 0;
  let high = 1;
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) break;
    if (upperTail(successes, trials, middle) <= risk) low = middle;
    else high = middle;
  }
  return low;
};

/** The fields of a matter that the success rate reads; every {@link MatterState} has them. */
export interface MatterOutcome {
  /** The status of the matter. */
  readonly status: MatterStatus;
  /** The outcome of its close; absent while it is not closed. */
  readonly outcome?: 'resolved' | 'unresolved' | 'referred' | undefined;
}

// A matter's state has many more fields than these two.
const endedSchema = z
  .array(
    z.looseObject({
      status: z.enum(['unreported', 'open', 'closed', 'withdrawn']),
      outcome: z.enum(['resolved', 'unresolved', 'referred']).optional(),
    }),
  )
  .readonly();

/**
 * Computes the success rate of matters: resolved of closed, with the open and the withdrawn ones shown and a lower bound that a small
 * number of matters cannot inflate.
 *
 * @example
 * import { successRate } from '@community1373/deliberation';
 * const two = successRate([{ status: 'closed', outcome: 'resolved' }, { status: 'closed', outcome: 'resolved' }, { status: 'open' }]);
 * [two.rate, two.closed, two.open, two.lowerBound.toFixed(2)]; // => [1, 2, 1, '0.22']
 */
export const successRate = (matters: readonly MatterOutcome[]): SuccessRate => {
  requireArgument(endedSchema, matters, 'deliberation.matters');
  const count = (test: (matter: MatterOutcome) => boolean): number => matters.filter(test).length;
  const closed = count((matter) => matter.status === 'closed');
  const resolved = count((matter) => matter.status === 'closed' && matter.outcome === 'resolved');
  return {
    resolved,
    closed,
    open: count((matter) => matter.status === 'open'),
    withdrawn: count((matter) => matter.status === 'withdrawn'),
    rate: closed === 0 ? undefined : resolved / closed,
    lowerBound: clopperPearsonLowerBound(resolved, closed),
  };
};
