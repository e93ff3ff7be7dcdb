/** Mixes a value into a hash; only its integer part modulo 2^32 counts. */
export const mix = (hash: number, value: number): number => Math.imul(hash ^ value ^ 0x2545f491, 0x9e3779b1) ^ (hash >>> 15);

/** Returns for each item the index of the first equal item (its own where no earlier one is equal). Equal items must have equal hashes. */
export const firstEqual = (hashes: Int32Array, same: (a: number, b: number) => boolean): Int32Array => {
  const heads = new Map<number, number[]>();
  return hashes.map((hash, k) => {
    const bucket = heads.get(hash);
    const first = bucket?.find((head) => same(head, k));
    if (first !== undefined) return first;
    if (bucket === undefined) heads.set(hash, [k]);
    else bucket.push(k);
    return k;
  });
};
