import { decoderOf } from '../text-coding';

/** Bytes of a character by its UTF-16 code unit, as one number; 0 for a unit without a sequence of its own. */
type Table = Uint32Array;

const replacement = 0xfffd;

/** Decodes all two-byte and all four-byte sequences of the basic plane into a table from character to bytes. */
const buildTable = (): Table => {
  const table = new Uint32Array(65_536);
  const decoder = decoderOf('gb18030', false);
  const enter = (sequences: readonly number[], width: number): void => {
    const bytes = new Uint8Array(sequences.length * width);
    const view = new DataView(bytes.buffer);
    sequences.forEach((sequence, i) =>
      width === 2 ? view.setUint16(i * 2, sequence) : view.setUint32(i * 4, sequence),
    );
    // An invalid sequence becomes a replacement character together with the next byte, so each is followed by a line feed that ends it.
    const lines = new Uint8Array(sequences.length * (width + 1));
    sequences.forEach((_, i) => {
      lines.set(bytes.subarray(i * width, (i + 1) * width), i * (width + 1));
      lines[i * (width + 1) + width] = 0x0a;
    });
    for (const [i, text] of decoder.decode(lines).split('\n').entries()) {
      const sequence = sequences[i];
      const unit = text.charCodeAt(0);
      if (sequence !== undefined && text.length === 1 && unit !== replacement && table[unit] === 0)
        table[unit] = sequence;
    }
  };
  const twoBytes: number[] = [];
  for (let lead = 0x81; lead <= 0xfe; lead += 1)
    for (let trail = 0x40; trail <= 0xfe; trail += 1) if (trail !== 0x7f) twoBytes.push(lead * 256 + trail);
  enter(twoBytes, 2);
  const fourBytes: number[] = [];
  for (let a = 0x81; a <= 0x84; a += 1)
    for (let b = 0x30; b <= 0x39; b += 1)
      for (let c = 0x81; c <= 0xfe; c += 1)
        for (let d = 0x30; d <= 0x39; d += 1) fourBytes.push(((a * 256 + b) * 256 + c) * 256 + d);
  enter(fourBytes, 4);
  // The replacement character itself has its own four bytes.
  table[replacement] = 0x84_31_a4_37;
  return table;
};

let table: Table | undefined;

const tableOf = (): Table => {
  table ??= buildTable();
  return table;
};

const firstSupplementary = 0x10000;

/** Checks if GB18030 has a character. It covers Unicode except lone surrogates and nineteen private-use characters moved in its edition of 2022. */
export const inGb18030 = (char: string): boolean => {
  const point = char.codePointAt(0) ?? replacement;
  return point < 0x80 || point >= firstSupplementary || tableOf()[point] !== 0;
};

/**
 * Encodes a text in GB18030, the encoding of CSV files from spreadsheet programs in China. The platform has only a decoder: its output for every sequence,
 * inverted on first use, is the table (a quarter of a second, 256 kB). Characters outside GB18030 become U+FFFD.
 */
export const toGb18030 = (text: string): Uint8Array<ArrayBuffer> => {
  const known = tableOf();
  const bytes = new Uint8Array(text.length * 4);
  let at = 0;
  for (const char of text) {
    // Iteration yields characters, so there is a code point.
    const point = char.codePointAt(0) ?? replacement;
    if (point < 0x80) {
      bytes[at] = point;
      at += 1;
    } else if (point < firstSupplementary) {
      const sequence = known[point] === 0 ? Number(known[replacement]) : Number(known[point]);
      if (sequence > 0xffff) {
        bytes[at] = sequence >>> 24;
        bytes[at + 1] = (sequence >>> 16) & 0xff;
        at += 2;
      }
      bytes[at] = (sequence >>> 8) & 0xff;
      bytes[at + 1] = sequence & 0xff;
      at += 2;
    } else {
      // The supplementary planes are consecutive in four bytes, from 0x90308130 on.
      const linear = point - firstSupplementary;
      bytes[at] = 0x90 + Math.floor(linear / 12_600);
      bytes[at + 1] = 0x30 + (Math.floor(linear / 1260) % 10);
      bytes[at + 2] = 0x81 + (Math.floor(linear / 10) % 126);
      bytes[at + 3] = 0x30 + (linear % 10);
      at += 4;
    }
  }
  return bytes.slice(0, at);
};
