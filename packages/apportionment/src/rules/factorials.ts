/** Returns a function that looks up the factorials from 0! to most!. */
export const factorials = (most: number): ((n: number) => bigint) => {
  const known = [1n];
  let last = 1n;
  for (let n = 1; n <= most; n += 1) {
    last *= BigInt(n);
    known.push(last);
  }
  // n is from 0 to most.
  return (n) => known[n] as bigint;
};
