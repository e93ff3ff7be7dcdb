// Whole minutes up to 63 have one bin each; above, every doubling is divided into 32.
const exact = 64;
const parts = 32;
const partBits = 5;
const places = exact + 25 * parts;

const placeOf = (minutes: number): number => {
  if (minutes < exact) return minutes;
  const exponent = 31 - Math.clz32(minutes);
  return exact + (exponent - partBits - 1) * parts + ((minutes >> (exponent - partBits)) - parts);
};

const upperEnd = (place: number): number => {
  if (place < exact) return place;
  const shift = Math.floor((place - exact) / parts) + 1;
  return (((place - exact) % parts) + parts + 1) * 2 ** shift - 1;
};

/** 等候时长分布 counts waiting times, rounded up to whole minutes: exact below 64 minutes, to 1/32 of the value above. */
export class WaitHistogram {
  private readonly counts = new Float64Array(places);
  private total = 0;

  add(minutes: number): void {
    const place = placeOf(Math.min(Math.ceil(minutes), 0x7fffffff));
    this.counts[place] = (this.counts[place] ?? 0) + 1;
    this.total += 1;
  }

  merge(other: WaitHistogram): void {
    for (let i = 0; i < places; i += 1) this.counts[i] = (this.counts[i] ?? 0) + (other.counts[i] ?? 0);
    this.total += other.total;
  }

  clear(): void {
    this.counts.fill(0);
    this.total = 0;
  }

  get count(): number {
    return this.total;
  }

  /** Returns the least number of minutes within which at least `percent` of 100 were served, to the histogram's precision; undefined when empty. */
  quantile(percent: number): number | undefined {
    if (this.total === 0) return undefined;
    const wanted = Math.max(1, Math.ceil((this.total * percent) / 100));
    let seen = 0;
    for (let i = 0; i < places; i += 1) {
      seen += this.counts[i] ?? 0;
      if (seen >= wanted) return upperEnd(i);
    }
    return undefined;
  }
}
