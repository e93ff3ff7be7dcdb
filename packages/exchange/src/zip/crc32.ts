// The polynomial of ISO 3309 with its bits reversed, as in ZIP archives (APPNOTE 4.4.7).
const polynomial = 0xedb88320;

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit += 1) rest = (rest & 1) === 1 ? (rest >>> 1) ^ polynomial : rest >>> 1;
  return rest;
});

/** Continues a CRC-32 over further bytes: `before` is the checksum so far, 0 at the start. */
export const crc32 = (bytes: Uint8Array, before = 0): number => {
  let rest = ~before;
  for (let i = 0; i < bytes.length; i += 1) rest = Number(table[(rest ^ Number(bytes[i])) & 0xff]) ^ (rest >>> 8);
  return ~rest >>> 0;
};
