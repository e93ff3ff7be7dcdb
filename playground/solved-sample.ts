import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Plugin } from 'vite';

const name = 'virtual:solved-sample';
const loaded = `\0${name}`;

/**
 * Solves the sample while the page is built: the same seed gives the same bytes in Node and in the browser, so that what is kept is what the page would plan.
 * A stand-in core has a sample of its own, and nothing is kept for it.
 */
export const solvedSample = (standIn: string | undefined): Plugin => ({
  name: 'solved-sample',
  resolveId: (id) => (id === name ? loaded : undefined),
  load: async (id) => {
    if (id !== loaded) return undefined;
    if (standIn !== undefined) return 'export const solvedSample = undefined;';
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--import', 'tsx', '--conditions=community1373-source', resolve(import.meta.dirname, 'solve-sample.ts')],
      { cwd: import.meta.dirname, maxBuffer: 1 << 26 },
    );
    return `export const solvedSample = ${stdout};`;
  },
});
