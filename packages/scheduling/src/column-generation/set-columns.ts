const grow = (array: Int32Array<ArrayBuffer>, needed: number): Int32Array<ArrayBuffer> => {
  if (needed <= array.length) return array;
  const larger = new Int32Array(Math.max(needed, array.length * 2));
  larger.set(array);
  return larger;
};

/** Sets of rows with their costs, stored consecutively: set j has the members from `starts[j]` up to (not including) `starts[j + 1]`. */
export class SetColumns {
  readonly costs: number[] = [];
  starts = new Int32Array(64);
  members = new Int32Array(1024);

  get count(): number {
    return this.costs.length;
  }

  add(cost: number, members: ArrayLike<number>): void {
    const at = Number(this.starts[this.count]);
    this.members = grow(this.members, at + members.length);
    this.members.set(Array.from(members), at);
    this.costs.push(cost);
    this.starts = grow(this.starts, this.count + 1);
    this.starts[this.count] = at + members.length;
  }
}
