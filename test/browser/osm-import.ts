import type { Browser } from 'playwright-core';
import { expect, it } from 'vitest';
import { openedScenario } from './library-figures';
import { settled } from './on-page';
import { go, openPlayground, textOf } from './open-page';
import { give } from './sentinel-files';

interface Ground {
  readonly browser: Browser;
  readonly url: string;
}

/** Writes a street with steps, a railway and a building with a number beside a place. */
const mapBeside = ([lon, lat]: readonly [number, number]): Uint8Array => {
  const places = [
    [-2, 0],
    [0, 0],
    [2, 0],
    [2, 1],
    [3, 3],
    [3.4, 3],
    [3.4, 3.2],
    [3, 3.2],
  ] as const;
  const nodes = places.map(
    ([east, north], i) => `<node id="${i + 1}" lon="${lon + east / 1000}" lat="${lat + north / 1000}"/>`,
  );
  const way = (id: number, refs: readonly number[], key: string, value: string, more = ''): string =>
    `<way id="${id}">${refs.map((ref) => `<nd ref="${ref}"/>`).join('')}<tag k="${key}" v="${value}"/>${more}</way>`;
  return new TextEncoder().encode(
    `<osm version="0.6">${nodes.join('')}${way(11, [1, 2, 3], 'highway', 'footway')}${way(12, [3, 4], 'highway', 'steps')}${way(13, [1, 4], 'railway', 'rail')}${way(14, [5, 6, 7, 8, 5], 'building', 'yes', '<tag k="name" v="901号楼"/>')}</osm>`,
  );
};

/** Tests that a map of OpenStreetMap comes in by choosing its file: its ways, and on request its numbered buildings. */
export const testOsmImport = (ground: () => Ground): void => {
  it('imports the ways of an OpenStreetMap file, numbered buildings when asked, and draws the ways on the plan', async () => {
    const { browser, url } = ground();
    const { page, complaints, outside, close } = await openPlayground(browser, url);
    const { community } = await openedScenario();
    await go(page, 'files/bring');
    await give(page, '地图.osm', mapBeside(community.stations[0]?.position ?? [0, 0]));
    await page.getByTestId('preview').waitFor();
    await expect.poll(() => textOf(page, '[data-testid=part-paths]')).toContain('2');
    await expect.poll(() => textOf(page, '[data-testid=inspection]')).toContain('铁路、索道：1 个');
    await expect.poll(() => page.getByTestId('part-nodes').count()).toBe(0);
    await page.getByTestId('ask-buildings').click();
    await page.getByTestId('part-nodes').waitFor();
    await page.getByTestId('take').click();
    await settled(page);
    await go(page, 'reach');
    await page.locator('[data-testid=plan-map][data-drawn], [data-testid=plan-list]').first().waitFor();
    await expect.poll(() => textOf(page, '[data-tour-place=plan]')).toContain('步行道路');
    expect([complaints, outside]).toEqual([[], []]);
    await close();
  });
};
