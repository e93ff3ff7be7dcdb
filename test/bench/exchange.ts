// Writes a synthetic district as a workbook and as CSV, and reads both back; each step runs in a separate process, so that its memory affects no other.
//   npm run -s bench -- exchange [--households 100000] [--runs 3]
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'vite';
import type { Bench } from './index';

const steps = [
  'writeXlsx',
  'readXlsx',
  'cancel',
  'writeCsv utf-8-bom',
  'readCsv utf-8-bom',
  'writeCsv gb18030',
  'readCsv gb18030',
] as const;

interface Figures {
  readonly seconds: number;
  readonly peakMegabytes: number;
  readonly bytes?: number;
  readonly dwellings?: number;
  readonly households?: number;
  readonly longestPause?: number;
  readonly reports?: number;
  readonly cancelled?: string;
}

const round = (value: number): number => Math.round(value * 1000) / 1000;

/**
 * Runs the exchange benchmark: for each step the best `seconds` of the runs and the highest `peakMegabytes` of its process; `longestPause` is the longest time
 * that other work had to wait while reading.
 */
export const run: Bench = async (args) => {
  const { values } = parseArgs({
    args: [...args],
    options: { households: { type: 'string' }, runs: { type: 'string' } },
  });
  const folder = mkdtempSync(join(tmpdir(), 'bench-exchange-'));
  for (const encoding of ['utf-8-bom', 'gb18030']) mkdirSync(join(folder, encoding));
  // One bundle, so that the process contains the library and the data, but no compiler.
  const conditions = ['community1373-source'];
  await build({
    configFile: false,
    logLevel: 'silent',
    resolve: { conditions },
    ssr: { noExternal: true, resolve: { conditions } },
    build: {
      ssr: join(import.meta.dirname, '_exchange-step.ts'),
      outDir: folder,
      emptyOutDir: false,
      rollupOptions: { output: { entryFileNames: 'step.mjs' } },
    },
  });
  const measured = new Map<string, Figures[]>(steps.map((step) => [step, []]));
  try {
    for (let i = 0; i < Number(values.runs ?? 3); i += 1)
      for (const step of steps) {
        const said = execFileSync(
          process.execPath,
          [join(folder, 'step.mjs'), step, folder, values.households ?? '100000'],
          { encoding: 'utf8' },
        );
        // The last line of a step contains its figures.
        measured.get(step)?.push(JSON.parse(said.trim().split('\n').at(-1) ?? '') as Figures);
      }
  } finally {
    rmSync(folder, { recursive: true });
  }
  const of = (step: (typeof steps)[number]): readonly Figures[] => measured.get(step) ?? [];
  const reading = steps.filter((step) => step.startsWith('read')).flatMap(of);
  const byStep = (figure: (list: readonly Figures[]) => number): Readonly<Record<string, number>> =>
    Object.fromEntries(steps.map((step) => [step, figure(of(step))]));
  return {
    households: reading[0]?.households,
    dwellings: of('writeXlsx')[0]?.dwellings,
    xlsxBytes: of('writeXlsx')[0]?.bytes,
    csvBytes: of('writeCsv gb18030')[0]?.bytes,
    progressReports: reading.reduce((sum, { reports = 0 }) => sum + reports, 0),
    longestPauseSeconds: round(Math.max(...reading.map(({ longestPause = 0 }) => longestPause)) / 1000),
    cancelled: of('cancel')[0]?.cancelled,
    seconds: byStep((list) => round(Math.min(...list.map(({ seconds }) => seconds)))),
    peakMegabytes: byStep((list) => Math.max(...list.map(({ peakMegabytes }) => peakMegabytes))),
  };
};
