import { readPictureHeader } from './picture-header';

/** A picture to trace: upright, without camera metadata. */
export interface Picture {
  readonly name: string;
  readonly blob: Blob;
  readonly width: number;
  readonly height: number;
}

/** The reason why a file gives no picture, with the parameters of its message. */
export interface PictureProblem {
  readonly kind: 'no-picture' | 'too-large' | 'too-many-pixels' | 'broken';
  readonly params: Readonly<Record<string, string | number>>;
}

const pictureLimits = { megabytes: 30, pixels: 60_000_000 } as const;

/** Bytes read to find the header, which may contain a long embedded thumbnail. */
const headerBytes = 1_000_000;

/** The longest side that is kept, in pixels: enough to read a plan, and small enough to store and draw. */
const longest = 4096;

const upright = async (file: File): Promise<Omit<Picture, 'name'>> => {
  // Rotated by the EXIF orientation.
  const whole = await createImageBitmap(file, { imageOrientation: 'from-image' });
  const scale = Math.min(1, longest / Math.max(whole.width, whole.height));
  const [width, height] = [Math.max(1, Math.round(whole.width * scale)), Math.max(1, Math.round(whole.height * scale))];
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const pen = canvas.getContext('2d');
  if (pen === null) throw new Error('there is no canvas');
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, width, height);
  pen.drawImage(whole, 0, 0, width, height);
  whole.close();
  // Re-encoding removes the position and time recorded by the camera.
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, 'image/jpeg', 0.9);
  });
  if (blob === null) throw new Error('the picture cannot be kept');
  return { blob, width, height };
};

/** Opens a picture file, or returns the problem; its size is checked before it is decoded. */
export const openPicture = async (file: File): Promise<Picture | PictureProblem> => {
  const { name } = file;
  try {
    if (file.size > pictureLimits.megabytes * 1_000_000)
      return { kind: 'too-large', params: { name, size: Math.round(file.size / 1_000_000) } };
    const header = readPictureHeader(new Uint8Array(await file.slice(0, headerBytes).arrayBuffer()));
    if (header === undefined || header.width === 0 || header.height === 0)
      return { kind: 'no-picture', params: { name } };
    const { width, height } = header;
    if (width * height > pictureLimits.pixels) return { kind: 'too-many-pixels', params: { name, width, height } };
    return { name, ...(await upright(file)) };
  } catch {
    return { kind: 'broken', params: { name } };
  }
};
