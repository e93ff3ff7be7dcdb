import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Plugin } from 'vite';

const modules = ['virtual:solved-sample', 'virtual:sample-view'] as const;
type Part = 'roster' | 'view';

/** Both modules are asked for by the page and again by its worker; the sample is solved once. */
let solving: Promise<Readonly<Record<Part, unknown>>> | undefined;

const solve = async (): Promise<Readonly<Record<Part, unknown>>> => {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', '--conditions=community1373-source', resolve(import.meta.dirname, 'solve-sample.ts')],
    { cwd: import.meta.dirname, maxBuffer: 1 << 26 },
  );
  return JSON.parse(stdout);
};

/** JSON in a string is read several times faster than the same as a literal. */
const written = (value: unknown): string => `JSON.parse(${JSON.stringify(JSON.stringify(value))})`;

/**
 * Solves and assesses the sample while the page is built: the same seed gives the same bytes in Node and in the browser, so that what is kept is what the page
 * would plan and show. A stand-in core has a sample of its own, and nothing is kept for it.
 */
export const solvedSample = (standIn: string | undefined): Plugin => ({
  name: 'solved-sample',
  resolveId: (id) => (modules.some((name) => name === id) ? `\0${id}` : undefined),
  load: async (id) => {
    const name = modules.find((known) => id === `\0${known}`);
    if (name === undefined) return undefined;
    const exported = name === 'virtual:solved-sample' ? 'solvedSample' : 'sampleView';
    if (standIn !== undefined) return `export const ${exported} = undefined;`;
    const { roster, view } = await (solving ??= solve());
    return `export const ${exported} = ${written(exported === 'solvedSample' ? roster : view)};`;
  },
});
