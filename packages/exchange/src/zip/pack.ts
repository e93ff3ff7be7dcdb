import { Zip, ZipDeflate } from 'fflate';

/** An archive being written; the same files give the same bytes, whenever and wherever they are packed. */
export interface ZipWriter {
  /** Begins a file; its bytes follow in pieces, the last one marked. */
  readonly file: (name: string) => (bytes: Uint8Array, last: boolean) => void;
  readonly finish: () => Uint8Array<ArrayBuffer>;
}

// Without a zone this is local time everywhere, and archives store local time: the bytes are the same in every zone.
const fixedTime = '1980-01-01T00:00:00';

/** Creates an archive. */
export const startZip = (): ZipWriter => {
  const pieces: Uint8Array[] = [];
  const zip = new Zip((error, bytes) => {
    if (error !== null) throw error;
    pieces.push(bytes);
  });
  return {
    file: (name) => {
      const file = new ZipDeflate(name, { level: 6 });
      file.mtime = fixedTime;
      zip.add(file);
      return (bytes, last) => file.push(bytes, last);
    },
    finish: () => {
      zip.end();
      const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
      let at = 0;
      for (const piece of pieces) {
        whole.set(piece, at);
        at += piece.length;
      }
      return whole;
    },
  };
};
