import { type Scenario } from '@community1373/core';
import { formOptions, type Modification, modificationKinds } from '@community1373/core/what-if';
import type { Locator, Page } from 'playwright-core';

/** The entered floor coefficients of a lift's cost: 0 on the ground floor, 0.2 more on each further floor. */
export const coefficients = Array.from({ length: 7 }, (_, i) => ({ floor: i + 1, hundredths: i * 20 }));

const monthNames = ['一月', '二月', '三月', '四月', '五月', '六月', '七月', '八月', '九月', '十月', '十一月', '十二月'];

/** Types each name into a list and takes the best match; a multiple choice stays open until it loses the focus. */
const choose = async (page: Page, field: Locator, names: readonly string[], several = false): Promise<void> => {
  for (const name of names) {
    await field.fill(name);
    // The list is filtered slightly after typing.
    await page.locator('.ant-select-item-option-active').getByText(name, { exact: true }).waitFor();
    await page.keyboard.press('Enter');
  }
  if (several) await page.keyboard.press('Escape');
  await page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)').waitFor({ state: 'detached' });
};

/** Removes all modifications of a variant, waiting for each to disappear. */
export const clearVariant = async (card: Locator): Promise<void> => {
  const buttons = card.getByRole('button', { name: '删除：' });
  for (let left = await buttons.count(); left > 0; left -= 1) {
    await buttons.first().click();
    await buttons.nth(left - 1).waitFor({ state: 'detached' });
  }
};

/** Enters a modification into the form of a variant by field labels; the options have the names of the scenario. */
export const enterModification = async (
  page: Page,
  scenario: Scenario,
  modification: Modification,
  card = page.getByTestId('variant-v1'),
): Promise<void> => {
  const kind = modificationKinds.find((one) => one.kind === modification.kind);
  const sources = formOptions(scenario);
  await card.getByRole('button', { name: '添加改动' }).click();
  const form = page.getByTestId('modification-form');
  await choose(page, form.getByRole('combobox'), [kind?.title['zh-CN'] ?? '']);
  const given = new Map<string, unknown>(Object.entries(modification));
  for (const { key, label, input, optional } of kind?.form ?? []) {
    const value = given.get(key);
    if (value === undefined) continue;
    const field = form.getByLabel(optional === true ? `${label['zh-CN']}（可不填）` : label['zh-CN'], { exact: true });
    const values: readonly unknown[] = Array.isArray(value) ? value : [value];
    if (key === 'months')
      await choose(
        page,
        field,
        values.map((month) => monthNames[Number(month) - 1] ?? ''),
        true,
      );
    else if (key === 'rule') {
      await choose(page, field, ['按楼层系数']);
      await form
        .getByLabel('楼层系数，自一层起')
        .fill(coefficients.map(({ hundredths }) => hundredths / 100).join('，'));
      await form.getByLabel('系数来源').fill('全体业主约定');
      await choose(page, form.getByLabel('来源可靠程度'), ['原文已读']);
    } else if (input.kind === 'from')
      await choose(
        page,
        field,
        values.map((id) => sources[input.source].find((one) => one.id === id)?.name['zh-CN'] ?? ''),
        input.many === true,
      );
    else if (input.kind === 'choice')
      await choose(page, field, [input.choices.find((one) => one.value === value)?.label['zh-CN'] ?? '']);
    else
      await field.fill(
        input.kind === 'position' ? values.join('，') : String(key.endsWith('Fen') ? Number(value) / 100 : value),
      );
  }
  await form.getByRole('button', { name: '加入方案' }).click();
  await form.waitFor({ state: 'detached' });
};
