import { readFileSync } from 'node:fs';
import { formatParam } from '@community1373/base/explain';
import { assess, moveStation, parseScenario, type Scenario } from '@community1373/core';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { askForSensitive, settled } from './on-page';
import { go, textOf, type Watched } from './open-page';

const stationId = 's-service';
const readout = '[data-testid=drag-readout]';

/** Returns the figures that change when a station is moved. */
const figuresOn = async (page: Page): Promise<string> =>
  `${await textOf(page, '[data-testid=circle]')} ${await textOf(page, `[data-testid=station-${stationId}]`)}`;

/** Returns the label of the edit that undo would revert. */
const lastStep = (page: Page): Promise<string | null> => page.getByTestId('undo').getAttribute('aria-label');

/** Drags a station’s handle without dropping it. */
export const dragStation = async (page: Page, id: string, [east, south]: readonly [number, number]): Promise<void> => {
  await page.locator('[data-testid=plan-map][data-drawn]').waitFor();
  const handle = page.locator(`[data-testid=plan-map] [data-station=${id}]`);
  await handle.scrollIntoViewIfNeeded();
  await handle.hover();
  const box = await handle.boundingBox();
  const [x, y] = [(box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2];
  await page.mouse.down();
  await page.mouse.move(x + east, y + south, { steps: 6 });
};

/** Waits until the drag has paused and the whole page shows the effect of its position. */
const atRest = (page: Page): Promise<void> => page.locator(`${readout}[aria-busy=false]`).waitFor();

/** Returns the current scenario from its exported file. */
const savedScenario = async (page: Page): Promise<Scenario> => {
  await go(page, 'files/take');
  const download = page.waitForEvent('download');
  await askForSensitive(page, 'scenario');
  await page.getByTestId('take-scenario').getByRole('button').click();
  const read = parseScenario(JSON.parse(readFileSync(await (await download).path(), 'utf8')));
  if (!read.ok) throw new Error('core reads what the page saves');
  await go(page, 'reach');
  return read.value;
};

/** Tests dragging a station over the plan, on the real core. */
export const testDragging = (shared: () => { readonly watched: Watched; readonly scenario: Scenario }): void => {
  it('shows the same figures while a station is dragged as when it is let go there, which are other ones than before, and takes them back in one step', async () => {
    const { page, complaints } = shared().watched;
    await go(page, 'reach');
    const [first, step] = [await figuresOn(page), await lastStep(page)];
    await dragStation(page, stationId, [90, 70]);
    await page.getByTestId('change-strip').getByText('移动“社区服务站”').waitFor();
    await atRest(page);
    const shown = await figuresOn(page);
    await page.mouse.up();
    await page.getByTestId('undo').and(page.locator(':enabled')).waitFor();
    await settled(page);
    await expect.poll(() => figuresOn(page)).toBe(shown);
    expect(shown).not.toBe(first);
    await page.keyboard.press('Control+z');
    await page.getByTestId('redo').and(page.locator(':enabled')).waitFor();
    await settled(page);
    await expect.poll(() => figuresOn(page)).toBe(first);
    await expect.poll(() => lastStep(page)).toBe(step);
    expect(complaints).toEqual([]);
  });

  it('tells beside the hand what the library says of the place under it', async () => {
    const { watched, scenario } = shared();
    const { page, complaints } = watched;
    await go(page, 'reach');
    await dragStation(page, stationId, [-60, 45]);
    await page.getByTestId('change-strip').getByText('移动“社区服务站”').waitFor();
    await atRest(page);
    const told = await textOf(page, readout);
    await page.mouse.up();
    await page.getByTestId('undo').and(page.locator(':enabled')).waitFor();
    await settled(page);
    await expect.poll(() => page.locator(readout).count()).toBe(0);
    const station = (await savedScenario(page)).community.stations.find(({ id }) => id === stationId);
    if (station === undefined) throw new Error('the sample has the station');
    const { circle } = assess(moveStation(scenario, station.id, station.position).next);
    const write = (value: number | undefined, format?: string): string =>
      formatParam(value ?? Number.NaN, 'zh-CN', format);
    expect(told).toBe(
      `圈内住户 ${write(circle?.ratio, 'percent')} ${write(circle?.numerator)} / ${write(circle?.denominator)} 最远住户距站 ${write(circle?.farthestMeters, 'meters')} 米 ` +
        `离本站最近 ${write(circle?.byStation.find(({ id }) => id === stationId)?.nearestOf)} 户`,
    );
    await page.keyboard.press('Control+z');
    await page.getByTestId('redo').and(page.locator(':enabled')).waitFor();
    await settled(page);
    expect(complaints).toEqual([]);
  });

  it('gives a drag up by Escape: the station, the figures and the steps are as before', async () => {
    const { page, complaints } = shared().watched;
    await go(page, 'reach');
    const handle = page.locator(`[data-testid=plan-map] [data-station=${stationId}]`);
    await handle.scrollIntoViewIfNeeded();
    const [first, step, place] = [await figuresOn(page), await lastStep(page), await handle.boundingBox()];
    await dragStation(page, stationId, [90, 70]);
    await page.getByTestId('change-strip').getByText('移动“社区服务站”').waitFor();
    await expect.poll(() => handle.boundingBox()).not.toEqual(place);
    await page.keyboard.press('Escape');
    await page.locator(readout).waitFor({ state: 'detached' });
    await page.mouse.up();
    await settled(page);
    await expect.poll(() => handle.boundingBox()).toEqual(place);
    await expect.poll(() => figuresOn(page)).toBe(first);
    await expect.poll(() => lastStep(page)).toBe(step);
    expect(complaints).toEqual([]);
  });
};
