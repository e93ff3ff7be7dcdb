import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Plugin } from 'vite';

const modules = ['virtual:solved-sample', 'virtual:sample-view'] as const;
type Part = 'roster' | 'view';

/** The page and its worker each load both modules; the sample is solved only once. */
let solving: Promise<Readonly<Record<Part, unknown>>> | undefined;

const solve = async (): Promise<Readonly<Record<Part, unknown>>> => {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', '--conditions=community1373-source', resolve(import.meta.dirname, 'solve-sample.ts')],
    { cwd: import.meta.dirname, maxBuffer: 1 << 26 },
  );
  return JSON.parse(stdout);
};

/** Writes data as JSON in a string, which is parsed several times faster than a literal. */
const written = (value: unknown): string => `JSON.parse(${JSON.stringify(JSON.stringify(value))})`;

/**
 * Creates a plugin that solves and assesses the sample at build time: the same seed gives the same bytes in Node and in the browser, so the result equals what
 * the page would plan and show. A stand-in core has its own sample, for which nothing is stored.
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
