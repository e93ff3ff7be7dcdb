import { formatParam } from '@community1373/base/explain';
import { assess, explain, type Scenario } from '@community1373/core';
import { adaptScenario, type ModelChange } from '@community1373/core/adaptation';
import { simulate, toSimulationInput } from '@community1373/core/simulation';
import { sampleAssumptions } from '@community1373/core/sample';
import { expect, it } from 'vitest';
import { writtenCoverages } from './library-figures';
import { coveragesOn, settled } from './on-page';
import { go, textOf, type Watched } from './open-page';

/** Tests changing the work model by its form, and the simulation, on the real core. */
export const testExperiments = (shared: () => { readonly watched: Watched; readonly scenario: Scenario }): void => {
  it('changes the work model by its form: the digits are checked, what it does is told, the figures are the library’s, undo brings all back', async () => {
    const { watched, scenario } = shared();
    const { page, complaints } = watched;
    await go(page, 'model');
    await page.getByTestId('list-posts').getByRole('button', { name: '增加一项：岗' }).click();
    await page.getByTestId('list-posts').getByLabel('中文名称').fill('助餐服务岗');
    await page.getByTestId('list-posts').getByLabel('英文名称').fill('Meals');
    await page.getByTestId('list-posts').getByLabel('编号').fill('meals');
    await page.keyboard.press('Enter');
    await page.getByTestId('pending').getByText('实际列出 8 个').waitFor();
    await expect.poll(() => page.getByTestId('adapt').isDisabled()).toBe(true);
    await page.getByTestId('slogan').getByLabel('简称').fill('1383');
    await page.getByTestId('slogan').getByLabel('岗数目').fill('8');
    await page.keyboard.press('Enter');
    await page.getByTestId('posts-culture').getByRole('button', { name: '取消' }).click();
    await page.getByTestId('posts-culture').getByLabel('原有记录改归').fill('宣传教育岗');
    await page.keyboard.press('Enter');
    await page.getByTestId('posts-culture').getByRole('button', { name: '列入改动' }).click();
    await page.getByTestId('pending').getByText('实际列出 7 个').waitFor();
    await page.getByTestId('pending').getByRole('button', { name: '去掉：简称改为“1383”' }).click();
    const changes: readonly ModelChange[] = [
      {
        kind: 'add',
        list: 'posts',
        element: {
          id: 'meals',
          name: { 'zh-CN': '助餐服务岗', en: 'Meals' },
          provenance: { kind: 'said', source: '本社区自定' },
        },
      },
      { kind: 'remove', list: 'posts', id: 'culture', mapTo: 'publicity' },
    ];
    const adapted = adaptScenario(scenario, changes);
    if (!adapted.ok) throw new Error('the library makes the changes');
    const { consequences, edit } = adapted.value;
    await page.getByTestId('adapt').and(page.locator(':enabled')).waitFor();
    await expect
      .poll(() => page.locator('[data-testid=preview] li').allInnerTexts())
      .toEqual(consequences.map((consequence) => explain(consequence, 'zh-CN')));
    await page.getByTestId('adapt').click();
    await page.getByTestId('posts-meals').waitFor();
    await go(page, 'reach');
    await expect.poll(() => coveragesOn(page)).toEqual(writtenCoverages(assess(edit.next)));
    await page.keyboard.press('Control+z');
    await page.getByTestId('redo').and(page.locator(':enabled')).waitFor();
    await settled(page);
    await expect.poll(() => coveragesOn(page)).toEqual(writtenCoverages(assess(scenario)));
    expect(complaints).toEqual([]);
  });

  it('simulates in the worker and shows the library’s means and intervals', async () => {
    const { watched, scenario } = shared();
    const { page, complaints } = watched;
    await go(page, 'whatif');
    const form = page.getByTestId('simulation');
    await form.getByRole('combobox').fill('只模拟现状');
    await page.keyboard.press('Enter');
    await form.getByLabel('周数', { exact: true }).fill('8');
    await form.getByLabel('遍数', { exact: true }).fill('12');
    await page.getByTestId('simulate').click();
    await page.getByTestId('simulation-outcome').waitFor();
    const input = toSimulationInput(scenario, {
      ...sampleAssumptions,
      weeks: 8,
      absence: { meanWeeks: 2, ...sampleAssumptions.absence, share: 0.05 },
    });
    if (!input.ok) throw new Error('the sample can be simulated');
    const ran = await simulate(input.value, { seed: '1373', runs: 12 });
    const write = (value: number | undefined): string => formatParam(value ?? Number.NaN, 'zh-CN', 'percent');
    const rows = ran.ok ? ran.value.demands.flatMap(({ id, lost }) => (lost === undefined ? [] : [{ id, lost }])) : [];
    expect(rows.length).toBeGreaterThan(5);
    await expect.poll(() => page.locator('[data-testid=simulated] tbody tr').count()).toBe(rows.length);
    for (const { id, lost } of rows)
      expect([id, await textOf(page, `[data-testid="simulated-${id}-0"]`)]).toEqual([
        id,
        expect.stringMatching(
          `${write(lost.mean)} ${write(lost.low)} 至 ${write(lost.high)} ${write(lost.q05)} 至 ${write(lost.q95)}$`,
        ),
      ]);
    expect(complaints).toEqual([]);
  });
};
