import { readFileSync } from 'node:fs';
import type { Download, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { askForSensitive, untilKept } from './on-page';
import { go, textOf } from './open-page';

/** Passes a file to the page as if it were chosen. */
export const give = (page: Page, name: string, content: string | Uint8Array): Promise<void> =>
  page.getByTestId('import-file').setInputFiles({ name, mimeType: '', buffer: Buffer.from(content) });

/** Returns the name and content of the file that a button press downloads. */
export const downloaded = async (
  page: Page,
  press: () => Promise<void>,
): Promise<{ readonly name: string; readonly bytes: Buffer }> => {
  const [file] = await Promise.all([page.waitForEvent('download') as Promise<Download>, press()]);
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
};

/** Returns everything that the page keeps in the browser, as text. */
export const kept = (page: Page): Promise<string> =>
  page.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const asked = indexedDB.open('community1373');
        asked.addEventListener('error', () => reject(asked.error));
        asked.addEventListener('success', () => {
          const all = asked.result.transaction('contents').objectStore('contents').getAll();
          all.addEventListener('success', () => {
            asked.result.close();
            resolve(JSON.stringify([all.result, { ...localStorage }, { ...sessionStorage }]));
          });
        });
      }),
  );

/** Tests import and export on the stand-in: the page shows only received values. */
export const testSentinelFiles = (shared: () => Page): void => {
  it('shows the sentinels of a workbook before it is taken over, takes it over as one step, and goes back', async () => {
    const page = shared();
    await go(page, 'files/bring');
    await give(page, '名册.xlsx', new Uint8Array([1]));
    await page.getByTestId('preview').waitFor();
    await expect.poll(() => textOf(page, '[data-testid=part-volunteers]')).toBe('志愿者 — 1 —');
    await expect.poll(() => textOf(page, '[data-testid=figure-changes]')).toMatch(/替身达到 137 108 ▼ −29/);
    await expect.poll(() => textOf(page, '[data-testid=problem-list]')).toMatch(/替身表\.853 stand-in\.note/);
    await page.getByTestId('take').click();
    await page.getByTestId('change-strip').getByText('导入“名册.xlsx”').waitFor();
    await page.getByTestId('undo').click();
    await page.getByTestId('redo').and(page.locator(':enabled')).waitFor();
    await page.getByTestId('redo').click();
    await page.getByTestId('change-strip').getByText('导入“名册.xlsx”').waitFor();
    await page.getByTestId('undo').click();
    await page.getByTestId('redo').and(page.locator(':enabled')).waitFor();
  });

  it('lists the sentinel problems of a table by row and column, in both languages, and changes nothing', async () => {
    const page = shared();
    await go(page, 'files/bring');
    await give(page, '表.csv', 'a,b\n');
    await page.getByTestId('problems').waitFor();
    await expect
      .poll(() => textOf(page, '[data-testid=inspection]'))
      .toMatch(/863 处问题，未导入.*替身表\.857\.替身列 stand-in\.cell.*替身表\.859 stand-in\.other.*另有 861 处/);
    await expect.poll(() => page.getByTestId('take').count()).toBe(0);
    await page.getByText('EN', { exact: true }).click();
    await page.getByTestId('problems').getByText('863 problems').waitFor();
    await page.getByText('中文', { exact: true }).click();
    await give(page, '照片.heic', 'x');
    await page.getByTestId('inspection').getByText('认不出这种文件').waitFor();
    await page
      .getByTestId('import-file')
      .setInputFiles(['a.csv', 'b.xlsx'].map((name) => ({ name, mimeType: '', buffer: Buffer.from('x') })));
    await page.getByTestId('inspection').getByText('只能都是 CSV').waitFor();
  });

  it('converts a map where somebody says so, and stops a reading', async () => {
    const page = shared();
    await go(page, 'files/bring');
    await give(page, '图.geojson', '{}');
    await page.getByTestId('problems').getByText('features.877').waitFor();
    await page.getByRole('button', { name: '换算成 WGS 84 后再看' }).click();
    await page.getByTestId('preview').getByText('没有可导入的变化').waitFor();
    await expect.poll(() => page.getByTestId('take').isDisabled()).toBe(true);
    await give(page, '大表.xlsx', new Uint8Array([0]));
    await page.getByTestId('reading').getByText('83%').waitFor();
    await page.getByRole('button', { name: '停止读取' }).click();
    await page.getByTestId('inspection').getByText('已停止读取').waitFor();
  });

  it('reads what is dropped anywhere on the page', async () => {
    const page = shared();
    await go(page, 'files/keep');
    const files = await page.evaluateHandle(() => {
      const data = new DataTransfer();
      data.items.add(new File([new Uint8Array([1])], '拖来.xlsx'));
      return data;
    });
    await page.dispatchEvent('footer', 'dragover', { dataTransfer: files });
    await page.dispatchEvent('footer', 'drop', { dataTransfer: files });
    await page.getByTestId('preview').waitFor();
    await expect.poll(() => textOf(page, '[data-testid=inspection]')).toContain('拖来.xlsx');
  });

  it('takes every file along as exchange writes it', async () => {
    const page = shared();
    await go(page, 'files/take');
    const get = async (kind: string): Promise<string> => {
      const { name, bytes } = await downloaded(page, () =>
        page.getByTestId(`take-${kind}`).getByRole('button').click(),
      );
      return `${name} ${kind === 'tables' ? bytes.subarray(0, 2).toString() : bytes.toString()}`;
    };
    expect(await get('workbook')).toMatch(/-2026-11-02\.xlsx 替身工作簿 887 脱敏$/);
    await page.getByTestId('take-workbook').getByLabel('附填写说明').uncheck();
    await askForSensitive(page, 'workbook');
    expect(await get('workbook')).toMatch(/替身工作簿 907 全部$/);
    // The request applies to one file only.
    expect(await get('workbook')).toMatch(/替身工作簿 907 脱敏$/);
    await askForSensitive(page, 'workbook');
    expect(await get('template')).toMatch(/\.xlsx 替身空白表 911$/);
    expect(await get('tables')).toMatch(/\.zip PK$/);
    expect(await get('map')).toMatch(/\.geojson 替身地图 929 WGS-84 脱敏$/);
    expect(await get('scenario')).toMatch(/\.json \{"schemaVersion":3/);
    expect(await get('calendar')).toMatch(/\.ics 替身日历 937 编号$/);
    const notice = async (as: string): Promise<string> =>
      (await downloaded(page, () => page.getByTestId(`notice-${as}`).click())).bytes.toString();
    expect(await notice('page')).toBe('<title>替身汇总 941</title>');
    expect(await notice('document')).toBe('替身汇总 941 文档');
    await page.getByTestId('take-notice').getByRole('combobox').click();
    await page.getByText('费用公示').last().click();
    await page.getByTestId('notice-message').click();
    await expect.poll(() => page.getByTestId('message').getByRole('textbox').inputValue()).toBe('替身公示 953 群消息');
  });

  it('joins names in the one file for which somebody asks, and keeps none of them', async () => {
    const page = shared();
    await go(page, 'files/take');
    const list = (buffer: Buffer): Promise<void> =>
      page.getByTestId('names-file').setInputFiles({ name: '姓名.csv', mimeType: '', buffer });
    await list(Buffer.from(''));
    await page.getByTestId('names-read').getByText('有 1 处问题，未使用').waitFor();
    await expect.poll(() => page.getByTestId('take-calendar').getByRole('checkbox').count()).toBe(0);
    await list(Buffer.from('编号,姓名\nv1,不应留下的姓名\n'));
    await page.getByTestId('names-read').getByText('“姓名.csv”有 883 个姓名').waitFor();
    const calendar = async (): Promise<string> =>
      (await downloaded(page, () => page.getByTestId('take-calendar').getByRole('button').click())).bytes.toString();
    expect(await calendar()).toContain('编号');
    await page.getByTestId('take-calendar').getByRole('checkbox').check();
    expect(await calendar()).toContain('姓名');
    await page.getByTestId('take-calendar').getByRole('checkbox').and(page.locator(':not(:checked)')).waitFor();
    expect(await calendar()).toContain('编号');
    await go(page, 'roster/people');
    await page.getByTestId('volunteer-v2').locator('[data-remove]').click();
    await untilKept(page);
    expect(await kept(page)).toMatch(/^\[\[\{"present".*community1373/);
    expect(await kept(page)).not.toContain('不应留下的姓名');
    await page.getByTestId('undo').click();
    await page.getByTestId('redo').and(page.locator(':enabled')).waitFor();
    await go(page, 'files/take');
    await expect.poll(() => page.getByTestId('names-read').textContent()).toBe('');
  });

  it('looks at matters and linkage as of the day that somebody chooses', async () => {
    const page = shared();
    await go(page, 'matters');
    const day = page.getByTestId('today').getByLabel('查询日期');
    await expect.poll(() => day.inputValue()).toBe('2026-11-02');
    await day.fill('2026-11-20');
    await page.getByTestId('pipeline').getByText('967').waitFor();
    await go(page, 'linkage');
    await expect.poll(() => day.inputValue()).toBe('2026-11-20');
    await page.getByTestId('linkage-response').getByText('971 / 973').waitFor();
    await page.getByRole('button', { name: '计划期首日' }).click();
    await page.getByTestId('linkage-response').getByText('631 / 633').waitFor();
    await expect.poll(() => day.inputValue()).toBe('2026-11-02');
  });
};
