import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { expect, it } from 'vitest';
import { go, openPlayground, openView } from './open-page';
import type { Served } from './serve-playground';

declare global {
  interface Window {
    /** The views returned by the worker, as text. */
    viewsGiven?: readonly string[];
  }
}

// Records the views that the worker returns, as text.
const noteViews = `window.viewsGiven = [];
window.Worker = class extends Worker {
  constructor(...wish) {
    super(...wish);
    this.addEventListener('message', ({ data }) => { if (data?.value?.assessment !== undefined) viewsGiven.push(JSON.stringify(data.value)); });
  }
};`;

/** Tests the initial state of the page before its worker has computed anything. */
export const testOpenedAhead = (shared: () => { readonly browser: Browser; readonly served: Served }): void => {
  it('opens on what the build assessed, which is what its worker would give', async () => {
    const { browser, served } = shared();
    const { page, complaints, close } = await openPlayground(browser, served.url, { before: noteViews });
    await expect.poll(() => page.evaluate('viewsGiven')).toEqual([]);
    await go(page, 'files');
    await page.getByRole('button', { name: '回到样例' }).click();
    const given = await (await page.waitForFunction(() => window.viewsGiven?.[0])).jsonValue();
    const [file = ''] = readdirSync(join(served.folder, 'assets')).filter((name) => name.includes('sample-view'));
    const built = await page.evaluate<string>(
      `import('./assets/${file}').then((read) => JSON.stringify(Object.values(read)[0]))`,
    );
    const view: Readonly<Record<string, unknown>> = JSON.parse(built);
    expect(JSON.parse(given ?? '')).toEqual({ ...view, start: view['assessment'] });
    expect(complaints).toEqual([]);
    await close();
  });

  it('does what is asked before the worker has opened the sample', async () => {
    const { browser, served } = shared();
    const { page, complaints, close } = await openView(browser, served.url, 'roster/people', {
      before: `window.Worker = class extends Worker {
        constructor(...wish) {
          super(...wish);
          if (!String(wish[0]).includes('session')) return;
          const said = [];
          const say = this.postMessage.bind(this);
          this.postMessage = (...message) => { said.push(message); };
          window.letWorker = () => { this.postMessage = say; for (const message of said) say(...message); };
        }
      };`,
    });
    await page.getByTestId('volunteer-v-elder-01').locator('[data-remove]').click();
    await page.locator('[data-testid=workbench][aria-busy=true]').waitFor();
    await expect.poll(() => page.getByTestId('stale').count()).toBe(0);
    await page.evaluate('letWorker()');
    await page.getByTestId('stale').waitFor();
    await expect.poll(() => page.getByTestId('volunteer-v-elder-01').count()).toBe(0);
    expect(complaints).toEqual([]);
    await close();
  });
};
