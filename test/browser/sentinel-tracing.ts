import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { bringAxe, faults } from './accessibility';
import { downloaded } from './sentinel-files';
import { go, textOf } from './open-page';
import { givePicture, planPicture } from './tracing';

/** A tracing on the stand-in: lengths, areas and problems that the page shows it was told; the page with a tracing open is clean to axe and fits 360 px. */
export const testSentinelTracing = (shared: () => Page): void => {
  it('shows the sentinels of a tracing made by the keyboard alone, clean to axe in both looks, within 360 px', async () => {
    const page = shared();
    await go(page, 'files/trace');
    await givePicture(page, '替身图.png', await planPicture(page));
    const stage = page.getByTestId('stage');
    await stage.focus();
    await page.keyboard.press('Space');
    for (const key of ['ArrowRight', 'ArrowRight', 'Space']) await page.keyboard.press(key);
    // The second place leads to the field of the metres.
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
    expect(await textOf(page, '[data-testid=measure]')).toContain('991 × 991 米');
    await page.keyboard.press('Space');
    expect(await textOf(page, '[data-testid=traced-1]')).toContain('997');
    expect(await textOf(page, '[data-testid=trace-problems]')).toContain('stand-in.traced');
    const saved = await downloaded(page, () => page.getByTestId('trace-save').click());
    expect(JSON.parse(saved.bytes.toString())).toEqual({ type: 'FeatureCollection', features: [] });
    // The selected building goes by Delete, and comes back by undo.
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
      expect(await faults(page)).toEqual([]);
    }
    await page.locator('[data-appearance=system]').click();
    await page.emulateMedia({ reducedMotion: null });
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await page.setViewportSize({ width: 1440, height: 900 });

    // Put away for the views that follow: the tracing is deleted, and the chooser is back.
    await page.getByRole('button', { name: '换一张图' }).click();
    await page.getByTestId('kept-tracings').getByRole('button', { name: '删除“替身图.png”的描绘' }).click();
    await page.locator('.ant-popconfirm').getByRole('button', { name: '删除' }).click();
    await page.getByTestId('kept-tracings').waitFor({ state: 'detached' });
  });
};
