import type { Browser, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { bringAxe, faults } from './accessibility';
import { downloaded } from './sentinel-files';
import { go, openView, textOf } from './open-page';
import { givePicture, planPicture } from './tracing';

/** Tests a tracing on the stand-in: the page shows only received lengths, areas and problems; with an open tracing it passes axe and fits 360 px. */
export const testSentinelTracing = (shared: () => Page): void => {
  it('shows the sentinels of a tracing made by the keyboard alone, clean to axe in both looks, within 360 px', async () => {
    const page = shared();
    await go(page, 'files/trace');
    await givePicture(page, '替身图.png', await planPicture(page));
    const stage = page.getByTestId('stage');
    // The chosen picture has the focus.
    await page.locator('[data-testid=stage]:focus').waitFor();
    await page.keyboard.press('Space');
    for (const key of ['ArrowRight', 'ArrowRight', 'Space']) await page.keyboard.press(key);
    // After the second point the focus is in the field for the metres.
    await page.keyboard.type('50');
    await page.getByTestId('trace-scale').getByText('983 厘米').waitFor();
    const tool = async (keys: readonly string[], name: string): Promise<void> => {
      await page.getByTestId('trace').locator('input[type=radio]:checked').focus();
      for (const key of keys) await page.keyboard.press(key);
      await page.locator(`[data-testid=stage][data-tool=${name}]`).waitFor();
      await stage.focus();
    };
    await tool(['ArrowRight'], 'anchor');
    await page.keyboard.press('Enter');
    await tool(['ArrowRight', 'ArrowRight'], 'box');
    await page.keyboard.press('Space');
    for (const key of ['ArrowRight', 'ArrowDown']) await page.keyboard.press(key);
    await expect.poll(() => textOf(page, '[data-testid=measure]')).toContain('991 × 991 米');
    await page.keyboard.press('Space');
    await expect.poll(() => textOf(page, '[data-testid=traced-1]')).toContain('997');
    await expect.poll(() => textOf(page, '[data-testid=trace-problems]')).toContain('stand-in.traced');
    const saved = await downloaded(page, () => page.getByTestId('trace-save').click());
    expect(JSON.parse(saved.bytes.toString())).toEqual({ type: 'FeatureCollection', features: [] });
    // Delete removes the selected building, and undo restores it.
    await tool(['ArrowRight'], 'select');
    await page.keyboard.press('Delete');
    await page.getByTestId('traced-1').waitFor({ state: 'detached' });
    await page.keyboard.press('Control+z');
    await page.getByTestId('traced-1').waitFor();

    await bringAxe(page);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    for (const scheme of ['light', 'dark']) {
      await page.locator(`[data-appearance=${scheme}]`).click();
      await page.locator(`html[data-scheme=${scheme}]:not([data-switching])`).waitFor();
      await expect.poll(() => faults(page)).toEqual([]);
    }
    await page.locator('[data-appearance=system]').click();
    await page.emulateMedia({ reducedMotion: null });
    await page.setViewportSize({ width: 360, height: 740 });
    // Elements that observe their own size update a frame later.
    await page.waitForFunction(() => document.documentElement.scrollWidth === 360, undefined, { timeout: 5000 });
    await page.setViewportSize({ width: 1440, height: 900 });

    // Clean up for the following views: the tracing is deleted, and the chooser is shown again.
    await page.getByRole('button', { name: '换一张图' }).click();
    await page.getByTestId('kept-tracings').getByRole('button', { name: '删除“替身图.png”的描绘' }).click();
    await page.locator('.ant-popconfirm').getByRole('button', { name: '删除' }).click();
    await page.getByTestId('kept-tracings').waitFor({ state: 'detached' });
  });
};

/** A JPEG photo of 400 × 200 pixels with EXIF orientation 6 (camera held upright). */
const turnedPhoto = async (page: Page): Promise<Buffer> => {
  const data = await page.evaluate(() => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [400, 200];
    canvas.getContext('2d')?.fillRect(0, 0, 400, 100);
    return canvas.toDataURL('image/jpeg').split(',')[1] ?? '';
  });
  const jpeg = Buffer.from(data, 'base64');
  // APP1: “Exif”, big-endian TIFF, one entry: tag 0x0112, short, value 6.
  const exif = Buffer.from('ffe100224578696600004d4d002a00000008000101120003000000010006000000000000', 'hex');
  return Buffer.concat([jpeg.subarray(0, 2), exif, jpeg.subarray(2)]);
};

/** Returns the part of the picture that the stage shows. */
const shownBox = async (page: Page): Promise<readonly number[]> =>
  ((await page.locator('[data-testid=stage] svg').getAttribute('viewBox')) ?? '').split(' ').map(Number);

/** Tests the stage apart from drawing: photo orientation, zoom and pan, moving corners, dropping a picture anywhere. */
export const testTracingHand = (shared: () => Page): void => {
  it('turns a photo upright, zooms and pans, moves a corner by mouse and by keyboard, and takes a picture dropped anywhere', async () => {
    const page = shared();
    await go(page, 'files/keep');
    const photo = await page.evaluateHandle(
      (bytes) => {
        const data = new DataTransfer();
        data.items.add(new File([Uint8Array.from(bytes)], '竖拍.jpg', { type: 'image/jpeg' }));
        return data;
      },
      [...(await turnedPhoto(page))],
    );
    await page.dispatchEvent('footer', 'drop', { dataTransfer: photo });
    const stage = page.getByTestId('stage');
    await stage.waitFor();
    await expect.poll(() => shownBox(page)).toEqual([0, 0, 200, 400]);
    await page.getByRole('button', { name: '换一张图' }).click();
    await givePicture(page, '替身图.png', await planPicture(page));
    await page.getByTestId('trace').getByText('画矩形', { exact: true }).click();
    await stage.focus();
    await page.keyboard.press('Space');
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
    await page.getByTestId('trace').getByText('选择修改', { exact: true }).click();
    const corner = await stage.locator('[data-corner="0"]').boundingBox();
    const middle = { x: (corner?.x ?? 0) + (corner?.width ?? 0) / 2, y: (corner?.y ?? 0) + (corner?.height ?? 0) / 2 };
    await page.mouse.move(middle.x, middle.y);
    await page.mouse.down();
    await page.mouse.move(middle.x - 60, middle.y - 40, { steps: 2 });
    await page.mouse.up();
    await page.getByTestId('trace-said').getByText('1 号楼的角点已移到').waitFor();
    // The cross-hair is where the mouse was; the corner is picked up, moved and dropped there.
    await page.keyboard.press('Enter');
    await page.getByTestId('trace-said').getByText('已拿起 1 号楼的第 1 个角点').waitFor();
    const before = await stage.locator('[data-outline="1"]').getAttribute('points');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');
    await page.getByTestId('trace-said').getByText('1 号楼的角点已移到').waitFor();
    expect(await stage.locator('[data-outline="1"]').getAttribute('points')).not.toBe(before);

    await page.keyboard.press('+');
    const [, , zoomed = 0] = await shownBox(page);
    expect(zoomed).toBeLessThan(800);
    await page.mouse.wheel(0, -300);
    await expect.poll(async () => (await shownBox(page))[2]).toBeLessThan(zoomed);
    const [x = 0] = await shownBox(page);
    await page.mouse.move(middle.x + 150, middle.y + 60);
    await page.mouse.down();
    await page.mouse.move(middle.x + 50, middle.y + 60, { steps: 2 });
    await page.mouse.up();
    expect((await shownBox(page))[0]).toBeGreaterThan(x);
    await page.getByRole('button', { name: '显示全图' }).click();
    await expect.poll(() => shownBox(page)).toEqual([0, 0, 800, 600]);
    await page.getByRole('button', { name: '换一张图' }).click();
    for (const name of ['竖拍.jpg', '替身图.png']) {
      await page
        .getByTestId('kept-tracings')
        .getByRole('button', { name: `删除“${name}”的描绘` })
        .click();
      await page.locator('.ant-popconfirm:not(.ant-popover-hidden)').getByRole('button', { name: '删除' }).click();
      await page
        .getByTestId('kept-tracings')
        .getByRole('button', { name: `删除“${name}”的描绘` })
        .waitFor({ state: 'detached' });
    }
  });
};

/** Makes every save fail while `diskFull` is set, as a full disk does. */
const diskSwitch = `const put = IDBObjectStore.prototype.put;
IDBObjectStore.prototype.put = function (...wish) {
  if (self.diskFull === true) throw new DOMException('full', 'QuotaExceededError');
  return put.apply(this, wish);
};`;

const fill = (page: Page, full: boolean): Promise<void> =>
  page.evaluate((state) => void Object.assign(self, { diskFull: state }), full);

const keeps = (page: Page, status: string): Promise<void> =>
  page.locator(`[data-testid=trace-keeping][data-status=${status}]`).waitFor();

/** Overwrites every saved tracing with garbage, as a disk failure might. */
const damage = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const asked = indexedDB.open('community1373-plans');
        asked.addEventListener('error', () => reject(asked.error));
        asked.addEventListener('success', () => {
          const store = asked.result.transaction('tracings', 'readwrite').objectStore('tracings');
          const keys = store.getAllKeys();
          keys.addEventListener('success', () => {
            for (const id of keys.result) store.put({ id, savedAt: 1, revision: 1, tracing: { damaged: true } });
            store.transaction.addEventListener('complete', () => {
              asked.result.close();
              resolve();
            });
          });
        });
      }),
  );

/** Tests that tracings survive reloads, other tabs, a full disk and damage. */
export const testTracingKeeping = (ground: () => { readonly browser: Browser; readonly url: string }): void => {
  it('keeps a tracing over a reload in two tabs without a loss, says when the disk is full, and opens where what was kept is damaged', async () => {
    const { browser, url } = ground();
    const { page, complaints, close } = await openView(browser, url, 'files/trace', { before: diskSwitch });
    await givePicture(page, '替身图.png', await planPicture(page));
    await page.getByTestId('trace-north').fill('10');
    await keeps(page, 'saved');
    const second = await page.context().newPage();
    await second.goto(`${url}#/files/trace`);
    await expect.poll(() => second.getByTestId('trace-north').inputValue()).toBe('10');
    await page.getByTestId('trace-north').fill('20');
    await keeps(page, 'saved');
    await second.getByTestId('trace-north').fill('30');
    await keeps(second, 'copied');
    await second.getByTestId('trace').getByText('另存了一份').waitFor();
    await second.close();

    await page.getByRole('button', { name: '换一张图' }).click();
    await page.getByTestId('kept-tracings').locator('li').nth(1).waitFor();
    const norths: string[] = [];
    for (const order of [0, 1]) {
      await page.getByTestId('kept-tracings').locator('li').nth(order).getByRole('button').first().click();
      norths.push(await page.getByTestId('trace-north').inputValue());
      await page.getByRole('button', { name: '换一张图' }).click();
    }
    expect(norths).toEqual(['30', '20']);

    await page.getByTestId('kept-tracings').locator('li').first().getByRole('button').first().click();
    await fill(page, true);
    await page.getByTestId('trace-north').fill('40');
    await keeps(page, 'failed');
    await page.getByTestId('trace').getByText('未能保存在本浏览器').waitFor();
    await fill(page, false);
    await page.getByTestId('trace-north').fill('50');
    await keeps(page, 'saved');
    await page.reload();
    await expect.poll(() => page.getByTestId('trace-north').inputValue()).toBe('50');

    await damage(page);
    await page.reload();
    await page.getByTestId('trace-choose').waitFor();
    expect(complaints).toEqual([]);
    await close();
  });
};
