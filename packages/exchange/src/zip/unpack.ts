import { Inflate } from 'fflate';
import { FileProblem } from '../file-problem';
import { crc32 } from './crc32';
import type { ZipEntry } from './directory';

/** Number of bytes that all files together may still unpack to. */
export interface UnpackBudget {
  left: number;
  readonly limit: number;
}

/** Packed bytes unpacked at a time: at most a thousandfold, 4 MB. */
const slice = 4096;

/**
 * Unpacks a file of an archive piece by piece, so that an expanding file ends before memory is spent on it. Yields the progress after each piece of packed
 * bytes; `onBytes` receives the unpacked bytes in order.
 */
export function* unpack(
  entry: ZipEntry,
  budget: UnpackBudget,
  onBytes: (bytes: Uint8Array, last: boolean) => void,
): Generator<number, void> {
  const { name, method, packed, checksum } = entry;
  let sum = 0;
  const take = (bytes: Uint8Array, last: boolean): void => {
    budget.left -= bytes.length;
    if (budget.left < 0) throw new FileProblem('exchange.unpacked-size', name, { limit: budget.limit });
    sum = crc32(bytes, sum);
    if (last && sum !== checksum) throw new FileProblem('exchange.broken-workbook', name, { part: name });
    onBytes(bytes, last);
  };
  if (method === 0) {
    for (let at = 0; at < packed.length || at === 0; at += slice) {
      take(packed.subarray(at, at + slice), at + slice >= packed.length);
      yield at / Math.max(1, packed.length);
    }
    return;
  }
  if (method !== 8) throw new FileProblem('exchange.broken-workbook', name, { part: name });
  const end = { reached: false };
  const inflate = new Inflate((bytes, last) => {
    end.reached ||= last;
    take(bytes, last);
  });
  for (let at = 0; at < packed.length && !end.reached; at += slice) {
    try {
      inflate.push(packed.subarray(at, at + slice), at + slice >= packed.length);
    } catch (error) {
      if (error instanceof FileProblem) throw error;
      // The packed bytes are not a deflate stream.
      throw new FileProblem('exchange.broken-workbook', name, { part: name });
    }
    yield at / packed.length;
  }
  if (!end.reached) throw new FileProblem('exchange.broken-workbook', name, { part: name });
}
