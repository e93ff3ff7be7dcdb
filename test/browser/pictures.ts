import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { go } from './open-page';
import { downloaded } from './sentinel-files';

interface Seen {
  readonly width: number;
  readonly height: number;
  /** Number of colours in a part of the picture, which is given in fractions of the whole. */
  readonly colours: number;
}

/** Reads the contents of a PNG with the browser. */
const seen = (
  page: Page,
  png: Buffer,
  [left, top, right, bottom]: readonly [number, number, number, number],
): Promise<Seen> =>
  page.evaluate(
    async ({ data, part }) => {
      const image = await createImageBitmap(new Blob([Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0))]));
      const canvas = new OffscreenCanvas(image.width, image.height);
      const pen = canvas.getContext('2d');
      pen?.drawImage(image, 0, 0);
      const [x, y] = [Math.floor(image.width * (part[0] ?? 0)), Math.floor(image.height * (part[1] ?? 0))];
      const pixels = new Uint32Array(
        pen?.getImageData(
          x,
          y,
          Math.floor(image.width * (part[2] ?? 1)) - x,
          Math.floor(image.height * (part[3] ?? 1)) - y,
        ).data.buffer ?? new ArrayBuffer(0),
      );
      return { width: image.width, height: image.height, colours: new Set(pixels).size };
    },
    { data: png.toString('base64'), part: [left, top, right, bottom] },
  );

/** Tests that every view can be saved as a picture. */
export const testPictures = (
  shared: () => Page,
  places: readonly (readonly [route: string, ready: string])[],
): void => {
  it('saves every view as a picture, the plan drawn in it, without asking for anything outside', async () => {
    const page = shared();
    for (const [route, ready] of places) {
      await go(page, route);
      await page.locator(ready).first().waitFor();
      const { name, bytes } = await downloaded(page, () => page.getByTestId('picture').click());
      expect(name).toMatch(/\.png$/);
      const { width, height, colours } = await seen(page, bytes, [0, 0, 1, 1]);
      const box = await page.locator('[data-view]').boundingBox();
      expect([route, width]).toEqual([
        route,
        Math.round(((box?.width ?? 0) + 48) * Math.min(2, 16_000 / Math.max(1440, (box?.height ?? 0) + 48))),
      ]);
      expect(height).toBeGreaterThan(300);
      expect([route, colours > 20]).toEqual([route, true]);
    }
    await go(page, 'reach');
    await page.locator('[data-testid=plan-map][data-drawn]').waitFor();
    const { bytes } = await downloaded(page, () => page.getByTestId('picture').click());
    const [map, view] = await Promise.all([
      page.locator('[data-testid=plan-map]').boundingBox(),
      page.locator('[data-view]').boundingBox(),
    ]);
    if (map === null || view === null) throw new Error('the plan is drawn');
    const across = (x: number): number => (x - view.x + 24) / (view.width + 48);
    const down = (y: number): number => (y - view.y + 24) / (Math.ceil(view.height) + 48);
    // The middle of the plan, which contains buildings, entrances and stations.
    const middle = await seen(page, bytes, [
      across(map.x + map.width / 4),
      down(map.y + map.height / 4),
      across(map.x + (3 * map.width) / 4),
      down(map.y + (3 * map.height) / 4),
    ]);
    expect(middle.colours).toBeGreaterThan(20);
  });
};
