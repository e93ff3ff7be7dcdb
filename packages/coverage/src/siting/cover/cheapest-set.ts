/** State of a candidate in a part of the search: undecided, opened or closed. */
export const free = 0;
export const opened = 1;
export const closed = 2;

/** The candidates with the least scores, and the scores on both sides of the cut; both are 0 when all candidates below 0 open. */
export interface CheapestSet {
  readonly opened: Int32Array;
  readonly sum: number;
  /** Σ |score|, the scale for rounding errors. */
  readonly absolute: number;
  readonly last: number;
  readonly next: number;
}

/**
 * Returns the opened candidates and enough free ones of least score to make `wanted` (undefined: all free ones below 0); undefined when there
 * are not enough. `scratch` has room for all scores.
 */
export const cheapestSet = (
  scores: Float64Array,
  state: Uint8Array,
  wanted: number | undefined,
  scratch: Float64Array,
): CheapestSet | undefined => {
  const chosen: number[] = [];
  let sum = 0;
  let absolute = 0;
  let frees = 0;
  const take = (j: number): void => {
    chosen.push(j);
    sum += Number(scores[j]);
    absolute += Math.abs(Number(scores[j]));
  };
  for (let j = 0; j < scores.length; j += 1) {
    if (state[j] === opened) take(j);
    else if (state[j] === free) {
      scratch[frees] = Number(scores[j]);
      frees += 1;
    }
  }
  if (wanted === undefined) {
    for (let j = 0; j < scores.length; j += 1) if (state[j] === free && Number(scores[j]) < 0) take(j);
    return { opened: Int32Array.from(chosen), sum, absolute, last: 0, next: 0 };
  }
  const left = wanted - chosen.length;
  if (left < 0 || left > frees) return undefined;
  const sorted = scratch.subarray(0, frees).sort();
  const last = left === 0 ? Number.NEGATIVE_INFINITY : Number(sorted[left - 1]);
  const next = left === frees ? Number.POSITIVE_INFINITY : Number(sorted[left]);
  let ties = left;
  for (let at = 0; at < left && Number(sorted[at]) < last; at += 1) ties -= 1;
  for (let j = 0; j < scores.length; j += 1) {
    if (state[j] !== free || left === 0) continue;
    if (Number(scores[j]) < last) take(j);
    else if (scores[j] === last && ties > 0) {
      ties -= 1;
      take(j);
    }
  }
  return { opened: Int32Array.from(chosen).sort(), sum, absolute, last, next };
};
