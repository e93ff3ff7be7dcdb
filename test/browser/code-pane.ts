import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { formatParam } from '@community1373/base/explain';
import * as core from '@community1373/core';
import * as sample from '@community1373/core/sample';
import * as views from '@community1373/core/views';
import * as whatIf from '@community1373/core/what-if';
import * as notice from '@community1373/exchange/notice';
import * as xlsx from '@community1373/exchange/xlsx';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { runExample } from '../support/run-example';
import { root } from '../support/sources';
import { enterModification } from './enter-modification';
import { askForSensitive, settled, untilKept } from './on-page';
import { go, textOf } from './open-page';
import { downloaded, give } from './sentinel-files';

const plans = new Map<string, ReturnType<typeof core.plan>>();

/** The library's planning, memoised because many snippets plan the same: the same scenario and seed give the same bytes. */
const plan: typeof core.plan = (scenario, options) => {
  const key = core.fingerprint([scenario, options?.seed]);
  const known = plans.get(key) ?? core.plan(scenario, options);
  plans.set(key, known);
  return known;
};

const modules = new Map<string, Readonly<Record<string, unknown>>>([
  ['@community1373/core', { ...core, plan }],
  ['@community1373/core/sample', sample],
  ['@community1373/core/views', views],
  ['@community1373/core/what-if', whatIf],
  ['@community1373/exchange/notice', notice],
  ['@community1373/exchange/xlsx', xlsx],
]);

/** Returns the code that the pane shows on a view. */
const snippetOn = async (page: Page, route: string, ready: string): Promise<string> => {
  await go(page, route);
  await page.locator(ready).first().waitFor();
  if ((await page.getByTestId('code').getAttribute('aria-expanded')) === 'false')
    await page.getByTestId('code').click();
  await page.getByTestId('snippet').waitFor();
  return (await page.getByTestId('snippet').locator('code').textContent()) ?? '';
};

/** Runs a snippet as pasted and returns its output. */
const printed = async (code: string): Promise<readonly string[]> => {
  const lines: string[] = [];
  await runExample(code, modules, (line) => lines.push(...line.split('\n')));
  return lines;
};

const count = (text: string): string => formatParam(Number(text), 'zh-CN');

/** Returns the fraction that the overview shows for a printed coverage: `name numerator denominator unit`. */
const fractionOf = (line: string): string => {
  const [unit, denominator = '', numerator = ''] = line.split(' ').reverse();
  const write = (n: string): string => formatParam(Number(n), 'zh-CN', unit === 'minutes' ? 'hours' : undefined);
  return `${write(numerator)} / ${write(denominator)}`;
};

const coverageFractions = async (page: Page): Promise<readonly string[]> =>
  (await page.locator('[data-testid=overview] [data-testid^=coverage-] [data-testid=fraction]').allInnerTexts()).map(
    (text) => text.replace(/\s+/g, ' '),
  );

/** Tests the code pane: each snippet, run as pasted, prints what the page shows. */
export const testCodePane = (shared: () => Page): void => {
  it('shows code for the coverage that prints the figures on screen, after an edit too', async () => {
    const page = shared();
    const ready = '[data-testid=overview]';
    expect((await printed(await snippetOn(page, 'reach', ready))).map(fractionOf)).toEqual(
      await coverageFractions(page),
    );
    await page.locator('[data-testid^=station-]').getByRole('button').first().focus();
    for (let i = 0; i < 3; i += 1) await page.keyboard.press('ArrowRight');
    await page.getByTestId('undo').and(page.locator(':enabled')).waitFor();
    await settled(page);
    const edited = await snippetOn(page, 'reach', ready);
    expect(edited).toContain('applyPatches');
    expect((await printed(edited)).map(fractionOf)).toEqual(await coverageFractions(page));
    while ((await page.getByTestId('undo').getAttribute('aria-label'))?.includes('移动') === true) {
      await page.getByTestId('undo').click();
      await settled(page);
    }
  });

  it('shows code for the grid, the roster, the costs, matters and linkage that prints what they show', async () => {
    const page = shared();
    const [first = ''] = await printed(await snippetOn(page, 'grid', '[data-testid=grid-table]'));
    const [required = '', covered = ''] = first.split(' ').reverse();
    await expect.poll(() => textOf(page, '[data-testid=grid-table] tbody tr')).toContain(`${covered} / ${required}`);

    const [roster = ''] = await printed(await snippetOn(page, 'roster/calendar', '[data-testid=roster-quality]'));
    const [filled = '', places = '', bound = '', hard = ''] = roster.split(' ').map(count);
    await expect
      .poll(() => textOf(page, '[data-testid=roster-quality]'))
      .toMatch(new RegExp(`${filled} / ${places}.*${bound}.*${hard}`));

    const shares = await printed(await snippetOn(page, 'costs/shares', '[data-testid=shares]'));
    const shown = await Promise.all(
      shares.map(async (line) => {
        const [id = '', fen = ''] = line.split(' ');
        return (await textOf(page, `[data-testid="share-${id}"]`)).includes(formatParam(Number(fen), 'zh-CN', 'yuan'));
      }),
    );
    expect(shown.length).toBeGreaterThan(0);
    expect(shown).not.toContain(false);

    const rules = await printed(await snippetOn(page, 'costs/rules', '[data-testid=rules]'));
    const rows = (await page.locator('[data-testid=rules] tbody tr').allInnerTexts()).map((text) =>
      text.replace(/\s+/g, ' '),
    );
    expect(rules.length).toBeGreaterThan(0);
    for (const line of rules) {
      const [largest = '', ...name] = line.split(' ').reverse();
      const row = rows.find((text) => text.includes(name.toReversed().join(' '))) ?? '';
      // A rule that cannot be applied has no result, and its row gives the reason.
      expect(row).toContain(largest === 'undefined' ? name.at(-1) : formatParam(Number(largest), 'zh-CN', 'yuan'));
    }

    const lines = await printed(await snippetOn(page, 'costs/notice', '[data-testid=notice]'));
    const [room, share] = [
      await textOf(page, '[data-testid=notice] tbody tr th'),
      await textOf(page, '[data-testid=notice] tbody tr td'),
    ];
    expect(lines.some((line) => line.includes(room) && line.includes(share))).toBe(true);

    const [matters = ''] = await printed(await snippetOn(page, 'matters', '[data-testid=matter]'));
    const [resolved, closed, open] = matters.split(' ').map(count);
    await expect
      .poll(() => textOf(page, '[data-testid=matters-rate]'))
      .toMatch(new RegExp(`${resolved} / ${closed}.* ${open} `));

    const posts = await printed(await snippetOn(page, 'model', '[data-testid=model-lists]'));
    expect(posts.length).toBe(await page.locator('[data-testid=list-posts] li').count());
    for (const line of posts) await expect.poll(() => page.getByTestId(`posts-${line.split(' ')[0]}`).count()).toBe(1);

    const [linkage = ''] = await printed(await snippetOn(page, 'linkage', '[data-testid=linkage-response]'));
    await expect
      .poll(() => textOf(page, '[data-testid=linkage-response]'))
      .toContain(linkage.split(' ').map(count).join(' / '));
  });

  it('shows code for a variant that prints the figures beside the base', async () => {
    const page = shared();
    await go(page, 'whatif');
    const card = page.locator('[data-testid^=variant-]').first();
    await enterModification(
      page,
      sample.sampleScenario(),
      { kind: 'lose-volunteers', postId: 'elder', count: 5 },
      card,
    );
    await page.getByTestId('compared').waitFor();
    await page.locator('[data-testid=comparison][aria-busy=false]').waitFor();
    const lines = await printed(await snippetOn(page, 'whatif', '[data-testid=compared]'));
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.length).toBe(await page.locator('[data-testid=compared] tbody tr').count());
    const [name] = await page.locator('[data-testid=compared] tbody th').allInnerTexts();
    expect(lines[0]?.startsWith(name ?? '-')).toBe(true);
  });

  it('shows code for a workbook of the size that is taken along, and code that reads the scenario’s file where edits are too many', async () => {
    const page = shared();
    const [size] = await printed(await snippetOn(page, 'files/take', '[data-testid=take-notice]'));
    const { bytes } = await downloaded(page, () => page.getByTestId('take-workbook').getByRole('button').click());
    expect(bytes.length).toBe(Number(size));

    await askForSensitive(page, 'scenario');
    const { name, bytes: scenario } = await downloaded(page, () =>
      page.getByTestId('take-scenario').getByRole('button').click(),
    );
    await go(page, 'files/bring');
    await give(page, name, scenario);
    await page.getByTestId('take').click();
    await untilKept(page);
    const code = await snippetOn(page, 'reach', '[data-testid=overview]');
    expect(code).toContain(`readFile(${JSON.stringify(name)})`);
    // In the project’s node_modules, so that Node resolves the packages from there.
    const folder = mkdtempSync(resolve(root, 'node_modules/.snippet-'));
    try {
      writeFileSync(join(folder, name), scenario);
      writeFileSync(join(folder, 'pasted.mts'), code);
      const { stdout } = await promisify(execFile)(
        process.execPath,
        ['--conditions=community1373-source', '--import', 'tsx', 'pasted.mts'],
        { cwd: folder },
      );
      expect(stdout.trim().split('\n').map(fractionOf)).toEqual(await coverageFractions(page));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
};
