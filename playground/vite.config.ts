import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { solvedSample } from './solved-sample.ts';
import { defaultClientConditions, defineConfig, type Plugin, type Rolldown } from 'vite';

/** A folder with `index.ts`, `sample.ts` and `exchange.ts` that replaces core and exchange: tests use it to prove that the page computes nothing itself. */
const standIn = process.env['COMMUNITY1373_CORE_STAND_IN'];

// HiGHS has a branch for Node that a browser never enters; the warning on its externalised module is suppressed.
const rolldownOptions: Rolldown.InputOptions = {
  // Solving the sample takes longer than building, as it should.
  checks: { pluginTimings: false },
  onwarn: (warning, tell) => {
    if (!warning.message.includes('Module "node:module" has been externalized')) tell(warning);
  },
};

/** Writes the list of built files, from which the service worker fills its cache; the list changes with every build, and the worker with it. */
const listFiles: Plugin = {
  name: 'list-files',
  apply: 'build',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      const files = [...Object.keys(bundle).filter((file) => !file.endsWith('.html')), 'mark.svg', 'files.json'].sort();
      this.emitFile({ type: 'asset', fileName: 'files.json', source: JSON.stringify(files) });
    },
  },
};

/** Inserts the early-start script before that of the page. */
const beginAhead: Plugin = {
  name: 'begin-ahead',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler(html, { bundle = {} }) {
      const ahead = Object.values(bundle).find(
        (file) => file.type === 'chunk' && file.isEntry && file.name === 'ahead',
      );
      return ahead === undefined
        ? html
        : html.replace(
            '<script type="module"',
            `<script type="module" crossorigin src="./${ahead.fileName}"></script>\n    <script type="module"`,
          );
    },
  },
};

export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [react(), listFiles, beginAhead, solvedSample(standIn)],
  worker: { format: 'es', rolldownOptions, plugins: () => [solvedSample(standIn)] },
  resolve: {
    // Uses the sources of the packages, so that they need not be built.
    conditions: ['community1373-source', ...defaultClientConditions],
    alias:
      standIn === undefined
        ? []
        : [
            { find: /^@community1373\/core\/sample$/, replacement: resolve(standIn, 'sample.ts') },
            { find: /^@community1373\/core(\/.*)?$/, replacement: resolve(standIn, 'index.ts') },
            { find: /^@community1373\/exchange(\/.*)?$/, replacement: resolve(standIn, 'exchange.ts') },
          ],
  },
  build: {
    target: 'es2023',
    emptyOutDir: true,
    chunkSizeWarningLimit: 1300,
    rolldownOptions: {
      ...rolldownOptions,
      input: { index: resolve(import.meta.dirname, 'index.html'), ahead: resolve(import.meta.dirname, 'src/ahead.ts') },
    },
  },
});
