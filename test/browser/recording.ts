import type { Browser, Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { settled } from './on-page';
import { openView } from './open-page';

/** Types a name into a list and takes the best match. */
const choose = async (page: Page, field: Locator, name: string): Promise<void> => {
  await field.fill(name);
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option-active').getByText(name).waitFor();
  await page.keyboard.press('Enter');
};

/** Sets the day of the page. */
const setDay = (page: Page, day: string): Promise<void> => page.getByTestId('today').locator('input').fill(day);

type Entry = Readonly<Record<string, string | 'all'>>;

/** Opens the forms by a button, chooses an event, fills its fields by their labels, and records it. */
const record = async (page: Page, button: string, event: string | undefined, fields: Entry): Promise<void> => {
  await page.getByRole('button', { name: button, exact: true }).first().click();
  const form = page.getByTestId('record-form');
  await form.waitFor();
  if (event !== undefined) await choose(page, form.getByLabel('登记事项', { exact: true }), event);
  for (const [label, value] of Object.entries(fields)) {
    const field = form.getByLabel(label, { exact: true }).first();
    if (value === 'all') {
      await form.getByRole('button', { name: `${label}：全选` }).click();
      continue;
    }
    if ((await field.getAttribute('role')) === 'combobox') {
      await choose(page, field, value);
      await page.keyboard.press('Escape');
    } else {
      await field.fill(value);
      await field.blur();
    }
  }
  await form.getByRole('button', { name: '登记', exact: true }).click();
  await form.waitFor({ state: 'detached' });
  await settled(page);
};

/** Records by clicking and typing: building 9 from the burst to the settlement, an open vote, money, and attendance. */
export const testRecording = (page: () => { readonly browser: Browser; readonly url: string }): void => {
  it('takes the week of building 9 from the burst to the settlement, by clicking and typing', async () => {
    const { browser, url } = page();
    const watched = await openView(browser, url, 'matters');
    const at = watched.page;
    await setDay(at, '2026-12-01');
    const step = (event: string | undefined, fields: Entry, button = '登记进展'): Promise<void> =>
      record(at, button, event, fields);
    await step(
      undefined,
      {
        事项: '9号楼外供水主管爆裂',
        '故障种类（可不填）': '供水',
        '紧急程度（可不填）': '紧急',
        '地点（影响范围）（可不填）': '9号楼（56 户）',
        时间: '2026-12-01T06:40',
      },
      '登记新事项',
    );
    await at.getByTestId('matter').getByText('9号楼外供水主管爆裂').first().waitFor();
    await step('首次响应', { '处置情况（可不填）': '关阀', 时间: '2026-12-01T07:05' });
    await step('责任询问', { 询问对象: 'water-company', 时间: '2026-12-01T07:10' });
    await step('会议通知', { 开会时间: '2026-12-01T19:30', 地点: '居民议事站', 时间: '2026-12-01T10:00' });
    await step('召开会议（meeting-1）', {
      地点: '居民议事站',
      到会住户: 'all',
      会议记录: '供水企业到会',
      时间: '2026-12-01T19:30',
    });
    await step('责任答复', { 是否承担: '不承担', 时间: '2026-12-01T20:10' });
    await step('确定相关住户', { 相关住户: 'all', 时间: '2026-12-01T20:20' });
    await step('提出方案', { 方案: '每户预收 400 元', 时间: '2026-12-01T20:30' });
    await step('记录协议', { 同意的户: 'all', 时间: '2026-12-01T20:40' });
    await step('发起收款', {
      收取依据: '协议 agreement-1',
      计算方式: '每户',
      所需金额: '22400',
      各户金额: '400',
      时间: '2026-12-01T20:50',
    });
    await setDay(at, '2026-12-02');
    await step('开工', { '施工单位（编号）': 'contractor', 时间: '2026-12-02T08:00' });
    await step('验收通过', { 时间: '2026-12-02T16:00' });
    await step('结算（levy-1）', { 实收: '22400', 实支: '21840', 退还: '10', 时间: '2026-12-02T17:00' });
    // An event of the day before is marked as entered late.
    await step('公示', { 公示内容: '收支', 公示渠道: 'all', 时间: '2026-12-01T21:00' });
    await step('办结', { 结果: '已解决', 时间: '2026-12-02T18:00' });
    const matter = at.getByTestId('matter');
    await matter.getByText('已解决').first().waitFor();
    await matter.getByText('补记于').first().waitFor();
    await expect.poll(() => at.getByTestId('undo').isEnabled()).toBe(true);
    await at.keyboard.press('Control+z');
    await settled(at);
    await matter.getByText('办理中').first().waitFor();
    expect(watched.complaints).toEqual([]);
    await watched.close();
  });

  it('says why an event cannot be entered, and enters nothing', async () => {
    const { browser, url } = page();
    const watched = await openView(browser, url, 'matters');
    const at = watched.page;
    await at.getByRole('button', { name: '登记新事项', exact: true }).click();
    const form = at.getByTestId('record-form');
    await form.getByRole('button', { name: '登记', exact: true }).click();
    await form.getByTestId('problems').waitFor();
    expect(await at.getByTestId('undo').isEnabled()).toBe(false);
    await watched.close();
  });

  it('takes a payment of part of an advance on a phone', async () => {
    const { browser, url } = page();
    const watched = await openView(browser, url, 'costs', { viewport: { width: 360, height: 740 } });
    const at = watched.page;
    await record(at, '登记收付', '登记收款', { 户: '101', 金额: '150', '收付方式（可不填）': '现金' });
    await expect.poll(() => at.getByTestId('undo').isEnabled()).toBe(true);
    expect(await at.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    expect(watched.complaints).toEqual([]);
    await watched.close();
  });
};
