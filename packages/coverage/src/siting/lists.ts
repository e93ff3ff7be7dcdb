import type { StepGenerator } from '@community1373/base/run';
import { createMeter, type Meter } from './meter';
import { perScattered, stepsInTurn } from './pace';

/** Many sorted lists of indices in one array: list k is `items[first[k]]` up to `items[first[k + 1]]`. */
export interface Lists {
  readonly first: Int32Array;
  readonly items: Int32Array;
}

/** Steps to find that the first item of a list is not in another. */
const perMiss = 4;

/** Returns the number of lists. */
export const countOf = ({ first }: Lists): number => first.length - 1;

/** Returns the length of list k. */
export const lengthOf = ({ first }: Lists, k: number): number => Number(first[k + 1]) - Number(first[k]);

/** Returns list k as a view, not a copy. */
export const listOf = ({ first, items }: Lists, k: number): Int32Array =>
  items.subarray(Number(first[k]), Number(first[k + 1]));

/** Transposes lists: returns for each of the `width` items the lists that contain it. Runs in steps. */
export function* transposeInSteps({ first, items }: Lists, width: number): StepGenerator<Lists> {
  const meter = createMeter();
  const start = new Int32Array(width + 1);
  for (let at = 0; at < items.length; at += 1) {
    const item = Number(items[at]);
    start[item + 1] = Number(start[item + 1]) + 1;
    if (at % stepsInTurn === stepsInTurn - 1) yield;
  }
  for (let k = 0; k < width; k += 1) start[k + 1] = Number(start[k + 1]) + Number(start[k]);
  const next = start.slice(0, width);
  const turned = new Int32Array(items.length);
  for (let k = 0; k + 1 < first.length; k += 1) {
    meter.add(perScattered * (Number(first[k + 1]) - Number(first[k])));
    if (meter.isDue()) yield;
    for (let at = Number(first[k]); at < Number(first[k + 1]); at += 1) {
      const item = Number(items[at]);
      const to = Number(next[item]);
      turned[to] = k;
      next[item] = to + 1;
    }
  }
  return { first: start, items: turned };
}

/** Returns the kept lists with their items renumbered by `renumber` (−1: dropped), which must preserve the order. Runs in steps. */
export function* selectInSteps(lists: Lists, kept: ArrayLike<number>, renumber: Int32Array): StepGenerator<Lists> {
  const meter = createMeter();
  const first = new Int32Array(kept.length + 1);
  let most = 0;
  for (let k = 0; k < kept.length; k += 1) most += lengthOf(lists, Number(kept[k]));
  const items = new Int32Array(most);
  let count = 0;
  for (let k = 0; k < kept.length; k += 1) {
    const from = Number(kept[k]);
    meter.add(lengthOf(lists, from));
    if (meter.isDue()) yield;
    for (let at = Number(lists.first[from]); at < Number(lists.first[from + 1]); at += 1) {
      const item = Number(renumber[Number(lists.items[at])]);
      if (item < 0) continue;
      items[count] = item;
      count += 1;
    }
    first[k + 1] = count;
  }
  return { first, items: count === most ? items : items.slice(0, count) };
}

/** Returns how many items of list a, from its first on, are in list b before one is not: all of them where b contains a. */
const heldItems = ({ first, items }: Lists, a: number, b: number): number => {
  let at = Number(first[b]);
  const end = Number(first[b + 1]);
  const from = Number(first[a]);
  const to = Number(first[a + 1]);
  for (let k = from; k < to; k += 1) {
    const item = Number(items[k]);
    while (at < end && Number(items[at]) < item) at += 1;
    if (at === end || items[at] !== item) return k - from;
    at += 1;
  }
  return to - from;
};

/** True when every item of list a is in list b; counts the steps on the meter. */
export const isSubset = (lists: Lists, a: number, b: number, meter: Meter): boolean => {
  const held = heldItems(lists, a, b);
  meter.add(perMiss + held);
  return held === lengthOf(lists, a);
};

/** Returns the item of list k that the fewest lists contain; the list must not be empty. */
const rarestOf = (lists: Lists, turned: Lists, k: number): number =>
  listOf(lists, k).reduce((rarest, item) => (lengthOf(turned, item) < lengthOf(turned, rarest) ? item : rarest));

/**
 * Marks with 1 each list that another list contains entirely (of equal lists the first stays). `turned` is the transpose.
 * Only lists that contain its rarest item can contain a list, so only these are compared. Runs in steps.
 */
export function* dominatedInSteps(lists: Lists, turned: Lists): StepGenerator<Uint8Array> {
  const meter = createMeter();
  const out = new Uint8Array(countOf(lists));
  for (let k = 0; k < out.length; k += 1) {
    if (meter.isDue()) yield;
    const length = lengthOf(lists, k);
    meter.add(length);
    if (length === 0) {
      out[k] = 1;
      continue;
    }
    for (const other of listOf(turned, rarestOf(lists, turned, k))) {
      const longer = lengthOf(lists, other) - length;
      meter.add(1);
      if (meter.isDue()) yield;
      if ((longer <= 0 && (longer < 0 || other >= k)) || !isSubset(lists, k, other, meter)) continue;
      out[k] = 1;
      break;
    }
  }
  return out;
}

/** Marks with 1 each list that contains another entirely (of equal lists the first stays). `turned` is the transpose; no list is empty. Runs in steps. */
export function* containingInSteps(lists: Lists, turned: Lists): StepGenerator<Uint8Array> {
  const meter = createMeter();
  const out = new Uint8Array(countOf(lists));
  for (let k = 0; k < out.length; k += 1) {
    if (meter.isDue()) yield;
    // A list that contains a marked list also contains the list for which that one was marked.
    if (out[k] === 1) continue;
    meter.add(lengthOf(lists, k));
    for (const other of listOf(turned, rarestOf(lists, turned, k))) {
      const longer = lengthOf(lists, other) - lengthOf(lists, k);
      meter.add(1);
      if (meter.isDue()) yield;
      if ((longer > 0 || (longer === 0 && other > k)) && isSubset(lists, k, other, meter)) out[other] = 1;
    }
  }
  return out;
}
