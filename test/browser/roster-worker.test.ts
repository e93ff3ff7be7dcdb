import { resolve } from 'node:path';
import { type RosterSolution, solveRoster } from '@community1373/scheduling';
import { build } from 'vite';
import { describe, expect, it } from 'vitest';
import { guanxiangtaiMonth } from '../scheduling/guanxiangtai-month';
import { root } from '../support/sources';
import { chromiumPath, pageTest, startChromium } from './chromium';

/** Bundles the worker and its imports into one script. */
const bundleWorker = async (): Promise<string> => {
  const built = await build({
    configFile: false,
    root,
    logLevel: 'error',
    resolve: { conditions: ['community1373-source'] },
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: resolve(root, 'test/browser/roster-worker.ts'), formats: ['iife'], name: 'worker' },
      rollupOptions: { external: ['highs'] },
    },
  });
  const [bundle] = Array.isArray(built) ? built : [built];
  if (bundle === undefined || !('output' in bundle)) throw new Error('the worker was not bundled');
  return bundle.output[0].code;
};

describe.skipIf(chromiumPath === undefined)(
  'the month of the sample community in a worker of the browser',
  pageTest,
  () => {
    it('has the same roster, byte for byte, as in Node for the same seed, proven', async () => {
      const seed = '1373';
      const [code, browser] = await Promise.all([bundleWorker(), startChromium()]);
      try {
        const page = await browser.newPage();
        const inBrowser = await page.evaluate(
          ([script, of]) =>
            new Promise<string>((done, fail) => {
              const worker = new Worker(URL.createObjectURL(new Blob([String(script)], { type: 'text/javascript' })));
              worker.addEventListener('error', (event) => fail(new Error(event.message)));
              worker.addEventListener('message', ({ data }) => done(String(data)));
              worker.postMessage(of, []);
            }),
          [code, seed] as const,
        );
        const inNode = await solveRoster(guanxiangtaiMonth().problem, { seed, budget: { work: 20_000 } });
        expect(inBrowser).toBe(JSON.stringify(inNode));
        const { unfilled: open, unfilledLowerBound, feasible, gap }: RosterSolution = JSON.parse(inBrowser).value;
        expect([feasible, open, gap]).toEqual([true, unfilledLowerBound, 0]);
      } finally {
        await browser.close();
      }
    });
  },
);
