/** Counts of people or households from one to one less than this are not made public. */
export const leastShown = 5;

/** Whether a count says too much of too few. */
export const isSmall = (count: number): boolean => count > 0 && count < leastShown;

/**
 * Which counts of a list are hidden. With the sum of all in public, one hidden count alone could be worked out, so the smallest of the others goes with it,
 * and where they hide fewer than {@link leastShown} together, the next. `small` says which must be hidden, where that is not the counts' own to say.
 *
 * @example
 * import { hiddenCounts } from '@community1373/exchange/notice';
 * hiddenCounts([12, 3, 8, 0]); // => [false, true, true, false]
 */
export const hiddenCounts = (counts: readonly number[], small: readonly boolean[] = counts.map(isSmall)): readonly boolean[] => {
  const hidden = [...small];
  const hiddenSum = (): number => counts.reduce((sum, count, i) => sum + (hidden[i] === true ? count : 0), 0);
  const hiddenNumber = (): number => hidden.filter(Boolean).length;
  while (hiddenNumber() > 0 && (hiddenNumber() === 1 || hiddenSum() < leastShown)) {
    let next = -1;
    counts.forEach((count, i) => {
      if (count > 0 && hidden[i] !== true && (next < 0 || count < (counts[next] ?? 0))) next = i;
    });
    if (next < 0) break;
    hidden[next] = true;
  }
  return hidden;
};

/** Whether a part of a whole can be shown: neither it nor what is left of the whole is small. */
export const canShowPart = (part: number, whole: number): boolean => !isSmall(part) && !isSmall(whole - part) && !isSmall(whole);
