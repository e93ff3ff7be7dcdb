const rounds = 100;

/**
 * Returns the n-th smallest (from 0) of numbers without NaN; the array is reordered. Hoare's selection with the median of three as pivot; falls back
 * to a sort where that makes little progress.
 */
export const nthSmallest = (values: Float64Array, n: number): number => {
  let low = 0;
  let high = values.length - 1;
  // Indices stay between low and high, so every element read exists.
  for (let round = 0; low < high; round += 1) {
    if (round === rounds) return values.sort()[n] as number;
    const a = values[low] as number;
    const b = values[(low + high) >> 1] as number;
    const c = values[high] as number;
    const pivot = Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    let i = low;
    let j = high;
    while (i <= j) {
      while ((values[i] as number) < pivot) i += 1;
      while ((values[j] as number) > pivot) j -= 1;
      if (i > j) break;
      const held = values[i] as number;
      values[i] = values[j] as number;
      values[j] = held;
      i += 1;
      j -= 1;
    }
    if (n <= j) high = j;
    else if (n >= i) low = i;
    else return pivot;
  }
  return values[n] as number;
};
