/** Finds the nodes of a map by their ids. The search starts at the node found last, because the nodes of a line mostly lie together. */
export class NodeIndex {
  /** Number of ids that occur more than once; the first one counts. */
  readonly repeated: number;
  /** Number of comparisons made by {@link find}. */
  compared = 0;
  private readonly sorted: Float64Array;
  /** The position of each sorted id; undefined where the ids were in order already, as in almost every file. */
  private readonly order: Int32Array | undefined;
  private last = 0;

  constructor(ids: Float64Array) {
    let [inOrder, repeated] = [true, 0];
    for (let i = 1; i < ids.length; i += 1) inOrder &&= Number(ids[i]) > Number(ids[i - 1]);
    if (inOrder) this.sorted = ids;
    else {
      const order = Int32Array.from(ids.keys()).sort((a, b) => Number(ids[a]) - Number(ids[b]) || a - b);
      this.order = order;
      this.sorted = Float64Array.from(order, (i) => Number(ids[i]));
      for (let i = 1; i < ids.length; i += 1) if (this.sorted[i] === this.sorted[i - 1]) repeated += 1;
    }
    this.repeated = repeated;
  }

  /** Returns the position of an id; −1 for an unknown one. */
  find(id: number): number {
    const { sorted, order } = this;
    const at = this.firstNotBelow(id);
    if (at === sorted.length || sorted[at] !== id) return -1;
    this.last = at;
    return order === undefined ? at : Number(order[at]);
  }

  private firstNotBelow(id: number): number {
    const { sorted } = this;
    let low = 0;
    let high = sorted.length;
    const start = this.last;
    // Steps of doubled length away from the last place bound the search.
    if (start < high && Number(sorted[start]) < id) {
      low = start + 1;
      for (let step = 1; low + step < high; step *= 2) {
        this.compared += 1;
        if (Number(sorted[low + step]) >= id) {
          high = low + step;
          break;
        }
        low += step;
      }
    } else if (start < high) {
      high = start;
      for (let step = 1; high - step > 0; step *= 2) {
        this.compared += 1;
        if (Number(sorted[high - step]) < id) {
          low = high - step + 1;
          break;
        }
        high -= step;
      }
    }
    while (low < high) {
      this.compared += 1;
      const middle = (low + high) >>> 1;
      if (Number(sorted[middle]) < id) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
