/** A column of numbers that grows as it is filled. */
abstract class GrowingColumn<A extends Float64Array | Int32Array> {
  length = 0;
  protected abstract values: A;

  protected abstract wider(length: number): A;

  push(value: number): void {
    if (this.length === this.values.length) {
      const wider = this.wider(2 * this.length);
      wider.set(this.values);
      this.values = wider;
    }
    this.values[this.length] = value;
    this.length += 1;
  }

  at(index: number): number {
    return Number(this.values[index]);
  }

  /** Takes back all numbers from a position on. */
  cut(length: number): void {
    this.length = length;
  }
}

/** A growing column of numbers. */
export class NumberColumn extends GrowingColumn<Float64Array> {
  protected values = new Float64Array(1024);

  protected wider(length: number): Float64Array<ArrayBuffer> {
    return new Float64Array(length);
  }

  /** Returns the numbers pushed so far; the column is not used after it. */
  toArray(): Float64Array {
    return this.values.subarray(0, this.length);
  }
}

/** A growing column of whole numbers of 32 bits. */
export class IndexColumn extends GrowingColumn<Int32Array> {
  protected values = new Int32Array(1024);

  protected wider(length: number): Int32Array<ArrayBuffer> {
    return new Int32Array(length);
  }

  /** Returns the numbers pushed so far; the column is not used after it. */
  toArray(): Int32Array {
    return this.values.subarray(0, this.length);
  }
}
