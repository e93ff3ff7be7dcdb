import type { Draft } from './document';

const wordsPerId = 2;
const bitsSet = 6;

/** A Bloom filter of texts (1970): it knows a new text as new, but for one in a million, and takes eight bytes a text, whatever their length. */
class TextFilter {
  private readonly bits: Uint32Array;

  constructor(expected: number) {
    // A power of two, at least two words of 32 bits a text.
    this.bits = new Uint32Array(2 ** (32 - Math.clz32(Math.max(1, expected * wordsPerId) - 1)));
  }

  /** Adds a text; returns true when it is certainly new. */
  isNew(text: string): boolean {
    let [first, second] = [text.length, 1];
    for (let i = 0; i < text.length; i += 1) {
      first = Math.imul(first ^ text.charCodeAt(i), 0x01000193);
      second = Math.imul(second + text.charCodeAt(i), 0x85ebca6b) ^ (second >>> 13);
    }
    let fresh = false;
    for (let k = 0; k < bitsSet; k += 1) {
      const hash = Math.imul(first ^ (first >>> 15), 0x2c1b3c6d) + Math.imul(k, second | 1);
      const [place, bit] = [(hash >>> 5) & (this.bits.length - 1), 1 << (hash & 31)];
      const held = this.bits[place] ?? 0;
      if ((held & bit) !== 0) continue;
      fresh = true;
      this.bits[place] = held | bit;
    }
    return fresh;
  }
}

/**
 * The first record with each id, among those of one sheet; before them comes the last one of earlier sheets. A map of the ids is made only once one may be repeated:
 * for a hundred thousand it would take more memory than the records' own fields.
 */
export class FirstRecords {
  private readonly seen: TextFilter;
  private readonly places = new Map<unknown, number>();
  private placed = 0;
  private readonly earlier: number;

  /** `more` is the number of records that may be added to these. */
  constructor(
    private readonly records: readonly Draft[],
    more: number,
  ) {
    this.earlier = records.length;
    this.seen = new TextFilter(records.length + more);
    for (const { id } of records) if (typeof id === 'string') this.seen.isNew(id);
  }

  /** Returns the place of the first record with the id of the next one; undefined when there is none. */
  placeOf(id: unknown): number | undefined {
    if (typeof id === 'string' && this.seen.isNew(id)) return undefined;
    for (; this.placed < this.records.length; this.placed += 1) {
      const { id: of } = this.records[this.placed] ?? {};
      if (this.placed < this.earlier || !this.places.has(of)) this.places.set(of, this.placed);
    }
    return this.places.get(id);
  }
}
