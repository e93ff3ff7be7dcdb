import type { Browser } from 'playwright-core';
import { expect, it } from 'vitest';
import { die, inSessionWorker, tellOfDeath } from './session-worker';
import { go, openPlayground, openView, textOf, watchPage } from './open-page';

/** Tests the page without the network, without a way to draw a map, and without the worker. */
export const testLacking = (shared: () => { readonly browser: Browser; readonly url: string }): void => {
  it('opens without a network after the first visit, and every view with it', async () => {
    const { browser, url } = shared();
    const { page, complaints, close } = await openView(browser, url, 'grid', { serviceWorkers: 'allow' });
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
      // The service worker is available once it controls the page.
      if (navigator.serviceWorker.controller === null)
        await new Promise((resolve) =>
          navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true }),
        );
    });
    await page.context().setOffline(true);
    await page.reload();
    await page.getByTestId('grid-table').waitFor();
    for (const route of ['roster', 'costs', 'matters', 'linkage', 'model', 'whatif', 'files']) {
      await go(page, route);
      await page.locator(`#${route}`).waitFor();
    }
    expect(complaints).toEqual([]);
    await close();
  });

  it('reads as a list where no map can be drawn', async () => {
    const { browser, url } = shared();
    const { page, complaints, close } = await openPlayground(browser, url, {
      before: `HTMLCanvasElement.prototype.getContext = () => null`,
    });
    await expect.poll(() => textOf(page, '[data-testid=plan-list]')).toMatch(/替身楼一单元 部分覆盖 409 \/ 419/);
    await expect.poll(() => page.getByTestId('plan-map').count()).toBe(0);
    expect(complaints).toEqual([]);
    await close();
  });

  it('says so when the worker cannot start, and opens on retry', async () => {
    const { browser, url } = shared();
    const { page, close } = await watchPage(browser, url);
    await page.route(/session\.worker/, (route) => route.abort());
    await page.goto(url);
    await page.getByTestId('failure').waitFor();
    await page.unroute(/session\.worker/);
    await page.getByTestId('failure').getByRole('button').click();
    await page.getByTestId('workbench').waitFor();
    await expect.poll(() => textOf(page, '[data-testid=coverage-grid] [data-testid=fraction]')).toBe('137 / 211');
    await close();
  });

  it('says so when the worker dies between two changes, and does the first one again on retry', async () => {
    const { browser, url } = shared();
    const { page, close } = await openView(browser, url, 'roster', { before: tellOfDeath });
    await go(page, 'roster/people');
    await page.getByTestId('volunteer-v2').locator('[data-remove]').click();
    await page.getByTestId('stale').waitFor();
    await inSessionWorker(page, die);
    await page.locator('html[data-worker-died]').waitFor();
    await page.getByTestId('volunteer-v1').locator('[data-remove]').click();
    await expect.poll(() => textOf(page, '[data-testid=failure]')).toMatch(/计算程序已停止.*1 步/);
    await page.getByTestId('failure').getByRole('button').click();
    await go(page, 'grid');
    await page.getByTestId('coverage-grid').getByTestId('fraction').getByText('108', { exact: true }).waitFor();
    await close();
  });
};
