const startCapacity = 64;

/** 等候队列 the queue of one kind of demand, first come first served: arrival times and durations, in a ring buffer of typed arrays. */
export class DemandQueue {
  private arrivals = new Float64Array(startCapacity);
  private durations = new Float64Array(startCapacity);
  private head = 0;
  private count = 0;

  get size(): number {
    return this.count;
  }

  /** Arrival time of the first; infinite when nobody waits. */
  get firstArrival(): number {
    return this.count === 0 ? Number.POSITIVE_INFINITY : (this.arrivals[this.head] ?? 0);
  }

  /** Duration of the first, in minutes. */
  get firstDuration(): number {
    return this.durations[this.head] ?? 0;
  }

  clear(): void {
    this.head = 0;
    this.count = 0;
  }

  push(arrival: number, duration: number): void {
    if (this.count === this.arrivals.length) this.grow();
    // The capacity is a power of two.
    const at = (this.head + this.count) & (this.arrivals.length - 1);
    this.arrivals[at] = arrival;
    this.durations[at] = duration;
    this.count += 1;
  }

  /** Removes the first. */
  shift(): void {
    this.head = (this.head + 1) & (this.arrivals.length - 1);
    this.count -= 1;
  }

  private grow(): void {
    const { length } = this.arrivals;
    const unroll = (ring: Float64Array): Float64Array<ArrayBuffer> => {
      const line = new Float64Array(length * 2);
      line.set(ring.subarray(this.head));
      line.set(ring.subarray(0, this.head), length - this.head);
      return line;
    };
    this.arrivals = unroll(this.arrivals);
    this.durations = unroll(this.durations);
    this.head = 0;
  }
}
