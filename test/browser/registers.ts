import { parseMapping } from '@community1373/exchange/mapping';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { unpackedText } from '../../packages/exchange/fixtures/unpacked-text';
import { bringAxe, faults } from './accessibility';
import { officeRegisters, secrets } from './office-registers';
import { askForSensitive, settled, untilKept } from './on-page';
import { go, openView, textOf, type Watched } from './open-page';
import { downloaded, give, kept } from './sentinel-files';

interface Ground {
  readonly browser: Browser;
  readonly url: string;
}

/** Chooses the field of a column in its list, by keyboard: the list is opened and searched as a person would. */
const chooseField = async (page: Page, header: string, field: string): Promise<void> => {
  const column = page.getByTestId(`column-${header}`);
  if (!(await column.isVisible())) await page.getByTestId('mapping').locator('summary').click();
  await column.getByRole('combobox').first().click();
  await page
    .locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)')
    .getByText(field, { exact: true })
    .last()
    .click();
};

const foundSecrets = (text: string): readonly string[] => secrets.filter((secret) => text.includes(secret));

/** Opens the import in a page of its own, once another part of the same view is shown. */
const openBring = async (browser: Browser, url: string, wish: BrowserContextOptions = {}): Promise<Watched> => {
  const watched = await openView(browser, url, 'files/keep', wish);
  await watched.page.getByTestId('link').waitFor();
  await settled(watched.page);
  await go(watched.page, 'files/bring');
  await watched.page.getByTestId('bring').waitFor();
  return watched;
};

/** Tests that registers come in as offices make them, with few choices, and that nothing of a person stays. */
export const testRegisters = (ground: () => Ground): void => {
  it('brings ten registers in with at most three choices each', async () => {
    const { browser, url } = ground();
    const { page, complaints, outside, close } = await openBring(browser, url);
    for (const { name, bytes, choose, area, changes } of officeRegisters) {
      await give(page, name, bytes);
      await page.getByTestId('mapping').waitFor();
      await page.getByTestId('inspection').getByText(name, { exact: true }).waitFor();
      for (const [header, field] of choose) await chooseField(page, header, field);
      await page.getByTestId('mapping-read').click();
      if (area !== undefined) {
        await page.getByTestId('problems').waitFor();
        await page.getByLabel('新户室的建筑面积（平方米）').fill(area);
        await page.getByTestId('mapping-read').click();
      }
      await page.getByTestId('preview').waitFor();
      for (const [part, text] of changes)
        await expect.poll(async () => [name, await textOf(page, `[data-testid=part-${part}]`)]).toEqual([name, text]);
      expect([name, foundSecrets(await page.getByTestId('inspection').innerText())]).toEqual([name, []]);
      expect(choose.length + (area === undefined ? 0 : 1)).toBeLessThanOrEqual(3);
      await page.getByRole('button', { name: '不导入' }).click();
    }
    expect(complaints).toEqual([]);
    expect(outside).toEqual([]);
    await close();
  });

  it('keeps no byte of a name, a number or a birth date, in what it keeps, undoes, shares or writes, and reads the register again as the same', async () => {
    const { browser, url } = ground();
    const { page, complaints, close } = await openBring(browser, url);
    const [register] = officeRegisters;
    if (register === undefined) throw new Error('there is a register');
    await give(page, register.name, register.bytes);
    await page.getByTestId('mapping-read').click();
    await page.getByTestId('take').click();
    await page.getByTestId('change-strip').getByText(`导入“${register.name}”`).waitFor();
    await untilKept(page);
    const seen: (readonly [what: string, found: readonly string[]])[] = [];
    const look = (what: string, text: string): void => {
      seen.push([what, foundSecrets(text)]);
    };
    look('store', await kept(page));
    await page.getByTestId('undo').click();
    await page.getByTestId('redo').and(page.locator(':enabled')).waitFor();
    await page.getByTestId('redo').click();
    await page.getByTestId('undo').and(page.locator(':enabled')).waitFor();
    await untilKept(page);
    look('store after undo', await kept(page));
    await go(page, 'files/take');
    for (const kind of ['scenario', 'workbook', 'tables', 'map'] as const) {
      if (kind !== 'map') await askForSensitive(page, kind);
      const { bytes } = await downloaded(page, () => page.getByTestId(`take-${kind}`).getByRole('button').click());
      look(kind, kind === 'workbook' || kind === 'tables' ? unpackedText(bytes) : bytes.toString());
    }
    await go(page, 'files/keep');
    await page.getByTestId('link').waitFor();
    look('page', await page.locator('main').innerText());
    expect(seen).toEqual(seen.map(([what]) => [what, []]));
    await go(page, 'files/bring');
    await give(page, register.name, register.bytes);
    await page.getByTestId('mapping').waitFor();
    const saved = await downloaded(page, () => page.getByRole('button', { name: '保存列的对应' }).click());
    expect(parseMapping(JSON.parse(saved.bytes.toString())).ok).toBe(true);
    expect(foundSecrets(saved.bytes.toString())).toEqual([]);
    await page.getByTestId('mapping-file').setInputFiles({ name: saved.name, mimeType: '', buffer: saved.bytes });
    await page.getByTestId('mapping').getByText('已使用保存过的对应').waitFor();
    await page.getByTestId('mapping-read').click();
    await page.getByTestId('preview').getByText('没有可导入的变化').waitFor();
    await page.getByTestId('mapping-file').setInputFiles({ name: 'x.json', mimeType: '', buffer: Buffer.from('{}') });
    await page.getByTestId('mapping').getByText('不是列的对应').waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  it('is worked by keyboard alone, clean to axe in both languages and themes, and fits 360 px', async () => {
    const { browser, url } = ground();
    const { page, complaints, close } = await openBring(browser, url, { reducedMotion: 'reduce' });
    await bringAxe(page);
    const register = officeRegisters.at(-1);
    if (register === undefined) throw new Error('there is a register');
    await give(page, register.name, register.bytes);
    await page.getByTestId('mapping').waitFor();
    await page.getByTestId('mapping').locator('summary').focus();
    await page.keyboard.press('Enter');
    await page.getByTestId('column-姓名').getByRole('combobox').waitFor();
    await page.getByTestId('mapping-read').focus();
    await page.keyboard.press('Enter');
    await page.getByTestId('problems').waitFor();
    await page.keyboard.press('Tab');
    const found: unknown[] = [];
    for (const [scheme, language] of [
      ['light', '中文'],
      ['dark', 'EN'],
    ] as const) {
      await page.locator(`[data-appearance=${scheme}]`).click();
      await page.getByText(language, { exact: true }).click();
      await page.locator(`html[data-scheme=${scheme}]:not([data-switching])`).waitFor();
      await page.mouse.move(0, 0);
      await page.locator('.ant-segmented-thumb').first().waitFor({ state: 'detached' });
      await page.getByTestId('mapping').waitFor();
      await page.getByTestId('problems').waitFor();
      for (const fault of await faults(page)) found.push({ scheme, language, ...fault });
      await page.setViewportSize({ width: 360, height: 740 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
      await page.setViewportSize({ width: 1440, height: 900 });
    }
    expect(found).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });
};
