import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { formatParam } from '@community1373/base/explain';
import { assess, type Assessment, moveStation, parseScenario, type Scenario } from '@community1373/core';
import { sweep } from '@community1373/core/what-if';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nudged } from '../../playground/src/reach/nudge';
import { chromiumPath, pageTest, startChromium } from './chromium';
import { testCarrying } from './carrying';
import { testExperiments } from './experiments';
import { openedScenario, writtenCoverages } from './library-figures';
import { testDragging } from './dragging';
import { testCodePane } from './code-pane';
import { clearVariant, enterModification } from './enter-modification';
import { testLibraryFiles } from './library-files';
import { testPictures } from './pictures';
import { places } from './places';
import { askForSensitive, coveragesOn, decisiveVolunteer, settled } from './on-page';
import { testNarrow } from './narrow';
import { testMappedEvents } from './mapped-events';
import { testRegisters } from './registers';
import { go, openPlayground, textOf, type Watched } from './open-page';
import { testOpenedAhead } from './opened-ahead';
import { testOsmImport } from './osm-import';
import { testPipes } from './pipes';
import { type Served, servePlayground } from './serve-playground';
import { testTenThings } from './ten-things';
import { testTracing } from './tracing';

/** Undoes all changes by keyboard. */
const undoAll = async (page: Page): Promise<void> => {
  while (await page.getByTestId('undo').isEnabled()) {
    await page.keyboard.press('Control+z');
    await settled(page);
  }
};

describe.skipIf(chromiumPath === undefined)('the playground', pageTest, () => {
  let served: Served;
  let browser: Browser;
  let scenario: Scenario;
  let opened: Assessment;
  // One page is shared, in order, by the tests that restore its state.
  let watched: Watched;

  beforeAll(async () => {
    [served, browser, scenario] = await Promise.all([servePlayground(), startChromium(), openedScenario()]);
    opened = assess(scenario);
    watched = await openPlayground(browser, served.url);
  }, pageTest.timeout);

  afterAll(async () => {
    await browser?.close();
    await served?.stop();
  }, pageTest.timeout);

  it('opens on the solved scenario with the library’s figures, without a complaint and without a word to the outside', async () => {
    const { page, complaints, outside } = watched;
    await expect.poll(() => coveragesOn(page)).toEqual(writtenCoverages(opened));
    const { filled } = opened.roster ?? { filled: { numerator: 0, denominator: 0 } };
    await expect
      .poll(() => textOf(page, '[data-testid=roster-figure] [data-testid=fraction]'))
      .toBe(`${formatParam(filled.numerator, 'zh-CN')} / ${formatParam(filled.denominator, 'zh-CN')}`);
    const [levy] = opened.levies;
    await expect
      .poll(() => page.locator('[data-testid=plan-map] [data-station]').count())
      .toBe(scenario.community.stations.length);
    await go(page, 'costs');
    await page.getByTestId('shares').waitFor();
    await expect.poll(() => page.locator('[data-testid^=share-]').count()).toBe(levy?.shares.length);
    await go(page, 'reach');
    expect(complaints).toEqual([]);
    expect(outside).toEqual([]);
  });

  it('a volunteer removed changes the figures to the library’s, undo brings back the first, redo the second', async () => {
    const { page, complaints } = watched;
    const { id, after } = decisiveVolunteer(scenario, opened);
    await go(page, 'roster/people');
    await page.getByTestId(`volunteer-${id}`).locator('[data-remove]').click();
    await page.getByTestId('stale').waitFor();
    await settled(page);
    await go(page, 'reach');
    await expect.poll(() => coveragesOn(page)).toEqual(writtenCoverages(after));
    await expect.poll(() => page.getByTestId('change-strip').getByTestId('difference').count()).toBeGreaterThan(0);
    await page.keyboard.press('Control+z');
    await page.getByTestId('redo').and(page.locator(':enabled')).waitFor();
    await settled(page);
    await expect.poll(() => coveragesOn(page)).toEqual(writtenCoverages(opened));
    await page.keyboard.press('Control+Shift+z');
    await page.getByTestId('redo').and(page.locator(':disabled')).waitFor();
    await settled(page);
    await expect.poll(() => coveragesOn(page)).toEqual(writtenCoverages(after));
    await undoAll(page);
    expect(complaints).toEqual([]);
  });

  it('a station moved by the keyboard gives the library’s figures for where it is then, and undo the first ones', async () => {
    const { page, complaints } = watched;
    const [station] = scenario.community.stations;
    if (station === undefined) throw new Error('the sample has stations');
    const presses = 12;
    let position = station.position;
    for (let i = 0; i < presses; i += 1) position = nudged(position, 'right');
    const after = assess(moveStation(scenario, station.id, position).next);
    const farthest = (assessment: Assessment): string =>
      `${formatParam(assessment.circle?.farthestMeters ?? Number.NaN, 'zh-CN', 'meters')} 米`;
    const nearest = (assessment: Assessment): string =>
      `就近 ${formatParam(assessment.circle?.byStation.find(({ id }) => id === station.id)?.nearestOf ?? Number.NaN, 'zh-CN')} 户`;
    expect([farthest(after), nearest(after)]).not.toEqual([farthest(opened), nearest(opened)]);

    const row = page.getByTestId(`station-${station.id}`).getByRole('button').first();
    await row.focus();
    for (let i = 0; i < presses; i += 1) await page.keyboard.press('ArrowRight');
    await settled(page);
    await page.getByTestId(`station-${station.id}`).getByText(nearest(after)).waitFor();
    await expect.poll(() => textOf(page, '[data-testid=circle]')).toContain(farthest(after));
    await expect.poll(() => coveragesOn(page)).toEqual(writtenCoverages(after));

    await undoAll(page);
    await expect.poll(() => textOf(page, `[data-testid=station-${station.id}]`)).toContain(nearest(opened));
    await expect.poll(() => coveragesOn(page)).toEqual(writtenCoverages(opened));
    expect(complaints).toEqual([]);
  });

  it('plans again in the worker after a change, and the roster is no longer stale', async () => {
    const { page, complaints } = watched;
    const [volunteer] = scenario.community.volunteers;
    await go(page, 'roster/people');
    await page.getByTestId(`volunteer-${volunteer?.id}`).locator('[data-remove]').click();
    await page.getByTestId('re-plan').click();
    await page.getByTestId('stale').waitFor({ state: 'detached' });
    await page.getByTestId('planning').waitFor({ state: 'detached' });
    await expect.poll(() => textOf(page, '[data-testid=change-strip]')).toContain('重新排班');
    await undoAll(page);
    await go(page, 'reach');
    await expect.poll(() => coveragesOn(page)).toEqual(writtenCoverages(opened));
    expect(complaints).toEqual([]);
  });

  testTenThings(() => ({ watched, scenario }));

  it('one number of a modification varied gives the library’s points and its break-even', async () => {
    const { page, complaints } = watched;
    await go(page, 'whatif');
    const card = page.getByTestId('variant-v1');
    await clearVariant(card);
    const modification = { kind: 'lose-volunteers', postId: 'elder', count: 5 } as const;
    await enterModification(page, scenario, modification, card);
    await page.getByTestId('reasons').waitFor();
    const swept = sweep(
      scenario,
      { modification, key: 'count', from: 1, to: 10, step: 1 },
      { figureId: 'coverage/service/ratio', crossing: 'falls-below', target: 0.9 },
    );
    await page.getByTestId('sweep-run').click();
    await page.getByTestId('sweep-chart').waitFor();
    const even = swept.ok ? swept.value.breakEven : undefined;
    await expect
      .poll(() => page.locator('[data-testid=sweep-points] tbody tr').allInnerTexts())
      .toEqual(
        swept.ok
          ? swept.value.points.map(
              ({ value, figure }) => `${value}\t${formatParam(figure ?? Number.NaN, 'zh-CN', 'percent')}`,
            )
          : [],
      );
    await expect
      .poll(() => textOf(page, '[data-testid=sweep-chart] figcaption'))
      .toContain(even === undefined ? '没有越线点' : `自 ${even.value} 起越线`);
    expect(complaints).toEqual([]);
  });

  testCarrying(() => ({ watched, scenario }));

  testTracing(() => ({ browser, url: served.url, scenario }));

  testOsmImport(() => ({ browser, url: served.url }));
  testRegisters(() => ({ browser, url: served.url }));

  testMappedEvents(() => ({ browser, url: served.url }));

  testOpenedAhead(() => ({ browser, served }));
  testPipes(() => ({ browser, url: served.url, scenario }));

  testExperiments(() => ({ watched, scenario }));

  testDragging(() => ({ watched, scenario }));

  it('exports a file that core reads as the very scenario', async () => {
    const { page } = watched;
    await go(page, 'files/take');
    const download = page.waitForEvent('download');
    await askForSensitive(page, 'scenario');
    await page.getByTestId('take-scenario').getByRole('button').click();
    const read = parseScenario(JSON.parse(readFileSync(await (await download).path(), 'utf8')));
    expect(read.ok && assess(read.value)).toEqual(opened);
  });

  testLibraryFiles(() => ({ page: watched.page, scenario, opened }));

  testCodePane(() => watched.page);

  testPictures(() => watched.page, places);

  testNarrow(() => watched, places);

  it('switches language and appearance, and remembers both', async () => {
    const { page, complaints } = watched;
    await page.getByText('EN', { exact: true }).click();
    await page.getByRole('heading', { name: 'Who is reached' }).first().waitFor();
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('en');
    await expect.poll(() => coveragesOn(page)).toEqual(writtenCoverages(opened, 'en'));
    await page.locator('[data-appearance=dark]').click();
    await page.locator('html[data-scheme=dark]').waitFor();
    await page.reload();
    await page.locator('html[lang=en][data-scheme=dark]').waitFor();
    expect(complaints).toEqual([]);
  });

  it('keeps the initial script under 450 kB gzipped and allows no eval', () => {
    const html = readFileSync(join(served.folder, 'index.html'), 'utf8');
    const initial = [...html.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.js)"/g)].map(([, file]) => file ?? '');
    expect(initial.length).toBeGreaterThan(0);
    expect(readdirSync(join(served.folder, 'assets')).some((file) => file.startsWith('plan-map'))).toBe(true);
    expect(initial.some((file) => file.includes('plan-map'))).toBe(false);
    const bytes = initial.reduce((sum, file) => sum + gzipSync(readFileSync(join(served.folder, file))).length, 0);
    expect(bytes).toBeLessThan(450_000);
    expect(html).toContain('Content-Security-Policy');
    expect(html).not.toContain("'unsafe-eval'");
  });
});
