import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { untilKept } from './on-page';
import { go, openView, textOf, watchPage } from './open-page';
import { die, inSessionWorker, tellOfDeath } from './session-worker';

interface Ground {
  readonly browser: Browser;
  readonly url: string;
}

const remove = async (page: Page, id: string): Promise<void> => {
  await go(page, 'roster/people');
  await page.getByTestId(`volunteer-${id}`).locator('[data-remove]').click();
  await page.getByTestId(`volunteer-${id}`).waitFor({ state: 'detached' });
};

const opened = async (page: Page): Promise<void> => {
  await page.getByTestId('workbench').waitFor();
};

/** Waits until the first coverage shows a numerator; the stand-in returns 137 unchanged, 108 after one change. */
const shows = async (page: Page, numerator: string): Promise<void> => {
  await go(page, 'grid');
  await page.getByTestId('coverage-grid').getByTestId('fraction').getByText(numerator, { exact: true }).waitFor();
};

const another = async (context: BrowserContext, url: string): Promise<Page> => {
  const page = await context.newPage();
  await page.goto(`${url}#/grid`);
  await opened(page);
  return page;
};

const problem = async (page: Page): Promise<string> => {
  await page.getByTestId('keeping-problem').waitFor();
  return textOf(page, '[data-testid=keeping-problem]');
};

/** Overwrites every saved document with garbage, as a disk failure might; returns their number. */
const damage = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const asked = indexedDB.open('community1373');
        asked.addEventListener('error', () => reject(asked.error));
        asked.addEventListener('success', () => {
          const store = asked.result.transaction('contents', 'readwrite').objectStore('contents');
          const keys = store.getAllKeys();
          keys.addEventListener('success', () => {
            for (const key of keys.result) store.put({ present: { damaged: true } }, key);
            store.transaction.addEventListener('complete', () => {
              asked.result.close();
              resolve(keys.result.length);
            });
          });
        });
      }),
  );

const diskSwitch = `const put = IDBObjectStore.prototype.put;
IDBObjectStore.prototype.put = function (...wish) {
  if (self.diskFull === true) throw new DOMException('full', 'QuotaExceededError');
  return put.apply(this, wish);
};
`;

const fillDisk = 'self.diskFull = true';
const freeDisk = 'self.diskFull = false';

// The disk can be filled only in the worker, which page scripts cannot reach, so the worker is served with a switch.
const serveDiskSwitch = async (page: Page): Promise<void> => {
  await page.route(/session\.worker/, async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: `${diskSwitch}${await answer.text()}` });
  });
};

/** Tests saving and sharing: changes survive reloads, other tabs, damage and a full disk, and can be shared by link and file. */
export const testKeeping = (ground: () => Ground): void => {
  it('keeps every change over a reload with its undo, and lets two tabs change the same scenario without a loss', async () => {
    const { browser, url } = ground();
    const { page, complaints, close } = await openView(browser, url, 'grid');
    await remove(page, 'v2');
    await untilKept(page);
    await page.reload();
    await opened(page);
    await shows(page, '108');

    const second = await another(page.context(), url);
    await page.getByTestId('undo').click();
    await shows(page, '137');
    await untilKept(page);
    await remove(second, 'v1');
    await expect.poll(() => problem(second)).toMatch(/另一标签页.*（副本）.*没有丢失/);
    await go(second, 'files');
    await second.locator('[data-testid=kept] li').nth(1).waitFor();
    await page.reload();
    await opened(page);
    await shows(page, '137');
    expect(complaints).toEqual([]);
    await close();
  });

  it('carries the changes in a link, and says when a link is cut short', async () => {
    const { browser, url } = ground();
    const { page, close } = await openView(browser, url, 'grid');
    await remove(page, 'v2');
    await go(page, 'files');
    const link = await page.getByTestId('link').getByRole('textbox').inputValue();
    await close();
    const { page: guest, complaints, close: leave } = await watchPage(browser, url);
    await guest.goto(link);
    await opened(guest);
    await shows(guest, '108');
    // The user who opens a link decides whether it is saved: after leaving it, nothing of it is in this browser.
    await guest.locator('[data-testid=keeping][data-status=linked]').waitFor();
    await go(guest, 'files');
    await guest.getByText('还没有保存过方案').waitFor();
    await guest.getByTestId('linked').getByRole('button').click();
    await untilKept(guest);
    await guest.goto('about:blank');
    await guest.goto(link.slice(0, -9));
    await expect.poll(() => problem(guest)).toContain('链接不完整');
    // The document saved from the whole link is still there.
    await shows(guest, '108');
    expect(complaints).toEqual([]);
    await leave();
  });

  it('keeps variants over a reload, with their undo, and carries them in a link', async () => {
    const { browser, url } = ground();
    const { page, complaints, close } = await openView(browser, url, 'whatif');
    const card = page.getByTestId('variant-v1');
    await card.getByRole('button', { name: '添加改动' }).click();
    const form = page.getByTestId('modification-form');
    await form.getByRole('combobox').fill('替身改动');
    await page.keyboard.press('Enter');
    await form.getByLabel('替身数字').fill('3');
    await form.getByRole('button', { name: '加入方案' }).click();
    await card.getByText('替身办法 751').waitFor();
    await card.getByRole('textbox').fill('冬季');
    await page.keyboard.press('Enter');
    await page.getByTestId('change-strip').getByText('修改推演方案').waitFor();
    await untilKept(page);
    await page.reload();
    await card.getByText('替身办法 751').waitFor();
    await expect.poll(() => card.getByRole('textbox').inputValue()).toBe('冬季');
    await go(page, 'files');
    const link = await page.getByTestId('link').getByRole('textbox').inputValue();
    await go(page, 'whatif');
    await page.getByTestId('undo').click();
    // Without a name of its own, a variant is named by what it says.
    await expect.poll(() => card.getByRole('textbox').inputValue()).toBe('');
    await expect.poll(() => card.getByRole('textbox').getAttribute('placeholder')).toBe('替身办法 751');
    await page.getByTestId('undo').click();
    await card.getByText('还没有改动').waitFor();
    await close();
    const { page: guest, close: leave } = await watchPage(browser, url);
    await guest.goto(link);
    await opened(guest);
    await go(guest, 'whatif');
    await guest.getByTestId('variant-v1').getByText('替身办法 751').waitFor();
    await expect.poll(() => guest.getByTestId('variant-v1').getByRole('textbox').inputValue()).toBe('冬季');
    expect(complaints).toEqual([]);
    await leave();
  });

  it('goes out and in as a file; a hostile or a wrong one changes nothing and is told of', async () => {
    const { browser, url } = ground();
    const { page, complaints, close } = await openView(browser, url, 'grid');
    await go(page, 'files/take');
    const download = page.waitForEvent('download');
    await page.getByTestId('take-scenario').getByRole('button').click();
    const file: object = JSON.parse(readFileSync(await (await download).path(), 'utf8'));
    await go(page, 'files/bring');
    const give = (name: string, text: string): Promise<void> =>
      page.getByTestId('import-file').setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
    await give('hostile.json', '{"__proto__":{"polluted":true},');
    await page.getByTestId('inspection').getByText('stand-in.no-json').waitFor();
    await give('wrong.json', '{}');
    await page.getByTestId('inspection').getByText('523 处问题').waitFor();
    await expect
      .poll(() => textOf(page, '[data-testid=inspection]'))
      .toMatch(/523 处问题.*sentinel\.521 stand-in\.unread/);
    await give('right.json', JSON.stringify({ ...file, name: '带来的方案' }));
    await page.getByTestId('take').click();
    await go(page, 'files/keep');
    await page.getByTestId('kept').getByText('带来的方案').waitFor();
    await page.getByTestId('kept').getByRole('textbox').fill('第二稿');
    await page.keyboard.press('Enter');
    await page.getByTestId('kept').getByText('第二稿').waitFor();
    await expect.poll(() => page.locator('[data-testid=kept] li').count()).toBe(2);
    await page.getByRole('button', { name: '打开“带来的方案”' }).click();
    await page.locator('[data-testid=kept] li[data-current=true]').getByText('带来的方案').waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  it('starts a scenario from an official code, looked at first, and leaves the one that was open', async () => {
    const { browser, url } = ground();
    const { page, complaints, close } = await openView(browser, url, 'grid');
    await remove(page, 'v2');
    await untilKept(page);
    await go(page, 'files/start');
    const list = 'divisions/1\t990101\t某省\t某市\t某区\n#甲街道\n004\t乙社区\n';
    await page
      .getByTestId('start-file')
      .setInputFiles({ name: '区划.txt', mimeType: 'text/plain', buffer: Buffer.from(list) });
    const code = page.getByRole('textbox', { name: '区划代码' });
    await code.fill('000000000000');
    await page.keyboard.press('Enter');
    await page.getByTestId('start-found').getByText('code.977').waitFor();
    await code.fill('990101001004');
    await page.keyboard.press('Enter');
    await page.getByTestId('preview').getByText('替身社区 990101001004').waitFor();
    await page.getByTestId('take').click();
    await go(page, 'files/keep');
    await page.locator('[data-testid=kept] li[data-current=true]').getByText('替身社区 990101001004').waitFor();
    await expect.poll(() => page.locator('[data-testid=kept] li').count()).toBe(2);
    expect(complaints).toEqual([]);
    await close();
  });

  it('says when what was kept cannot be read or the disk is full, and loses nothing of it', async () => {
    const { browser, url } = ground();
    const { page, close } = await watchPage(browser, url);
    await serveDiskSwitch(page);
    await page.goto(`${url}#/grid`);
    await opened(page);
    await remove(page, 'v2');
    await untilKept(page);
    expect(await damage(page)).toBe(1);
    await page.reload();
    await expect.poll(() => problem(page)).toContain('读不出来');
    await shows(page, '137');
    await go(page, 'files');
    await page.locator('[data-testid=kept] li').first().waitFor();

    await inSessionWorker(page, fillDisk);
    await remove(page, 'v1');
    await page.locator('[data-testid=keeping][data-status=failed]').waitFor();
    await expect.poll(() => problem(page)).toContain('存储空间已满');
    await inSessionWorker(page, freeDisk);
    await page.getByTestId('undo').click();
    await untilKept(page);
    await close();
  });

  it('keeps what was opened from a file, and does the first change of it again where the worker died before that was kept', async () => {
    const { browser, url } = ground();
    const { page, close } = await watchPage(browser, url, { before: tellOfDeath });
    await serveDiskSwitch(page);
    await page.goto(`${url}#/grid`);
    await opened(page);
    await go(page, 'files/take');
    const download = page.waitForEvent('download');
    await page.getByTestId('take-scenario').getByRole('button').click();
    const file: object = JSON.parse(readFileSync(await (await download).path(), 'utf8'));
    await go(page, 'files/bring');
    await page.getByTestId('import-file').setInputFiles({
      name: 'right.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify({ ...file, name: '带来的方案' })),
    });
    await page.getByTestId('take').click();
    await untilKept(page);
    await inSessionWorker(page, fillDisk);
    await remove(page, 'v2');
    await page.locator('[data-testid=keeping][data-status=failed]').waitFor();
    await inSessionWorker(page, die);
    await page.locator('html[data-worker-died]').waitFor();
    await page.getByTestId('volunteer-v1').locator('[data-remove]').click();
    await page.getByTestId('failure').getByRole('button').click();
    await shows(page, '108');
    await page.getByRole('heading', { level: 1, name: '带来的方案' }).waitFor();
    await close();
  });
};
