import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { expect, it } from 'vitest';
import { untilKept } from './on-page';
import { go, openView, watchPage } from './open-page';

interface Ground {
  readonly browser: Browser;
  readonly url: string;
}

/** Tests that the page marks masked scenarios, and omits sensitive data from shared content. */
export const testMasking = (ground: () => Ground): void => {
  it('says that a scenario is masked, and shares none unmasked unless somebody asks for it', async () => {
    const { browser, url } = ground();
    const { page, complaints, close } = await openView(browser, url, 'files/take');
    await expect.poll(() => page.getByTestId('masked').count()).toBe(0);
    const download = page.waitForEvent('download');
    await page.getByTestId('take-scenario').getByRole('button').click();
    const file: object = JSON.parse(readFileSync(await (await download).path(), 'utf8'));
    const bring = async (content: object): Promise<void> => {
      await go(page, 'files/bring');
      await page.getByTestId('import-file').setInputFiles({
        name: 'right.json',
        mimeType: 'application/json',
        buffer: Buffer.from(JSON.stringify(content)),
      });
      await page.getByTestId('take').click();
      await untilKept(page);
      await go(page, 'files/keep');
    };
    // The sample is invented, so a link to it has nothing to mask.
    await go(page, 'files/keep');
    await page.getByTestId('link').getByRole('textbox').waitFor();
    await expect.poll(() => page.getByTestId('link').getByRole('checkbox').count()).toBe(0);
    await bring({ ...file, name: '带来的方案' });
    const box = page.getByTestId('link').getByRole('checkbox');
    await box.waitFor();
    await expect.poll(() => box.isChecked()).toBe(false);
    await expect.poll(() => page.getByTestId('masked').count()).toBe(0);
    const shared = (): Promise<string> => page.getByTestId('link').getByRole('textbox').inputValue();
    const masked = await shared();
    await box.check();
    await page.waitForFunction(
      (was) => document.querySelector<HTMLInputElement>('[data-testid=link] input:not([type=checkbox])')?.value !== was,
      masked,
    );
    const whole = await shared();
    for (const [link, count] of [
      [masked, 1],
      [whole, 0],
    ] as const) {
      const { page: guest, close: leave } = await watchPage(browser, url);
      await guest.goto(link);
      await guest.getByTestId('workbench').waitFor();
      await expect.poll(() => guest.getByTestId('masked').count()).toBe(count);
      await leave();
    }
    expect(complaints).toEqual([]);
    await close();
  });
};
