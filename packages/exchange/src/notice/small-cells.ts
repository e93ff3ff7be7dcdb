import { checkListOf } from '../check-arguments';
/** Minimum cell size: counts of people or households from 1 to one less than this are not published. */
export const minimumCellSize = 5;

/** True for a count above 0 and below {@link minimumCellSize}. */
export const isSmall = (count: number): boolean => count > 0 && count < minimumCellSize;

/**
 * Selects the hidden counts of a list. With the sum of all published, a single hidden count could be derived, so the smallest of the others is hidden too, and
 * further ones while the hidden counts sum to less than {@link minimumCellSize}. `small` marks the counts that must be hidden, when the counts themselves do not
 * decide it.
 *
 * @example
 * import { suppressSmallCells } from '@community1373/exchange/notice';
 * suppressSmallCells([12, 3, 8, 0]); // => [false, true, true, false]
 */
export const suppressSmallCells = (counts: readonly number[], given?: readonly boolean[]): readonly boolean[] => {
  checkListOf(counts, (count) => Number.isFinite(count) && Number(count) >= 0, 'exchange.counts');
  const small = given === undefined ? counts.map(isSmall) : given;
  checkListOf(small, (one) => typeof one === 'boolean', 'exchange.counts');
  const hidden = [...small];
  const hiddenSum = (): number => counts.reduce((sum, count, i) => sum + (hidden[i] === true ? count : 0), 0);
  const hiddenNumber = (): number => hidden.filter(Boolean).length;
  while (hiddenNumber() > 0 && (hiddenNumber() === 1 || hiddenSum() < minimumCellSize)) {
    let next = -1;
    counts.forEach((count, i) => {
      if (count > 0 && hidden[i] !== true && (next < 0 || count < (counts[next] ?? 0))) next = i;
    });
    if (next < 0) break;
    hidden[next] = true;
  }
  return hidden;
};

/** True when a part of a whole can be shown: neither the part nor the rest is small. */
export const canShowPart = (part: number, whole: number): boolean =>
  !isSmall(part) && !isSmall(whole - part) && !isSmall(whole);
