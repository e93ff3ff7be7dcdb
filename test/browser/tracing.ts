import { formatParam } from '@community1373/base/explain';
import type { Scenario } from '@community1373/core';
import { readGeoJson } from '@community1373/exchange/geojson';
import { type Pixel, traceFrame, traceToGeoJson } from '@community1373/exchange/tracing';
import type { Browser, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { settled } from './on-page';
import { go, openView, textOf } from './open-page';

interface Ground {
  readonly browser: Browser;
  readonly url: string;
  readonly scenario: Scenario;
}

/** Draws in the browser a plan to trace, 800 × 600 pixels, with a building and a road. */
export const planPicture = async (page: Page): Promise<Buffer> => {
  const data = await page.evaluate(() => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [800, 600];
    const pen = canvas.getContext('2d');
    if (pen === null) return '';
    pen.fillStyle = '#fdfbf5';
    pen.fillRect(0, 0, 800, 600);
    pen.fillStyle = '#b9c4cc';
    pen.fillRect(100, 100, 240, 48);
    pen.fillRect(0, 400, 800, 40);
    return canvas.toDataURL('image/png').split(',')[1] ?? '';
  });
  return Buffer.from(data, 'base64');
};

/** Passes a picture to the page as if it were chosen. */
export const givePicture = (page: Page, name: string, buffer: Buffer): Promise<void> =>
  page.getByTestId('trace-file').setInputFiles({ name, mimeType: 'image/png', buffer });

/** Returns the screen point of a pixel of the picture. */
const over = (page: Page, pixel: Pixel): Promise<{ readonly x: number; readonly y: number }> =>
  page.evaluate(([x, y]) => {
    const drawing = document.querySelector<SVGSVGElement>('[data-testid=stage] svg');
    const point = new DOMPoint(x, y).matrixTransform(drawing?.getScreenCTM() ?? undefined);
    return { x: point.x, y: point.y };
  }, pixel);

const click = async (page: Page, pixel: Pixel): Promise<void> => {
  const { x, y } = await over(page, pixel);
  await page.mouse.click(x, y);
};

const choose = async (page: Page, tool: string): Promise<void> => {
  await page.getByTestId('trace').getByText(tool, { exact: true }).click();
  await page.locator(`[data-testid=stage]:not([data-tool=""])`).waitFor();
};

/** Returns the position of the cross-hair shown by the page. */
const crossAt = async (page: Page): Promise<readonly [number, number]> => {
  const [, x, y] = /：(\d+)，(\d+)/.exec(await textOf(page, '[data-testid=measure]')) ?? [];
  return [Number(x), Number(y)];
};

/** Number of arrow key presses, right and down, to each corner of the outline drawn by keyboard. */
const strides: readonly Pixel[] = [
  [7, 6],
  [6, 0],
  [0, 3],
  [-3, 2],
  [-3, -2],
];

/** Moves the cross-hair by arrow keys and calls `atCorner` at each corner; returns the corners. */
const walk = async (
  page: Page,
  [x0, y0]: Pixel,
  step: number,
  atCorner: (order: number) => Promise<void>,
): Promise<readonly Pixel[]> => {
  const corners: Pixel[] = [];
  let [x, y] = [x0, y0];
  for (const [i, [right, down]] of strides.entries()) {
    for (let n = 0; n < Math.abs(right); n += 1) await page.keyboard.press(right > 0 ? 'ArrowRight' : 'ArrowLeft');
    for (let n = 0; n < Math.abs(down); n += 1) await page.keyboard.press(down > 0 ? 'ArrowDown' : 'ArrowUp');
    [x, y] = [x + right * step, y + down * step];
    await expect.poll(() => crossAt(page)).toEqual([x, y]);
    corners.push([x, y]);
    await atCorner(i);
  }
  return corners;
};

/** Returns the first bytes of a PNG that claim a size. */
const claimedPng = (width: number, height: number): Buffer => {
  const bytes = Buffer.from('89504e470d0a1a0a0000000d4948445200000000000000000802000000', 'hex');
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
};

/** Tests tracing a picture of the plan; lengths, areas and the result of the import are those of the library. */
export const testTracing = (ground: () => Ground): void => {
  it('traces a rectangle by the mouse and an outline by the keyboard alone, with the library’s areas, imports both and goes back; a reload keeps the tracing', async () => {
    const { browser, url, scenario } = ground();
    const [station] = scenario.community.stations;
    if (station === undefined) throw new Error('the sample has stations');
    const lies = {
      scale: { from: [100, 560], to: [500, 560], meters: 100 },
      anchor: { pixel: [400, 300], position: station.position },
    } as const;
    const box: readonly Pixel[] = [
      [100, 100],
      [340, 100],
      [340, 148],
      [100, 148],
    ];
    const frame = traceFrame(lies);
    const area = (corners: readonly Pixel[]): string =>
      formatParam(frame.ok ? Math.round(frame.value.squareMeters(corners) * 10) / 10 : Number.NaN, 'zh-CN');
    const { page, complaints, outside, close } = await openView(browser, url, 'files/trace');
    await givePicture(page, '说明.png', Buffer.from('not a picture'));
    await page.getByTestId('trace-opening').getByText('“说明.png”不是 PNG、JPEG 或 WebP 图片').waitFor();
    await givePicture(page, '巨图.png', claimedPng(60_000, 60_000));
    await page.getByTestId('trace-opening').getByText('60,000 × 60,000 像素').waitFor();
    await givePicture(page, '半张.png', claimedPng(800, 600));
    await page.getByTestId('trace-opening').getByText('“半张.png”已损坏').waitFor();

    await givePicture(page, '平面图.png', await planPicture(page));
    const stage = page.getByTestId('stage');
    await stage.scrollIntoViewIfNeeded();
    await click(page, [100, 560]);
    await click(page, [500, 560]);
    // The metres are typed into the focused field.
    await page.keyboard.type('100');
    await page.getByTestId('trace-scale').getByText('图上 1 像素是实地 25 厘米').waitFor();
    await choose(page, '定位');
    await click(page, [400, 300]);
    await choose(page, '画矩形');
    const [from, to] = [await over(page, [100, 100]), await over(page, [340, 148])];
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 3 });
    await page.mouse.up();
    await expect.poll(() => textOf(page, '[data-testid=traced-1] [data-testid=area]')).toBe(area(box));

    await page.getByTestId('trace').locator('input[type=radio]:checked').focus();
    await page.keyboard.press('ArrowLeft');
    await page.locator('[data-testid=stage][data-tool=outline]').waitFor();
    for (let i = 0; i < 6 && !(await stage.evaluate((element) => element === document.activeElement)); i += 1)
      await page.keyboard.press('Tab');
    const before = await crossAt(page);
    await page.keyboard.press('ArrowRight');
    const first = await crossAt(page);
    const step = first[0] - before[0];
    expect(step).toBeGreaterThan(1);
    const outline = await walk(page, first, step, async (order) => {
      await page.keyboard.press(order % 2 === 0 ? 'Enter' : 'Space');
      if (order !== 1) return;
      // One pixel further, a surplus corner, which is undone.
      await page.keyboard.press('Shift+ArrowDown');
      await page.keyboard.press('Enter');
      await page.getByTestId('trace-said').getByText('已落第 3 个角点').waitFor();
      await page.keyboard.press('Backspace');
      await page.getByTestId('trace-said').getByText('已取消第 3 个角点').waitFor();
      await page.keyboard.press('Shift+ArrowUp');
    });
    await page.keyboard.press('Enter');
    await page.getByTestId('trace-said').getByText('轮廓已闭合，共 5 个角点').waitFor();
    await expect.poll(() => textOf(page, '[data-testid=traced-2] [data-testid=area]')).toBe(area(outline));
    const map = traceToGeoJson({
      ...lies,
      buildings: [
        { number: '9', corners: box },
        { number: '25', corners: outline, entrances: 3 },
      ],
    });
    const expected = await readGeoJson(new TextEncoder().encode(JSON.stringify(map.ok && map.value)), scenario);
    if (!expected.ok) throw new Error('the library reads the map');

    // Undo and redo over the picture apply to the tracing.
    await page.keyboard.press('Control+z');
    await page.getByTestId('traced-2').waitFor({ state: 'detached' });
    await page.keyboard.press('Control+Shift+z');
    await page.getByTestId('traced-2').waitFor();
    const field = (row: number, name: string) => page.getByTestId(`traced-${row}`).getByLabel(name);
    await field(1, '第 1 栋的楼号').fill('9');
    await field(2, '第 2 栋的楼号').fill('9');
    await page.getByTestId('trace-problems').getByText('楼号“9”用了不止一次').waitFor();
    await expect.poll(() => page.getByTestId('trace-look').isDisabled()).toBe(true);
    await field(2, '第 2 栋的楼号').fill('25');
    await field(2, '25 号楼的单元数').fill('3');

    await page.getByTestId('trace-look').click();
    await page.getByTestId('preview').waitFor();
    const known = new Map(scenario.community.nodes.map((node) => [String(node.id), JSON.stringify(node)]));
    const { nodes } = expected.value.community;
    const changed = nodes.filter((node) => known.has(node.id) && known.get(node.id) !== JSON.stringify(node)).length;
    await expect
      .poll(() => textOf(page, '[data-testid=part-nodes]'))
      .toBe(`网格节点 ${nodes.length - known.size} — ${changed}`);
    await page.getByTestId('take').click();
    await page.getByTestId('change-strip').getByText('导入“平面图描绘.geojson”').waitFor();
    await page.locator('[data-testid=trace-look]:focus').waitFor();
    await settled(page);

    await page.locator('[data-testid=trace-keeping][data-status=saved]').waitFor();
    await page.reload();
    await page.getByTestId('traced-2').waitFor();
    await expect.poll(() => textOf(page, '[data-testid=traced-2] [data-testid=area]')).toBe(area(outline));
    await expect.poll(() => field(2, '25 号楼的单元数').inputValue()).toBe('3');

    await go(page, 'grid/tree');
    const parent = nodes.find(({ id }) => id === 'b25')?.parentId ?? '';
    await page.getByTestId(`grid-${parent}`).locator('[aria-expanded]').click();
    await page.getByTestId('grid-b25').getByText('25号楼').waitFor();
    await page.keyboard.press('Control+z');
    await page.getByTestId('grid-b25').waitFor({ state: 'detached' });
    await go(page, 'files/trace');
    await page.getByTestId('traced-2').waitFor();
    await close();
    expect(complaints).toEqual([]);
    expect(outside).toEqual([]);
  });
};
