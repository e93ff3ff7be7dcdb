import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { rspack } from '@rspack/core';
import { build as esbuild } from 'esbuild';
import { rollup } from 'rollup';
import { build as vite, preview } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import webpack from 'webpack';
import { chromiumPath, pageTest, startChromium } from '../browser/chromium';
import { type PackedProject, packProject } from './packed-project';

/** A page that solves rosters, and a program on its own, whose optimum is 3 × 2. */
const solving = (imported: string, highs: string): string => `import { solveRoster } from '@community1373/scheduling';
import { solveLinear } from '@community1373/solver';
import { ${imported} } from '@community1373/solver/highs';
const highs = ${highs};
export const solve = (problem) => solveRoster(problem, { highs });
const matrix = { starts: [0, 1], columns: [0], values: [1] };
const program = { sense: 'maximize', cost: [2], upper: [4], rowLower: [0], rowUpper: [3], matrix };
globalThis.solved = solveLinear(program, { highs }).then(({ status, objective }) => [status, objective]);`;

/** Pages: one that solves nothing, one that solves with HiGHS, and one that fetches its WASM from an address of its own. */
const entries = {
  reach: `import { createCatchment, toPointColumns } from '@community1373/coverage';
const households = toPointColumns([{ id: 'near', position: [113.57, 37.86] }, { id: 'far', position: [113.59, 37.86] }]);
const providers = toPointColumns([{ id: 's', position: [113.571, 37.86] }]);
export const reached = [...createCatchment({ households, providers, radius: 1000 }).counts];`,
  roster: solving('loadHighs', 'loadHighs'),
  served: solving('createHighsLoader', "createHighsLoader({ wasmUrl: './highs.wasm' })"),
} as const;

type Entry = keyof typeof entries;

type Compiler = typeof webpack | typeof rspack;

/** Runs webpack, or rspack, which takes the same options. */
const pack = (compiler: Compiler, folder: string, entry: string, outDir: string): Promise<void> =>
  new Promise((done, failed) => {
    const options = {
      mode: 'production' as const,
      context: folder,
      entry,
      experiments: { outputModule: true },
      output: {
        path: outDir,
        filename: 'page.mjs',
        library: { type: 'module' as const },
        chunkFormat: 'module' as const,
      },
      performance: { hints: false as const },
      target: 'web' as const,
    };
    // The options are those that both compilers know.
    (compiler as typeof webpack)(options, (error, stats) => {
      const complaints = stats?.toJson({ all: false, errors: true, warnings: true });
      const told = [...(complaints?.errors ?? []), ...(complaints?.warnings ?? [])].map(({ message }) => message);
      if (error !== null || told.length > 0) failed(error ?? new Error(told.join('\n')));
      else done();
    });
  });

/** Each bundler, without settings of its own for our packages; it complains by throwing. */
const bundlers: Readonly<Record<string, (folder: string, entry: string, outDir: string) => Promise<unknown>>> = {
  esbuild: async (folder, entry, outdir) => {
    const { warnings } = await esbuild({
      absWorkingDir: folder,
      entryPoints: { page: entry },
      outdir,
      bundle: true,
      minify: true,
      format: 'esm',
      splitting: true,
      outExtension: { '.js': '.mjs' },
      platform: 'browser',
      logLevel: 'silent',
    });
    if (warnings.length > 0) throw new Error(warnings.map(({ text }) => text).join('\n'));
  },
  webpack: (folder, entry, outDir) => pack(webpack, folder, entry, outDir),
  rspack: (folder, entry, outDir) => pack(rspack, folder, entry, outDir),
  rollup: async (folder, entry, dir) => {
    const bundle = await rollup({
      input: { page: join(folder, entry) },
      plugins: [nodeResolve({ browser: true })],
      // zod has comments that Rollup remarks upon.
      onwarn: ({ message, id = message }) => {
        if (id.includes('@community1373')) throw new Error(message);
      },
    });
    await bundle.write({ dir, format: 'es', entryFileNames: '[name].mjs' });
  },
  vite: (folder, entry, outDir) =>
    vite({
      root: folder,
      configFile: false,
      logLevel: 'silent',
      build: {
        outDir,
        modulePreload: false,
        rolldownOptions: {
          input: { page: join(folder, entry) },
          preserveEntrySignatures: 'strict',
          output: { entryFileNames: '[name].mjs' },
        },
      },
    }),
};

let project: PackedProject;

beforeAll(() => {
  project = packProject();
  for (const [name, code] of Object.entries(entries)) writeFileSync(join(project.folder, `${name}.mjs`), code);
}, 300_000);

afterAll(() => project?.remove(), 60_000);

const build = async (bundler: string, entry: Entry): Promise<string> => {
  const outDir = join(project.folder, 'built', bundler, entry);
  if (!existsSync(outDir)) {
    mkdirSync(outDir, { recursive: true });
    await bundlers[bundler]?.(project.folder, `./${entry}.mjs`, outDir);
  }
  return outDir;
};

const files = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => statSync(join(folder, file)).isFile());

describe.each(Object.keys(bundlers))('%s, without settings for our packages', (bundler) => {
  it('builds a page that measures reach, small and without WASM, and the page runs', { timeout: 120_000 }, async () => {
    const folder = await build(bundler, 'reach');
    const made = files(folder);
    expect(made.filter((file) => file.endsWith('.wasm'))).toEqual([]);
    expect(made.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0)).toBeLessThan(200_000);
    const page = (await import(pathToFileURL(join(folder, 'page.mjs')).href)) as { readonly reached: unknown };
    expect(page.reached).toEqual([1, 0]);
  });

  it('builds a page that solves rosters, with HiGHS in a chunk of its own', { timeout: 120_000 }, async () => {
    const folder = await build(bundler, 'roster');
    const holding = files(folder).filter(
      (file) => /\.m?js$/.test(file) && readFileSync(join(folder, file), 'utf8').includes('_Highs_'),
    );
    expect(holding).toHaveLength(1);
    expect(holding).not.toContain('page.mjs');
  });
});

/** Opens a built page in Chromium, and returns what it has solved. */
const solvedBy = async (folder: string): Promise<unknown> => {
  writeFileSync(join(folder, 'index.html'), '<!doctype html><script type="module" src="./page.mjs"></script>');
  const server = await preview({
    root: folder,
    configFile: false,
    logLevel: 'error',
    build: { outDir: folder },
    preview: { host: '127.0.0.1', port: 0 },
  });
  const browser = await startChromium();
  try {
    const page = await browser.newPage();
    await page.goto(server.resolvedUrls?.local[0] ?? '');
    await page.waitForFunction('globalThis.solved');
    return await page.evaluate('globalThis.solved');
  } finally {
    await browser.close();
    await server.close();
  }
};

describe.skipIf(chromiumPath === undefined)('in a browser', () => {
  const wasmOf = (): string => resolve(project.folder, 'node_modules/@community1373/solver/dist/highs.wasm');

  it.each(['webpack', 'rspack', 'vite'])('%s has put the WASM of HiGHS beside the page', pageTest, async (bundler) => {
    const folder = await build(bundler, 'roster');
    const wasm = files(folder).filter((file) => file.endsWith('.wasm'));
    expect(wasm.map((file) => statSync(join(folder, file)).size)).toEqual([statSync(wasmOf()).size]);
    expect(await solvedBy(folder)).toEqual(['optimal', 6]);
  });

  it.each(['esbuild', 'rollup'])('%s leaves the WASM of HiGHS to an address', pageTest, async (bundler) => {
    const folder = await build(bundler, 'served');
    copyFileSync(wasmOf(), join(folder, 'highs.wasm'));
    expect(await solvedBy(folder)).toEqual(['optimal', 6]);
  });
});
