import { formatParam } from '@community1373/base/explain';
import { assess, explain, parseScenario, type Scenario } from '@community1373/core';
import type { Browser } from 'playwright-core';
import { expect, it } from 'vitest';
import { go, openView, textOf } from './open-page';

/** The sample with its levy shared along a trunk and a branch for each entrance of building 9. */
const withPipes = (scenario: Scenario): Scenario => {
  const entrances = scenario.community.nodes.filter(({ parentId }) => parentId === 'b9');
  const nodeOf = new Map(scenario.community.dwellings.map(({ id, nodeId }) => [id, nodeId]));
  const network = {
    segments: [
      { id: 'trunk', fen: 1_000_000 },
      ...entrances.map(({ id }, i) => ({
        id: `to-${id}`,
        parentId: i === 0 ? 'trunk' : `to-${entrances[i - 1]?.id}`,
        fen: 296_912 + (i === 0 ? 2 : 0),
      })),
    ],
    taps: scenario.community.households.flatMap(({ id, dwellingId }) => {
      const node = entrances.find((entrance) => entrance.id === nodeOf.get(dwellingId));
      return node === undefined ? [] : [{ householdId: id, segmentId: `to-${node.id}` }];
    }),
  };
  const [levy] = scenario.levies;
  if (levy === undefined) throw new Error('the sample has a levy');
  return {
    ...scenario,
    name: '管路方案',
    levies: [{ ...levy, network, rule: { kind: 'network', solution: 'shapley' } }],
  };
};

/** Tests a levy shared by pipes, imported as a file: its tree is drawn, and a household’s steps are those of the library. */
export const testPipes = (
  shared: () => { readonly browser: Browser; readonly url: string; readonly scenario: Scenario },
): void => {
  it('draws the pipes of a levy, and tells each household’s steps as the library does', async () => {
    const { browser, url, scenario } = shared();
    const { page, complaints, close } = await openView(browser, url, 'files/bring');
    const piped = withPipes(scenario);
    const read = parseScenario(JSON.parse(JSON.stringify(piped)));
    if (!read.ok) throw new Error(JSON.stringify(read.report.items));
    await page
      .getByTestId('import-file')
      .setInputFiles({ name: 'pipes.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(piped)) });
    await page.getByTestId('take').click();
    await page.getByRole('heading', { level: 1, name: '管路方案' }).waitFor();
    await go(page, 'costs/pipes');
    await page.getByTestId('pipes').waitFor();
    await expect.poll(() => page.locator('[data-testid=pipe-drawing] [data-segment]').count()).toBe(5);
    const share = assess(read.value).levies[0]?.shares.at(-1);
    if (share === undefined) throw new Error('the levy is shared');
    await page.getByTestId('pipes').getByRole('combobox').fill('9号楼4单元 702');
    await page.keyboard.press('Enter');
    await page.getByTestId('pipe-steps').waitFor();
    await expect
      .poll(() => page.locator('[data-testid=pipe-steps] li span').allInnerTexts())
      .toEqual(share.steps.map(({ why }) => explain(why, 'zh-CN')));
    await expect
      .poll(() => textOf(page, '[data-testid=pipe-steps] h4'))
      .toContain(`应分担 ${formatParam(share.share, 'zh-CN', 'yuan')} 元`);
    // The last entrance is behind all others.
    await expect.poll(() => page.locator('[data-testid=pipe-drawing] [data-segment][data-on=true]').count()).toBe(5);
    expect(complaints).toEqual([]);
    await close();
  });
};
