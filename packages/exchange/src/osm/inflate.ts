import { Decompress } from 'fflate';
import { FileProblem } from '../file-problem';

interface Stream {
  readonly writable: {
    readonly getWriter: () => {
      readonly write: (bytes: Uint8Array) => Promise<void>;
      readonly close: () => Promise<void>;
    };
  };
  readonly readable: {
    readonly getReader: () => {
      readonly read: () => Promise<{ readonly done: boolean; readonly value?: Uint8Array | undefined }>;
      readonly cancel: () => Promise<void>;
    };
  };
}
/** The decompression of the platform, which works beside this thread; absent in old browsers. */
declare const DecompressionStream: (new (format: 'gzip' | 'deflate') => Stream) | undefined;

/** Bytes unpacked at a time without the platform's help: at most a thousandfold, 16 MB. */
const slice = 16_384;

/** Collects unpacked bytes up to a limit. */
class Pieces {
  size = 0;
  private readonly pieces: Uint8Array[] = [];

  constructor(
    private readonly limit: number,
    private readonly part: string,
  ) {}

  add(bytes: Uint8Array): void {
    this.size += bytes.length;
    if (this.size > this.limit) throw new FileProblem('exchange.unpacked-size', this.part, { limit: this.limit });
    this.pieces.push(bytes);
  }

  whole(): Uint8Array {
    const [only] = this.pieces;
    if (this.pieces.length === 1 && only !== undefined) return only;
    const whole = new Uint8Array(this.size);
    let at = 0;
    for (const piece of this.pieces) {
      whole.set(piece, at);
      at += piece.length;
    }
    return whole;
  }
}

const unpackHere = (bytes: Uint8Array, pieces: Pieces): void => {
  const stream = new Decompress((piece) => pieces.add(piece));
  for (let at = 0; at < bytes.length; at += slice)
    stream.push(bytes.subarray(at, at + slice), at + slice >= bytes.length);
};

const unpackBeside = async (
  bytes: Uint8Array,
  pieces: Pieces,
  format: 'gzip' | 'deflate',
  Platform: new (format: 'gzip' | 'deflate') => Stream,
): Promise<void> => {
  const { writable, readable } = new Platform(format);
  const writer = writable.getWriter();
  // Damaged bytes fail the reading below as well, which reports them.
  const ignore = (): void => {};
  writer.write(bytes).catch(ignore);
  writer.close().catch(ignore);
  const reader = readable.getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read())
      if (next.value !== undefined) pieces.add(next.value);
  } catch (error) {
    reader.cancel().catch(ignore);
    throw error;
  }
};

/**
 * Unpacks gzip or zlib data piece by piece, with the platform's decompression where it has one, so that an expanding file ends before memory is spent on it.
 * Throws a {@link FileProblem} for more bytes than the limit, and for damaged data.
 */
export const inflate = async (
  bytes: Uint8Array,
  format: 'gzip' | 'deflate',
  limit: number,
  part: string,
): Promise<Uint8Array> => {
  const pieces = new Pieces(limit, part);
  try {
    if (typeof DecompressionStream === 'undefined') unpackHere(bytes, pieces);
    else await unpackBeside(bytes, pieces, format, DecompressionStream);
  } catch (error) {
    if (error instanceof FileProblem) throw error;
    throw new FileProblem('exchange.osm-broken', part, { part });
  }
  return pieces.whole();
};
