import { type Assessment, fingerprint, removeVolunteer, type Scenario } from '@community1373/core';
import { formatDiagnostic } from '@community1373/exchange';
import { readCsv, writeCsv } from '@community1373/exchange/csv';
import { noticeDocx } from '@community1373/exchange/docx';
import { writeScenarioJson } from '@community1373/exchange/json';
import { readNameList } from '@community1373/exchange/names';
import {
  createDutyNotice,
  createLevyNotice,
  noticeHtml,
  noticeText,
  summaryReport,
} from '@community1373/exchange/notice';
import { readXlsx, writeXlsx } from '@community1373/exchange/xlsx';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { writtenCoverages } from './library-figures';
import { askForSensitive, coveragesOn, decisiveVolunteer, settled } from './on-page';
import { go, textOf } from './open-page';
import { downloaded, give } from './sentinel-files';

/** The basis of comparison for the files: the page, and its scenario and assessment from the library. */
interface Ground {
  readonly page: Page;
  readonly scenario: Scenario;
  readonly opened: Assessment;
}

/** Tests import and export with the real library: the page reads and writes the same as exchange in Node. */
export const testLibraryFiles = (ground: () => Ground): void => {
  it('takes a workbook along that reads as the very scenario, and brings a changed one in with the library’s figures', async () => {
    const { page, scenario, opened } = ground();
    await go(page, 'files/take');
    await askForSensitive(page, 'workbook');
    const { bytes } = await downloaded(page, () => page.getByTestId('take-workbook').getByRole('button').click());
    const read = await readXlsx(bytes);
    expect(read.ok && fingerprint(read.value)).toBe(fingerprint(scenario));
    const { id, after } = decisiveVolunteer(scenario, opened);
    const gone = scenario.community.volunteers.find((volunteer) => volunteer.id === id);
    if (gone === undefined) throw new Error('the volunteer is one of the scenario');
    // Masked by default: the missing data come from the page's scenario.
    const edited = await writeXlsx(removeVolunteer(scenario, gone.id).next);
    await go(page, 'files/bring');
    await give(page, '少一人.xlsx', edited.ok ? edited.value : '');
    // Records missing in the file are counted, and stay until their removal is requested.
    await page.getByTestId('removals').getByText('“志愿者”：文件中没有的 1 条仍然保留').waitFor();
    await page.getByTestId('removals').getByText('导入时一并删除文件中没有的').click();
    await page.getByTestId('removals').getByText('“志愿者”：文件中没有的 1 条将删除').waitFor();
    await expect.poll(() => textOf(page, '[data-testid=part-volunteers]')).toBe('志愿者 — 1 —');
    await page.getByTestId('take').click();
    await page.getByTestId('change-strip').getByText('导入“少一人.xlsx”').waitFor();
    await settled(page);
    await go(page, 'reach');
    await expect.poll(() => coveragesOn(page)).toEqual(writtenCoverages(after));
    await page.keyboard.press('Control+z');
    await page.getByTestId('redo').and(page.locator(':enabled')).waitFor();
    await settled(page);
    await expect.poll(() => coveragesOn(page)).toEqual(writtenCoverages(opened));
  });

  it('takes files along masked, byte for byte as exchange does, and says so of nothing that it can put back', async () => {
    const { page, scenario } = ground();
    await go(page, 'files/take');
    const { name, bytes } = await downloaded(page, () => page.getByTestId('take-scenario').getByRole('button').click());
    expect(bytes.equals(writeScenarioJson(scenario))).toBe(true);
    expect(bytes.toString()).not.toContain('homeNodeId');
    await go(page, 'files/bring');
    await give(page, name, bytes);
    await page.getByTestId('take').waitFor();
    await expect.poll(() => page.getByTestId('inspection').innerText()).not.toContain('已脱敏');
    // Imported into another scenario, it stays masked.
    await give(page, name, bytes.toString().replace('"id": "guanxiangtai"', '"id": "elsewhere"'));
    await page.getByTestId('inspection').getByText('该文件已脱敏').waitFor();
  });

  it('says of a table in GB18030 what exchange says, by sheet, row and column', async () => {
    const { page, scenario } = ground();
    const [file] = writeCsv(scenario, { encoding: 'gb18030' }).filter(({ name }) => name === '志愿者.csv');
    const text = new TextDecoder('gb18030').decode(file?.bytes);
    const broken = text.replace(/(\r\n[^\r\n]*?),120,/, '$1,一百二十,');
    expect(broken).not.toBe(text);
    const bytes = new TextEncoder().encode(broken);
    const read = await readCsv([{ name: '志愿者.csv', bytes }], { base: scenario });
    const said = read.report.items
      .map((problem) => formatDiagnostic(problem, 'zh-CN'))
      .map(({ where, what, received, fix }) => `${where} ${what} ${received} ${fix}`);
    expect(read.ok).toBe(false);
    await go(page, 'files/bring');
    await give(page, '志愿者.csv', bytes);
    await page.getByTestId('problem-list').waitFor();
    const shown = await page.locator('[data-testid=problem-list] tbody tr').allInnerTexts();
    expect(shown.map((line) => line.replace(/\s+/g, ' '))).toEqual(said);
    // The same table without errors, in GB18030, changes nothing.
    await give(page, '志愿者.csv', file?.bytes ?? new Uint8Array());
    await page.getByTestId('preview').getByText('没有可导入的变化').waitFor();
  });

  it('writes notices, the summary and the duty list as exchange does, names only where they are asked for', async () => {
    const { page, scenario, opened } = ground();
    const on = scenario.period.from;
    const [levy] = scenario.levies;
    const [volunteer] =
      opened.roster?.shifts.flatMap(({ places }) =>
        places.flatMap((place) => (place.kind === 'taken' ? [place.volunteerId] : [])),
      ) ?? [];
    const list = { name: '姓名.csv', bytes: new TextEncoder().encode(`编号,姓名\n${volunteer ?? ''},样例姓名\n`) };
    const names = await readNameList(list);
    if (!names.ok || levy === undefined) throw new Error('the sample has a levy and a roster');
    await go(page, 'files/take');
    const get = async (as: string): Promise<Buffer> =>
      (await downloaded(page, () => page.getByTestId(`notice-${as}`).click())).bytes;
    const choose = async (text: string): Promise<void> => {
      await page.getByTestId('take-notice').getByRole('combobox').click();
      await page.locator('.ant-select-item-option').getByText(text).first().click();
    };
    const summary = summaryReport(scenario, opened, { on });
    expect((await get('page')).equals(noticeHtml(summary))).toBe(true);
    expect((await get('document')).equals(await noticeDocx(summary, on))).toBe(true);
    await choose('费用公示');
    await page.getByTestId('notice-message').click();
    const notice = createLevyNotice(scenario, levy.id, { on });
    await expect
      .poll(() => page.getByTestId('message').getByRole('textbox').inputValue())
      .toBe(notice.ok ? noticeText(notice.value) : '');
    await choose('值班表');
    expect((await get('page')).equals(noticeHtml(createDutyNotice(scenario, opened, { on })))).toBe(true);
    await page
      .getByTestId('names-file')
      .setInputFiles({ name: list.name, mimeType: '', buffer: Buffer.from(list.bytes) });
    await page.getByTestId('take-notice').getByRole('checkbox').check();
    const named = await get('page');
    expect(named.toString()).toContain('样例姓名');
    expect(named.equals(noticeHtml(createDutyNotice(scenario, opened, { on, names: names.value })))).toBe(true);
    expect((await get('page')).toString()).not.toContain('样例姓名');
  });

  it('refuses a hostile workbook with exchange’s word, and nothing changes', async () => {
    const { page, opened } = ground();
    await go(page, 'files/bring');
    await give(page, '坏.xlsx', 'PK\u0003\u0004 not a workbook');
    await page.getByTestId('problem-list').waitFor();
    await expect.poll(() => page.getByTestId('take').count()).toBe(0);
    await go(page, 'reach');
    await expect.poll(() => coveragesOn(page)).toEqual(writtenCoverages(opened));
  });
};
