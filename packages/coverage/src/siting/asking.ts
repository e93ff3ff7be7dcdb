/** Returns the points with demand, ascending. */
export const askingPoints = (demand: ArrayLike<number>): Int32Array => {
  const asking = new Int32Array(demand.length);
  let count = 0;
  for (let i = 0; i < demand.length; i += 1) {
    if (!(Number(demand[i]) > 0)) continue;
    asking[count] = i;
    count += 1;
  }
  return asking.slice(0, count);
};
