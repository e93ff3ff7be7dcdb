import type { Browser, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { unpackedText } from '../../packages/exchange/fixtures/unpacked-text';
import { unpackLink } from '../../playground/src/keep/link';
import { chain, eventSecrets, officeEvents } from './office-events';
import { askForSensitive, settled, untilKept } from './on-page';
import { go, openView, textOf, type Watched } from './open-page';
import { downloaded, give, kept } from './sentinel-files';

interface Ground {
  readonly browser: Browser;
  readonly url: string;
}

const openBring = async ({ browser, url }: Ground): Promise<Watched> => {
  const watched = await openView(browser, url, 'files/bring');
  await watched.page.getByTestId('bring').waitFor();
  return watched;
};

/** Chooses a value in a list of the mapping. */
const choose = async (page: Page, list: string, value: string): Promise<void> => {
  await page.getByRole('combobox', { name: list }).click();
  await page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)').getByText(value, { exact: true }).click();
};

const found = (text: string): readonly string[] => eventSecrets.filter((secret) => text.includes(secret));

/** Tests that payments, questionnaires, leads and sign-ups come in with few choices, that nothing of a person stays, and that problems are repaired in a copy of the table. */
export const testMappedEvents = (ground: () => Ground): void => {
  it('brings payments, a questionnaire, leads and pasted sign-ups in, with at most three choices each', async () => {
    const { page, complaints, outside, close } = await openBring(ground());
    for (const { name, bytes, choose: wanted, changes, leftOut } of officeEvents) {
      await give(page, name, bytes);
      await page.getByTestId('mapping').waitFor();
      await page.getByTestId('inspection').getByText(name, { exact: true }).waitFor();
      expect(wanted.length).toBeLessThanOrEqual(3);
      for (const [list, value] of wanted) await choose(page, list, value);
      await page.getByTestId('mapping-read').click();
      await page.getByTestId('preview').waitFor();
      for (const [part, text] of changes)
        await expect.poll(async () => [name, await textOf(page, `[data-testid=part-${part}]`)]).toEqual([name, text]);
      expect([name, await textOf(page, '[data-testid=problem-list-save]')]).toEqual([
        name,
        expect.stringContaining(`有 ${leftOut} 行未导入`),
      ]);
      expect([name, found(await page.getByTestId('inspection').innerText())]).toEqual([name, []]);
      await page.getByRole('button', { name: '不导入' }).click();
    }
    await page.getByTestId('paste').locator('summary').click();
    await page.getByTestId('paste').getByRole('textbox').fill(chain);
    await page.getByTestId('paste').getByRole('button').click();
    await page.getByTestId('mapping').waitFor();
    await choose(page, '报名的岗位', '平安建设岗');
    await page.getByTestId('mapping-read').click();
    await expect.poll(() => textOf(page, '[data-testid=part-volunteers]')).toBe('志愿者 2 — —');
    expect(complaints).toEqual([]);
    expect(outside).toEqual([]);
    await close();
  });

  it('keeps no byte of a payer, an account or a transaction, in what it keeps, undoes, shares or writes', async () => {
    const { page, complaints, close } = await openBring(ground());
    const [payments] = officeEvents;
    if (payments === undefined) throw new Error('there are payments');
    await give(page, payments.name, payments.bytes);
    // A change of the wish for less motion builds nothing anew: the file stays.
    await page.getByTestId('mapping').waitFor();
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.getByTestId('mapping-read').click();
    await page.getByTestId('take').click();
    await page.getByTestId('change-strip').getByText(`导入“${payments.name}”`).waitFor();
    await untilKept(page);
    const seen: (readonly [what: string, secrets: readonly string[]])[] = [['store', found(await kept(page))]];
    await page.getByTestId('undo').click();
    await page.getByTestId('redo').and(page.locator(':enabled')).waitFor();
    await page.getByTestId('redo').click();
    await page.getByTestId('undo').and(page.locator(':enabled')).waitFor();
    await untilKept(page);
    seen.push(['store after undo', found(await kept(page))]);
    await go(page, 'files/take');
    for (const kind of ['scenario', 'workbook', 'tables'] as const) {
      await askForSensitive(page, kind);
      const { bytes } = await downloaded(page, () => page.getByTestId(`take-${kind}`).getByRole('button').click());
      seen.push([kind, found(kind === 'scenario' ? bytes.toString() : unpackedText(bytes))]);
    }
    await go(page, 'files/keep');
    // With everything in it, a link holds the most that any link does.
    await page.getByTestId('link').getByRole('checkbox').check();
    const link = await page.getByTestId('link').getByRole('textbox').inputValue();
    const content = await unpackLink(link.slice(link.indexOf('#s=') + 3));
    expect(content?.kind).toBe('edits');
    seen.push(['link', found(JSON.stringify(content))], ['page', found(await page.locator('body').innerText())]);
    expect(seen).toEqual(seen.map(([what]) => [what, []]));
    expect(complaints).toEqual([]);
    await close();
  });

  it('saves the rows that are left out as a copy of the table, in which they are repaired and read again', async () => {
    const { page, complaints, close } = await openBring(ground());
    const rows = [
      ['住址', '姓名', '年龄'],
      ['9-1-101', '样甲', '八十'],
      ['9-1-102', '样乙', '82'],
    ];
    await give(page, '名册.csv', rows.map((row) => row.join(',')).join('\n'));
    await page.getByTestId('mapping-read').click();
    await page.getByTestId('take').waitFor();
    await settled(page);
    const { name, bytes } = await downloaded(page, () => page.getByRole('button', { name: '存为 CSV' }).click());
    expect(name).toBe('名册-问题清单.csv');
    const list = bytes.toString();
    expect(list).toMatch(/住址,姓名,年龄,问题\r\n9-1-101,样甲,八十,"?没有身份证号、出生日期或年龄/);
    await page.getByTestId('take').click();
    await page.getByTestId('change-strip').getByText('导入“名册.csv”').waitFor();
    await give(page, name, list.replace('八十', '80'));
    await page.getByTestId('mapping-read').click();
    await expect.poll(() => textOf(page, '[data-testid=part-households]')).toBe('住户 — — 1');
    await expect.poll(() => page.getByTestId('problem-list-save').count()).toBe(0);
    expect(complaints).toEqual([]);
    await close();
  });

  it('names what it read in the language of the page, and says how to save a workbook that is none', async () => {
    const { page, close } = await openBring(ground());
    await page.getByText('EN', { exact: true }).click();
    const [payments] = officeEvents;
    if (payments === undefined) throw new Error('there are payments');
    await give(page, payments.name, payments.bytes);
    await page.getByTestId('mapping-read').click();
    await page.getByTestId('preview').waitFor();
    await page.setViewportSize({ width: 360, height: 740 });
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await page.setViewportSize({ width: 1440, height: 900 });
    for (const [file, head] of [
      ['old.xls', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
      ['open.ods', [0x50, 0x4b, 0x05, 0x06, ...Array.from({ length: 18 }, () => 0)]],
    ] as const) {
      await give(page, file, new Uint8Array(head));
      await expect
        .poll(() => textOf(page, '[data-testid=problem-list]'))
        .toMatch(/[Ss]ave it as an Excel workbook \(\.xlsx\)/);
    }
    await give(page, 'hours.csv', '志愿者编号,服务日期,服务时长（小时）\nv-elder-01,2026-11-02,2\n');
    await page.getByTestId('mapping-read').click();
    await page.getByTestId('preview').waitFor();
    await expect.poll(() => page.getByTestId('inspection').innerText()).not.toContain('服务记录');
    await close();
  });
};
