import type { Browser } from 'playwright-core';
import { expect, it } from 'vitest';
import { openPlayground } from './open-page';

/** Tests the tour for first-time visitors. */
export const testFirstLook = (shared: () => { readonly browser: Browser; readonly url: string }): void => {
  it('gives a first look that the keyboard goes through, that can be skipped at any step, and that is remembered', async () => {
    const { browser, url } = shared();
    const { page, complaints, close } = await openPlayground(browser, url);
    const tour = page.getByTestId('tour');
    await tour.getByText('第 1 步，共 4 步').waitFor();
    await page.locator('[data-testid=overview][data-tour=true]').waitFor();
    await tour.getByRole('button', { name: '下一步' }).focus();
    for (let i = 0; i < 3; i += 1) await page.keyboard.press('Enter');
    await tour.getByText('第 4 步，共 4 步').waitFor();
    await page.locator('nav[data-tour=true]').waitFor();
    await page.keyboard.press('Escape');
    await tour.waitFor({ state: 'detached' });
    await expect.poll(() => page.locator('[data-tour=true]').count()).toBe(0);
    await page.reload();
    await page.getByTestId('workbench').waitFor();
    await expect.poll(() => tour.count()).toBe(0);
    await page.getByRole('button', { name: '重看导览' }).click();
    await tour.getByRole('button', { name: '跳过' }).click();
    await tour.waitFor({ state: 'detached' });
    expect(complaints).toEqual([]);
    await close();
  });
};
