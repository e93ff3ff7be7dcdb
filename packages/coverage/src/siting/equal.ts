import type { StepGenerator } from '@community1373/base/run';
import type { Meter } from './meter';

/** Mixes a value into a hash; only its integer part modulo 2^32 counts. */
export const mix = (hash: number, value: number): number =>
  Math.imul(hash ^ value ^ 0x2545f491, 0x9e3779b1) ^ (hash >>> 15);

/**
 * Returns for each item the index of the first equal item (its own where no earlier one is equal). Equal items must have equal hashes; `same` counts its steps on
 * the meter. Runs in steps.
 */
export function* firstEqualInSteps(
  hashes: Int32Array,
  same: (a: number, b: number) => boolean,
  meter: Meter,
): StepGenerator<Int32Array> {
  const heads = new Map<number, number[]>();
  const first = new Int32Array(hashes.length);
  for (let k = 0; k < hashes.length; k += 1) {
    meter.add(1);
    const hash = Number(hashes[k]);
    const bucket = heads.get(hash) ?? [];
    let at = 0;
    while (at < bucket.length && !same(Number(bucket[at]), k)) {
      at += 1;
      if (meter.isDue()) yield;
    }
    first[k] = bucket[at] ?? k;
    if (at < bucket.length) continue;
    bucket.push(k);
    heads.set(hash, bucket);
  }
  return first;
}
