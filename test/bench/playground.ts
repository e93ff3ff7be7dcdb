// Measures the page in Chromium: the first view of the sample, the initial script, a station dragged in a district of 100,000 households, in milliseconds of
// main-thread work per event (from the browser trace: all tasks between two pointer moves), and the longest main-thread task while the worker plans the
// sample’s roster.
//   npm run -s bench -- playground [--households 100000] [--moves 60] [--runs 3]
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { assess, type Scenario } from '@community1373/core';
import { districtModel, sampleDistrict, sampleScenario } from '@community1373/core/sample';
import type { Browser, Page } from 'playwright-core';
import { startChromium } from '../browser/chromium';
import { go, watchPage } from '../browser/open-page';
import { servePlayground } from '../browser/serve-playground';
import { round, traced, workOf } from './_main-thread';
import type { Bench } from './index';

const quantile = (values: readonly number[], share: number): number =>
  round(values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0);

/** A district with the sample's duties and calendar, without services, matters, linkage and ways. */
const districtScenario = (households: number): Scenario => {
  const { services: _services, levies: _levies, ...rest } = sampleScenario();
  return {
    ...rest,
    name: '十万户',
    model: districtModel,
    community: sampleDistrict({ households }),
    services: [],
    levies: [],
    matters: [],
    linkage: [],
    paths: [],
    seatedDays: [],
  };
};

/** Measures the time from the start of navigation to the first frame after the plan is drawn, in a new context each time. */
const firstView = async (browser: Browser, url: string): Promise<number> => {
  const { page, close } = await watchPage(browser, url, {
    before: `new MutationObserver((_, watch) => {
      if (document.querySelector('[data-testid=plan-map][data-drawn], [data-testid=plan-list]') === null) return;
      watch.disconnect();
      requestAnimationFrame(() => performance.mark('first-view'));
    }).observe(document, { subtree: true, childList: true, attributes: true });`,
  });
  await page.goto(url);
  const at = await page.waitForFunction(() => performance.getEntriesByName('first-view')[0]?.startTime);
  const milliseconds = await at.jsonValue();
  await close();
  return milliseconds ?? Number.NaN;
};

/** Opens a scenario as a user would: as a file. */
const bring = async (page: Page, scenario: Scenario): Promise<void> => {
  await go(page, 'files/bring');
  await page.getByTestId('import-file').setInputFiles({
    name: 'district.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(scenario)),
  });
  await page.getByTestId('take').click({ timeout: 180_000 });
  await page.getByRole('heading', { level: 1, name: scenario.name }).waitFor({ timeout: 180_000 });
};

const dragged = async (
  browser: Browser,
  url: string,
  scenario: Scenario,
  moves: number,
): Promise<ReturnType<typeof workOf>> => {
  const { page, close } = await watchPage(browser, url);
  await page.goto(url);
  await page.getByTestId('workbench').waitFor();
  await bring(page, scenario);
  await go(page, 'reach');
  await page.locator('[data-testid=plan-map][data-drawn]').waitFor({ timeout: 180_000 });
  const handle = page.locator('[data-testid=plan-map] [data-station]').first();
  await handle.scrollIntoViewIfNeeded();
  const box = await handle.boundingBox();
  if (box === null) throw new Error('the station is drawn');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 4, y + 2);
  await browser.startTracing(page, { categories: [...traced] });
  for (let i = 0; i < moves; i += 1) {
    await page.mouse.move(x + 4 + i, y + 2 + (i % 5));
    await page.waitForTimeout(50);
  }
  const trace = await browser.stopTracing();
  await page.mouse.up();
  await close();
  return workOf(trace, 'pointermove');
};

/** Measures the longest main-thread task from the request for a roster to its arrival. */
const solving = async (browser: Browser, url: string): Promise<number> => {
  const { page, close } = await watchPage(browser, url);
  await page.goto(url);
  await page.getByTestId('workbench').waitFor();
  await go(page, 'roster/people');
  await page.locator('[data-remove]').first().click();
  const order = page.getByTestId('re-plan').and(page.locator(':enabled'));
  await order.waitFor();
  await browser.startTracing(page, { categories: [...traced] });
  await order.click();
  await page.getByTestId('planning').waitFor();
  await page.getByTestId('planning').waitFor({ state: 'detached', timeout: 180_000 });
  const trace = await browser.stopTracing();
  await close();
  return workOf(trace, 'click').longest;
};

/** Runs the benchmark of the page. Times are medians or the given quantiles of the measurements. */
export const run: Bench = async (args) => {
  const { values } = parseArgs({
    args: [...args],
    options: { households: { type: 'string' }, moves: { type: 'string' }, runs: { type: 'string' } },
  });
  const scenario = districtScenario(Number(values.households ?? 100_000));
  const [served, browser] = [await servePlayground(), await startChromium()];
  try {
    const views: number[] = [];
    for (let i = 0; i < Number(values.runs ?? 3); i += 1) views.push(await firstView(browser, served.url));
    const html = readFileSync(join(served.folder, 'index.html'), 'utf8');
    const initial = [...html.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.js)"/g)].map(
      ([, file]) => gzipSync(readFileSync(join(served.folder, file ?? ''))).length,
    );
    const { events, own, longest } = await dragged(browser, served.url, scenario, Number(values.moves ?? 60));
    return {
      firstViewMilliseconds: { middle: quantile(views, 0.5), all: views.map(round) },
      initialScriptGzippedBytes: initial.reduce((sum, bytes) => sum + bytes, 0),
      households: scenario.community.households.length,
      coverages: assess(scenario).coverages.length,
      dragEvents: events.length,
      dragMilliseconds: { median: quantile(events, 0.5), p95: quantile(events, 0.95), longest: quantile(events, 1) },
      dragOwnMilliseconds: { median: quantile(own, 0.5), p95: quantile(own, 0.95), longest: quantile(own, 1) },
      longestTaskMilliseconds: longest,
      longestTaskWhileSolvingMilliseconds: await solving(browser, served.url),
    };
  } finally {
    await browser.close();
    await served.stop();
  }
};
