import { FileProblem } from '../../file-problem';

const twoTo32 = 4_294_967_296;

/** Wire types of protocol buffers. */
const wire = { varint: 0, fixed64: 1, bytes: 2, fixed32: 5 } as const;

/** Throws the problem of a file that ends too early or is damaged; `part` tells where. */
export const broken = (part: string): never => {
  throw new FileProblem('exchange.osm-broken', part, { part });
};

/** Reads a message in the encoding of protocol buffers, field by field. */
export class ProtobufReader {
  at: number;

  constructor(
    readonly bytes: Uint8Array,
    begin = 0,
    readonly end = bytes.length,
  ) {
    this.at = begin;
  }

  get done(): boolean {
    return this.at >= this.end;
  }

  /** Reads an unsigned number; exact up to 2⁵³. */
  unsigned(): number {
    const { bytes } = this;
    let low = 0;
    for (let shift = 0; shift < 28; shift += 7) {
      const byte = this.next(bytes);
      low |= (byte & 0x7f) << shift;
      if (byte < 0x80) return low;
    }
    let value = low;
    let scale = 268_435_456;
    for (let i = 0; i < 6; i += 1) {
      const byte = this.next(bytes);
      value += (byte & 0x7f) * scale;
      if (byte < 0x80) return value;
      scale *= 128;
    }
    return broken('varint');
  }

  /** Reads a signed number in zigzag encoding. */
  zigzag(): number {
    const value = this.unsigned();
    if (value < twoTo32) return (value >>> 1) ^ -(value & 1);
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  }

  /** Reads a signed number in two's complement of 64 bits. */
  signed(): number {
    const start = this.at;
    let [low, high] = [0, 0];
    for (let i = 0; i < 10; i += 1) {
      const byte = this.next(this.bytes);
      const bits = byte & 0x7f;
      if (i < 4) low += bits * 2 ** (7 * i);
      else if (i === 4) {
        low += (bits & 0xf) * 2 ** 28;
        high = bits >>> 4;
      } else high += bits * 2 ** (7 * i - 32);
      if (byte < 0x80) return ((high % twoTo32) | 0) * twoTo32 + low;
    }
    return broken(`varint ${start}`);
  }

  /** Reads the key of the next field: the number × 8 and the wire type. */
  key(): number {
    return this.unsigned();
  }

  /** Enters a field of bytes: its reader. */
  message(): ProtobufReader {
    const length = this.unsigned();
    const begin = this.at;
    if (begin + length > this.end) return broken('length');
    this.at = begin + length;
    return new ProtobufReader(this.bytes, begin, begin + length);
  }

  /** Skips the value of a field. */
  skip(key: number): void {
    const type = key & 7;
    if (type === wire.varint) while (this.next(this.bytes) >= 0x80);
    else if (type === wire.fixed64) this.at += 8;
    else if (type === wire.bytes) this.message();
    else if (type === wire.fixed32) this.at += 4;
    else broken(`wire type ${type}`);
    if (this.at > this.end) broken('field');
  }

  private next(bytes: Uint8Array): number {
    if (this.at >= this.end) broken('field');
    const byte = Number(bytes[this.at]);
    this.at += 1;
    return byte;
  }
}
