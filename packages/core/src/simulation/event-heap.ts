const startCapacity = 256;

/** 事件队列 the queue of future events, earliest first, equal times in the order they were pushed: a binary heap on typed arrays. */
export class EventHeap {
  private times = new Float64Array(startCapacity);
  private orders = new Float64Array(startCapacity);
  private payloads = new Int32Array(startCapacity);
  private pushed = 0;
  private count = 0;

  get size(): number {
    return this.count;
  }

  /** The time of the earliest event; infinite when there is none. */
  get nextTime(): number {
    return this.count === 0 ? Number.POSITIVE_INFINITY : (this.times[0] ?? 0);
  }

  clear(): void {
    this.count = 0;
    this.pushed = 0;
  }

  push(time: number, payload: number): void {
    if (this.count === this.times.length) this.grow();
    const { times, orders, payloads } = this;
    let at = this.count;
    this.count += 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      // Indices below the count are filled.
      const above = times[parent] as number;
      if (above <= time) break;
      times[at] = above;
      orders[at] = orders[parent] as number;
      payloads[at] = payloads[parent] as number;
      at = parent;
    }
    times[at] = time;
    orders[at] = this.pushed;
    payloads[at] = payload;
    this.pushed += 1;
  }

  /** Removes the earliest event and returns its payload; −1 when there is none. */
  pop(): number {
    if (this.count === 0) return -1;
    const { times, orders, payloads } = this;
    // Indices below the count are filled, here and below; the heap is not empty.
    const top = payloads[0] as number;
    this.count -= 1;
    const end = this.count;
    const time = times[end] as number;
    const order = orders[end] as number;
    const payload = payloads[end] as number;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= end) break;
      if (child + 1 < end && this.precedes(child + 1, times[child] as number, orders[child] as number)) child += 1;
      if (!this.precedes(child, time, order)) break;
      times[at] = times[child] as number;
      orders[at] = orders[child] as number;
      payloads[at] = payloads[child] as number;
      at = child;
    }
    times[at] = time;
    orders[at] = order;
    payloads[at] = payload;
    return top;
  }

  private precedes(place: number, time: number, order: number): boolean {
    // Both callers pass an index below the count.
    const own = this.times[place] as number;
    return own < time || (own === time && (this.orders[place] as number) < order);
  }

  private grow(): void {
    const wider = <T extends Float64Array | Int32Array>(from: T, to: T): T => {
      to.set(from);
      return to;
    };
    const length = this.times.length * 2;
    this.times = wider(this.times, new Float64Array(length));
    this.orders = wider(this.orders, new Float64Array(length));
    this.payloads = wider(this.payloads, new Int32Array(length));
  }
}
