/** Format and size of a picture, read from the first bytes of its file. */
export interface PictureHeader {
  readonly format: 'png' | 'jpeg' | 'webp';
  readonly width: number;
  readonly height: number;
}

const textAt = (view: DataView, at: number, length: number): string => {
  let text = '';
  for (let i = at; i < at + length && i < view.byteLength; i += 1) text += String.fromCharCode(view.getUint8(i));
  return text;
};

const readPng = (view: DataView): PictureHeader | undefined =>
  view.byteLength >= 24 &&
  view.getUint32(0) === 0x89504e47 &&
  view.getUint32(4) === 0x0d0a1a0a &&
  textAt(view, 12, 4) === 'IHDR'
    ? { format: 'png', width: view.getUint32(16), height: view.getUint32(20) }
    : undefined;

/** True for markers that begin a frame; C4, C8 and CC in this range have other meanings. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

const readJpeg = (view: DataView): PictureHeader | undefined => {
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return undefined;
  let at = 2;
  while (at + 9 <= view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    if (isFrame(marker)) return { format: 'jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    // Fill bytes and restart markers have no length field.
    at += marker === 0xff ? 1 : marker >= 0xd0 && marker <= 0xd8 ? 2 : 2 + view.getUint16(at + 2);
  }
  return undefined;
};

const readWebp = (view: DataView): PictureHeader | undefined => {
  if (view.byteLength < 30 || textAt(view, 0, 4) !== 'RIFF' || textAt(view, 8, 4) !== 'WEBP') return undefined;
  const three = (at: number): number => view.getUint16(at, true) + view.getUint8(at + 2) * 65_536;
  switch (textAt(view, 12, 4)) {
    case 'VP8 ':
      return { format: 'webp', width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
    case 'VP8L': {
      const bits = view.getUint32(21, true);
      return { format: 'webp', width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    }
    case 'VP8X':
      return { format: 'webp', width: three(24) + 1, height: three(27) + 1 };
    default:
      return undefined;
  }
};

/** Reads format and size of a PNG, JPEG or WebP from its first bytes, without decoding it; undefined for other formats. */
export const readPictureHeader = (bytes: Uint8Array): PictureHeader | undefined => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return readPng(view) ?? readJpeg(view) ?? readWebp(view);
};
