import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, existsSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { adopt, assess, plan, removeVolunteer } from '@community1373/core';
import { sampleScenario } from '@community1373/core/sample';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath, startChromium } from '../browser/chromium';
import { root } from '../support/sources';
import { describeGuides } from './guide-examples';
import { describeJobExamples } from './job-examples';
import { type PackedProject, packProject, runCommand } from './packed-project';

// All expected figures are computed here from the sources of the library; the examples run on the packed packages.
const scenario = sampleScenario();
const fractions = (of: ReturnType<typeof assess>): readonly string[] =>
  of.coverages.map(({ numerator, denominator }) => `${numerator} / ${denominator}`);

let project: PackedProject;
let started: ChildProcess | undefined;

const placeOf = (name: string): string => join(project.folder, name);

const build = (name: string): string => {
  runCommand(placeOf(name), 'node', [
    resolve(root, 'node_modules/vite/bin/vite.js'),
    'build',
    '--base',
    './',
    '--logLevel',
    'error',
  ]);
  return join(placeOf(name), 'dist');
};

beforeAll(() => {
  project = packProject(['react', 'react-dom', 'vue', 'hono', '@hono/node-server', 'bullmq', 'ioredis']);
  cpSync(resolve(root, 'docs/examples'), project.folder, { recursive: true });
  // A build tool, not a part of the example.
  symlinkSync(resolve(root, 'node_modules/esbuild'), join(project.folder, 'node_modules/esbuild'));
}, 300_000);

afterAll(() => {
  started?.kill();
  project?.remove();
}, 60_000);

describe('the examples, on the packed packages', () => {
  it('node-script prints the coverages, the roster and what is wrong', async () => {
    const planned = await plan(scenario, { seed: '1373' });
    if (!planned.ok) throw new Error('the sample cannot be planned');
    const assessed = assess(adopt(scenario, planned.value).next);
    const lines = runCommand(placeOf('node-script'), 'node', ['main.mjs']).trim().split('\n');
    expect(lines.slice(0, 3)).toEqual(
      assessed.coverages.map(
        ({ coverageId, numerator, denominator }) => `${coverageId}: ${numerator} / ${denominator}`,
      ),
    );
    expect(lines[3]).toBe(
      `roster: ${assessed.roster?.filled.numerator} / ${assessed.roster?.filled.denominator}, at least ${assessed.roster?.openBound} open`,
    );
    expect(lines).toHaveLength(4 + Math.min(3, assessed.findings.length));
  });

  it('service answers with figures, and names every problem in the language asked for', async () => {
    started = spawn('node', ['main.mjs'], { cwd: placeOf('service'), stdio: ['ignore', 'pipe', 'inherit'] });
    const address = await new Promise<string>((tell) =>
      started?.stdout?.once('data', (data: Buffer) => tell(String(data).trim())),
    );
    const post = (body: string, language: string): Promise<Response> =>
      fetch(`${address}/assess`, {
        method: 'POST',
        body,
        headers: { 'accept-language': language, 'content-type': 'application/json' },
      });
    const good = await post(JSON.stringify(scenario), 'en');
    expect(good.status).toBe(200);
    const { coverages } = (await good.json()) as { coverages: { numerator: number; denominator: number }[] };
    expect(coverages.map(({ numerator, denominator }) => `${numerator} / ${denominator}`)).toEqual(
      fractions(assess(scenario)),
    );
    for (const [body, language, mark] of [
      ['{"schemaVersion":1}', 'zh-CN', /[\u4e00-\u9fff]/],
      ['no json', 'en', /^[^\u4e00-\u9fff]+$/],
    ] as const) {
      const bad = await post(body, language);
      expect(bad.status).toBe(422);
      const { total, problems } = (await bad.json()) as { total: number; problems: { what: string; fix: string }[] };
      expect(total).toBeGreaterThan(0);
      expect(problems[0]?.what).toMatch(mark);
    }
  });

  it('mini-program is one file under 2 MB that runs without DOM, process, eval or dynamic import', () => {
    runCommand(placeOf('mini-program'), 'node', ['build.mjs']);
    const file = join(placeOf('mini-program'), 'mini-program.cjs');
    const code = readFileSync(file, 'utf8');
    expect(statSync(file).size).toBeLessThan(2_000_000);
    expect(code).not.toMatch(/\bimport\(/);
    const module = {
      exports: {} as {
        summary?: () => { coverages: { numerator: number; denominator: number }[]; shares: { share: number }[] };
      },
    };
    // A context without Node and DOM APIs, in which code from strings is rejected.
    runInContext(
      code,
      createContext({ module, exports: module.exports }, { codeGeneration: { strings: false, wasm: false } }),
    );
    const summary = module.exports.summary?.();
    expect(summary?.coverages.map(({ numerator, denominator }) => `${numerator} / ${denominator}`)).toEqual(
      fractions(assess(scenario)),
    );
    expect(summary?.shares).toHaveLength(56);
  });
});

describeGuides(() => project.folder);

describeJobExamples(placeOf);

describe.skipIf(chromiumPath === undefined)('the example pages, on the packed packages', () => {
  const types: Readonly<Record<string, string>> = {
    '.html': 'text/html',
    '.js': 'text/javascript',
    '.json': 'application/json',
    '.css': 'text/css',
  };
  let browser: Browser;

  beforeAll(async () => {
    browser = await startChromium();
  }, 60_000);

  afterAll(() => browser?.close());

  /** Opens a folder as a site; all requests are answered from it, without network access. */
  const open = async (folder: string): Promise<Page> => {
    const page = await browser.newPage();
    await page.route('**/*', (route) => {
      const { pathname } = new URL(route.request().url());
      const file = join(folder, pathname === '/' ? 'index.html' : pathname);
      return existsSync(file)
        ? route.fulfill({ path: file, contentType: types[extname(file)] ?? 'application/octet-stream' })
        : route.fulfill({ status: 404 });
    });
    await page.goto('http://127.0.0.1/');
    return page;
  };

  it('esm-page divides 400 yuan among 56 households: 16 × 7.15 and 40 × 7.14', async () => {
    symlinkSync(join(project.folder, 'node_modules'), join(placeOf('esm-page'), 'node_modules'));
    const page = await open(placeOf('esm-page'));
    await page.getByText('户各').waitFor();
    expect(await page.locator('#shares').textContent()).toBe('16 户各 7.15 元，40 户各 7.14 元');
    await page.close();
  });

  it.each(['react-app', 'vue-app'])(
    '%s shows the coverages, what a volunteer fewer changes, and the first ones after undo',
    async (name) => {
      const page = await open(build(name));
      const shown = async (): Promise<readonly string[]> => page.locator('[data-coverage] span').allTextContents();
      await page.locator('[data-coverage]').first().waitFor();
      expect(await shown()).toEqual(fractions(assess(scenario)));
      await page.locator('#remove').click();
      const [first] = scenario.community.volunteers;
      if (first === undefined) throw new Error('the sample has volunteers');
      const after = fractions(assess(removeVolunteer(scenario, first.id).next));
      expect(after).not.toEqual(fractions(assess(scenario)));
      await expect.poll(shown).toEqual(after);
      await page.locator('#undo').click();
      await expect.poll(shown).toEqual(fractions(assess(scenario)));
      await page.close();
    },
    120_000,
  );
});
