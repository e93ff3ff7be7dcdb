import { formatParam } from '@community1373/base/explain';
import { adaptScenario, assess, explain, type ModelChange, type Scenario, simulate, simulationOf } from '@community1373/core';
import { sampleAssumptions } from '@community1373/core/sample';
import { expect, it } from 'vitest';
import { writtenCoverages } from './library-figures';
import { coveragesOn, settled } from './on-page';
import { go, textOf, type Watched } from './open-page';

/** The work model changed by a form, and the simulation, on the real core. */
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
    expect(await page.getByTestId('adapt').isDisabled()).toBe(true);
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
      { kind: 'add', list: 'posts', element: { id: 'meals', name: { 'zh-CN': '助餐服务岗', en: 'Meals' }, provenance: { kind: 'said', source: '本社区自定' } } },
      { kind: 'remove', list: 'posts', id: 'culture', mapTo: 'publicity' },
    ];
    const { consequences, result } = adaptScenario(scenario, changes);
    await page.getByTestId('adapt').and(page.locator(':enabled')).waitFor();
    expect(await page.locator('[data-testid=preview] li').allInnerTexts()).toEqual(consequences.map((consequence) => explain(consequence, 'zh-CN')));
    await page.getByTestId('adapt').click();
    await page.getByTestId('posts-meals').waitFor();
    await go(page, 'reach');
    if (!result.ok) throw new Error('the library makes the changes');
    expect(await coveragesOn(page)).toEqual(writtenCoverages(assess(result.value.next)));
    await page.keyboard.press('Control+z');
    await page.getByTestId('redo').and(page.locator(':enabled')).waitFor();
    await settled(page);
    expect(await coveragesOn(page)).toEqual(writtenCoverages(assess(scenario)));
    expect(complaints).toEqual([]);
  });

  it('shows the same figures while a station is dragged as when it is let go there, which are other ones than before', async () => {
    const { page, complaints } = shared().watched;
    await go(page, 'reach');
    await page.locator('[data-testid=plan-map][data-drawn]').waitFor();
    const figures = async (): Promise<string> => `${await textOf(page, '[data-testid=circle]')} ${await textOf(page, '[data-testid=station-s-service]')}`;
    const first = await figures();
    const handle = page.locator('[data-testid=plan-map] [data-station=s-service]');
    await handle.scrollIntoViewIfNeeded();
    await handle.hover();
    const box = await handle.boundingBox();
    const [x, y] = [(box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2];
    await page.mouse.down();
    await page.mouse.move(x + 90, y + 70, { steps: 6 });
    await page.getByTestId('change-strip').getByText('移动“社区服务站”').waitFor();
    // The hand rests: what is shown comes to rest too.
    let shown = await figures();
    for (let before = ''; before !== shown; shown = await figures()) {
      before = shown;
      await page.waitForTimeout(1500);
    }
    await page.mouse.up();
    await page.getByTestId('undo').and(page.locator(':enabled')).waitFor();
    await settled(page);
    expect(await figures()).toBe(shown);
    expect(shown).not.toBe(first);
    await page.keyboard.press('Control+z');
    await page.getByTestId('redo').and(page.locator(':enabled')).waitFor();
    await settled(page);
    expect(await figures()).toBe(first);
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
    const input = simulationOf(scenario, { ...sampleAssumptions, weeks: 8, absence: { meanWeeks: 2, ...sampleAssumptions.absence, share: 0.05 } });
    if (!input.ok) throw new Error('the sample can be simulated');
    const ran = await simulate(input.value, { seed: '1373', runs: 12 });
    const write = (value: number | undefined): string => formatParam(value ?? Number.NaN, 'zh-CN', 'percent');
    const rows = ran.ok ? ran.value.demands.flatMap(({ id, lost }) => (lost === undefined ? [] : [{ id, lost }])) : [];
    expect(rows.length).toBeGreaterThan(5);
    expect(await page.locator('[data-testid=simulated] tbody tr').count()).toBe(rows.length);
    for (const { id, lost } of rows)
      expect([id, await textOf(page, `[data-testid="simulated-${id}-0"]`)]).toEqual([
        id,
        expect.stringMatching(`${write(lost.mean)} ${write(lost.low)} 至 ${write(lost.high)} ${write(lost.q05)} 至 ${write(lost.q95)}$`),
      ]);
    expect(complaints).toEqual([]);
  });
};
