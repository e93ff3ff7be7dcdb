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
