/** Mixes a value, of which the whole part below 2^32 counts, into a hash. */
export const mix = (hash: number, value: number): number => Math.imul(hash ^ value ^ 0x2545f491, 0x9e3779b1) ^ (hash >>> 15);

/** For each of several things the first that is the same (itself where there is none before it). Things that are the same have the same hash. */
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
