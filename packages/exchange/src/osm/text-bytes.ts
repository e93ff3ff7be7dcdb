import { FileProblem } from '../file-problem';

const decoder = new TextDecoder();

/** Decodes UTF-8; short ASCII texts, which most tags are, without the decoder, whose calls cost more than the text. */
export const textOfBytes = (bytes: Uint8Array, from: number, to: number): string => {
  if (to - from > 24) return decoder.decode(bytes.subarray(from, to));
  let text = '';
  for (let i = from; i < to; i += 1) {
    const byte = Number(bytes[i]);
    if (byte >= 0x80) return decoder.decode(bytes.subarray(from, to));
    text += String.fromCharCode(byte);
  }
  return text;
};

/** Bytes of the longest text of a tag that is read: the 255 characters of OpenStreetMap are at most 1020 bytes, more where they are escaped. */
const longestText = 4096;

/** Decodes the text of a tag; throws `exchange.osm-text` for one that is too long. */
export const tagTextOf = (bytes: Uint8Array, from: number, to: number): string => {
  if (to - from > longestText) throw new FileProblem('exchange.osm-text', to - from, { limit: longestText });
  return textOfBytes(bytes, from, to);
};
