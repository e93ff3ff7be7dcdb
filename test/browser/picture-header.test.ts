import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPictureHeader } from '../../playground/src/trace/picture-header';

const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? [...part].map((letter) => letter.charCodeAt(0)) : [...part])),
  );

const two = (n: number): readonly number[] => [n >> 8, n & 255];
const twoBack = (n: number): readonly number[] => [n & 255, n >> 8];
const four = (n: number): readonly number[] => [...two(Math.floor(n / 65_536)), ...two(n % 65_536)];

// The layouts are those of the PNG specification (IHDR), of ITU-T T.81 (SOF) and of RFC 9649 (WebP), written out by hand.
const png = (width: number, height: number): Uint8Array =>
  bytes([0x89], 'PNG\r\n\u001A\n', four(13), 'IHDR', four(width), four(height), [8, 2, 0, 0, 0]);
const jpeg = (width: number, height: number, before: readonly number[]): Uint8Array =>
  bytes(
    [0xff, 0xd8],
    before,
    [0xff, 0xc2],
    two(17),
    [8],
    two(height),
    two(width),
    [3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1],
  );
const webp = (kind: string, content: readonly number[]): Uint8Array =>
  bytes('RIFF', [0, 0, 0, 0], 'WEBP', kind, [0, 0, 0, 0], content, [0, 0, 0, 0]);

const sides = fc.tuple(fc.integer({ min: 1, max: 16_000 }), fc.integer({ min: 1, max: 16_000 }));

describe('the header of a picture', () => {
  it('tells the size of a PNG, of a JPEG behind other segments, and of the three kinds of WebP', () => {
    fc.assert(
      fc.property(
        sides,
        fc.array(fc.tuple(fc.constantFrom(0xe0, 0xe1, 0xdb, 0xc4), fc.uint8Array({ maxLength: 40 })), { maxLength: 5 }),
        ([width, height], segments) => {
          const size = { width, height };
          expect(readPictureHeader(png(width, height))).toEqual({ format: 'png', ...size });
          const before = segments.flatMap(([marker, content]) => [
            0xff,
            marker,
            ...two(content.length + 2),
            ...content,
          ]);
          expect(readPictureHeader(jpeg(width, height, before))).toEqual({ format: 'jpeg', ...size });
          expect(
            readPictureHeader(webp('VP8 ', [0, 0, 0, 0x9d, 0x01, 0x2a, ...twoBack(width), ...twoBack(height)])),
          ).toEqual({ format: 'webp', ...size });
          const packed = (width - 1) | ((height - 1) << 14);
          expect(
            readPictureHeader(
              webp('VP8L', [0x2f, packed & 255, (packed >>> 8) & 255, (packed >>> 16) & 255, packed >>> 24, 0]),
            ),
          ).toEqual({ format: 'webp', ...size });
          expect(
            readPictureHeader(webp('VP8X', [0, 0, 0, 0, ...twoBack(width - 1), 0, ...twoBack(height - 1), 0])),
          ).toEqual({ format: 'webp', ...size });
        },
      ),
    );
  });

  it('of anything else, or cut short, is none, and reading it ends', () => {
    const whole = [
      png(3, 4),
      jpeg(3, 4, [0xff, 0xe1, ...two(9), 1, 2, 3, 4, 5, 6, 7]),
      webp('VP8X', [0, 0, 0, 0, 2, 0, 0, 3, 0, 0]),
    ];
    for (const picture of whole)
      for (let length = 0; length < 20; length += 1)
        expect(readPictureHeader(picture.subarray(0, length))).toBeUndefined();
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (noise) => {
        expect(readPictureHeader(noise)).toBeUndefined();
        readPictureHeader(Uint8Array.from([0xff, 0xd8, 0xff, ...noise]));
      }),
    );
    expect(readPictureHeader(bytes('GIF89a', two(3), two(4)))).toBeUndefined();
    expect(readPictureHeader(bytes('<svg xmlns="http://www.w3.org/2000/svg" width="3" height="4"/>'))).toBeUndefined();
  });
});
