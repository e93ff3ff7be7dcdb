import type { RunControl } from '@community1373/base/run';
import { FileProblem } from '../../file-problem';
import type { ReadLimits } from '../../limits';
import type { MapCollector } from '../collect-map';
import { inflate } from '../inflate';
import { textOfBytes } from '../text-bytes';
import { broken, ProtobufReader } from './protobuf';
import { readBlock } from './read-block';

/** The largest header and the largest unpacked block that the format allows, in bytes. */
const largestHeader = 64 * 1024;
const largestBlock = 32 * 1024 * 1024;

/** Blocks that are unpacked ahead of the one that is read. */
const ahead = 8;

/** Unpacked bytes read between two turns. */
const slice = 1 << 20;

/** A block of a PBF file, still packed. */
interface Blob {
  readonly type: string;
  readonly data: ProtobufReader;
}

/** Yields the blocks of a file. */
function* blobsOf(bytes: Uint8Array): Generator<Blob, void> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at < bytes.length;) {
    const headerLength = at + 4 > bytes.length ? Number.NaN : view.getUint32(at);
    at += 4;
    if (!(headerLength <= largestHeader) || at + headerLength > bytes.length) broken(`byte ${at}`);
    const header = new ProtobufReader(bytes, at, at + headerLength);
    at += headerLength;
    let [type, size] = ['', -1];
    while (!header.done) {
      const key = header.key();
      if (key === 10) {
        const text = header.message();
        type = textOfBytes(bytes, text.at, text.end);
      } else if (key === 24) size = header.unsigned();
      else header.skip(key);
    }
    if (size < 0 || at + size > bytes.length) broken(`byte ${at}`);
    yield { type, data: new ProtobufReader(bytes, at, at + size) };
    at += size;
  }
}

const packings: Readonly<Record<number, string>> = { 4: 'lzma', 5: 'bzip2', 6: 'lz4', 7: 'zstd' };

/** Unpacks a block, up to the size that the format allows and the bytes left for the file. */
const unpack = async ({ type, data }: Blob, budget: { left: number; readonly limit: number }): Promise<Uint8Array> => {
  const take = (bytes: Uint8Array): Uint8Array => {
    budget.left -= bytes.length;
    if (budget.left < 0) throw new FileProblem('exchange.unpacked-size', type, { limit: budget.limit });
    return bytes;
  };
  while (!data.done) {
    const key = data.key();
    const field = key >> 3;
    if (field === 1 || field === 3) {
      const { bytes, at, end } = data.message();
      const packed = bytes.subarray(at, end);
      return take(field === 1 ? packed : await inflate(packed, 'deflate', largestBlock, type));
    }
    const packing = packings[field];
    if (packing !== undefined) throw new FileProblem('exchange.osm-feature', packing, { feature: packing });
    data.skip(key);
  }
  return broken(type);
};

const knownFeatures = new Set(['OsmSchema-V0.6', 'DenseNodes']);

/** Refuses a file that requires what this reader does not know. */
const checkHeader = (bytes: Uint8Array): void => {
  const header = new ProtobufReader(bytes);
  while (!header.done) {
    const key = header.key();
    if (key !== 34) {
      header.skip(key);
      continue;
    }
    const { at, end } = header.message();
    const feature = textOfBytes(bytes, at, end);
    if (!knownFeatures.has(feature)) throw new FileProblem('exchange.osm-feature', feature, { feature });
  }
};

/** True for bytes that begin like a PBF file: with a short header of the type `OSMHeader`. */
export const looksLikePbf = (bytes: Uint8Array): boolean =>
  bytes.length > 16 && bytes[0] === 0 && bytes[4] === 10 && textOfBytes(bytes, 6, 15) === 'OSMHeader';

/** Reads a PBF file of OpenStreetMap into a map, block by block; the next blocks are unpacked meanwhile. */
export const readPbf = async (
  bytes: Uint8Array,
  map: MapCollector,
  limits: ReadLimits,
  run: RunControl,
): Promise<void> => {
  const budget = { left: limits.unpackedBytes, limit: limits.unpackedBytes };
  const blobs = blobsOf(bytes);
  const waiting: { readonly type: string; readonly unpacked: Promise<Uint8Array>; readonly end: number }[] = [];
  const fetchNext = (): void => {
    const { value: blob, done } = blobs.next();
    if (done === true || blob === undefined) return;
    const unpacked = unpack(blob, budget);
    // A failure is reported when the block is read; later blocks may fail unread.
    unpacked.catch(() => {});
    waiting.push({ type: blob.type, unpacked, end: blob.data.end });
  };
  for (let i = 0; i < ahead; i += 1) fetchNext();
  let sinceTurn = slice;
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const block = await next.unpacked;
    if (next.type === 'OSMHeader') checkHeader(block);
    else if (next.type === 'OSMData') readBlock(block, map);
    fetchNext();
    sinceTurn += block.length;
    if (sinceTurn < slice) continue;
    sinceTurn = 0;
    if (!(await run.turn({ phase: 'read', done: next.end, total: bytes.length })))
      throw new FileProblem('exchange.cancelled', undefined);
  }
};
