import { CodedError } from '@community1373/base/diagnostics';
import { Heap } from '../network/heap';
import { pairwise } from '../network/pairwise';
import { gcd } from './rational';
import type { TieOrder } from '../levy/tie';

/** Maximum number of units that the quota method hands out one by one. */
const quotaMethodSteps = 20_000_000;

const largest = (values: readonly bigint[]): bigint =>
  values.reduce((most, value) => (value > most ? value : most), 0n);

/** Hands out units from + 1 … to: each goes to the least (held + 1) / weight among those below their exact share of the units so far. */
const handOut = (
  held: bigint[],
  weights: readonly bigint[],
  sum: bigint,
  from: number,
  to: number,
  order: TieOrder,
): void => {
  const bound = (largest(held) + BigInt(to) + 2n) * (largest(weights) + sum);
  if (bound <= BigInt(Number.MAX_SAFE_INTEGER)) {
    const shares = held.map(Number);
    handOutSafe(shares, weights.map(Number), Number(sum), from, to, order);
    shares.forEach((share, i) => (held[i] = BigInt(share)));
    return;
  }
  // Every index is that of a claimant, and the lists have an element for each.
  const at = (list: readonly bigint[], i: number): bigint => list[i] as bigint;
  // A claimant may get a unit from the first number of units at which its exact share exceeds the units it holds.
  const release = new Float64Array(held.length);
  const setRelease = (i: number): void => {
    // A count past the safe integers is past `to` in any case.
    release[i] = Number((at(held, i) * sum) / at(weights, i) + 1n);
  };
  const waiting = new Heap((a, b) => (release[a] as number) < (release[b] as number));
  const ready = new Heap((a, b) => {
    const left = (at(held, a) + 1n) * at(weights, b);
    const right = (at(held, b) + 1n) * at(weights, a);
    return left === right ? order(a, b) < 0 : left < right;
  });
  weights.forEach((_, i) => {
    setRelease(i);
    waiting.push(i);
  });
  for (let unit = from + 1; unit <= to; unit += 1) {
    while (waiting.first !== undefined && (release[waiting.first] as number) <= unit)
      ready.push(waiting.pop() as number);
    // The shares held sum to one less than the exact shares, so some claimant is below its exact share.
    const i = ready.pop() as number;
    held[i] = at(held, i) + 1n;
    setRelease(i);
    waiting.push(i);
  }
};

/** Hands out units on safe integers: every product stays below 2^53. */
const handOutSafe = (
  held: number[],
  weights: readonly number[],
  sum: number,
  from: number,
  to: number,
  order: TieOrder,
): void => {
  const release = new Float64Array(held.length);
  const setRelease = (i: number): void => {
    // Every index is that of a claimant, and the lists have an element for each.
    const product = (held[i] as number) * sum;
    // Exact, since product + weight < 2^53: a quotient below a whole number q is at least 1 / weight > q × 2^−53 below it, which rounding cannot
    // bridge.
    release[i] = Math.floor(product / (weights[i] as number)) + 1;
  };
  const waiting = new Heap((a, b) => (release[a] as number) < (release[b] as number));
  const ready = new Heap((a, b) => {
    const left = ((held[a] as number) + 1) * (weights[b] as number);
    const right = ((held[b] as number) + 1) * (weights[a] as number);
    return left === right ? order(a, b) < 0 : left < right;
  });
  for (let i = 0; i < held.length; i += 1) {
    setRelease(i);
    waiting.push(i);
  }
  for (let unit = from + 1; unit <= to; unit += 1) {
    while (waiting.first !== undefined && (release[waiting.first] as number) <= unit)
      ready.push(waiting.pop() as number);
    const i = ready.pop() as number;
    held[i] = (held[i] as number) + 1;
    setRelease(i);
    waiting.push(i);
  }
};

/**
 * The quota method of Balinski and Young: units go one by one to the largest weight / (held + 1) among those who hold less than their exact share of
 * the units so far. It keeps quota for every total and never takes a unit back when the total grows. After a sum of (reduced) weights every claimant
 * holds exactly its weight, and the order repeats, so only the units past the last full period are handed out. All weights are positive and minimum ×
 * claimants ≤ total.
 * Throws `apportionment.quota-too-long` past {@link quotaMethodSteps}.
 * Source: M. L. Balinski, H. P. Young, The quota method of apportionment, Amer. Math. Monthly 82 (1975).
 */
export const quotaShares = (total: bigint, weights: readonly bigint[], minimum: bigint, order: TieOrder): bigint[] => {
  const common = weights.reduce(gcd, 0n);
  const reduced = weights.map((weight) => weight / common);
  const sum = reduced.reduce((all, weight) => all + weight, 0n);
  const least = reduced.reduce((low, weight) => (weight < low ? weight : low), sum);
  const periods = total / sum;
  // From the period on in which the least weight reaches the minimum, the minimum no longer matters.
  const past = minimum === 0n || periods * least >= minimum;
  const held = reduced.map(() => (past ? 0n : minimum));
  const from = past ? 0n : minimum * BigInt(reduced.length);
  const to = past ? total - periods * sum : total;
  if (to - from > BigInt(quotaMethodSteps)) throw new CodedError('apportionment.quota-too-long', to - from);
  if (to > BigInt(Number.MAX_SAFE_INTEGER)) throw new CodedError('apportionment.quota-too-long', to);
  handOut(held, reduced, sum, Number(from), Number(to), order);
  return past ? pairwise(held, reduced, (share, weight) => share + periods * weight) : held;
};
