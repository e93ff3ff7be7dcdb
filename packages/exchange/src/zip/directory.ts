import { FileProblem } from '../file-problem';

/** One file of an archive: its name and its packed bytes. */
export interface ZipEntry {
  readonly name: string;
  /** 0 for stored, 8 for deflated. */
  readonly method: number;
  readonly packed: Uint8Array;
  /** The CRC-32 of the unpacked bytes. */
  readonly checksum: number;
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
const endLength = 22;
const longestComment = 65_535;
const encryptedFlag = 1;

const broken = (part: string): FileProblem => new FileProblem('exchange.broken-workbook', part, { part });

const isOldOrLocked = (bytes: Uint8Array): boolean => [0xd0, 0xcf, 0x11, 0xe0].every((byte, i) => bytes[i] === byte);

const latin = (bytes: Uint8Array): string => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');

/**
 * Lists the files of a ZIP archive by its central directory (APPNOTE 4.3.12); the stated unpacked sizes are ignored. Throws a {@link FileProblem} for data that
 * is not an archive, and for an archive that is damaged, encrypted, larger than 4 GB, or has two files with one name.
 */
export const zipEntries = (bytes: Uint8Array, most: number): ReadonlyMap<string, ZipEntry> => {
  if (isOldOrLocked(bytes)) throw new FileProblem('exchange.old-or-locked-workbook', 'D0 CF 11 E0');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - endLength;
  const stop = Math.max(0, end - longestComment);
  while (end >= stop && view.getUint32(end, true) !== endSignature) end -= 1;
  if (end < stop) throw new FileProblem('exchange.not-a-workbook', `${bytes.length} bytes`);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const entries = new Map<string, ZipEntry>();
  if (count > most) throw broken(`${count} files`);
  for (let i = 0; i < count; i += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== entrySignature) throw broken('central directory');
    const [flags, method] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)];
    const checksum = view.getUint32(at + 16, true);
    const packedLength = view.getUint32(at + 20, true);
    const [nameLength, extraLength, commentLength] = [
      view.getUint16(at + 28, true),
      view.getUint16(at + 30, true),
      view.getUint16(at + 32, true),
    ];
    const local = view.getUint32(at + 42, true);
    const name = latin(bytes.subarray(at + 46, at + 46 + nameLength));
    at += 46 + nameLength + extraLength + commentLength;
    if ((flags & encryptedFlag) !== 0) throw new FileProblem('exchange.old-or-locked-workbook', name);
    if (local + 30 > bytes.length || view.getUint32(local, true) !== localSignature) throw broken(name);
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    if (start + packedLength > bytes.length) throw broken(name);
    const key = name.replaceAll('\\', '/').replace(/^\//, '').toLowerCase();
    // Programs differ in which of two equal names they read, so one could be shown and the other imported.
    if (entries.has(key)) throw new FileProblem('exchange.repeated-part', name, { part: name });
    entries.set(key, { name, method, packed: bytes.subarray(start, start + packedLength), checksum });
  }
  return entries;
};
